using System.Globalization;
using System.Text.RegularExpressions;
using Foothold.Ingest;
using Foothold.Language;

namespace Foothold.Specs;

/// <summary>
/// <c>tokens</c>: a text, in which <c>\uXXXX</c> is a code unit that cannot be seen. Owed is a line a sentence, its words parted by blanks.
/// Every word must stand at its span, hidden marks apart.
/// </summary>
public sealed partial class TokensKind : ISpecKind
{
    static readonly Lazy<LanguageModel> English = new(() =>
    {
        using var file = File.OpenRead(Installation.Find().ModelFile(Installation.DefaultLanguage));
        return LanguageModel.Read(file);
    });

    /// <inheritdoc/>
    public string Name => "tokens";

    /// <inheritdoc/>
    public string Answer(string given)
    {
        var text = Unseen().Replace(given, match => ((char)int.Parse(match.Groups[1].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());
        return string.Join('\n', English.Value.Parse(text).Sentences.Select(sentence => string.Join(' ', sentence.Words.Select(word => Written(word, text)))));
    }

    static string Written(Word word, string text)
    {
        var at = 0;
        foreach (var letter in word.Span.In(text))
        {
            at += at < word.Form.Length && word.Form[at] == letter ? 1 : 0;
        }

        var isAtItsSpan = at == word.Form.Length && word.Span.In(text)[0] == word.Form[0] && word.Span.In(text)[^1] == word.Form[^1];
        return isAtItsSpan ? word.Form : $"{word.Form}{word.Span}?";
    }

    [GeneratedRegex(@"\\u([0-9A-F]{4})")]
    internal static partial Regex Unseen();
}
