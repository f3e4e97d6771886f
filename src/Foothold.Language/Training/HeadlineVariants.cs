namespace Foothold.Language;

/// <summary>
/// Makes headline-like sentences, with their trees, out of plain statements: cut to a few words, without articles and forms of "be",
/// the past told in the present and what is to come by the infinitive, sayers set off by colons, commas for "and", in the capitals
/// headlines are printed in. Which words and tags these are is the language's to say.
/// </summary>
static class HeadlineVariants
{
    const int Shortest = 4;
    const int Longest = 14;
    const int ShortestStatement = 6;
    const int LongestStatement = 45;
    const int LongestSubject = 4;

    /// <summary>The variants of the statements among these sentences, in their order.</summary>
    /// <param name="sentences">The sentences.</param>
    /// <param name="words">The language's words and tags.</param>
    /// <param name="teller">Tells verbs as headlines do.</param>
    /// <param name="chance">What decides.</param>
    public static List<TreebankSentence> Of(IReadOnlyList<TreebankSentence> sentences, HeadlineWords words, HeadlineTeller teller, Chance chance)
    {
        var subjects = sentences.SelectMany(sentence => Subjects(sentence, words)).ToList();
        var drafts = new List<DraftTree>();
        foreach (var sentence in sentences.Where(IsStatement))
        {
            var draft = DraftTree.Of(sentence);
            if (!Rewrite(draft, subjects, words, teller, ref chance))
            {
                continue;
            }

            if (drafts.Count > 0 && drafts[^1].Words.Count + draft.Words.Count < Longest && chance.Happens(0.3))
            {
                HeadlineCut.SetSideBySide(drafts[^1], draft, ref chance);
            }
            else
            {
                drafts.Add(draft);
            }
        }

        var variants = new List<TreebankSentence>();
        foreach (var draft in drafts)
        {
            variants.Add(Print(draft, ref chance));
        }

        return variants;
    }

    static bool IsStatement(TreebankSentence sentence) =>
        sentence.Words.Count is >= ShortestStatement and <= LongestStatement && sentence.Words[^1].Form == "." && sentence.Words[^1].Head >= 0;

    // Short subjects that are nouns: they take the place of pronouns, of which running text has more than headlines.
    static IEnumerable<(DraftWord Top, List<DraftWord> Words)> Subjects(TreebankSentence sentence, HeadlineWords words)
    {
        if (!IsStatement(sentence))
        {
            yield break;
        }

        var draft = DraftTree.Of(sentence);
        foreach (var top in draft.Words.Where(word => word.Relation is "nsubj" or "nsubj:pass" && word.Tag is UniversalTag.Noun or UniversalTag.Propn))
        {
            List<DraftWord> whole = [.. draft.Whole(top).Where(word => !words.Has("articles", word.Lemma))];
            if (whole.Count <= LongestSubject && whole.All(word => word.Kind is "nsubj" or "compound" or "amod" or "flat" or "nummod"))
            {
                yield return (top, whole);
            }
        }
    }

    static bool Rewrite(
        DraftTree draft, List<(DraftWord Top, List<DraftWord> Words)> subjects, HeadlineWords words, HeadlineTeller teller, ref Chance chance)
    {
        foreach (var quote in draft.Words.Where(word => words.Has("quote", word.FineTag) && !draft.Under(word).Any()).ToList())
        {
            draft.Drop(quote);
        }

        if (draft.Under(draft.Root).Any(word => word.Relation is "expl" or "nsubj:outer" or "csubj"))
        {
            return false;
        }

        var isSaid = HeadlineCut.SetSayerApart(draft, words, ref chance);
        if (!isSaid && !HasSubject(draft, subjects, words, ref chance))
        {
            return false;
        }

        HeadlineCut.Shorten(draft, words, 6 + chance.Below(8), ref chance);
        teller.Tell(draft, ref chance);
        if (chance.Happens(0.9))
        {
            foreach (var article in draft.Words.Where(word => words.Has("articles", word.Lemma) && word.Kind == "det" && !draft.Under(word).Any()).ToList())
            {
                draft.Drop(article);
            }
        }

        HeadlineCut.JoinByCommas(draft, words, ref chance);
        HeadlineCut.TidyMarks(draft);
        return draft.Words.Count is >= Shortest and <= Longest
            && HeadlineCut.IsWhole(draft)
            && !draft.Words.Any(word => words.Has("speaker", word.Form.ToLowerInvariant()) || word.Tag == UniversalTag.Intj);
    }

    // The root's subject is a noun, or is a pronoun and a noun phrase takes its place.
    static bool HasSubject(DraftTree draft, List<(DraftWord Top, List<DraftWord> Words)> subjects, HeadlineWords words, ref Chance chance)
    {
        var root = draft.Root;
        var subject = draft.Under(root).FirstOrDefault(word => word.Relation is "nsubj" or "nsubj:pass");
        if (subject is null || subject.Tag is UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Num)
        {
            return subject is not null;
        }

        if (subjects.Count == 0 || root.Tag != UniversalTag.Verb || !words.Has("stand-ins", subject.Form.ToLowerInvariant()) || draft.Under(subject).Any())
        {
            return false;
        }

        var (top, whole) = subjects[chance.Below(subjects.Count)];
        draft.Replace(subject, whole, top);
        return true;
    }

    // Half in sentence case, most others with capitals on all but short function words, a few in capitals throughout.
    static TreebankSentence Print(DraftTree draft, ref Chance chance)
    {
        var style = chance.Below(100);
        return draft.Finish((word, place) =>
            style < 6 ? word.Form.ToUpperInvariant()
            : place == 0 || (style < 45 && (style < 12 || word.Form.Length > 4 || !IsFunctionWord(word))) ? Raise(word.Form)
            : word.Form);
    }

    static bool IsFunctionWord(DraftWord word) =>
        word.Tag is UniversalTag.Adp or UniversalTag.Cconj or UniversalTag.Part or UniversalTag.Det or UniversalTag.Sconj;

    static string Raise(string form) => char.IsLower(form[0]) && form.Any(char.IsLetter) ? char.ToUpperInvariant(form[0]) + form[1..] : form;
}
