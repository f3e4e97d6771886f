using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Foothold.Ingest;
using Foothold.Places;

namespace Foothold.Cli;

/// <summary><c>foothold eval places</c>: how often the gazetteer finds a place by a name as reports spell it.</summary>
static class EvalPlacesCommand
{
    static readonly string[] VariantColumns = ["place_id", "canonical", "province", "feature", "variant", "origin"];

    sealed record Outcome(string Origin, string Variant, string Owed, string OwedName, string Province, string? First, string? FirstName, int Rank, bool FirstWithProvince);

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var variants = new Option<FileInfo?>("--variants") { Description = "A TSV file of spellings with the columns place_id, canonical, province, feature, variant, origin; read with --theatre.", HelpName = "FILE" };
        var misses = new Option<int?>("--lookalikes", "--near-misses") { Description = "Draws so many pairs of different places whose names are a letter or two apart, and so many names that are nobody's; read with --theatre.", HelpName = "N" };
        var seed = Options.Number("--seed", "What the drawing of pairs begins with.", 1);
        var corpora = new Option<FileInfo[]>("--corpus")
        {
            Description = "Corpora that geoparsers are measured on: LGL, TR-News, GeoWebNews, GeoVirus or any in the XML of EUPEG, or CSV with the columns article, text, start, end, phrase, lat, lon.",
            HelpName = "FILE",
            AllowMultipleArgumentsPerToken = true,
        };
        var peoples = new Option<string>("--peoples") { Description = "Whether names of peoples (\"Afghan\") count as mentions of their country: yes, no, or auto, as the corpus does by its form.", DefaultValueFactory = _ => "auto", HelpName = "WHEN" };
        peoples.AcceptOnlyFromAmong("auto", "yes", "no");
        var spec = new Option<string?>("--spec") { Description = "A folder or file of sentences with their places marked, as in specs/places.", HelpName = "PATH" };
        var part = Options.Part("Which reports of the sentences: open, held (every fifth), or all.");
        var list = new Option<bool>("--list") { Description = "Lists what is missed and what is given wrongly." };
        var theatre = Options.Theatre();
        var json = Options.Json();
        var command = new Command("places", "Measures how places are found and told apart. No file given is loaded as names.") { variants, theatre, misses, seed, corpora, peoples, spec, part, list, json };
        command.Does((result, speaker) =>
        {
            var code = ExitCode.Usage;
            if (result.GetValue(variants) is { } file)
            {
                code = Run(file, TheatreOf(result.GetValue(theatre)), result.GetValue(json), speaker.Data);
            }

            if (result.GetValue(misses) is { } count)
            {
                code = LookalikeRun.Run(TheatreOf(result.GetValue(theatre)), count, result.GetValue(seed), result.GetValue(list), result.GetValue(json), speaker);
            }

            if (result.GetValue(corpora) is { Length: > 0 } files)
            {
                code = GeoparsingRun.Run(files, result.GetValue(peoples)!, result.GetValue(list), result.GetValue(json), speaker);
            }

            if (result.GetValue(spec) is { } path)
            {
                code = PlaceSpecRun.Run(path, result.GetRequiredValue(part)!.Value, result.GetValue(list), result.GetValue(json), speaker);
            }

            return code != ExitCode.Usage ? code : throw new UsageException("Say what to measure: --variants, --lookalikes, --corpus or --spec.");
        });
        return command;
    }

    static string TheatreOf(string? theatre) => theatre ?? throw new UsageException("Say with --theatre whose places are measured.");

    static int Run(FileInfo variants, string theatre, bool json, TextWriter output)
    {
        if (!variants.Exists)
        {
            throw new NotFoundException($"{variants}: there is no such file; check the path");
        }

        var gazetteer = Installation.Find().Theatre(theatre).ReadGazetteer();
        var outcomes = Variants(variants).Select(cells => Measure(gazetteer, cells)).ToList();
        if (json)
        {
            output.WriteLine(JsonSerializer.Serialize(new
            {
                theatre,
                rows = outcomes.Count,
                origins = outcomes.GroupBy(outcome => outcome.Origin).Select(group => new
                {
                    origin = group.Key,
                    rows = group.Count(),
                    first = group.Count(outcome => outcome.Rank == 1),
                    found = group.Count(outcome => outcome.Rank > 0),
                    firstWithProvince = group.Count(outcome => outcome.FirstWithProvince),
                    misses = group.Where(outcome => outcome.Rank != 1).Select(outcome => new { variant = outcome.Variant, owed = outcome.Owed, first = outcome.First, rank = outcome.Rank }),
                }),
            }));
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

    // The rows of a table of spellings, the columns in the order of VariantColumns.
    static List<string[]> Variants(FileInfo variants)
    {
        try
        {
            using var reader = variants.OpenText();
            var file = CellFile.ReadTabs(reader, VariantColumns);
            return [.. file.Rows().Select(row => Array.ConvertAll(VariantColumns, column => row[file.Column(column)]))];
        }
        catch (InvalidDataException fault)
        {
            throw new DataException($"{variants}: {fault.Message}; its columns are {string.Join(", ", VariantColumns)}");
        }
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
