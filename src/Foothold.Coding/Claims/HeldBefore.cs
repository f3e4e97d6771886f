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
            if (claims[at] is not { Control: { Effect: ControlEffect.Hold, Holder: { } holder }, Reality: Reality.Ongoing, Polarity: Polarity.Affirmed } held || ControlledPlace.Of(held) is not { } place)
            {
                continue;
            }

            if (claims.Exists(other => ControlledPlace.Of(other) == place && Ends(other, holder) && !(other.Time?.Start < held.Time?.Start) && (IsToldAsBefore(held) || Describes(held, other))))
            {
                claims[at] = held with { Reality = Reality.Past };
            }
            else if (claims.Exists(other => ControlledPlace.Of(other) == place && other is { Control: { Effect: ControlEffect.Gain, Holder: { } taker }, Reality: Reality.Actual, Polarity: Polarity.Affirmed } && SideOf(taker) == SideOf(holder) && Describes(held, other)) && held.Agents.Any(agent => agent.Actor is null || agent.Inferred))
            {
                claims[at] = held with { Control = null }; // "took X, the group's last stronghold": not that of whoever took it
            }
        }
    }

    bool IsToldAsBefore(Claim claim)
    {
        var grammar = reading.Grammars[claim.Sentence];
        return grammar.Words.Where(word => claim.Trigger.Span.Contains(word.Span))
            .Any(trigger => grammar.Related(trigger.Index, "aux").Any(child => grammar.Words[child].FineTag == "VBD" && grammar.Is(WordClass.Have, child)));
    }

    /// <summary>"took X, *a stronghold* of the rebels": whether a hold is told of the place right behind its name, in the sentence that tells what became of it.</summary>
    bool Describes(Claim held, Claim change)
    {
        var grammar = reading.Grammars[held.Sentence];
        return held.Sentence == change.Sentence && change.Places is [var place, ..] && grammar.Words.FirstOrDefault(word => held.Trigger.Span.Contains(word.Span)) is { Relation: "appos" or "acl", Head: >= 0 and var head }
            && place.Span.Contains(grammar.Words[head].Span);
    }

    bool Ends(Claim change, string holder) => change is { Control: { Holder: { } other } control, Reality: Reality.Actual, Polarity: Polarity.Affirmed }
        && (control.Effect == ControlEffect.Gain ? SideOf(other) != SideOf(holder) : control.Effect is ControlEffect.Loss or ControlEffect.Leave && SideOf(other) == SideOf(holder));

    string SideOf(string actor) => sideOf(actor) ?? actor;
}
