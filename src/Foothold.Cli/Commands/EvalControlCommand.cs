using System.CommandLine;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Foothold.Control;
using Foothold.Ingest;

namespace Foothold.Cli;

/// <summary><c>foothold eval control</c>: the estimator against what it must beat, on worlds whose truth is known.</summary>
static class EvalControlCommand
{
    const int FewestJudges = 4; // worlds that what was learnt is judged on

    /// <summary>The words that files of claims may use, below the theatres' folder.</summary>
    const string WordsFile = "claim-words.tsv";

    /// <summary>A record of who held which town, in a folder that is not Foothold's.</summary>
    const string SpellsFile = "ukraine_towns_control_spells.csv";

    static readonly JsonSerializerOptions Numbers = new(JsonSerializerDefaults.Web) { NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals };

    internal static Command Create()
    {
        var parameters = new Option<FileInfo?>("--parameters") { Description = "The estimator's numbers; where not given, those that Foothold brings." };
        var seeds = Options.Count("--seeds", "How many made-up worlds.", 6);
        var first = Options.Number("--first-seed", "The seed of the first world.", 11);
        var variants = new Option<bool>("--variants") { Description = "Score the estimator on worlds that ask for more, too." };
        var claims = new Option<FileInfo?>("--claims") { Description = "A file of claims to score on, in place of made-up worlds." };
        var truth = new Option<FileInfo?>("--truth") { Description = "The file of what was so." };
        var neighbours = new Option<FileInfo?>("--neighbours") { Description = "The file of which places border on which; none do where not given." };
        var start = new Option<string?>("--start") { Description = "The share of places in each state before any report: \"GOV=0.7,INS=0.2,contested=0.1\". Where not given, that of the truth's first day." };
        var fit = new Option<FileInfo?>("--fit") { Description = "Fit the numbers to these worlds and write them to a file if they tell other worlds better, or fit the outlook's weights to the record of --data and write them, in place of scoring." };
        var write = new Option<DirectoryInfo?>("--write") { Description = "Write the first made-up world as files of claims, truth and neighbours to a folder, in place of scoring." };
        var data = new Option<DirectoryInfo?>("--data") { Description = $"A folder with {SpellsFile}: replay it and score the outlook, in place of scoring worlds." };
        var outlook = new Option<bool>("--outlook") { Description = "Score the outlook on these worlds, in place of the estimator." };
        var json = new Option<bool>("--json") { Description = "Write JSON." };
        var command = new Command("control", "Score the estimator, its baselines and what becomes of it without its parts, on made-up worlds or on files.")
        {
            parameters, seeds, first, variants, claims, truth, neighbours, start, fit, write, data, outlook, json,
        };
        command.Does((parse, speaker, cancel) =>
        {
            var files = (parse.GetValue(claims), parse.GetValue(truth), parse.GetValue(neighbours), parse.GetValue(start));
            var numbers = Parameters(parse.GetValue(parameters));
            var trials = new Trials(numbers, cancel);
            var output = parse.InvocationConfiguration.Output;
            if (parse.GetValue(data) is { } record)
            {
                var replay = ReadRecord(record);
                return Task.FromResult(parse.GetValue(fit) is { } weights
                    ? FitOutlook(numbers, replay, record, weights, parse.InvocationConfiguration.Error)
                    : Replay(replay, numbers.Hazards, output, parse.GetValue(json)));
            }

            if (files is not (null, null, null, null))
            {
                var world = ReadWorld(files, numbers, parse.InvocationConfiguration.Error);
                return Task.FromResult(parse.GetValue(fit) is { } to
                    ? FitToFile(numbers, world, to, files.Item1!.Name, parse.InvocationConfiguration.Error)
                    : parse.GetValue(outlook) ? TellOutlooks(output, parse.GetValue(json), WorldOutlook.Score([world], numbers))
                    : Tell(output, parse.GetValue(json), $"{files.Item1!.Name}: {Described(world)}", null, trials.Score([world], [.. WorldTrial.Estimator, .. Baselines.All, .. WorldTrial.Ablations])));
            }

            var (from, count) = (parse.GetValue(first), parse.GetValue(seeds));
            var worlds = Worlds(WorldHabits.Standard, from, count);
            if (parse.GetValue(write) is { } folder)
            {
                Write(worlds[0], folder);
                return Task.FromResult(ExitCode.Done);
            }

            if (parse.GetValue(fit) is { } file)
            {
                return Task.FromResult(FitToSeeds(numbers, worlds, from, file, parse.InvocationConfiguration.Error));
            }

            if (parse.GetValue(outlook))
            {
                return Task.FromResult(TellOutlooks(output, parse.GetValue(json), WorldOutlook.Score(worlds, numbers)));
            }

            var rows = trials.Score(worlds, [.. WorldTrial.Estimator, .. Baselines.All, .. WorldTrial.Ablations]);
            foreach (var habits in parse.GetValue(variants) ? WorldHabits.Variants : [])
            {
                rows.AddRange(trials.Score(Worlds(habits, from, count), WorldTrial.Estimator).Select(row => row with { Method = $"{habits.Name}: {row.Method}" }));
            }

            return Task.FromResult(Tell(output, parse.GetValue(json), $"Made-up worlds, {Seeds(from, count)}, mean of {count}", (from, count), rows));
        });
        return command;
    }

    /// <summary>Scores outlooks of 30 and 7 days, each half of the towns apart: the numbers were tuned on the first.</summary>
    static int Replay(OutlookReplay replay, HazardRules rules, TextWriter output, bool json)
    {
        var rows = new List<(int Days, int Half, OutlookScore Score)>();
        foreach (var days in new[] { 30, 7 })
        {
            var cases = replay.Cases(rules, days);
            rows.AddRange([(days, 1, replay.Score(cases, 0)), (days, 2, replay.Score(cases, 1))]);
        }

        if (json)
        {
            output.WriteLine(JsonSerializer.Serialize(new { replay.Towns, replay.Days, outlooks = rows.Select(row => new { row.Days, row.Half, row.Score }) }, Numbers));
            return ExitCode.Done;
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{replay.Towns} towns, {replay.Days} days; skill over each state's rate so far, its rate forgetting, and all towns' rate forgetting; in brackets nine tenths of draws of towns"));
        foreach (var (days, half, score) in rows)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{days,2} days, half {half}: {score.Cases} outlooks, {score.Changes} changes, Brier {score.Brier:0.0000}  {Told(score.OverRunning)}  {Told(score.OverForgetting)}  {Told(score.OverWhole)}"));
        }

        return ExitCode.Done;
    }

    static OutlookReplay ReadRecord(DirectoryInfo folder)
    {
        using var reader = Open(new FileInfo(Path.Combine(folder.FullName, SpellsFile)));
        try
        {
            return OutlookReplay.Read(reader, SpellsFile);
        }
        catch (FormatException fault)
        {
            throw new DataException(fault.Message);
        }
    }

    /// <summary>Fits the weights of the outlook's signs to the first half of the towns.</summary>
    static int FitOutlook(EstimatorParameters numbers, OutlookReplay replay, DirectoryInfo folder, FileInfo file, TextWriter words)
    {
        var fit = new OutlookFit(replay, numbers.Hazards);
        foreach (var days in HazardRules.Spans)
        {
            var crossed = fit.Crossed(days);
            words.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{days,2} days, fifths of the first half, each told by weights of the others: {Told(crossed.OverRunning)}  {Told(crossed.OverForgetting)}  {Told(crossed.OverWhole)}"));
        }

        var hash = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(folder.FullName, SpellsFile))));
        using var writer = file.CreateText();
        (numbers with { Hazards = fit.Fit() }).Write(
            writer,
            [$"The weights of the outlook's signs as fitted to the first half of the towns of {SpellsFile} by \"foothold eval control --data --fit\"; measure them on the second.", $"SHA-256 of the record: {hash}"]);
        return ExitCode.Done;
    }

    static string Told(SkillScore skill) => string.Create(CultureInfo.InvariantCulture, $"{skill.Skill:0.000} [{skill.Low:0.000}, {skill.High:0.000}]");

    static EstimatorParameters Parameters(FileInfo? file)
    {
        file ??= new FileInfo(Path.Combine(Installation.Find().Theatres, TheatreContent.ParametersFile));
        try
        {
            using var reader = Open(file);
            return EstimatorParameters.Read(reader, file.Name);
        }
        catch (ParametersException fault)
        {
            throw new DataException(fault.Message);
        }
    }

    static StreamReader Open(FileInfo file) =>
        file.Exists ? file.OpenText() : throw new NotFoundException($"{file}: there is no such file; check the path");

    static KnownWorld ReadWorld((FileInfo? Claims, FileInfo? Truth, FileInfo? Neighbours, string? Start) files, EstimatorParameters numbers, TextWriter words)
    {
        if (files is not ({ } claims, { } truth, _, _))
        {
            throw new UsageException("Claims are scored against a truth: say both --claims FILE and --truth FILE.");
        }

        var start = files.Start is null ? null : Start(files.Start);
        using var claimReader = Open(claims);
        using var truthReader = Open(truth);
        using var neighbourReader = files.Neighbours is null ? null : Open(files.Neighbours);
        using var wordReader = Open(new FileInfo(Path.Combine(Installation.Find().Theatres, WordsFile)));
        try
        {
            var reader = new WorldFiles(ClaimWords.Read(wordReader), numbers.Voices);
            var world = reader.Read(
                (claimReader, claims.Name),
                (truthReader, truth.Name),
                neighbourReader is null ? null : (neighbourReader, files.Neighbours!.Name),
                start);
            foreach (var remark in reader.Remarks)
            {
                words.WriteLine(PlainText.Of(remark));
            }

            return world;
        }
        catch (FormatException fault)
        {
            throw new DataException(fault.Message);
        }
        catch (WorldFilesException fault)
        {
            throw new DataException(fault.Message);
        }
    }

    static Dictionary<string, double> Start(string text)
    {
        var shares = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var at = part.LastIndexOf('=');
            if (at <= 0 || !double.TryParse(part[(at + 1)..], NumberStyles.Float, CultureInfo.InvariantCulture, out var share) || !(share >= 0))
            {
                throw new UsageException($"'{part}' is not a state and its share, as in GOV=0.7.");
            }

            shares[part[..at].Trim()] = share;
        }

        return shares.Values.Sum() > 0 ? shares : throw new UsageException("--start names no share above 0.");
    }

    static List<KnownWorld> Worlds(WorldHabits habits, int first, int count) =>
        [.. Enumerable.Range(first, count).Select(seed => KnownWorld.Of(new SyntheticWorld(habits, seed)))];

    static string Seeds(int first, int count) => string.Create(CultureInfo.InvariantCulture, $"seeds {first} to {first + count - 1}");

    static string Described(KnownWorld world) => string.Create(
        CultureInfo.InvariantCulture,
        $"{world.Evidence.Count} claims in {world.Evidence.Select(item => item.Voice).Distinct().Count()} voices of {world.Districts.Count} places, {world.Days} days from {world.First:uuuu-MM-dd}; start {string.Join(", ", world.Start.Sides.Select(side => $"{side.Key} {side.Value.ToString("0.00", CultureInfo.InvariantCulture)}"))}, contested {world.Start.Contested:0.00}");

    /// <summary>Fits to made-up worlds, and keeps what was learnt only where it tells the next seeds better.</summary>
    static int FitToSeeds(EstimatorParameters numbers, List<KnownWorld> worlds, int first, FileInfo file, TextWriter words)
    {
        var fitted = new EstimatorFit(worlds, words.WriteLine).Channels(numbers);
        var others = Math.Max(FewestJudges, worlds.Count / 2);
        var judgement = FitGate.Judge(numbers, fitted, Worlds(WorldHabits.Standard, first + worlds.Count, others));
        return Keep(fitted, judgement, file, Seeds(first, worlds.Count), Seeds(first + worlds.Count, others), words);
    }

    /// <summary>Fits to claims from files, and keeps what was learnt only where that of one half of the places tells the other better.</summary>
    static int FitToFile(EstimatorParameters numbers, KnownWorld world, FileInfo file, string name, TextWriter words)
    {
        var fitted = new EstimatorFit([world], words.WriteLine).Channels(numbers);
        var judgement = FitGate.Crossed(world, numbers, half => new EstimatorFit([half]).Channels(numbers));
        return Keep(fitted, judgement, file, $"the claims of {name}", "each half of its places by the other", words);
    }

    static int Keep(EstimatorParameters fitted, FitJudgement judgement, FileInfo file, string on, string judged, TextWriter words)
    {
        var scores = string.Create(CultureInfo.InvariantCulture, $"log score {judgement.Before:0.000} before, {judgement.Learnt:0.000} with what was learnt, better in {judgement.Better} of {judgement.Worlds} ({judged})");
        words.WriteLine(judgement.Passes ? $"{scores}: kept." : $"{scores}: not kept, nothing is written.");
        if (!judgement.Passes)
        {
            return ExitCode.Failed;
        }

        using var writer = file.CreateText();
        fitted.Write(writer, [$"The estimator's numbers as fitted to {on} by \"foothold eval control --fit\"; {scores}."]);
        return ExitCode.Done;
    }

    static int TellOutlooks(TextWriter output, bool json, IReadOnlyList<WorldOutlookScore> scores)
    {
        if (json)
        {
            output.WriteLine(JsonSerializer.Serialize(scores, Numbers));
            return ExitCode.Done;
        }

        output.WriteLine("Brier skill of the outlook over the forgetting rate of each true state: the chain's, what changes taught, both mixed");
        foreach (var score in scores)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{score.Days,2} days: {score.Cases} outlooks, {score.Changes} changes  {score.Chain:0.000}  {score.Learnt:0.000}  {score.Mixed:0.000}"));
        }

        return ExitCode.Done;
    }

    static void Write(KnownWorld world, DirectoryInfo folder)
    {
        folder.Create();
        foreach (var (name, write) in new (string, Action<KnownWorld, TextWriter>)[]
        {
            ("claims.csv", WorldWriter.WriteClaims), ("truth.csv", WorldWriter.WriteTruth), ("neighbours.csv", WorldWriter.WriteNeighbours),
        })
        {
            using var writer = File.CreateText(Path.Combine(folder.FullName, name));
            write(world, writer);
        }
    }

    static int Tell(TextWriter output, bool json, string heading, (int First, int Count)? seeds, List<Row> rows)
    {
        output.WriteLine(json
            ? JsonSerializer.Serialize(new { firstSeed = seeds?.First, seeds = seeds?.Count, world = heading, methods = rows }, Numbers)
            : Table(heading, rows));
        return ExitCode.Done;
    }

    static string Table(string heading, List<Row> rows)
    {
        var lines = new List<string>
        {
            string.Create(CultureInfo.InvariantCulture, $"{heading}; {rows[0].Score.TrueChanges:0} true changes a world"),
            "method                              accuracy  changing  near   Brier  log    ECE    shown  date error  label changes",
        };
        lines.AddRange(rows.Select(row => string.Create(
            CultureInfo.InvariantCulture,
            $"{row.Method,-34}  {row.Score.Accuracy:0.000}     {row.Score.AccuracyWhereChanging:0.000}     {row.Score.AccuracyNearChanges:0.000}  {row.Score.Brier:0.000}  {row.Score.LogScore:0.000}  {row.Score.CalibrationError:0.000}  {row.Score.Shown:0.00}   {row.Score.MedianDateError,-10:0.0}  {row.Score.LabelChanges:0}")));
        return string.Join(Environment.NewLine, lines);
    }

    sealed record Row(string Method, ControlScore Score);

    /// <summary>Scores methods on worlds.</summary>
    sealed class Trials(EstimatorParameters parameters, CancellationToken cancel)
    {
        internal List<Row> Score(IReadOnlyList<KnownWorld> worlds, IReadOnlyList<TrialMethod> methods)
        {
            var rows = new List<Row>();
            foreach (var method in methods)
            {
                var scores = new List<ControlScore>();
                foreach (var world in worlds)
                {
                    cancel.ThrowIfCancellationRequested();
                    scores.Add(method.Score(world, parameters));
                }

                rows.Add(new Row(method.Name, ControlScore.Mean(scores)));
            }

            return rows;
        }
    }
}
