namespace Foothold.Control;

/// <summary>What the leading state of a day rests on: who says so, or only drift by base rates.</summary>
sealed class LeadBasis(KnownDistrict known)
{
    readonly IReadOnlyList<VoiceFactor> _factors = known.Days.Factors;
    readonly Testimony _testimony = known.Testimony;

    /// <summary>The best support within memory and since another led.</summary>
    /// <param name="reign">The leading state.</param>
    /// <param name="day">The day number on which it leads.</param>
    /// <param name="reached">How many factors speak of days up to it.</param>
    internal ControlBasis Of(Reign reign, int day, int reached)
    {
        var begin = Math.Max(day - known.Model.Parameters.Days.BasisMemory, reign.Before ?? int.MinValue);
        var claimed = false;
        for (var at = 0; at < reached; at++)
        {
            var factor = _factors[at];
            if (Math.Min(factor.Last, day) >= begin && !factor.Item.Presupposed && _testimony.Supports(factor, reign.Leader))
            {
                if (factor.Item.Interest != Coding.Interest.Own)
                {
                    return ControlBasis.Assessed;
                }

                claimed = true;
            }
        }

        return claimed ? ControlBasis.Claimed : IsSpokenFor(reign, day, reached) ? ControlBasis.Inferred : ControlBasis.Drift;
    }

    /// <summary>
    /// Whether anybody speaks for who leads: since another led, or with nobody saying since that another has it, or as the first
    /// that tells of the days after. What only the chain's own drift put in the lead is spoken for by nobody.
    /// </summary>
    bool IsSpokenFor(Reign reign, int day, int reached)
    {
        if (_factors.Take(reached).Any(factor => factor.Last >= day && _testimony.TellsOfLoss(factor.Item, reign.Leader))
            || _factors.Skip(reached).FirstOrDefault(factor => _testimony.Speaks(factor, reign.Leader) || _testimony.SpeaksOfOther(factor, reign.Leader)) is { } next && _testimony.Speaks(next, reign.Leader))
        {
            return true;
        }

        var (lastFor, lastOfOther) = (int.MinValue, int.MinValue);
        foreach (var factor in _factors.Take(reached))
        {
            if (_testimony.Supports(factor, reign.Leader) || _testimony.TellsOfOthersLoss(factor.Item, reign.Leader))
            {
                lastFor = Math.Max(lastFor, Math.Min(factor.Last, day));
            }
            else if (_testimony.SpeaksOfOther(factor, reign.Leader) || _testimony.TellsOfLoss(factor.Item, reign.Leader))
            {
                lastOfOther = Math.Max(lastOfOther, Math.Min(factor.Last, day));
            }
        }

        return lastFor > int.MinValue && lastFor >= Math.Min(lastOfOther, reign.Before ?? int.MinValue);
    }
}
