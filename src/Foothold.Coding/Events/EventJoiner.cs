using Foothold.Lexicon;
using NodaTime;

namespace Foothold.Coding;

/// <summary>Joins claims that tell of one happening into events.</summary>
/// <remarks>
/// Pairs that fit are joined from the best down, and a claim joins an event only where it fits every claim in it (complete
/// linkage), so that no chain of likenesses ties two happenings together. The same claims give the same events, in whatever order
/// they come; every claim stays what it was, and decisions of people come before likeness.
/// </remarks>
public sealed class EventJoiner
{
    const double Enough = 2.5; // place and kind agree, and the days or the parties speak for it

    readonly HappeningTable _kinds;
    readonly Func<string, WordLists?> _wordsOf;
    readonly HappeningMatcher _matcher;
    readonly ActorCatalogue _actors;

    /// <summary>Makes a joiner.</summary>
    /// <param name="kinds">Which claims tell of what kind of happening.</param>
    /// <param name="actors">The actors the claims name.</param>
    /// <param name="theatre">The theatre, whose sides say who may be meant by whom.</param>
    /// <param name="wordsOf">The words of a language by its code; null for a language that has none.</param>
    public EventJoiner(HappeningTable kinds, ActorCatalogue actors, Theatre theatre, Func<string, WordLists?> wordsOf)
    {
        _kinds = kinds;
        _actors = actors;
        _wordsOf = wordsOf;
        _matcher = new HappeningMatcher(actors, theatre);
    }

    /// <summary>The events that claims tell of, in the order of their first claims' publication. Claims that tell of no happening are in none.</summary>
    /// <param name="tellings">The claims with their reports, each once, in any order.</param>
    /// <param name="decisions">What people said of pairs of claims; of two that contradict each other the later one counts.</param>
    public IReadOnlyList<ReportedEvent> Join(IEnumerable<Telling> tellings, IReadOnlyList<EventDecision>? decisions = null)
    {
        ArgumentNullException.ThrowIfNull(tellings);
        var happenings = tellings
            .Select(telling => Happening.Of(telling, _kinds, _wordsOf))
            .OfType<Happening>()
            .OrderBy(happening => happening.Telling.Published)
            .ThenBy(happening => happening.Claim.ReportId, StringComparer.Ordinal)
            .ThenBy(happening => happening.Claim.Trigger.Span.Start)
            .ThenBy(happening => happening.Claim.Id, StringComparer.Ordinal)
            .ToList();
        var said = new Decisions(happenings, decisions ?? []);
        var clusters = new Clusters(happenings.Count);
        var known = new Dictionary<(int, int), bool>(); // a pair -> whether the two can be of one happening
        foreach (var (left, right, _) in Pairs(happenings).OrderByDescending(pair => pair.Likeness).ThenBy(pair => pair.Left).ThenBy(pair => pair.Right))
        {
            if (!clusters.AreOne(left, right) && Fits(clusters.Of(left), clusters.Of(right)))
            {
                clusters.Join(left, right);
            }
        }

        // What people join, they join whole, and what they part stays parted.
        foreach (var (left, right) in said.Joined)
        {
            if (!clusters.AreOne(left, right) && !clusters.Of(left).Any(one => clusters.Of(right).Any(other => said.Of(one, other) == false)))
            {
                clusters.Join(left, right);
            }
        }

        return [.. clusters.All().Select(members => ToEvent([.. members.Select(member => happenings[member])]))];

        bool Fits(IReadOnlyList<int> some, IReadOnlyList<int> others) => some.All(one => others.All(other => CanBeOne(Math.Min(one, other), Math.Max(one, other))));

        bool CanBeOne(int one, int other)
        {
            if (!known.TryGetValue((one, other), out var can))
            {
                known[(one, other)] = can = said.Of(one, other) != false && _matcher.Likeness(happenings[one], happenings[other]) is not null;
            }

            return can;
        }
    }

    /// <summary>Every pair that is like enough, each once. Only claims of one kind and one report, or of days that meet, are compared.</summary>
    IEnumerable<(int Left, int Right, double Likeness)> Pairs(List<Happening> happenings)
    {
        var byKind = Enumerable.Range(0, happenings.Count).GroupBy(index => happenings[index].Kind.Root, StringComparer.Ordinal);
        foreach (var group in byKind)
        {
            var slack = group.Max(index => happenings[index].Kind.Days) + HappeningMatcher.Reach;
            var seen = new HashSet<(int, int)>();
            var blocks = group.SelectMany(index => BlocksOf(happenings[index]).Select(block => (block, index))).GroupBy(pair => pair.block, pair => pair.index, StringComparer.Ordinal)
                .Concat(group.GroupBy(index => happenings[index].Claim.ReportId, StringComparer.Ordinal));
            foreach (var block in blocks)
            {
                List<int> inOrder = [.. block.OrderBy(index => happenings[index].First).ThenBy(index => index)];
                for (var i = 0; i < inOrder.Count; i++)
                {
                    for (var j = i + 1; j < inOrder.Count && happenings[inOrder[j]].First <= happenings[inOrder[i]].Last.PlusDays(slack); j++)
                    {
                        if (seen.Add((Math.Min(inOrder[i], inOrder[j]), Math.Max(inOrder[i], inOrder[j]))) && Pair(happenings, inOrder[i], inOrder[j]) is { } pair)
                        {
                            yield return pair;
                        }
                    }
                }
            }
        }
    }

    (int Left, int Right, double Likeness)? Pair(List<Happening> happenings, int one, int other) =>
        _matcher.Likeness(happenings[one], happenings[other]) is { } likeness && likeness >= Enough
            ? (Math.Min(one, other), Math.Max(one, other), likeness)
            : null;

    // Claims of different provinces are never of one happening, but for a name that means another place to another report.
    static IEnumerable<string> BlocksOf(Happening happening)
    {
        if (happening.Place is not { } place)
        {
            return [happening.Claim.ReportId];
        }

        return place.Place is null ? [place.Text.ToUpperInvariant()] : [$"{place.Country}/{place.Province}", place.Text.ToUpperInvariant()];
    }

    ReportedEvent ToEvent(IReadOnlyList<Happening> members)
    {
        var best = members.MinBy(member => (!member.IsDated, member.Length))!;
        var finest = members.Where(member => member.IsDated == best.IsDated && member.Length == best.Length).ToList();
        return new ReportedEvent(
            ReportedEvent.IdOf(members[0].Claim),
            members.MaxBy(member => member.Kind.Kind.Count(letter => letter == '/'))!.Kind.Kind,
            [.. members.Select(member => member.Telling)],
            members.Select(member => member.Place).OfType<ClaimPlace>().OrderBy(Breadth).FirstOrDefault(),
            finest.Min(member => member.First),
            finest.Max(member => member.Last).PlusDays(1),
            Narrowest(members.SelectMany(member => member.Claim.Agents), members[0].First),
            Narrowest(members.SelectMany(member => member.Claim.Targets), members[0].First),
            [.. FiguresOf(members)],
            ContradictionsOf(members));
    }

    static int Breadth(ClaimPlace place) => place.Precision switch
    {
        "settlement" => 0,
        "district" => 1,
        "province" => 3,
        "country" => 4,
        _ => 2,
    };

    // "Militants" and "al-Shabab" of one event are al-Shabab.
    IReadOnlyList<string> Narrowest(IEnumerable<Participant> participants, LocalDate day)
    {
        var ids = participants.Select(participant => participant.Actor).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        return [.. ids.Where(id => !ids.Exists(other => other != id && _actors.IsPartOf(other, id, day))).Order(StringComparer.Ordinal)];
    }

    static IEnumerable<EventFigure> FiguresOf(IReadOnlyList<Happening> members) =>
        members
            .SelectMany(member => member.Figures)
            .GroupBy(figure => (figure.Kind, figure.Who))
            .OrderBy(group => group.Key.Kind, StringComparer.Ordinal)
            .ThenBy(group => group.Key.Who, StringComparer.Ordinal)
            .Select(group => new EventFigure(
                group.Key.Kind,
                group.Key.Who,
                group.Min(figure => figure.Minimum!.Value),
                group.Any(figure => figure.Maximum is null) ? null : group.Max(figure => figure.Maximum)));

    // For each aspect the first pair that disagrees.
    IReadOnlyList<Contradiction> ContradictionsOf(IReadOnlyList<Happening> members)
    {
        var found = new SortedDictionary<string, Contradiction>(StringComparer.Ordinal);
        for (var i = 0; i < members.Count; i++)
        {
            for (var j = i + 1; j < members.Count; j++)
            {
                foreach (var aspect in _matcher.Disagreements(members[i], members[j]))
                {
                    found.TryAdd(aspect, new Contradiction(aspect, members[i].Claim.Id, members[j].Claim.Id));
                }
            }
        }

        return [.. found.Values];
    }
}
