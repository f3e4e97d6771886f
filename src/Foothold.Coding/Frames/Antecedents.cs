using Foothold.Language;
using Foothold.Lexicon;

namespace Foothold.Coding;

/// <summary>Finds what pronouns and bare descriptions refer back to, in the same sentence, the one before, or the heading.</summary>
/// <remarks>What it finds is marked as inferred and carries the span it came from (MODEL rule 1).</remarks>
sealed class Antecedents(ReportReading reading, PhraseReader phrases, PlaceFocus focus)
{
    const int FarthestGroup = 12; // sentences back from "the group" to whom it means; our own choice

    readonly ListedPlaces _listed = new(reading, focus);
    readonly Dictionary<int, IReadOnlyList<Phrase>> _actors = []; // sentence -> its phrases with a known armed actor
    readonly Dictionary<Phrase, Phrase?> _sameNouns = new(ReferenceEqualityComparer.Instance); // phrase -> its fuller naming
    readonly Dictionary<Phrase, Phrase?> _namedGroups = new(ReferenceEqualityComparer.Instance);

    /// <summary>The actor a pronoun or description stands for; null where nothing before it will do.</summary>
    /// <param name="phrase">The pronoun or description.</param>
    /// <param name="excluded">Words that cannot be meant, as they play another part beside it.</param>
    public Phrase? Actor(Phrase phrase, Func<Phrase, bool> excluded)
    {
        if (OwnSubject(phrase) is { } own)
        {
            return own.Actor is not null ? own with { Inferred = true }
                : own.IsArmed && PhraseKinds.IsPointing(own, reading.Grammars[own.Sentence].Lists) ? Actor(own, excluded) : null;
        }

        var tree = reading.Grammars[phrase.Sentence];
        var pronoun = tree.Words[phrase.Head];
        if (pronoun.Tag == UniversalTag.Pron && tree.Words.Take(phrase.Head).Where(word => word.Relation == "nsubj").Select(word => word.Tag == UniversalTag.Noun ? word.Index : tree.Related(word.Index, "nmod").FirstOrDefault(whole => tree.HasCase(WordClass.Of, whole), -1)) // "many of *the fighters*"
            .Where(word => word >= 0 && word < phrase.Head).Select(word => phrases.Read(phrase.Sentence, word))
            .LastOrDefault(subject => subject is { IsArmed: true, Actor: null } && PhraseKinds.IsPointing(subject, tree.Lists) && MayBeMeant(phrase, subject)) is { } described && Actor(described, excluded) is { } group)
        {
            return group; // "the group may turn on X, from where *it* could threaten Y"
        }

        List<int> besides = pronoun is { Tag: UniversalTag.Pron, Relation: "obl" or "obj" or "iobj", Head: >= 0 } && tree.IsVerbal(pronoun.Head) ? [.. tree.SurfaceSubjects(pronoun.Head)] : []; // nobody calls upon himself
        besides.AddRange(pronoun is { Tag: UniversalTag.Pron, Relation: "nmod:poss", Head: >= 0 and var asked } && tree.Words[asked] is { Relation: "obl" or "obj", Head: >= 0 and var asking } && tree.Is(WordClass.Asking, asking) ? tree.SurfaceSubjects(asking) : []); // nobody calls for his own withdrawal
        besides.AddRange(pronoun is { Tag: UniversalTag.Pron, Relation: "nmod:poss", Head: >= 0 and var claimed } && tree.Words[claimed] is { Relation: "obj", Head: >= 0 and var rejecting } && tree.Lists.Framing.Find(tree.Words[claimed].Lemma.ToLowerInvariant(), FramingClass.SpeechNoun) is not null
            && tree.Lists.Framing.Find(tree.Words[rejecting].Lemma.ToLowerInvariant(), FramingClass.Speech) == FramingEffect.Denied ? tree.SurfaceSubjects(rejecting) : []); // nobody rejects a claim of his own
        besides.AddRange(AskedInClause(tree, phrase.Head) is { } demanding ? tree.SurfaceSubjects(demanding) : []); // "demanded that they leave"
        var isBody = IsSame(tree, phrase.Head) || (pronoun.FineTag == "NN" && tree.Is(WordClass.OneOfMany, phrase.Head)) // "the group" is a named one before it is any fighters
            || tree.Related(phrase.Head, "nmod:poss").Any(owner => tree.Words[owner].FineTag == "NN" && tree.Is(WordClass.OneOfMany, owner)); // "the movement's columns"
        List<int> near = [.. Before(phrase.Sentence)];
        if (pronoun.Tag == UniversalTag.Noun && GroupBySameNoun(phrase, excluded) is { } called)
        {
            return called;
        }

        var mayBeCountry = pronoun.Tag != UniversalTag.Pron || !tree.Lists.Is(WordClass.They, pronoun.Form); // "they" are people before a country is
        var speaks = pronoun is { Relation: "nsubj", Head: >= 0 and var told } && tree.Lists.Framing.Find(tree.Words[told].Lemma.ToLowerInvariant(), FramingClass.Speech) is not null;
        for (var at = isBody || !mayBeCountry ? 0 : near.Count; at < 2 * near.Count; at++)
        {
            var sentence = near[at % near.Count];
            var candidates = ActorsOf(sentence)
                .Where(candidate => sentence != phrase.Sentence || (candidate.Head < phrase.Head && !besides.Contains(candidate.Head)))
                .Where(candidate => !excluded(candidate) && MayBeMeant(phrase, candidate) && (at >= near.Count || (isBody ? !IsDescribedPeople(candidate) && !(IsSame(tree, phrase.Head) && phrases.IsForState(candidate.Actor!) && tree.Is(WordClass.OneOfMany, phrase.Head)) : candidate.Actor!.Kind != ActorKind.Country)));
            var grammar = reading.Grammars[sentence];
            var best = candidates
                .OrderBy(candidate => sentence == phrase.Sentence ? ClausesAbove(grammar, phrase.Head, candidate.Head) : 0)
                .ThenByDescending(candidate => grammar.Words[candidate.Head].Relation is "nsubj" or "nsubj:pass" ? sentence != phrase.Sentence && !mayBeCountry && IsTeller(grammar, candidate.Head) && !speaks ? 1 : 2 : !mayBeCountry && IsOnlyNamedBeside(grammar, candidate.Head) ? -1 : 0)
                .ThenByDescending(candidate => sentence == phrase.Sentence ? candidate.Head : -candidate.Head)
                .FirstOrDefault();
            if (pronoun is { Tag: UniversalTag.Pron, Relation: "nsubj" or "nsubj:pass" } && sentence == phrase.Sentence - 1 && (best is null || grammar.Words[best.Head].Relation is not ("nsubj" or "nsubj:pass"))
                && DescribedSubject(phrase, sentence) is { } subject && Actor(subject, excluded) is { } body)
            {
                return body; // "*The movement* wants to bring down the government. … *It* lost X"
            }

            if (best is not null)
            {
                return (best.IsDescribed ? NamedGroup(best) ?? best : best) with { Inferred = true };
            }
        }

        return pronoun.Tag == UniversalTag.Noun && IsGroup(phrase) ? LastGroup(phrase, excluded)
            : (SpeakerBehind(phrase) ?? SpokesmansSide(phrase)) is { } speaker && !excluded(speaker) ? speaker with { Inferred = true } : null;
    }

    /// <summary>"A Taliban spokesman said X was under *their* control": those for whom the one speaks who says it, where nobody else was told of; null where he speaks for no force.</summary>
    Phrase? SpokesmansSide(Phrase phrase)
    {
        var grammar = reading.Grammars[phrase.Sentence];
        if (grammar.Words[phrase.Head] is not { Tag: UniversalTag.Pron } word || !grammar.Lists.Is(WordClass.They, word.Form))
        {
            return null;
        }

        var saying = grammar.Ancestors(phrase.Head).Where(up => grammar.Words[up] is { Relation: "ccomp", Head: >= 0 } clause && grammar.Lists.Framing.Find(grammar.Words[clause.Head].Lemma.ToLowerInvariant(), FramingClass.Speech) is not null)
            .Select(up => grammar.Words[up].Head).FirstOrDefault(-1);
        return saying < 0 ? null : grammar.SurfaceSubjects(saying).Where(subject => grammar.Words[subject].Tag is UniversalTag.Noun or UniversalTag.Propn).Select(subject => phrases.Read(phrase.Sentence, subject))
            .Where(speaker => speaker.Actor is not null && phrases.WholeOf(speaker.Actor) is { Kind: ActorKind.ArmedGroup or ActorKind.Militia or ActorKind.Alliance or ActorKind.Military or ActorKind.Police })
            .Select(speaker => speaker with { Actor = phrases.WholeOf(speaker.Actor!), IsArmed = true }).FirstOrDefault();
    }

    /// <summary>"Warships of *the coalition*", "according to *officials*": whether somebody is named only to say whose something is or who tells it.</summary>
    static bool IsOnlyNamedBeside(SentenceGrammar grammar, int word) => grammar.Words[word].Relation is "nmod" or "nmod:poss" || grammar.HasCase(WordClass.According, word);

    /// <summary>"X is in *their* hands, the rebels say": those who say it, where the sentence tells of nobody before; null where nobody says it behind.</summary>
    Phrase? SpeakerBehind(Phrase phrase)
    {
        var grammar = reading.Grammars[phrase.Sentence];
        var word = grammar.Words[phrase.Head];
        if (word is not { Tag: UniversalTag.Pron, FineTag: "PRP" or "PRP$" } || !(grammar.Is(WordClass.They, phrase.Head) || grammar.Is(WordClass.Owner, phrase.Head)) || ActorsOf(phrase.Sentence).Any(other => other.Head < phrase.Head))
        {
            return null;
        }

        return grammar.Words.Where(verb => verb.Index > phrase.Head && verb.Relation is "parataxis" or "root" && (verb.Relation == "parataxis" || grammar.Related(verb.Index, "ccomp").Any(told => told < verb.Index))
                && grammar.Lists.Framing.Find(verb.Lemma.ToLowerInvariant(), FramingClass.Speech) is not null)
            .SelectMany(verb => grammar.Related(verb.Index, "nsubj")).Select(subject => ActorsOf(phrase.Sentence).FirstOrDefault(other => other.Head == subject)).FirstOrDefault(found => found is not null);
    }

    /// <summary>The subject of a sentence's main clause, where it is a body told of before and without its name; null where it is none.</summary>
    Phrase? DescribedSubject(Phrase phrase, int sentence)
    {
        var grammar = reading.Grammars[sentence];
        var subject = grammar.Words.FirstOrDefault(word => word is { Relation: "nsubj", Tag: UniversalTag.Noun, Head: >= 0 } && grammar.Words[word.Head].Relation == "root");
        return subject is not null && phrases.Read(sentence, subject.Index) is { IsArmed: true, Actor: null } described && PhraseKinds.IsPointing(described, grammar.Lists) && IsGroup(described) && MayBeMeant(phrase, described) ? described : null;
    }

    /// <summary>"*Police* said gunmen had taken X. They …": whether somebody only tells what others do in a clause of its own.</summary>
    static bool IsTeller(SentenceGrammar grammar, int subject) => grammar.Words[subject] is { Relation: "nsubj", Head: >= 0 and var saying }
        && grammar.Lists.Framing.Find(grammar.Words[saying].Lemma.ToLowerInvariant(), FramingClass.Speech) is not null
        && grammar.Related(saying, "ccomp").Any(said => !grammar.IsPassive(said) && !grammar.Is(WordClass.Leaving, said) && grammar.Fill(said, "subject").Any(doer => doer != subject && grammar.Words[doer].Tag != UniversalTag.Pron));

    /// <summary>Whether a description is of an armed group, or of a body that may be one ("the militants", "the group", "the same force").</summary>
    bool IsGroup(Phrase phrase)
    {
        var grammar = reading.Grammars[phrase.Sentence];
        return IsSame(grammar, phrase.Head) || PhraseKinds.IsPointing(phrase, grammar.Lists) && (grammar.Is(WordClass.OneOfMany, phrase.Head) || phrases.RoleOf(phrase) == RolePart.ArmedGroup);
    }

    static bool IsSame(SentenceGrammar grammar, int head) => grammar.HasChild(head, WordClass.Same, "amod", "det");

    /// <summary>"The YPG militia … *the militia*", "the Rapid Support Forces … *the same force*": an armed group that was told of before by the same noun, the nearest; null where none was.</summary>
    Phrase? GroupBySameNoun(Phrase phrase, Func<Phrase, bool> excluded)
    {
        var grammar = reading.Grammars[phrase.Sentence];
        if (grammar.Words[phrase.Head].FineTag != "NN" || !IsGroup(phrase))
        {
            return null;
        }

        var lemma = grammar.Words[phrase.Head].Lemma;
        var isSubjectNear = phrase.Sentence > 0 && grammar.Is(WordClass.OneOfMany, phrase.Head)
            && GroupsBefore(phrase, excluded).FirstOrDefault(group => !group.IsDescribed) is { } nearest && nearest.Sentence >= phrase.Sentence - 1
            && reading.Grammars[nearest.Sentence].Words[nearest.Head].Relation is "nsubj" or "nsubj:pass";
        return GroupsBefore(phrase, excluded).FirstOrDefault(group => !group.IsDescribed && (!isSubjectNear || group.Sentence >= phrase.Sentence - 1) // "IS said …. *The group*" is no umbrella group told of long before
            && !reading.Grammars[group.Sentence].Related(group.Head, "nmod:poss").Any(owner => reading.Grammars[group.Sentence].Words[owner].Tag == UniversalTag.Pron) // "his group" names none
            && reading.Grammars[group.Sentence] is var own
            && own.Tight(group.Head).Concat(own.Related(group.Head, "appos")).Any(word => string.Equals(own.Words[word].Lemma, lemma, StringComparison.OrdinalIgnoreCase))) is { } named
            ? named with { Inferred = true }
            : null;
    }

    /// <summary>The armed group that the sentences before have last told of, one that acts before any other of its sentence; null where they tell of none.</summary>
    Phrase? LastGroup(Phrase phrase, Func<Phrase, bool> excluded) =>
        GroupsBefore(phrase, excluded).FirstOrDefault() is { } last ? (last.IsDescribed ? NamedGroup(last) ?? last : last) with { Inferred = true } : null;

    /// <summary>The armed groups told of before a phrase, sentence by sentence backwards, in each the subjects first and then the last named.</summary>
    IEnumerable<Phrase> GroupsBefore(Phrase phrase, Func<Phrase, bool> excluded)
    {
        var isBody = reading.Grammars[phrase.Sentence].Is(WordClass.OneOfMany, phrase.Head) && phrases.RoleOf(phrase) is null; // "the group" is not the state's, "the militia" may be
        for (var sentence = phrase.Sentence; sentence >= Math.Max(0, phrase.Sentence - FarthestGroup); sentence--)
        {
            var grammar = reading.Grammars[sentence];
            foreach (var group in ActorsOf(sentence)
                .Where(other => (other.Actor!.Kind is ActorKind.ArmedGroup or ActorKind.Militia or ActorKind.Alliance || IsSame(reading.Grammars[phrase.Sentence], phrase.Head)) && !(isBody && phrases.IsForState(other.Actor)) && (sentence != phrase.Sentence || other.Head < phrase.Head) && !excluded(other) && MayBeMeant(phrase, other))
                .OrderByDescending(other => grammar.Words[other.Head].Relation is "nsubj" or "nsubj:pass").ThenBy(other => other.IsDescribed).ThenByDescending(other => other.Head))
            {
                yield return group;
            }
        }
    }

    bool IsDescribedPeople(Phrase candidate) => candidate.IsDescribed && reading.Grammars[candidate.Sentence].Words[candidate.Head].FineTag == "NNS";

    /// <summary>
    /// Whom the clause around a pronoun leaves no doubt about: "the KNU raised *their* flag", "with X in *its* hands, the group …",
    /// "the rebels, who admitted that *they* had left"; null where it does.
    /// </summary>
    Phrase? OwnSubject(Phrase phrase)
    {
        var grammar = reading.Grammars[phrase.Sentence];
        var word = grammar.Words[phrase.Head];
        if (word.Tag != UniversalTag.Pron || word.Head < 0)
        {
            return null;
        }

        if (word.Relation == "nmod:poss")
        {
            var noun = grammar.Words[word.Head];
            if (noun is { Relation: "obj", Head: >= 0 } && grammar.IsVerbal(noun.Head) && grammar.Lists.Framing.Find(grammar.Words[noun.Head].Lemma.ToLowerInvariant(), FramingClass.Speech) != FramingEffect.Denied) // nobody rejects a claim of his own
            {
                return Named(grammar.SurfaceSubjects(noun.Head));
            }

            if (noun is { Relation: "obl", Head: >= 0 and var bringing } && grammar.Is(WordClass.Bringing, bringing) && Named(grammar.Related(bringing, "obj").Where(child => child < phrase.Head)) is { } brought)
            {
                return brought; // "bring Russia closer to *its* goal"
            }

            foreach (var up in grammar.Ancestors(word.Head).Where(up => grammar.Words[up] is { Relation: "obl" or "advcl", Head: >= 0 and var verb } && verb > up))
            {
                if (grammar.Related(grammar.Words[up].Head, "nsubj").Where(subject => subject > phrase.Head).ToList() is { Count: > 0 } subjects)
                {
                    return Named(subjects);
                }
            }

            return null;
        }

        if (word.Relation is "obl" or "obl:agent" && grammar.HasCase(WordClass.By, phrase.Head) && grammar.Words[word.Head] is { Relation: "conj", Head: >= 0 and var before } && grammar.IsPassive(before))
        {
            return Named(grammar.Fill(before, "subject").Where(doer => doer < phrase.Head)); // "built by the RSF and kept by *it*"
        }

        if (word.Relation == "obj" && grammar.Words[word.Head] is { Relation: "advcl", FineTag: "VBG", Head: >= 0 and var bringer } && grammar.Is(WordClass.Bringing, word.Head))
        {
            return Named(grammar.SurfaceSubjects(bringer)); // "the rebels captured X, bringing *them* close to Y"
        }

        if (word is not { Relation: "nsubj" or "nsubj:pass" })
        {
            return null;
        }

        if (grammar.Words[word.Head] is { Relation: "advcl", Head: >= 0 and var main } && main > word.Head && Named(grammar.Related(main, "nsubj").Where(subject => subject > word.Head)) is { } following)
        {
            return following; // "before *they* fled, the rebels burned X"
        }

        var clause = grammar.Words[word.Head];
        if (clause is { Relation: "ccomp", Head: >= 0 and var saying })
        {
            return AskedInClause(grammar, phrase.Head) is not null ? null
                : grammar.Lists.Is(WordClass.They, word.Form) ? Named(grammar.SurfaceSubjects(saying).Where(subject => grammar.Words[subject].FineTag is "NNS" or "NNPS" or "NNP"))
                : grammar.Lists.Is(WordClass.It, word.Form) && grammar.SurfaceSubjects(saying) is [var capital] && phrases.Read(phrase.Sentence, capital) is { Actor.Kind: ActorKind.Government } government && phrases.IsCapital(government) ? government
                : null;
        }

        // "detained soldiers as they tried to flee", "soldiers were killed when they advanced": it is done to whoever flees or advances
        return grammar.Lists.Is(WordClass.They, word.Form) && grammar.Ancestors(word.Head).FirstOrDefault(up => grammar.Words[up].Relation == "advcl" && grammar.HasChild(up, WordClass.When, "mark", "advmod"), -1) is >= 0 and var fled
            && grammar.Words[fled].Head is >= 0 and var deed && (grammar.IsPassive(deed) || grammar.Ancestors(phrase.Head).TakeWhile(up => up != deed).Concat(grammar.Related(fled, "xcomp")).Any(up => grammar.Is(WordClass.Leaving, up) || grammar.Is(WordClass.Yielding, up)))
            ? grammar.Fill(deed, "object").Concat(grammar.Related(deed, "obl").Where(hit => grammar.HasCase(WordClass.AskedBehind, hit))).Where(done => done < fled && grammar.Words[done].FineTag is "NNS" or "NNPS").Select(done => phrases.Read(phrase.Sentence, done)).LastOrDefault(done => done.IsArmed)
            : null;

        Phrase? Named(IEnumerable<int> heads) => heads.Where(head => head != phrase.Head && grammar.Words[head].Tag is UniversalTag.Noun or UniversalTag.Propn)
            .Select(head => phrases.Read(phrase.Sentence, head)).FirstOrDefault(meant => meant.IsAnimate && meant.Actor?.Kind != ActorKind.Person && !(meant.IsUnknownName && meant.Actor is null));
    }

    /// <summary>The subject that a pronoun in a clause under it takes up, where it is a country's or body's by its words: "Chad says it will".</summary>
    public Phrase? SubjectAbove(Phrase phrase)
    {
        var grammar = reading.Grammars[phrase.Sentence];
        if (grammar.Words[phrase.Head] is not { Tag: UniversalTag.Pron, Relation: "nsubj" or "nsubj:pass", Head: >= 0 and var verb })
        {
            return null;
        }

        foreach (var above in grammar.Ancestors(verb).Skip(1))
        {
            foreach (var subject in grammar.SurfaceSubjects(above).Where(subject => subject != phrase.Head && grammar.Words[subject].Tag != UniversalTag.Pron))
            {
                var meant = phrases.Read(phrase.Sentence, subject);
                return phrases.CountryOf(meant) is null ? null : meant with { Inferred = true };
            }
        }

        return null;
    }

    /// <summary>"demanded that *they* leave": the verb by which somebody asks for what a pronoun is the subject of; null where nobody does.</summary>
    static int? AskedInClause(SentenceGrammar grammar, int pronoun) => grammar.Words[pronoun] is { Relation: "nsubj" or "nsubj:pass", Head: >= 0 and var done }
        && grammar.Words[done] is { Relation: "ccomp", FineTag: "VB" or "VBP", Head: >= 0 and var asking } && grammar.Is(WordClass.Asking, asking)
            ? asking
            : null;

    // "The army, with rebels closing in, says it will stay": a subject takes up that of the clause over its own before any other.
    static int ClausesAbove(SentenceGrammar grammar, int pronoun, int candidate)
    {
        if (!IsSubject(pronoun) || !IsSubject(candidate))
        {
            return int.MaxValue;
        }

        var above = 0;
        foreach (var word in grammar.Ancestors(grammar.Words[pronoun].Head))
        {
            if (above > 0 && grammar.Words[candidate].Head == word)
            {
                return above;
            }

            above++;
        }

        return int.MaxValue;

        bool IsSubject(int word) => grammar.Words[word] is { Relation: "nsubj" or "nsubj:pass", Head: >= 0 };
    }

    /// <summary>Whether a description goes with what it would stand for: "they" is no single official, "the militants" no government, and nobody is "no soldier".</summary>
    bool MayBeMeant(Phrase phrase, Phrase candidate)
    {
        var word = reading.Grammars[phrase.Sentence].Words[phrase.Head];
        var meant = reading.Grammars[candidate.Sentence].Words[candidate.Head];
        var words = reading.Grammars[phrase.Sentence].Lists;
        var text = candidate.Text.AsSpan();
        if (words.Is(WordClass.No, text.IndexOf(' ') is >= 0 and var end ? text[..end] : text))
        {
            return false;
        }

        if (IsSame(reading.Grammars[phrase.Sentence], phrase.Head) && !reading.Grammars[phrase.Sentence].Is(WordClass.OneOfMany, phrase.Head))
        {
            return candidate.Actor?.Kind is ActorKind.ArmedGroup or ActorKind.Militia or ActorKind.Alliance or ActorKind.Military or ActorKind.Police; // "the same force"
        }

        if (words.Is(WordClass.His, word.Form) && word.Tag == UniversalTag.Pron && (meant.FineTag is "NNS" or "NNPS" || (candidate.Actor?.Kind != ActorKind.Person && meant.Tag == UniversalTag.Propn && reading.ActorAt(candidate.Sentence, candidate.Head) is not null)))
        {
            return false; // "challenged the Houthis after *he* fled"
        }

        if (words.Is(WordClass.It, word.Form) && word.Tag == UniversalTag.Pron && meant is { Tag: UniversalTag.Noun, FineTag: "NNS" })
        {
            return false; // "soldiers drove the group from X, *its* last stronghold"
        }

        if (words.Is(WordClass.They, word.Form) && meant.Tag == UniversalTag.Noun && meant.Lemma.ToLowerInvariant() is var thing && (words.IsAct(thing) || words.IsWeapon(thing) || words.IsVehicle(thing)))
        {
            return false; // "*warships* fired on the rebels in X, which had been *theirs* since March"
        }

        if (words.Is(WordClass.They, word.Form))
        {
            return candidate.Actor?.Kind != ActorKind.Person && (meant.FineTag != "NN" || (candidate.Actor?.Kind != ActorKind.Government && !reading.Grammars[candidate.Sentence].Is(WordClass.OnePerson, candidate.Head)));
        }

        if (word is { Tag: UniversalTag.Noun, FineTag: "NNS" } && candidate.Actor?.Kind == ActorKind.Person)
        {
            return false; // "the three groups" are no one
        }

        if (word is { Tag: UniversalTag.Noun, FineTag: "NN" } && reading.Grammars[phrase.Sentence].Is(WordClass.OneOfMany, phrase.Head) && !IsSame(reading.Grammars[phrase.Sentence], phrase.Head))
        {
            return candidate.Actor?.Kind is ActorKind.ArmedGroup or ActorKind.Militia || (candidate.Actor?.Kind == ActorKind.Alliance && phrases.RoleOf(phrase) != RolePart.ArmedGroup); // "the movement" is no state's
        }

        if (reading.Grammars[phrase.Sentence].Related(phrase.Head, "nmod:poss").Any(owner => reading.Grammars[phrase.Sentence].Is(WordClass.OneOfMany, owner)))
        {
            return candidate.Actor?.Kind is not (ActorKind.Government or ActorKind.Military or ActorKind.Police or ActorKind.Civilians); // "the group's" is no state's
        }

        return phrases.RoleOf(phrase) switch
        {
            RolePart.ArmedGroup => candidate.Actor?.Kind is ActorKind.ArmedGroup or ActorKind.Militia or ActorKind.Person,
            RolePart.Military or RolePart.Police => candidate.Actor?.Kind is not (ActorKind.ArmedGroup or ActorKind.Civilians),
            _ => true,
        };
    }

    /// <summary>A fuller naming by the same noun shortly before ("NATO troops", then "troops"); null where there is none.</summary>
    public Phrase? SameNoun(Phrase phrase)
    {
        if (!_sameNouns.TryGetValue(phrase, out var found))
        {
            _sameNouns[phrase] = found = FindSameNoun(phrase);
        }

        return found;
    }

    Phrase? FindSameNoun(Phrase phrase)
    {
        var own = reading.Grammars[phrase.Sentence];
        var lemma = own.Words[phrase.Head].Lemma;
        var before = own.Tight(phrase.Head).Where(word => word != phrase.Head && own.Words[word].Relation is "amod" or "compound").ToList();
        List<string> kinds = [.. before.Where(word => own.Words[word].Tag != UniversalTag.Adj).Select(word => own.Words[word].Lemma.ToLowerInvariant())];
        if (before.Exists(word => char.IsUpper(own.Words[word].Form[0])))
        {
            return null; // "Kurdish forces" says itself which forces
        }

        foreach (var sentence in Before(phrase.Sentence))
        {
            var grammar = reading.Grammars[sentence];
            var found = ActorsOf(sentence).LastOrDefault(other => !other.IsDescribed && grammar.Words[other.Head].Tag != UniversalTag.Propn // "the Arakan Army" is not "the army"
                && (sentence != phrase.Sentence || other.Head < phrase.Head)
                && string.Equals(grammar.Words[other.Head].Lemma, lemma, StringComparison.OrdinalIgnoreCase)
                && kinds.TrueForAll(kind => grammar.Tight(other.Head).Any(word => string.Equals(grammar.Words[word].Lemma, kind, StringComparison.OrdinalIgnoreCase))));
            if (found is not null)
            {
                return found with { Inferred = true };
            }
        }

        return null;
    }

    /// <summary>"The Arakan Army … *the rebels*": the group that the report names, where it never names the one that is mostly called so; null where it does, or names none.</summary>
    public Phrase? NamedGroup(Phrase phrase)
    {
        if (!_namedGroups.TryGetValue(phrase, out var found))
        {
            _namedGroups[phrase] = found = FindNamedGroup(phrase);
        }

        return found;
    }

    Phrase? FindNamedGroup(Phrase phrase)
    {
        var grammar = reading.Grammars[phrase.Sentence];
        if (phrase.Actor is not { Kind: ActorKind.ArmedGroup or ActorKind.Militia or ActorKind.Alliance } meant || !PhraseKinds.IsPointing(phrase, grammar.Lists)
            || grammar.Tight(phrase.Head).Any(word => word != phrase.Head && grammar.Words[word].Relation != "det" && !grammar.Is(WordClass.Armed, word))
            || Enumerable.Range(0, reading.Grammars.Count).Any(sentence => ActorsOf(sentence).Any(other => !other.IsDescribed && other.Actor!.Id.StartsWith(meant.Id, StringComparison.Ordinal))))
        {
            return null;
        }

        for (var sentence = phrase.Sentence; sentence >= 0; sentence--)
        {
            var named = ActorsOf(sentence).LastOrDefault(other => !other.IsDescribed && other.Actor!.Kind is ActorKind.ArmedGroup or ActorKind.Militia && phrases.IsForState(other.Actor) == phrases.IsForState(meant) && (sentence != phrase.Sentence || other.Head < phrase.Head)
                && !(sentence == phrase.Sentence && reading.Grammars[sentence].HasCase(WordClass.By, other.Head))); // "outgunned by X, the rebels left"
            if (named is not null)
            {
                return named with { Inferred = true };
            }
        }

        return null;
    }

    /// <summary>"Islamist rebels … *the rebels*": whom the report last described by the same noun with more words; null where it described none so.</summary>
    public Phrase? FullerDescription(Phrase phrase)
    {
        var grammar = reading.Grammars[phrase.Sentence];
        if (phrase is not { IsDescribed: true, Actor.Kind: ActorKind.ArmedGroup or ActorKind.Militia or ActorKind.Alliance } || !PhraseKinds.IsPointing(phrase, grammar.Lists) || grammar.Tight(phrase.Head).Any(word => word != phrase.Head && grammar.Words[word].Relation != "det"))
        {
            return null;
        }

        return GroupsBefore(phrase, _ => false).FirstOrDefault(other => reading.Grammars[other.Sentence] is var own && own.Words[other.Head].Tag == UniversalTag.Noun
            && string.Equals(own.Words[other.Head].Lemma, grammar.Words[phrase.Head].Lemma, StringComparison.OrdinalIgnoreCase)
            && own.Tight(other.Head).Any(word => word < other.Head && own.Words[word].Relation is "amod" or "compound")) is { } fuller && fuller.Actor!.Id != phrase.Actor.Id
            ? fuller with { Inferred = true }
            : null;
    }

    /// <summary>"Rebels took X … *fighters* besiege Y": the one armed group that the sentences before have told of, where a noun says nothing of the side; null where they tell of none, or several.</summary>
    public Phrase? BareFighters(Phrase phrase)
    {
        var grammar = reading.Grammars[phrase.Sentence];
        return phrase.Actor is null && grammar.Words[phrase.Head].FineTag == "NNS" && grammar.Is(WordClass.Fighter, phrase.Head) && grammar.Tight(phrase.Head).Count == 1
            && !grammar.Sentence.Children(phrase.Head).Any(child => grammar.Words[child].Relation is "nmod" or "acl" or "appos")
            && Enumerable.Range(0, phrase.Sentence).SelectMany(ActorsOf).Where(other => other.Actor is { Kind: ActorKind.ArmedGroup or ActorKind.Militia or ActorKind.Alliance }).DistinctBy(other => other.Actor!.Id).ToList() is [var only]
                ? only with { Inferred = true }
                : null;
    }

    /// <summary>"The Houthis entered X. *Their fighters* took Y": the force of whomever a possessive pronoun means; null where the noun has no such pronoun, names no force or nobody is meant.</summary>
    public Phrase? OwnedForce(Phrase phrase)
    {
        var grammar = reading.Grammars[phrase.Sentence];
        if ((phrase.Actor is null ? phrase.IsArmed || grammar.Is(WordClass.Man, phrase.Head) : phrase.IsDescribed && phrase.IsArmed) && GroupOf(grammar, phrase.Head) is { } body
            && Actor(phrases.Read(phrase.Sentence, body), _ => false) is { Actor: { Kind: ActorKind.ArmedGroup or ActorKind.Militia or ActorKind.Alliance } group })
        {
            return phrase with { Actor = group, IsArmed = true, IsAnimate = true, IsCivilian = false };
        }

        if (!(phrase.Actor is null ? phrase.IsArmed || grammar.Is(WordClass.Man, phrase.Head) : phrase.IsDescribed && phrase.IsArmed)
            || grammar.Related(phrase.Head, "nmod:poss").FirstOrDefault(child => grammar.Words[child].Tag == UniversalTag.Pron && (grammar.Lists.Is(WordClass.They, grammar.Words[child].Form) || ((phrase.Actor is null || grammar.Is(WordClass.Fighter, phrase.Head)) && grammar.Lists.Is(WordClass.It, grammar.Words[child].Form))), -1) is not (>= 0 and var owner)
            || Actor(phrases.Read(phrase.Sentence, owner), _ => false) is not { Actor.Kind: ActorKind.ArmedGroup or ActorKind.Militia or ActorKind.Alliance or ActorKind.Military } meant)
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
    public Phrase? Place(Phrase phrase) => focus.Meant(phrase);

    /// <summary>The place that a report names shortly behind an opening that spoke of it without its name, of which note is taken; null where there is none.</summary>
    public Phrase? TakeUpNamedLater(Phrase phrase) => focus.TakeUpNamedLater(phrase);

    /// <summary>The places told together before that a phrase for several or for one of two means ("both districts", "the latter"); null where it means none.</summary>
    public IReadOnlyList<Phrase>? Places(Phrase phrase) => _listed.Meant(phrase);

    /// <summary>The sentence itself, the one before it in the running text, and the one before that in the same paragraph.</summary>
    IEnumerable<int> Before(int sentence)
    {
        yield return sentence;
        var sentences = reading.Text.Sentences;
        if (sentence > 0)
        {
            yield return sentence - 1;
        }

        if (sentence > 1 && sentences[sentence - 2].Paragraph == sentences[sentence].Paragraph)
        {
            yield return sentence - 2;
        }
    }

    /// <summary>The known armed parties that a sentence tells of, in its order, and whether they are told of aside: in a clause that describes something else, or as those to whom it is done ("tightens the noose around *them*").</summary>
    public IEnumerable<(Phrase Phrase, bool IsAside)> PartiesIn(int sentence)
    {
        var grammar = reading.Grammars[sentence];
        return ActorsOf(sentence).Select(party => (party, grammar.HasCase(WordClass.DoneTo, party.Head)
            || grammar.Ancestors(party.Head).Any(up => up != party.Head && grammar.Words[up].Relation == "acl:relcl")));
    }

    /// <summary>Between whom "the peace process" is that a sentence speaks of: the last party for the state and the last against it told before a word of it; empty where one of them was not told of.</summary>
    public IReadOnlyList<Phrase> Adversaries(int sentence, int before)
    {
        Phrase? state = null;
        Phrase? other = null;
        for (var at = sentence; at >= 0 && at >= sentence - FarthestGroup && (state is null || other is null); at--)
        {
            foreach (var party in ActorsOf(at).Reverse().Where(party => at < sentence || party.Head < before))
            {
                var isForState = phrases.IsForState(party.Actor!);
                state ??= isForState ? party : null;
                other ??= !isForState && party.Actor!.Kind is ActorKind.ArmedGroup or ActorKind.Alliance ? party : null;
            }
        }

        return state is null || other is null ? [] : [state with { Inferred = true }, other with { Inferred = true }];
    }

    IReadOnlyList<Phrase> ActorsOf(int sentence)
    {
        if (_actors.TryGetValue(sentence, out var known))
        {
            return known;
        }

        var grammar = reading.Grammars[sentence];
        var found = new List<Phrase>();
        foreach (var word in grammar.Words)
        {
            if (word.Tag is UniversalTag.Noun or UniversalTag.Propn
                && word.Relation is not ("compound" or "flat" or "amod" or "nmod:desc" or "flat:name")
                && phrases.Read(sentence, word.Index) is { Actor: not null, IsArmed: true } phrase
                && (phrase.Place is null || (word.Relation == "nsubj" && phrase.Actor.Kind == ActorKind.Country)))
            {
                found.Add(phrase);
            }
        }

        _actors[sentence] = found;
        return found;
    }
}
