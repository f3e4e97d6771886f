using System.CommandLine;
using Foothold.Coding;
using Foothold.Ingest;
using Foothold.Lexicon;
using Foothold.Places;
using NodaTime;

namespace Foothold.Cli;

/// <summary><c>foothold lexicon</c>: every fault in the lexicon's and the theatres' files, and how a sentence is read.</summary>
public static class LexiconCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create() => new("lexicon", "Checks and tries the lexicon.") { CreateCheck(), CreateTry() };

    static Command CreateTry()
    {
        var text = new Argument<string>("text") { Description = "a sentence, or a file of them" };
        var theatre = Options.Theatre();
        theatre.Description = "The theatre; where not given, the first there is.";
        var published = Options.Published("The day the text is taken to be published; where not given, the last day of the theatre, or today.");
        var language = Options.Language();
        var command = new Command("try", "Shows a text's trees, the claims the frames read out of it, and the frames that nearly matched, with what they lack.") { text, theatre, published, language };
        command.Does((result, speaker) =>
        {
            var installation = Installation.Find();
            var given = result.GetRequiredValue(text);
            if (Content(given, out var refusal) is not { } content)
            {
                speaker.Say(refusal!.ToString());
                return ExitCode.Of([refusal.Kind], 0);
            }

            var languages = ReportLanguages.Read(installation);
            var code = result.GetValue(language) ?? languages.Guess(content) ?? languages.Usual;
            var bench = Workbench.Open(installation, result.GetValue(theatre) ?? installation.TheatreIds[0], code);
            var day = result.GetValue(published) ?? bench.Theatre.To?.PlusDays(-1) ?? SystemClock.Instance.GetCurrentInstant().InUtc().Date;
            var report = Report.Create("tried by hand", null, "", null, day, code, [], content);
            foreach (var sentence in bench.Parse(report.Text).Sentences)
            {
                speaker.Give(FormattableString.Invariant($"# {sentence.Index}{(sentence.IsHeading ? " heading" : "")}"));
                foreach (var word in sentence.Words)
                {
                    speaker.Give(FormattableString.Invariant($"{word.Index}\t{word.Form}\t{word.Lemma}\t{word.Tag}\t{word.FineTag}\t{word.Head}\t{word.Relation}"));
                }
            }

            var (claims, misses) = bench.Explain(report);
            foreach (var claim in claims)
            {
                speaker.Give(Tell(claim));
            }

            foreach (var miss in misses)
            {
                speaker.Give($"not {miss.Frame}  '{miss.Trigger}'  {miss.Reason}");
            }

            return ExitCode.Done;
        });
        return command;
    }

    // The text given, or that of the file given; null with a refusal where neither can be had, or there is nothing in it.
    static string? Content(string given, out Refusal? refusal)
    {
        if (Text(given, out refusal) is not { } text)
        {
            return null;
        }

        refusal = string.IsNullOrWhiteSpace(text)
            ? new Refusal(GivenText.IsPath(given) ? given : "the text", "it is empty", "give a sentence, or a file of them")
            : null;
        return refusal is null ? text : null;
    }

    static string? Text(string given, out Refusal? refusal)
    {
        refusal = null;
        if (!GivenText.IsPath(given))
        {
            return given;
        }

        if (!File.Exists(given))
        {
            refusal = Directory.Exists(given)
                ? new Refusal(given, "it is a folder, not a text", "name one file in it, or read them all with 'foothold code'")
                : Refusal.NotThere(given);
            return null;
        }

        try
        {
            return File.ReadAllText(given);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            refusal = Refusal.NotReadable(given, fault);
            return null;
        }
    }

    static string Tell(Claim claim) => string.Join("  ", new[]
    {
        $"{claim.Frame}: {claim.Type}/{claim.Mode} '{claim.Trigger.Text}'",
        "agent " + string.Join(" + ", claim.Agents.Select(agent => $"{agent.Text} ({agent.Actor}{(agent.Inferred ? ", inferred" : "")})")),
        "target " + string.Join(" + ", claim.Targets.Select(target => $"{target.Text} ({target.Actor}{(target.Inferred ? ", inferred" : "")})")),
        "place " + string.Join(" + ", claim.Places.Select(place => $"{place.Name} ({place.Precision}{(place.Inferred ? ", inferred" : "")})")),
        FormattableString.Invariant($"{claim.Reality}, {claim.Polarity}, {claim.Certainty}"),
        FormattableString.Invariant($"time {claim.Time?.Start:uuuu-MM-dd}..{claim.Time?.End:uuuu-MM-dd}"),
        "by " + string.Join(" + ", claim.Sources.Select(source => $"{source.Text} ({source.Stance})")),
        claim.Control is { } control ? FormattableString.Invariant($"control {control.Effect} {control.Holder} from {control.From} scope {control.Scope}, sure {claim.Confidence:0.00}") : "",
        string.Join(" ", claim.Quantities.Select(figure => FormattableString.Invariant($"{figure.Kind} {figure.Minimum}..{figure.Maximum}"))),
    }.Where(part => part.Length > 0 && !part.EndsWith(' ')));


    static Command CreateCheck()
    {
        var command = new Command("check", "Lists every fault in the files of the lexicon and of the theatres.");
        command.Does((result, speaker) =>
        {
            var faults = 0;
            var installation = Installation.Find();
            var frames = 0;
            ActorCatalogue? actors = null;
            foreach (var language in installation.LexiconLanguages)
            {
                var (lexicon, found) = new LexiconFolder(installation.Lexicon, language).Check();
                Report(found);
                frames += lexicon?.Frames.Count ?? 0;
                actors ??= lexicon?.Actors;
            }

            foreach (var id in actors is null ? [] : installation.TheatreIds)
            {
                var folder = installation.Theatre(id);
                Report(folder.ReadTheatre(actors!).Faults);
                try
                {
                    folder.ReadGazetteer();
                }
                catch (GazetteerException fault)
                {
                    Report(fault.Faults.Select(line => $"{id}/{line}"));
                }
            }

            speaker.Say(faults == 0
                ? FormattableString.Invariant($"No faults: {frames} frames in {installation.LexiconLanguages.Count} languages, {actors!.Actors.Count} actors, {installation.TheatreIds.Count} theatres.")
                : FormattableString.Invariant($"{faults} faults."));
            return faults == 0 ? ExitCode.Done : ExitCode.Failed;

            void Report(IEnumerable<object> lines)
            {
                foreach (var line in lines)
                {
                    faults++;
                    speaker.Give(line.ToString()!);
                }
            }
        });
        return command;
    }
}
