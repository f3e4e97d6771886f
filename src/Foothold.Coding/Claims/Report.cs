using NodaTime;

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
    string Text);
