using Foothold.Language;
using Foothold.Lexicon;

namespace Foothold.Coding;

/// <summary>Finds what pronouns and bare descriptions refer back to, in the same sentence, the one before, or the heading.</summary>
/// <remarks>What it finds is marked as inferred and carries the span it came from (MODEL rule 1).</remarks>
sealed class Antecedents
{
    readonly ReportReading _reading;
    readonly PhraseReader _phrases;
    readonly PlaceFocus _focus;
    readonly ListedPlaces _listed;
    readonly AntecedentFit _fit;
    readonly TellerAntecedents _tellers;

    public Antecedents(ReportReading reading, PhraseReader phrases, PlaceFocus focus)
    {
        _reading = reading;
        _phrases = phrases;
        _focus = focus;
        _listed = new ListedPlaces(reading, focus);
        _fit = new AntecedentFit(reading, phrases);
        Told = new ToldParties(reading, phrases);
        Clauses = new ClauseAntecedents(reading, phrases);
        Groups = new GroupAntecedents(reading, phrases, Told, _fit);
        _tellers = new TellerAntecedents(reading, phrases, Told);
    }

    /// <summary>The armed parties that each sentence tells of.</summary>
    public ToldParties Told { get; }

    /// <summary>Whom the clauses around a pronoun say that it means.</summary>
    public ClauseAntecedents Clauses { get; }

    /// <summary>The armed group that a description without its name means.</summary>
    public GroupAntecedents Groups { get; }

    /// <summary>The actor a pronoun or description stands for; null where nothing before it will do.</summary>
    /// <param name="phrase">The pronoun or description.</param>
    /// <param name="excluded">Words that cannot be meant, as they play another part beside it.</param>
    public Phrase? Actor(Phrase phrase, Func<Phrase, bool> excluded)
    {
        if (Clauses.OwnSubject(phrase) is { } own)
        {
            return own.Actor is not null ? own with { Inferred = true }
                : own.IsArmed && PhraseKinds.IsPointing(own, _reading.Grammars[own.Sentence].Lists) ? Actor(own, excluded) : null;
        }

        var tree = _reading.Grammars[phrase.Sentence];
        var pronoun = tree.Words[phrase.Head];
        if (pronoun.Tag == UniversalTag.Pron && DescribedBefore(phrase) is { } described && Actor(described, excluded) is { } group)
        {
            return group; // "the group may turn on X, from where *it* could threaten Y"
        }

        var besides = Besides(tree, phrase.Head);
        var isBody = AntecedentFit.IsSame(tree, phrase.Head) || (pronoun.FineTag == "NN" && tree.Is(WordClass.OneOfMany, phrase.Head)) // "the group" is a named one before it is any fighters
            || tree.Related(phrase.Head, "nmod:poss").Any(owner => tree.Words[owner].FineTag == "NN" && tree.Is(WordClass.OneOfMany, owner)); // "the movement's columns"
        List<int> near = [.. Told.Near(phrase.Sentence)];
        if (pronoun.Tag == UniversalTag.Noun && Groups.BySameNoun(phrase, excluded) is { } called)
        {
            return called;
        }

        var mayBeCountry = pronoun.Tag != UniversalTag.Pron || !tree.Lists.Is(WordClass.They, pronoun.Form); // "they" are people before a country is
        var speaks = pronoun is { Relation: "nsubj", Head: >= 0 and var saying } && tree.Lists.Framing.Find(tree.Words[saying].Lemma.ToLowerInvariant(), FramingClass.Speech) is not null;
        for (var at = isBody || !mayBeCountry ? 0 : near.Count; at < 2 * near.Count; at++)
        {
            var sentence = near[at % near.Count];
            var candidates = Told.In(sentence)
                .Where(candidate => sentence != phrase.Sentence || (candidate.Head < phrase.Head && !besides.Contains(candidate.Head)))
                .Where(candidate => !excluded(candidate) && _fit.MayBeMeant(phrase, candidate) && (at >= near.Count || (isBody ? !IsDescribedPeople(candidate) && !(AntecedentFit.IsSame(tree, phrase.Head) && _phrases.IsForState(candidate.Actor!) && tree.Is(WordClass.OneOfMany, phrase.Head)) : candidate.Actor!.Kind != ActorKind.Country)));
            var grammar = _reading.Grammars[sentence];
            var best = candidates
                .OrderBy(candidate => sentence == phrase.Sentence ? ClauseAntecedents.ClausesAbove(grammar, phrase.Head, candidate.Head) : 0)
                .ThenByDescending(candidate => grammar.Words[candidate.Head].Relation is "nsubj" or "nsubj:pass" ? sentence != phrase.Sentence && !mayBeCountry && TellerAntecedents.IsTeller(grammar, candidate.Head) && !speaks ? 1 : 2 : !mayBeCountry && IsOnlyNamedBeside(grammar, candidate.Head) ? -1 : 0)
                .ThenByDescending(candidate => sentence == phrase.Sentence ? candidate.Head : -candidate.Head)
                .FirstOrDefault();
            if (pronoun is { Tag: UniversalTag.Pron, Relation: "nsubj" or "nsubj:pass" } && sentence == phrase.Sentence - 1 && (best is null || grammar.Words[best.Head].Relation is not ("nsubj" or "nsubj:pass"))
                && DescribedSubject(phrase, sentence) is { } subject && Actor(subject, excluded) is { } body)
            {
                return body; // "*The movement* wants to bring down the government. … *It* lost X"
            }

            if (best is not null)
            {
                return (best.IsDescribed ? Groups.NamedGroup(best) ?? best : best) with { Inferred = true };
            }
        }

        return pronoun.Tag == UniversalTag.Noun && _fit.IsGroup(phrase) ? Groups.Last(phrase, excluded)
            : _tellers.Of(phrase) is { } speaker && !excluded(speaker) ? speaker with { Inferred = true } : null;
    }

    /// <summary>"*The group* may turn on X, from where it …": the last subject before a pronoun that is told without its name, be it counted ("many of *the fighters*"); null where none is.</summary>
    Phrase? DescribedBefore(Phrase phrase)
    {
        var tree = _reading.Grammars[phrase.Sentence];
        return tree.Words.Take(phrase.Head).Where(word => word.Relation == "nsubj").Select(word => word.Tag == UniversalTag.Noun ? word.Index : tree.Related(word.Index, "nmod").FirstOrDefault(whole => tree.HasCase(WordClass.Of, whole), -1))
            .Where(word => word >= 0 && word < phrase.Head).Select(word => _phrases.Read(phrase.Sentence, word))
            .LastOrDefault(subject => subject is { IsArmed: true, Actor: null } && PhraseKinds.IsPointing(subject, tree.Lists) && _fit.MayBeMeant(phrase, subject));
    }

    /// <summary>The subjects beside which a word means somebody else: nobody calls upon himself, for his own withdrawal, or rejects a claim of his own.</summary>
    static List<int> Besides(SentenceGrammar tree, int head)
    {
        var pronoun = tree.Words[head];
        List<int> besides = pronoun is { Tag: UniversalTag.Pron, Relation: "obl" or "obj" or "iobj", Head: >= 0 } && tree.IsVerbal(pronoun.Head) ? [.. tree.SurfaceSubjects(pronoun.Head)] : [];
        if (pronoun is { Tag: UniversalTag.Pron, Relation: "nmod:poss", Head: >= 0 and var owned })
        {
            besides.AddRange(tree.Words[owned] is { Relation: "obl" or "obj", Head: >= 0 and var asking } && tree.Is(WordClass.Asking, asking) ? tree.SurfaceSubjects(asking) : []);
            besides.AddRange(tree.Words[owned] is { Relation: "obj", Head: >= 0 and var rejecting } && tree.Lists.Framing.Find(tree.Words[owned].Lemma.ToLowerInvariant(), FramingClass.SpeechNoun) is not null
                && tree.Lists.Framing.Find(tree.Words[rejecting].Lemma.ToLowerInvariant(), FramingClass.Speech) == FramingEffect.Denied ? tree.SurfaceSubjects(rejecting) : []);
        }

        besides.AddRange(ClauseAntecedents.AskedInClause(tree, head) is { } demanding ? tree.SurfaceSubjects(demanding) : []); // "demanded that they leave"
        return besides;
    }

    /// <summary>"Warships of *the coalition*", "according to *officials*": whether somebody is named only to say whose something is or who tells it.</summary>
    static bool IsOnlyNamedBeside(SentenceGrammar grammar, int word) => grammar.Words[word].Relation is "nmod" or "nmod:poss" || grammar.HasCase(WordClass.According, word);

    /// <summary>The subject of a sentence's main clause, where it is a body told of before and without its name; null where it is none.</summary>
    Phrase? DescribedSubject(Phrase phrase, int sentence)
    {
        var grammar = _reading.Grammars[sentence];
        var subject = grammar.Words.FirstOrDefault(word => word is { Relation: "nsubj", Tag: UniversalTag.Noun, Head: >= 0 } && grammar.Words[word.Head].Relation == "root");
        return subject is not null && _phrases.Read(sentence, subject.Index) is { IsArmed: true, Actor: null } described && PhraseKinds.IsPointing(described, grammar.Lists) && _fit.IsGroup(described) && _fit.MayBeMeant(phrase, described) ? described : null;
    }

    bool IsDescribedPeople(Phrase candidate) => candidate.IsDescribed && _reading.Grammars[candidate.Sentence].Words[candidate.Head].FineTag == "NNS";

    /// <summary>"The Houthis entered X. *Their fighters* took Y": the force of whomever a possessive pronoun means; null where the noun has no such pronoun, names no force or nobody is meant.</summary>
    public Phrase? OwnedForce(Phrase phrase)
    {
        var grammar = _reading.Grammars[phrase.Sentence];
        if ((phrase.Actor is null ? phrase.IsArmed || grammar.Is(WordClass.Man, phrase.Head) : phrase.IsDescribed && phrase.IsArmed) && GroupOf(grammar, phrase.Head) is { } body
            && Actor(_phrases.Read(phrase.Sentence, body), _ => false) is { Actor: { Kind: ActorKind.ArmedGroup or ActorKind.Militia or ActorKind.Alliance } group })
        {
            return phrase with { Actor = group, IsArmed = true, IsAnimate = true, IsCivilian = false };
        }

        if (!(phrase.Actor is null ? phrase.IsArmed || grammar.Is(WordClass.Man, phrase.Head) : phrase.IsDescribed && phrase.IsArmed)
            || grammar.Related(phrase.Head, "nmod:poss").FirstOrDefault(child => grammar.Words[child].Tag == UniversalTag.Pron && (grammar.Lists.Is(WordClass.They, grammar.Words[child].Form) || ((phrase.Actor is null || grammar.Is(WordClass.Fighter, phrase.Head)) && grammar.Lists.Is(WordClass.It, grammar.Words[child].Form))), -1) is not (>= 0 and var owner)
            || Actor(_phrases.Read(phrase.Sentence, owner), _ => false) is not { Actor.Kind: ActorKind.ArmedGroup or ActorKind.Militia or ActorKind.Alliance or ActorKind.Military } meant)
        {
            return null;
        }

        return phrase with { Actor = meant.Actor, IsArmed = true, IsAnimate = true, IsCivilian = false };
    }

    /// <summary>"fighters from *the group*", "*the movement's* men": the body, told before, whose fighters a noun names; null where it names none's.</summary>
    static int? GroupOf(SentenceGrammar grammar, int fighters) => grammar.Sentence.Children(fighters).Where(child => grammar.Words[child] is { Tag: UniversalTag.Noun, FineTag: "NN", Relation: "nmod" or "nmod:poss" } && grammar.Is(WordClass.OneOfMany, child)
            && (grammar.Words[child].Relation == "nmod:poss" || grammar.HasCase(WordClass.Source, child)) && grammar.HasChild(child, WordClass.Pointing, "det")
            && !grammar.Sentence.Children(child).Any(word => grammar.Words[word].Relation is "amod" or "compound" or "nmod" or "acl" or "acl:relcl"))
        .Cast<int?>().FirstOrDefault();

    /// <summary>The place a pronoun or bare area noun stands for; null where nothing before it will do.</summary>
    public Phrase? Place(Phrase phrase) => _focus.Meant(phrase);

    /// <summary>The place that a report names shortly behind an opening that spoke of it without its name, of which note is taken; null where there is none.</summary>
    public Phrase? TakeUpNamedLater(Phrase phrase) => _focus.TakeUpNamedLater(phrase);

    /// <summary>The places told together before that a phrase for several or for one of two means ("both districts", "the latter"); null where it means none.</summary>
    public IReadOnlyList<Phrase>? Places(Phrase phrase) => _listed.Meant(phrase);
}
