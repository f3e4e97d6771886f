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
        var changed = GatherNames(mended, near) | HangLastOnes(mended, near) | HangLists(mended, near) | HangDescriptionsOfLists(mended, near) | HangBareClauses(mended, near) | HangBehindContainers(mended, near);
        foreach (var word in changed ? [.. mended] : sentence.Words)
        {
            if (word is { Relation: "appos" or "acl:relcl", Head: >= 0 } && Covering(near, word.Head) is { } wide && word.Index > wide.LastWord && IsWide(wide)
                && IsOfFinerPlace(mended, word, wide) && PlaceBefore(mended, near, wide) is { } finer && !IsUnder(mended, finer, word.Index))
            {
                mended[word.Index] = word with { Head = finer };
                changed = true;
            }
            else if (word is { Relation: "acl:relcl", Head: >= 0 } && Covering(near, word.Head) is { } told && OfWhatIsTold(mended, told, word) is { } area && !IsUnder(mended, area, word.Index))
            {
                mended[word.Index] = word with { Head = area };
                changed = true;
            }
            else if (word is { Relation: "acl:relcl", Head: >= 0 } && CountedBefore(mended, near, word) is { } counted && !IsUnder(mended, counted, word.Index))
            {
                mended[word.Index] = word with { Head = counted };
                changed = true;
            }
            else if (word is { Relation: "appos", Tag: UniversalTag.Noun, Head: >= 0 } && words.Is(WordClass.Site, word.Lemma) && (Covering(near, word.Head) ?? Covering(near, word.Head - 1)) is { } province && IsWide(province) && near.Exists(mention => mention.LastWord == word.Index - 1)
                && AreaBefore(mended, province) is { } described && !IsUnder(mended, described, word.Index))
            {
                mended[word.Index] = word with { Head = described }; // "its last base in Y province, *X airport*"
                changed = true;
            }
            else if (word is { Relation: "acl:relcl", Head: >= 0 } && Covering(near, word.Head) is { } beside && (FarFrom(mended, near, beside, word.Index) ?? BesideBorder(mended, near, beside, word.Index)) is { } lying && !IsUnder(mended, lying, word.Index))
            {
                mended[word.Index] = word with { Head = lying };
                changed = true;
            }
            else if (word is { Relation: "conj", Head: >= 0 } && Covering(near, word.Index) is { } around && IsWide(around) && IsContainerBehindComma(mended, near, word, around))
            {
                mended[word.Index] = word with { Relation = "appos" };
                changed = true;
            }
            else if (word is { Relation: "appos" or "parataxis" or "conj" or "dep" or "obl:unmarked" or "nmod" or "nmod:unmarked" or "xcomp", Tag: UniversalTag.Noun, Head: >= 0 }
                && BeforeTime(mended, near, times, word) is { } dated && dated != word.Head && !IsUnder(mended, dated, word.Index))
            {
                mended[word.Index] = word with { Head = dated, Relation = "appos" };
                changed = true;
            }
        }

        return changed && mended.IsTree() ? new Sentence(sentence.Index, sentence.Span, sentence.Paragraph, sentence.IsHeading, mended) { Names = sentence.Names } : sentence;
    }

    /// <summary>"took X town, *Y province*, after dawn": a wide place behind a comma that holds the finer one right before it, in a list without "and".</summary>
    static bool IsContainerBehindComma(Word[] mended, List<PlaceMention> near, Word word, PlaceMention wide)
    {
        var comma = wide.FirstWord - 1;
        if (comma < 1 || mended[comma].Form != "," || mended.Any(other => other is { Tag: UniversalTag.Cconj, Head: >= 0 } && (other.Head == word.Index || mended[other.Head] is { Relation: "conj" } last && last.Head == word.Head)))
        {
            return false;
        }

        var finer = Covering(near, comma - 1) ?? (comma > 1 && mended[comma - 1].Tag == UniversalTag.Noun ? Covering(near, comma - 2) : null);
        return finer is not null && !IsWide(finer) && (finer.Candidates.Count == 0 || (wide.Best() is { Place.ProvinceName: { } province } && finer.Candidates.Any(place => place.Place.ProvinceName == province)));
    }

    /// <summary>"Naw" and "Zad", each with dependents of its own: what hangs on a part of a name that is not its head hangs on the name.</summary>
    static bool GatherNames(Word[] mended, List<PlaceMention> near)
    {
        var changed = false;
        foreach (var name in near.Where(name => name.LastWord > name.FirstWord))
        {
            var head = HeadOf(mended, name.FirstWord, name.LastWord);
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

    /// <summary>"took X, *the last province of Y* that …": what is said of a place right behind its name, between commas, hangs on the name wherever the tree has hung it.</summary>
    bool HangLastOnes(Word[] mended, List<PlaceMention> near)
    {
        var changed = false;
        foreach (var name in near.Where(name => !name.IsPeople && name.LastWord + 4 < mended.Length && mended[name.LastWord + 1].Form == "," && words.Is(WordClass.Pointing, mended[name.LastWord + 2].Form.ToLowerInvariant()) && words.Is(WordClass.OneInARow, mended[name.LastWord + 3].Lemma)))
        {
            var noun = name.LastWord + 4;
            while (noun + 1 < mended.Length && mended[noun].Tag == UniversalTag.Adj)
            {
                noun++;
            }

            var head = HeadOf(mended, name.FirstWord, name.LastWord);
            if (mended[noun] is { FineTag: "NN", Relation: "parataxis" or "conj" or "dep" or "appos" } called && called.Head != head && words.Area(called.Lemma.ToLowerInvariant()) is { Level: not "post" } && mended[name.LastWord + 3].Head == noun && !IsUnder(mended, head, noun)
                && !mended.Any(other => other is { Tag: UniversalTag.Cconj } && other.Head == noun))
            {
                mended[noun] = called with { Head = head, Relation = "appos" };
                changed = true;
            }
        }

        return changed;
    }

    /// <summary>"people in X, *a town the rebels took last month*, have no water": the noun hangs on the name before it, and the clause without a pronoun on the noun.</summary>
    bool HangBareClauses(Word[] mended, List<PlaceMention> near)
    {
        var changed = false;
        foreach (var name in near.Where(name => !name.IsPeople && name.LastWord + 4 < mended.Length && mended[name.LastWord + 1].Form == "," && mended[name.LastWord + 2].Tag == UniversalTag.Det))
        {
            var noun = name.LastWord + 3;
            while (noun + 1 < mended.Length && mended[noun].Tag == UniversalTag.Adj)
            {
                noun++;
            }

            if (mended[noun] is not { FineTag: "NN" } called || !IsFinePlace(called)
                || ClauseBehind(mended, noun) is not { } verb || IsUnder(mended, noun, verb))
            {
                continue;
            }

            var head = HeadOf(mended, name.FirstWord, name.LastWord);
            if (mended[noun].Head != head && !IsUnder(mended, head, noun))
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

    /// <summary>"X, *a town in Y province that they hold*", "the last city in Y still held by them": what is told behind the wide place is told of the town.</summary>
    bool HangBehindContainers(Word[] mended, List<PlaceMention> near)
    {
        var changed = false;
        foreach (var wide in near.Where(name => name.IsPeople is false && (name.Best() is { Place.Kind: PlaceKind.Province or PlaceKind.Country or PlaceKind.Region }
            || (name.LastWord + 1 < mended.Length && mended[name.LastWord + 1].Tag is UniversalTag.Noun && words.Area(mended[name.LastWord + 1].Lemma.ToLowerInvariant()) is { Level: "province" or "region" })
            || (name.FirstWord > 0 && words.Is(WordClass.In, mended[name.FirstWord - 1].Lemma))))) // "the base in X that they hold" tells of the base
        {
            if (AreaBefore(mended, wide) is not { } noun)
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
            || mended.Any(word => word.Head == participle && word.Relation.StartsWith("aux", StringComparison.Ordinal)) || Covering(near, comma - 1) is not { IsPeople: false } name)
        {
            return false;
        }

        var head = HeadOf(mended, name.FirstWord, name.LastWord);
        if (above == noun || IsUnder(mended, head, participle))
        {
            return false;
        }

        mended[noun] = mended[noun] with { Head = head, Relation = "appos" };
        mended[participle] = mended[participle] with { Head = noun, Relation = "acl" };
        return true;
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

        return Covering(near, at) is { IsPeople: false } named && named != beside && !IsWide(named) ? HeadOf(mended, named.FirstWord, named.LastWord)
            : at > 0 && IsFinePlace(mended[at]) && Covering(near, at - 1) is { IsPeople: false } ? at
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
        for (var at = mended[HeadOf(mended, abroad.FirstWord, abroad.LastWord)].Head; at >= 0 && ++steps < mended.Length; at = mended[at].Head)
        {
            if (at < abroad.FirstWord && (IsFinePlace(mended[at]) || (Covering(near, at) is { IsPeople: false } named && !IsWide(named))))
            {
                return at;
            }
        }

        return null;
    }

    /// <summary>"food for A and B, *two towns* under siege": what is said between commas of several that were just named is said of them.</summary>
    bool HangDescriptionsOfLists(Word[] mended, List<PlaceMention> near)
    {
        var changed = false;
        foreach (var last in near.Where(name => !name.IsPeople && name.LastWord + 3 < mended.Length && mended[name.LastWord + 1].Form == ","))
        {
            var (head, noun) = (HeadOf(mended, last.FirstWord, last.LastWord), last.LastWord + 2);
            if (mended[head] is not { Relation: "conj", Head: >= 0 and var first } || first > head || Covering(near, first) is null || mended[noun].Tag is not (UniversalTag.Num or UniversalTag.Det))
            {
                continue;
            }

            while (noun + 1 < mended.Length && mended[noun].Tag is UniversalTag.Num or UniversalTag.Det or UniversalTag.Adj)
            {
                noun++;
            }

            if (mended[noun] is { FineTag: "NNS" } several && IsFinePlace(several) && several.Head != first && several.Relation is not ("nsubj" or "nsubj:pass") && !IsUnder(mended, first, noun))
            {
                mended[noun] = several with { Head = first, Relation = "appos" };
                changed = true;
            }
        }

        return changed;
    }

    /// <summary>The noun for a town or district before the preposition of a wide place; null where there is none.</summary>
    int? AreaBefore(Word[] mended, PlaceMention wide)
    {
        var preposition = wide.FirstWord - 1;
        while (preposition > 0 && wide.FirstWord - preposition < 4 && mended[preposition] is { Tag: UniversalTag.Det or UniversalTag.Adj } or { Relation: "amod" })
        {
            preposition--;
        }

        return preposition > 0 && mended[preposition] is { Relation: "case", Tag: UniversalTag.Adp } with && (words.Is(WordClass.In, with.Lemma) || words.Is(WordClass.Of, with.Lemma))
            && IsFinePlace(mended[preposition - 1]) ? preposition - 1 : null;
    }

    /// <summary>The verb of a clause that begins right behind a noun with its subject and has no object of its own; null where there is none.</summary>
    static int? ClauseBehind(Word[] mended, int noun)
    {
        for (var verb = noun + 2; verb < mended.Length && mended[verb].Form is not ("," or ";" or "."); verb++)
        {
            if (mended[verb] is { Tag: UniversalTag.Verb, Relation: "parataxis" or "acl:relcl" or "acl" or "ccomp" or "dep" or "advcl", FineTag: not ("VBG" or "VBN") })
            {
                var subject = Array.FindIndex(mended, noun + 1, verb - noun - 1, word => word.Head == verb && word.Relation == "nsubj");
                return subject >= 0 && Enumerable.Range(noun + 1, subject - noun).All(at => IsUnder(mended, at, subject)) && !mended.Any(word => word.Head == verb && word.Relation is "obj" or "ccomp" && word.Index > verb) ? verb : null;
            }
        }

        return null;
    }

    /// <summary>"took several districts in Z, including X and Y": what is counted in hangs on the plural before it, and each further name on the first.</summary>
    bool HangLists(Word[] mended, List<PlaceMention> near)
    {
        var changed = false;

        // "among them X and Y": the names say who they are, wherever the tree has hung them
        foreach (var first in near.Where(name => name.FirstWord > 2 && mended[name.FirstWord - 1].Tag == UniversalTag.Pron && words.Is(WordClass.Including, mended[name.FirstWord - 2].Form.ToLowerInvariant())))
        {
            var (head, pronoun) = (HeadOf(mended, first.FirstWord, first.LastWord), first.FirstWord - 1);
            if (mended[head].Head != pronoun && !IsUnder(mended, pronoun, head))
            {
                mended[head] = mended[head] with { Head = pronoun, Relation = "appos" };
                changed = true;
            }
        }

        foreach (var first in near.Where(name => name.FirstWord > 1 && words.Is(WordClass.Including, mended[name.FirstWord - 1].Form.ToLowerInvariant())))
        {
            var head = HeadOf(mended, first.FirstWord, first.LastWord);
            var several = Array.FindLastIndex(mended, first.FirstWord - 1, first.FirstWord, word => word is { Tag: UniversalTag.Noun, FineTag: "NNS" } && words.Area(word.Lemma.ToLowerInvariant()) is not null);
            if (several < 0 || IsUnder(mended, several, head) || IsUnder(mended, several, first.FirstWord - 1) || Enumerable.Range(several, first.FirstWord - several).Any(between => mended[between].Form == ";"))
            {
                continue;
            }

            var preposition = mended[first.FirstWord - 1];
            mended[preposition.Index] = preposition with { Head = head, Relation = "case" };
            mended[head] = mended[head] with { Head = several, Relation = "nmod" };
            changed = true;
            for (var last = first; near.Find(name => IsJoined(mended, last, name)) is { } next; last = next)
            {
                var other = HeadOf(mended, next.FirstWord, next.LastWord);
                if (mended[other].Head != head && !IsUnder(mended, head, other))
                {
                    mended[other] = mended[other] with { Head = head, Relation = "conj" };
                }
            }
        }

        return changed;
    }

    /// <summary>Whether a word is a noun for a place that no province is.</summary>
    bool IsFinePlace(Word word) => word.Tag == UniversalTag.Noun && words.Area(word.Lemma.ToLowerInvariant()) is { Level: "settlement" or "district" or "post" };

    /// <summary>Whether only a comma or "and" stands between two names.</summary>
    static bool IsJoined(Word[] mended, PlaceMention left, PlaceMention right) => right.FirstWord > left.LastWord + 1 && right.FirstWord - left.LastWord <= 3
        && Enumerable.Range(left.LastWord + 1, right.FirstWord - left.LastWord - 1).All(between => mended[between] is { Form: "," } or { Tag: UniversalTag.Cconj });

    /// <summary>The place before a time behind which a noun phrase between commas says what place that is ("took *X* on Sunday, the last town …"), by its head.</summary>
    int? BeforeTime(Word[] mended, List<PlaceMention> near, IReadOnlyList<TimeExpression> times, Word noun)
    {
        if (words.Area(noun.Lemma.ToLowerInvariant()) is not { Level: "settlement" or "district" or "post" } && !words.Is(WordClass.Stronghold, noun.Lemma))
        {
            return null;
        }

        var first = noun.Index;
        while (first > 0 && mended[first - 1] is { Head: >= 0 } before && before.Form != "," && IsUnder(mended, first - 1, noun.Index))
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

        return Covering(near, at) is { IsPeople: false } place && !IsWide(place) ? HeadOf(mended, place.FirstWord, place.LastWord) : null;
    }

    /// <summary>"the last province of *Y* that they held": the noun for places that a name hangs on, where "that" stands right behind the name, which needs no telling apart; null where it is not so.</summary>
    int? OfWhatIsTold(Word[] mended, PlaceMention name, Word clause) => name.LastWord + 1 < mended.Length && mended[name.LastWord + 1] is { FineTag: "WDT", Head: var told } that && told == clause.Index && words.Is(WordClass.That, that.Lemma)
        && mended[HeadOf(mended, name.FirstWord, name.LastWord)] is { Relation: "nmod", Head: >= 0 and var noun } && mended[noun].Tag == UniversalTag.Noun && words.Area(mended[noun].Lemma.ToLowerInvariant()) is not null ? noun : null;

    /// <summary>"two villages in the province of *Y*, which rebels besiege": the finer places that are counted before a wide one, where a clause behind a comma may mean them; null where it tells of one place.</summary>
    int? CountedBefore(Word[] mended, List<PlaceMention> near, Word clause)
    {
        if (near.Find(mention => mention.LastWord < clause.Index && mention.LastWord >= clause.Head && IsWide(mention) && (mention.FirstWord <= clause.Head || mended[clause.Head] is { Tag: UniversalTag.Noun })) is not { } wide
            || wide.LastWord - clause.Head > 4 || !Array.Exists(mended[(wide.LastWord + 1)..Math.Min(mended.Length, wide.LastWord + 4)], word => word.FineTag is "WDT")
            || Array.Exists(mended, word => word.Head == clause.Index && word.Relation is "nsubj" or "nsubj:pass" && word.FineTag == "WDT") && (clause.FineTag == "VBZ" || Array.Exists(mended, word => word.Head == clause.Index && word is { FineTag: "VBZ", Tag: UniversalTag.Aux })))
        {
            return null;
        }

        var at = Math.Min(clause.Head, wide.FirstWord);
        var start = at;
        while (at > 0 && start - at < 6 && mended[at] is { Tag: not UniversalTag.Adp } or { FineTag: "IN" } && !(mended[at] is { Relation: "case" } with && words.Is(WordClass.In, with.Lemma)) && mended[at].Tag != UniversalTag.Verb)
        {
            at--;
        }

        return at > 0 && mended[at] is { Relation: "case" } && mended[at - 1] is { FineTag: "NNS" } several && words.Area(several.Lemma.ToLowerInvariant()) is { Level: "settlement" or "district" }
            && Array.Exists(mended, word => word.Head == several.Index && word.Relation == "nummod") ? several.Index : null;
    }

    static PlaceMention? Covering(List<PlaceMention> mentions, int word) => mentions.Find(mention => mention.FirstWord <= word && word <= mention.LastWord);

    static bool IsWide(PlaceMention mention) => !mention.IsPeople && mention.Best() is { Place.Kind: PlaceKind.Province or PlaceKind.Country };

    /// <summary>Whether an apposition names a kind of place that no province is, or a clause with "which" stands behind a comma.</summary>
    bool IsOfFinerPlace(Word[] mended, Word told, PlaceMention wide) => told.Relation == "appos"
        ? words.Area(told.Lemma.ToLowerInvariant()) is { Level: "settlement" or "district" or "post" } area && !words.Is(WordClass.CapitalWord, area.Noun)
        : wide.LastWord + 2 < mended.Length && mended[wide.LastWord + 1].Form == "," && mended[wide.LastWord + 2].FineTag is "WDT" or "WRB";

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
        if (words.Is(WordClass.Of, with.Lemma) && before is { Relation: "appos", FineTag: "NN", Head: >= 0 } && IsFinePlace(before) && Covering(near, before.Head) is { IsPeople: false } seat && !IsWide(seat))
        {
            return before.Head; // "X, the capital of *Y*, where …"
        }

        var isSite = before.Tag == UniversalTag.Noun && words.Is(WordClass.Site, before.Lemma) && (words.Is(WordClass.Goal, with.Lemma) || words.Is(WordClass.ToOrFor, with.Lemma) || words.Is(WordClass.FromOrTo, with.Lemma)); // "the X crossing into *Y*"
        if (!(isSite || words.Is(WordClass.In, with.Lemma) || words.Is(WordClass.With, with.Lemma)))
        {
            return null;
        }

        if (Covering(near, before.Index) is { } named)
        {
            return IsWide(named) || named.IsPeople ? null : HeadOf(mended, named.FirstWord, named.LastWord);
        }

        return before is { Tag: UniversalTag.Noun, Head: >= 0 } && words.Area(before.Lemma.ToLowerInvariant()) is { Level: "settlement" or "district" or "post" }
            && near.Exists(mention => mention.LastWord == before.Index - 1 && !IsWide(mention) && !mention.IsPeople)
            ? before.Index
            : before is { Tag: UniversalTag.Propn, Relation: "obj" or "nsubj:pass" } && words.Is(WordClass.In, with.Lemma) ? before.Index : null;
    }

    static int HeadOf(Word[] mended, int first, int last)
    {
        for (var at = first; at <= last; at++)
        {
            if (mended[at].Head < first || mended[at].Head > last)
            {
                return at;
            }
        }

        return last;
    }

    static bool IsUnder(Word[] mended, int word, int head)
    {
        var steps = 0;
        for (var at = word; at >= 0; at = mended[at].Head)
        {
            if (at == head || ++steps > mended.Length)
            {
                return true; // what runs in a circle is under everything
            }
        }

        return false;
    }
}
