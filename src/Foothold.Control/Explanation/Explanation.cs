using System.Globalization;
using NodaTime;

namespace Foothold.Control;

/// <summary>Says in plain words what the estimate's numbers say; the same words in the command line, the API and the page.</summary>
public sealed class Explanation
{
    readonly Func<string, string> _sideName;
    readonly Func<string, string> _placeName;

    /// <summary>Makes an explanation for a theatre.</summary>
    /// <param name="sideName">side id -> the name that follows "held by": "the Taliban".</param>
    /// <param name="placeName">id of a district or of a place in one -> its name.</param>
    public Explanation(Func<string, string> sideName, Func<string, string> placeName)
    {
        ArgumentNullException.ThrowIfNull(sideName);
        ArgumentNullException.ThrowIfNull(placeName);
        _sideName = sideName;
        _placeName = placeName;
    }

    /// <summary>Says who holds the district, how sure, since when, on what, how fresh, what threatens it, and where only base rates tell.</summary>
    /// <returns>Whole sentences; the first always says the state.</returns>
    public IReadOnlyList<string> Sentences(DistrictControl control)
    {
        ArgumentNullException.ThrowIfNull(control);
        if (control.Leader is null)
        {
            var mayCome = control.Contributions.Count(part => part.Standing == ContributionStanding.Outlook);
            return mayCome == 0
                ? ["No report says who holds it."]
                : ["No report says who holds it.", $"{Capital(Count(mayCome, "voice speaks", "voices speak"))} of what may come."];
        }

        var sentences = new List<string> { State(control) };
        if (control.IsStale)
        {
            sentences.Add($"Nothing is reported of who held it after {Day(control.LastEvidence!.Value)} and up to {Day(control.Day)}: what is told of those days is no news but drift by base rates.");
        }

        if (control.Told is not null && control.ChangeInterval is { } interval && interval != control.Since && Interval(interval, control.Since) is { } began)
        {
            sentences.Add(began);
        }

        if (Rival(control) is { } rival)
        {
            sentences.Add(rival);
        }

        if (control.Told is not null && control.Threatened)
        {
            sentences.Add(Threat(control));
        }

        sentences.Add(Voices(control));
        return sentences;
    }

    /// <summary>Says how likely a change is and why.</summary>
    /// <returns>Whole sentences; empty where no evidence reaches the district. Where it is unclear who holds it, no reason is told that speaks of its holder.</returns>
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
        sentences.AddRange(outlook.Reasons.Where(reason => !outlook.IsUnclear || !IsOfHolder(reason.Kind)).Select(reason => reason.Kind switch
        {
            OutlookReasonKind.Threat => $"Because {Count(reason.Evidence.Count, "statement says", "statements say")} that it may be lost.",
            OutlookReasonKind.NeighbourLost => $"Because the neighbouring {_placeName(reason.District)} was lost lately.",
            OutlookReasonKind.SupportAsked => "Because its holder asked for support.",
            OutlookReasonKind.ForcesThreatened => "Because its holder's forces in the area are threatened.",
            OutlookReasonKind.Surroundings => "Because its holder has less than half of the districts around it.",
            OutlookReasonKind.Pace => $"Because {Number(reason.Factor, "0.0")} times as much as usual changes hands in the theatre lately.",
            _ => $"Because of {Count(reason.Evidence.Count, "report", "reports")} of fighting in it.",
        }));
        return sentences;

        static bool IsOfHolder(OutlookReasonKind kind) => kind is OutlookReasonKind.Threat or OutlookReasonKind.SupportAsked or OutlookReasonKind.ForcesThreatened or OutlookReasonKind.Surroundings;
    }

    /// <summary>Says how much the voices of a district disagree.</summary>
    /// <returns>A whole sentence.</returns>
    public static string Sentence(VoiceBalance balance) =>
        $"Its voices {(balance.Disagreement < 0.1 ? "do not disagree" : "disagree")}: those for its state add {Number(balance.For, "0.0")} to the log-odds, those against take {Number(balance.Against, "0.0")}.";

    /// <summary>Says what became of a district in the wars that were drawn.</summary>
    /// <param name="district">The district.</param>
    /// <param name="days">How many days ahead they were drawn.</param>
    /// <param name="supposing">Whether anything was supposed.</param>
    /// <returns>Whole sentences.</returns>
    public IReadOnlyList<string> Sentences(SimulatedDistrict district, int days, bool supposing)
    {
        ArgumentNullException.ThrowIfNull(district);
        var without = supposing ? $"; without the supposition in {Band(district.Without)}" : "";
        var sentences = new List<string>
        {
            $"Changes within 7 days in {Band(district.Within7Days)} of the wars, within {days.ToString(CultureInfo.InvariantCulture)} days in {Band(district.Within)}{without}.",
            $"At the end it is {string.Join(", ", district.Then
                .Where(state => state.Value >= 0.01)
                .OrderByDescending(state => state.Value)
                .ThenBy(state => state.Key, StringComparer.Ordinal)
                .Select(state => $"{Holding(state.Key)} in {Percent(state.Value)}"))}.",
        };
        sentences.AddRange(district.Paths.Select((path, rank) =>
            $"{(rank == 0 ? "Commonest way there" : "Then")} ({Percent(path.Share)} of its changes): {string.Join("; ", path.Steps.Select(step => $"{_placeName(step.District)} from {State(step.From)} to {State(step.To)}"))}."));
        return sentences;

        string State(string state) => state == DistrictControl.ContestedState ? state : _sideName(state);

        static string Band(SimulatedShare share) => $"{Percent(share.Share)} ({Number(100 * share.Low, "0")} to {Percent(share.High)})";
    }

    /// <summary>Says how the probability of the leading state came to what it is: the great steps one by one, the small ones together, then the voices that weigh most.</summary>
    /// <param name="control">An estimate with its ledger.</param>
    /// <param name="evidence">evidence id -> the evidence; null where it is not known.</param>
    /// <returns>Whole sentences; empty where the estimate has no ledger. The log-odds in them sum to the last but for rounding.</returns>
    public IReadOnlyList<string> Reached(DistrictControl control, Func<string, EvidenceItem?> evidence)
    {
        ArgumentNullException.ThrowIfNull(control);
        ArgumentNullException.ThrowIfNull(evidence);
        return control.Ledger.Count == 0 ? [] : [.. new LedgerWords(this, control, evidence).Sentences()];
    }

    /// <summary>Says who holds the district's centre and who the rest of it, and which voices say so.</summary>
    /// <param name="control">An estimate.</param>
    /// <param name="evidence">evidence id -> the evidence; null where it is not known.</param>
    /// <returns>Whole sentences; empty where the two are not told apart.</returns>
    public IReadOnlyList<string> Apart(DistrictControl control, Func<string, EvidenceItem?> evidence)
    {
        ArgumentNullException.ThrowIfNull(control);
        ArgumentNullException.ThrowIfNull(evidence);
        return control.Split is null ? [] : [.. new SplitWords(this, evidence).Sentences(control.Split)];
    }

    /// <summary>Says which single report would put another state in the lead: for each such state the likeliest.</summary>
    /// <returns>Whole sentences; empty where no evidence reaches the district.</returns>
    public IReadOnlyList<string> Turning(DistrictControl control)
    {
        ArgumentNullException.ThrowIfNull(control);
        if (control.Leader is null)
        {
            return [];
        }

        return control.Turning.Count == 0
            ? ["No single report of the day would change that."]
            : [.. control.Turning.DistinctBy(claim => claim.Leader).Select(claim =>
                $"Were {Speaker(claim.Interest)} to report that {Deed(claim.Type, claim.Side, null)}, it would be {Holding(claim.Leader)} (probability {Number(claim.Probability)}).")];
    }

    /// <summary>Says a range of days: "on 17 August 2015", "between 17 and 23 August 2015", "since before …".</summary>
    public static string Began(SinceInterval since) => (since.Earliest, since.Latest?.PlusDays(-1)) switch
    {
        (null, null) => "since an unknown day",
        (null, { } last) => $"since {Day(last)} or before",
        ({ } first, null) => $"since {Day(first)} or after",
        ({ } first, { } last) when first == last => $"since {Day(first)}",
        ({ Month: 1, Day: 1 } first, { Month: 12, Day: 31 } last) when first.Year == last.Year => $"since {Year(first)}",
        ({ Day: 1 } first, { } last) when last == first.PlusMonths(1).PlusDays(-1) => $"since {first.ToString("MMMM uuuu", CultureInfo.InvariantCulture)}",
        ({ } first, { } last) => $"since between {Short(first, last)} and {Day(last)}",
    };

    /// <summary>Says that nothing is reported of the days after one: "no report of the days since 5 March 2016".</summary>
    /// <returns>Words to stand behind others; no whole sentence.</returns>
    public static string Silence(LocalDate lastEvidence) => $"no report of the days since {Day(lastEvidence)}";

    /// <summary>Says what a kind of evidence tells: "the Taliban captured it".</summary>
    internal string Deed(EvidenceType type, string? side, string? opponent, string what = "it")
    {
        var who = side is null ? null : _sideName(side);
        return type switch
        {
            EvidenceType.Captured when who is null && opponent is not null => $"{_sideName(opponent)} lost {what}",
            EvidenceType.Captured => $"{who ?? "somebody"} captured {what}",
            EvidenceType.Holds => $"{who ?? "somebody"} held {what}",
            EvidenceType.Repelled => $"{who ?? "somebody"} repelled an attack on {what}",
            EvidenceType.Airstrike => who is null ? $"{what} was struck from the air" : $"{who} struck {what} from the air",
            EvidenceType.Withdrew => $"{who ?? "somebody"} left {what}",
            EvidenceType.Neither => $"no side held {what} whole",
            EvidenceType.Surrounds => $"{who ?? "somebody"} surrounded {what}",
            EvidenceType.Administers => $"{who ?? "somebody"} ran {what}",
            EvidenceType.SupportAsked => $"{who ?? "its holder"} asked for support in {what}",
            EvidenceType.ForcesThreatened => "its holder's forces were threatened",
            _ => $"there was fighting in {what}",
        };
    }

    /// <summary>Says what a piece of evidence is: who published it, when, and what it tells, of the district or of a place in it.</summary>
    internal string Told(EvidenceItem item) =>
        $"{item.Outlet}, {Day(item.Published)}, {(item.Polarity == Coding.Polarity.Denied ? "denying" : "telling")} that {Deed(item.Type, item.Side, item.Opponent, Place(item))}";

    /// <summary>Says what a piece of evidence tells, with its days: "tells that the Taliban captured it on 8 August 2015".</summary>
    /// <returns>Words to stand after whose they are; no whole sentence.</returns>
    public string Tells(EvidenceItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        var verb = item.Polarity == Coding.Polarity.Denied ? "denies" : item.Presupposed ? "takes for granted" : "tells";
        return $"{verb} that {(item.OutlookOnly ? Prospect(item) : (IsOverAtSomeDay(item) ? $"{Who(item)} had held {Place(item)}" : Deed(item.Type, item.Side, item.Opponent, Place(item))) + On(item))}";
    }

    /// <summary>Whether it tells of a hold with its beginning that is over nobody says when: "had held it since 2008".</summary>
    static bool IsOverAtSomeDay(EvidenceItem item) => item is { Begun: not null, IsEnded: false, Reality: Coding.Reality.Past };

    string Who(EvidenceItem item) => item.Side is null ? "somebody" : _sideName(item.Side);

    /// <summary>Says what may come: "the Taliban may take it".</summary>
    string Prospect(EvidenceItem item)
    {
        var (what, who) = (Place(item), Who(item));
        return item.Type switch
        {
            EvidenceType.Captured when item.Side is null && item.Opponent is not null => $"{_sideName(item.Opponent)} may lose {what}",
            EvidenceType.Captured or EvidenceType.Surrounds => $"{who} may take {what}",
            EvidenceType.Holds or EvidenceType.Administers => $"{who} may hold {what}",
            EvidenceType.Repelled => $"{who} may hold out in {what}",
            EvidenceType.Withdrew => $"{who} may leave {what}",
            EvidenceType.Airstrike => $"{what} may be struck from the air",
            EvidenceType.Fighting => $"there may be fighting in {what}",
            _ => Deed(item.Type, item.Side, item.Opponent, what),
        };
    }

    /// <summary>The days on the ground: " on 8 August 2015", " between 5 and 7 August 2015", " since 2008"; empty where none are told, or of a hold only that of the report.</summary>
    static string On(EvidenceItem item) => (item.Begun, item.From, item.To?.PlusDays(-1)) switch
    {
        ({ } begun, _, _) => $" {Began(begun)}{(item is { IsEnded: true, To: { } end } ? $" until {Day(end.PlusDays(-1))}" : "")}",
        (_, { } first, { } last) when first == last => item.Type == EvidenceType.Holds && last == item.Published ? "" : $" on {Day(first)}",
        (_, { } first, { } last) => $" between {Short(first, last)} and {Day(last)}",
        (_, { } first, null) => $" from {Day(first)} on",
        (_, null, { } last) => $" on {Day(last)} or before",
        _ => "",
    };

    /// <summary>What a piece of evidence is told of, as words that stand for the district or name a place in it.</summary>
    string Place(EvidenceItem item) => item.Place is { } place ? $"{_placeName(place)} (a place in it)" : "it";

    /// <summary>Says a state: "held by the Taliban", or "contested".</summary>
    /// <param name="state">A side id or "contested".</param>
    public string Holding(string state) => state == DistrictControl.ContestedState ? "contested" : $"held by {_sideName(state)}";

    static string Speaker(Coding.Interest interest) => interest switch
    {
        Coding.Interest.Own => "those who gain by it",
        Coding.Interest.Against => "those who lose by it",
        _ => "somebody without a stake",
    };

    /// <summary>The days within which it began with a probability of 80 %, and how they stand to those that reports tell; where they are open at one end, those before or after with 90 %.</summary>
    static string? Interval(SinceInterval interval, SinceInterval? told)
    {
        var may = (interval.Earliest is null || interval.Earliest < told?.Earliest, interval.Latest > told?.Latest) switch
        {
            (true, true) => "may have begun earlier or later,",
            (true, false) => "may have begun earlier,",
            (false, true) => "may have begun later,",
            _ => "began",
        };
        return (interval.Earliest, interval.Latest?.PlusDays(-1)) switch
        {
            ({ } first, { } last) when first == last => $"By the estimate it {may} on {Day(first)} with a probability of 80 % or more.",
            ({ } first, { } last) => $"By the estimate it {may} between {Short(first, last)} and {Day(last)} with a probability of 80 %.",
            (null, { } last) => $"By the estimate it {may} on {Day(last)} or before with a probability of 90 %.",
            _ => null,
        };
    }

    string State(DistrictControl control)
    {
        if (control.Told is null)
        {
            return $"Unclear who holds it: by base rates alone it is likeliest {Holding(control.Leader!)} (probability {Number(control.LeaderProbability!.Value)}), but no report bears that out; {Age(control.Freshness!.Value)}.";
        }

        // A side may have come to lead by drift after the last telling: then it was not told of.
        var wasTold = control.IsStale && !(control.LedSince > control.LastEvidence);
        var held = wasTold ? $"When last told of, {Holding(control.Leader!)} (probability now " : $"{Capital(Holding(control.Leader!))} (probability ";
        var began = control.Since is { } since ? $", {Began(since)}{(control.IsSinceTold ? "" : " by the estimate")}" : "";
        return $"{held}{Number(control.LeaderProbability!.Value)}){began}; {Basis(control.Basis)}; {Age(control.Freshness!.Value)}.";
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

    internal static string Basis(ControlBasis basis) => basis switch
    {
        ControlBasis.Assessed => "assessed from third parties or admissions",
        ControlBasis.Claimed => "claimed by its own side only",
        ControlBasis.Drift => "by base rates alone",
        _ => "inferred: presupposed or once so, not said outright",
    };

    /// <summary>Says how old the newest evidence is: "newest evidence 12 days old".</summary>
    /// <returns>Words to stand behind others; no whole sentence.</returns>
    public static string Age(int days) => days switch
    {
        0 => "newest evidence of the same day",
        1 => "newest evidence 1 day old",
        _ => $"newest evidence {days.ToString(CultureInfo.InvariantCulture)} days old",
    };

    /// <summary>Two decimals, never 0.00 or 1.00: the model is not that sure of anything.</summary>
    internal static string Number(double probability) => Number(Math.Clamp(probability, 0.01, 0.99), "0.00");

    internal static string Number(double number, string format) => number.ToString(format, CultureInfo.InvariantCulture);

    static string Percent(double share) => Number(100 * share, "0") + " %";

    static string Share(double probability) => DistrictOutlook.Band(probability) switch
    {
        OutlookBand.VeryUnlikely => "under 2 %",
        OutlookBand.Unlikely => "2 to 10 %",
        OutlookBand.Possible => "10 to 30 %",
        _ => "over 30 %",
    };

    internal static string Count(int count, string one, string many) => count switch
    {
        0 => $"no {many}",
        1 => $"one {one}",
        _ => $"{count.ToString(CultureInfo.InvariantCulture)} {many}",
    };

    internal static string Day(LocalDate day) => day.ToString("d MMMM uuuu", CultureInfo.InvariantCulture);

    static string Year(LocalDate day) => day.ToString("uuuu", CultureInfo.InvariantCulture);

    /// <summary>The first of two days without what it shares with the second.</summary>
    static string Short(LocalDate first, LocalDate last) => first.Year != last.Year
        ? Day(first)
        : first.Month != last.Month ? first.ToString("d MMMM", CultureInfo.InvariantCulture) : first.ToString("%d", CultureInfo.InvariantCulture);

    internal static string Capital(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
}
