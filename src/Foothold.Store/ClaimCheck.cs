using Foothold.Coding;
using Foothold.Language;

namespace Foothold.Store;

/// <summary>Checks that what claims quote stands in their report where they say it does.</summary>
public static class ClaimCheck
{
    /// <summary>Lists what is wrong with the claims of one report.</summary>
    /// <returns>The faults, in the order of the claims; empty where every quote is at its span and every id is given once.</returns>
    public static IReadOnlyList<StoreFault> FaultsOf(Report report, IReadOnlyList<Claim> claims)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(claims);

        var faults = new List<StoreFault>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var claim in claims)
        {
            if (!ids.Add(claim.Id))
            {
                faults.Add(new StoreFault("ST005", report.Id, claim.Id, "The id is given to two claims."));
            }

            if (claim.ReportId != report.Id)
            {
                faults.Add(new StoreFault("ST006", report.Id, claim.Id, $"The claim says it is of report {claim.ReportId}."));
            }

            foreach (var (part, text, span) in QuotedParts(claim))
            {
                Check(report, claim, part, text, span, faults);
            }
        }

        return faults;
    }

    // (what part of the claim, the words it gives or null where it gives none, where they stand)
    static IEnumerable<(string Part, string? Text, TextSpan Span)> QuotedParts(Claim claim)
    {
        yield return ("quote", claim.Quote, claim.Span);
        yield return ("trigger", claim.Trigger.Text, claim.Trigger.Span);
        foreach (var agent in claim.Agents)
        {
            yield return ("agent", agent.Text, agent.Span);
        }

        foreach (var target in claim.Targets)
        {
            yield return ("target", target.Text, target.Span);
        }

        foreach (var place in claim.Places)
        {
            yield return ("place", place.Text, place.Span);
            foreach (var remark in place.Remarks)
            {
                yield return ("remark", remark.Text, remark.Span);
            }
        }

        if (claim.Time is { Span: { } timeSpan } time)
        {
            yield return ("time", time.Text, timeSpan);
        }

        foreach (var source in claim.Sources)
        {
            yield return ("source", source.Text, source.Span);
        }

        foreach (var quantity in claim.Quantities)
        {
            yield return ("quantity", null, quantity.Span);
        }

        if (claim.Purpose is { } purpose)
        {
            yield return ("purpose", purpose.Text, purpose.Span);
        }
    }

    static void Check(Report report, Claim claim, string part, string? text, TextSpan span, List<StoreFault> faults)
    {
        if (span.End > report.Text.Length)
        {
            faults.Add(new StoreFault("ST003", report.Id, claim.Id, $"The {part} at {span} is outside the text, which ends at {report.Text.Length}."));
        }
        else if (text is not null && !report.Text.AsSpan(span.Start, span.Length).SequenceEqual(text))
        {
            faults.Add(new StoreFault("ST002", report.Id, claim.Id, $"The {part} “{text}” is not at {span}, where the report says “{span.In(report.Text)}”."));
        }
    }
}
