using Foothold.Language;
using Foothold.Lexicon;
using Foothold.Places;

namespace Foothold.Coding;

/// <summary>Hangs the names of places that are listed on the noun that counts them, and what is said of all of them on their list.</summary>
sealed class PlaceLists(WordLists words)
{
    /// <summary>"took several districts in Z, including X and Y": what is counted in hangs on the plural before it, and each further name on the first.</summary>
    public bool HangIncluded(Word[] mended, List<PlaceMention> near)
    {
        var changed = HangAmongThem(mended, near);
        foreach (var first in near.Where(name => name.FirstWord > 1 && words.Is(WordClass.Including, mended[name.FirstWord - 1].Form.ToLowerInvariant())))
        {
            var head = first.HeadIn(mended);
            var several = Array.FindLastIndex(mended, first.FirstWord - 1, first.FirstWord, word => word is { Tag: UniversalTag.Noun, FineTag: "NNS" } && words.Area(word.Lemma.ToLowerInvariant()) is not null);
            if (several < 0 || (several < first.FirstWord - 2 && words.Is(WordClass.Like, mended[first.FirstWord - 1].Form.ToLowerInvariant())) // "two districts fell this week, like X last year"
                || mended.IsBelow(several, head) || mended.IsBelow(several, first.FirstWord - 1) || Enumerable.Range(several, first.FirstWord - several).Any(between => mended[between].Form == ";"))
            {
                continue;
            }

            var preposition = mended[first.FirstWord - 1];
            mended[preposition.Index] = preposition with { Head = head, Relation = "case" };
            mended[head] = mended[head] with { Head = several, Relation = "nmod" };
            changed = true;
            for (var last = first; near.Find(name => IsJoined(mended, last, name)) is { } next; last = next)
            {
                var other = next.HeadIn(mended);
                if (mended[other].Head != head && !mended.IsBelow(head, other))
                {
                    mended[other] = mended[other] with { Head = head, Relation = "conj" };
                }
            }
        }

        return changed;
    }

    /// <summary>"several districts, among them *X* and Y": the names say who they are, wherever the tree has hung them.</summary>
    bool HangAmongThem(Word[] mended, List<PlaceMention> near)
    {
        var changed = false;
        foreach (var first in near.Where(name => name.FirstWord > 2 && mended[name.FirstWord - 1].Tag == UniversalTag.Pron && words.Is(WordClass.Including, mended[name.FirstWord - 2].Form.ToLowerInvariant())))
        {
            var (head, pronoun) = (first.HeadIn(mended), first.FirstWord - 1);
            if (mended[head].Head != pronoun && !mended.IsBelow(pronoun, head))
            {
                mended[head] = mended[head] with { Head = pronoun, Relation = "appos" };
                changed = true;
            }
        }

        return changed;
    }

    /// <summary>Whether only a comma or "and" stands between two names.</summary>
    static bool IsJoined(Word[] mended, PlaceMention left, PlaceMention right) => right.FirstWord > left.LastWord + 1 && right.FirstWord - left.LastWord <= 3
        && Enumerable.Range(left.LastWord + 1, right.FirstWord - left.LastWord - 1).All(between => mended[between] is { Form: "," } or { Tag: UniversalTag.Cconj });

    /// <summary>"food for A and B, *two towns* under siege": what is said between commas of several that were just named is said of them.</summary>
    public bool HangDescriptions(Word[] mended, List<PlaceMention> near)
    {
        var changed = false;
        foreach (var last in near.Where(name => !name.IsPeople && name.LastWord + 3 < mended.Length && mended[name.LastWord + 1].Form == ","))
        {
            var (head, noun) = (last.HeadIn(mended), last.LastWord + 2);
            if (mended[head] is not { Relation: "conj", Head: >= 0 and var first } || first > head || near.Covering(first) is null || mended[noun].Tag is not (UniversalTag.Num or UniversalTag.Det))
            {
                continue;
            }

            while (noun + 1 < mended.Length && mended[noun].Tag is UniversalTag.Num or UniversalTag.Det or UniversalTag.Adj)
            {
                noun++;
            }

            if (mended[noun] is { FineTag: "NNS" } several && words.IsFinePlace(several) && several.Head != first && several.Relation is not ("nsubj" or "nsubj:pass") && !mended.IsBelow(first, noun))
            {
                mended[noun] = several with { Head = first, Relation = "appos" };
                changed = true;
            }
        }

        return changed;
    }
}
