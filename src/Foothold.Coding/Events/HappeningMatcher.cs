using Foothold.Lexicon;
using NodaTime;

namespace Foothold.Coding;

/// <summary>Says how well two claims fit one happening.</summary>
/// <remarks>
/// Kind, place and days must allow it, and actors and figures must not speak against it. A report does not contradict itself,
/// unless it says that two speakers disagree; reports contradict each other a little.
/// </remarks>
sealed class HappeningMatcher(ActorCatalogue actors, Theatre theatre)
{
    /// <summary>How many days more than their kind allows two claims may lie apart at most.</summary>
    public const int Reach = 2;

    const double SameFigure = 1.5; // what one figure told by both says for one happening
    const int FewDays = 3; // so many and fewer date a happening well
    const int LongestSpan = 31; // days; what is dated more loosely is no sign of one happening
    const int NearSentences = 4; // how far a report goes on about what it told without naming the place again
    const double LargestRatio = 2.5; // between figures of one happening that disagree
    const long LargestGap = 4; // or between small ones

    /// <summary>How much speaks for one happening; null where something speaks against it.</summary>
    public double? Likeness(Happening one, Happening other)
    {
        var late = Gap(one, other) - Slack(one, other); // days that nothing but a wrong date explains
        if (!one.Kind.CanBe(other.Kind) || late > 1 || Place(one, other) is not { } place)
        {
            return null;
        }

        var isOneReport = one.Claim.ReportId == other.Claim.ReportId;
        if (isOneReport && IsToldApart(one, other))
        {
            return null;
        }

        var figures = Figures(one, other, isOneReport);
        var parties = Parties(one, other);
        if (figures is null || (parties is null && figures < SameFigure) || (late > 0 && figures < SameFigure))
        {
            return null;
        }

        var kind = one.Kind.Kind == other.Kind.Kind ? 1.0 : 0.5;
        return place + figures + (parties ?? -0.5) + kind + Days(one, other) + (isOneReport ? 0.5 : 0);
    }

    /// <summary>In what two claims of one event disagree.</summary>
    public IEnumerable<string> Disagreements(Happening one, Happening other)
    {
        if (one.Claim.Polarity != other.Claim.Polarity)
        {
            yield return "denied";
        }

        if (Parties(one, other) is null)
        {
            yield return "agent";
        }

        if (one.IsDated && other.IsDated && Gap(one, other) > 0 && one.Length <= FewDays && other.Length <= FewDays)
        {
            yield return "time";
        }

        foreach (var (figure, told) in Compared(one, other).Where(pair => !Overlap(pair.Figure, pair.Told)))
        {
            yield return figure.Kind;
        }
    }

    // "A second bomb", "in a separate attack": told after the first in the same report.
    static bool IsToldApart(Happening one, Happening other)
    {
        var later = one.Claim.Trigger.Span.Start > other.Claim.Trigger.Span.Start ? one : other;
        var earlier = ReferenceEquals(later, one) ? other : one;
        return later.IsAnother && (later.Claim.Sentence != earlier.Claim.Sentence || !earlier.IsAnother);
    }

    static int Slack(Happening one, Happening other)
    {
        var days = Math.Max(one.Kind.Days, other.Kind.Days);
        return one.IsDated && other.IsDated ? days : days + 1;
    }

    // Days between the two; 0 where they share one.
    static int Gap(Happening one, Happening other) =>
        Math.Max(0, Math.Max(Period.DaysBetween(one.Last, other.First), Period.DaysBetween(other.Last, one.First)));

    static double Days(Happening one, Happening other) => Math.Max(one.Length, other.Length) switch
    {
        <= FewDays when Gap(one, other) == 0 => 1,
        <= FewDays => 0.5,
        _ when !one.IsDated || !other.IsDated => 0.5,
        <= LongestSpan => 0,
        _ when one.First == other.First && one.Last == other.Last => 0.5, // both say "in 2007"
        _ => -2,
    };

    static double? Place(Happening one, Happening other)
    {
        if (one.Place is not { } left || other.Place is not { } right)
        {
            var isNear = one.Claim.ReportId == other.Claim.ReportId && Math.Abs(one.Claim.Sentence - other.Claim.Sentence) <= NearSentences;
            return isNear ? 1.5 : null;
        }

        if (left.Place is not null && left.Place == right.Place)
        {
            return IsWide(left) ? 0.5 : left.District is null ? 1 : 2;
        }

        if (left.Place is null || right.Place is null)
        {
            return IsOneName(left, right) ? 1.5 : null;
        }

        if (IsOneName(left, right) && (left.RunnersUp.Any(other => other.Place == right.Place) || right.RunnersUp.Any(other => other.Place == left.Place)))
        {
            return 1.5; // one name, and the one report leaves open which place of the name is meant
        }

        if (left.District is not null && right.District is not null)
        {
            var isWithin = left.District == right.District && (left.Place == left.District || right.Place == right.District);
            return isWithin ? 1.5 : null;
        }

        // A province or a country that the other's place lies in: the same only where more than the place speaks for it.
        var (wide, narrow) = IsWide(left) || (IsProvince(left) && !IsWide(right)) ? (left, right) : (right, left);
        return wide.Country is null || wide.Country != narrow.Country ? null
            : IsWide(wide) ? -0.5
            : IsProvince(wide) && wide.Province is not null && wide.Province == narrow.Province ? 0
            : null;
    }

    static bool IsOneName(ClaimPlace left, ClaimPlace right) =>
        string.Equals(left.Text, right.Text, StringComparison.OrdinalIgnoreCase) || string.Equals(left.Name, right.Name, StringComparison.OrdinalIgnoreCase);

    static bool IsProvince(ClaimPlace place) => place.Precision == "province";

    static bool IsWide(ClaimPlace place) => place.Precision == "country";

    // Null where the parties of the one cannot be those of the other.
    double? Parties(Happening one, Happening other)
    {
        var day = one.First < other.First ? one.First : other.First;
        if (one.Kind.Parties == HappeningParties.Holders && other.Kind.Parties == HappeningParties.Holders)
        {
            return IsTakenOtherwise(one, other, day) ? null : (one.Taker is not null && other.Taker is not null ? 1 : 0) + (one.Loser is not null && other.Loser is not null ? 0.5 : 0);
        }

        if (one.Kind.Parties == HappeningParties.Either || other.Kind.Parties == HappeningParties.Either)
        {
            var left = one.Claim.Agents.Concat(one.Claim.Targets).ToList();
            var right = other.Claim.Agents.Concat(other.Claim.Targets).ToList();
            return Agreement(left, right, day); // who fights whom, from whichever end it is told
        }

        return (Agreement(one.Claim.Agents, other.Claim.Agents, day), Agreement(one.Claim.Targets, other.Claim.Targets, day)) switch
        {
            (null, _) => null,
            ({ } agents, null) => agents - 0.5, // the wounded may be named by one as police and by another as passers-by
            ({ } agents, { } targets) => agents + targets,
        };
    }

    bool IsTakenOtherwise(Happening one, Happening other, LocalDate day) =>
        AreApart(one.Taker, other.Taker, day)
        || AreApart(one.Loser, other.Loser, day)
        || AreAllied(one.Taker, other.Loser, day)
        || AreAllied(one.Loser, other.Taker, day);

    bool AreApart(string? one, string? other, LocalDate day) => one is not null && other is not null && !AreAllied(one, other, day);

    bool AreAllied(string? one, string? other, LocalDate day) =>
        one is not null && other is not null && (AreRelated(one, other, day) || (theatre.SideOf(one, day, actors) is { } side && side == theatre.SideOf(other, day, actors)));

    bool AreRelated(string one, string other, LocalDate day) => one == other || actors.IsPartOf(one, other, day) || actors.IsPartOf(other, one, day);

    double? Agreement(IReadOnlyList<Participant> some, IReadOnlyList<Participant> others, LocalDate day)
    {
        var left = some.Select(participant => participant.Actor).OfType<string>().ToList();
        var right = others.Select(participant => participant.Actor).OfType<string>().ToList();
        if (left.Count == 0 || right.Count == 0)
        {
            return some.Any(one => others.Any(other => string.Equals(one.Text, other.Text, StringComparison.OrdinalIgnoreCase))) ? 0.5 : 0;
        }

        return left.Any(one => right.Any(other => AreRelated(one, other, day))) ? 1
            : left.Any(one => right.Any(other => AreAllied(one, other, day))) ? 0.25
            : null;
    }

    // Null where the figures are of two happenings; so much as SameFigure where they agree on a number that is no common one.
    double? Figures(Happening one, Happening other, bool isOneReport)
    {
        var likeness = 0.0;
        foreach (var (figure, told) in Compared(one, other))
        {
            if (Overlap(figure, told))
            {
                likeness += figure.Minimum == told.Minimum && figure.Minimum > 1 ? SameFigure : 0.25;
            }
            else if (!AreNear(figure, told) || (isOneReport && SaysTheSame(one.Claim.Sources, other.Claim.Sources)))
            {
                return null;
            }
            else
            {
                likeness -= 0.5;
            }
        }

        return Math.Min(likeness, 2);
    }

    // Figures of one kind that count one party, each with the first of the other's.
    IEnumerable<(Quantity Figure, Quantity Told)> Compared(Happening one, Happening other) => one.Figures
        .Select(figure => (Figure: figure, Told: other.Figures.FirstOrDefault(told => told.Kind == figure.Kind && AreOfOne(figure, told, one, other))))
        .Where(pair => pair.Told is not null)
        .Select(pair => (pair.Figure, pair.Told!));

    bool AreOfOne(Quantity figure, Quantity told, Happening one, Happening other) =>
        figure.Who is null || told.Who is null || AreAllied(figure.Who, told.Who, one.First <= other.First ? one.First : other.First);

    static bool Overlap(Quantity one, Quantity other) =>
        (one.Maximum is null || one.Maximum >= other.Minimum) && (other.Maximum is null || other.Maximum >= one.Minimum);

    static bool AreNear(Quantity one, Quantity other)
    {
        var (less, more) = one.Minimum < other.Minimum ? (one, other) : (other, one);
        var top = less.Maximum ?? less.Minimum!.Value;
        return more.Minimum - top <= LargestGap || more.Minimum <= top * LargestRatio;
    }

    static bool SaysTheSame(IReadOnlyList<Attribution> some, IReadOnlyList<Attribution> others) =>
        some.Select(source => source.Text).SequenceEqual(others.Select(source => source.Text), StringComparer.OrdinalIgnoreCase);
}
