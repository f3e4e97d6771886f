using Foothold.Lexicon;
using Foothold.Places;

namespace Foothold.Coding;

/// <summary>Reads of which places a match tells who holds them.</summary>
sealed class HeldPlaces(ReportReading reading, PlaceFocus focus, WordLists words)
{
    const int FarthestSide = 4; // words from ground to the side of the country that it lies on

    /// <summary>What fills a match's place, each with the place that it means as far as that is clear.</summary>
    /// <param name="match">The match.</param>
    /// <param name="locations">Where it is set.</param>
    public List<Phrase> Of(FrameMatch match, IReadOnlyList<Phrase> locations)
    {
        var isNear = match.Reading.Roles.Any(role => role.Kinds.Contains("nearby"));
        var around = locations.Where(location => !location.Inferred && location.Place!.Best() is { Place.Kind: PlaceKind.District or PlaceKind.Settlement }).ToList();
        var joined = around.Count == 1 ? JoinedTo(around[0], locations) : around;
        var areListed = joined.Count > 1 && joined.TrueForAll(location => location.Sentence == match.Sentence && reading.Grammars[match.Sentence].Conjuncts(joined[0].Head).Contains(location.Head));
        var meant = match.Role("place").SelectMany(phrase => phrase is { Place: null, Area.Level: "post" or "part" } && areListed && !PhraseKinds.IsPointing(phrase, words)
            ? joined.Select(location => phrase with { Place = location.Place, Span = location.Span, Text = location.Text, Head = location.Head }) // "overran posts in X and Y"
            : phrase is { Area.Level: "ground" } && (phrase.Place is null || phrase.Inferred) && GroundIn(phrase, locations) is { } lying
            ? [phrase with { Place = lying.Place, Span = lying.Span, Text = lying.Text, Scope = ControlScope.Parts }]
            : phrase is { Area.Level: "post" or "part" } && around.Count == 1 && (phrase.Place is null || (phrase is { Inferred: true, Area.Level: "post" } && IsRightBehind(phrase, around[0])))
            ? [phrase with { Place = around[0].Place }] // "abandoned their bases in X"
            : phrase is { Place: { } wide, Area.Level: "post" or "part" } && wide.Best() is { Place.Kind: PlaceKind.Province or PlaceKind.Region } && PlaceOfWhere(match) is { } there
            ? [phrase with { Place = there, Span = there.Span, Text = there.Text, Inferred = true }] // "in X, where they besiege the last base in the region"
            : WithListed(match, Meant(phrase, isNear))).ToList();
        return meant.Where(phrase => !meant.Exists(other => IsSameName(phrase, other))).Select(phrase => match.Frame is { Control: not null, Mode: not "advance" } ? AsTown(phrase) : phrase).ToList();
    }

    /// <summary>"the garrison *at X*": whether a place stands right behind a noun with a word for being there.</summary>
    bool IsRightBehind(Phrase phrase, Phrase location) => phrase.Sentence == location.Sentence && reading.Grammars[phrase.Sentence] is var grammar
        && phrase.Head + 2 == location.Place!.FirstWord && words.Is(WordClass.Locative, grammar.Words[phrase.Head + 1].Form.ToLowerInvariant());

    /// <summary>The district or town that the clause of a match is hung on with "where"; null where it is hung on none.</summary>
    PlaceMention? PlaceOfWhere(FrameMatch match)
    {
        var grammar = reading.Grammars[match.Sentence];
        return grammar.Ancestors(match.Trigger).TakeWhile(word => grammar.Words[word].Relation is not ("ccomp" or "parataxis")).FirstOrDefault(word => grammar.Words[word].Relation == "acl:relcl", -1) is >= 0 and var clause
            && grammar.Sentence.Children(clause).Any(child => grammar.Words[child].FineTag == "WRB") && reading.PlaceAt(match.Sentence, grammar.Words[clause].Head) is { } hung && hung.IsFine() ? hung : null;
    }

    /// <summary>The places that are listed with one, those that no gazetteer has among them.</summary>
    static List<Phrase> JoinedTo(Phrase known, IReadOnlyList<Phrase> locations) => [.. locations.Where(location => location == known || (location is { Inferred: false, Place.Candidates.Count: 0 } && location.Sentence == known.Sentence))];

    /// <summary>"A and B, where the army keeps garrisons": what is held in the place that a clause is hung on, in each place of the list that it ends.</summary>
    IEnumerable<Phrase> WithListed(FrameMatch match, Phrase meant)
    {
        var grammar = reading.Grammars[match.Sentence];
        if (grammar.Ancestors(match.Trigger).TakeWhile(word => grammar.Words[word].Relation is not ("ccomp" or "parataxis")).FirstOrDefault(word => grammar.Words[word].Relation == "acl:relcl", -1) is not (>= 0 and var clause)
            || reading.PlaceAt(match.Sentence, grammar.Words[clause].Head) is not { } hung || (meant.Place is null ? meant.Area is not { Level: "post" or "part" } : !meant.Inferred || meant.Place.Span != hung.Span))
        {
            return [meant];
        }

        var where = grammar.Sentence.Children(clause).FirstOrDefault(child => grammar.Words[child].FineTag == "WRB", -1);
        var list = grammar.Conjuncts(hung.HeadIn(grammar)).Select(word => reading.PlaceAt(match.Sentence, word)).OfType<PlaceMention>().Distinct().ToList();
        return where < 0 || list.Count < 2 || list.Exists(other => other.FirstWord > where)
            ? [meant]
            : list.Select(other => meant with { Place = other, Span = other.Span, Text = other.Text, Inferred = true });
    }

    /// <summary>A phrase with the place it means: its own, one in focus, or none where its name only says what lies near.</summary>
    Phrase Meant(Phrase phrase, bool isNear)
    {
        if (phrase.Place is { } named && focus.PartBeside(named) is not null)
        {
            return phrase with { Scope = ControlScope.Parts };
        }

        if (HeldAround(phrase) is { } surrounded)
        {
            return phrase with { Place = surrounded, Span = surrounded.Span, Text = surrounded.Text, Area = null, Scope = ControlScope.Whole };
        }

        if (phrase is { Area.Level: "district", Place: { } province } && reading.Grammars[phrase.Sentence].Words[phrase.Head].FineTag == "NN" && province.Best() is { Place: { Kind: PlaceKind.Province } inside }
            && focus.Meant(phrase with { Place = null }) is { Place: { } district } && district.Best() is { } best && best.Place.ProvinceName == inside.Name)
        {
            return phrase with { Place = district, Span = district.Span, Text = district.Text, Inferred = true }; // "the Helmand district", told of before
        }

        if (phrase is { Area.Level: "settlement", Place: { } seatOf } && words.Is(WordClass.CapitalWord, phrase.Area.Noun) && seatOf.Best() is { Place: { Kind: PlaceKind.Province } around }
            && focus.Meant(phrase with { Place = null }) is { Place: { } capital } && capital.Best() is { } seat && (seat.Place.ProvinceName == around.Name || capital.Candidates.Any(other => other.Place.ProvinceName == around.Name)))
        {
            return phrase with { Place = capital, Span = capital.Span, Text = capital.Text, Inferred = true }; // "the Central Darfur capital", named before
        }

        var near = phrase.Place is { } far && focus.IsFar(far) && !isNear ? phrase with { Place = null } : phrase;
        return near.Place is null ? focus.Meant(near) ?? near : near;
    }

    /// <summary>Whether a name is read a second time with the word behind it ("Baghlan-e Jadid" and "Baghlan-e Jadid district").</summary>
    static bool IsSameName(Phrase name, Phrase whole) =>
        name.Place is { } mention && name.Area is null && whole.Area is not null && whole.Place?.Span == mention.Span && whole.Head == mention.LastWord + 1;

    /// <summary>"Taiz fell", "controls Herat": of a name that a province and its town share, and of which the text does not say the kind, the town is taken or held; it comes first then, however likely.</summary>
    static Phrase AsTown(Phrase phrase)
    {
        if (phrase is not { Place: { KindSaid: null, Candidates: [{ Place: { Kind: PlaceKind.Province } province }, ..] } mention, Area: null or { Level: "settlement" or "post" } or { Scope: "centre" } }
            || mention.Candidates.FirstOrDefault(other => other.Place is { Kind: PlaceKind.District or PlaceKind.Settlement } && (other.Place.ProvinceName is null || other.Place.ProvinceName == province.Name)
                && NameFolding.Fold(other.Place.Name) == NameFolding.Fold(province.Name)) is not { Place: not null } town)
        {
            return phrase;
        }

        return phrase with { Place = mention with { Candidates = [town, .. mention.Candidates.Where(other => other != town)] } };
    }

    /// <summary>"In A and B they keep the centres", "seized ground in A and B": what is held, of each place that the clause is set in; as it is where it has places of its own.</summary>
    /// <param name="grammar">The sentence.</param>
    /// <param name="match">The match.</param>
    /// <param name="held">What is held.</param>
    /// <param name="isNamed">Whether any of it has a place.</param>
    /// <param name="locations">Where the match is set.</param>
    public static List<Phrase> OfEach(SentenceGrammar grammar, FrameMatch match, List<Phrase> held, bool isNamed, IReadOnlyList<Phrase> locations)
    {
        if (match.Frame.Control is null || locations.Count < 2)
        {
            return held;
        }

        if (held.Count > 0)
        {
            var finer = locations.Where(location => location.Place!.Best() is not { Place.Kind: PlaceKind.Province or PlaceKind.Country }).ToList();
            return isNamed ? held : [.. (finer.Count > 0 ? finer : locations).Select(location => held[0] with { Place = location.Place, Span = location.Span, Text = location.Text, Head = location.Head })];
        }

        return locations[0] is { Inferred: false } first && first.Sentence == match.Sentence
            && locations.Skip(1).All(other => !other.Inferred && grammar.Conjuncts(first.Head).Contains(other.Head))
            || locations.All(other => other.Inferred && other.Head == locations[0].Head && other.Sentence == match.Sentence) // "in both places"
            ? [.. locations]
            : FinerList(grammar, locations) is { Count: > 1 } finest ? finest : held;
    }

    /// <summary>"near *A, B and C* in Y province": the list among places that a clause is set in, where the rest only say where it lies; empty where there is none.</summary>
    static List<Phrase> FinerList(SentenceGrammar grammar, IReadOnlyList<Phrase> locations)
    {
        var said = locations.Where(location => !location.Inferred && location.Sentence == grammar.Sentence.Index).ToList();
        var list = said.Select(first => said.Where(other => grammar.Conjuncts(first.Head).Contains(other.Head)).ToList()).FirstOrDefault(joined => joined.Count > 1) ?? [];
        return said.Except(list).All(other => other.Place!.KindSaid is PlaceKind.Province || other.Place.Best() is { Place.Kind: PlaceKind.Province or PlaceKind.Country }) ? list : [];
    }

    /// <summary>"all of the province", "twelve provincial capitals", "the central regions": what is told of more than one place, which is not that of the story.</summary>
    public bool IsWider(SentenceGrammar grammar, Phrase? subject) => subject is { Area: { } area } && subject.Sentence == grammar.Sentence.Index
        && (area.Level == "province" || (area.Level is "settlement" or "district" && grammar.Sentence.Children(subject.Head).Any(word => grammar.Is(WordClass.Whichever, word) && grammar.Words[word].Relation is "det" or "amod")) || (grammar.Words[subject.Head].FineTag == "NNS" && (area.Level == "district" || (area is { Level: "settlement", Scope: "whole", Noun: not "place" } && !grammar.HasCase(WordClass.Of, subject.Head)) || words.Is(WordClass.CapitalWord, area.Noun) || (area.Level is "region" or "part" or "ground" && grammar.Related(subject.Head, "amod").Any(word => grammar.Is(WordClass.Compass, word))))));

    /// <summary>"*X*, a village in the army-held part of Y": the place that is said to lie in held ground, and so is held; null where none is.</summary>
    PlaceMention? HeldAround(Phrase phrase)
    {
        var grammar = reading.Grammars[phrase.Sentence];
        if (phrase is not { Area.Level: "ground" or "part" or "region" } || grammar.Words[phrase.Head] is not { Relation: "nmod", Head: >= 0 and var town } || !grammar.HasCase(WordClass.In, phrase.Head)
            || !grammar.Related(phrase.Head, "amod").Any(held => grammar.Words[held].FineTag == "VBN"))
        {
            return null;
        }

        var named = grammar.Words[town] is { Relation: "appos", Head: >= 0 and var name } && words.Area(grammar.Words[town].Lemma.ToLowerInvariant()) is { Level: "settlement" or "district" } ? name : town;
        return reading.PlaceAt(phrase.Sentence, named) is { } place && place.IsFine() && !focus.IsFar(place) ? place : null;
    }

    /// <summary>"the territory that it lost *in X*", "lost ground *in X*": where ground lies by its own clause, before any place told of earlier; null where that names none or several.</summary>
    Phrase? GroundIn(Phrase phrase, IReadOnlyList<Phrase> locations)
    {
        var grammar = reading.Grammars[phrase.Sentence];
        var told = grammar.Related(phrase.Head, "acl:relcl").SelectMany(clause => grammar.Related(clause, "obl")).Where(set => grammar.HasCase(WordClass.In, set))
            .Select(set => reading.PlaceAt(phrase.Sentence, set) ?? (set > 0 && words.Area(grammar.Words[set].Lemma.ToLowerInvariant()) is { Level: "province" or "region" or "district" } ? reading.PlaceAt(phrase.Sentence, set - 1) : null)).OfType<PlaceMention>().ToList();
        return told is [var lost] ? phrase with { Place = lost, Span = lost.Span, Text = lost.Text }
            : locations is [{ Inferred: false } only] && only.Sentence == phrase.Sentence && grammar.HasCase(WordClass.In, only.Head) && only.Place!.Best() is { Place.Kind: PlaceKind.Province or PlaceKind.District or PlaceKind.Settlement } ? only
            : null;
    }

    /// <summary>"lost *territory in the north*": ground that lies on a side of the country.</summary>
    bool IsInNoPlace(Phrase phrase) => phrase is { Place: null, Area.Level: "ground" or "region" or "part" } && reading.Grammars[phrase.Sentence] is var grammar && !grammar.HasChild(phrase.Head, WordClass.Pointing, "det")
        && grammar.Related(phrase.Head, "nmod").Concat(grammar.Words[phrase.Head] is { Relation: "obj" or "nsubj:pass", Head: >= 0 and var verb } ? grammar.Related(verb, "obl").Where(child => child > phrase.Head && child - phrase.Head <= FarthestSide) : []).Any(child => grammar.Is(WordClass.Bearing, child) && grammar.HasCase(WordClass.In, child) && !grammar.Related(child, "nmod").Any());

    /// <summary>"leave by way of government-held *territory*": ground that is no place's in particular.</summary>
    public bool IsAnyGround(Phrase phrase) => IsInNoPlace(phrase) || phrase is { Place: null, Area.Level: "ground" or "region" or "part" } && !PhraseKinds.IsPointing(phrase, words)
        && reading.Grammars[phrase.Sentence] is var grammar && grammar.Tight(phrase.Head).Any(word => grammar.BoundParticiple(word) is not null)
        && !grammar.Sentence.Children(phrase.Head).Any(child => grammar.Words[child].Relation is "det" or "nmod:poss" or "nummod" or "nmod");
}
