using NodaTime;

namespace Foothold.Control;

/// <summary>The single claims that, made on a day, would put another state in the lead.</summary>
static class TurningClaims
{
    const string Unpublished = "\uFFFF"; // sorts after every other id of its day, and is no other's voice

    /// <summary>Finds them, the likeliest first.</summary>
    internal static IReadOnlyList<TurningClaim> Of(KnownDistrict known, LocalDate day)
    {
        var number = day.Number();
        var now = known.View(number).States(number);
        var leader = StateSpace.Leading(known.Space.ByHolder(now));
        var turning = new List<TurningClaim>();
        foreach (var claim in Imagined(known, day))
        {
            var after = known.Space.ByHolder(known.ViewWith(claim, number).States(number));
            var led = StateSpace.Leading(after);
            if (led != leader)
            {
                var likelihood = known.Model.Emissions.LogRates(claim)!.Select((rate, state) => now[state] * Math.Exp(rate)).Sum();
                turning.Add(new TurningClaim(claim.Type, claim.Side, claim.Interest, known.Space.Name(led), after[led], likelihood));
            }
        }

        return [.. turning.OrderByDescending(claim => claim.Likelihood).ThenBy(claim => claim.Type).ThenBy(claim => claim.Side, StringComparer.Ordinal).ThenBy(claim => claim.Interest)];
    }

    static IEnumerable<EvidenceItem> Imagined(KnownDistrict known, LocalDate day)
    {
        foreach (var interest in new[] { Coding.Interest.Own, Coding.Interest.Neutral, Coding.Interest.Against })
        {
            foreach (var side in known.Space.Sides.Where((_, side) => known.Days.Candidates[side]))
            {
                foreach (var type in new[] { EvidenceType.Captured, EvidenceType.Holds, EvidenceType.Withdrew })
                {
                    yield return Claim(type, side, interest);
                }
            }
        }

        yield return Claim(EvidenceType.Fighting, null, Coding.Interest.Neutral);
        yield return Claim(EvidenceType.Neither, null, Coding.Interest.Neutral);

        EvidenceItem Claim(EvidenceType type, string? side, Coding.Interest interest) => new(
            Unpublished,
            known.Id,
            null,
            type,
            side,
            null,
            day,
            day.PlusDays(1),
            LocalDate.Max(day, known.AsOf),
            Coding.ControlScope.Whole,
            Coding.Polarity.Affirmed,
            Coding.Reality.Actual,
            Coding.Certainty.Asserted,
            interest,
            true,
            Unpublished,
            "");
    }
}
