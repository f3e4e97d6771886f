using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Foothold.Places;

namespace Foothold.Cli;

/// <summary><c>foothold eval places</c>: how often the gazetteer finds a place by a name as reports spell it.</summary>
static class EvalPlacesCommand
{
    sealed record Outcome(string Origin, string Variant, string Owed, string OwedName, string Province, string? First, string? FirstName, int Rank, bool FirstWithProvince);

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var variants = new Option<FileInfo>("--variants") { Description = "A TSV file of spellings with the columns place_id, canonical, province, feature, variant, origin.", Required = true };
        var theatre = new Option<DirectoryInfo>("--theatre-folder") { Description = "The folder of the theatre.", DefaultValueFactory = _ => new DirectoryInfo(Path.Combine("theatres", "afghanistan")) };
        var json = new Option<bool>("--json") { Description = "Write JSON." };
        var command = new Command("places", "Measure the gazetteer on spellings from reports. The file is only measured against, never loaded as names.") { variants, theatre, json };
        command.Does((result, _) => Run(
            result.GetRequiredValue(variants),
            result.GetRequiredValue(theatre),
            result.GetValue(json),
            result.InvocationConfiguration.Output));
        return command;
    }

    static int Run(FileInfo variants, DirectoryInfo theatre, bool json, TextWriter output)
    {
        var gazetteer = Gazetteer.ReadTheatre(name =>
            Path.Combine(theatre.FullName, name) is var path && File.Exists(path) ? File.OpenText(path) : null);
        var outcomes = File.ReadLines(variants.FullName).Skip(1).Select(line => Measure(gazetteer, line.Split('\t'))).ToList();
        if (json)
        {
            output.WriteLine(JsonSerializer.Serialize(outcomes.GroupBy(outcome => outcome.Origin).Select(group => new
            {
                origin = group.Key,
                rows = group.Count(),
                first = group.Count(outcome => outcome.Rank == 1),
                found = group.Count(outcome => outcome.Rank > 0),
                firstWithProvince = group.Count(outcome => outcome.FirstWithProvince),
                misses = group.Where(outcome => outcome.Rank != 1).Select(outcome => new { outcome.Variant, owed = outcome.Owed, first = outcome.First, outcome.Rank }),
            })));
            return 0;
        }

        foreach (var group in outcomes.GroupBy(outcome => outcome.Origin))
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{group.Key}: {group.Count()} rows, first choice right {group.Count(outcome => outcome.Rank == 1)}, among the choices {group.Count(outcome => outcome.Rank > 0)}, first choice right within the province {group.Count(outcome => outcome.FirstWithProvince)}"));
            foreach (var miss in group.Where(outcome => outcome.Rank != 1))
            {
                var rank = miss.Rank == 0 ? "not found" : string.Create(CultureInfo.InvariantCulture, $"choice {miss.Rank}");
                output.WriteLine($"  {miss.Variant}: owed {miss.OwedName} ({miss.Province}, {miss.Owed}), first {miss.FirstName ?? "nothing"} ({miss.First ?? "-"}); {rank}");
            }
        }

        return 0;
    }

    static Outcome Measure(Gazetteer gazetteer, string[] cells)
    {
        var (owed, name, province, variant, origin) = (cells[0], cells[1], cells[2], cells[4], cells[5]);
        var matches = gazetteer.Lookup(variant);
        var rank = matches.Select(match => match.Place.Id).ToList().IndexOf(owed) + 1;
        var within = matches.FirstOrDefault(match => match.Place.ProvinceName == province).Place?.Id;
        return new Outcome(
            origin,
            variant,
            owed,
            name,
            province,
            matches.Count > 0 ? matches[0].Place.Id : null,
            matches.Count > 0 ? $"{matches[0].Place.Name}, {matches[0].Place.ProvinceName}" : null,
            rank,
            within == owed);
    }
}
