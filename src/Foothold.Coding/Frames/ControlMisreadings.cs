using System.Globalization;
using Foothold.Language;
using Foothold.Lexicon;

namespace Foothold.Coding;

/// <summary>Tells why a match, though all its roles are filled, does not tell of who holds a place.</summary>
static class ControlMisreadings
{
    const int Crowd = 1000; // people from which on those who flee without a word of arms are civilians: our own choice
    const int Exodus = 5000; // the same of those who leave or withdraw, as an army of "3,000 Ethiopians" may

    /// <summary>Why a match tells of no control, in words for people; null where it does, or where its frame tells of none anyway.</summary>
    /// <param name="grammar">The sentence.</param>
    /// <param name="phrases">What its phrases mean.</param>
    /// <param name="trigger">The trigger.</param>
    /// <param name="effect">The frame's effect on control; null where it has none.</param>
    /// <param name="roles">What fills the frame's roles.</param>
    public static string? Of(SentenceGrammar grammar, PhraseReader phrases, int trigger, string? effect, IReadOnlyDictionary<string, IReadOnlyList<Phrase>> roles) => effect switch
    {
        "hold" when HasItDone(grammar, trigger) => "what it has is done to its object",
        "hold" when roles.GetValueOrDefault("agent") is [var sway, ..] && sway.Sentence == grammar.Sentence.Index && grammar.Is(WordClass.Sway, sway.Head) => "whose control it is under is told by the control",
        "hold" when roles.GetValueOrDefault("agent") is [{ Inferred: false } plane] && plane.Sentence == grammar.Sentence.Index && (grammar.Is(WordClass.Aircraft, plane.Head) || grammar.Lists.IsWeapon(grammar.Words[plane.Head].Lemma.ToLowerInvariant())) => "aircraft and weapons hold no place",
        "hold" when grammar.Is(WordClass.InCharge, trigger) && roles.GetValueOrDefault("agent") is [var officer] && IsOnePerson(grammar, officer) && !IsRebelInCharge(grammar, trigger, officer) => "one person is in charge of it as an office",
        "hold" when grammar.Is(WordClass.InCharge, trigger) && IsInChargeOfThing(grammar, phrases, trigger) => "what it is in charge of is no place",
        "hold" or "gain" when roles.GetValueOrDefault("place") is [var way] && IsWay(grammar, way) => "a way to a place is not the place",
        "hold" when HasItBehindIt(grammar, trigger) => "whom it has behind it or what it will have to be so is no place that it holds",
        "hold" when BelongsToThing(grammar, trigger, roles.GetValueOrDefault("place") ?? []) => "what it belongs to is told just before",
        "hold" when IsOnlyThere(grammar, trigger) => "that somebody is there is no hold",
        "hold" when grammar.Words[trigger].Tag == UniversalTag.Noun && grammar.Is(WordClass.Side, trigger) && grammar.CaseOf(trigger) is not null && !grammar.Related(trigger, "nmod").Any() => "who stands on its side is no place that it holds",
        "hold" when IsBeyondThem(grammar, trigger) => "it is what they are unable to do",
        "hold" when IsToldBesides(grammar, trigger, roles.GetValueOrDefault("agent") ?? []) => "with whom it is told is not who has it",
        "leave" when roles.GetValueOrDefault("agent") is [var people, ..] && AreManyPeople(grammar, phrases, trigger, people) => "so many of a people are its civilians",
        "leave" when GivesUpDoing(grammar, trigger) => "what is given up is something done",
        "loss" when grammar.IsPrevented(trigger) && !grammar.IsPreventedInVain(trigger) => "it is kept from it",
        "leave" when IsGoneSomehow(grammar, trigger) => "it is told how or where they went",
        "gain" when IsHalted(grammar, trigger) => "it is said to be halted or feared",
        "gain" when IsFirstTime(grammar, trigger, roles.GetValueOrDefault("place") ?? []) => "it is told as the first of its kind",
        "contest" when IsOver(grammar, trigger) => "it is over",
        "contest" when IsToBeStopped(grammar, trigger) => "somebody wants it stopped",
        "contest" when IsWarAtLarge(grammar, trigger) => "the battlefield is the war, and no place",
        "contest" when IsWhyTheyFled(grammar, trigger) => "it is told as why people left",
        "defend" when IsVowedBefore(grammar, trigger) => "it was vowed before what is told",
        "defend" when grammar.KeepsInVain(trigger) => "it was in vain",
        not null when IsVote(grammar, trigger, roles.GetValueOrDefault("agent") ?? []) => "it is told of an election",
        not null when roles.GetValueOrDefault("place") is [var office] && roles.GetValueOrDefault("agent") is [var bearer, ..] && IsOffice(grammar, office) && MayBearOffice(grammar, phrases, bearer) => "its place is somebody's office",
        _ => null,
    };

    /// <summary>"there *are* insurgents in X still", as against "there are no soldiers in X", "no longer any", which deny a hold.</summary>
    static bool IsOnlyThere(SentenceGrammar grammar, int trigger) => grammar.Related(trigger, "expl").Any()
        && !grammar.Words.Any(word => grammar.Is(WordClass.No, word.Index) || grammar.Is(WordClass.Not, word.Index));

    /// <summary>"It *would be* the worst of defeats, with the rebels winning ground", as against "X is with the rebels".</summary>
    static bool IsToldBesides(SentenceGrammar grammar, int trigger, IReadOnlyList<Phrase> agents) => grammar.Words[trigger] is { Relation: "cop", Head: var said } && grammar.Words[said].Tag is UniversalTag.Noun or UniversalTag.Adj
        && agents is [{ Inferred: false } agent] && agent.Sentence == grammar.Sentence.Index && agent.Head != said && grammar.Words[agent.Head].Head == said && grammar.HasCase(WordClass.With, agent.Head);

    /// <summary>"Over 160,000 *Syrians* have left X", "some 140,000 *people* fled": those of whom only their people or that they are people is told, and who are by the thousand.</summary>
    static bool AreManyPeople(SentenceGrammar grammar, PhraseReader phrases, int trigger, Phrase people) => people is { Inferred: false } && people.Sentence == grammar.Sentence.Index && grammar.Words[people.Head] is { FineTag: "NNS" or "NNPS" } head
        && phrases.RoleOf(people) is null && (grammar.Is(WordClass.Fleeing, trigger) ? Crowd : Exodus) is var least
        && (grammar.Related(people.Head, "nummod").Any(count => IsSoMany(grammar, count, least)) || (head is { Relation: "nmod", Head: >= 0 } && grammar.HasCase(WordClass.Of, people.Head) && IsSoMany(grammar, head.Head, least)));

    static bool IsSoMany(SentenceGrammar grammar, int count, int least) => grammar.Lists.Number(grammar.Words[count].Form.ToLowerInvariant()) is { Least: var some } && some >= least
        || (long.TryParse(grammar.Lists.Of(WordClass.Thousands).Aggregate(grammar.Words[count].Form, (form, mark) => form.Replace(mark, "", StringComparison.Ordinal)), NumberStyles.None, CultureInfo.InvariantCulture, out var figure) && figure >= least);

    /// <summary>"would be unable to *keep* X".</summary>
    static bool IsBeyondThem(SentenceGrammar grammar, int trigger) => grammar.Words[trigger] is { FineTag: "VB", Head: >= 0 and var unable } && grammar.Is(WordClass.Unable, unable);

    /// <summary>"who had vowed to *defend* X agreed to leave".</summary>
    static bool IsVowedBefore(SentenceGrammar grammar, int trigger) => grammar.Words[trigger] is { FineTag: "VB", Relation: "xcomp", Head: >= 0 and var vow } && grammar.Words[vow].Relation == "acl:relcl"
        && grammar.Sentence.Children(vow).Any(child => grammar.Words[child] is { Relation: "aux", FineTag: "VBD" } && grammar.Is(WordClass.Have, child));

    /// <summary>"has the town encircled".</summary>
    static bool HasItDone(SentenceGrammar grammar, int trigger) =>
        grammar.Is(WordClass.Have, trigger) && grammar.Related(trigger, "xcomp").Any(child => grammar.Words[child].FineTag == "VBN");

    /// <summary>"the group, which *has* Iran behind it", "would not *have* it that …".</summary>
    static bool HasItBehindIt(SentenceGrammar grammar, int trigger) => grammar.Is(WordClass.Have, trigger)
        && (grammar.Related(trigger, "obl").Any(child => child > trigger && grammar.Words[child].Tag == UniversalTag.Pron && grammar.CaseOf(child) is not null && !grammar.HasCase(WordClass.AskedBehind, child))
            || (grammar.Related(trigger, "obj").Any(child => grammar.Is(WordClass.It, child)) && grammar.Related(trigger, "ccomp").Any(clause => grammar.HasChild(clause, WordClass.That, "mark"))));

    /// <summary>"the governorate's capital and the fields that *belong* to it".</summary>
    static bool BelongsToThing(SentenceGrammar grammar, int trigger, IReadOnlyList<Phrase> places) => grammar.Words[trigger] is { Relation: "acl:relcl", Head: >= 0 and var owned }
        && grammar.Related(trigger, "obl").Any(child => grammar.Is(WordClass.It, child) && grammar.HasCase(WordClass.To, child))
        && places.Any(place => place.Sentence == grammar.Sentence.Index && place.Head == owned);

    /// <summary>"has not *given up* trying to surround X".</summary>
    static bool GivesUpDoing(SentenceGrammar grammar, int trigger) => grammar.Is(WordClass.Yielding, trigger)
        && grammar.Related(trigger, "xcomp").Any(child => child > trigger && grammar.Words[child].FineTag == "VBG");

    /// <summary>"had *gone* quiet", "had gone home", "had gone without pay", as against "had gone from X on Monday": what says how or where to somebody went.</summary>
    static bool IsGoneSomehow(SentenceGrammar grammar, int trigger) => grammar.Is(WordClass.Going, trigger)
        && grammar.Sentence.Children(trigger).Any(child => child > trigger && (grammar.Words[child].Relation is "xcomp" or "advmod" or "compound:prt" or "obj" || grammar.HasChild(child, WordClass.Whither, "case", "mark")));

    /// <summary>"It is the first time that they *retake* a town": what kind of thing has happened, which is told elsewhere.</summary>
    static bool IsFirstTime(SentenceGrammar grammar, int trigger, IReadOnlyList<Phrase> places) => grammar.Words[trigger] is { Relation: "acl" or "acl:relcl", Head: >= 0 and var time } && grammar.Is(WordClass.Times, time)
        && places.All(place => place.Place is null || place.Inferred);

    /// <summary>"called on the powers to calm the *fighting*": what somebody is asked or means to stop.</summary>
    static bool IsToBeStopped(SentenceGrammar grammar, int trigger) => grammar.Words[trigger] is { Tag: UniversalTag.Noun, Relation: "obj", Head: >= 0 and var stopping } && grammar.Words[stopping].FineTag == "VB"
        && (grammar.Is(WordClass.Halting, stopping) || grammar.Is(WordClass.Ended, stopping)) && grammar.HasChild(stopping, WordClass.InfinitiveMark);

    /// <summary>"controls the road to X".</summary>
    static bool IsWay(SentenceGrammar grammar, Phrase place) => place.Area is not null && place.Sentence == grammar.Sentence.Index && grammar.Is(WordClass.Way, place.Head)
        && grammar.Related(place.Head, "nmod").Any(child => grammar.HasCase(WordClass.FromOrTo, child) || grammar.HasCase(WordClass.Between, child));

    /// <summary>"dug trenches to slow the advance", "the advance has stalled".</summary>
    static bool IsHalted(SentenceGrammar grammar, int trigger) =>
        grammar.Words[trigger] is { Tag: UniversalTag.Noun, Relation: "obj" or "nsubj:pass" or "nsubj", Head: >= 0 and var halting } noun
        && (noun.Relation == "nsubj" ? grammar.Is(WordClass.Failing, halting) && !grammar.Related(halting, "obj").Any() : grammar.Is(WordClass.Halting, halting));

    /// <summary>"would matter on the *battlefield*", as against "the battlefield of X".</summary>
    static bool IsWarAtLarge(SentenceGrammar grammar, int trigger) => grammar.Words[trigger] is { Tag: UniversalTag.Noun, Relation: "obl" or "nmod" }
        && grammar.Is(WordClass.Battlefield, trigger) && !grammar.Related(trigger, "nmod").Any();

    /// <summary>"the siege has ended", "drew to its end", as against "the fighting has not stopped".</summary>
    static bool IsOver(SentenceGrammar grammar, int trigger) =>
        grammar.Words[trigger] is { Tag: UniversalTag.Noun, Relation: "nsubj" or "nsubj:pass", Head: >= 0 and var ending }
        && (grammar.Is(WordClass.Ended, ending) || grammar.Related(ending, "obl").Any(child => grammar.Is(WordClass.Ended, child) && grammar.HasCase(WordClass.To, child)))
        && !grammar.Sentence.Children(ending).Any(child => grammar.Is(WordClass.Not, child));

    /// <summary>"Fighting in X has *displaced* thousands", "were displaced during the fighting", "people fleeing fighting in X", "*sent* thousands fleeing", as against "sent a message".</summary>
    static bool IsWhyTheyFled(SentenceGrammar grammar, int trigger) => grammar.Words[trigger] is { Tag: UniversalTag.Noun, Relation: "nsubj" or "obl:agent" or "obl" or "obj", Head: >= 0 and var driving } noun
        && (noun.Relation == "obj" ? grammar.Is(WordClass.Fleeing, driving) : grammar.Is(WordClass.Uprooting, driving) || (grammar.Is(WordClass.Sending, driving)
            && grammar.Related(driving, "obj").Prepend(driving).Any(word => grammar.Sentence.Children(word).Any(child => child > driving && grammar.Words[child].FineTag == "VBG"))));

    /// <summary>"took X with nine votes in ten": what candidates and parties do with places at elections.</summary>
    static bool IsVote(SentenceGrammar grammar, int trigger, IReadOnlyList<Phrase> agents) => agents.All(agent => agent.Actor is null or { Kind: ActorKind.Person } && !agent.IsDescribed)
        && grammar.Is(WordClass.Winning, trigger) && grammar.Words.Any(word => grammar.Is(WordClass.Election, word.Index));

    /// <summary>"took over the post".</summary>
    static bool IsOffice(SentenceGrammar grammar, Phrase place) =>
        place is { Place: null, Area: not null } && place.Sentence == grammar.Sentence.Index && grammar.Is(WordClass.Office, place.Head);

    /// <summary>"the general in charge of the sector", "commanded by Colonel X".</summary>
    static bool IsOnePerson(SentenceGrammar grammar, Phrase agent) => agent.Actor?.Kind == ActorKind.Person
        || (agent.Sentence == grammar.Sentence.Index && ((grammar.Words[agent.Head].FineTag is not ("NNS" or "NNPS") && grammar.Is(WordClass.OnePerson, agent.Head)) || grammar.Tight(agent.Head).Any(word => grammar.Words[word].FineTag is "NN" or "NNP" && grammar.Is(WordClass.OnePerson, word))));

    /// <summary>"soldiers are in *charge* of security in X".</summary>
    static bool IsInChargeOfThing(SentenceGrammar grammar, PhraseReader phrases, int trigger) => grammar.Prepositional(trigger, WordClass.Of).Any()
        && grammar.Prepositional(trigger, WordClass.Of).All(of => grammar.Words[of].Tag == UniversalTag.Noun && phrases.Read(grammar.Sentence.Index, of) is { Place: null, Area: null });

    /// <summary>"A rebel commander was in *charge* of X": an armed group gives no offices, so that whoever of it is said to be in charge holds the place; as against "the commander in charge of X was killed".</summary>
    static bool IsRebelInCharge(SentenceGrammar grammar, int trigger, Phrase agent) => agent.Actor?.Kind is ActorKind.ArmedGroup or ActorKind.Militia && grammar.Related(trigger, "cop").Any();

    /// <summary>Whether a phrase may mean one person who takes an office.</summary>
    static bool MayBearOffice(SentenceGrammar grammar, PhraseReader phrases, Phrase agent) => agent.Actor is null or { Kind: ActorKind.Person } || agent.IsUnknownName
        || (agent.Sentence == grammar.Sentence.Index && (grammar.Words[agent.Head].FineTag == "NN" && phrases.RoleOf(agent) is RolePart.Government));
}
