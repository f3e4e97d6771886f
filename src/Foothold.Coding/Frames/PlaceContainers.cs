using Foothold.Language;
using Foothold.Lexicon;
using Foothold.Places;

namespace Foothold.Coding;

/// <summary>
/// Tells what is said behind the name of a wide place of the finer one that is said to lie in it: in "took X in Y province, a town they
/// had held", the town is X, though Y stands nearer.
/// </summary>
sealed class PlaceContainers(WordLists words)
{
    const int FarthestBeside = 4; // words from a town to the hill, road or river that it stands by

    /// <summary>"X, *a town in Y province that they hold*", "the last city in Y still held by them": what is told behind the wide place is told of the town.</summary>
    public bool HangBehind(Word[] mended, List<PlaceMention> near)
    {
        var changed = false;
        foreach (var wide in near.Where(name => name.IsPeople is false && (name.Best() is { Place.Kind: PlaceKind.Province or PlaceKind.Country or PlaceKind.Region }
            || (name.LastWord + 1 < mended.Length && mended[name.LastWord + 1].Tag is UniversalTag.Noun && words.Area(mended[name.LastWord + 1].Lemma.ToLowerInvariant()) is { Level: "province" or "region" })
            || (name.FirstWord > 0 && words.Is(WordClass.In, mended[name.FirstWord - 1].Lemma))))) // "the base in X that they hold" tells of the base
        {
            if ((AreaBefore(mended, wide) ?? StandingIn(mended, wide)) is not { } noun)
            {
                continue;
            }

            var end = wide.LastWord;
            end += end + 1 < mended.Length && mended[end + 1].Tag is UniversalTag.Noun && words.Area(mended[end + 1].Lemma.ToLowerInvariant()) is { Level: "province" or "region" } ? 1 : 0;
            for (var at = end + 1; at < mended.Length && mended[at].Form is not ("," or ";" or "."); at++)
            {
                if (mended[at] is { Relation: "acl:relcl" or "acl", Head: var hung } && hung > noun && hung <= end)
                {
                    mended[at] = mended[at] with { Head = noun };
                    changed = true;
                }
            }

            changed |= HangParticiple(mended, near, noun, end);
        }

        return changed;
    }

    /// <summary>"X, the last city in Y *still held* by them", read as if the city were held in a clause of its own.</summary>
    static bool HangParticiple(Word[] mended, List<PlaceMention> near, int noun, int end)
    {
        var participle = end + 1;
        while (participle < mended.Length && mended[participle].Tag == UniversalTag.Adv)
        {
            participle++;
        }

        var comma = Array.FindLastIndex(mended, noun, word => word.Form == ",");
        if (participle >= mended.Length || comma < 1 || noun - comma > 4 || mended[participle] is not { FineTag: "VBN" or "VBD", Head: >= 0 and var above } || mended[noun] is not { Relation: "nsubj:pass" } || mended[noun].Head != participle
            || mended.Any(word => word.Head == participle && word.Relation.StartsWith("aux", StringComparison.Ordinal)) || near.Covering(comma - 1) is not { IsPeople: false } name)
        {
            return false;
        }

        var head = name.HeadIn(mended);
        if (above == noun || mended.IsBelow(head, participle))
        {
            return false;
        }

        mended[noun] = mended[noun] with { Head = head, Relation = "appos" };
        mended[participle] = mended[participle] with { Head = noun, Relation = "acl" };
        return true;
    }

    /// <summary>"took X in *Y province*, a town …", "the X crossing with *Y*, which …": the finer place before a wide one of which an apposition or a clause behind it is told, by its head; null where it is told of the wide one.</summary>
    public int? FinerThan(Word[] mended, List<PlaceMention> near, PlaceMention wide, Word told) =>
        told.Index > wide.LastWord && (wide.IsWide() || (told.Relation == "acl:relcl" && IsSaidToHold(mended, near, wide))) && IsOfFinerPlace(mended, told, wide) ? PlaceBefore(mended, near, wide) : null;

    /// <summary>"the north of *Y*": the wide place that a word for a side is of, as what hangs on the side is told of it no more than of the place; null where a word is none.</summary>
    public PlaceMention? OfSide(Word[] mended, List<PlaceMention> near, int side) => words.Is(WordClass.Bearing, mended[side].Form)
        ? near.Find(wide => wide.IsWide() && wide.FirstWord > side && mended[wide.HeadIn(mended)].Head == side)
        : near.Find(wide => wide.IsWide() && wide.LastWord == side - 1 && EndOf(mended, wide) == side); // "X in *Y* province, which"

    /// <summary>The last word of a wide place with the noun that says what it is ("Y *province*").</summary>
    int EndOf(Word[] mended, PlaceMention wide) => wide.LastWord + 1 < mended.Length && mended[wide.LastWord + 1].Tag is UniversalTag.Noun or UniversalTag.Propn && words.Area(mended[wide.LastWord + 1].Lemma.ToLowerInvariant()) is { Level: "province" or "region" } ? wide.LastWord + 1 : wide.LastWord;

    /// <summary>"X, in eastern *Y*, …": whether a name between commas says where the one before it lies, whatever kind of place either is.</summary>
    bool IsSaidToHold(Word[] mended, List<PlaceMention> near, PlaceMention around)
    {
        var preposition = around.FirstWord - 1;
        while (preposition > 0 && around.FirstWord - preposition < 3 && mended[preposition].Tag is UniversalTag.Det or UniversalTag.Adj)
        {
            preposition--;
        }

        return !around.IsPeople && preposition > 1 && mended[preposition].Relation == "case" && words.Is(WordClass.In, mended[preposition].Lemma) && mended[preposition - 1].Form == ","
            && near.Covering(preposition - 2) is { IsPeople: false } finer && !finer.IsWide();
    }

    /// <summary>Whether an apposition names a kind of place that no province is, or a clause with "which" stands behind a comma.</summary>
    bool IsOfFinerPlace(Word[] mended, Word told, PlaceMention wide) => told.Relation == "appos"
        ? words.Area(told.Lemma.ToLowerInvariant()) is { Level: "settlement" or "district" or "post" } area && !words.Is(WordClass.CapitalWord, area.Noun)
        : EndOf(mended, wide) is var end && end + 2 < mended.Length && mended[end + 1].Form == "," && mended[end + 2].FineTag is "WDT" or "WRB";

    /// <summary>The finer place right before the preposition of a wide one ("X district in *Y*", "the X crossing with *Y*"), by its head; null where there is none.</summary>
    int? PlaceBefore(Word[] mended, List<PlaceMention> near, PlaceMention wide)
    {
        var preposition = wide.FirstWord - 1;
        while (preposition > 0 && wide.FirstWord - preposition < 4 && mended[preposition] is { Tag: UniversalTag.Det or UniversalTag.Adj or UniversalTag.Noun })
        {
            preposition--;
        }

        if (preposition > 1 && words.Is(WordClass.Of, mended[preposition].Lemma) && words.Is(WordClass.Bearing, mended[preposition - 1].Form))
        {
            preposition -= mended[preposition - 2].Tag == UniversalTag.Det ? 3 : 2; // "X, in the north of *Y*, a city …"
        }

        if (preposition < 1 || mended[preposition] is not { Relation: "case", Tag: UniversalTag.Adp } with)
        {
            return null;
        }

        var before = mended[preposition - 1] is { Form: "," } && preposition > 1 && words.Is(WordClass.In, with.Lemma) ? mended[preposition - 2] : mended[preposition - 1];
        if (words.Is(WordClass.Of, with.Lemma) && before is { Relation: "appos", FineTag: "NN", Head: >= 0 } && words.IsFinePlace(before) && near.Covering(before.Head) is { IsPeople: false } seat && !seat.IsWide())
        {
            return before.Head; // "X, the capital of *Y*, where …"
        }

        var isSite = before.Tag == UniversalTag.Noun && words.Is(WordClass.Site, before.Lemma) && (words.Is(WordClass.Goal, with.Lemma) || words.Is(WordClass.ToOrFor, with.Lemma) || words.Is(WordClass.FromOrTo, with.Lemma)); // "the X crossing into *Y*"
        if (!(isSite || words.Is(WordClass.In, with.Lemma) || words.Is(WordClass.With, with.Lemma)))
        {
            return null;
        }

        if (near.Covering(before.Index) is { } named)
        {
            return named.IsPeople || (named.IsWide() && !IsInCountry(named)) ? null : named.HeadIn(mended);
        }

        return before.Head >= 0 && (words.IsFinePlace(before) || words.Area(before.Lemma.ToLowerInvariant()) is { Level: "province" })
            && near.Exists(mention => mention.LastWord == before.Index - 1 && (!mention.IsWide() || IsInCountry(mention)) && !mention.IsPeople)
            ? before.Index
            : before is { Tag: UniversalTag.Propn, Relation: "obj" or "nsubj:pass" } && words.Is(WordClass.In, with.Lemma) ? before.Index : null;

        bool IsInCountry(PlaceMention province) => wide.Best() is { Place.Kind: PlaceKind.Country } && province.Best() is { Place.Kind: PlaceKind.Province }; // "X province, in the north of *Y*, which …"
    }

    /// <summary>"the last province of *Y* that they held": the noun for places that a name hangs on, where "that" stands right behind the name, which needs no telling apart; null where it is not so.</summary>
    public int? OfWhatIsTold(Word[] mended, PlaceMention name, Word clause) => name.LastWord + 1 < mended.Length && mended[name.LastWord + 1] is { FineTag: "WDT", Head: var told } that && told == clause.Index && words.Is(WordClass.That, that.Lemma)
        && mended[name.HeadIn(mended)] is { Relation: "nmod", Head: >= 0 and var noun } && mended[noun].Tag == UniversalTag.Noun && words.Area(mended[noun].Lemma.ToLowerInvariant()) is not null ? noun : null;

    /// <summary>"two villages in the province of *Y*, which rebels besiege": the finer places that are counted before a wide one, where a clause behind a comma may mean them; null where it tells of one place.</summary>
    public int? CountedBefore(Word[] mended, List<PlaceMention> near, Word clause) => WideBefore(mended, near, clause) is { } wide && !IsOfOne(mended, clause)
        && PrepositionBefore(mended, Math.Min(clause.Head, wide.FirstWord)) is > 0 and var at && mended[at] is { Relation: "case" }
        && mended[at - 1] is { FineTag: "NNS" } several && words.Area(several.Lemma.ToLowerInvariant()) is { Level: "settlement" or "district" }
        && mended.HasDependent(several.Index, "nummod") ? several.Index : null;

    /// <summary>The wide place that a clause with "which" stands right behind, as it hangs on the name or on a noun shortly before it; null where it stands behind none.</summary>
    static PlaceMention? WideBefore(Word[] mended, List<PlaceMention> near, Word clause) =>
        near.Find(mention => mention.LastWord < clause.Index && mention.LastWord >= clause.Head && mention.IsWide() && (mention.FirstWord <= clause.Head || mended[clause.Head] is { Tag: UniversalTag.Noun })) is { } wide
            && wide.LastWord - clause.Head <= 4 && mended.AnyBetween(wide.LastWord, Math.Min(mended.Length, wide.LastWord + 4), word => word.FineTag is "WDT") ? wide : null;

    /// <summary>"which *is* held", "which *borders* Z": whether the verb of a clause with "which" for its subject says that it tells of one place.</summary>
    static bool IsOfOne(Word[] mended, Word clause) => mended.HasDependent(clause.Index, word => word is { Relation: "nsubj" or "nsubj:pass", FineTag: "WDT" })
        && (clause.FineTag == "VBZ" || mended.HasDependent(clause.Index, word => word is { FineTag: "VBZ", Tag: UniversalTag.Aux }));

    /// <summary>The nearest "in" or verb at or before a word, or the sixth word before it; 0 where the sentence begins first.</summary>
    int PrepositionBefore(Word[] mended, int start)
    {
        var at = start;
        while (at > 0 && start - at < 6 && mended[at] is { Tag: not UniversalTag.Adp } or { FineTag: "IN" } && !(mended[at] is { Relation: "case" } with && words.Is(WordClass.In, with.Lemma)) && mended[at].Tag != UniversalTag.Verb)
        {
            at--;
        }

        return at;
    }

    /// <summary>The noun for a town or district before the preposition of a wide place; null where there is none.</summary>
    public int? AreaBefore(Word[] mended, PlaceMention wide)
    {
        var preposition = wide.FirstWord - 1;
        while (preposition > 0 && wide.FirstWord - preposition < 4 && mended[preposition] is { Tag: UniversalTag.Det or UniversalTag.Adj } or { Relation: "amod" })
        {
            preposition--;
        }

        return preposition > 0 && mended[preposition] is { Relation: "case", Tag: UniversalTag.Adp } with && (words.Is(WordClass.In, with.Lemma) || words.Is(WordClass.Of, with.Lemma))
            && words.IsFinePlace(mended[preposition - 1]) ? preposition - 1 : null;
    }

    /// <summary>"a town on a hill in *Y* that had held out": the noun for a town or district that stands on or by something in a wide place; null where there is none.</summary>
    int? StandingIn(Word[] mended, PlaceMention wide)
    {
        var preposition = wide.FirstWord - 1;
        while (preposition > 0 && wide.FirstWord - preposition < 4 && mended[preposition] is { Tag: UniversalTag.Det or UniversalTag.Adj } or { Relation: "amod" })
        {
            preposition--;
        }

        return preposition > 2 && mended[preposition].Relation == "case" && words.Is(WordClass.In, mended[preposition].Lemma)
            && mended[preposition - 1] is { Tag: UniversalTag.Noun, Relation: "nmod", Head: >= 0 and var town } beside && beside.Index - town is > 0 and <= FarthestBeside && words.IsFinePlace(mended[town]) ? town : null;
    }

    /// <summary>"took X town, *Y province*, after dawn": a wide place behind a comma that holds the finer one right before it, in a list without "and".</summary>
    public static bool IsBehindComma(Word[] mended, List<PlaceMention> near, Word word, PlaceMention wide)
    {
        var comma = wide.FirstWord - 1;
        if (comma < 1 || mended[comma].Form != "," || mended.Any(other => other is { Tag: UniversalTag.Cconj, Head: >= 0 } && (other.Head == word.Index || mended[other.Head] is { Relation: "conj" } last && last.Head == word.Head)))
        {
            return false;
        }

        var finer = near.Covering(comma - 1) ?? (comma > 1 && mended[comma - 1].Tag == UniversalTag.Noun ? near.Covering(comma - 2) : null);
        return finer is not null && !finer.IsWide() && (finer.Candidates.Count == 0 || (wide.Best() is { Place.ProvinceName: { } province } && finer.Candidates.Any(place => place.Place.ProvinceName == province)));
    }
}
