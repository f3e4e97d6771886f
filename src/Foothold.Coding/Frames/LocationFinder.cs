using Foothold.Language;
using Foothold.Lexicon;
using Foothold.Places;

namespace Foothold.Coding;

/// <summary>Finds where a clause is set, beyond the place its frame names: the phrases of place around the trigger and its parts.</summary>
sealed class LocationFinder(ReportReading reading, PhraseReader phrases, Antecedents antecedents, PlaceFocus focus)
{
    static readonly WordClass[] Settings = [WordClass.Setting];
    static readonly WordClass[] Goals = [WordClass.Setting, WordClass.Goal];
    static readonly WordClass[] Sources = [WordClass.Setting, WordClass.Source];
    static readonly WordClass[] Prepositions = [WordClass.Setting, WordClass.Goal, WordClass.Source];

    /// <summary>The places around a trigger, the nearest first; a phrase of no resolved place is left out.</summary>
    public IReadOnlyList<Phrase> Find(SentenceGrammar grammar, FrameMatch match)
    {
        var found = new List<Phrase>();
        var agents = match.Role("agent").Where(phrase => phrase.Sentence == match.Sentence).Select(phrase => phrase.Head).ToHashSet();
        var parties = match.Roles.Where(role => role.Key is "agent" or "target").SelectMany(role => role.Value)
            .Where(phrase => phrase.Actor is not null && phrase.Sentence == match.Sentence).Select(phrase => phrase.Head).ToHashSet();
        var roleHeads = match.Roles.Where(role => !(role.Key == "target" && IsOfWords(match))).SelectMany(role => role.Value)
            .Where(phrase => !phrase.Inferred && phrase.Sentence == match.Sentence)
            .Select(phrase => phrase.Head).ToList();

        Add(found, grammar, match.Trigger, Adverbial(match), wide: true);
        foreach (var head in roleHeads)
        {
            if (reading.PlaceAt(match.Sentence, head) is { } ofOffice && reading.ActorAt(match.Sentence, head) is null
                && phrases.Read(match.Sentence, head).Actor is not null)
            {
                found.Add(new Phrase(match.Sentence, head, ofOffice.Span, ofOffice.Text) { Place = ofOffice }); // "Sangin District Governor"
            }

            Add(found, grammar, head, agents.Contains(head) ? Settings : Prepositions, wide: true);
            if (match.Frame.Control is not null && agents.Contains(head))
            {
                found.RemoveAll(phrase => phrase.Place!.Best() is { Place.Kind: PlaceKind.Country } && grammar.Ancestors(phrase.Head).Skip(1).Take(1).Contains(head)); // "the rebels *in Yemen* gain ground" elsewhere than in all of it
            }

            if (match.Frame.Control?.Effect == "defend" && agents.Contains(head))
            {
                AddKept(found, grammar, head);
            }

            AddInside(found, grammar, head, isAct: false);
        }

        if (match.Frame.Mode == "displacement" && found.Count == 0 && match.Role("place").Count == 0)
        {
            Add(found, grammar, match.Trigger, Goals, wide: true); // where they fled from is not told
        }

        AddInside(found, grammar, match.Trigger, isAct: !IsOfWords(match));
        if (match.Frame.Control?.Effect == "defend" && found.Count == 0 && match.Role("place").Count == 0)
        {
            AddAttempted(found, grammar, match.Trigger);
        }

        foreach (var joined in found.Count == 0 && !match.Role("place").Any(place => place.Place is not null) ? grammar.SharingVerbs(match.Trigger) : [])
        {
            Add(found, grammar, joined, Adverbial(match), wide: true);
        }

        // Up the tree while the clause is still the same happening.
        var below = match.Trigger;
        foreach (var at in grammar.Ancestors(match.Trigger).Skip(1))
        {
            if (found.Count > 0 || grammar.Words[below].Relation is "ccomp" or "acl:relcl" or "parataxis"
                || (grammar.Words[below].Relation == "conj" && grammar.IsVerbal(below)))
            {
                break;
            }

            Add(found, grammar, at, Adverbial(match), wide: false);
            found.RemoveAll(phrase => grammar.Is(WordClass.Asking, at) && reading.ActorAt(match.Sentence, phrase.Head) is { Use: ActorNameUse.Capital } && !grammar.HasCase(WordClass.Inside, phrase.Head)); // "called on Ankara to withdraw"
            found.RemoveAll(phrase => phrase.Place!.Best() is { Place.Kind: PlaceKind.Province or PlaceKind.Country } && HasFiner(grammar, at)); // what lies in it is meant
            below = at;
        }

        if (found.Count == 0 && !match.Role("place").Any(place => place.Place is not null))
        {
            AddOfParticiples(found, grammar, match);
        }

        return found.Where(phrase => !focus.IsFar(phrase.Place!) && !IsSeatOfState(grammar, phrase.Place!) && !(match.Frame.Control is not null && phrases.IsForeignCapital(phrase))
                && !(match.Frame.Type == "RETREAT" && phrase.Place!.Nearness is { Relation: PlaceRelation.Toward }) && !(parties.Contains(phrase.Head) && reading.ActorAt(match.Sentence, phrase.Head) is not null))
            .DistinctBy(phrase => phrase.Place!.Span).ToList();
    }

    /// <summary>Whether a clause names a place finer than a province ("took control of X district in Y province after …").</summary>
    bool HasFiner(SentenceGrammar grammar, int verb) => reading.Places.Any(mention => mention.Sentence == grammar.Sentence.Index
        && mention.Best() is { Place.Kind: PlaceKind.District or PlaceKind.Settlement } && grammar.Ancestors(mention.FirstWord).Contains(verb));

    /// <summary>"half of the land is held by the government in *Kabul*": whether a capital only says which government is meant, wherever the tree has hung it.</summary>
    bool IsSeatOfState(SentenceGrammar grammar, PlaceMention place) => place.Sentence == grammar.Sentence.Index && place.FirstWord > 1 && grammar.Lists.Is(WordClass.In, grammar.Words[place.FirstWord - 1].Form)
        && reading.ActorAt(place.Sentence, place.FirstWord) is { Use: ActorNameUse.Capital } && grammar.Words[place.FirstWord - 2].Tag == UniversalTag.Noun
        && phrases.Read(place.Sentence, place.FirstWord - 2).Actor is { Kind: ActorKind.Government };

    /// <summary>Whether an act is one of words, which is not done where those live whom it is about.</summary>
    static bool IsOfWords(FrameMatch match) => match.Frame.Type is "AGREE" or "CONSULT" or "SUPPORT" or "REQUEST" or "ACCUSE" or "REJECT" or "THREATEN";

    /// <summary>The prepositions that set what a frame tells: who leaves does not do it where they go, and nobody else acts where they come from.</summary>
    static WordClass[] Adverbial(FrameMatch match) => match.Frame switch
    {
        { Type: "RETREAT" } or { Mode: "displacement" } => Sources,
        _ => Goals,
    };

    void Add(List<Phrase> found, SentenceGrammar grammar, int word, WordClass[] prepositions, bool wide)
    {
        foreach (var child in grammar.Sentence.Children(word))
        {
            if (grammar.Words[child].Relation == "advmod" && wide)
            {
                Add(found, grammar, child, prepositions, wide: false);
            }
            else if (grammar.Words[child].Relation is "obl" or "nmod" or "obl:npmod" or "obl:unmarked"
                && grammar.PrepositionOf(child) is { } preposition && Array.Exists(prepositions, set => grammar.Lists.Is(set, preposition))
                && !(prepositions == Sources && (grammar.Lists.Is(WordClass.Crossing, preposition)
                    || (grammar.HasCase(WordClass.AskedBehind, child) && grammar.HasChild(word, WordClass.Back, "advmod", "compound:prt"))))) // "fell back on X"
            {
                foreach (var conjunct in grammar.Conjuncts(child))
                {
                    var phrase = phrases.Read(grammar.Sentence.Index, conjunct);
                    if (grammar.Is(WordClass.Site, conjunct) && antecedents.TakeUpNamedLater(phrase) is { } later)
                    {
                        found.Add(later); // "in the country's largest refinery … X refinery"
                    }
                    else if (phrase.Place is { } place)
                    {
                        if (IsContainer(grammar, place))
                        {
                            continue;
                        }

                        found.AddRange(phrases.Lists.Places(phrase));
                    }
                    else if (antecedents.Places(phrase) is { } several)
                    {
                        found.AddRange(several); // "in both places"
                    }
                    else if (phrase.Area is not null && phrases.Lists.Places(phrase) is [{ Place: not null }, ..] named)
                    {
                        found.AddRange(named); // "in seven towns, including X"
                    }
                    else if (phrase is { Area.Level: "part" or "region" or "district" or "settlement" }
                        && PhraseKinds.IsPointing(phrase, grammar.Lists) && antecedents.Place(phrase) is { } before)
                    {
                        found.Add(before); // "in the area"
                    }
                    else if (focus.SiteMeant(phrase) is { } site)
                    {
                        found.Add(site); // "at the airport"
                    }
                    else
                    {
                        Add(found, grammar, conjunct, prepositions, wide);
                    }
                }
            }
        }
    }

    /// <summary>"killed by a mine *buried in a track in X*", "men *loading a truck in X* were struck": where the weapon was laid, and where those struck were at work.</summary>
    void AddOfParticiples(List<Phrase> found, SentenceGrammar grammar, FrameMatch match)
    {
        foreach (var (role, fillers) in match.Roles.Where(role => match.Frame.Type == "ASSAULT" && role.Key is "weapon" or "target"))
        {
            foreach (var verb in fillers.Where(phrase => !phrase.Inferred && phrase.Sentence == match.Sentence).SelectMany(phrase => grammar.Related(phrase.Head, "acl"))
                .Where(verb => grammar.Words[verb].FineTag == (role == "weapon" ? "VBN" : "VBG")))
            {
                Add(found, grammar, verb, Settings, wide: false);
                foreach (var handled in role == "target" ? grammar.Related(verb, "obj").Where(word => grammar.Is(WordClass.Vehicle, word) || grammar.Lists.IsVehicle(grammar.Words[word].Lemma.ToLowerInvariant())) : [])
                {
                    Add(found, grammar, handled, Settings, wide: false);
                }
            }
        }
    }

    /// <summary>"threw them back as they tried to push on to *X*", "beat off attempts to advance in *X*": where those wanted to go who were held off.</summary>
    void AddAttempted(List<Phrase> found, SentenceGrammar grammar, int trigger)
    {
        foreach (var verb in grammar.Related(trigger, "advcl").Where(clause => clause > trigger && grammar.SurfaceSubjects(clause).Any())
            .SelectMany(clause => grammar.Related(clause, "xcomp"))
            .Concat(grammar.Related(trigger, "obj").Where(tried => grammar.Lists.Framing.Find(grammar.Words[tried].Lemma.ToLowerInvariant(), FramingClass.Noun) is FramingEffect.Planned)
                .SelectMany(tried => grammar.Related(tried, "acl").Concat(grammar.Related(trigger, "advcl").Where(aim => aim > tried))))
            .Where(aim => grammar.HasChild(aim, WordClass.InfinitiveMark)))
        {
            found.AddRange(grammar.Related(verb, "obj").SelectMany(grammar.Conjuncts).Select(goal => phrases.Read(grammar.Sentence.Index, goal)).Where(phrase => phrase is { Place: not null, Actor: null }));
            Add(found, grammar, verb, Goals, wide: true);
        }
    }

    /// <summary>"Soldiers defending *the refinery* drove off another assault": what those hold who are said to defend it.</summary>
    void AddKept(List<Phrase> found, SentenceGrammar grammar, int head) => found.AddRange(grammar.Related(head, "acl")
        .Where(verb => grammar.Words[verb].FineTag == "VBG" && grammar.Is(WordClass.Keeping, verb))
        .SelectMany(verb => grammar.Related(verb, "obj"))
        .Select(kept => phrases.Read(grammar.Sentence.Index, kept))
        .Where(phrase => phrase.Place is not null));

    /// <summary>"from Ajristan, in Ghazni": a province right behind another place only says where that lies.</summary>
    bool IsContainer(SentenceGrammar grammar, PlaceMention place)
    {
        var at = place.FirstWord - 1;
        while (at > 0 && grammar.Lists.Is(WordClass.BeforeContainer, grammar.Words[at].Form))
        {
            at--;
        }

        return at >= 0 && place.Best() is { Place.Kind: PlaceKind.Province } && reading.PlaceAt(place.Sentence, at) is not null && at < place.FirstWord - 1;
    }

    /// <summary>A place that modifies a noun ("the Helmand offensive"), but not one that is its possessor or an actor; of an act a capital too ("the Kabul bombing").</summary>
    void AddInside(List<Phrase> found, SentenceGrammar grammar, int head, bool isAct)
    {
        foreach (var word in grammar.Tight(head).Skip(1))
        {
            if (reading.PlaceAt(grammar.Sentence.Index, word) is { } mention
                && grammar.Words[word].Relation is "compound" or "amod" or "nmod:desc" or "nmod:poss"
                && (reading.ActorAt(grammar.Sentence.Index, word) is not { } party || (isAct && party.Use == ActorNameUse.Capital && grammar.Words[word].Relation == "compound")))
            {
                found.Add(new Phrase(grammar.Sentence.Index, word, mention.Span, mention.Text) { Place = mention });
            }
        }
    }
}
