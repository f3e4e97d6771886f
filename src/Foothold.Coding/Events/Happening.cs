using Foothold.Lexicon;
using NodaTime;

namespace Foothold.Coding;

/// <summary>A claim reduced to what decides whether it and another tell of one happening.</summary>
sealed class Happening
{
    const int UndatedDays = 7;
    const int Beside = 3; // words

    Happening(Telling telling, HappeningKind kind, bool isAnother)
    {
        Telling = telling;
        Kind = kind;
        IsAnother = isAnother;
        Place = telling.Claim.Places is [var place, ..] ? place : null;
        (First, Last) = DaysOf(telling);
        Taker = TakerOf(telling.Claim.Control);
        Loser = LoserOf(telling.Claim.Control);
        Figures = telling.Claim.Quantities
            .Where(quantity => quantity.Minimum is not null)
            .GroupBy(quantity => (quantity.Kind, quantity.Who))
            .Select(group => group.MaxBy(quantity => quantity.Minimum)!)
            .ToList();
    }

    public Telling Telling { get; }

    public Claim Claim => Telling.Claim;

    public HappeningKind Kind { get; }

    /// <summary>Whether the sentence says that it is another one than was told of before ("in a separate attack").</summary>
    public bool IsAnother { get; }

    /// <summary>The likeliest place; null where the claim has none.</summary>
    public ClaimPlace? Place { get; }

    /// <summary>The first and the last day it may have been on, both included.</summary>
    public LocalDate First { get; }

    public LocalDate Last { get; }

    /// <summary>How many days that is.</summary>
    public int Length => Period.DaysBetween(First, Last) + 1;

    public bool IsDated => Claim.Time is { Inferred: false };

    /// <summary>Who has the place after it, and who had it before; null where the claim is of no taking or does not say.</summary>
    public string? Taker { get; }

    public string? Loser { get; }

    /// <summary>For each kind of figure and each party the greatest one, which is the whole where others are parts of it.</summary>
    public IReadOnlyList<Quantity> Figures { get; }

    /// <summary>The happening a claim tells of; null where it tells of none, or of one that is only planned, feared or asked for.</summary>
    public static Happening? Of(Telling telling, HappeningTable kinds, Func<string, WordLists?> wordsOf)
    {
        var claim = telling.Claim;
        if (claim.Reality is Reality.Planned or Reality.Possible or Reality.Requested)
        {
            return null;
        }

        var effect = claim.Control is { } control ? EnumWords<ControlEffect>.Lower(control.Effect) : null;
        var scope = claim.Control is { } told ? EnumWords<ControlScope>.Lower(told.Scope) : null;
        return kinds.Find(EnumWords<ClaimType>.Upper(claim.Type), claim.Mode, effect, scope) is { } kind
            ? new Happening(telling, kind, SaysAnother(claim, wordsOf(telling.Language)))
            : null;
    }

    // "Another bomb exploded", "in a separate attack", "Separately, …": beside the trigger or at the head of the sentence, and no number's.
    static bool SaysAnother(Claim claim, WordLists? words)
    {
        if (words is null)
        {
            return false;
        }

        var before = claim.Quote[..Math.Clamp(claim.Trigger.Span.Start - claim.Span.Start, 0, claim.Quote.Length)]
            .Split([' ', '\n', '\t', ',', '"', '“', '('], StringSplitOptions.RemoveEmptyEntries);
        for (var at = 0; at < before.Length; at++)
        {
            var isCount = at + 1 < before.Length && (char.IsAsciiDigit(before[at + 1][0]) || words.Number(before[at + 1].ToLowerInvariant()) is not null);
            if ((at < Beside || at >= before.Length - Beside) && !isCount && words.Is(WordClass.AnotherHappening, before[at].ToLowerInvariant()))
            {
                return true;
            }
        }

        return false;
    }

    // News without a day is of the week before its report; an open end is the day it was published.
    static (LocalDate First, LocalDate Last) DaysOf(Telling telling)
    {
        var last = telling.Claim.Time?.End?.PlusDays(-1) ?? telling.Published;
        var first = telling.Claim.Time is { } time ? time.Start ?? last : telling.Published.PlusDays(-UndatedDays);
        return first <= last ? (first, last) : (first, first);
    }

    static string? TakerOf(ControlChange? control) => control is { Effect: ControlEffect.Gain } ? control.Holder : null;

    static string? LoserOf(ControlChange? control) => control switch
    {
        { Effect: ControlEffect.Gain } => control.From,
        { Effect: ControlEffect.Loss or ControlEffect.Leave } => control.Holder,
        _ => null,
    };
}
