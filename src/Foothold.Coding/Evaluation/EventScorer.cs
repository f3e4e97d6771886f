namespace Foothold.Coding;

/// <summary>Measures joined events against a reader's, over the mentions that both have.</summary>
public static class EventScorer
{
    /// <summary>Scores one scenario.</summary>
    /// <param name="scenario">What is owed.</param>
    /// <param name="reports">Scenario report id to the id it has as a report.</param>
    /// <param name="events">What was joined.</param>
    public static EventScore Score(EventScenario scenario, IReadOnlyDictionary<string, string> reports, IReadOnlyList<ReportedEvent> events)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(reports);
        ArgumentNullException.ThrowIfNull(events);
        var found = new List<(int Owed, ReportedEvent Given)>(); // a mention's event by the reader and by us
        var missed = new List<ScenarioMention>();
        for (var owed = 0; owed < scenario.Events.Count; owed++)
        {
            foreach (var mention in scenario.Events[owed].Mentions)
            {
                var isAlone = scenario.Events.SelectMany(told => told.Mentions).Count(other => other.Report == mention.Report && other.Sentence == mention.Sentence) == 1;
                if (Find(mention, isAlone, reports[mention.Report], events) is { } given)
                {
                    found.Add((owed, given));
                }
                else
                {
                    missed.Add(mention);
                }
            }
        }

        return new EventScore(Pairs(found), Contradictions(scenario, found), found.Count, missed, Faults(scenario, found), Groups(reports, events));
    }

    static IReadOnlyList<string> Groups(IReadOnlyDictionary<string, string> reports, IReadOnlyList<ReportedEvent> events)
    {
        var names = reports.ToDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);
        return [.. events.Select(told => $"given: {told.Kind}: {string.Join(", ", told.Tellings.Select(telling => $"{names[telling.Claim.ReportId]} {telling.Claim.Sentence} {telling.Claim.Trigger.Text}"))}")];
    }

    // The event with a telling whose trigger has the word; else, of a sentence that tells one thing only for both, that one.
    static ReportedEvent? Find(ScenarioMention mention, bool isAlone, string report, IReadOnlyList<ReportedEvent> events)
    {
        var inSentence = events
            .SelectMany(told => told.Tellings.Where(telling => telling.Claim.ReportId == report && telling.Claim.Sentence == mention.Sentence).Select(telling => (told, telling)))
            .ToList();
        var exact = inSentence.Where(pair => pair.telling.Claim.Trigger.Text.Contains(mention.Trigger, StringComparison.OrdinalIgnoreCase)
            || mention.Trigger.Contains(pair.telling.Claim.Trigger.Text, StringComparison.OrdinalIgnoreCase)).Select(pair => pair.told).FirstOrDefault();
        return exact ?? (isAlone && inSentence.Select(pair => pair.told).Distinct().Count() == 1 ? inSentence[0].told : null);
    }

    static Tally Pairs(List<(int Owed, ReportedEvent Given)> found)
    {
        int right = 0, given = 0, owed = 0;
        for (var i = 0; i < found.Count; i++)
        {
            for (var j = i + 1; j < found.Count; j++)
            {
                var areOwed = found[i].Owed == found[j].Owed;
                var areGiven = ReferenceEquals(found[i].Given, found[j].Given);
                owed += areOwed ? 1 : 0;
                given += areGiven ? 1 : 0;
                right += areOwed && areGiven ? 1 : 0;
            }
        }

        return new Tally(right, given, owed);
    }

    // Of the reader's events that were found at all, in what they disagree.
    static Tally Contradictions(EventScenario scenario, List<(int Owed, ReportedEvent Given)> found)
    {
        var sum = default(Tally);
        foreach (var group in found.GroupBy(pair => pair.Owed))
        {
            var owed = scenario.Events[group.Key].Contradictions.ToHashSet(StringComparer.Ordinal);
            var given = group.Select(pair => pair.Given).Distinct().SelectMany(told => told.Contradictions).Select(contradiction => contradiction.Aspect).ToHashSet(StringComparer.Ordinal);
            sum += new Tally(owed.Intersect(given).Count(), given.Count, owed.Count);
        }

        return sum;
    }

    static IReadOnlyList<string> Faults(EventScenario scenario, List<(int Owed, ReportedEvent Given)> found) =>
    [
        .. found.GroupBy(pair => pair.Owed).Where(group => group.Select(pair => pair.Given).Distinct().Count() > 1)
            .Select(group => $"parted: {scenario.Events[group.Key].Kind}, into {group.Select(pair => pair.Given).Distinct().Count()}"),
        .. found.GroupBy(pair => pair.Given).Where(group => group.Select(pair => pair.Owed).Distinct().Count() > 1)
            .Select(group => $"joined: {string.Join(" + ", group.Select(pair => scenario.Events[pair.Owed].Kind).Distinct())}"),
        .. found.GroupBy(pair => pair.Owed)
            .Select(group => (Owed: scenario.Events[group.Key], Given: group.Select(pair => pair.Given).Distinct().SelectMany(told => told.Contradictions).Select(contradiction => contradiction.Aspect).Distinct().ToList()))
            .Where(pair => !pair.Owed.Contradictions.ToHashSet().SetEquals(pair.Given))
            .Select(pair => $"disagreement: {pair.Owed.Kind}: owed {string.Join(", ", pair.Owed.Contradictions)}; given {string.Join(", ", pair.Given)}"),
    ];
}

/// <summary>How well events were joined.</summary>
/// <param name="Pairs">Pairs of mentions in one event: right, given and owed.</param>
/// <param name="Contradictions">Aspects in which events disagree.</param>
/// <param name="Found">How many mentions are in an event of ours.</param>
/// <param name="Missed">The mentions that are in none.</param>
/// <param name="Faults">What went wrong, a line each.</param>
/// <param name="Groups">The events given, a line each.</param>
public sealed record EventScore(Tally Pairs, Tally Contradictions, int Found, IReadOnlyList<ScenarioMention> Missed, IReadOnlyList<string> Faults, IReadOnlyList<string> Groups);
