using System.Text.RegularExpressions;
using Foothold.Language;

namespace Foothold.Places.Tests;

/// <summary>Cuts a text into words and sentences without a language model: capitalised words are proper nouns, the rest unknown.</summary>
static partial class PlainText
{
    public static ParsedText Read(string text)
    {
        var sentences = new List<Sentence>();
        var words = new List<Word>();
        var paragraph = 0;
        foreach (Match line in Line().Matches(text))
        {
            var tokens = Token().Matches(line.Value);
            foreach (Match token in tokens)
            {
                var span = new TextSpan(line.Index + token.Index, line.Index + token.Index + token.Length);
                var capital = char.IsUpper(token.Value[0]);
                words.Add(new Word(
                    words.Count, span, token.Value, capital ? token.Value : token.Value.ToLowerInvariant(), capital ? UniversalTag.Propn : UniversalTag.X, "", words.Count == 0 ? -1 : 0, ""));
                if (token.Value is "." or "!" or "?")
                {
                    End(false);
                }
            }

            End(tokens.Count > 0 && tokens[^1].Value is not ("." or "!" or "?"));
            paragraph++;
        }

        return new ParsedText(text, sentences);

        void End(bool heading)
        {
            if (words.Count > 0)
            {
                sentences.Add(new Sentence(sentences.Count, words[0].Span.Union(words[^1].Span), paragraph, heading, [.. words]));
                words.Clear();
            }
        }
    }

    [GeneratedRegex("[^\n]+")]
    private static partial Regex Line();

    [GeneratedRegex(@"['’]s\b|(?:U\.S\.|U\.K\.|(?:Mr|Dr|Gen|Col|Lt|Maj|Gov)\.(?= [A-Z]))|\d[\d,.]*\d|\w+(?:[‘’'`](?!s\b)\w+)*|[^\s\w]")]
    private static partial Regex Token();
}
