using Foothold.Language;
using Foothold.Lexicon;

namespace Foothold.Coding;

/// <summary>
/// Tells states from acts where a frame's words can mean either: an occupation that lasts is a hold, and what will be in somebody's
/// hands, or is back in them, is a gain, and what may be in them is a threat.
/// </summary>
sealed class StateOrAct(WordLists words, PhraseReader phrases)
{
    const string Gain = "gain";
    const string Hold = "hold";
    const string Leave = "leave";
    const string Loss = "loss";
    const string Threaten = "threaten";
    const int Head = 2; // sentences of a report that tell its news, a headline among them: our own choice
    const int Beside = 6; // words from what tells the state to the "back" or "again" that is said of it: our own choice

    /// <summary>What a match tells of control: its frame's pattern, or the one its words turn that into; null where it tells of none.</summary>
    /// <param name="grammar">The sentence.</param>
    /// <param name="match">The match.</param>
    /// <param name="reality">How real it is.</param>
    /// <param name="polarity">Whether it is said to be so.</param>
    public ControlPattern? PatternOf(SentenceGrammar grammar, FrameMatch match, Reality reality, Polarity polarity) => match.Frame.Control switch
    {
        { Effect: Gain } pattern when words.Is(WordClass.Occupying, grammar.Words[match.Trigger].Lemma) && IsOccupation(grammar, match.Trigger) => pattern with { Effect = Hold, From = null },
        { Effect: Gain or Hold } pattern when reality == Reality.Possible && polarity == Polarity.Affirmed && match.Frame.Type != "RETREAT" && MayBefall(grammar, match) => pattern with { Effect = Threaten, From = null },
        { Effect: Gain } pattern when IsNextTo(grammar, match) => pattern with { Effect = Threaten, From = null },
        { Effect: Loss } pattern when IsNextTo(grammar, match) => pattern with { Effect = Threaten, Holder = null, From = null },
        { Effect: Loss } pattern when IsAboutTo(grammar, match.Trigger) && Befalls(grammar, match, match.Trigger) => pattern with { Effect = Threaten, Holder = null, From = null },
        { Effect: Gain or Hold } pattern when IsAboutTo(grammar, match.Trigger) && Befalls(grammar, match, match.Trigger) => pattern with { Effect = Threaten, From = null },
        { Effect: Gain } pattern when IsAllButDone(grammar, match.Trigger) => pattern with { Effect = Threaten, From = null },
        { Effect: Leave } pattern when IsWhatIsLeft(grammar, match.Trigger) => pattern with { Effect = Hold },
        { Effect: Hold } pattern when IsYetToBeTaken(grammar, match, reality, polarity) || (polarity == Polarity.Affirmed && (IsRegained(grammar, match.Trigger) || IsOutcome(grammar, match) || IsBecoming(grammar, match) || IsReached(grammar, match) || IsNews(grammar, match) || IsBrief(grammar, match.Trigger) || IsFlagPutUp(grammar, match))) => pattern with { Effect = Gain },
        var pattern => pattern,
    };

    /// <summary>"had been occupied since March", "still occupy X", "the villages occupied by them".</summary>
    static bool IsOccupation(SentenceGrammar grammar, int verb) => ClauseTense.Lasts(grammar, verb)
        || (grammar.Words[verb] is { FineTag: "VBZ" or "VBP" } && !grammar.HasChild(verb, WordClass.If, "mark")) || grammar.Words[verb] is { FineTag: "VBN", Relation: "amod" or "acl" }
        || grammar.Sentence.Children(verb).Any(child => grammar.Is(WordClass.Still, child) || grammar.Words[child] is { Relation: "aux:pass", FineTag: "VBZ" or "VBP" });

    /// <summary>"will be in our hands", "expects to control the town within a month".</summary>
    bool IsYetToBeTaken(SentenceGrammar grammar, FrameMatch match, Reality reality, Polarity polarity) => match.Reading.Objects.Count == 0 && reality == Reality.Planned && polarity == Polarity.Affirmed
        && !words.Is(WordClass.Keeping, grammar.Words[match.Trigger].Lemma) && !IsToldOfNoun(grammar, match) && !IsToldBeside(grammar, match)
        && !grammar.Sentence.Children(match.Trigger).Any(child => grammar.Is(WordClass.Still, child));

    /// <summary>"will turn to the part of X *in rebel hands*": a state that only tells which place is meant, whatever will be done there.</summary>
    static bool IsToldOfNoun(SentenceGrammar grammar, FrameMatch match) => match.Reading.Cases.Count > 0 && grammar.Words[match.Trigger].Relation is "obl" or "nmod"
        && match.Role("place").Any(place => place.Sentence == match.Sentence && place.Head < match.Trigger && grammar.Words[place.Head].Relation is "obl" or "nmod" && grammar.CaseOf(place.Head) is not null
            && !grammar.Words.Skip(place.Head).Take(match.Trigger - place.Head).Any(between => between.Tag is UniversalTag.Verb or UniversalTag.Aux or UniversalTag.Punct));

    /// <summary>"are racing to take the port, which is considered a *bastion* of theirs": a state told beside of the place that others mean to take.</summary>
    static bool IsToldBeside(SentenceGrammar grammar, FrameMatch match)
    {
        var trigger = match.Trigger;
        var clause = grammar.Words[trigger].Relation == "acl:relcl" ? trigger : grammar.Words[trigger].Head;
        return match.Reading.Trigger == TriggerClass.Noun && match.Reading.Cases.Count == 0 && clause >= 0 && grammar.Words[clause].Relation == "acl:relcl"
            && grammar.Sentence.Children(clause).Any(child => grammar.Words[child] is { Relation: "aux" or "aux:pass" or "cop", FineTag: "VBZ" or "VBP" or "VBD" });
    }

    /// <summary>"X is *now* in their hands", "they are now in control of X", told at a report's head or by a side: its news is that the state has begun. Further down it is what came of it.</summary>
    bool IsNews(SentenceGrammar grammar, FrameMatch match) => IsToldAsState(grammar, match) && grammar.HasChild(match.Trigger, WordClass.Now, "advmod")
        && !grammar.Sentence.Children(match.Trigger).Any(child => grammar.Is(WordClass.Still, child))
        && (match.Sentence < Head || IsSaidByForce(grammar, match.Trigger));

    /// <summary>"*The army* said that X was now in its hands", "X is now theirs, a rebel spokesman says": whether a side, or who speaks for it, says what a word tells.</summary>
    bool IsSaidByForce(SentenceGrammar grammar, int trigger) => grammar.Ancestors(trigger).Where(word => grammar.Words[word] is { Relation: "ccomp", Head: >= 0 }).Select(word => grammar.Words[word].Head)
        .Concat(grammar.Related(trigger, "parataxis"))
        .Where(saying => grammar.Lists.Framing.Find(grammar.Words[saying].Lemma.ToLowerInvariant(), FramingClass.Speech) is not null)
        .SelectMany(grammar.SurfaceSubjects)
        .Any(speaker => phrases.Read(grammar.Sentence.Index, speaker).Actor is { } told && phrases.WholeOf(told) is { } side && PhraseReader.IsForce(side));

    /// <summary>"is theirs", "is in their hands", as against "hold it".</summary>
    static bool IsToldAsState(SentenceGrammar grammar, FrameMatch match) => match.Reading.Cases.Count > 0
        || (match.Reading.Trigger == TriggerClass.Verb && match.Reading.Objects.Count == 0 && grammar.Lists.Is(WordClass.Be, match.Reading.Lemmas[0].Lemma));

    /// <summary>"were masters of the town for an hour or two", "held the base for two hours", as against "stormed it and *held* it for hours": who holds a place for hours has come to hold it that day.</summary>
    static bool IsBrief(SentenceGrammar grammar, int trigger)
    {
        var isPast = grammar.Words[trigger].FineTag is "VBD" || grammar.Related(trigger, "cop").Any(child => grammar.Words[child].FineTag == "VBD");
        return isPast && grammar.Words[trigger].Relation != "conj" && grammar.Related(trigger, "obl").Any(child => grammar.Is(WordClass.ShortSpan, child) && grammar.HasCase(WordClass.ForSpan, child));
    }

    /// <summary>"are close to *taking* X", "are on the verge of *capturing* it".</summary>
    static bool IsAllButDone(SentenceGrammar grammar, int verb) => grammar.Words[verb] is { FineTag: "VBG", Relation: "advcl" or "acl" or "xcomp" or "ccomp", Head: >= 0 and var near } && near < verb
        && grammar.Is(WordClass.AllBut, near) && (grammar.Words[near].Tag == UniversalTag.Noun || grammar.Words[near].Relation is "xcomp" or "advmod" || grammar.Related(near, "cop").Any());

    /// <summary>"X and Y are all that they have *left*", "the last town that they have *left*": what somebody still has, and does not leave.</summary>
    static bool IsWhatIsLeft(SentenceGrammar grammar, int verb) => grammar.Words[verb] is { FineTag: "VBN" or "VBD", Relation: "acl:relcl", Head: >= 0 and var kept } && grammar.Is(WordClass.Remaining, verb)
        && grammar.HasChild(verb, WordClass.Have, "aux") && (grammar.Is(WordClass.WholeList, kept) || grammar.HasChild(kept, WordClass.LastOne, "amod"));

    /// <summary>"X may fall to them", "might soon be in their hands": what may befall a place, told of the place, threatens it, as against what may be handed over.</summary>
    static bool MayBefall(SentenceGrammar grammar, FrameMatch match)
    {
        var trigger = match.Trigger;
        var verb = !grammar.IsVerbal(trigger) && grammar.Words[trigger] is { Relation: "obl", Head: >= 0 and var above } && grammar.IsVerbal(above) ? above : trigger;
        return grammar.Sentence.Children(verb).Any(child => grammar.Words[child].Relation == "aux" && grammar.Lists.Is(WordClass.MayBe, grammar.Words[child].Form))
            && Befalls(grammar, match, verb);
    }

    /// <summary>Whether what a verb tells is told of the place.</summary>
    static bool Befalls(SentenceGrammar grammar, FrameMatch match, int verb) =>
        grammar.SurfaceSubjects(verb) is { Count: > 0 } subjects && match.Role("place").Any(place => place.Sentence == match.Sentence && subjects.Contains(place.Head));

    /// <summary>"the next district to *fall*", "the next to *go* to them".</summary>
    static bool IsNextTo(SentenceGrammar grammar, FrameMatch match) => grammar.Words[match.Trigger] is { FineTag: "VB", Relation: "acl", Head: >= 0 and var named }
        && (grammar.Is(WordClass.Upcoming, named) || grammar.HasChild(named, WordClass.Upcoming, "amod")) && !match.Role("agent").Any(agent => agent.Sentence == match.Sentence && agent.Head == named);

    /// <summary>"is about to *fall*", "seems set to *fall*".</summary>
    static bool IsAboutTo(SentenceGrammar grammar, int verb) =>
        grammar.Words[verb] is { FineTag: "VB", Head: >= 0 and var about } && grammar.Is(WordClass.Imminent, about);

    /// <summary>"became *masters* of X", "made themselves *lords* of X".</summary>
    static bool IsBecoming(SentenceGrammar grammar, FrameMatch match) => match.Reading.Roles.Any(role => role.Name == "agent" && role.Slots.Contains("bearer"))
        && grammar.Words[match.Trigger] is { Tag: UniversalTag.Noun, Relation: "xcomp" or "obj", Head: >= 0 and var becoming } && grammar.Is(WordClass.Becoming, becoming);

    /// <summary>"*raised* their flag over X", as against a flag that flies: whoever puts one up has come to hold the place.</summary>
    static bool IsFlagPutUp(SentenceGrammar grammar, FrameMatch match) => match.Reading.Objects.Count > 0
        && (grammar.Is(WordClass.FlagRaising, match.Trigger) || (grammar.Is(WordClass.FlagRaisingUp, match.Trigger) && grammar.Related(match.Trigger, "compound:prt").Any()))
        && (grammar.Words[match.Trigger].FineTag is "VBD" or "VBN" || grammar.Words[match.Trigger] is { FineTag: "VBG", Relation: "xcomp" or "ccomp" or "acl" }) && grammar.Fill(match.Trigger, "subject", isVerb: true).Any()
        && !grammar.Sentence.Children(match.Trigger).Any(child => grammar.Words[child] is { Relation: "aux:pass", FineTag: "VBZ" or "VBP" });

    /// <summary>"by nightfall the town was theirs", "were in control by dusk": a state that had come about by an hour.</summary>
    bool IsReached(SentenceGrammar grammar, FrameMatch match)
    {
        var trigger = match.Trigger;
        var head = grammar.Words[trigger].Head;
        var isByThen = false;
        var isPast = grammar.Words[trigger].FineTag == "VBD";
        foreach (var word in IsToldAsState(grammar, match) ? grammar.Words : [])
        {
            if (word.Head == trigger || (head >= 0 && word.Head == head && grammar.IsVerbal(head)))
            {
                isByThen |= grammar.HasCase(WordClass.By, word.Index) && (grammar.Is(WordClass.PartOfDay, word.Index) || phrases.IsTime(match.Sentence, word.Index));
                isPast |= word is { Tag: UniversalTag.Aux, FineTag: "VBD" };
                if (grammar.Is(WordClass.Still, word.Index))
                {
                    return false;
                }
            }
        }

        return isByThen && isPast;
    }

    /// <summary>"X in rebel hands after a week of fighting", "now hold X after the army withdrew": a state told with what it came after has just begun.</summary>
    static bool IsOutcome(SentenceGrammar grammar, FrameMatch match) => (match.Reading.Cases.Count > 0 || (match.Reading.Trigger == TriggerClass.Verb && grammar.HasChild(match.Trigger, WordClass.Now, "advmod"))) && grammar.Sentence.Children(match.Trigger).Any(child => child > match.Trigger && grammar.HasChild(child, WordClass.Following))
        && !grammar.Sentence.Children(match.Trigger).Any(child => grammar.Is(WordClass.Still, child));

    /// <summary>"is back in their hands", "was under government control again": what others had had.</summary>
    static bool IsRegained(SentenceGrammar grammar, int trigger)
    {
        var head = grammar.Words[trigger].Head;
        var isAgain = false;
        var isPast = false;
        foreach (var word in grammar.Words)
        {
            var isNear = word.Head == trigger || (head >= 0 && (word.Head == head || word.Index == head) && grammar.Words[head].Tag is not (UniversalTag.Noun or UniversalTag.Propn));
            if (isNear && Math.Abs(word.Index - trigger) <= Beside && word.Index != trigger)
            {
                if (word.Tag == UniversalTag.Adv && word.Index < trigger && grammar.Is(WordClass.Back, word.Index))
                {
                    return true;
                }

                isAgain |= grammar.Is(WordClass.OnceMore, word.Index);
                isPast |= word is { Tag: UniversalTag.Aux, FineTag: "VBD" };
            }
        }

        return isAgain && isPast;
    }
}
