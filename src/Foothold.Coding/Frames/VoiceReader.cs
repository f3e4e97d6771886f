using Foothold.Language;
using Foothold.Lexicon;

namespace Foothold.Coding;

/// <summary>Tells whether verbs are passive, their auxiliaries shared, left out or tagged amiss as they may be.</summary>
sealed class VoiceReader(SentenceGrammar grammar)
{
    readonly bool?[] _passives = new bool?[grammar.Words.Count];

    /// <summary>Whether a verb is passive, so that its surface subject is what it is done to.</summary>
    public bool IsPassive(int verb) => _passives[verb] ??= FindPassive(verb);

    bool FindPassive(int verb)
    {
        var children = grammar.Sentence.Children(verb);
        var hasObject = false;
        var hasHave = false;
        foreach (var child in children)
        {
            switch (grammar.Words[child].Relation)
            {
                case "aux:pass" or "nsubj:pass" or "obl:agent":
                    return true;
                case "obj":
                    hasObject = true;
                    break;
                case "aux":
                    hasHave |= grammar.Is(WordClass.ActiveAuxiliary, child);
                    break;
            }
        }

        if (!hasObject && !hasHave && (IsCountAlone(verb) || IsPassiveLikeFirst(verb)))
        {
            return true;
        }

        var isJoined = grammar.Words[verb] is { FineTag: "VBD", Relation: "conj", Head: >= 0 } joined && grammar.Words[joined.Head] is { FineTag: "VBN", Relation: "acl" or "amod" };
        if ((grammar.Words[verb].FineTag != "VBN" && !isJoined) || hasObject || hasHave)
        {
            return false;
        }

        var relation = grammar.Words[verb].Relation;
        if (relation == "advcl" && grammar.Words[verb].FineTag == "VBN" && grammar.HasChild(verb, WordClass.With, "mark") && !grammar.Is(WordClass.Vanishing, verb))
        {
            return true; // "with soldiers confined to their base"
        }

        if (relation == "conj")
        {
            return children.All(child => grammar.Words[child].Relation != "nsubj") && IsPassive(grammar.Words[verb].Head);
        }

        // In running text a participle with a plain subject is a past tense that was tagged amiss ("the army clashed").
        return relation is "acl" or "amod" or "advcl" or "root" or "xcomp" or "ccomp" or "acl:relcl" or "parataxis"
            && (grammar.Sentence.IsHeading || children.All(child => grammar.Words[child].Relation != "nsubj"))
            && !IsStrandedVerb(verb);
    }

    /// <summary>"43 were killed and 12 detained": a count alone is who it is done to, like those before.</summary>
    bool IsCountAlone(int verb) => grammar.Words[verb] is { FineTag: "VBN" or "VBD", Relation: "conj" or "parataxis", Head: >= 0 and var first } && IsBareCount(verb) && IsPassive(first);

    /// <summary>"was lost in May, won back by the army and lost again": a verb without a subject that is joined to a passive one, and is the same or has an agent.</summary>
    bool IsPassiveLikeFirst(int verb) => grammar.Words[verb] is { FineTag: "VBN" or "VBD", Relation: "conj", Head: >= 0 and var first } word
        && grammar.Sentence.Children(verb).All(child => grammar.Words[child].Relation is not ("nsubj" or "nsubj:pass"))
        && (grammar.Sentence.Children(first).Any(child => grammar.Words[child].Relation == "aux:pass") || (grammar.Words[first].Relation == "conj" && IsPassive(first)))
        && (IsSaidBefore(word) || grammar.Related(verb, "obl").Any(child => IsAgent(child, isSure: word.FineTag == "VBN")));

    /// <summary>"by the army"; of a verb that may be in the past tense only "by those fighters".</summary>
    bool IsAgent(int noun, bool isSure) => grammar.HasCase(WordClass.By, noun) && grammar.Words[noun].Tag is UniversalTag.Noun or UniversalTag.Propn
        && (isSure || grammar.HasChild(noun, WordClass.Pointing, "det"));

    /// <summary>"lost on Monday and *lost* again": whether one of the verbs that a verb is joined to is the same one.</summary>
    bool IsSaidBefore(Word verb)
    {
        for (var at = verb; at is { Relation: "conj", Head: >= 0 }; at = grammar.Words[at.Head])
        {
            if (grammar.Words[at.Head].Lemma == verb.Lemma)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a verb's subject is a number and nothing else.</summary>
    bool IsBareCount(int verb) => grammar.Related(verb, "nsubj").Concat(grammar.Related(verb, "nsubj:pass")).Any(subject => grammar.Words[subject].Tag == UniversalTag.Num && !grammar.Related(subject, "nmod").Any());

    /// <summary>
    /// Whether a participle is really the main verb, whose subject was read as the root: "Twenty policemen surrendered to them",
    /// with no other verb in the sentence and no by-phrase.
    /// </summary>
    bool IsStrandedVerb(int verb)
    {
        var word = grammar.Words[verb];
        return !grammar.Sentence.IsHeading && word.Relation == "acl" && word.Head == grammar.Sentence.Root
            && !grammar.Words.Any(other => other.Index != verb && other.Tag is UniversalTag.Verb or UniversalTag.Aux)
            && !grammar.Related(verb, "obl").Any(child => grammar.HasCase(WordClass.By, child));
    }
}
