using Foothold.Language;
using Foothold.Lexicon;
using Foothold.Places;

namespace Foothold.Coding;

/// <summary>Reads who people are by the noun for what they do: "fighters", "the governor of X", "an army spokesman".</summary>
sealed class PeopleReader(ReportReading reading, PhraseReader phrases, Descriptions descriptions, OwnForceReader ownForces, ActorCatalogue actors, RoleNouns roles, WordLists words, Theatre theatre)
{
    const int NearestSpeaker = 2; // sentences back to who spoke last, whose ministry a bare one is
    bool _isAskedAbroad; // while it is sought which country last spoke

    /// <summary>What a noun says that people do, with the word before it where both are told of together ("the security *service*"); null where it is no such noun.</summary>
    public RoleNoun? At(SentenceGrammar grammar, int head)
    {
        var lemma = grammar.Words[head].Lemma;
        if (grammar.Words[head] is { Tag: UniversalTag.Adj, Relation: "amod" } && grammar.Is(WordClass.RankOrAdjective, head))
        {
            return null; // "the last major stronghold"
        }

        if (grammar.Is(WordClass.Provincial, head) && grammar.Words[head] is { Tag: UniversalTag.Noun, FineTag: "NN" } && (grammar.HasCase(WordClass.From, head) || grammar.HasCase(WordClass.In, head) || grammar.HasCase(WordClass.LikeIn, head)))
        {
            return null; // "drove them from *the state*", which is where they were
        }

        return (head > 0 && grammar.Words[head - 1].Head == head ? roles.Find($"{grammar.Words[head - 1].Lemma} {lemma}") : null) ?? roles.Find(lemma);
    }

    /// <summary>A phrase with the actor that people of a role are of, as far as that is told, and whether they bear arms.</summary>
    /// <param name="phrase">The phrase.</param>
    /// <param name="grammar">Its sentence.</param>
    /// <param name="role">What its noun says that they do.</param>
    /// <param name="named">The id of the actor whose name stands with the noun; null where none does.</param>
    /// <param name="depth">How many phrases it is read within.</param>
    public Phrase With(Phrase phrase, SentenceGrammar grammar, RoleNoun role, string? named, int depth)
    {
        role = RoleFor(phrase, grammar, role, named);
        if (role.Part == RolePart.ArmedGroup && words.Is(WordClass.Member, role.Noun)
            && grammar.Tight(phrase.Head).Skip(1).Concat(named is null ? grammar.Related(phrase.Head, "nmod").Where(child => grammar.HasCase(WordClass.Of, child)) : [])
                .Any(word => roles.Find(grammar.Words[word].Lemma)?.Part == RolePart.Civilians))
        {
            return phrase with { IsAnimate = true, IsCivilian = true }; // "family members", "members of one family"
        }

        var animate = phrase with
        {
            IsAnimate = role.Speaks || role.ActsWithArms || role.Part == RolePart.Civilians,
            IsArmed = role.ActsWithArms,
            IsCivilian = role.Part == RolePart.Civilians,
        };

        if (ownForces.OurOwn(phrase, grammar, role) is { } ours)
        {
            return animate with { Actor = ours, IsArmed = true, IsCivilian = false, IsAnimate = true };
        }

        if (named is null && reading.ActorAt(phrase.Sentence, phrase.Head) is { } own)
        {
            named = own.Actor;
        }

        named ??= SeatAbroad(phrase, grammar, role) ?? ToldAbroad(phrase, grammar, role);
        if (named is null && role.ActsWithArms && ownForces.IsOfUnnamedGroup(phrase, grammar))
        {
            return animate; // "the group said its troops had taken X"
        }

        if (named is null && ownForces.FieldedBy(phrase, grammar, role) is { } fielded)
        {
            return animate with { Actor = fielded, IsArmed = true, IsCivilian = false, IsAnimate = true };
        }

        if (named is null && (ownForces.TroopsOfTeller(phrase, grammar, role) ?? ownForces.TroopsUnderFlag(phrase, grammar, role)) is { } invader)
        {
            return animate with { Actor = invader };
        }

        if (named is null && role is { Part: RolePart.Military, ActsWithArms: true } && CameFrom(phrase, grammar) is { } abroad)
        {
            return animate with { Actor = abroad };
        }

        if (words.Is(WordClass.Man, role.Noun) && ForceOfMen(phrase, grammar, named, depth) is { } unit)
        {
            return animate with { Actor = unit, IsArmed = true, IsCivilian = false, IsAnimate = true };
        }

        if (named is not null && descriptions.BranchOf(actors.Find(named)) is { } actor)
        {
            return OfNamed(phrase, animate, grammar, role, actor);
        }

        if (depth < PhraseReader.MaximumDepth && grammar.Sentence.Children(phrase.Head).SelectMany(child => AllegianceReader.ServedBy(phrase, grammar, child)).Any(served => grammar.Words[served].Tag == UniversalTag.Propn && phrases.Read(phrase.Sentence, served, depth + 1).Actor is null))
        {
            return animate; // "troops loyal to Commander X", whom nobody knows
        }

        if (IsOfAnotherPeople(phrase, grammar))
        {
            return (descriptions.Of(phrase, grammar, isWhole: true) ?? (role.ActsWithArms ? ForceOfPeople(phrase, grammar) : null)) is { } people // "Tuareg rebels", where reports mean one party by it
                ? animate with { Actor = people, IsDescribed = true, IsArmed = role.ActsWithArms || PhraseReader.IsForce(people) }
                : animate;
        }

        return Described(phrase, animate, grammar, role, depth);
    }

    /// <summary>
    /// "In Moscow, *the defence ministry* said", "in Syria, *the army* has said": the country in which a body sits that acts there, where it
    /// is not the theatre's own and does not fight for its state; null elsewhere.
    /// </summary>
    string? SeatAbroad(Phrase phrase, SentenceGrammar grammar, RoleNoun role)
    {
        if (role.Part is not (RolePart.Government or RolePart.Military or RolePart.Police) || grammar.Words[phrase.Head] is not { FineTag: "NN", Relation: "nsubj", Head: >= 0 and var verb }
            || grammar.Is(WordClass.OnePerson, phrase.Head))
        {
            return null;
        }

        foreach (var setting in grammar.Related(verb, "obl").Where(setting => setting < phrase.Head && grammar.HasCase(WordClass.In, setting)))
        {
            if (reading.ActorAt(phrase.Sentence, setting) is { Use: ActorNameUse.Capital or ActorNameUse.Name } seat && seat.Actor.Split('.')[0] is { Length: 3 } home && home != theatre.CountryIso3
                && actors.Find(home) is { Kind: ActorKind.Country } country && (seat.Use == ActorNameUse.Capital || seat.Actor == home)
                && role.ActorOf(country, actors) is { } body && actors.Find(body) is { } meant && !phrases.IsForState(meant))
            {
                return home;
            }
        }

        return null;
    }

    /// <summary>
    /// "Russia's army said X was taken. … *the defence ministry* declared": the country of the body that last spoke, not long before a ministry whose country
    /// is not said, where it is not the theatre's own and fights its state; null elsewhere.
    /// </summary>
    string? ToldAbroad(Phrase phrase, SentenceGrammar grammar, RoleNoun role)
    {
        if (role.Part is not (RolePart.Government or RolePart.Military) || grammar.Words[phrase.Head] is not { FineTag: "NN", Relation: "nsubj", Head: >= 0 and var verb } || !grammar.Is(WordClass.Ministry, phrase.Head)
            || words.Framing.Find(grammar.Words[verb].Lemma.ToLowerInvariant(), FramingClass.Speech) is null or FramingEffect.Denied || !grammar.HasChild(phrase.Head, WordClass.Pointing, "det") || phrases.State() is not { } state)
        {
            return null;
        }

        if (_isAskedAbroad)
        {
            return null; // "troops said …, the ministry acknowledged": whose troops they are may be asked of the ministry again
        }

        _isAskedAbroad = true;
        var abroad = LastSpeakersCountry(phrase, state);
        _isAskedAbroad = false;
        return abroad;
    }

    string? LastSpeakersCountry(Phrase phrase, Actor state)
    {
        for (var sentence = phrase.Sentence; sentence >= Math.Max(0, phrase.Sentence - NearestSpeaker); sentence--)
        {
            var told = reading.Grammars[sentence];
            for (var at = (sentence == phrase.Sentence ? phrase.Head : told.Words.Count) - 1; at >= 0; at--)
            {
                if (told.Words[at] is { Relation: "nsubj", Tag: UniversalTag.Noun or UniversalTag.Propn, Head: >= 0 and var saying } && words.Framing.Find(told.Words[saying].Lemma.ToLowerInvariant(), FramingClass.Speech) is not null
                    && phrases.Read(sentence, at, 1).Actor is { Kind: ActorKind.Government or ActorKind.Military or ActorKind.Country } speaker)
                {
                    return speaker.Id.Split('.')[0] is { Length: 3 } home && home != theatre.CountryIso3 && actors.Find(home)?.Kind == ActorKind.Country
                        && theatre.SideOf(speaker.Id, reading.Report.Published, actors) is { } side && side != theatre.SideOf(state.Id, reading.Report.Published, actors) ? home : null;
                }
            }
        }

        return null;
    }

    /// <summary>What a noun says that people do, with what the country before it adds: "American officers" in a war abroad are soldiers.</summary>
    RoleNoun RoleFor(Phrase phrase, SentenceGrammar grammar, RoleNoun role, string? named)
    {
        var ofState = named is not null && actors.Find(named)?.Kind == ActorKind.Country;
        if (ofState && named != theatre.CountryIso3 && words.Is(WordClass.Officer, role.Noun) && roles.Find(words.Of(WordClass.StateForce)[0]) is { } army)
        {
            role = army; // "American officers" in a war abroad are soldiers
        }

        var isUnit = ofState && role.Part == RolePart.ArmedGroup && (words.Is(WordClass.Leader, role.Noun)
            || grammar.Related(phrase.Head, "compound").Any(word => words.IsAct(grammar.Words[word].Lemma.ToLowerInvariant()))); // "Russian assault groups", "Ukraine's commander-in-chief" are the army's
        if (ofState && words.Is(WordClass.SpeakingTitle, role.Noun)
            && grammar.Related(phrase.Head, "compound").Select(word => roles.Find(grammar.Words[word].Lemma)).FirstOrDefault(part => part is { ActsWithArms: true }) is { } service)
        {
            role = service; // "Ukraine's army chief"
        }

        return isUnit && roles.Find(words.Of(WordClass.StateForce)[0]) is { } unit ? unit : role;
    }

    /// <summary>
    /// "Troops that rolled in *from Belarus*": whose bare soldiers are who came over a border: those of the country they came from where it takes part in the
    /// war, else those whom the theatre's state fights; null where they came from nowhere abroad.
    /// </summary>
    Actor? CameFrom(Phrase phrase, SentenceGrammar grammar)
    {
        if (grammar.Words[phrase.Head].FineTag != "NNS" || grammar.Tight(phrase.Head).Any(word => word < phrase.Head && grammar.Words[word].Relation is "amod" or "compound" && char.IsUpper(grammar.Words[word].Form[0])) || phrases.State() is not { } state)
        {
            return null;
        }

        foreach (var origin in grammar.Sentence.Children(phrase.Head).Where(told => told > phrase.Head && grammar.Words[told].Relation is "acl" or "acl:relcl" && !grammar.IsPassive(told)).SelectMany(told => grammar.Prepositional(told, WordClass.From)))
        {
            if (reading.ActorAt(phrase.Sentence, origin) is { Use: ActorNameUse.Name } from && from.Actor != theatre.CountryIso3 && actors.Find(from.Actor)?.Kind == ActorKind.Country)
            {
                return actors.Find(from.Actor + ".MIL") is { } army && theatre.SideOf(army.Id, reading.Report.Published, actors) is not null ? army : phrases.AskedParties?.Opponent(state);
            }
        }

        return null;
    }

    /// <summary>"Men of the 72nd brigade": the force that men are said to be of; null where they are of none.</summary>
    Actor? ForceOfMen(Phrase phrase, SentenceGrammar grammar, string? named, int depth) => named is not null
        ? actors.Find(named) is { Kind: ActorKind.Military or ActorKind.Police or ActorKind.Militia or ActorKind.ArmedGroup } force ? force : null
        : depth < PhraseReader.MaximumDepth
            ? grammar.Related(phrase.Head, "nmod").Where(child => grammar.HasCase(WordClass.OfficeOf, child)).Select(child => phrases.Read(phrase.Sentence, child, depth + 1))
                .FirstOrDefault(unit => unit is { IsArmed: true, Actor.Kind: ActorKind.Military or ActorKind.Police or ActorKind.Militia or ActorKind.ArmedGroup })?.Actor
                ?? (descriptions.OwnerOf(phrase, grammar) is { Kind: ActorKind.Government or ActorKind.Military or ActorKind.ArmedGroup or ActorKind.Militia } owner ? owner : null) // "junta men", "rebel men"
            : null;

    /// <summary>"Taliban commanders", "UN peacekeepers": people whose own name or that of whose they are stands with the noun.</summary>
    Phrase OfNamed(Phrase phrase, Phrase animate, SentenceGrammar grammar, RoleNoun role, Actor actor)
    {
        if (actor.Id == theatre.CountryIso3 && role.ActsWithArms && descriptions.Of(phrase, grammar, isWhole: true) is { } within && !phrases.IsForState(within))
        {
            return animate with { Actor = within, IsDescribed = true, IsArmed = true }; // "Iraqi Kurdish forces", "Syrian rebel forces" are not the state's
        }

        if (role.ActorOf(actor, actors) is { } id && actors.Find(id) is { } meant)
        {
            if (meant.Kind == ActorKind.Organisation && descriptions.Of(phrase, grammar) is { } mission && mission.Id != meant.Id && actors.IsPartOf(mission.Id, meant.Id, reading.Report.Published))
            {
                return animate with { Actor = mission, IsArmed = role.ActsWithArms }; // "UN peacekeepers" are the mission's
            }

            return animate with { Actor = meant, IsArmed = role.ActsWithArms || (PhraseReader.IsForce(meant) && !animate.IsCivilian) };
        }

        // "Syrian rebels" are those whom reports of Syria call the rebels, "Chechen fighters" whom they call so
        if (descriptions.Of(phrase, grammar, isWhole: actor.Id != theatre.CountryIso3 && !(actor.Kind == ActorKind.Government && phrases.IsForState(actor))) is { } native)
        {
            return animate with { Actor = native, IsDescribed = true, IsArmed = role.ActsWithArms || PhraseReader.IsForce(native) };
        }

        if (role is { Part: RolePart.ArmedGroup, ActsWithArms: true } && actor.Kind == ActorKind.Government && phrases.IsForState(actor))
        {
            return animate with { Actor = actor, IsArmed = true }; // "armed factions of the legitimate side"
        }

        // "Taliban commanders" and "a member of the council" are the group itself; another country's rebels are somebody else.
        return (words.Is(WordClass.Member, role.Noun) && actor.Kind != ActorKind.Country) || (role.Part is RolePart.Government or RolePart.Military or RolePart.Police && actor.Kind is ActorKind.ArmedGroup or ActorKind.Militia) ? animate with { Actor = actor, IsArmed = PhraseReader.IsForce(actor) && actor.Kind != ActorKind.Government } : animate;
    }

    /// <summary>"Chechen rebels": by an adjective with a capital inside the sentence, which nobody knows, somebody's whom the theatre does not describe.</summary>
    static bool IsOfAnotherPeople(Phrase phrase, SentenceGrammar grammar) => grammar.Related(phrase.Head, "amod").Any(word =>
        word > 0 && grammar.Words[word].Tag == UniversalTag.Adj && grammar.Words[word].FineTag == "JJ"
        && char.IsUpper(grammar.Words[word].Form[0]) && !grammar.Is(WordClass.Foreign, word) && !grammar.Is(WordClass.Creed, word) && !grammar.Lists.Is(WordClass.Ordinal, grammar.Words[word].Form));

    /// <summary>"A Kurdish column": whom the theatre calls by a people's adjective with the word for forces; null where it calls none so.</summary>
    Actor? ForceOfPeople(Phrase phrase, SentenceGrammar grammar) => grammar.Related(phrase.Head, "amod")
        .Where(word => char.IsUpper(grammar.Words[word].Form[0]))
        .Select(word => theatre.Describe([grammar.Words[word].Form, words.Of(WordClass.Force)[0]], 0, reading.Report.Published) is { Last: 1 } called ? actors.Find(called.Description.Actor) : null)
        .FirstOrDefault(force => force is not null);

    /// <summary>"the insurgents", "an army spokesman", "the Helmand governor": people whom a description, a place or their office alone tells of.</summary>
    Phrase Described(Phrase phrase, Phrase animate, SentenceGrammar grammar, RoleNoun role, int depth)
    {
        // "an army spokesman", "coalition aircraft", "local militia fighters": whose they are is itself a description.
        var owner = descriptions.OwnerOf(phrase, grammar);
        var owned = owner is not null && role.ActorOf(owner, actors) is { } ownedId ? actors.Find(ownedId) : null;
        if (owned is null && role.Part == RolePart.Government && owner is { Kind: ActorKind.ArmedGroup or ActorKind.Militia } counterState)
        {
            return animate with { Actor = counterState, IsDescribed = true, IsArmed = role.ActsWithArms }; // "the shadow government's ministry"
        }

        if (owned is not null && role.ActsWithArms && descriptions.Of(phrase, grammar, isWhole: true) is null)
        {
            return animate with { Actor = owned, IsDescribed = true, IsArmed = true };
        }

        if (descriptions.Of(phrase, grammar) is { } described)
        {
            return animate with { Actor = described, IsDescribed = true, IsArmed = role.ActsWithArms || PhraseReader.IsForce(described) };
        }

        if (owned is not null)
        {
            return animate with { Actor = owned, IsDescribed = true, IsArmed = role.ActsWithArms };
        }

        if (words.Is(WordClass.Union, role.Noun) && owner is { Kind: ActorKind.ArmedGroup or ActorKind.Militia } union)
        {
            return animate with { Actor = union, IsDescribed = true, IsArmed = true, IsCivilian = false }; // "the rebel alliance"
        }

        if (words.Is(WordClass.Union, role.Noun) && depth < PhraseReader.MaximumDepth && grammar.Related(phrase.Head, "nmod").Where(child => grammar.HasCase(WordClass.Of, child))
            .Select(child => phrases.Read(phrase.Sentence, child, depth + 1)).FirstOrDefault(member => member.Actor?.Kind is ActorKind.ArmedGroup or ActorKind.Militia or ActorKind.Alliance) is { } members)
        {
            return animate with { Actor = members.Actor, IsDescribed = true, IsArmed = true, IsCivilian = false }; // "an alliance of three ethnic armies"
        }

        // "the Helmand governor", "the police chief of Sangin": an office of the theatre's own state.
        var place = PlaceInside(phrase, grammar, depth);
        if (place is not null && actors.Find(theatre.CountryIso3) is { } country
            && role.ActorOf(country, actors) is { } officeId && actors.Find(officeId) is { } office)
        {
            return animate with { Actor = office, IsArmed = role.ActsWithArms };
        }

        // Bare "officials", "the governor", "a battalion", "a general": in reports of a theatre they are its own state's.
        if ((role is { Part: RolePart.Government or RolePart.Police, Speaks: true } || (role.Part == RolePart.Military && words.Is(WordClass.StateForce, role.Noun))) && !IsForeign(grammar, phrase.Head)
            && phrases.State() is { } state && role.ActorOf(state, actors) is { } stateId && actors.Find(stateId) is { } official)
        {
            return animate with { Actor = official, IsDescribed = true, IsArmed = role.ActsWithArms };
        }

        if (ownForces.UnitsOfTeller(phrase, grammar, role) is { } told)
        {
            return animate with { Actor = told };
        }

        return animate;
    }

    PlaceMention? PlaceInside(Phrase phrase, SentenceGrammar grammar, int depth)
    {
        foreach (var word in grammar.Tight(phrase.Head).Skip(1))
        {
            if (reading.PlaceAt(phrase.Sentence, word) is { } mention)
            {
                return mention;
            }
        }

        if (depth >= PhraseReader.MaximumDepth)
        {
            return null;
        }

        foreach (var child in grammar.Sentence.Children(phrase.Head))
        {
            if (grammar.Words[child].Relation is "nmod" or "nmod:poss" && (grammar.CaseOf(child) is null || grammar.HasCase(WordClass.OfficeOf, child))
                && phrases.Read(phrase.Sentence, child, depth + 1).Place is { } mention)
            {
                return mention;
            }
        }

        return null;
    }

    /// <summary>"Western officials", "UN envoys": somebody else's.</summary>
    static bool IsForeign(SentenceGrammar grammar, int head) => grammar.Tight(head).Skip(1).Any(word =>
        grammar.Is(WordClass.Foreign, word)
        || (grammar.Words[word].Tag == UniversalTag.Propn && grammar.Words[word].Relation is "compound" or "amod" && !grammar.Is(WordClass.UnitKind, word)));
}
