using System.Globalization;
using System.Text;

namespace Foothold.Fuzzing;

/// <summary>The corpus: a text a line, in which <c>\n</c> is a line break, <c>\\</c> a backslash and <c>\uXXXX</c> a code unit.</summary>
static class SeedText
{
    /// <summary>Reads the texts of a file; empty lines and lines that start with <c>#!</c> are passed over.</summary>
    public static IReadOnlyList<string> Read(IEnumerable<string> lines) =>
        [.. lines.Where(line => line.Length > 0 && !line.StartsWith("#!", StringComparison.Ordinal)).Select(Unescape)];

    /// <summary>Writes a text on one line of plain letters.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder();
        foreach (var unit in text)
        {
            _ = unit switch
            {
                '\n' => escaped.Append("\\n"),
                '\\' => escaped.Append("\\\\"),
                < ' ' or > '~' => escaped.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:X4}"),
                _ => escaped.Append(unit),
            };
        }

        return escaped.ToString();
    }

    static string Unescape(string line)
    {
        var text = new StringBuilder();
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] != '\\' || i + 1 == line.Length)
            {
                text.Append(line[i]);
            }
            else if (line[++i] == 'u' && i + 4 < line.Length && int.TryParse(line.AsSpan(i + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit))
            {
                text.Append((char)unit);
                i += 4;
            }
            else
            {
                text.Append(line[i] == 'n' ? '\n' : line[i]);
            }
        }

        return text.ToString();
    }
}
