using System.CommandLine;
using Foothold.Coding;
using Foothold.Control;
using Foothold.Places;
using Foothold.Store;
using NodaTime;
using NodaTime.Text;

namespace Foothold.Cli;

/// <summary><c>foothold why</c>: who holds a district on a day, and the sentences that say so.</summary>
public static class WhyCommand
{
    static readonly (ContributionStanding Standing, string Heading)[] Parts =
    [
        (ContributionStanding.For, "For"),
        (ContributionStanding.Against, "Against"),
        (ContributionStanding.Outlook, "Outlook"),
        (ContributionStanding.Context, "Context"),
    ];

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var district = Options.District();
        var on = Options.Day("--on", "The day on the ground; where not given, the day of the newest report.");
        var asOf = Options.Day("--as-of", "Only reports published by this day count; where not given, every report.");
        var project = Options.Project();
        var json = Options.Json();
        var command = new Command("why", "Says who holds a district on a day, and shows the sentences behind it.") { district, on, asOf, project, json };
        command.Does((result, speaker) =>
        {
            using var view = ProjectView.Open(result.GetRequiredValue(project));
            var (place, within) = view.Asked(result.GetRequiredValue(district));
            var day = view.DayOr(result.GetValue(on));
            var newest = view.Situation.Newest();
            var control = newest.Control(place.Id, day, result.GetValue(asOf));
            control = control with { Contributions = ContributionOrder.Of(control.Contributions, newest.EvidenceOf, within?.Id) };
            if (result.GetValue(json))
            {
                GiveJson(speaker, view, place, control);
            }
            else
            {
                Give(speaker, view, place, within, control);
            }

            return ExitCode.Done;
        });
        return command;
    }

    static void Give(Speaker speaker, ProjectView view, Place place, Place? within, DistrictControl control)
    {
        speaker.Give($"{place.Name}, {place.ProvinceName}, on {LocalDatePattern.Iso.Format(control.Day)}{(within is null ? "" : $"; {within.Name} lies in it")}");
        foreach (var sentence in view.Situation.Explanation.Sentences(control))
        {
            speaker.Give(sentence);
        }

        var newest = view.Situation.Newest();
        foreach (var sentence in view.Situation.Explanation.Apart(control, newest.EvidenceOf))
        {
            speaker.Give(PlainText.Line(sentence));
        }

        var quoted = QuotedSentence.Of(newest, control);
        foreach (var (standing, heading) in Parts)
        {
            var sentences = quoted.Where(sentence => sentence.Standing == standing).ToList();
            var words = standing == ContributionStanding.Outlook ? Outlook(view, control) : [];
            if (sentences.Count + words.Count == 0)
            {
                continue;
            }

            speaker.Give();
            speaker.Give(heading);
            foreach (var sentence in words)
            {
                speaker.Give($"  {PlainText.Line(sentence)}");
            }

            foreach (var sentence in sentences)
            {
                sentence.Give(speaker, view.Situation.Explanation);
            }
        }

        GiveSentences(speaker, "How this state was reached", view.Situation.Explanation.Reached(control, newest.EvidenceOf));
        GiveSentences(speaker, "What would change it", view.Situation.Explanation.Turning(control));
    }

    static IReadOnlyList<string> Outlook(ProjectView view, DistrictControl control) =>
        view.Situation.Newest().Outlook(control.District, control.Day, control.AsOf) is { } outlook ? view.Situation.Explanation.Sentences(outlook) : [];

    static void GiveSentences(Speaker speaker, string heading, IReadOnlyList<string> sentences)
    {
        if (sentences.Count == 0)
        {
            return;
        }

        speaker.Give();
        speaker.Give(heading);
        foreach (var sentence in sentences)
        {
            speaker.Give($"  {PlainText.Line(sentence)}");
        }
    }

    static void GiveJson(Speaker speaker, ProjectView view, Place place, DistrictControl control) => speaker.GiveJson(json =>
    {
        json.WriteStartObject();
        json.WriteString("district", place.Id);
        json.WriteString("name", place.Name);
        json.WriteString("province", place.ProvinceName);
        json.WriteString("on", Day(control.Day));
        json.WriteString("asOf", Day(control.AsOf));
        json.WriteString("state", control.Told);
        json.WriteString("likeliest", control.Leader);
        json.WriteBoolean("stale", control.IsStale);
        WriteProbabilities(json, control);
        json.WriteString("basis", control.Basis.ToString().ToLowerInvariant());
        json.WriteBoolean("threatened", control.Threatened);
        WriteDays(json, "since", control.Since);
        json.WriteBoolean("sinceTold", control.IsSinceTold);
        WriteDays(json, "changeInterval", control.ChangeInterval);
        json.WriteString("lastEvidence", Day(control.LastEvidence));
        WriteSentences(json, "words", view.Situation.Explanation.Sentences(control));
        WriteSentences(json, "split", view.Situation.Explanation.Apart(control, view.Situation.Newest().EvidenceOf));
        WritePortion(json, "centre", view.Situation.Newest(), control.Split?.Centre);
        WritePortion(json, "rest", view.Situation.Newest(), control.Split?.Rest);
        WriteSentences(json, "reached", view.Situation.Explanation.Reached(control, view.Situation.Newest().EvidenceOf));
        WriteSentences(json, "outlookWords", Outlook(view, control));
        WriteSentences(json, "turning", view.Situation.Explanation.Turning(control));
        json.WriteStartArray("ledger");
        foreach (var entry in control.Ledger)
        {
            json.WriteStartObject();
            json.WriteString("day", Day(entry.Day));
            json.WriteString("kind", entry.Kind.ToString().ToLowerInvariant());
            json.WriteNumber("change", entry.Change);
            json.WriteNumber("logOdds", entry.LogOdds);
            WriteSentences(json, "claims", [.. entry.Evidence.Select(id => view.Situation.Newest().Said(id)?.Claim.Id ?? id)]);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        foreach (var (standing, heading) in Parts)
        {
            json.WriteStartArray(heading.ToLowerInvariant());
            foreach (var voice in control.Contributions.Where(part => part.Standing == standing))
            {
                WriteVoice(json, view, voice);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    });

    static void WriteProbabilities(System.Text.Json.Utf8JsonWriter json, DistrictControl control)
    {
        json.WriteStartObject("probabilities");
        foreach (var (side, probability) in control.Probabilities.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            json.WriteNumber(side, probability);
        }

        json.WriteNumber(DistrictControl.ContestedState, control.Contested);
        json.WriteEndObject();
    }

    /// <summary>The centre or the rest, null where they are not told apart; its voices by the ids of their claims.</summary>
    static void WritePortion(System.Text.Json.Utf8JsonWriter json, string name, SituationRevision newest, DistrictControl? portion)
    {
        if (portion is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("state", portion.Told);
        json.WriteString("likeliest", portion.Leader);
        WriteProbabilities(json, portion);
        json.WriteString("basis", portion.Basis.ToString().ToLowerInvariant());
        json.WriteString("lastEvidence", Day(portion.LastEvidence));
        json.WriteStartArray("voices");
        foreach (var voice in portion.Contributions)
        {
            json.WriteStartObject();
            json.WriteString("voice", voice.Voice);
            json.WriteString("standing", voice.Standing.ToString().ToLowerInvariant());
            json.WriteNumber("influence", voice.Influence);
            WriteSentences(json, "claims", [.. voice.Evidence.Select(id => newest.Said(id)?.Claim.Id ?? id).Distinct()]);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    static void WriteDays(System.Text.Json.Utf8JsonWriter json, string name, SinceInterval? days)
    {
        json.WriteStartArray(name);
        json.WriteStringValue(Day(days?.Earliest));
        json.WriteStringValue(Day(days?.Latest));
        json.WriteEndArray();
    }

    static void WriteSentences(System.Text.Json.Utf8JsonWriter json, string name, IReadOnlyList<string> sentences)
    {
        json.WriteStartArray(name);
        foreach (var sentence in sentences)
        {
            json.WriteStringValue(sentence);
        }

        json.WriteEndArray();
    }

    static void WriteVoice(System.Text.Json.Utf8JsonWriter json, ProjectView view, Contribution voice)
    {
        var newest = view.Situation.Newest();
        json.WriteStartObject();
        json.WriteString("voice", voice.Voice);
        json.WriteNumber("influence", voice.Influence);
        json.WriteString("tells", voice.Evidence.Select(newest.EvidenceOf).OfType<EvidenceItem>().FirstOrDefault() is { } told ? view.Situation.Explanation.Tells(told) : null);
        json.WriteStartArray("evidence");
        foreach (var (claim, report) in Said(newest, voice))
        {
            json.WriteStartObject();
            json.WriteString("outlet", report.Outlet);
            json.WriteString("published", Day(report.Published));
            json.WriteString("url", report.Url);
            json.WriteString("title", report.Title);
            json.WritePropertyName("claim");
            ClaimJson.Write(json, claim);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    static List<(Claim Claim, Report Report)> Said(SituationRevision newest, Contribution voice) =>
        [.. voice.Evidence.Select(newest.Said).OfType<(Claim Claim, Report Report)>().DistinctBy(said => said.Claim.Id)];

    static string? Day(LocalDate? day) => day is { } known ? LocalDatePattern.Iso.Format(known) : null;
}
