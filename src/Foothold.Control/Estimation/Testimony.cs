namespace Foothold.Control;

/// <summary>What evidence says of who holds a district, who no longer does, and whether it says so rather than only fitting it.</summary>
sealed class Testimony(StateSpace space)
{
    /// <summary>Log-odds under which a difference is none.</summary>
    internal const double WeakInfluence = 0.1;

    /// <summary>Whom a claim says that it holds the district, or for a withdrawal no longer; -1 where it says neither.</summary>
    internal int Claimed(EvidenceItem item) => item.Polarity == Coding.Polarity.Denied
        ? -1
        : item.Type switch
        {
            EvidenceType.Captured or EvidenceType.Holds or EvidenceType.Repelled or EvidenceType.Administers or EvidenceType.Withdrew => space.Holder(item.Side),
            EvidenceType.Neither => space.ContestedHolder,
            _ => -1,
        };

    /// <summary>Whether a factor says who leads, rather than only fitting it.</summary>
    internal bool Supports(VoiceFactor factor, int leader)
    {
        if (leader != space.ContestedHolder && factor.Item.Type is EvidenceType.Airstrike or EvidenceType.Fighting)
        {
            return false;
        }

        var best = double.NegativeInfinity;
        for (var holder = 0; holder < space.Holders; holder++)
        {
            if (holder != leader && (holder != space.ContestedHolder || factor.Item.Type == EvidenceType.Neither))
            {
                best = Math.Max(best, Most(factor, holder));
            }
        }

        return Most(factor, leader) > best + WeakInfluence;
    }

    /// <summary>Whether a factor says of another side than one that it has the district.</summary>
    internal bool SupportsOtherSide(VoiceFactor factor, int than) =>
        Enumerable.Range(0, space.Holders).Any(holder => holder != than && holder != space.ContestedHolder && Supports(factor, holder));

    /// <summary>Whether it tells of a day that a side has it then, or lost it on it.</summary>
    internal bool Speaks(VoiceFactor factor, int holder) => Supports(factor, holder) || TellsOfLoss(factor.Item, holder);

    /// <summary>Whether it says of another than a holder that it has the district, or no longer has it.</summary>
    internal bool SpeaksOfOther(VoiceFactor factor, int holder) => Claimed(factor.Item) is var other and >= 0 && other != holder;

    /// <summary>Whether it tells that another side lost it, and not to whom: that bears out whoever leads since.</summary>
    internal bool TellsOfOthersLoss(EvidenceItem item, int holder) => item is { Polarity: Coding.Polarity.Affirmed, Type: EvidenceType.Captured, Side: null, Opponent: { } loser } && space.Holder(loser) != holder;

    /// <summary>Whether it tells that a side lost it or left it, and so had it before.</summary>
    internal bool TellsOfLoss(EvidenceItem item, int holder) =>
        item.Polarity == Coding.Polarity.Affirmed
        && holder == space.Holder(item.Type switch
        {
            EvidenceType.Captured => item.Opponent,
            EvidenceType.Withdrew => item.Side,
            _ => null,
        });

    static double Most(VoiceFactor factor, int holder) =>
        Math.Max(factor.LogRates[StateSpace.Settled(holder)], factor.LogRates[StateSpace.Fresh(holder)]);
}
