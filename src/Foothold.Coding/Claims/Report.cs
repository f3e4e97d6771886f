using NodaTime;
using NodaTime.Text;

namespace Foothold.Coding;

/// <summary>One published text, as it was received. Its text never changes once stored.</summary>
/// <param name="Id">"r_" and the first 20 hexadecimal digits of a SHA-256 over outlet, url, published and text.</param>
/// <param name="Outlet">Who published it.</param>
/// <param name="Url">Where it was published; null where it is not known.</param>
/// <param name="Title">Its title; empty where it has none.</param>
/// <param name="Author">Who wrote it; null where it is not known.</param>
/// <param name="Published">The day it was published.</param>
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
    /// <summary>Makes a report, with its id and the hash of its bytes.</summary>
    /// <param name="outlet">Who published it.</param>
    /// <param name="url">Where; null where it is not known.</param>
    /// <param name="title">Its title; empty where it has none.</param>
    /// <param name="author">Who wrote it; null where it is not known.</param>
    /// <param name="published">The day it was published.</param>
    /// <param name="language">The ISO 639-1 code of its language.</param>
    /// <param name="bytes">The bytes as received.</param>
    /// <param name="text">The text taken from them.</param>
    public static Report Create(
        string outlet,
        string? url,
        string title,
        string? author,
        LocalDate published,
        string language,
        ReadOnlySpan<byte> bytes,
        string text) =>
        new(
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
