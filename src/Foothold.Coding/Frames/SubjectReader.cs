using Foothold.Language;
using Foothold.Lexicon;

namespace Foothold.Coding;

/// <summary>Finds who acts: the subject that the tree shows for a verb or that it shares with one further up, the agent of a passive, whose an act is that a noun names.</summary>
sealed class SubjectReader(SentenceGrammar grammar)
{
    const int MaximumClimb = 12;

    readonly IReadOnlyList<int>?[] _subjects = new IReadOnlyList<int>?[grammar.Words.Count];

    /// <summary>The subject the tree shows for a verb or predicate, its own or one shared from further up; empty where there is none.</summary>
    public IReadOnlyList<int> SurfaceSubjects(int predicate) => _subjects[predicate] ??= SurfaceSubjects(predicate, 0);

    List<int> SurfaceSubjects(int predicate, int climbed)
    {
        List<int> own = [];
        foreach (var child in grammar.Sentence.Children(predicate))
        {
            if (grammar.Words[child].Relation is "nsubj" or "nsubj:pass" or "nsubj:outer")
            {
                own.Add(child);
            }
        }

        var word = grammar.Words[predicate];
        if (own.Count > 0)
        {
            if (word is { Relation: "conj", Head: >= 0 and var first } && grammar.Words[first] is { Relation: "acl:relcl", Head: >= 0 and var described } && own.All(grammar.IsRelativePronoun))
            {
                return [described]; // "the rebels who had held it and *who* left"
            }

            return word.Relation is "acl:relcl" or "acl" && own.All(IsPartOfHead) && !IsQuestion(predicate, own) && word.Head >= 0 ? own.Exists(IsWholeList) ? Coordinated(word.Head) : [word.Head] : own;
        }

        // "soldiers dug in around the dam repulsed the attack": a participle that was read as a verb of its own has taken the subject.
        if (word is { FineTag: "VBD", Relation: not "conj" } && grammar.Sentence.Children(predicate).FirstOrDefault(child => child < predicate
            && grammar.Words[child] is { Relation: "advcl", FineTag: "VBD" or "VBN" } && !grammar.Related(child, "mark").Any() && !grammar.Related(child, "aux").Any() && grammar.Related(child, "nsubj").Any(), -1) is >= 0 and var participle)
        {
            return [.. grammar.Related(participle, "nsubj")];
        }

        if (word.FineTag is "VBD" or "VBN" && grammar.Related(predicate, "aux").Any() && StationedBefore(predicate) is { } stationed)
        {
            return [stationed]; // "said that units stationed there had moved out"
        }

        if (climbed > MaximumClimb || word.Head < 0)
        {
            return [];
        }

        if (word is { Relation: "advcl", FineTag: "VBN" } && BehindWith(predicate) is { } lost)
        {
            return Coordinated(lost);
        }

        switch (word.Relation)
        {
            case "acl:relcl" or "amod":
                return [word.Head];
            case "acl" when word.FineTag == "VBG" && grammar.Words[word.Head] is { Relation: "obj", Head: >= 0 and var issuing }
                && grammar.Lists.Framing.Find(grammar.Words[word.Head].Lemma.ToLowerInvariant(), FramingClass.SpeechNoun) is not null:
                return SurfaceSubjects(issuing, climbed + 1); // "issued a statement demanding": whoever issues it demands
            case "acl" when word.FineTag == "VB" && grammar.Words[word.Head] is { Relation: "obj" or "xcomp", Head: >= 0 and var giving } && grammar.Is(WordClass.Giving, giving)
                && grammar.Related(giving, "iobj").Concat(grammar.Related(giving, "obj")).Where(child => child < word.Head).ToList() is { Count: > 0 } receivers:
                return receivers; // "gave its men permission to leave"
            case "advcl" when grammar.IsPrevented(predicate):
                return [.. grammar.Related(word.Head, "obj")]; // "kept them from taking it"
            case "advcl" when word.FineTag == "VBG" && grammar.HasChild(predicate, WordClass.To, "mark") && BroughtTo(word.Head) is { } brought:
                return [.. brought]; // "brought *the army* closer to capturing it"
            case "acl" or "advcl" or "xcomp" or "ccomp" when word.FineTag == "VBG" && IsAcquitted(predicate):
                return []; // "acquitted them of shelling it"
            case "acl" or "advcl" when word.FineTag == "VBG" && AccusedOf(predicate) is { Count: > 0 } accused:
                return accused; // "accused *the rebels* of shelling it"
            case "acl" when word.FineTag == "VBG" && grammar.HasChild(predicate, WordClass.Of, "mark"):
                return SubjectsBehindNoun(word.Head, climbed + 1); // "have shown no sign of leaving"
            case "acl" when word.FineTag == "VB" && grammar.HasChild(word.Head, WordClass.OneInARow, "amod"):
                return [word.Head]; // "the first city to fall"
            case "acl" when word.FineTag == "VB" && IsRequest(word.Head) && AskedBehind(word.Head, predicate) is { Count: > 0 } asked:
                return asked; // "renewed a call on them to leave"
            case "acl" when word.FineTag == "VB" && MeantFor(word.Head, predicate) is { } meant:
                return Coordinated(meant); // "the deadline for all troops to leave"
            case "acl":
                return word.FineTag is "VBG" or "VBN" or "VBD" && (!grammar.HasChild(predicate, WordClass.InfinitiveMark, "mark") || grammar.Related(predicate, "aux:pass").Any()) // "the rebels' claim to have taken it" took nothing
                    ? [word.Head]
                    : SubjectsBehindNoun(word.Head, climbed + 1);
            case "ccomp" when word.FineTag == "VBG" && grammar.IsVerbal(word.Head) && grammar.Related(word.Head, "obj").Where(seen => seen > word.Head && seen < predicate && !grammar.Is(WordClass.SpanUnit, seen)).ToList() is { Count: > 0 } shown:
                return shown; // "a video shows soldiers hoisting the flag"
            case "ccomp" when grammar.IsVerbal(word.Head) && (word.FineTag == "VBG" || grammar.Related(predicate, "aux").Any(aux => grammar.Words[aux].FineTag == "VBG")):
                return SurfaceSubjects(word.Head, climbed + 1); // "confirmed having left"
            case "xcomp":
                {
                    var objects = grammar.Related(word.Head, "obj").Concat(grammar.Related(word.Head, "iobj")).Where(child => !grammar.Is(WordClass.SpanUnit, child) && !(grammar.IsRelativePronoun(child) && IsOwnDeed(word.Head))).ToList(); // "needed two weeks to retake it", "which they never managed to take"
                    objects.AddRange(objects.Count == 0 && grammar.Is(WordClass.Asking, word.Head) ? grammar.Related(word.Head, "obl").Where(child => child < predicate && grammar.HasCase(WordClass.AskedBehind, child)) : []); // "called upon them to leave"
                    return objects.Count > 0 && grammar.IsVerbal(word.Head) ? objects : SurfaceSubjects(word.Head, climbed + 1);
                }

            case "conj" or "advcl" or "parataxis":
                {
                    if (word.Relation == "parataxis" && word.FineTag is not ("VBG" or "VBN"))
                    {
                        return [];
                    }

                    if (word is { Relation: "advcl", FineTag: "VBG" } && grammar.Words[word.Head] is { Relation: "ccomp", Head: >= 0 and var saying } && saying < predicate && saying > word.Head
                        && IsSpeech(predicate) && IsSpeech(saying))
                    {
                        return SurfaceSubjects(saying, climbed + 1); // "the rebels attacked X, an army statement said, *claiming* that they had been repelled"
                    }

                    if (word.Relation == "advcl" && grammar.HasChild(predicate, WordClass.InfinitiveMark) && grammar.IsVerbal(word.Head))
                    {
                        // "called upon them to leave", "ordered posts to be abandoned", but not "took X, only to be driven out"
                        var asked = grammar.Is(WordClass.Asking, word.Head) ? grammar.Related(word.Head, "obl").Where(child => child < predicate && grammar.HasCase(WordClass.AskedBehind, child)).ToList() : [];
                        asked.AddRange(asked.Count == 0 && ((grammar.Related(predicate, "aux:pass").Any() && !grammar.HasChild(predicate, WordClass.OnlyTo, "advmod")) || (grammar.Is(WordClass.Remaining, word.Head) && grammar.Words[word.Head].FineTag == "VBG")) ? grammar.Related(word.Head, "obj").Where(child => child < predicate) : []);
                        asked.AddRange(asked.Count == 0 ? grammar.Related(word.Head, "obj").Where(request => request < predicate && IsRequest(request)).SelectMany(request => AskedBehind(request, predicate)) : []); // "renewed his call on them to leave"
                        if (asked.Count > 0)
                        {
                            return asked;
                        }
                    }

                    if (grammar.Words[word.Head].Tag == UniversalTag.Adj && grammar.Words[word.Head].Relation is "xcomp" or "conj" && word.FineTag == "VBG")
                    {
                        return SurfaceSubjects(word.Head, climbed + 1); // "appears intent on taking X"
                    }

                    if (!grammar.IsVerbal(word.Head) && !IsPredicate(word.Head))
                    {
                        // A participle hung on a noun by mistake or in "with X doing": the noun is its subject.
                        return word.Relation == "advcl" ? [word.Head] : SurfaceSubjects(word.Head, climbed + 1);
                    }

                    return SurfaceSubjects(word.Head, climbed + 1);
                }

            default:
                return [];
        }
    }

    /// <summary>Whether whoever tries, fails or manages to do something is who does it, as against verbs by which others are asked or made to.</summary>
    bool IsOwnDeed(int verb) => grammar.Lists.Framing.Find(grammar.Words[verb].Lemma.ToLowerInvariant(), FramingClass.Verb) is FramingEffect.Planned or FramingEffect.Denied or FramingEffect.Actual;

    bool IsSpeech(int verb) => grammar.Lists.Framing.Find(grammar.Words[verb].Lemma.ToLowerInvariant(), FramingClass.Speech) is not null;

    bool IsRequest(int noun) => grammar.Lists.Framing.Find(grammar.Words[noun].Lemma.ToLowerInvariant(), FramingClass.Noun) == FramingEffect.Requested;

    /// <summary>"a call on *them* to leave": whom a request is made to, hung on it or on the verb over it.</summary>
    List<int> AskedBehind(int request, int infinitive) => [.. grammar.Related(request, "nmod").Concat(grammar.Words[request] is { Head: >= 0 and var verb } ? grammar.Related(verb, "obl").Where(child => child > request) : [])
        .Where(child => child < infinitive && grammar.HasCase(WordClass.AskedBehind, child))];

    /// <summary>"the deadline for *the troops* to leave": whom a noun with an infinitive behind it is said to be for, right before that; null where it is for nobody.</summary>
    int? MeantFor(int noun, int infinitive)
    {
        foreach (var child in grammar.Related(noun, "nmod").Where(child => child > noun && child < infinitive && grammar.HasCase(WordClass.ForSpan, child)))
        {
            if (grammar.HasChild(infinitive, WordClass.InfinitiveMark) && grammar.Words[infinitive - 1].Head == infinitive && !grammar.Words.Take(infinitive).Skip(child + 1).Any(between => between.Form == "," || between.Tag == UniversalTag.Verb))
            {
                return child;
            }
        }

        return null;
    }

    /// <summary>"*units* stationed there had moved out": the noun right before a participle that was read as a clause of its own, with no comma up to the verb; null where none is.</summary>
    int? StationedBefore(int verb)
    {
        foreach (var child in grammar.Sentence.Children(verb))
        {
            if (child < verb && child > 0 && grammar.Words[child] is { Relation: "advcl", FineTag: "VBD" or "VBN" } && !grammar.Related(child, "aux").Any() && !grammar.Related(child, "obj").Any()
                && grammar.Words[child - 1] is { Relation: "nsubj", FineTag: "NNS" or "NNPS" or "NN" or "NNP" } subject && subject.Head == child
                && !grammar.Words.Take(verb).Skip(child).Any(between => between.Form == ","))
            {
                return subject.Index;
            }
        }

        return null;
    }

    /// <summary>"accused *the rebels* of shelling it": whom a verb of accusing says to have done what the participle behind it tells; empty where none does.</summary>
    List<int> AccusedOf(int participle) =>
        ChargeOver(participle) is { } accusing && grammar.Is(WordClass.Accusing, accusing) && !grammar.IsPassive(accusing) ? [.. grammar.Related(accusing, "obj").Where(accused => accused < participle)] : [];

    /// <summary>"acquitted them of *shelling* it": whether somebody is found not to have done what a participle tells.</summary>
    bool IsAcquitted(int participle) => ChargeOver(participle) is { } verb && grammar.Is(WordClass.Acquitting, verb);

    /// <summary>The verb that a participle behind "of" hangs on, itself or by the verb's object; null where no "of" stands before it.</summary>
    int? ChargeOver(int participle)
    {
        if (!grammar.HasChild(participle, WordClass.Of, "mark", "case") && !grammar.Related(participle, "aux").Any(having => grammar.Sentence.Children(having).Any(child => grammar.Is(WordClass.Of, child))))
        {
            return null;
        }

        var above = grammar.Words[participle].Head;
        return above < 0 ? null : grammar.Words[above] is { Relation: "obj", Head: >= 0 and var verb } ? verb : above;
    }

    /// <summary>"brought *the army* closer to": whom a verb, or the verb over an adverb, brings somewhere; null where it brings nobody.</summary>
    IEnumerable<int>? BroughtTo(int word)
    {
        var verb = grammar.IsVerbal(word) || grammar.Words[word].Head < 0 ? word : grammar.Words[word].Head;
        return grammar.Is(WordClass.Bringing, verb) && grammar.Related(verb, "obj").Any() ? grammar.Related(verb, "obj") : null;
    }

    /// <summary>"reports about *who* holds it": a clause with a preposition of its own asks for somebody, and describes no noun.</summary>
    bool IsQuestion(int predicate, List<int> subjects) => subjects.TrueForAll(subject => grammar.Is(WordClass.Who, subject)) && grammar.Related(predicate, "mark").Any();

    /// <summary>"with *X* lost to the rebels": the noun right before a participle, with which the clause is set; null where there is none.</summary>
    int? BehindWith(int participle)
    {
        var at = participle - 1;
        while (at > 0 && grammar.Words[at] is { Relation: "flat" or "conj" } word && word.Head < at && !grammar.HasCase(WordClass.With, at))
        {
            at = word.Head;
        }

        return at > 0 && grammar.Words[at].Relation == "obl" && grammar.HasCase(WordClass.With, at) ? at : null;
    }

    bool IsPredicate(int word) =>
        grammar.Sentence.Children(word).Any(child => grammar.Words[child].Relation is "cop" or "nsubj" or "nsubj:pass");

    // "who fled", "all of which were taken", "X and Y, both held by them": the noun that the clause hangs on, or what it counts of it.
    bool IsPartOfHead(int subject) => grammar.IsRelativePronoun(subject)
        || grammar.Related(subject, "nmod").Any(child => grammar.IsRelativePronoun(child))
        || (IsWholeList(subject) && grammar.Words[subject].Tag is not UniversalTag.Noun && !grammar.Related(subject, "nmod").Any());

    /// <summary>"both", "all of which": a pronoun for all of a list.</summary>
    public bool IsWholeList(int subject) => grammar.Is(WordClass.WholeList, subject);

    /// <summary>All that is coordinated with a word, whichever of them heads the rest.</summary>
    public List<int> Coordinated(int word)
    {
        while (grammar.Words[word].Relation == "conj" && grammar.Words[word].Head >= 0)
        {
            word = grammar.Words[word].Head;
        }

        return [.. grammar.Conjuncts(word)];
    }

    /// <summary>By whom a passive verb itself says that it is done; "beaten back by *nightfall*" tells when.</summary>
    IEnumerable<int> AgentsOf(int verb) => grammar.Related(verb, "obl:agent").Where(word => grammar.CaseOf(word) is null || grammar.HasCase(WordClass.By, word)).Concat(grammar.Related(verb, "obl").Where(word => grammar.HasCase(WordClass.By, word)))
        .Where(word => !grammar.Is(WordClass.PartOfDay, word));

    /// <summary>Who does what a verb tells: the holder that a hyphen binds to it, the agent of a passive, else its surface subject.</summary>
    public IEnumerable<int> Subjects(int verb)
    {
        if (grammar.HyphenPartner(verb) is { } holder)
        {
            return [holder];
        }

        if (!grammar.IsPassive(verb))
        {
            if (grammar.Words[verb] is { Relation: "acl", FineTag: "VB" } && AgentsOf(verb).Concat(grammar.Related(verb, "obj").SelectMany(done => grammar.Prepositional(done, WordClass.By)))
                .Where(doer => doer > verb && (grammar.Words[doer].Tag == UniversalTag.Propn || grammar.Related(doer, "det").Any())).ToList() is { Count: > 0 } doers)
            {
                return doers; // "a bid to regain the town by the army"
            }

            return SurfaceSubjects(verb);
        }

        if (grammar.Words[verb] is { Relation: "xcomp", FineTag: "VBN", Head: >= 0 and var having } && grammar.Is(WordClass.Have, having) && !grammar.Is(WordClass.Remaining, verb) && grammar.Related(having, "obj").Any())
        {
            return SurfaceSubjects(having); // "has the town encircled"
        }

        var agents = AgentsOf(verb);
        if (!agents.Any())
        {
            agents = grammar.SharingVerbs(verb).Where(grammar.IsPassive).SelectMany(AgentsOf); // "stormed and captured by the rebels"
        }

        if (!agents.Any())
        {
            agents = grammar.Related(verb, "obl").Where(way => grammar.HasCase(WordClass.Without, way)).SelectMany(way => grammar.Prepositional(way, WordClass.By)); // "was taken without a fight by the rebels"
        }

        if (!agents.Any() && grammar.Words[verb] is { Relation: "advcl", FineTag: "VBN" })
        {
            agents = grammar.Related(verb, "obl").SelectMany(way => grammar.Related(way, "nmod").Prepend(way)).Where(place => grammar.Words[place].Tag == UniversalTag.Propn).SelectMany(place => grammar.Prepositional(place, WordClass.By)).ToList(); // "beaten back from the approaches to X by the rebels"
        }

        // "Taliban-held": the holder is bound to the participle by a hyphen.
        return grammar.Words[verb].Relation == "amod"
            ? agents.Concat(grammar.Sentence.Children(verb).Where(child => child < verb
                && grammar.Words[child].Relation is "compound" or "obl:npmod" or "obl:unmarked" or "nsubj" or "obl" or "nmod" or "amod"))
            : agents;
    }

    /// <summary>Who stands behind a noun that names an act: its possessor, the subject of the verb it is the object of, and so on.</summary>
    List<int> SubjectsBehindNoun(int noun, int climbed)
    {
        var own = grammar.Related(noun, "nmod:poss").Concat(grammar.Prepositional(noun, WordClass.By)).ToList();
        if (own.Count > 0)
        {
            return own;
        }

        own = [.. grammar.Related(noun, "compound"), .. grammar.Related(noun, "amod")];
        if (own.Count > 0 && own.Any(child => grammar.Words[child].Tag == UniversalTag.Propn || grammar.Words[child].Relation == "compound" || char.IsUpper(grammar.Words[child].Form[0])))
        {
            return own;
        }

        var word = grammar.Words[noun];
        if (climbed > MaximumClimb || word.Head < 0)
        {
            return [];
        }

        if (grammar.IsVerbal(word.Head) && word.Relation is "obj" or "xcomp" or "obl")
        {
            return SurfaceSubjects(word.Head, climbed + 1);
        }

        return word.Relation is "nsubj:pass" ? Subjects(word.Head).ToList() : [];
    }

    /// <summary>Who does what a noun names: its possessor, what modifies it, the subject of the verb that it goes with.</summary>
    public IEnumerable<int> SubjectsOfNoun(int noun)
    {
        var near = grammar.Related(noun, "nmod:poss")
            .Concat(grammar.Prepositional(noun, WordClass.By))
            .Concat(grammar.Related(noun, "compound"))
            .Concat(grammar.Related(noun, "amod"))
            .Concat(grammar.Related(noun, "nmod:desc"))
            .Concat(grammar.IsVerbal(noun) ? grammar.Related(noun, "nsubj") : []); // "US airstrikes" with the noun taken for a verb
        var word = grammar.Words[noun];
        if (word.Head < 0 || !(grammar.IsVerbal(word.Head) || (word.Relation == "obl" && IsPredicate(word.Head))))
        {
            return near;
        }

        return word.Relation switch
        {
            "obj" when IsLight(word.Head) => near.Concat(SurfaceSubjects(word.Head).Where(subject => !grammar.IsPassive(word.Head))),
            "nsubj:pass" when IsLight(word.Head) => near.Concat(Subjects(word.Head)),

            // "burning villages in a raid": the offensive is the subject's own.
            "obl" when grammar.HasCase(WordClass.During, noun) && grammar.Related(word.Head, "obj").Any() =>
                near.Concat(SurfaceSubjects(word.Head)),
            "obl" when grammar.Words[word.Head].Tag == UniversalTag.Adj && grammar.HasCase(WordClass.To, noun) => near.Concat(SurfaceSubjects(word.Head)), // "are close to an encirclement"
            "nsubj" when grammar.IsPassive(word.Head) => near.Concat(Subjects(word.Head)),
            "obl" or "obj" when grammar.Is(WordClass.Resolving, word.Head) => near.Concat(SurfaceSubjects(word.Head).Where(subject => !grammar.IsPassive(word.Head))), // "decided on a *withdrawal*"
            _ => near,
        };
    }

    bool IsLight(int verb) => grammar.Lists.Framing.Find(grammar.Words[verb].Lemma.ToLowerInvariant(), FramingClass.Light) is not null;
}
