using Foothold.Language;
using Foothold.Lexicon;

namespace Foothold.Coding;

/// <summary>Reads how a clause, infinitive or noun is framed by the word that it stands under ("failed to", "plans to", "the claim that").</summary>
sealed class GoverningFraming(SentenceGrammar grammar, WordLists words, FramingMarks marks)
{
    /// <summary>What an upper word does to the clause, infinitive or noun under it.</summary>
    public void Read(int at, int below)
    {
        var relation = grammar.Words[below].Relation;
        var upper = grammar.Words[at];
        var lemma = upper.Lemma.ToLowerInvariant();
        if (relation is "nsubj" or "nsubj:pass" && marks.Denied && words.Is(WordClass.Ended, lemma) && grammar.Sentence.Children(at).Any(child => grammar.Is(WordClass.Not, child)))
        {
            marks.Denied = false; // "the fighting has not stopped"
        }

        if (relation is "xcomp" or "ccomp" or "advcl" or "obj" or "csubj" or "nsubj" or "nsubj:pass" or "obl" && grammar.IsVerbal(at))
        {
            ReadVerb(at, below, relation, lemma);
        }
        else if (relation is "acl" or "ccomp" or "nmod" or "xcomp" or "compound" && upper.Tag is UniversalTag.Noun or UniversalTag.Propn)
        {
            ReadNoun(at, below, relation, lemma);
        }
        else if (relation == "nsubj" && marks.Reality == Reality.Planned && upper.Tag is UniversalTag.Noun && grammar.Is(WordClass.Failure, at))
        {
            marks.Reality = Reality.Actual; // "the attempt to take it was a failure"
            marks.Deny();
        }
        else if (relation == "nsubj" && !grammar.IsVerbal(below) && (IsUnderWay(at) || IsAge(at)))
        {
            marks.Apply(FramingEffect.Ongoing); // "clashes are under way", "the siege is in its second week"
        }
        else if (upper.Tag is UniversalTag.Adj && relation == "nsubj")
        {
            // "the claim that it fell is false"
            marks.Apply(words.Framing.Find(lemma, FramingClass.Adjective) is FramingEffect.Denied ? FramingEffect.Denied : null);
        }
        else if (upper.Tag is UniversalTag.Adj && relation is "xcomp" or "ccomp" or "advcl" or "csubj" or "obl")
        {
            var effect = words.Framing.Find(lemma, FramingClass.Adjective);
            marks.Apply(effect == FramingEffect.Possible && WasAbleTo(at, below, lemma) ? null : effect);
        }
    }

    /// <summary>What a verb does to what stands under it.</summary>
    void ReadVerb(int at, int below, string relation, string lemma)
    {
        var effect = EffectOf(at, below, relation, lemma);
        if (relation == "nsubj" && marks.Reality == Reality.Planned && (words.Is(WordClass.Failing, lemma) || grammar.Related(at, "obl").Any(end => grammar.Is(WordClass.Failure, end) && grammar.HasCase(WordClass.In, end))))
        {
            marks.Reality = Reality.Actual; // "an attempt to take it failed"
            marks.Deny();
        }

        if (relation == "xcomp" && words.Is(WordClass.StateVerb, lemma) && grammar.Sentence.Children(at).Concat(grammar.Sentence.Children(below))
            .Any(child => grammar.Words[child].Relation == "advmod" && grammar.Is(WordClass.Yet, child)))
        {
            marks.Deny(); // "has yet to be retaken"
        }

        if (marks.Would && relation is "ccomp" or "xcomp" && effect is null or FramingEffect.Planned)
        {
            effect = grammar.Words[at].FineTag is "VBZ" or "VBP" ? FramingEffect.Possible : FramingEffect.Planned; // "promised that it would be retaken"
            marks.Would = false;
        }

        if (relation is "nsubj" && (words.Is(WordClass.Lasting, grammar.Words[at].Lemma) || (effect == FramingEffect.Ongoing && WithParticle(grammar, at) is not null) || HasReachedAge(at)) && (!grammar.IsVerbal(below) || grammar.Words[below].FineTag == "VBG"))
        {
            marks.Apply(FramingEffect.Ongoing); // "Fighting continued"
        }

        marks.Apply(Reaches(effect, at, below, relation) ? effect : null);
        if (effect == FramingEffect.Planned && marks.Reality == Reality.Planned && Shortfall.IsInVain(grammar, at))
        {
            marks.Reality = Reality.Actual; // "tried in vain to take it"
            marks.Deny();
        }
    }

    /// <summary>What a verb's entry says that it does to what stands under it; null where it does nothing as it stands there.</summary>
    FramingEffect? EffectOf(int at, int below, string relation, string lemma)
    {
        if (relation == "xcomp" && grammar.Words[below].FineTag == "VB" && WentOn(grammar, words, at))
        {
            return null;
        }

        var effect = WithParticle(grammar, at) is { } joined ? words.Framing.Find(joined, FramingClass.Verb) ?? words.Framing.Find(lemma, FramingClass.Verb) : words.Framing.Find(lemma, FramingClass.Verb);
        if (effect == FramingEffect.Requested && !Demands(at, below, relation))
        {
            return null;
        }

        if (effect == FramingEffect.Possible && words.Is(WordClass.Expecting, lemma) && relation == "xcomp" && grammar.IsPassive(at) && IsPurposeful(below))
        {
            return FramingEffect.Planned; // "are expected to attack": those who act have it in mind
        }

        if (effect == FramingEffect.Denied && relation is "obj" or "nsubj:pass" && IsGivingUp(at, lemma) && marks.Reality is null or Reality.Actual or Reality.Ongoing or Reality.Past)
        {
            return null; // "abandoned the siege" has only ended it
        }

        return effect == FramingEffect.Planned && relation == "ccomp" && !marks.Would && ClauseTense.IsPlain(grammar, below) ? null // "agreed that they were in control"
            : effect;
    }

    bool IsGivingUp(int verb, string lemma) => words.Is(WordClass.GivingUp, lemma) || (WithParticle(grammar, verb) is { } joined && words.Is(WordClass.GivingUp, joined));

    /// <summary>Whether what a verb does reaches what plays that part in its clause: it reaches no subject, and a passive's subject, an infinitive aside or a noun beside it only where it denies, plans or asks for it.</summary>
    bool Reaches(FramingEffect? effect, int at, int below, string relation) => relation switch
    {
        "nsubj" => false,
        "nsubj:pass" => effect is FramingEffect.Denied or FramingEffect.Planned || IsAskedOf(at, below),
        "advcl" when Shortfall.TellsSuccess(grammar, words, below) => effect is FramingEffect.Denied,
        "advcl" when effect is FramingEffect.Denied && grammar.Related(at, "obj").Any() => false, // "blocked the road to take it"
        "obl" or "advcl" => grammar.Words[below].FineTag == "VB" && (effect is FramingEffect.Denied or FramingEffect.Planned || IsAskedOf(at, below)),
        _ => true,
    };

    /// <summary>What a noun does to what is said of it ("plans to take it", "an offensive to take it", which has not taken it yet).</summary>
    void ReadNoun(int at, int below, string relation, string lemma)
    {
        if (relation == "compound" || (relation == "nmod" && !grammar.HasCase(WordClass.NounScope, below)))
        {
            return;
        }

        if (words.Framing.Find(lemma, FramingClass.Noun) == FramingEffect.Planned && grammar.HasChild(at, WordClass.No, "det"))
        {
            marks.Deny(); // "no intention of taking it"
        }

        marks.Apply(words.Framing.Find(lemma, FramingClass.Noun)
            ?? (relation == "acl" && grammar.Words[below].FineTag == "VB" && words.IsAct(lemma) ? FramingEffect.Planned : null));
    }

    /// <summary>"goes on": a verb with the particle behind it; null where none is.</summary>
    public static string? WithParticle(SentenceGrammar grammar, int verb) => grammar.Sentence.Children(verb).FirstOrDefault(child => grammar.Words[child].Relation == "compound:prt" || (child == verb + 1 && grammar.Words[child].Relation == "advmod"), -1) is >= 0 and var particle
        ? $"{grammar.Words[verb].Lemma} {grammar.Words[particle].Form}".ToLowerInvariant()
        : null;

    /// <summary>"*went on* to take it": whoever did so has taken it.</summary>
    public static bool WentOn(SentenceGrammar grammar, WordLists words, int verb) => WithParticle(grammar, verb) is { } joined && words.Framing.Find(joined, FramingClass.Verb) == FramingEffect.Ongoing;

    /// <summary>"under way", "in progress".</summary>
    bool IsUnderWay(int word) => grammar.Is(WordClass.UnderWay, word) && (grammar.Words[word].Tag != UniversalTag.Noun || grammar.CaseOf(word) is not null);

    /// <summary>"has entered *its second week*".</summary>
    bool HasReachedAge(int verb) => grammar.Sentence.Children(verb).Any(child => child > verb && grammar.Words[child].Relation is "obj" or "obl:unmarked" && IsAge(child));

    /// <summary>"in *its tenth month*": a span that is counted from when something began.</summary>
    bool IsAge(int word) => grammar.Is(WordClass.SpanUnit, word) && grammar.Related(word, "nmod:poss").Any();

    /// <summary>"*was able* to take it": whoever was able to do a thing in the past did it.</summary>
    bool WasAbleTo(int adjective, int done, string lemma) => words.Is(WordClass.Able, lemma) && grammar.Words[done].FineTag == "VB" // "was capable of taking it" has not taken it
        && grammar.Related(adjective, "cop").Any(copula => grammar.Words[copula].FineTag is "VBD")
        && !grammar.Related(adjective, "aux").Any();

    /// <summary>Whether a word of asking and telling asks here: "insisted that it had fallen" and "directed the attacks" only tell.</summary>
    bool Demands(int verb, int below, string relation) => relation switch
    {
        "ccomp" => !ClauseTense.IsPlain(grammar, below) || IsWished(verb, below),
        "obj" or "nsubj:pass" => !grammar.Is(WordClass.Directing, verb),
        _ => true,
    };

    /// <summary>"demanded that they *leave*": a plain form after a past tense tells what should be; without one "insists that they hold it" tells what is.</summary>
    bool IsWished(int verb, int below) => grammar.Words[below].FineTag == "VBP" && !grammar.Sentence.Children(below).Any(child => grammar.Words[child].Relation is "aux" or "aux:pass" or "cop")
        && (grammar.Is(WordClass.Asking, verb) || words.Framing.Find(grammar.Words[verb].Lemma.ToLowerInvariant(), FramingClass.Speech) is null);

    /// <summary>"called on *them* to leave": whether what is asked for hangs on the asking.</summary>
    bool IsAskedOf(int verb, int below) => grammar.Words[below] is { Relation: "advcl", FineTag: "VB" } && grammar.Is(WordClass.Asking, verb)
        && grammar.Related(verb, "obl").Any(child => child > verb && child < below && grammar.HasCase(WordClass.AskedBehind, child));

    bool IsPurposeful(int verb) => grammar.IsVerbal(verb) && !grammar.IsPassive(verb)
        && grammar.Sentence.Children(verb).Any(child => grammar.Words[child].Relation is "obj" or "ccomp");
}
