using Foothold.Coding;
using Foothold.Lexicon;
using Foothold.Places;

namespace Foothold.Ingest;

/// <summary>Tells whether a report speaks of a theatre at all. News text is never an error, so this is a remark and refuses nothing.</summary>
/// <param name="theatre">The theatre.</param>
/// <param name="gazetteer">Its places.</param>
public sealed class TheatreFit(Theatre theatre, Gazetteer gazetteer)
{
    /// <summary>What is remarkable about a report among those of the theatre, in the order of <see cref="ReportRemark"/>; mostly nothing.</summary>
    /// <param name="report">The report.</param>
    /// <param name="claims">What was read out of it.</param>
    public IReadOnlyList<ReportRemark> Of(Report report, IReadOnlyList<Claim> claims)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(claims);
        var remarks = new List<ReportRemark>();
        if (claims.Count == 0)
        {
            remarks.Add(ReportRemark.TellsNothing);
        }
        else if (!claims.Any(claim => claim.Places.Any(IsOfTheatre)))
        {
            remarks.Add(ReportRemark.OfNoPlaceOfTheatre);
        }

        if (report.Published < theatre.From || report.Published >= theatre.To)
        {
            remarks.Add(ReportRemark.OutsideTheatreDays);
        }

        return remarks;
    }

    bool IsOfTheatre(ClaimPlace place) => place.Place is { } id && gazetteer.Find(id)?.Country == theatre.CountryIso2;
}

/// <summary>What is remarkable about a report among those of a theatre.</summary>
public enum ReportRemark
{
    /// <summary>No claim was read out of it.</summary>
    TellsNothing,

    /// <summary>Nothing that was read out of it names a place of the theatre.</summary>
    OfNoPlaceOfTheatre,

    /// <summary>It was published before the theatre's first day, or after its last.</summary>
    OutsideTheatreDays,
}
