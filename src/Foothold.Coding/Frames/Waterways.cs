using Foothold.Language;
using Foothold.Lexicon;
using Foothold.Places;

namespace Foothold.Coding;

/// <summary>Tells rivers from the districts, towns and provinces that have their names: "withdrew across *the Dnipro*", "the banks of the Helmand *River*".</summary>
static class Waterways
{
    /// <summary>Whether a mention is of a river.</summary>
    /// <remarks>A river takes an article and a town does not; both are needed, the article and a word for getting over it or standing by it, or the noun "river".</remarks>
    /// <param name="mention">The mention.</param>
    /// <param name="sentence">Its sentence.</param>
    /// <param name="words">The language's words.</param>
    public static bool IsOne(PlaceMention mention, Sentence sentence, WordLists words)
    {
        if (mention.Best() is not { Place.Kind: PlaceKind.District or PlaceKind.Settlement or PlaceKind.Province } best)
        {
            return false;
        }

        var all = sentence.Words;
        var (before, behind) = (mention.FirstWord - 1, mention.LastWord + 1);
        var isCalledSo = behind < all.Count && words.Is(WordClass.River, all[behind].Lemma.ToLowerInvariant());
        if (isCalledSo && behind + 1 < all.Count && all[behind + 1].Tag is UniversalTag.Noun or UniversalTag.Propn)
        {
            return false; // "the Kunar River valley"
        }

        var hasArticle = before >= 0 && words.Is(WordClass.Pointing, all[before].Form.ToLowerInvariant());
        var isBare = behind >= all.Count || (all[behind].Tag is not (UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Adj or UniversalTag.Num) && all[behind].Form is not ("-" or "–" or "/"));
        if (!isCalledSo && !(hasArticle && isBare && !IsListedAsArea(all, behind, words)))
        {
            return false;
        }

        var at = hasArticle ? before - 1 : before;
        return (isCalledSo && best.Place.Kind != PlaceKind.Province) // "along the Kunar River" is in Kunar
            || (at >= 0 && (words.Is(isCalledSo ? WordClass.Crossing : WordClass.OverRiver, all[at].Form.ToLowerInvariant())
                || words.Is(WordClass.Fording, all[at].Lemma.ToLowerInvariant())
                || (!isCalledSo && at > 0 && words.Is(WordClass.Of, all[at].Form.ToLowerInvariant()) && words.Is(WordClass.Bank, all[at - 1].Lemma.ToLowerInvariant()))));
    }

    /// <summary>"across the Kherson *and Zaporizhzhia regions*": whether the noun for what several names are stands behind the last of them.</summary>
    static bool IsListedAsArea(IReadOnlyList<Word> all, int behind, WordLists words)
    {
        var end = behind;
        while (end < all.Count && (all[end].Tag is UniversalTag.Propn or UniversalTag.Cconj || all[end].Form == ","))
        {
            end++;
        }

        return end > behind && end < all.Count && words.Area(all[end].Lemma.ToLowerInvariant()) is not null;
    }
}
