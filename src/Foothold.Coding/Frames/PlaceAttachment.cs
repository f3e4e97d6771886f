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
    const int FarthestSaid = 5; // words from a name to the noun that says what it is

    readonly PlaceDescriptions _descriptions = new(words);
    readonly PlaceLists _lists = new(words);
    readonly PlaceContainers _containers = new(words);

    /// <summary>The text with its mends; a sentence with nothing to mend stays the same object.</summary>
    /// <param name="text">The report.</param>
    /// <param name="mentions">Its place names.</param>
    /// <param name="times">The times that each sentence names.</param>
    public ParsedText Mend(ParsedText text, IEnumerable<PlaceMention> mentions, IReadOnlyList<IReadOnlyList<TimeExpression>> times)
    {
        var near = mentions.ToLookup(mention => mention.Sentence);
        return text with { Sentences = [.. text.Sentences.Select(sentence => near.Contains(sentence.Index) ? Mend(sentence, [.. near[sentence.Index]], times[sentence.Index]) : sentence)] };
    }

    Sentence Mend(Sentence sentence, List<PlaceMention> near, IReadOnlyList<TimeExpression> times)
    {
        var mended = sentence.Words.ToArray();
        var changed = GatherNames(mended, near) | _descriptions.HangLastOnes(mended, near) | _lists.HangIncluded(mended, near) | _lists.HangDescriptions(mended, near) | _descriptions.HangBareClauses(mended, near) | _containers.HangBehind(mended, near);
        foreach (var word in changed ? [.. mended] : sentence.Words)
        {
            if (word.Head >= 0 && Attached(mended, near, times, word) is { } attached)
            {
                mended[word.Index] = attached;
                changed = true;
            }
        }

        return changed && mended.IsTree() ? new Sentence(sentence.Index, sentence.Span, sentence.Paragraph, sentence.IsHeading, mended) { Names = sentence.Names } : sentence;
    }

    /// <summary>A word as it hangs once it is known what it tells of; null where it hangs well.</summary>
    Word? Attached(Word[] mended, List<PlaceMention> near, IReadOnlyList<TimeExpression> times, Word word)
    {
        if (word.Relation == "acl:relcl")
        {
            return ToldOf(mended, near, word) is { } told ? word with { Head = told } : null;
        }

        if (word.Relation == "appos" && DescribedBy(mended, near, word) is { } described)
        {
            return word with { Head = described };
        }

        if (word.Relation == "conj" && IsSaidBehindComma(mended, near, word))
        {
            return word with { Relation = "appos" };
        }

        if (word is { Relation: "conj", FineTag: "NN" } && near.Covering(word.Head) is not null && near.Covering(word.Index) is null && words.Area(word.Lemma.ToLowerInvariant()) is { Level: "settlement" or "district" }
            && mended.FindBetween(word.Head, word.Index, other => other is { Relation: "appos", FineTag: "NN" } && other.Head == word.Head && words.Area(other.Lemma.ToLowerInvariant()) is not null) is { } said)
        {
            return word with { Head = said.Index }; // "X, the capital of Y and *the fifth city* of the country"
        }

        if (word.Relation == "conj" && near.Covering(word.Index) is { } around && around.IsWide() && PlaceContainers.IsBehindComma(mended, near, word, around))
        {
            return word with { Relation = "appos" };
        }

        return word is { Relation: "appos" or "parataxis" or "conj" or "dep" or "obl:unmarked" or "nmod" or "nmod:unmarked" or "xcomp", Tag: UniversalTag.Noun }
            && _descriptions.BeforeTime(mended, near, times, word) is { } dated && dated != word.Head && !mended.IsBelow(dated, word.Index)
            ? word with { Head = dated, Relation = "appos" }
            : null;
    }

    /// <summary>What a clause with "which" or "where" is told of, by its head; null where it hangs on that.</summary>
    int? ToldOf(Word[] mended, List<PlaceMention> near, Word clause)
    {
        var name = near.Covering(clause.Head) ?? _containers.OfSide(mended, near, clause.Head);
        return (name is null ? null : Free(_containers.FinerThan(mended, near, name, clause)) ?? Free(_containers.OfWhatIsTold(mended, name, clause)))
            ?? Free(_containers.CountedBefore(mended, near, clause))
            ?? (name is null ? null : Free(FarFrom(mended, near, name, clause.Index) ?? BesideBorder(mended, near, name, clause.Index)));

        int? Free(int? head) => head is { } free && !mended.IsBelow(free, clause.Index) ? free : null;
    }

    /// <summary>What an apposition says what it is, by its head; null where it hangs on that.</summary>
    int? DescribedBy(Word[] mended, List<PlaceMention> near, Word noun)
    {
        var name = near.Covering(noun.Head) ?? _containers.OfSide(mended, near, noun.Head);
        if (name is not null && _containers.FinerThan(mended, near, name, noun) is { } finer && !mended.IsBelow(finer, noun.Index))
        {
            return finer;
        }

        return noun.Tag == UniversalTag.Noun && words.Is(WordClass.Site, noun.Lemma) && (name ?? near.Covering(noun.Head - 1)) is { } province && province.IsWide() && near.Exists(mention => mention.LastWord == noun.Index - 1)
            && _containers.AreaBefore(mended, province) is { } site && !mended.IsBelow(site, noun.Index)
            ? site // "its last base in Y province, *X airport*"
            : null;
    }

    /// <summary>"X, *capital* of Y": a noun for a kind of place, hung on the name before the comma as if it were a second place.</summary>
    bool IsSaidBehindComma(Word[] mended, List<PlaceMention> near, Word noun) => noun is { FineTag: "NN", Head: >= 0 } && near.Covering(noun.Head) is { IsPeople: false } name && noun.Index > name.LastWord + 1 && noun.Index - name.LastWord <= FarthestSaid
        && mended[name.LastWord + 1].Form == "," && near.Covering(noun.Index) is null && words.Area(noun.Lemma.ToLowerInvariant()) is { Level: "settlement" or "district" }
        && !mended.AnyBetween(name.LastWord + 1, noun.Index, word => word.Form == "," || word.Tag is UniversalTag.Cconj) && !mended.HasDependent(noun.Index, "cc");

    /// <summary>"Naw" and "Zad", each with dependents of its own: what hangs on a part of a name that is not its head hangs on the name.</summary>
    static bool GatherNames(Word[] mended, List<PlaceMention> near)
    {
        var changed = false;
        foreach (var name in near.Where(name => name.LastWord > name.FirstWord))
        {
            var head = name.HeadIn(mended);
            for (var at = 0; at < mended.Length; at++)
            {
                if ((at < name.FirstWord || at > name.LastWord) && mended[at] is { Head: >= 0 and var part, Relation: "conj" or "appos" or "case" or "acl" or "acl:relcl" } && part >= name.FirstWord && part <= name.LastWord && part != head)
                {
                    mended[at] = mended[at] with { Head = head };
                    changed = true;
                }
            }
        }

        return changed;
    }

    /// <summary>"X village north of *Y*, which they had taken": the place that a bearing or a distance from another tells of, by its head; null where a clause behind it does not open with "which" or "where".</summary>
    int? FarFrom(Word[] mended, List<PlaceMention> near, PlaceMention beside, int verb)
    {
        if (beside.Nearness is not ({ Bearing: not null } or { Kilometres: not null }) || beside.LastWord + 2 >= verb || mended[beside.LastWord + 1].Form != "," || mended[beside.LastWord + 2].FineTag is not ("WDT" or "WRB"))
        {
            return null;
        }

        var at = beside.FirstWord - 1;
        while (at > 0 && mended[at].Span.Start >= beside.Nearness.Span.Start)
        {
            at--;
        }

        return near.Covering(at) is { IsPeople: false } named && named != beside && !named.IsWide() ? named.HeadIn(mended)
            : at > 0 && words.IsFinePlace(mended[at]) && near.Covering(at - 1) is { IsPeople: false } ? at
            : null;
    }

    /// <summary>"a district next to the border with Y, where *their writ* ends": what a clause behind another country's name is told of, by its head; null where nothing before it can be.</summary>
    int? BesideBorder(Word[] mended, List<PlaceMention> near, PlaceMention abroad, int verb)
    {
        if (abroad.Best() is not { Place.Kind: PlaceKind.Country } || abroad.Nearness is not { Relation: PlaceRelation.Border } || abroad.LastWord + 2 >= verb || mended[abroad.LastWord + 1].Form != "," || mended[abroad.LastWord + 2].FineTag != "WRB")
        {
            return null;
        }

        var steps = 0;
        for (var at = mended[abroad.HeadIn(mended)].Head; at >= 0 && ++steps < mended.Length; at = mended[at].Head)
        {
            if (at < abroad.FirstWord && (words.IsFinePlace(mended[at]) || (near.Covering(at) is { IsPeople: false } named && !named.IsWide())))
            {
                return at;
            }
        }

        return null;
    }
}
