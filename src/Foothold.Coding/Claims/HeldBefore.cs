using Foothold.Lexicon;

namespace Foothold.Coding;

/// <summary>Makes past the holds that a report tells as lasting up to a change it tells too: "X, which they *had held* since March, was liberated on Friday".</summary>
/// <param name="reading">The report.</param>
/// <param name="sideOf">The side an actor is on; null where on none.</param>
sealed class HeldBefore(ReportReading reading, Func<string, string?> sideOf)
{
    /// <summary>Makes past what is told as having been held before a change of that place which the report tells as done.</summary>
    /// <param name="claims">The report's claims.</param>
    public void Settle(List<Claim> claims)
    {
        for (var at = 0; at < claims.Count; at++)
        {
            if (claims[at] is { Control: { Effect: ControlEffect.Hold, Holder: { } holder }, Reality: Reality.Ongoing, Polarity: Polarity.Affirmed } held && IsToldAsBefore(held) && ControlledPlace.Of(held) is { } place
                && claims.Exists(other => ControlledPlace.Of(other) == place && Ends(other, holder) && !(other.Time?.Start < held.Time?.Start)))
            {
                claims[at] = held with { Reality = Reality.Past };
            }
        }
    }

    bool IsToldAsBefore(Claim claim)
    {
        var grammar = reading.Grammars[claim.Sentence];
        return grammar.Words.FirstOrDefault(word => claim.Trigger.Span.Contains(word.Span)) is { } trigger
            && grammar.Related(trigger.Index, "aux").Any(child => grammar.Words[child].FineTag == "VBD" && grammar.Is(WordClass.Have, child));
    }

    bool Ends(Claim change, string holder) => change is { Control: { Holder: { } other } control, Reality: Reality.Actual, Polarity: Polarity.Affirmed }
        && (control.Effect == ControlEffect.Gain ? SideOf(other) != SideOf(holder) : control.Effect is ControlEffect.Loss or ControlEffect.Leave && SideOf(other) == SideOf(holder));

    string SideOf(string actor) => sideOf(actor) ?? actor;
}
