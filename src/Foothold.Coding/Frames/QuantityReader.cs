using System.Globalization;
using Foothold.Language;
using Foothold.Lexicon;

namespace Foothold.Coding;

/// <summary>Reads figures as ranges: "at least 40" is [40, open], "dozens" is [24, open], "40 to 50" is [40, 50].</summary>
sealed class QuantityReader(WordLists words)
{
    /// <summary>The figure a phrase carries; null where it carries none.</summary>
    public Quantity? Read(SentenceGrammar grammar, Phrase phrase, string kind)
    {
        if (phrase.Inferred)
        {
            return null;
        }

        var number = NumberOf(grammar, phrase.Head);
        return number is { } at ? ReadAt(grammar, at, kind, phrase.Actor?.Id) : null;
    }

    int? NumberOf(SentenceGrammar grammar, int head)
    {
        var children = grammar.Sentence.Children(head);
        foreach (var child in children)
        {
            if (grammar.Words[child].Relation is "nummod" or "nummod:gov" || (grammar.Words[child].Relation == "amod" && IsNumber(grammar.Words[child])))
            {
                return child;
            }
        }

        if (IsNumber(grammar.Words[head]))
        {
            return head;
        }

        // "a total of 43 insurgents"
        if (grammar.Words[head].Lemma.ToLowerInvariant() is "total" or "number"
            && children.Where(child => grammar.Words[child].Relation == "nmod" && grammar.CaseOf(child) == "of").Select(child => NumberOf(grammar, child)).FirstOrDefault(found => found is not null) is { } counted)
        {
            return counted;
        }

        foreach (var child in children)
        {
            if (grammar.Words[child].Relation == "det" && grammar.Words[child].Lemma is "a" or "an"
                && grammar.Words[head].FineTag is "NN" && words.Figure(grammar.Words[head].Lemma) != "figure")
            {
                return child;
            }
        }

        return null;
    }

    bool IsNumber(Word word) =>
        word.Tag != UniversalTag.Det && (word.Tag == UniversalTag.Num || words.Number(word.Form.ToLowerInvariant()) is not null);

    Quantity? ReadAt(SentenceGrammar grammar, int at, string kind, string? who)
    {
        if (Value(grammar.Words[at]) is not { } value)
        {
            return null;
        }

        var (least, greatest) = value;
        var low = at;
        var high = at;

        // "40 to 50", "40-50", "two hundred"
        if (at + 1 < grammar.Words.Count && Value(grammar.Words[at + 1]) is { Least: { } unit } && unit >= 100 && grammar.Words[at + 1].Tag == UniversalTag.Num)
        {
            least *= unit;
            greatest = greatest is null ? null : greatest * unit;
            high = at + 1;
        }

        if (high + 2 < grammar.Words.Count && grammar.Words[high + 1].Form.ToLowerInvariant() is "to" or "-" or "–" or "and"
            && Value(grammar.Words[high + 2]) is { Greatest: { } upper } && grammar.Words[high + 2].Tag == UniversalTag.Num
            && (grammar.Words[high + 1].Form != "and" || (at > 0 && grammar.Words[at - 1].Form.Equals("between", StringComparison.OrdinalIgnoreCase)))
            && upper > least)
        {
            greatest = upper;
            high += 2;
        }
        else if (at >= 2 && grammar.Words[at - 1].Form.ToLowerInvariant() is "to" or "-" or "–"
            && grammar.Words[at - 2].Tag == UniversalTag.Num && Value(grammar.Words[at - 2]) is { Least: { } lower } && lower < greatest)
        {
            least = lower;
            low = at - 2;
        }

        var before = string.Join(' ', grammar.Words.Take(low).TakeLast(3).Select(word => word.Form.ToLowerInvariant()));
        if (EndsWithAny(before, "at least", "no fewer than", "no less than", "upwards of"))
        {
            greatest = null;
        }
        else if (EndsWithAny(before, "more than", "over", "above"))
        {
            (least, greatest) = (least + 1, null);
        }
        else if (EndsWithAny(before, "up to", "as many as", "at most", "fewer than", "less than", "no more than"))
        {
            least = null;
        }

        return new Quantity(kind, least, greatest, who, grammar.Words[low].Span.Union(grammar.Words[high].Span));
    }

    static bool EndsWithAny(string text, params ReadOnlySpan<string> endings)
    {
        foreach (var ending in endings)
        {
            if (text == ending || text.EndsWith(" " + ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    (long? Least, long? Greatest)? Value(Word word)
    {
        var digits = word.Form.Replace(",", "", StringComparison.Ordinal);
        return long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? (value, value)
            : words.Number(word.Form.ToLowerInvariant());
    }
}
