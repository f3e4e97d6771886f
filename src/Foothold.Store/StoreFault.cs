namespace Foothold.Store;

/// <summary>Something stored that is not as it was written or does not bear itself out.</summary>
/// <param name="Code">What kind of fault: "ST001" text changed, "ST002" words not at their span, "ST003" span outside the text,
/// "ST004" claim unreadable, "ST005" claim id given twice, "ST006" claim of another report, "ST007" columns disagree with the claim.</param>
/// <param name="ReportId">The report.</param>
/// <param name="ClaimId">The claim; null where the report itself is at fault.</param>
/// <param name="Message">What is wrong, in words.</param>
public sealed record StoreFault(string Code, string ReportId, string? ClaimId, string Message)
{
    /// <summary>Writes <c>r_…/c_… ST002 message</c>.</summary>
    public override string ToString() => ClaimId is null ? $"{ReportId} {Code} {Message}" : $"{ReportId}/{ClaimId} {Code} {Message}";
}
