using NodaTime;

namespace Foothold.Control;

/// <summary>What can be said of the centre of a district and of its rest, where they differ.</summary>
/// <remarks>
/// Both are told only where their states differ and somebody says so: of the centre a voice that speaks of the centre, of the
/// rest a voice that speaks of a day on which the centre was already in its state. Whoever takes a centre is believed to have
/// the district until somebody speaks of the rest; what was said of the rest before tells of another time.
/// </remarks>
/// <param name="centre">The centre.</param>
/// <param name="rest">The rest.</param>
/// <param name="memory">The days after which what was said no longer bears a state.</param>
sealed class SplitFindings(DistrictFindings centre, DistrictFindings rest, int memory)
{
    /// <summary>The two on a day, with each voice's part; null where they are not told apart.</summary>
    internal DistrictSplit? Explained(LocalDate day) => Series(day, day.PlusDays(1))[0] is { } split
        ? new DistrictSplit(centre.Weighed(split.Centre), rest.Weighed(split.Rest))
        : null;

    /// <summary>The two on each of some days, the voices' parts left out; null where they are not told apart.</summary>
    /// <param name="from">The first day, included.</param>
    /// <param name="to">The day after the last.</param>
    internal IReadOnlyList<DistrictSplit?> Series(LocalDate from, LocalDate to)
    {
        var (first, end) = (from.Number(), to.Number());
        return [.. centre.Reigns(first, end)
            .Zip(rest.Reigns(first, end))
            .Select((pair, at) => pair.First.Leader == pair.Second.Leader
                ? null
                : Apart(centre.Described(first + at, pair.First), rest.Described(first + at, pair.Second), first + at))];
    }

    DistrictSplit? Apart(DistrictControl ofCentre, DistrictControl ofRest, int day) =>
        ofCentre.Leader is { } held && ofRest.Leader is { } around && AreToldApart(held, around, ofCentre, day) ? new DistrictSplit(ofCentre, ofRest) : null;

    bool AreToldApart(string held, string around, DistrictControl ofCentre, int day)
    {
        var remembered = day - memory;
        var since = held == DistrictControl.ContestedState
            ? remembered
            : Math.Max(Math.Max(remembered, ofCentre.LedSince?.Number() ?? remembered), centre.LastTaking(held, day, IsOfCentre) ?? remembered);
        return centre.IsToldOf(held, remembered, day, IsOfCentre) && rest.IsToldOf(around, since, day, _ => true);
    }

    static bool IsOfCentre(EvidenceItem item) => item.Scope == Coding.ControlScope.Centre;
}
