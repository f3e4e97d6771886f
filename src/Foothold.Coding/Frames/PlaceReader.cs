using Foothold.Language;
using Foothold.Lexicon;
using Foothold.Places;

namespace Foothold.Coding;

/// <summary>Reads which place a noun phrase speaks of by its own words, and how much of it.</summary>
/// <param name="reading">The report.</param>
/// <param name="phrases">What its phrases mean.</param>
/// <param name="words">The language's words.</param>
/// <param name="home">The ISO 3166 alpha-3 code of the theatre's country.</param>
sealed class PlaceReader(ReportReading reading, PhraseReader phrases, WordLists words, string home)
{
    /// <summary>A phrase with the place that its own words name, and the kind of area and the part of it that its noun tells of; as it is where they tell of none.</summary>
    public Phrase With(Phrase phrase, SentenceGrammar grammar, int depth)
    {
        var head = grammar.Words[phrase.Head];
        if (reading.PlaceHeadedBy(phrase.Sentence, phrase.Head) is { } mention)
        {
            // "Musa Qala district center": the name is a part of a larger phrase whose head says how much of it.
            return phrase with { Place = mention };
        }

        // "a third, Chahar Dara, is contested"
        if (head.Tag is UniversalTag.Adj or UniversalTag.Num or UniversalTag.Det or UniversalTag.Pron
            && grammar.Related(phrase.Head, "appos").Select(child => reading.PlaceAt(phrase.Sentence, child)).FirstOrDefault(named => named is not null) is { } apposed)
        {
            return phrase with { Place = apposed };
        }

        if (phrase.Head > 0 && reading.PlaceAt(phrase.Sentence, phrase.Head - 1) is { KindSaid: not null } called && called.LastWord == phrase.Head - 1 && grammar.Words[phrase.Head - 1].Head == phrase.Head && head.Tag is UniversalTag.Noun or UniversalTag.Propn
            && words.Area(head.Lemma.ToLowerInvariant()) is null)
        {
            return phrase with { Place = called }; // "Khartoum state"
        }

        // "what they still hold is X"
        if (head is { Tag: UniversalTag.Pron or UniversalTag.Det, Relation: "nsubj" } && PredicateOf(grammar, phrase.Head) is { } what && grammar.Related(phrase.Head, "acl:relcl").Any() && reading.PlaceAt(phrase.Sentence, what) is { } identical)
        {
            return phrase with { Place = identical };
        }

        // "control *the north* of X", "their grip on *the north* of the country"
        if (grammar.Is(WordClass.Bearing, phrase.Head) && grammar.HasChild(phrase.Head, WordClass.Pointing, "det") && grammar.Prepositional(phrase.Head, WordClass.Of).FirstOrDefault(-1) is >= 0 and var whole
            && reading.PlaceAt(phrase.Sentence, whole) is { } parted && (parted.Best() is not { Place.Kind: PlaceKind.Country } || grammar.HasCase(WordClass.Upon, phrase.Head)) && parted.Nearness is not { Bearing: not null })
        {
            return phrase with { Place = parted, Scope = ControlScope.Parts };
        }

        // "hold *the west* of the city"
        if (grammar.Is(WordClass.Bearing, phrase.Head) && grammar.HasChild(phrase.Head, WordClass.Pointing, "det") && grammar.Prepositional(phrase.Head, WordClass.Of).Any(of => Area(grammar, of) is { Level: "settlement" or "district" or "province" }) && words.Of(WordClass.AnyPart) is [var anyPart, ..] && words.Area(anyPart) is { } part)
        {
            return phrase with { Area = part, Scope = ControlScope.Parts };
        }

        return Area(grammar, phrase.Head) is { } area && depth <= PhraseReader.MaximumDepth
            ? WithoutTheRest(WithPlaceOf(phrase with { Area = area, Scope = ScopeOf(area.Scope) }, grammar, area, depth))
            : phrase;
    }

    /// <summary>"seven districts of X", "a town in X province": whoever holds them does not hold all of the wider place that they are known by.</summary>
    static Phrase WithoutTheRest(Phrase phrase) => phrase is { Scope: ControlScope.Whole, Area: { Level: "district" or "settlement", Scope: "whole" }, Place: { } place } && place.Best() is { Place.Kind: PlaceKind.Province or PlaceKind.Region or PlaceKind.Country }
        ? phrase with { Scope = ControlScope.Parts }
        : phrase;

    /// <summary>An area with the place that it is or is a part of.</summary>
    Phrase WithPlaceOf(Phrase phrase, SentenceGrammar grammar, AreaNoun area, int depth)
    {
        if (OneOfSeveral(grammar, phrase.Head) is { } oneOf)
        {
            return phrase with { Place = oneOf };
        }

        // "X, a mountain district of Y"
        if (grammar.Words[phrase.Head] is { Relation: "appos", Head: >= 0 and var named } && named < phrase.Head && grammar.HasChild(phrase.Head, WordClass.One, "det") && reading.PlaceAt(phrase.Sentence, named) is { } introduced
            && introduced.Best() is null or { Place.Kind: PlaceKind.Settlement or PlaceKind.District })
        {
            return phrase with { Place = introduced };
        }

        if (area.Level is "settlement" or "district" && grammar.Tight(phrase.Head).Skip(1).Any(word => reading.PlaceAt(phrase.Sentence, word) is not null) && grammar.Prepositional(phrase.Head, WordClass.Of).Select(of => reading.PlaceAt(phrase.Sentence, of)).FirstOrDefault(of => of is not null) is { } own
            && own.Best() is null or { Place.Kind: PlaceKind.Settlement or PlaceKind.District })
        {
            return phrase with { Place = own }; // "the Red Sea city of X"
        }

        if (StateCapital(grammar, phrase.Head) is { } ofState)
        {
            return phrase with { Place = ofState, Scope = ControlScope.Whole };
        }

        foreach (var word in grammar.Tight(phrase.Head).Skip(1))
        {
            if (reading.PlaceAt(phrase.Sentence, word) is { } inside && grammar.Words[word].Relation != "nmod:poss")
            {
                if (AsCapital(grammar, phrase.Head, inside) is { } seat)
                {
                    return phrase with { Place = seat, Scope = ControlScope.Whole }; // "the Helmand capital"
                }

                if (area.Level is "settlement" or "district" && inside.Best() is { Place.Kind: PlaceKind.Province } && IdentifiedWith(phrase, grammar) is { Place: { } told } identified && told != inside && told.Best() is null or { Place.Kind: PlaceKind.Settlement or PlaceKind.District })
                {
                    return identified; // "X is the latest *Rakhine* town to fall"
                }

                return phrase with { Place = inside, Scope = ScopeWithin(grammar, phrase.Head, phrase.Scope) };
            }
        }

        return IdentifiedWith(phrase, grammar) ?? WithPlaceBelow(phrase, grammar, area, depth);
    }

    /// <summary>An area that is said to be a named place, or stands beside its name; null where it is and does not.</summary>
    Phrase? IdentifiedWith(Phrase phrase, SentenceGrammar grammar)
    {
        var head = grammar.Words[phrase.Head];

        // "X, a district that they control"
        if (head is { Relation: "appos", Head: >= 0 } && reading.PlaceAt(phrase.Sentence, head.Head) is { } described)
        {
            return phrase with { Place = described };
        }

        // "parents in X, a district that they control", hung on the parents
        if (head is { Relation: "appos", Head: >= 0 } && grammar.PhraseSpan(phrase.Head) is var whole && reading.Text.Sentences[phrase.Sentence].Words.LastOrDefault(word => word.Span.End <= whole.Start) is { Form: ",", Index: > 0 } comma
            && reading.PlaceAt(phrase.Sentence, comma.Index - 1) is { } beside)
        {
            return phrase with { Place = beside };
        }

        // "X is the first district of the province to fall", "X is a divided town"
        if (grammar.Related(phrase.Head, "nsubj").FirstOrDefault(-1) is >= 0 and var subject && grammar.Related(phrase.Head, "cop").Any()
            && reading.PlaceAt(phrase.Sentence, subject) is { } told)
        {
            return phrase with { Place = told };
        }

        // "the first town that they captured was X"
        if (head is { Relation: "nsubj", Head: >= 0 and var predicate } && predicate > phrase.Head && grammar.Related(predicate, "cop").Any() && grammar.CaseOf(predicate) is null
            && reading.PlaceAt(phrase.Sentence, predicate) is { } said)
        {
            return phrase with { Place = said, Scope = ControlScope.Whole };
        }

        return phrase.Head > 0 && reading.PlaceAt(phrase.Sentence, phrase.Head - 1) is { } before
            ? phrase with { Place = before } // "Chak-e Wardak district", whatever the tree makes of a name with a link
            : null;
    }

    /// <summary>"the centre of X", "X's bazaar": an area with the place that hangs on it; as it is where none does.</summary>
    Phrase WithPlaceBelow(Phrase phrase, SentenceGrammar grammar, AreaNoun area, int depth)
    {
        foreach (var child in grammar.Related(phrase.Head, "appos").Where(child => child > phrase.Head && (grammar.Words[child].Tag == UniversalTag.Propn || (grammar.Is(WordClass.Site, child) && reading.PlaceOrSiteAt(phrase.Sentence, child) is not null))).Concat(grammar.Sentence.Children(phrase.Head).ToArray()))
        {
            if (grammar.Words[child].Relation is "nmod" or "appos" or "nmod:poss" or "obl" or "flat" or "dep"
                && (grammar.Words[child].Relation is "appos" or "nmod:poss" or "flat" or "dep"
                    || grammar.HasCase(WordClass.PartOf, child)))
            {
                var inner = phrases.Read(phrase.Sentence, child, depth + 1);
                if (inner.Place is null && grammar.Is(WordClass.Bearing, child) && grammar.Prepositional(child, WordClass.Of).FirstOrDefault(-1) is >= 0 and var around)
                {
                    inner = phrases.Read(phrase.Sentence, around, depth + 1); // "some buildings in the west of X"
                }

                // "Iraq's largest Christian town" is not Iraq
                if (inner.Place is not null && !((grammar.Words[child].Relation == "nmod:poss" || (grammar.HasCase(WordClass.In, child) && IsOnePlace(grammar, phrase))) && area.Level is "settlement" or "province" && inner.Place.Best() is { Place.Kind: PlaceKind.Country })
                    && !(grammar.HasCase(WordClass.In, child) && inner.Place.Best() is { Place.Kind: PlaceKind.Province or PlaceKind.Country or PlaceKind.Region } && IsSaidOfIt(grammar, phrase.Head)))
                {
                    if (grammar.Words[child].Relation != "appos" && AsCapital(grammar, phrase.Head, inner.Place) is { } seat)
                    {
                        return phrase with { Place = seat, Scope = ControlScope.Whole }; // "the capital of Helmand"
                    }

                    var named = phrase.Scope == ControlScope.Whole ? inner.Scope : phrase.Scope;
                    return phrase with { Place = grammar.Is(WordClass.Bearing, phrase.Head) ? inner.Place with { Nearness = null } : inner.Place, Scope = named };
                }
            }
        }

        return phrase;
    }

    /// <summary>"the second city in Y", "a town in Y": one place of a country, and not, as "no town in Y" is, all of it.</summary>
    static bool IsOnePlace(SentenceGrammar grammar, Phrase phrase) => grammar.Words[phrase.Head].FineTag == "NN" && phrase.Scope != ControlScope.Parts
        && (grammar.HasChild(phrase.Head, WordClass.Pointing, "det", "nmod:poss") || grammar.HasChild(phrase.Head, WordClass.One, "det") || grammar.Related(phrase.Head, "nmod:poss").Any());

    /// <summary>What a subject is said to be by a name or noun behind it ("the first town they took was *X*"); null where it is not.</summary>
    static int? PredicateOf(SentenceGrammar grammar, int subject) => grammar.Words[subject] is { Relation: "nsubj", Head: >= 0 and var predicate } && predicate > subject && grammar.Related(predicate, "cop").Any() && grammar.CaseOf(predicate) is null ? predicate : null;

    /// <summary>What kind of area a noun names, by itself or as its seat ("the district office", "the town hall").</summary>
    AreaNoun? Area(SentenceGrammar grammar, int head) => (words.Is(WordClass.GoverningBody, grammar.Words[head].Lemma) && !IsDivision(grammar, head) ? null : words.Area(grammar.Words[head].Lemma.ToLowerInvariant()))
        ?? (grammar.Hyphened(head) is { } joined ? words.Area(joined) : null) // "check-points"
        ?? (grammar.Words[head].FineTag == "NNS" ? words.Area(grammar.Words[head].Form.ToLowerInvariant()) : null) // "the cement works"
        ?? (grammar.Is(WordClass.Seat, head) && grammar.Related(head, "compound").Concat(grammar.Related(head, "amod")).Any(child => words.Area(grammar.Words[child].Lemma.ToLowerInvariant()) is { Level: "district" or "settlement", Scope: "whole" })
            ? words.Area(words.Of(WordClass.SeatOf)[0])
            : null)
        ?? (grammar.Is(WordClass.Bearing, head) && grammar.CaseOf(head) is null && grammar.Related(head, "det").Any() && grammar.Prepositional(head, WordClass.Of).Any() && words.Of(WordClass.Half) is [var half, ..] ? words.Area(half) : null); // "*the north* of X"

    /// <summary>"Kachin *state*", "the *state* of Kachin", and "the *state*" once a report has called a province so: whether a noun for those who govern is one for a division of the country.</summary>
    bool IsDivision(SentenceGrammar grammar, int head) => IsProvince(head > 0 ? reading.PlaceAt(grammar.Sentence.Index, head - 1) : null)
        || grammar.Prepositional(head, WordClass.Of).Any(of => IsProvince(reading.PlaceAt(grammar.Sentence.Index, of)))
        || (grammar.Words[head] is { FineTag: "NN", Relation: not "nsubj" } && grammar.HasChild(head, WordClass.Pointing, "det") && !grammar.Related(head, "compound").Any() && !grammar.Related(head, "amod").Any(child => grammar.Words[child].Tag == UniversalTag.Propn)
            && reading.Places.Any(named => named.Sentence <= grammar.Sentence.Index && IsProvince(named) && reading.Grammars[named.Sentence].Words is var own && (string.Equals(grammar.Words[head].Lemma, own[named.LastWord].Lemma, StringComparison.OrdinalIgnoreCase) || (named.LastWord + 1 < own.Count && string.Equals(grammar.Words[head].Lemma, own[named.LastWord + 1].Lemma, StringComparison.OrdinalIgnoreCase)))));

    static bool IsProvince(PlaceMention? named) => named is { IsPeople: false } && (named.KindSaid is PlaceKind.Province || named.Best() is { Place.Kind: PlaceKind.Province });

    /// <summary>"Ana, one of three *towns* in the west that …": the place that is said to be one of several; null where none is.</summary>
    PlaceMention? OneOfSeveral(SentenceGrammar grammar, int head) => grammar.Words[head] is { FineTag: "NNS", Relation: "nmod", Head: >= 0 and var one } && grammar.Is(WordClass.OneOfThem, one) && grammar.HasCase(WordClass.Of, head)
        ? grammar.Words[one] is { Relation: "appos", Head: >= 0 and var named } ? reading.PlaceAt(grammar.Sentence.Index, named) ?? (one > 1 && grammar.Words[one - 1].Form == "," ? reading.PlaceAt(grammar.Sentence.Index, one - 2) : null)
            : grammar.Related(one, "cop").Any() ? grammar.Related(one, "nsubj").Select(subject => reading.PlaceAt(grammar.Sentence.Index, subject)).FirstOrDefault() : null
        : null;

    /// <summary>The capital of the province or country that a noun for a capital stands with; null where it is no such noun or the capital is not known.</summary>
    PlaceMention? AsCapital(SentenceGrammar grammar, int head, PlaceMention place) =>
        grammar.Is(WordClass.CapitalWord, head) && place.Best() is { Place.Kind: PlaceKind.Province or PlaceKind.Country } ? reading.CapitalOf(place) : null;

    /// <summary>"the *Afghan* capital", "*Afghanistan's* capital": that of the theatre's country; null where the noun is another, or a name stands beside it.</summary>
    PlaceMention? StateCapital(SentenceGrammar grammar, int head)
    {
        if (!grammar.Is(WordClass.CapitalWord, head) || grammar.Related(head, "appos").Any() || grammar.Words[head].Relation == "appos")
        {
            return null;
        }

        foreach (var word in grammar.Sentence.Children(head))
        {
            if (grammar.Words[word].Relation is "amod" or "compound" or "nmod:poss" && reading.ActorAt(grammar.Sentence.Index, word) is { Use: ActorNameUse.Adjective or ActorNameUse.Name } owner && owner.Actor == home)
            {
                return reading.StateCapital(grammar.Sentence.Index, head);
            }
        }

        return null;
    }

    /// <summary>"the Musa Qala district center": the whole of a compound means what its last word means.</summary>
    ControlScope ScopeWithin(SentenceGrammar grammar, int head, ControlScope scope) =>
        scope != ControlScope.Whole
            ? scope
            : grammar.Tight(head).Skip(1)
                .Select(word => words.Area(grammar.Words[word].Lemma.ToLowerInvariant()))
                .Where(area => area is not null && area.Level == "part")
                .Select(area => ScopeOf(area!.Scope))
                .FirstOrDefault(scope);

    static ControlScope ScopeOf(string scope) => Enum.Parse<ControlScope>(scope, ignoreCase: true);

    /// <summary>"*It* is the only town in the province that they hold": whether something is said of a pronoun, which may stand for a place.</summary>
    bool IsSaidOfIt(SentenceGrammar grammar, int head) => grammar.Related(head, "cop").Any()
        && grammar.Related(head, "nsubj").Any(subject => grammar.Words[subject].Tag == UniversalTag.Pron && words.Is(WordClass.It, grammar.Words[subject].Form));
}
