using Foothold.Language;
using Foothold.Lexicon;
using Foothold.Places;

namespace Foothold.Coding;

/// <summary>Knows which of the places that a report has told together are meant by a later word for several or for one of two ("both districts", "all three", "the towns", "the latter").</summary>
sealed class ListedPlaces(ReportReading reading, PlaceFocus focus)
{
    const int Farthest = 12; // sentences back from a noun to the list it takes up; our own choice
    const int Ahead = 3; // sentences behind a count in which what is counted is named
    const int FarAhead = 8; // the same where they are said to be what was counted; our own choice
    const int FarthestAlone = 2; // the same for a word without a noun

    readonly Dictionary<(int Sentence, int Head), List<PlaceMention>?> _meant = [];

    /// <summary>The places that a phrase without one of its own takes up; null where it takes up none.</summary>
    public IReadOnlyList<Phrase>? Meant(Phrase phrase)
    {
        if ((phrase.Actor is not null || phrase.Place is not null) && !IsCounted(phrase)) // "settlements of the Donetsk region"
        {
            return null;
        }

        if (!_meant.TryGetValue((phrase.Sentence, phrase.Head), out var list))
        {
            _meant[(phrase.Sentence, phrase.Head)] = list = Find(phrase);
        }

        return list is null ? null : [.. list.Select(mention => phrase with { Place = mention, Span = mention.Span, Text = mention.Text, Inferred = true })];
    }

    /// <summary>"five areas in X", "several villages": what is counted before it is named, and perhaps the wider place that it lies in.</summary>
    bool IsCounted(Phrase phrase)
    {
        var grammar = reading.Grammars[phrase.Sentence];
        return phrase is { Area: not null, Inferred: false } && grammar.Words[phrase.Head] is { FineTag: "NNS" }
            && grammar.Sentence.Children(phrase.Head).Any(child => grammar.Words[child].Relation == "nummod" || (grammar.Words[child].Relation == "amod" && grammar.Lists.Is(WordClass.Counting, grammar.Words[child].Form)))
            && CountOf(grammar, phrase.Head) is null && !grammar.HasChild(phrase.Head, WordClass.Pointing, "det") && !grammar.Related(phrase.Head, "nmod:poss").Any();
    }

    /// <summary>
    /// "pulled out of *five areas in X* … They are A, B, C, D and E", "took *two villages* … The two, A and B, lie …", "took *two villages* … entered A,
    /// a village in X … and the village of B": what a report names later where it counts places first; null where it names none, or more than it counted.
    /// </summary>
    List<PlaceMention>? NamedLater(Phrase phrase)
    {
        var here = reading.Grammars[phrase.Sentence];
        var count = here.Sentence.Children(phrase.Head).Where(child => here.Words[child].Relation == "nummod").Select(child => Number(here, child)).FirstOrDefault(number => number is not null);
        if (count is null && here.Related(phrase.Head, "nummod").Any())
        {
            return null; // "20 villages" are too many to be the two that are named later
        }

        var noun = here.Words[phrase.Head].Lemma;
        for (var sentence = phrase.Sentence; sentence <= phrase.Sentence + FarAhead && sentence < reading.Grammars.Count; sentence++)
        {
            var grammar = reading.Grammars[sentence];
            var lists = reading.Places.Where(mention => mention.Sentence == sentence && mention.IsTown()).Select(mention => mention.HeadIn(grammar))
                .Select(head => grammar.Words[head] is { Relation: "conj", Head: >= 0 and var number } && grammar.Words[number].Tag == UniversalTag.Num ? number : head) // "The two, X and Y", read as one list
                .Select(head => grammar.Conjuncts(head).Select(word => reading.PlaceAt(sentence, word)).OfType<PlaceMention>().Distinct().ToList())
                .Where(joined => joined.Count > 1 && (count is null || joined.Count <= count) && !joined.Exists(mention => mention.Text == phrase.Place?.Text));
            var isNear = sentence <= phrase.Sentence + Ahead;
            var list = lists.Where(joined => !IsOfOwnCount(grammar, joined[0].HeadIn(grammar))).Where(joined => joined[0].HeadIn(grammar) is var head && (IsSaidToBe(grammar, head, noun)
                || (sentence == phrase.Sentence ? joined[0].FirstWord > phrase.Head && IsNamed(grammar, head)
                    : (isNear || count is not null) && (IsNamed(grammar, head) || IsNamedAs(grammar, head, noun, count)
                        || (joined.Count == count && isNear && !joined.Exists(mention => IsNamedBefore(mention, phrase.Sentence)) && joined.TrueForAll(mention => focus.IsTold(mention) && MayLieIn(mention, phrase.Place))))))).MaxBy(joined => joined.Count);
            if (list is not null)
            {
                return list;
            }
        }

        return count is null || reading.Places.Where(mention => mention.Sentence > phrase.Sentence && mention.Sentence <= phrase.Sentence + FarAhead && mention.IsFine() && focus.IsCalled(mention, noun)
                && focus.IsTold(mention) && !IsNamedBefore(mention, phrase.Sentence) && MayLieIn(mention, phrase.Place)).DistinctBy(KeyOf).ToList() is not { } called || called.Count != count ? null : called;
    }

    /// <summary>"took four villages, *X*, Y and Z": whether a list belongs to a count of its own.</summary>
    static bool IsOfOwnCount(SentenceGrammar grammar, int head) => grammar.Words[head] is { Relation: "conj" or "appos", Head: >= 0 and var several } && grammar.Words[several].FineTag == "NNS"
        && grammar.Related(several, "nummod").Any() && !grammar.HasChild(several, WordClass.Pointing, "det");

    /// <summary>Whether a sentence or one before it names a place already, and not as one of those counted there ("three towns, including *X*"), so that it is none of them.</summary>
    bool IsNamedBefore(PlaceMention mention, int sentence) => reading.Places.Any(other => other.Sentence <= sentence && other.Text == mention.Text
        && reading.Grammars[other.Sentence] is var grammar && !grammar.Ancestors(other.HeadIn(grammar)).Any(word => grammar.HasCase(WordClass.Including, word)));

    /// <summary>"The villages are *X*, Y and Z", "the villages named by officials are *X* and Y": names that the noun for what was counted is said to be.</summary>
    static bool IsSaidToBe(SentenceGrammar grammar, int head, string noun) => grammar.Related(head, "cop").Any()
        && grammar.Related(head, "nsubj").Any(subject => grammar.Words[subject].FineTag == "NNS" && string.Equals(grammar.Words[subject].Lemma, noun, StringComparison.OrdinalIgnoreCase) && grammar.HasChild(subject, WordClass.Pointing, "det"));

    /// <summary>"They are *X*, Y and Z", "named them as *X* and Y".</summary>
    static bool IsNamed(SentenceGrammar grammar, int head) => grammar.Related(head, "cop").Any()
        ? grammar.Related(head, "nsubj").Any(subject => grammar.Is(WordClass.They, subject))
        : grammar.Words[head] is { Relation: "obl" or "obj" or "xcomp", Head: >= 0 and var verb } && grammar.Is(WordClass.NamingPlaces, verb) && grammar.IsVerbal(verb);

    /// <summary>"The two, *X* and Y", "the settlements of *X*, Y and Z": a list that hangs on what was counted.</summary>
    static bool IsNamedAs(SentenceGrammar grammar, int head, string noun, int? count) => grammar.Words[head] is { Relation: "appos" or "nmod" or "flat" or "dep" or "conj", Head: >= 0 and var several }
        && (grammar.Words[head].Relation != "nmod" || grammar.HasCase(WordClass.Of, head)) && grammar.HasChild(several, WordClass.Pointing, "det")
        && ((grammar.Words[several].FineTag == "NNS" && string.Equals(grammar.Words[several].Lemma, noun, StringComparison.OrdinalIgnoreCase)) || (grammar.Words[several].Tag == UniversalTag.Num && Number(grammar, several) == count));

    /// <summary>Whether a place may lie in the wider one that a count tells of.</summary>
    static bool MayLieIn(PlaceMention mention, PlaceMention? wide) => mention.Candidates.Count == 0 || wide?.Best(PlaceKind.Province) is not { } province
        || mention.Candidates.Any(candidate => candidate.Place.ProvinceName == province.Place.ProvinceName);

    List<PlaceMention>? Find(Phrase phrase)
    {
        if (IsCounted(phrase))
        {
            return NamedLater(phrase);
        }

        var grammar = reading.Grammars[phrase.Sentence];
        var head = phrase.Head;
        if (OneOfTwo(grammar, head) is { } isLatter)
        {
            return phrase.Area is null or { Level: "district" or "settlement" or "province" } && LastJoined(phrase, 2) is [_, _] two ? [two[isLatter ? 1 : 0]] : null;
        }

        if (grammar.Words[head] is { Tag: UniversalTag.Pron, Relation: "obj" or "nsubj:pass" } pronoun && grammar.Lists.Is(WordClass.They, pronoun.Form))
        {
            return Them(phrase);
        }

        var isPlural = grammar.Words[head].FineTag is "NNS" or "NNPS";
        if (phrase.Area is { Level: "district" or "settlement" or "province" or "post" or "part" } area && isPlural)
        {
            return CountOf(grammar, head) is { } count ? Listed(phrase, list => list.Count == count, count)
                : area is { Level: "district" or "settlement", Scope: not "centre" } && IsBare(grammar, head) ? Listed(phrase, list => list.Count > 1, null)
                : area is { Level: "post" } && grammar.Is(WordClass.Site, head) && IsBare(grammar, head) ? Listed(phrase, list => list.Count > 1 && reading.Grammars[list[0].Sentence].Words.Any(word => word.Lemma == grammar.Words[head].Lemma), null) // "garrisons in A and B … the garrisons"
                : null;
        }

        return phrase.Area is null && CountAlone(grammar, head) is { } alone ? LastJoined(phrase, alone) : null;
    }

    /// <summary>Whether "the former" or "the latter" of two is meant, and which; null where neither is.</summary>
    static bool? OneOfTwo(SentenceGrammar grammar, int head)
    {
        var isPointed = grammar.HasChild(head, WordClass.Pointing, "det");
        return !isPointed ? null
            : grammar.Is(WordClass.FormerOfTwo, head) ? (grammar.Related(head, "compound").Any() ? null : false)
            : grammar.Is(WordClass.LatterOfTwo, head) || grammar.HasChild(head, WordClass.LatterOfTwo, "amod") ? true
            : null;
    }

    /// <summary>"the towns", "those villages", with nothing that says which.</summary>
    static bool IsBare(SentenceGrammar grammar, int head) => grammar.Sentence.Children(head).All(child => grammar.Words[child].Relation is "det" or "case" or "punct" or "conj" or "cc" or "acl:relcl")
        && grammar.HasChild(head, WordClass.Pointing, "det");

    // "both districts", "the two towns", "all three villages"
    static int? CountOf(SentenceGrammar grammar, int head)
    {
        foreach (var child in grammar.Sentence.Children(head))
        {
            if (grammar.Words[child].Relation is "det" or "det:predet" or "nummod" or "cc:preconj")
            {
                if (grammar.Is(WordClass.BothOfTwo, child))
                {
                    return 2;
                }

                if (grammar.Words[child].Relation == "nummod" && (grammar.HasChild(head, WordClass.Pointing, "det") || grammar.HasChild(head, WordClass.WholeList, "det", "det:predet")))
                {
                    return Number(grammar, child);
                }
            }
        }

        return null;
    }

    // "both", "both of them", "all three"
    static int? CountAlone(SentenceGrammar grammar, int head) => grammar.Is(WordClass.BothOfTwo, head) && grammar.Words[head].Relation is not ("det" or "cc:preconj" or "cc") ? 2
        : grammar.Words[head].Tag == UniversalTag.Num && (grammar.HasChild(head, WordClass.WholeList, "det", "det:predet") || grammar.HasChild(head, WordClass.Pointing, "det")) ? Number(grammar, head)
        : null;

    static int? Number(SentenceGrammar grammar, int word) =>
        grammar.Lists.Number(grammar.Words[word].Form.ToLowerInvariant()) is ({ } least, { } most) && least == most && least is > 1 and < 7 ? (int)least : null;

    /// <summary>The nearest list before a noun that is as long as it says, by names that are joined or else by all that one sentence tells of.</summary>
    List<PlaceMention>? Listed(Phrase phrase, Func<List<PlaceMention>, bool> fits, int? count)
    {
        var noun = reading.Grammars[phrase.Sentence].Words[phrase.Head].Lemma;
        for (var sentence = phrase.Sentence; sentence >= Math.Max(0, phrase.Sentence - Farthest); sentence--)
        {
            var told = ToldIn(sentence, phrase);
            if (Chains(sentence, told, phrase).LastOrDefault(fits) is { } chain)
            {
                return chain;
            }

            var grammar = reading.Grammars[sentence];
            if (count is not null && sentence >= phrase.Sentence - 1 && told.Where(mention => !IsContainer(grammar, mention)).DistinctBy(KeyOf).ToList() is var all && fits(all))
            {
                return all;
            }

            if (grammar.Words.Any(word => word.FineTag == "NNS" && (sentence < phrase.Sentence || word.Index < phrase.Head) && string.Equals(word.Lemma, noun, StringComparison.OrdinalIgnoreCase)
                && CountOf(grammar, word.Index) is null && !IsBare(grammar, word.Index) && (count is null || grammar.Related(word.Index, "nummod").Any())))
            {
                return null; // "shelled villages near X … left the villages"
            }
        }

        return null;
    }

    /// <summary>The last names or nouns before a word that are joined and as many as it says, where all are places; null where they are anything else.</summary>
    List<PlaceMention>? LastJoined(Phrase phrase, int count)
    {
        for (var sentence = phrase.Sentence; sentence >= Math.Max(0, phrase.Sentence - FarthestAlone); sentence--)
        {
            var grammar = reading.Grammars[sentence];
            var joined = grammar.Words.Where(word => word.Tag is UniversalTag.Noun or UniversalTag.Propn && (sentence < phrase.Sentence || word.Index < phrase.Head))
                .Select(word => grammar.Conjuncts(word.Index)).LastOrDefault(list => list.Count == count);
            if (joined is not null)
            {
                return joined.Select(word => reading.PlaceAt(sentence, word)).OfType<PlaceMention>().Distinct().ToList() is var places && places.Count == count ? places : null;
            }

            if (ToldIn(sentence, phrase).Where(mention => !IsContainer(grammar, mention)).DistinctBy(KeyOf).ToList() is var all && all.Count == count)
            {
                return all;
            }
        }

        return null;
    }

    /// <summary>"took A and B … retook *them*": the list of the sentence, or the one before, behind which nothing else is told of that "them" may mean; null where there is none.</summary>
    List<PlaceMention>? Them(Phrase phrase)
    {
        for (var sentence = phrase.Sentence; sentence >= Math.Max(0, phrase.Sentence - 1); sentence--)
        {
            if (Chains(sentence, ToldIn(sentence, phrase), phrase).LastOrDefault(list => list.Count > 1) is { } chain)
            {
                return Enumerable.Range(sentence, phrase.Sentence - sentence + 1).Any(at => reading.Grammars[at].Words.Any(word => (at > sentence || word.Index > chain[^1].LastWord) && (at < phrase.Sentence || word.Index < phrase.Head)
                    && IsOfOthers(reading.Grammars[at], word))) ? null : chain;
            }
        }

        return null;
    }

    /// <summary>Whether a noun tells of several that a later "them" may mean: whoever acts is not done to.</summary>
    static bool IsOfOthers(SentenceGrammar grammar, Word word) => word is { FineTag: "NNS" or "NNPS", Relation: not "nsubj" } && !grammar.Is(WordClass.SpanUnit, word.Index)
        && grammar.Lists.Area(word.Lemma.ToLowerInvariant()) is null && !(word is { Relation: "nmod", Head: >= 0 } && grammar.Lists.Area(grammar.Words[word.Head].Lemma.ToLowerInvariant()) is not null);

    /// <summary>The places that a sentence tells of before a phrase and that are of its kind, in text order.</summary>
    List<PlaceMention> ToldIn(int sentence, Phrase phrase) => [.. reading.Places.Where(mention => mention.Sentence == sentence && (sentence < phrase.Sentence || mention.LastWord < phrase.Head)
        && (phrase.Area is { Level: "province" } ? mention.IsProvince() : phrase.Area is { Level: "district" } ? mention.IsDistrict() || mention is { Candidates.Count: 0, KindSaid: null } : mention.IsTown()) && focus.IsTold(mention))];

    /// <summary>"the A area of *B*", "A, a village in *B*": a place that only says where another of its sentence lies.</summary>
    bool IsContainer(SentenceGrammar grammar, PlaceMention mention) => grammar.Words[mention.HeadIn(grammar)] is { Relation: "nmod", Head: >= 0 and var noun }
        && (reading.PlaceAt(mention.Sentence, noun) is not null || (grammar.Words[noun] is { Relation: "appos", Head: >= 0 and var called } && reading.PlaceAt(mention.Sentence, called) is not null)
            || grammar.Tight(noun).Any(word => word != noun && reading.PlaceAt(mention.Sentence, word) is { } inner && inner.Span != mention.Span));

    /// <summary>The lists of joined names among the places of a sentence.</summary>
    IEnumerable<List<PlaceMention>> Chains(int sentence, List<PlaceMention> told, Phrase phrase)
    {
        var grammar = reading.Grammars[sentence];
        return told.Select(mention => grammar.Conjuncts(mention.HeadIn(grammar)).Where(word => sentence < phrase.Sentence || word < phrase.Head).Select(word => reading.PlaceOrSiteAt(sentence, word)).OfType<PlaceMention>().Distinct().ToList())
            .Where(list => list.TrueForAll(mention => (phrase.Area is { Level: "province" }) == (mention.IsProvince() && !mention.IsTown()) || mention.IsTown()));
    }

    static string KeyOf(PlaceMention mention) => mention.Best()?.Place.Id ?? mention.Text;
}
