using System.Globalization;
using NodaTime;

namespace Foothold.Control;

/// <summary>Says in plain words what the estimate's numbers say; the same words in the command line, the API and the page.</summary>
public sealed class Explanation
{
    readonly Func<string, string> _sideName;
    readonly Func<string, string> _districtName;

    /// <summary>Makes an explanation for a theatre.</summary>
    /// <param name="sideName">side id -> the name that follows "held by": "the Taliban".</param>
    /// <param name="districtName">district id -> its name.</param>
    public Explanation(Func<string, string> sideName, Func<string, string> districtName)
    {
        ArgumentNullException.ThrowIfNull(sideName);
        ArgumentNullException.ThrowIfNull(districtName);
        _sideName = sideName;
        _districtName = districtName;
    }

    /// <summary>Says who holds the district, how sure, since when, on what, how fresh, and what threatens it.</summary>
    /// <returns>Whole sentences; the first always says the state.</returns>
    public IReadOnlyList<string> Sentences(DistrictControl control)
    {
        ArgumentNullException.ThrowIfNull(control);
        if (control.Leader is null)
        {
            return ["No report says who holds it."];
        }

        var sentences = new List<string> { State(control) };
        if (Rival(control) is { } rival)
        {
            sentences.Add(rival);
        }

        if (control.Threatened)
        {
            sentences.Add(Threat(control));
        }

        sentences.Add(Voices(control));
        return sentences;
    }

    /// <summary>Says how likely a change is and why.</summary>
    /// <returns>Whole sentences; empty where no evidence reaches the district.</returns>
    public IReadOnlyList<string> Sentences(DistrictOutlook outlook)
    {
        ArgumentNullException.ThrowIfNull(outlook);
        if (outlook.Holder is null)
        {
            return [];
        }

        var sentences = new List<string>
        {
            $"Change of control within 7 days: {Share(outlook.Within7Days)} (usual for such a district {Share(outlook.Usual7Days)}); "
            + $"within 30 days: {Share(outlook.Within30Days)} (usual {Share(outlook.Usual30Days)}).",
        };
        sentences.AddRange(outlook.Reasons.Select(reason => reason.Kind switch
        {
            OutlookReasonKind.Threat => $"Because {Count(reason.Evidence.Count, "statement says", "statements say")} that it may be lost.",
            OutlookReasonKind.NeighbourLost => $"Because the neighbouring {_districtName(reason.District)} was lost lately.",
            OutlookReasonKind.SupportAsked => "Because its holder asked for support.",
            OutlookReasonKind.ForcesThreatened => "Because its holder's forces in the area are threatened.",
            _ => $"Because of {Count(reason.Evidence.Count, "report", "reports")} of fighting in it.",
        }));
        return sentences;
    }

    /// <summary>Says a range of days: "on 17 August 2015", "between 17 and 23 August 2015", "since before …".</summary>
    public static string Began(SinceInterval since) => (since.Earliest, since.Latest?.PlusDays(-1)) switch
    {
        (null, null) => "since an unknown day",
        (null, { } last) => $"since {Day(last)} or before",
        ({ } first, null) => $"since {Day(first)} or after",
        ({ } first, { } last) when first == last => $"since {Day(first)}",
        ({ Month: 1, Day: 1 } first, { Month: 12, Day: 31 } last) when first.Year == last.Year => $"since {Year(first)}",
        ({ } first, { } last) => $"since between {Short(first, last)} and {Day(last)}",
    };

    string State(DistrictControl control)
    {
        var held = control.Leader == DistrictControl.ContestedState ? "Contested" : $"Held by {_sideName(control.Leader!)}";
        var began = control.Since is { } since ? $", {Began(since)}" : "";
        return $"{held} (probability {Number(control.LeaderProbability!.Value)}){began}; {Basis(control.Basis)}; {Age(control.Freshness!.Value)}.";
    }

    /// <summary>The next likeliest state, where it is worth a word.</summary>
    string? Rival(DistrictControl control)
    {
        var (name, probability) = control.Probabilities
            .Select(side => (Name: side.Key, Probability: side.Value))
            .Append((Name: DistrictControl.ContestedState, Probability: control.Contested))
            .Where(state => state.Name != control.Leader)
            .OrderByDescending(state => state.Probability)
            .ThenBy(state => state.Name, StringComparer.Ordinal)
            .First();
        return probability < 0.1
            ? null
            : name == DistrictControl.ContestedState
                ? $"It may be contested instead (probability {Number(probability)})."
                : $"{Capital(_sideName(name))} may hold it instead (probability {Number(probability)}).";
    }

    string Threat(DistrictControl control) =>
        $"Threatened: {Count(control.Threats.Count, "statement says", "statements say")} that {_sideName(control.Leader!)} may lose it.";

    static string Voices(DistrictControl control)
    {
        if (control.Contributions.Count == 0)
        {
            return "The voices behind it were not weighed.";
        }

        var speakFor = control.Contributions.Count(part => part.Standing == ContributionStanding.For);
        var against = control.Contributions.Count(part => part.Standing == ContributionStanding.Against);
        return $"{Capital(Count(speakFor, "voice speaks", "voices speak"))} for it, {Count(against, "voice", "voices")} against it; copies count once.";
    }

    static string Basis(ControlBasis basis) => basis switch
    {
        ControlBasis.Assessed => "assessed from third parties or admissions",
        ControlBasis.Claimed => "claimed by its own side only",
        _ => "inferred: presupposed or once so, not said outright",
    };

    static string Age(int days) => days switch
    {
        0 => "newest evidence of the same day",
        1 => "newest evidence 1 day old",
        _ => $"newest evidence {days.ToString(CultureInfo.InvariantCulture)} days old",
    };

    /// <summary>Two decimals, never 0.00 or 1.00: the model is not that sure of anything.</summary>
    static string Number(double probability) =>
        Math.Clamp(probability, 0.01, 0.99).ToString("0.00", CultureInfo.InvariantCulture);

    static string Share(double probability) => DistrictOutlook.Band(probability) switch
    {
        OutlookBand.VeryUnlikely => "under 2 %",
        OutlookBand.Unlikely => "2 to 10 %",
        OutlookBand.Possible => "10 to 30 %",
        _ => "over 30 %",
    };

    static string Count(int count, string one, string many) => count switch
    {
        0 => $"no {many}",
        1 => $"one {one}",
        _ => $"{count.ToString(CultureInfo.InvariantCulture)} {many}",
    };

    static string Day(LocalDate day) => day.ToString("d MMMM uuuu", CultureInfo.InvariantCulture);

    static string Year(LocalDate day) => day.ToString("uuuu", CultureInfo.InvariantCulture);

    /// <summary>The first of two days without what it shares with the second.</summary>
    static string Short(LocalDate first, LocalDate last) => first.Year != last.Year
        ? Day(first)
        : first.Month != last.Month ? first.ToString("d MMMM", CultureInfo.InvariantCulture) : first.ToString("%d", CultureInfo.InvariantCulture);

    static string Capital(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
}
