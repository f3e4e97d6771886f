using Foothold.Language;
using Foothold.Lexicon;
using Foothold.Places;

namespace Foothold.Coding;

/// <summary>
/// Hangs what is told of a place on the place it can be told of, once it is known which places the names mean: in "took X in Y
/// province, a town they had held", the town is X, though Y stands nearer, and in "took X on Sunday, the last rebel bastion" the bastion.
/// </summary>
sealed class PlaceAttachment(WordLists words)
{
    /// <summary>The sentence with its mends; the same object where there is nothing to mend.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="mentions">The report's place names.</param>
    /// <param name="times">The times that the sentence names.</param>
    public Sentence Mend(Sentence sentence, IEnumerable<PlaceMention> mentions, IReadOnlyList<TimeExpression> times)
    {
        var near = mentions.Where(mention => mention.Sentence == sentence.Index).ToList();
        Word[]? mended = null;
        foreach (var word in sentence.Words)
        {
            if (word is { Relation: "appos" or "acl:relcl", Head: >= 0 } && Covering(near, word.Head) is { } wide && word.Index > wide.LastWord && IsWide(wide)
                && IsOfFinerPlace(sentence, word, wide) && PlaceBefore(sentence, near, wide) is { } finer && !IsUnder(sentence, finer, word.Index))
            {
                (mended ??= [.. sentence.Words])[word.Index] = word with { Head = finer };
            }
            else if (word is { Relation: "appos" or "parataxis" or "conj" or "dep" or "obl:unmarked" or "nmod" or "nmod:unmarked" or "xcomp", Tag: UniversalTag.Noun, Head: >= 0 } && BeforeTime(sentence, near, times, word) is { } dated && dated != word.Head && !IsUnder(sentence, dated, word.Index))
            {
                (mended ??= [.. sentence.Words])[word.Index] = word with { Head = dated, Relation = "appos" };
            }
        }

        return mended is null ? sentence : new Sentence(sentence.Index, sentence.Span, sentence.Paragraph, sentence.IsHeading, mended) { Names = sentence.Names };
    }

    /// <summary>The place before a time behind which a noun phrase between commas says what place that is ("took *X* on Sunday, the last town …"), by its head.</summary>
    int? BeforeTime(Sentence sentence, List<PlaceMention> near, IReadOnlyList<TimeExpression> times, Word noun)
    {
        if (words.Area(noun.Lemma.ToLowerInvariant()) is not { Level: "settlement" or "district" or "post" } && !words.Is(WordClass.Stronghold, noun.Lemma))
        {
            return null;
        }

        var first = noun.Index;
        while (first > 0 && sentence.Words[first - 1] is { Head: >= 0 } before && before.Tag != UniversalTag.Punct && IsUnder(sentence, first - 1, noun.Index))
        {
            first--;
        }

        if (first < 3 || sentence.Words[first] is not { Tag: UniversalTag.Det or UniversalTag.Pron } || sentence.Words[first - 1].Form != ","
            || times.FirstOrDefault(time => time.Span.End == sentence.Words[first - 2].Span.End) is not { } told)
        {
            return null;
        }

        var at = first - 2;
        while (at > 0 && sentence.Words[at].Span.Start >= told.Span.Start)
        {
            at--;
        }

        while (at > 0 && sentence.Words[at].Tag is UniversalTag.Adp or UniversalTag.Adv)
        {
            at--;
        }

        return Covering(near, at) is { IsPeople: false } place && !IsWide(place) ? HeadOf(sentence, place.FirstWord, place.LastWord) : null;
    }

    static PlaceMention? Covering(List<PlaceMention> mentions, int word) => mentions.Find(mention => mention.FirstWord <= word && word <= mention.LastWord);

    static bool IsWide(PlaceMention mention) => !mention.IsPeople && mention.Best() is { Place.Kind: PlaceKind.Province or PlaceKind.Country };

    /// <summary>Whether an apposition names a kind of place that no province is, or a clause with "which" stands behind a comma.</summary>
    bool IsOfFinerPlace(Sentence sentence, Word told, PlaceMention wide) => told.Relation == "appos"
        ? words.Area(told.Lemma.ToLowerInvariant()) is { Level: "settlement" or "district" or "post" } area && !words.Is(WordClass.CapitalWord, area.Noun)
        : wide.LastWord + 2 < sentence.Words.Count && sentence.Words[wide.LastWord + 1].Form == "," && sentence.Words[wide.LastWord + 2].FineTag is "WDT" or "WRB";

    /// <summary>The finer place right before the preposition of a wide one ("X district in *Y*", "the X crossing with *Y*"), by its head; null where there is none.</summary>
    int? PlaceBefore(Sentence sentence, List<PlaceMention> near, PlaceMention wide)
    {
        var preposition = wide.FirstWord - 1;
        while (preposition > 0 && wide.FirstWord - preposition < 4 && sentence.Words[preposition] is { Tag: UniversalTag.Det or UniversalTag.Adj or UniversalTag.Noun })
        {
            preposition--;
        }

        if (preposition < 1 || sentence.Words[preposition] is not { Relation: "case", Tag: UniversalTag.Adp } with || !(words.Is(WordClass.In, with.Lemma) || words.Is(WordClass.With, with.Lemma)))
        {
            return null;
        }

        var before = sentence.Words[preposition - 1];
        if (Covering(near, before.Index) is { } named)
        {
            return IsWide(named) || named.IsPeople ? null : HeadOf(sentence, named.FirstWord, named.LastWord);
        }

        return before is { Tag: UniversalTag.Noun, Head: >= 0 } && words.Area(before.Lemma.ToLowerInvariant()) is { Level: "settlement" or "district" or "post" }
            && near.Exists(mention => mention.LastWord == before.Index - 1 && !IsWide(mention) && !mention.IsPeople)
            ? before.Index
            : before is { Tag: UniversalTag.Propn, Relation: "obj" or "nsubj:pass" } && words.Is(WordClass.In, with.Lemma) ? before.Index : null;
    }

    static int HeadOf(Sentence sentence, int first, int last)
    {
        for (var at = first; at <= last; at++)
        {
            if (sentence.Words[at].Head < first || sentence.Words[at].Head > last)
            {
                return at;
            }
        }

        return last;
    }

    static bool IsUnder(Sentence sentence, int word, int head)
    {
        for (var at = word; at >= 0; at = sentence.Words[at].Head)
        {
            if (at == head)
            {
                return true;
            }
        }

        return false;
    }
}
