using Foothold.Language;
using Foothold.Lexicon;
using Foothold.Places;

namespace Foothold.Coding;

/// <summary>Hangs what is said of a place between commas behind its name ("X, *the last town that …*", "X on Sunday, *a stronghold*") on the name.</summary>
sealed class PlaceDescriptions(WordLists words)
{
    /// <summary>"took X, *the last province of Y* that …": what is said of a place right behind its name, between commas, hangs on the name wherever the tree has hung it.</summary>
    public bool HangLastOnes(Word[] mended, List<PlaceMention> near)
    {
        var changed = false;
        foreach (var name in near.Where(name => !name.IsPeople && name.LastWord + 4 < mended.Length && mended[name.LastWord + 1].Form == "," && words.Is(WordClass.Pointing, mended[name.LastWord + 2].Form.ToLowerInvariant()) && words.Is(WordClass.OneInARow, mended[name.LastWord + 3].Lemma)))
        {
            var noun = name.LastWord + 4;
            while (noun + 1 < mended.Length && mended[noun].Tag == UniversalTag.Adj)
            {
                noun++;
            }

            var head = name.HeadIn(mended);
            if (mended[noun] is { FineTag: "NN", Relation: "parataxis" or "conj" or "dep" or "appos" } called && called.Head != head && words.Area(called.Lemma.ToLowerInvariant()) is { Level: not "post" } && mended[name.LastWord + 3].Head == noun && !mended.IsBelow(head, noun)
                && !mended.Any(other => other is { Tag: UniversalTag.Cconj } && other.Head == noun))
            {
                mended[noun] = called with { Head = head, Relation = "appos" };
                changed = true;
            }
        }

        return changed;
    }

    /// <summary>"people in X, *a town the rebels took last month*, have no water": the noun hangs on the name before it, and the clause without a pronoun on the noun.</summary>
    public bool HangBareClauses(Word[] mended, List<PlaceMention> near)
    {
        var changed = false;
        foreach (var name in near.Where(name => !name.IsPeople && name.LastWord + 4 < mended.Length && mended[name.LastWord + 1].Form == "," && mended[name.LastWord + 2].Tag == UniversalTag.Det))
        {
            var noun = name.LastWord + 3;
            while (noun + 1 < mended.Length && mended[noun].Tag == UniversalTag.Adj)
            {
                noun++;
            }

            if (mended[noun] is not { FineTag: "NN" } called || !words.IsFinePlace(called)
                || ClauseBehind(mended, noun) is not { } verb || mended.IsBelow(noun, verb))
            {
                continue;
            }

            var head = name.HeadIn(mended);
            if (mended[noun].Head != head && !mended.IsBelow(head, noun))
            {
                mended[noun] = called with { Head = head, Relation = "appos" };
                changed = true;
            }

            if (mended[verb].Head != noun || mended[verb].Relation != "acl:relcl")
            {
                mended[verb] = mended[verb] with { Head = noun, Relation = "acl:relcl" };
                changed = true;
            }
        }

        return changed;
    }

    /// <summary>The verb of a clause that begins right behind a noun with its subject and has no object of its own; null where there is none.</summary>
    static int? ClauseBehind(Word[] mended, int noun)
    {
        for (var verb = noun + 2; verb < mended.Length && mended[verb].Form is not ("," or ";" or "."); verb++)
        {
            if (mended[verb] is { Tag: UniversalTag.Verb, Relation: "parataxis" or "acl:relcl" or "acl" or "ccomp" or "dep" or "advcl", FineTag: not ("VBG" or "VBN") })
            {
                var subject = Array.FindIndex(mended, noun + 1, verb - noun - 1, word => word.Head == verb && word.Relation == "nsubj");
                return subject >= 0 && Enumerable.Range(noun + 1, subject - noun).All(at => mended.IsBelow(at, subject)) && !mended.Any(word => word.Head == verb && word.Relation is "obj" or "ccomp" && word.Index > verb) ? verb : null;
            }
        }

        return null;
    }

    /// <summary>The place before a time behind which a noun phrase between commas says what place that is ("took *X* on Sunday, the last town …"), by its head.</summary>
    public int? BeforeTime(Word[] mended, List<PlaceMention> near, IReadOnlyList<TimeExpression> times, Word noun)
    {
        if (words.Area(noun.Lemma.ToLowerInvariant()) is not { Level: "settlement" or "district" or "post" } && !words.Is(WordClass.Stronghold, noun.Lemma))
        {
            return null;
        }

        var first = noun.Index;
        while (first > 0 && mended[first - 1] is { Head: >= 0 } before && before.Form != "," && mended.IsBelow(first - 1, noun.Index))
        {
            first--;
        }

        if (first < 3 || mended[first] is not { Tag: UniversalTag.Det or UniversalTag.Pron } || mended[first - 1].Form != ","
            || times.FirstOrDefault(time => time.Span.End == mended[first - 2].Span.End) is not { } told)
        {
            return null;
        }

        var at = first - 2;
        while (at > 0 && mended[at].Span.Start >= told.Span.Start)
        {
            at--;
        }

        while (at > 0 && mended[at].Tag is UniversalTag.Adp or UniversalTag.Adv)
        {
            at--;
        }

        return near.Covering(at) is { IsPeople: false } place && !place.IsWide() ? place.HeadIn(mended) : null;
    }
}
