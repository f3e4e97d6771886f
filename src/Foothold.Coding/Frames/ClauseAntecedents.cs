using Foothold.Language;
using Foothold.Lexicon;

namespace Foothold.Coding;

/// <summary>Finds whom the clauses around a pronoun say that it means, by the part that it plays in them.</summary>
sealed class ClauseAntecedents(ReportReading reading, PhraseReader phrases)
{
    /// <summary>
    /// Whom the clause around a pronoun leaves no doubt about: "the KNU raised *their* flag", "with X in *its* hands, the group …",
    /// "the rebels, who admitted that *they* had left"; null where it does.
    /// </summary>
    public Phrase? OwnSubject(Phrase phrase)
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
            if (noun is { Relation: "obj", Head: >= 0 } && GivenTo(grammar, noun.Head, phrase.Head) is { } receiver)
            {
                return receiver; // "handing Russia *its* biggest gain"
            }

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
        if (clause is { Relation: "advcl", Head: >= 0 and var giving } && giving < phrase.Head && GivenTo(grammar, giving, phrase.Head) is { } gainer)
        {
            return gainer; // "handing Russia its biggest gain since *it* took Y"
        }

        if (clause is { Relation: "acl:relcl" } && !grammar.Is(WordClass.Losing, word.Head) && grammar.Related(word.Head, "aux").Any(had => had < word.Head && grammar.Words[had].FineTag == "VBD" && grammar.Is(WordClass.Have, had)) && DrivenFrom(grammar, clause.Head) is { } driven && driven.IsArmed && IsOfNumber(grammar, phrase.Head, driven.Head))
        {
            return driven; // "drove the rebels out of X, which *they* had entered on Sunday"
        }

        if (clause is { Relation: "ccomp", Head: >= 0 and var saying })
        {
            return AskedInClause(grammar, phrase.Head) is not null ? null
                : grammar.Lists.Is(WordClass.They, word.Form) ? Named(grammar.SurfaceSubjects(saying).Where(subject => grammar.Words[subject].FineTag is "NNS" or "NNPS" or "NNP"))
                : grammar.Lists.Is(WordClass.It, word.Form) && grammar.SurfaceSubjects(saying) is [var capital] && phrases.Read(phrase.Sentence, capital) is { Actor.Kind: ActorKind.Government } government && phrases.IsCapital(government) ? government
                : grammar.Lists.Is(WordClass.It, word.Form) && UnnamedBody(grammar, saying) is { } body ? body
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

    /// <summary>"handing *Russia* its biggest gain": to whom a verb gives something, where a pronoun behind it may take them up; null where it gives nothing to anybody.</summary>
    Phrase? GivenTo(SentenceGrammar grammar, int giving, int pronoun) => grammar.Related(giving, "iobj").FirstOrDefault(given => given < pronoun && IsOfNumber(grammar, pronoun, given), -1) is >= 0 and var receiver
        && phrases.Read(grammar.Sentence.Index, receiver) is { IsAnimate: true, Actor.Kind: not ActorKind.Person } meant ? meant : null;

    /// <summary>"drove *the rebels* out of X": who is driven from a place, or leaves it, by the clause that names it; null where nobody is.</summary>
    Phrase? DrivenFrom(SentenceGrammar grammar, int place) => place >= 0 && grammar.Words[place] is { Relation: "obl" or "nmod", Head: >= 0 and var driving } && grammar.Is(WordClass.Leaving, driving)
        && grammar.Related(driving, "obj").FirstOrDefault(-1) is >= 0 and var driven && grammar.Words[driven].Tag != UniversalTag.Pron ? phrases.Read(grammar.Sentence.Index, driven) : null;

    static bool IsOfNumber(SentenceGrammar grammar, int pronoun, int noun) => grammar.Lists.Is(WordClass.They, grammar.Words[pronoun].Form) == grammar.Words[noun].FineTag is "NNS" or "NNPS"
        || (grammar.Lists.Is(WordClass.They, grammar.Words[pronoun].Form) && grammar.Words[noun].FineTag == "NNP"); // "the Taliban … they"

    /// <summary>"*A militia* that says it took X": a body not told of before and not named that says a clause; null where another does.</summary>
    Phrase? UnnamedBody(SentenceGrammar grammar, int saying)
    {
        var body = grammar.SurfaceSubjects(saying) is [var subject] ? grammar.IsRelativePronoun(subject) ? grammar.Words[saying].Head : subject : -1;
        return body >= 0 && grammar.Words[body] is { Tag: UniversalTag.Noun, FineTag: "NN" } && grammar.Is(WordClass.OneOfMany, body)
            && phrases.Read(grammar.Sentence.Index, body) is { Actor: null } unnamed && !PhraseKinds.IsPointing(unnamed, grammar.Lists) ? unnamed : null;
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
    public static int? AskedInClause(SentenceGrammar grammar, int pronoun) => grammar.Words[pronoun] is { Relation: "nsubj" or "nsubj:pass", Head: >= 0 and var done }
        && grammar.Words[done] is { Relation: "ccomp", FineTag: "VB" or "VBP", Head: >= 0 and var asking } && grammar.Is(WordClass.Asking, asking)
            ? asking
            : null;

    /// <summary>"The army, with rebels closing in, says it will stay": how many clauses a subject stands over another that takes it up before any other; the greatest number where it is no such subject.</summary>
    public static int ClausesAbove(SentenceGrammar grammar, int pronoun, int candidate)
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
}
