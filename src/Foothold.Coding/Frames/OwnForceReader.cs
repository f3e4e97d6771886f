using Foothold.Language;
using Foothold.Lexicon;

namespace Foothold.Coding;

/// <summary>Reads whose forces those are of whom their own side tells: "our forces", "his men", "its troops", "units".</summary>
sealed class OwnForceReader(ReportReading reading, PhraseReader phrases, ActorCatalogue actors, WordLists words, Theatre theatre)
{
    /// <summary>"our forces", "his men": those of whoever says so.</summary>
    public Actor? OurOwn(Phrase phrase, SentenceGrammar grammar, RoleNoun role)
    {
        var owner = grammar.Related(phrase.Head, "nmod:poss").FirstOrDefault(child => words.Is(WordClass.OurOrMy, grammar.Words[child].Form), -1);
        var isHis = owner < 0;
        owner = isHis ? grammar.Related(phrase.Head, "nmod:poss").FirstOrDefault(child => (grammar.Is(WordClass.His, child) || words.Is(WordClass.It, grammar.Words[child].Form))
            && grammar.Words[child].Tag == UniversalTag.Pron && grammar.Words[phrase.Head].Relation != "conj", -1) : owner;
        if (owner < 0)
        {
            // "officers said that *their* men had taken it"
            var isTheirs = grammar.Related(phrase.Head, "nmod:poss").Any(child => words.Is(WordClass.They, grammar.Words[child].Form)) && (role.ActsWithArms || words.Is(WordClass.Man, role.Noun)) && grammar.Words[phrase.Head].Relation != "conj";
            return isTheirs && SeveralTellers(phrase, grammar) is { Kind: ActorKind.Military or ActorKind.ArmedGroup or ActorKind.Militia or ActorKind.Alliance } tellers ? tellers : null;
        }

        var isSide = words.Is(WordClass.Side, role.Noun); // "agreed that *his side* had gone"
        if (!(role.ActsWithArms || words.Is(WordClass.Man, role.Noun) || isSide) || (isSide && isHis && Teller(phrase, grammar) is null)
            || (isHis ? Teller(phrase, grammar) ?? (grammar.Is(WordClass.His, owner) ? PersonBefore(phrase, grammar) : null) ?? (grammar.Is(WordClass.His, owner) && !IsUnderSpeech(grammar, phrase.Head) ? phrases.AskedParties?.SpeakerOf(phrase.Sentence, before: grammar.Words[phrase.Head].Span.Start) : null) : phrases.AskedParties?.VoiceAt(phrase.Sentence, grammar.Words[owner].Span)) is not { } speaking || phrases.WholeOf(speaking) is not { } voice || !PhraseReader.IsForce(voice))
        {
            return null;
        }

        return voice.Kind is ActorKind.Government && role.Part != RolePart.Government && phrases.State() is { } state && theatre.SideOf(voice.Id, reading.Report.Published, actors) == theatre.SideOf(state.Id, reading.Report.Published, actors)
            && (role.Part == RolePart.Civilians ? actors.Find(theatre.CountryIso3 + ".MIL")?.Id : role.ActorOf(state, actors)) is { } id
            ? actors.Find(id)
            : role.Part != RolePart.Government && voice.Kind is ActorKind.Government or ActorKind.Country
                && actors.Find(voice.Id.Split('.')[0]) is { } country && role.ActorOf(country, actors) is { } own && actors.Find(own) is { } foreign
                ? foreign
                : voice;
    }

    /// <summary>Whoever says, as several, the clause that a word stands in; null where one person or nobody does.</summary>
    Actor? SeveralTellers(Phrase phrase, SentenceGrammar grammar)
    {
        foreach (var word in grammar.Ancestors(phrase.Head))
        {
            if (grammar.Words[word] is { Relation: "ccomp", Head: >= 0 } clause && words.Framing.Find(grammar.Words[clause.Head].Lemma.ToLowerInvariant(), FramingClass.Speech) is not null)
            {
                return grammar.SurfaceSubjects(clause.Head).Where(subject => grammar.Words[subject].FineTag is "NNS" or "NNPS" || (grammar.Is(WordClass.SpeaksFor, subject) && !HasRival(grammar, clause.Head, phrase.Head))).Select(subject => phrases.Read(phrase.Sentence, subject, 1).Actor).FirstOrDefault(actor => actor is not null)
                    ?? SpeakerMeant(phrase, grammar, clause.Head, WordClass.They);
            }
        }

        return null;
    }

    /// <summary>"a spokesman for the rebels said the soldiers had run and *their* men": whether between who speaks and a phrase others are told of whom "their" may mean.</summary>
    static bool HasRival(SentenceGrammar grammar, int saying, int head) => grammar.Words.Any(word => word.Index > saying && word.Index < head && word.FineTag is "NNS" or "NNPS" && word.Relation is "nsubj" or "nsubj:pass");

    /// <summary>"*A rebel leader* was more careful: X has been won by his men": the one person who is the last subject before a phrase, by name or by what he is; null where that is somebody unknown.</summary>
    Actor? PersonBefore(Phrase phrase, SentenceGrammar grammar) => grammar.Words.Take(phrase.Head)
        .Where(word => word is { Relation: "nsubj", FineTag: "NN" or "NNP" } && (grammar.Is(WordClass.OnePerson, word.Index) || word.Tag == UniversalTag.Propn))
        .Select(word => phrases.Read(phrase.Sentence, word.Index, 1)).LastOrDefault(subject => subject.Place is null && (subject.Actor?.Kind == ActorKind.Person || phrases.RoleOf(subject) is not null))?.Actor;

    /// <summary>Whether somebody says the clause that a word stands in.</summary>
    bool IsUnderSpeech(SentenceGrammar grammar, int head) => grammar.Ancestors(head).Any(word => grammar.Words[word] is { Relation: "ccomp", Head: >= 0 } clause
        && words.Framing.Find(grammar.Words[clause.Head].Lemma.ToLowerInvariant(), FramingClass.Speech) is not null && grammar.SurfaceSubjects(clause.Head).Any(subject => grammar.Words[subject].Tag != UniversalTag.Pron));

    /// <summary>"The Russian ministry said *troops* had been withdrawn": bare soldiers of whom a country speaks that fights the theatre's own state are that country's.</summary>
    public Actor? TroopsOfTeller(Phrase phrase, SentenceGrammar grammar, RoleNoun role) => role is { Part: RolePart.Military, ActsWithArms: true } && grammar.Words[phrase.Head] is { FineTag: "NNS", Relation: "nsubj" or "nsubj:pass" }
        && !grammar.Sentence.Children(phrase.Head).Any(child => grammar.Words[child].Relation is "amod" or "compound" or "nmod" or "nmod:poss" or "acl" or "acl:relcl" or "appos")
        && Teller(phrase, grammar) is { Kind: ActorKind.Government or ActorKind.Military or ActorKind.Country } teller && phrases.State() is { } state
        && theatre.SideOf(teller.Id, reading.Report.Published, actors) is { } side && side != theatre.SideOf(state.Id, reading.Report.Published, actors)
        && teller.Id.Split('.')[0] is var home && home != theatre.CountryIso3 && actors.Find(home) is { } country && role.ActorOf(country, actors) is { } id
            ? actors.Find(id)
            : null;

    /// <summary>"The Taliban sent *troops*", "assembled several hundred *men*": those of whoever fields them, where no word says whose they are.</summary>
    public Actor? FieldedBy(Phrase phrase, SentenceGrammar grammar, RoleNoun role)
    {
        if (!(role is { Part: RolePart.Military or RolePart.ArmedGroup, ActsWithArms: true } || words.Is(WordClass.Man, role.Noun)) || grammar.Words[phrase.Head] is not { FineTag: "NNS", Relation: "obj" or "obl", Head: >= 0 and var fielding } || !grammar.Is(WordClass.Fielding, fielding)
            || grammar.IsPassive(fielding) || grammar.CaseOf(phrase.Head) is not null || grammar.HasChild(phrase.Head, WordClass.Pointing, "det")
            || grammar.Sentence.Children(phrase.Head).Any(child => grammar.Words[child].Relation is "compound" or "nmod" or "nmod:poss" or "appos" or "acl" || (grammar.Words[child].Relation == "amod" && grammar.Words[child].Tag == UniversalTag.Adj && char.IsUpper(grammar.Words[child].Form[0]))))
        {
            return null;
        }

        var lord = grammar.SurfaceSubjects(fielding).Where(subject => subject != phrase.Head && grammar.Words[subject].Tag is UniversalTag.Noun or UniversalTag.Propn).Select(subject => phrases.Read(phrase.Sentence, subject, 1)).FirstOrDefault(subject => subject.Actor is not null)?.Actor;
        return lord is null ? null
            : phrases.WholeOf(lord) is { Kind: ActorKind.ArmedGroup or ActorKind.Militia or ActorKind.Alliance or ActorKind.Military } force ? force
            : lord is { Kind: ActorKind.Country or ActorKind.Government } && lord.Id.Split('.')[0] is var home && home != theatre.CountryIso3 && actors.Find(home) is { Kind: ActorKind.Country } country && actors.Find(country.Id + ".MIL") is { } army ? army
            : null;
    }

    /// <summary>"*Troops* raise Russian flags", "a *soldier* waves the Russian flag": bare soldiers under the flag of a country that fights the theatre's own state are that country's.</summary>
    public Actor? TroopsUnderFlag(Phrase phrase, SentenceGrammar grammar, RoleNoun role)
    {
        if (role is not { Part: RolePart.Military, ActsWithArms: true } || grammar.Words[phrase.Head] is not { FineTag: "NN" or "NNS", Relation: "nsubj", Head: >= 0 and var raising }
            || grammar.Sentence.Children(phrase.Head).Any(child => grammar.Words[child].Relation is "amod" or "compound" or "nmod" or "nmod:poss" or "appos") || phrases.State() is not { } state)
        {
            return null;
        }

        foreach (var flag in grammar.Related(raising, "obj").Where(flag => grammar.Is(WordClass.Flag, flag)))
        {
            foreach (var word in grammar.Tight(flag).Where(word => word < flag))
            {
                if (reading.ActorAt(phrase.Sentence, word)?.Actor is { } name && name.Split('.')[0] is var home && actors.Find(home) is { Kind: ActorKind.Country } country && role.ActorOf(country, actors) is { } id && actors.Find(id) is { } army
                    && theatre.SideOf(army.Id, reading.Report.Published, actors) is { } side && side != theatre.SideOf(state.Id, reading.Report.Published, actors))
                {
                    return army;
                }
            }
        }

        return null;
    }

    /// <summary>"A spokesman for the army said *units* had moved out", "the deputy governor said *forces* had drawn back": a force that is told of only as units by whoever has some, and so is his.</summary>
    public Actor? UnitsOfTeller(Phrase phrase, SentenceGrammar grammar, RoleNoun role) => role is { Part: RolePart.Military, ActsWithArms: true } && grammar.Words[phrase.Head] is { FineTag: "NNS", Relation: "nsubj" or "nsubj:pass" }
        && !grammar.Sentence.Children(phrase.Head).Any(child => grammar.Words[child].Relation is "amod" or "nmod" or "nmod:poss" or "appos" || (grammar.Words[child].Relation == "compound" && !role.Noun.Contains(grammar.Words[child].Lemma, StringComparison.Ordinal)))
        && Teller(phrase, grammar) is { } teller
            ? teller.Kind is ActorKind.Military or ActorKind.Police or ActorKind.ArmedGroup or ActorKind.Militia or ActorKind.Alliance ? teller
                : teller.Kind is ActorKind.Government && phrases.State() is { } state && theatre.SideOf(teller.Id, reading.Report.Published, actors) == theatre.SideOf(state.Id, reading.Report.Published, actors) && role.ActorOf(state, actors) is { } own ? actors.Find(own)
                : null
            : null;

    /// <summary>"Russia's ministry said *its troops* had taken X, but Kyiv denied it": whoever says the clause that a word stands in.</summary>
    Actor? Teller(Phrase phrase, SentenceGrammar grammar)
    {
        if (grammar.Words[phrase.Head] is { Relation: "obj", Head: >= 0 and var verb } && grammar.IsVerbal(verb)
            && grammar.SurfaceSubjects(verb).Where(subject => grammar.Words[subject].Tag is UniversalTag.Noun or UniversalTag.Propn).Select(subject => phrases.Read(phrase.Sentence, subject, 1).Actor).FirstOrDefault(actor => actor is not null) is { } orders)
        {
            return orders; // "the minister ordered his troops out"
        }

        foreach (var word in grammar.Ancestors(phrase.Head))
        {
            if (grammar.Related(word, "obl").FirstOrDefault(source => source != phrase.Head && grammar.HasCase(WordClass.AccordingTo, source), -1) is >= 0 and var teller && grammar.IsVerbal(word) && !grammar.Ancestors(phrase.Head).Contains(teller)) // nor is whoever tells told of by himself
            {
                return phrases.Read(phrase.Sentence, teller, 1).Actor; // "according to the army, *its troops* have moved out"
            }

            if (grammar.Words[word] is { Relation: "ccomp", Head: >= 0 } clause && words.Framing.Find(grammar.Words[clause.Head].Lemma.ToLowerInvariant(), FramingClass.Speech) is not null)
            {
                return grammar.SurfaceSubjects(clause.Head).Where(subject => subject != phrase.Head).Select(subject => phrases.Read(phrase.Sentence, subject, 1).Actor).FirstOrDefault(actor => actor is not null)
                    ?? SpeakerMeant(phrase, grammar, clause.Head, WordClass.It);
            }
        }

        return null;
    }

    /// <summary>"The ministry declined to comment. *It* said that its troops had taken X": whom a pronoun that speaks means; null where no such pronoun does, or means nobody known.</summary>
    Actor? SpeakerMeant(Phrase phrase, SentenceGrammar grammar, int saying, WordClass pronoun) => grammar.SurfaceSubjects(saying) is [var subject] && grammar.Words[subject].Tag == UniversalTag.Pron && words.Is(pronoun, grammar.Words[subject].Form)
        ? phrases.AskedParties?.SpeakerOf(phrase.Sentence)
        : null;

    /// <summary>"The group said *its troops* had taken X": whether a force is that of a group which speaks and whom its own words do not name, so that it is not the state's.</summary>
    public bool IsOfUnnamedGroup(Phrase phrase, SentenceGrammar grammar) => grammar.Related(phrase.Head, "nmod:poss").Any(owner => grammar.Words[owner].Tag == UniversalTag.Pron && words.Is(WordClass.It, grammar.Words[owner].Form))
        && grammar.Ancestors(phrase.Head).Where(word => grammar.Words[word] is { Relation: "ccomp", Head: >= 0 } clause && words.Framing.Find(grammar.Words[clause.Head].Lemma.ToLowerInvariant(), FramingClass.Speech) is not null)
            .SelectMany(word => grammar.SurfaceSubjects(grammar.Words[word].Head)).Any(speaker => grammar.Words[speaker].Tag == UniversalTag.Noun && grammar.Is(WordClass.OneOfMany, speaker));
}
