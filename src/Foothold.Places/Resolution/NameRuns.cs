using Foothold.Language;

namespace Foothold.Places;

/// <summary>Runs of words of a sentence that may be one name, told by their capitals.</summary>
static class NameRuns
{
    const int MostWords = 9;
    const int MostCapitals = 5;

    /// <summary>The last word that a name from a word on may have: capitals and what links them, on one line.</summary>
    public static int LastPossible(string text, IReadOnlyList<Word> words, int first, bool[] isTaken)
    {
        var (last, capitals) = (first, 1);
        for (var i = first + 1; i < words.Count && i < first + MostWords; i++)
        {
            var gap = text.AsSpan(words[i - 1].Span.End, Math.Max(0, words[i].Span.Start - words[i - 1].Span.End));
            var capital = IsCapital(words[i].Form);
            var joins = capital || (PlaceWords.IsLink(words[i].Form) && !gap.Contains('\n'));
            if (isTaken[i] || !joins || gap.Count('\n') > 0 || (capital && ++capitals > MostCapitals))
            {
                break;
            }

            last = capital || gap.IsEmpty ? i : last;
        }

        return last;
    }

    /// <summary>Whether a name may end with a word: a whole one of its own, not within "Nad-e Ali" and not before "'eh".</summary>
    public static bool CanEnd(string text, IReadOnlyList<Word> words, int first, int last)
    {
        if (last > first && !IsCapital(words[last].Form) && PlaceWords.Is(PlaceWordClass.LinkEnd, words[last].Form))
        {
            return false;
        }

        if (last + 1 >= words.Count || words[last + 1].Span.Start != words[last].Span.End)
        {
            return true;
        }

        var next = words[last + 1].Form;
        var afterHyphen = next is "-" && last + 2 < words.Count && words[last + 2].Span.Start == words[last + 1].Span.End && PlaceWords.IsLink(words[last + 2].Form);
        return !afterHyphen && !PlaceWords.Is(PlaceWordClass.LinkingVowel, next) && !(char.IsLetter(next[0]) && char.IsLetter(text[words[last].Span.End - 1]));
    }

    /// <summary>The last word of an unknown name that begins with a word.</summary>
    public static int Forward(string text, IReadOnlyList<Word> words, int first, bool[] isTaken)
    {
        var last = LastPossible(text, words, first, isTaken);
        while (last > first && (!CanEnd(text, words, first, last) || PlaceWords.KindOf(words[last].Form.ToLowerInvariant()) is not null))
        {
            last--;
        }

        return last;
    }

    /// <summary>The first word of an unknown name that ends with a word; -1 where that has no capital.</summary>
    public static int Backward(string text, IReadOnlyList<Word> words, int last)
    {
        if (last < 0 || !IsCapital(words[last].Form))
        {
            return -1;
        }

        var first = last;
        for (var i = last - 1; i >= 0; i--)
        {
            var gap = text.AsSpan(words[i].Span.End, Math.Max(0, words[i + 1].Span.Start - words[i].Span.End));
            if (IsCapital(words[i].Form) && !gap.Contains('\n') && !PlaceWords.IsFunctionWord(words[i]) && PlaceWords.Part(words[i].Form.ToLowerInvariant()) is null)
            {
                first = i;
            }
            else if (!PlaceWords.IsLink(words[i].Form))
            {
                break;
            }
        }

        return first;
    }

    /// <summary>Whether every longer word of a headline has a capital, so that a capital says nothing there.</summary>
    public static bool IsTitleCase(Sentence sentence)
    {
        var (capitals, others) = (0, 0);
        foreach (var word in sentence.Words)
        {
            if (word.Form.Length > 3 && char.IsLetter(word.Form[0]))
            {
                _ = char.IsUpper(word.Form[0]) ? capitals++ : others++;
            }
        }

        return sentence.IsHeading && capitals >= 3 && capitals > 3 * others;
    }

    /// <summary>Whether no word stands before a word but marks.</summary>
    public static bool IsFirst(IReadOnlyList<Word> words, int index)
    {
        for (var i = 0; i < index; i++)
        {
            if (char.IsLetterOrDigit(words[i].Form[0]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a word begins with a capital.</summary>
    public static bool IsCapital(string form) => form.Length > 0 && char.IsUpper(form[0]);

    /// <summary>Whether a word of more than one letter has capitals only.</summary>
    public static bool IsAllCapitals(string form) => form.Length > 1 && form.All(c => char.IsUpper(c) || !char.IsLetter(c));
}
