namespace Foothold.Language;

/// <summary>Makes headline-like sentences out of a treebank's: articles, forms of "be" and the final stop dropped, the past told in the present, words capitalised.</summary>
static class HeadlineVariants
{
    const int Shortest = 4;
    const int Longest = 18;

    static readonly HashSet<string> DroppedRelations = ["aux:pass", "cop"];

    /// <summary>The variants of a treebank's sentences, in their order; each is a document of its own.</summary>
    public static IEnumerable<TreebankSentence> Of(IReadOnlyList<TreebankSentence> treebank)
    {
        var found = 0;
        foreach (var sentence in treebank)
        {
            if (CouldBeHeadline(sentence) && Make(sentence, capitalises: found % 3 != 0, presents: found % 4 != 0) is { } variant)
            {
                found++;
                yield return variant;
            }
        }
    }

    // A short statement with a verb at its root and a subject, that does not speak of I or you.
    static bool CouldBeHeadline(TreebankSentence sentence)
    {
        var words = sentence.Words;
        return words.Count is >= Shortest and <= Longest
            && words[^1].Form == "."
            && words.Any(word => word.Head < 0 && word.Tag == UniversalTag.Verb)
            && words.Any(word => word.Relation.StartsWith("nsubj", StringComparison.Ordinal) && word.Tag is UniversalTag.Noun or UniversalTag.Propn)
            && !words.Any(word => word.FineTag is "PRP" or "WP" or "UH" or "``" or "''");
    }

    static TreebankSentence? Make(TreebankSentence sentence, bool capitalises, bool presents)
    {
        var words = sentence.Words;
        var kept = new int[words.Count]; // word -> its new place; -1 where it is dropped
        var count = 0;
        for (var i = 0; i < words.Count; i++)
        {
            kept[i] = IsDropped(words, i) ? -1 : count++;
        }

        var variant = new List<TreebankWord>(count);
        var text = new System.Text.StringBuilder();
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            if (kept[i] < 0)
            {
                continue;
            }

            if (word.Head >= 0 && kept[word.Head] < 0)
            {
                return null; // what hung on a dropped word would fall
            }

            if (presents && word.FineTag == "VBD" && word.Tag == UniversalTag.Verb)
            {
                word = Present(words, word, i);
            }

            var form = capitalises ? Capital(word, text.Length == 0) : text.Length == 0 ? Raise(word.Form) : word.Form;
            text.Append(text.Length == 0 ? "" : " ");
            var span = new TextSpan(text.Length, text.Length + form.Length);
            text.Append(form);
            variant.Add(word with { Form = form, Head = word.Head < 0 ? -1 : kept[word.Head], Span = span });
        }

        return variant.Count < Shortest - 1 ? null
            : new TreebankSentence(text.ToString(), variant, [.. variant.Select(word => word.Span)], true, true, true);
    }

    static bool IsDropped(IReadOnlyList<TreebankWord> words, int i) =>
        words[i].Lemma is "the" or "a" && words[i].Relation == "det"
        || (DroppedRelations.Contains(words[i].Relation) && words[i].Lemma == "be" && words[i].FineTag is "VBD" or "VBZ" or "VBP")
        || (i == words.Count - 1 && words[i].Form == ".");

    // "seized" becomes "seizes", or "seize" after a plural subject.
    static TreebankWord Present(IReadOnlyList<TreebankWord> words, TreebankWord word, int at)
    {
        var isPlural = words.Any(subject => subject.Head == at && subject.Relation == "nsubj"
            && (subject.FineTag is "NNS" or "NNPS" || words.Any(other => other.Relation == "conj" && words[other.Head] == subject)));
        var lemma = word.Lemma;
        if (isPlural || lemma.Length < 2)
        {
            return word with { Form = lemma, FineTag = "VBP" };
        }

        var form = lemma == "have" ? "has"
            : lemma[^1] == 'y' && !"aeiou".Contains(lemma[^2], StringComparison.Ordinal) ? lemma[..^1] + "ies"
            : lemma[^1] is 's' or 'x' or 'z' or 'o' || lemma.EndsWith("ch", StringComparison.Ordinal) || lemma.EndsWith("sh", StringComparison.Ordinal) ? lemma + "es"
            : lemma + "s";
        return word with { Form = form, FineTag = "VBZ" };
    }

    static string Capital(TreebankWord word, bool isFirst) =>
        isFirst || word.Form.Length > 4 || word.Tag is not (UniversalTag.Adp or UniversalTag.Cconj or UniversalTag.Part or UniversalTag.Det or UniversalTag.Sconj)
            ? Raise(word.Form)
            : word.Form;

    static string Raise(string word) => word.Length == 0 || !char.IsLower(word[0]) ? word : char.ToUpperInvariant(word[0]) + word[1..];
}
