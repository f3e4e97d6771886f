using System.CommandLine;
using Foothold.ImportGazetteer;

var world = new Option<FileInfo>("--world") { Description = "The table of places to begin with, packed with gzip.", Required = true };
var cities = new Option<FileInfo?>("--cities") { Description = "GeoNames' dump of settlements, such as cities500.txt." };
var census = new Option<FileInfo?>("--census") { Description = "The census gazetteer of the United States as Debian's weather-util-data has it, places.gz." };
var output = new Option<FileInfo>("--out") { Description = "The table to write.", Required = true };

var command = new RootCommand("Puts tables of the world's places together. The same input gives the same bytes.") { world, cities, census, output };
command.SetAction(result =>
{
    var table = WorldTable.Read(result.GetRequiredValue(world).FullName);
    Console.WriteLine($"{table.Count} places");
    if (result.GetValue(cities) is { } dump)
    {
        table.AddDump(File.ReadLines(dump.FullName));
        Console.WriteLine($"{table.Count} with the settlements of {dump.Name}");
    }

    if (result.GetValue(census) is { } gazetteer)
    {
        table.AddCensus(CensusPlaces.Read(gazetteer.FullName, Path.Combine(AppContext.BaseDirectory, "census-kinds.tsv")));
        Console.WriteLine($"{table.Count} with the census");
    }

    table.Write(result.GetRequiredValue(output).FullName);
    return 0;
});
return command.Parse(args).Invoke();
