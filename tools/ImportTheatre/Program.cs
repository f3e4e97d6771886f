using System.CommandLine;
using Foothold.ImportTheatre;

var places = new Option<DirectoryInfo>("--places") { Description = "The folder of downloaded boundary, place and base map files.", Required = true };
var theatre = new Option<string>("--theatre") { Description = "The theatre to write: its country's English name in lower case, or 'world' for the list of countries and big cities.", Required = true };
var output = new Option<DirectoryInfo>("--out") { Description = "The folder to write to; files of the same names are replaced.", Required = true };
var words = new Option<FileInfo[]>("--words") { Description = "CoNLL-U files of English, for telling ordinary words from names.", AllowMultipleArgumentsPerToken = true };
var people = new Option<FileInfo[]>("--people") { Description = "Files of people's names, one a line.", AllowMultipleArgumentsPerToken = true };
var faults = new Option<FileInfo[]>("--faults") { Description = "Files of alternate names that are wrong in the input, with the reason.", AllowMultipleArgumentsPerToken = true };
var shown = new Option<FileInfo[]>("--shown") { Description = "Tables of names to show instead of the input's: id and name.", AllowMultipleArgumentsPerToken = true };

var capitals = new Option<FileInfo[]>("--capitals") { Description = "Tables of capitals to take instead of the input's: province, settlement and the reason.", AllowMultipleArgumentsPerToken = true };

var command = new RootCommand("Writes the map and the gazetteer of a theatre. The same input gives the same bytes.") { places, theatre, output, words, people, faults, shown, capitals };
command.SetAction(result =>
{
    var english = OrdinaryWords.Read(
        (result.GetValue(words) ?? []).Select(file => file.FullName),
        (result.GetValue(people) ?? []).Select(file => file.FullName));
    var summary = Importer.Run(
        result.GetRequiredValue(places).FullName,
        result.GetRequiredValue(theatre),
        result.GetRequiredValue(output).FullName,
        english,
        (result.GetValue(faults) ?? []).Select(file => file.FullName),
        (result.GetValue(shown) ?? []).Select(file => file.FullName),
        (result.GetValue(capitals) ?? []).Select(file => file.FullName));
    foreach (var line in summary)
    {
        Console.WriteLine(line);
    }

    return 0;
});
return command.Parse(args).Invoke();
