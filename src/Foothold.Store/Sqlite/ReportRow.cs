using System.Security.Cryptography;
using System.Text;
using Foothold.Coding;
using NodaTime;
using NodaTime.Text;

namespace Foothold.Store;

/// <summary>A report as its table's row.</summary>
sealed record ReportRow(
    string Id,
    string Outlet,
    string? Url,
    string Title,
    string? Author,
    string Published,
    string? Retrieved,
    string Language,
    string BytesHash,
    string TextHash,
    string Text)
{
    public const string Select =
        """
        SELECT id AS Id, outlet AS Outlet, url AS Url, title AS Title, author AS Author, published AS Published,
               retrieved AS Retrieved, language AS Language, bytes_hash AS BytesHash, text_hash AS TextHash, text AS Text
        FROM reports
        """;

    public const string Insert =
        """
        INSERT INTO reports (id, outlet, url, title, author, published, retrieved, language, bytes_hash, text_hash, text)
        VALUES (@Id, @Outlet, @Url, @Title, @Author, @Published, @Retrieved, @Language, @BytesHash, @TextHash, @Text)
        """;

    public static ReportRow Of(Report report, Instant? retrieved) => new(
        report.Id,
        report.Outlet,
        report.Url,
        report.Title,
        report.Author,
        LocalDatePattern.Iso.Format(report.Published),
        retrieved is { } instant ? InstantPattern.ExtendedIso.Format(instant) : null,
        report.Language,
        report.BytesHash,
        HashOf(report.Text),
        report.Text);

    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    public static LocalDate? Day(string? text) => text is null ? null : LocalDatePattern.Iso.Parse(text).Value;

    public Report Report() => new(Id, Outlet, Url, Title, Author, LocalDatePattern.Iso.Parse(Published).Value, Language, BytesHash, Text);
}
