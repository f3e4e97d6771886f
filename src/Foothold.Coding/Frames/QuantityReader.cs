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
        if (grammar.Is(WordClass.Total, head)
            && children.Where(child => grammar.Words[child].Relation == "nmod" && grammar.HasCase(WordClass.Of, child)).Select(child => NumberOf(grammar, child)).FirstOrDefault(found => found is not null) is { } counted)
        {
            return counted;
        }

        foreach (var child in children)
        {
            if (grammar.Words[child].Relation == "det" && grammar.Is(WordClass.One, child)
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

        if (high + 2 < grammar.Words.Count && (words.Is(WordClass.RangeTo, grammar.Words[high + 1].Form) || words.Is(WordClass.RangeAnd, grammar.Words[high + 1].Form))
            && Value(grammar.Words[high + 2]) is { Greatest: { } upper } && grammar.Words[high + 2].Tag == UniversalTag.Num
            && (!words.Is(WordClass.RangeAnd, grammar.Words[high + 1].Form) || (at > 0 && words.Is(WordClass.Between, grammar.Words[at - 1].Form)))
            && upper > least)
        {
            greatest = upper;
            high += 2;
        }
        else if (at >= 2 && words.Is(WordClass.RangeTo, grammar.Words[at - 1].Form)
            && grammar.Words[at - 2].Tag == UniversalTag.Num && Value(grammar.Words[at - 2]) is { Least: { } lower } && lower < greatest)
        {
            least = lower;
            low = at - 2;
        }

        var before = string.Join(' ', grammar.Words.Take(low).TakeLast(3).Select(word => word.Form.ToLowerInvariant()));
        if (EndsWithAny(before, WordClass.AtLeast))
        {
            greatest = null;
        }
        else if (EndsWithAny(before, WordClass.MoreThan))
        {
            (least, greatest) = (least + 1, null);
        }
        else if (EndsWithAny(before, WordClass.AtMost))
        {
            least = null;
        }

        return new Quantity(kind, least, greatest, who, grammar.Words[low].Span.Union(grammar.Words[high].Span));
    }

    bool EndsWithAny(string text, WordClass endings)
    {
        foreach (var ending in words.Of(endings))
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
        var digits = words.Of(WordClass.Thousands).Aggregate(word.Form, (form, mark) => form.Replace(mark, "", StringComparison.Ordinal));
        return long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? (value, value)
            : words.Number(word.Form.ToLowerInvariant());
    }
}
