using Foothold.Language;
using Foothold.Lexicon;

namespace Foothold.Coding;

/// <summary>Tells of what kind a phrase is, as the roles of frames ask for kinds, and what a pronoun or a bare description means where it is of one.</summary>
sealed class PhraseKinds(WordLists words)
{
    const double FarthestThreat = 25; // kilometres from which a force threatens a place; our own choice

    /// <summary>The phrase as the role takes it, pronouns resolved; null where it is of no kind the role takes.</summary>
    public Phrase? Meant(SentenceGrammar grammar, PhraseReader phrases, Phrase phrase, FrameRole role, Antecedents antecedents, HashSet<int> taken, bool mayBeCapital)
    {
        if (grammar.Is(WordClass.WholeList, phrase.Head) && grammar.Related(phrase.Head, "nmod").Where(child => grammar.Words[child].FineTag == "PRP").Cast<int?>().FirstOrDefault() is { } those)
        {
            phrase = phrases.Read(phrase.Sentence, those); // "all of them"
        }

        foreach (var kind in role.Kinds)
        {
            if (role.Name != "agent" && words.Is(WordClass.ItAlone, phrase.Text) && kind is "armed" or "person" or "civilians" && (role.Kinds.Contains("person") || role.Kinds.Contains("civilians")))
            {
                continue; // what is done to people is not done to "it"
            }

            var meant = kind switch
            {
                "place" => AsPlace(grammar, phrases, phrase, antecedents, mayBeCapital),
                "site" => phrase.Place is not null || IsPointing(phrase, words) || IsPronoun(phrase) || IsPartOfPointing(grammar, phrases, phrase) || StandsForNames(phrases, phrase) ? AsPlace(grammar, phrases, phrase, antecedents, mayBeCapital) : null,
                "several" => IsSeveral(grammar, phrase) ? AsPlace(grammar, phrases, phrase, antecedents, mayBeCapital) : null,
                "town" => phrase.Area is null or { Level: "district" or "settlement" or "province" or "part" } && (phrase.Place is not null || IsPointing(phrase, words) || IsPronoun(phrase))
                    ? AsPlace(grammar, phrases, phrase, antecedents, mayBeCapital)
                    : null,
                "figure" => IsFigure(grammar, phrase) ? phrase : null,
                "fighters" => phrase.IsArmed && grammar.Words[phrase.Head].Tag != UniversalTag.Propn ? phrase : null,
                "weapon" => words.IsWeapon(grammar.Words[phrase.Head].Lemma.ToLowerInvariant()) ? phrase : null,
                "leader" => IsLeader(grammar, phrase) ? phrase : null,
                "group" => phrase.Actor?.Kind is ActorKind.ArmedGroup or ActorKind.Militia ? phrase : null,
                "nearby" => phrase.Place is { Nearness.Kilometres: <= FarthestThreat } ? phrase : null,
                "nobody" => grammar.IsNone(phrase.Head) || IsAsked(grammar, phrase.Head) ? phrase : null,
                "rivals" => AreRivals(grammar, phrases, phrase) ? phrase : null,
                "post" => phrase.Area is { Level: "post" } && grammar.Words[phrase.Head].FineTag == "NN" && !grammar.Is(WordClass.CountedHead, phrase.Head) && !grammar.Is(WordClass.House, phrase.Head) ? AsPlace(grammar, phrases, phrase, antecedents, mayBeCapital) : null,
                "thing" => phrase is { Place: null, Area: null, Actor: null, IsArmed: false, IsCivilian: false } && !IsPronoun(phrase) && !phrases.IsHouse(phrase) ? phrase : null,
                "absent" => (grammar.IsNone(phrase.Head) || grammar.IsDeniedOne(phrase.Head)) && phrase.Actor is not null && (phrase.IsArmed || phrases.RoleOf(phrase) is RolePart.Government) ? phrase : null,
                "crowd" => grammar.Is(WordClass.Protester, phrase.Head) || grammar.Is(WordClass.Rioter, phrase.Head) || words.Is(WordClass.Protester, grammar.Hyphened(phrase.Head)) ? phrase : null,
                "aircraft" => grammar.Is(WordClass.Aircraft, phrase.Head) || (grammar.Is(WordClass.AirArm, phrase.Head) && grammar.Tight(phrase.Head).Any(word => grammar.Is(WordClass.FromAir, word))) ? phrase : null, // "close air support", "helicopter gunfire"
                "suicidal" => grammar.Tight(phrase.Head).Any(word => grammar.Is(WordClass.Suicide, word)) ? phrase : null,
                "name" => phrase.IsUnknownName && !grammar.Is(WordClass.Vehicle, phrase.Head) ? phrase with { Place = phrases.UnknownPlace(phrase) } : null,
                "area" => phrase.Area is not null || phrase.Place is not null ? phrase : null,
                "armed" => AsActor(phrase, antecedents, taken, armed: true),
                "forces" => AsActor(phrase, antecedents, taken, armed: true) is { IsArmed: true } forces ? forces : null,
                "actor" => AsActor(phrase, antecedents, taken, armed: false),
                "named" => phrases.IsNamed(phrase) ? phrase : null,
                "official" => phrases.IsNamed(phrase) && (phrase.Actor?.Kind == ActorKind.Person || phrases.RoleOf(phrase) == RolePart.Government) ? phrase : null,
                "party" => AsParty(phrases, phrase, role, antecedents, taken),
                "civilians" => phrase.IsCivilian || IsPeople(grammar, phrase) ? phrase : null,
                "person" => phrase.Actor?.Kind == ActorKind.Person || phrase.IsUnknownName || phrase.IsAnimate ? phrase : null,
                _ => phrase,
            };
            if (meant is not null)
            {
                return meant;
            }
        }

        return null;
    }

    /// <summary>"half of the town": a part of what is pointed back at.</summary>
    bool IsPartOfPointing(SentenceGrammar grammar, PhraseReader phrases, Phrase phrase) => phrase.Area is { Level: "part" }
        && grammar.Prepositional(phrase.Head, WordClass.Of).Any(whole => phrases.Read(phrase.Sentence, whole) is var inner && (IsPronoun(inner) || (inner.Area is not null && IsPointing(inner, words))));

    /// <summary>"walked into a number of places …: A, B and C": several that are named in the sentence.</summary>
    static bool StandsForNames(PhraseReader phrases, Phrase phrase) => phrase is { Area: not null, Inferred: false } && phrases.Lists.Places(phrase) is [{ Place: not null }, _, ..];

    /// <summary>"it is unclear *who* holds it", "the question of *who* is in charge": whoever is asked for and not known, as against "those who hold it".</summary>
    static bool IsAsked(SentenceGrammar grammar, int word) => grammar.Is(WordClass.Who, word) && grammar.Words[word] is { FineTag: "WP", Relation: "nsubj", Head: >= 0 and var verb }
        && (grammar.Words[verb].Relation is "csubj" or "csubj:pass" or "ccomp" or "advcl" || (grammar.Words[verb].Relation is "acl" or "acl:relcl" && grammar.Related(verb, "mark").Any()));

    /// <summary>"both sides", "the army and the rebels each", "both the army and the rebels": parties of whom each is said to do alone what only one can.</summary>
    static bool AreRivals(SentenceGrammar grammar, PhraseReader phrases, Phrase phrase)
    {
        var parties = grammar.Conjuncts(phrase.Head);
        return parties.Concat(grammar.Words[phrase.Head].Head is >= 0 and var verb ? [verb] : []).Any(word => grammar.HasChild(word, WordClass.WholeList, "det", "cc:preconj", "advmod", "det:predet", "obl"))
            && (parties.Count == 1 ? grammar.Is(WordClass.Rival, phrase.Head)
                : parties.Select(party => phrases.Read(phrase.Sentence, party).Actor).ToList() is [{ } first, { } second, ..] && phrases.IsForState(first) != phrases.IsForState(second));
    }

    /// <summary>"13 posts", "several villages": places that are counted or told as several, by no name.</summary>
    bool IsSeveral(SentenceGrammar grammar, Phrase phrase) =>
        phrase.Area is { Level: "post" or "settlement" or "district" } && grammar.Words[phrase.Head].FineTag == "NNS" && IsFigure(grammar, phrase)
        && !(grammar.Words[phrase.Head] is { Relation: "conj", Head: >= 0 and var named } && grammar.Words[named].Tag == UniversalTag.Propn); // "retook X and dozens of villages" tells of X

    /// <summary>Whether a phrase names people by their country ("thousands of Bulgarians").</summary>
    static bool IsPeople(SentenceGrammar grammar, Phrase phrase) =>
        phrase.Actor?.Kind == ActorKind.Country && grammar.Words[phrase.Head] is { FineTag: "NNPS" or "NNS" } word && word.Relation != "flat"
        && !grammar.Related(phrase.Head, "amod").Any(child => grammar.Words[child].FineTag.StartsWith("NNP", StringComparison.Ordinal)); // "the United States"

    /// <summary>Whether a phrase means one known person, or one by name or by the word for a leader.</summary>
    static bool IsLeader(SentenceGrammar grammar, Phrase phrase) =>
        phrase.Actor?.Kind == ActorKind.Person
        || (phrase.IsAnimate && (phrase.IsUnknownName
            || grammar.Is(WordClass.Leader, phrase.Head)));

    /// <summary>Whether a phrase counts people or things ("two of them", "dozens").</summary>
    bool IsFigure(SentenceGrammar grammar, Phrase phrase) =>
        IsNumber(grammar.Words[phrase.Head]) || grammar.Sentence.Children(phrase.Head).Any(child =>
            grammar.Words[child].Relation is "nummod" or "nummod:gov" || (grammar.Words[child].Relation is "amod" or "det" && IsNumber(grammar.Words[child])));

    bool IsNumber(Word word) => word.Tag == UniversalTag.Num || (word.Tag != UniversalTag.Det && words.Number(word.Form.ToLowerInvariant()) is not null)
        || words.Is(WordClass.Counting, word.Lemma);

    bool IsPronoun(Phrase phrase) => words.Is(WordClass.It, phrase.Text);

    Phrase? AsPlace(SentenceGrammar grammar, PhraseReader phrases, Phrase phrase, Antecedents antecedents, bool mayBeCapital)
    {
        if (phrase.Area is { Level: "part" } or { Noun: "place" } && phrase.Place is null && grammar.Words[phrase.Head].FineTag == "NN"
            && !grammar.Sentence.Children(phrase.Head).Any(child => grammar.Words[child].Relation is "det" or "amod" or "nmod" or "nmod:poss" or "det:predet"))
        {
            return null; // "took part", "took place"
        }

        if (phrase is { Place: null, Area.Level: "part" } && IsShareOfThing(grammar, phrases, phrase))
        {
            return null;
        }

        if (phrase is { Area: null, Actor.Kind: ActorKind.Military } && IsNumberedUnit(grammar, phrase.Head) && words.Of(WordClass.UnitSeat) is [var seatOf, ..] && words.Area(seatOf) is { } seat)
        {
            return phrase with { Actor = null, IsArmed = false, IsAnimate = false, Area = seat }; // "seized Infantry Battalion 540" is its base
        }

        if (!phrase.Inferred && phrase.Area is not null && antecedents.TakeUpNamedLater(phrase) is { } later)
        {
            return later;
        }

        if (phrase.Place is not null)
        {
            return phrase.Actor is { Kind: not ActorKind.Country } && phrase.Area is null && !(mayBeCapital && phrases.IsCapital(phrase)) ? null : phrase;
        }

        if (phrase.Area is { Level: "district" or "settlement" or "post" or "part" } area)
        {
            return IsPointing(phrase, words) && phrases.Lists.Places(phrase) is not [{ Place: not null }, ..] ? antecedents.Place(phrase) ?? phrase : phrase; // "a part of the coast, including A and B" names its own
        }

        if (phrase.Area is not null)
        {
            return phrase;
        }

        return IsPronoun(phrase) ? antecedents.Place(phrase) : RestOfCount(grammar, phrases, phrase);
    }

    /// <summary>"Seven of X's districts are held by the rebels, *four* are contested, *the other three* …": the place whose districts a number alone counts on; null where the sentence counts none before.</summary>
    static Phrase? RestOfCount(SentenceGrammar grammar, PhraseReader phrases, Phrase phrase)
    {
        if (grammar.Words[phrase.Head] is not { Tag: UniversalTag.Num, Relation: "nsubj" or "nsubj:pass" } || grammar.Related(phrase.Head, "nmod").Any())
        {
            return null;
        }

        return grammar.Words.Take(phrase.Head).Where(word => word.Relation is "nsubj" or "nsubj:pass" && (word.Tag == UniversalTag.Num || grammar.Related(word.Index, "nummod").Any()))
            .Select(word => phrases.Read(phrase.Sentence, word.Index)).LastOrDefault(counted => counted is { Place: not null, Area: not null }) is { Place: { } place }
            ? phrase with { Place = place, Span = place.Span, Text = place.Text, Scope = ControlScope.Parts, Inferred = true }
            : null;
    }

    /// <summary>"LIB 304", "the 16th Division": one unit of an army by its number.</summary>
    static bool IsNumberedUnit(SentenceGrammar grammar, int head) => grammar.Words[head].FineTag is "NN" or "NNP"
        && (grammar.Is(WordClass.StateForce, head) || NameRepair.IsAcronym(grammar.Sentence, grammar.Words[head]))
        && grammar.Sentence.Children(head).Any(child => grammar.Words[child].Relation is "nummod" or "amod" or "compound" or "flat" or "nmod:unmarked" && char.IsDigit(grammar.Words[child].Form[0]) && !grammar.Words[child].Form.Contains('-', StringComparison.Ordinal)); // not "a 45-year-old colonel"

    /// <summary>"half of his salary": a share of what is no place.</summary>
    bool IsShareOfThing(SentenceGrammar grammar, PhraseReader phrases, Phrase phrase) =>
        !grammar.Prepositional(phrase.Head, WordClass.Including).Any(named => phrases.Read(phrase.Sentence, named).Place is not null) // "much of the north, including X"
        && (grammar.Is(WordClass.Half, phrase.Head) || phrase.Scope is ControlScope.Most or ControlScope.Whole || words.Number(grammar.Words[phrase.Head].Form.ToLowerInvariant()) is not null)
        && grammar.Prepositional(phrase.Head, WordClass.Of).Any(whole => grammar.Words[whole].Tag == UniversalTag.Noun && phrases.Read(phrase.Sentence, whole) is { Place: null, Area: null, Actor: null });

    /// <summary>Whether a phrase points back at something named before ("the district", "that town").</summary>
    public static bool IsPointing(Phrase phrase, WordLists words)
    {
        var text = phrase.Text.AsSpan();
        if (!text.Contains(' '))
        {
            return false;
        }

        var mayPoint = true; // the first word, or the one behind "of": "almost all of the district"
        foreach (var part in text.Split(' '))
        {
            if (mayPoint && words.Is(WordClass.Pointing, text[part]))
            {
                return true;
            }

            mayPoint = words.Is(WordClass.Of, text[part]);
        }

        return false;
    }

    /// <summary>Who acts in politics or is acted on: an actor, whoever is of a country, and what is of one where it is only done to.</summary>
    Phrase? AsParty(PhraseReader phrases, Phrase phrase, FrameRole role, Antecedents antecedents, HashSet<int> taken)
    {
        if (phrase.Actor is null && words.Is(WordClass.ActorPronoun, phrase.Text) && antecedents.Clauses.SubjectAbove(phrase) is { } meant)
        {
            return meant;
        }

        return AsActor(phrase, antecedents, taken, armed: false) ?? (role.Name == "agent" || phrases.CountryOf(phrase) is null ? null : phrase);
    }

    Phrase? AsActor(Phrase phrase, Antecedents antecedents, HashSet<int> taken, bool armed)
    {
        if (antecedents.OwnedForce(phrase) is { } force)
        {
            return force;
        }

        if (phrase.IsArmed || (!armed && (phrase.Actor is not null || phrase.IsAnimate)))
        {
            if (phrase.Actor is null && !phrase.IsUnknownName && IsPointing(phrase, words))
            {
                return antecedents.Actor(phrase, other => other.Sentence == phrase.Sentence && taken.Contains(other.Head)) ?? phrase;
            }

            if (antecedents.Groups.BareFighters(phrase) is { } group)
            {
                return group;
            }

            return phrase.IsDescribed ? antecedents.Groups.SameNoun(phrase) ?? antecedents.Groups.FullerDescription(phrase) ?? antecedents.Groups.NamedGroup(phrase) ?? phrase : phrase;
        }

        if (words.Is(WordClass.ActorPronoun, phrase.Text))
        {
            var found = antecedents.Actor(phrase, other => other.Sentence == phrase.Sentence && taken.Contains(other.Head));
            return found ?? (phrase.IsAnimate ? phrase : null);
        }

        return phrase.IsUnknownName && phrase.Place is null ? phrase : null;
    }
}
