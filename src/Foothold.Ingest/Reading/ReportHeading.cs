using NodaTime;

namespace Foothold.Ingest;

/// <summary>What is known of a report beside its text; null where it is not known.</summary>
/// <param name="Outlet">Who published it.</param>
/// <param name="Published">The day it was published.</param>
/// <param name="Url">Where it was published.</param>
/// <param name="Title">Its title.</param>
/// <param name="Author">Who wrote it.</param>
/// <param name="Theatre">The id of the theatre it says it belongs to.</param>
/// <param name="Language">The code of the language it is in.</param>
public sealed record ReportHeading(
    string? Outlet = null,
    LocalDate? Published = null,
    string? Url = null,
    string? Title = null,
    string? Author = null,
    string? Theatre = null,
    string? Language = null)
{
    /// <summary>This heading, with what it does not know taken from another.</summary>
    public ReportHeading Or(ReportHeading other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new(
            Outlet ?? other.Outlet,
            Published ?? other.Published,
            Url ?? other.Url,
            Title ?? other.Title,
            Author ?? other.Author,
            Theatre ?? other.Theatre,
            Language ?? other.Language);
    }
}
