namespace Foothold.Control;

/// <summary>Says in words who holds a district's centre and who the rest, and who says so; every number in them is stored with the answer.</summary>
sealed class SplitWords(Explanation explanation, Func<string, EvidenceItem?> evidence)
{
    internal IEnumerable<string> Sentences(DistrictSplit split)
    {
        yield return $"Its centre is {State(split.Centre)}; the rest is {State(split.Rest)}.";
        foreach (var (portion, control) in new[] { ("its centre", split.Centre), ("the rest", split.Rest) })
        {
            if (control.Told is not null && control.Contributions.Count > 0)
            {
                yield return Voices(portion, control);
            }
        }
    }

    string State(DistrictControl control) => control.Told is not { } state
        ? $"unclear (no report bears out who holds it, {Explanation.Age(control.Freshness!.Value)})"
        : $"{explanation.Holding(state)} (probability {Explanation.Number(control.LeaderProbability!.Value)}, {Explanation.Basis(control.Basis)}, {Explanation.Age(control.Freshness!.Value)})";

    string Voices(string portion, DistrictControl control)
    {
        var supporting = Of(control, ContributionStanding.For);
        var contrary = Of(control, ContributionStanding.Against);
        return $"Of {portion} {Explanation.Count(supporting.Count, "voice says", "voices say")} so, {Explanation.Count(contrary.Count, "voice", "voices")} otherwise"
            + $"{Weightiest("most says so", supporting, 1)}{Weightiest("most against it", contrary, -1)}.";
    }

    static List<Contribution> Of(DistrictControl control, ContributionStanding standing) =>
        [.. control.Contributions.Where(part => part.Standing == standing)];

    /// <summary>The voice that moves the log-odds most that way, in its most informative words.</summary>
    string Weightiest(string how, List<Contribution> voices, int sign) =>
        voices.Where(voice => Math.Sign(voice.Influence) == sign).SelectMany(voice => voice.Evidence.Take(1)).Select(evidence).OfType<EvidenceItem>().FirstOrDefault() is { } item
            ? $"; {how}: {explanation.Told(item)} ({Scope(item)})"
            : "";

    static string Scope(EvidenceItem item) => item.Scope switch
    {
        Coding.ControlScope.Whole => "of the whole",
        Coding.ControlScope.Centre => "of its centre",
        Coding.ControlScope.Most => "of most of it",
        Coding.ControlScope.Parts => "of a part",
        _ => "of its outskirts",
    };
}
