using System.Text.RegularExpressions;
using Foothold.Language;

namespace Foothold.Specs;

/// <summary>
/// A sentence cut at blanks and punctuation, with a flat tree and a tag where the form alone gives it away: enough for
/// rules that ask for words and little else.
/// </summary>
static partial class PlainSentence
{
    static readonly HashSet<string> Modals = ["will", "would", "may", "might", "could", "can", "should", "must", "shall", "'ll", "wo"];
    static readonly HashSet<string> PastForms =
    [
        "said", "took", "fell", "began", "fought", "held", "killed", "left", "fled", "came", "went", "struck", "broke", "lost", "won", "drove",
        "sent", "led", "brought", "saw", "met", "told", "shot", "hit", "was", "were", "had", "did", "became", "withdrew", "stood", "kept", "ran", "made",
    ];

    public static Sentence Of(string text)
    {
        var words = new List<Word>();
        foreach (Match match in Token().Matches(text))
        {
            var form = match.Value;
            var (tag, fine) = TagOf(form, words.Count == 0);
            words.Add(new Word(words.Count, new TextSpan(match.Index, match.Index + match.Length), form, form.ToLowerInvariant(), tag, fine, words.Count - 1, words.Count == 0 ? "root" : "dep"));
        }

        return new Sentence(0, new TextSpan(0, text.Length), 0, false, words);
    }

    static (UniversalTag Tag, string Fine) TagOf(string form, bool isFirst)
    {
        var lower = form.ToLowerInvariant();
        return lower switch
        {
            _ when Modals.Contains(lower) && (isFirst || !char.IsUpper(form[0])) => (UniversalTag.Aux, "MD"),
            _ when PastForms.Contains(lower) => (UniversalTag.Verb, "VBD"),
            "has" => (UniversalTag.Aux, "VBZ"),
            "have" or "'ve" => (UniversalTag.Aux, "VBP"),
            "been" => (UniversalTag.Aux, "VBN"),
            "to" => (UniversalTag.Part, "TO"),
            "is" or "are" => (UniversalTag.Aux, "VBZ"),
            _ when char.IsAsciiDigit(form[0]) => (UniversalTag.Num, "CD"),
            _ when lower.Length > 4 && lower.EndsWith("ed", StringComparison.Ordinal) => (UniversalTag.Verb, "VBD"),
            _ when lower.Length > 4 && lower.EndsWith("ing", StringComparison.Ordinal) => (UniversalTag.Verb, "VBG"),
            _ when lower.Length > 4 && char.IsLetter(form[0]) && !lower.EndsWith("ly", StringComparison.Ordinal) && !IsFunction(lower) => (UniversalTag.Noun, "NN"),
            _ => (UniversalTag.X, "XX"),
        };
    }

    static bool IsFunction(string word) => word is "after" or "before" or "until" or "since" or "while" or "where" or "which" or "their" or "there" or "these" or "those" or "under" or "about" or "during" or "through";

    [GeneratedRegex(@"(?:U\.S\.|Jan\.|Feb\.|Mar\.|Apr\.|Jun\.|Jul\.|Aug\.|Sept?\.|Oct\.|Nov\.|Dec\.|Mon\.|Tues?\.|Wed\.|Thur?s?\.|Fri\.|Sat\.|Sun\.)(?!\w)|n't|['’](?:s|ve|re|ll|d)\b|\d+(?:[.,/]\d+)+|[\p{L}\d]+(?:[-–](?=[\p{L}\d])[\p{L}\d]+)*|\S")]
    private static partial Regex Token();
}
