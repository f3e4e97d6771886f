using NodaTime;
using NodaTime.Text;

namespace Foothold.Coding;

/// <summary>One published text, as it was received. Its text never changes once stored.</summary>
/// <param name="Id">"r_" and the first 20 hexadecimal digits of a SHA-256 over outlet, url, published and text.</param>
/// <param name="Outlet">Who published it.</param>
/// <param name="Url">Where it was published; null where it is not known.</param>
/// <param name="Title">Its title; empty where it has none.</param>
/// <param name="Author">Who wrote it; null where it is not known.</param>
/// <param name="Published">The day it was published, from <see cref="FirstDay"/> to <see cref="LastDay"/>.</param>
/// <param name="Language">The ISO 639-1 code of its language.</param>
/// <param name="BytesHash">The SHA-256 of the bytes as received, lower-case hexadecimal.</param>
/// <param name="Text">The text taken from those bytes; every span points into it.</param>
public sealed record Report(
    string Id,
    string Outlet,
    string? Url,
    string Title,
    string? Author,
    LocalDate Published,
    string Language,
    string BytesHash,
    string Text)
{
    /// <summary>The first day that a report can be published on. The times it names are told from that day, and calendars end somewhere.</summary>
    public static LocalDate FirstDay { get; } = new(1000, 1, 1);

    /// <summary>The last day that a report can be published on, included.</summary>
    public static LocalDate LastDay { get; } = new(9000, 12, 31);

    /// <summary>Whether a report can be published on a day.</summary>
    public static bool CanBePublishedOn(LocalDate day) => day >= FirstDay && day <= LastDay;

    /// <summary>Makes a report, with its id and the hash of its bytes.</summary>
    /// <param name="outlet">Who published it.</param>
    /// <param name="url">Where; null where it is not known.</param>
    /// <param name="title">Its title; empty where it has none.</param>
    /// <param name="author">Who wrote it; null where it is not known.</param>
    /// <param name="published">The day it was published; see <see cref="CanBePublishedOn"/>.</param>
    /// <param name="language">The ISO 639-1 code of its language.</param>
    /// <param name="bytes">The bytes as received.</param>
    /// <param name="text">The text taken from them.</param>
    /// <exception cref="ArgumentOutOfRangeException">No report can be published on that day.</exception>
    public static Report Create(
        string outlet,
        string? url,
        string title,
        string? author,
        LocalDate published,
        string language,
        ReadOnlySpan<byte> bytes,
        string text)
    {
        if (!CanBePublishedOn(published))
        {
            throw new ArgumentOutOfRangeException(nameof(published), published, "No report can be published on that day.");
        }

        return new(
            ContentHash.Id("r_", outlet, url, LocalDatePattern.Iso.Format(published), text),
            outlet,
            url,
            title,
            author,
            published,
            language,
            ContentHash.Hex(bytes),
            text);
    }
}
