using System.Text;
using System.Text.Json;
using Foothold.Coding;

namespace Foothold.Ingest;

/// <summary>Reads files and folders into reports, and says in one line what is wrong with each that is none.</summary>
/// <remarks>Nothing here throws on what a file holds, and one bad file never stops the rest.</remarks>
/// <param name="defaults">What holds where a file itself does not say it.</param>
/// <param name="limits">How much is read; the usual limits where null.</param>
/// <param name="languages">The languages that reports may be in; where null, every report is taken to be in English or what it says.</param>
public sealed class ReportReader(ReportHeading defaults, ReadingLimits? limits = null, ReportLanguages? languages = null)
{
    static readonly HashSet<string> TextEndings = new(StringComparer.OrdinalIgnoreCase) { ".txt", ".text" };
    static readonly HashSet<string> PageEndings = new(StringComparer.OrdinalIgnoreCase) { ".html", ".htm", ".xhtml" };
    static readonly HashSet<string> LineEndings = new(StringComparer.OrdinalIgnoreCase) { ".jsonl", ".ndjson" };
    static readonly string[] LineMembers = ["outlet", "published", "url", "title", "author", "theatre", "language", "text"];
    static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    readonly ReadingLimits _limits = limits ?? new ReadingLimits();

    /// <summary>How many files of the folders read so far were passed over, as their names do not end like a report's.</summary>
    public int PassedOver { get; private set; }

    /// <summary>Reads a file, or every file of a folder and those below it, in the order of their names.</summary>
    /// <param name="path">The file or folder.</param>
    public IEnumerable<ReadOutcome> Read(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return Directory.Exists(path) ? ReadFolder(path) : ReadFile(path);
    }

    /// <summary>Reads one text that is not in a file.</summary>
    /// <param name="where">What to call it.</param>
    /// <param name="stream">The text in UTF-8; read to the end or to the limit, not closed.</param>
    public ReadOutcome ReadText(string where, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return Bounded(stream, _limits.TextBytes) is { } bytes ? Text(where, bytes) : TooLong(where, "the text", _limits.TextBytes);
    }

    /// <summary>Reads one text that is not in a file.</summary>
    /// <param name="where">What to call it.</param>
    /// <param name="text">The text.</param>
    public ReadOutcome ReadText(string where, string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return ReadText(where, stream);
    }

    IEnumerable<ReadOutcome> ReadFolder(string folder)
    {
        List<string> files;
        Refusal? refusal = null;
        try
        {
            var options = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.System };
            files = [.. Directory.EnumerateFiles(folder, "*", options).Order(StringComparer.Ordinal)];
            PassedOver += files.RemoveAll(file => !IsReport(file));
            refusal = files.Count > 0 ? null : new Refusal(folder, "no file in it is a report", "Foothold reads .txt, .html and .jsonl files");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            files = [];
            refusal = new Refusal(folder, $"it cannot be listed ({fault.Message})", "check that you may read it");
        }

        return refusal is null ? files.SelectMany(ReadFile) : [new ReadOutcome(refusal)];
    }

    IEnumerable<ReadOutcome> ReadFile(string path)
    {
        if (path.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || path.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
        {
            return [Refused(path, "addresses are not fetched", "save the page and add the file", RefusalKind.Policy)];
        }

        if (!File.Exists(path))
        {
            return [new ReadOutcome(Refusal.NotThere(path))];
        }

        var ending = Path.GetExtension(path);
        if (LineEndings.Contains(ending))
        {
            return ReadLines(path);
        }

        if (!IsReport(path))
        {
            return [Refused(path, $"'{ending}' is not a kind of file that Foothold reads", "it reads .txt, .html and .jsonl files")];
        }

        try
        {
            using var stream = File.OpenRead(path);
            var isPage = PageEndings.Contains(ending);
            var most = isPage ? _limits.PageBytes : _limits.TextBytes;
            return [Bounded(stream, most) is not { } bytes ? TooLong(path, "the file", most) : isPage ? Page(path, bytes) : Text(path, bytes)];
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return [new ReadOutcome(Refusal.NotReadable(path, fault))];
        }
    }

    IEnumerable<ReadOutcome> ReadLines(string path)
    {
        using var lines = LineFile.Open(path, _limits.LineBytes, out var refusal);
        if (lines is null)
        {
            yield return new ReadOutcome(refusal!);
            yield break;
        }

        var any = false;
        while (lines.Next() is { } line)
        {
            if (line.Bytes is null || !line.Bytes.AsSpan().Trim(" \t\r"u8).IsEmpty)
            {
                any = true;
                var where = FormattableString.Invariant($"{path}:{line.Number}");
                yield return line.Bytes is null ? TooLong(where, "the line", _limits.LineBytes) : Line(where, line.Bytes);
            }
        }

        if (lines.Fault is { } fault)
        {
            yield return Refused(path, $"it cannot be read to its end ({fault})", "check the disk");
        }
        else if (!any)
        {
            yield return Refused(path, "it is empty", "a line holds one report as JSON");
        }
    }

    ReadOutcome Text(string where, byte[] bytes)
    {
        if (Decode(where, bytes, out var text) is { } refusal)
        {
            return new ReadOutcome(refusal);
        }

        var heading = HeaderBlock.Read(text, out var body, out var fault);
        return fault is null
            ? Make(where, heading, body, bytes)
            : Refused(where, fault, "a heading is lines like 'Published: 2015-08-24' (Outlet, Published, Url, Title, Author, Theatre, Note), then an empty line");
    }

    ReadOutcome Page(string where, byte[] bytes)
    {
        if (Decode(where, bytes, out var html) is { } refusal)
        {
            return new ReadOutcome(refusal);
        }

        var page = PageReader.Read(html, _limits.PageDepth, _limits.PageTime, out var fault);
        return page is null
            ? Refused(where, fault!, "save the page's text as .txt and add that")
            : Make(where, page.Heading, page.Text, bytes);
    }

    ReadOutcome Line(string where, byte[] bytes)
    {
        const string Shape = "a line holds an object like {\"outlet\": …, \"published\": \"2015-08-24\", \"title\": …, \"url\": …, \"text\": …}";
        try
        {
            StrictUtf8.GetCharCount(bytes);
            using var document = JsonDocument.Parse(bytes, new JsonDocumentOptions { MaxDepth = 64 });
            var line = document.RootElement;
            if (line.ValueKind != JsonValueKind.Object)
            {
                return Refused(where, "the line is no JSON object", Shape);
            }

            if (LineMembers.FirstOrDefault(name => line.TryGetProperty(name, out var value) && value.ValueKind is not (JsonValueKind.String or JsonValueKind.Null)) is { } wrong)
            {
                return Refused(where, $"\"{wrong}\" is {Say(line.GetProperty(wrong).ValueKind)}, not a text", Shape);
            }

            if (Member(line, "text") is not { } text)
            {
                return Refused(where, "the line has no \"text\", or an empty one", Shape);
            }

            if (Member(line, "published") is { } published && HeaderBlock.Day(published) is null)
            {
                return Refused(where, $"'{published}' is not a day", "write days as yyyy-mm-dd");
            }

            var heading = new ReportHeading(
                Member(line, "outlet"),
                Member(line, "published") is { } day ? HeaderBlock.Day(day) : null,
                Member(line, "url"),
                Member(line, "title"),
                Member(line, "author"),
                Member(line, "theatre"),
                Member(line, "language")?.ToLowerInvariant());
            return Make(where, heading, text, bytes);
        }
        catch (JsonException fault)
        {
            return Refused(where, FormattableString.Invariant($"the line is not JSON (at its byte {fault.BytePositionInLine + 1})"), Shape);
        }
        catch (DecoderFallbackException)
        {
            return Refused(where, "the line is not UTF-8", "save it as UTF-8");
        }
        catch (InvalidOperationException)
        {
            return Refused(where, "a text in the line holds half a character", Shape);
        }
    }

    ReadOutcome Make(string where, ReportHeading own, string text, byte[] bytes)
    {
        var heading = own.Or(defaults);
        var clean = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').TrimEnd();
        if (string.IsNullOrWhiteSpace(clean))
        {
            return Refused(where, "it is empty", "a report needs a text");
        }

        if (clean.Contains('\0', StringComparison.Ordinal))
        {
            return Refused(where, "its text holds zero characters", "it is not a text; add the text itself");
        }

        if (own.Theatre is not null && defaults.Theatre is not null && own.Theatre != defaults.Theatre)
        {
            return Refused(where, $"it says it is about the theatre '{own.Theatre}', not '{defaults.Theatre}'", "add it to a project of its own");
        }

        if (heading.Published is not { } published)
        {
            return Refused(where, "it does not say when it was published", "give the day with --published yyyy-mm-dd");
        }

        if (!Report.CanBePublishedOn(published))
        {
            return Refused(
                where,
                FormattableString.Invariant($"it says it was published on {published:uuuu-MM-dd}, and no report is of a year before {Report.FirstDay.Year} or after {Report.LastDay.Year}"),
                "mend the day it gives");
        }

        if (heading.Outlet is not { } outlet)
        {
            return Refused(where, "it does not say who published it", "give the name with --outlet");
        }

        var language = heading.Language ?? (languages is null ? Installation.DefaultLanguage : languages.Guess(clean));
        if (language is null)
        {
            return Refused(where, $"it is in none of the languages that can be read ({string.Join(", ", languages!.Known)})", "say which with --language where it is in one of them");
        }

        if (languages is not null && !languages.Known.Contains(language))
        {
            return Refused(where, $"it is in '{language}', which cannot be read; there are {string.Join(", ", languages.Known)}", "a language is added as docs/guide/packs.md tells");
        }

        var title = heading.Title ?? FirstLine(clean);
        return new ReadOutcome(where, Report.Create(outlet, heading.Url, title, heading.Author, published, language, bytes, clean));
    }

    // A first line that stands alone and does not end as a sentence does.
    static string FirstLine(string text)
    {
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        var alone = end > 0 && end <= 200 && (end + 1 == text.Length || text[end + 1] == '\n');
        return alone && text[end - 1] is not ('.' or '?' or '!' or '”' or '"') ? text[..end].Trim() : "";
    }

    static Refusal? Decode(string where, byte[] bytes, out string text)
    {
        text = "";
        if (bytes.Length == 0)
        {
            return new Refusal(where, "it is empty", "a report needs a text");
        }

        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            return new Refusal(where, "it is UTF-16, not UTF-8", "save it as UTF-8");
        }

        if (bytes.AsSpan().Contains((byte)0))
        {
            return new Refusal(where, "it is binary, not text", "add the text itself");
        }

        try
        {
            text = StrictUtf8.GetString(bytes).TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal);
            return null;
        }
        catch (DecoderFallbackException fault)
        {
            return new Refusal(where, FormattableString.Invariant($"it is not UTF-8 (its byte {fault.Index + 1} belongs to no character)"), "save it as UTF-8");
        }
    }

    static byte[]? Bounded(Stream stream, int most)
    {
        using var kept = new MemoryStream();
        var part = new byte[81920];
        while (stream.Read(part) is var count and > 0)
        {
            if (kept.Length + count > most)
            {
                return null;
            }

            kept.Write(part, 0, count);
        }

        return kept.ToArray();
    }

    static string Say(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Number => "a number",
        JsonValueKind.Array => "a list",
        JsonValueKind.Object => "an object",
        _ => "true or false",
    };

    static string? Member(JsonElement line, string name) =>
        line.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;

    static bool IsReport(string path) =>
        Path.GetExtension(path) is var ending && (TextEndings.Contains(ending) || PageEndings.Contains(ending) || LineEndings.Contains(ending));

    static ReadOutcome TooLong(string where, string what, long most) =>
        Refused(where, $"{what} is longer than {ReadingLimits.Say(most)}", "add one report a file, or one a line of a .jsonl file", RefusalKind.Policy);

    static ReadOutcome Refused(string where, string what, string remedy, RefusalKind kind = RefusalKind.Unreadable) => new(new Refusal(where, what, remedy, kind));
}
