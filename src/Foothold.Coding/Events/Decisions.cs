namespace Foothold.Coding;

/// <summary>What people said of pairs of happenings, by the happenings' numbers.</summary>
sealed class Decisions
{
    readonly Dictionary<(int, int), bool> _said = [];

    public Decisions(IReadOnlyList<Happening> happenings, IReadOnlyList<EventDecision> decisions)
    {
        if (decisions.Count == 0)
        {
            return;
        }

        var numbers = happenings.Select((happening, number) => (happening.Claim.Id, number)).ToDictionary(pair => pair.Id, pair => pair.number, StringComparer.Ordinal);
        foreach (var decision in decisions)
        {
            if (numbers.TryGetValue(decision.One, out var one) && numbers.TryGetValue(decision.Other, out var other))
            {
                _said[InOrder(one, other)] = decision.AreOne;
            }
        }
    }

    /// <summary>The pairs that are said to be of one happening.</summary>
    public IEnumerable<(int Left, int Right)> Joined => _said.Where(pair => pair.Value).Select(pair => pair.Key).Order();

    /// <summary>What was said of a pair; null where nothing was.</summary>
    public bool? Of(int one, int other) => _said.TryGetValue(InOrder(one, other), out var areOne) ? areOne : null;

    static (int, int) InOrder(int one, int other) => one < other ? (one, other) : (other, one);
}
