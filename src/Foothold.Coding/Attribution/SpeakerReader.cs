using Foothold.Language;
using Foothold.Lexicon;

namespace Foothold.Coding;

/// <summary>Finds who says a clause inside the report, the outermost speaker first.</summary>
sealed class SpeakerReader(FramingWords words)
{
    /// <summary>The speakers over a trigger, and whether one of them denies it.</summary>
    public (IReadOnlyList<Attribution> Sources, bool Denied) Read(SentenceGrammar grammar, PhraseReader phrases, int trigger)
    {
        var sources = new List<Attribution>();
        var denied = false;
        var below = -1;
        foreach (var at in grammar.Ancestors(trigger))
        {
            if (below >= 0)
            {
                var relation = grammar.Words[below].Relation;
                if (relation is "ccomp" or "parataxis" or "obj" or "xcomp" or "nsubj:pass" or "csubj:pass" or "obl" && IsSpeech(grammar, at, out var stance)
                    && (relation is not ("obj" or "obl" or "xcomp") || !grammar.IsVerbal(below) || relation == "xcomp"))
                {
                    if (relation is not "obl" && Speaker(grammar, phrases, at, stance, trigger) is { } speaker)
                    {
                        sources.Insert(0, speaker);
                    }

                    denied ^= stance == Stance.Denied;
                }
                else if (relation is "acl" or "nmod" or "ccomp" && SpeechNoun(grammar, at) is { } nounStance)
                {
                    if (NounSpeaker(grammar, phrases, at, nounStance) is { } speaker)
                    {
                        sources.Insert(0, speaker);
                    }

                    denied ^= nounStance == Stance.Denied;
                }
            }

            AddBeside(grammar, phrases, at, trigger, sources);
            if (below >= 0 && grammar.Words[below].Relation is "acl:relcl" && sources.Count > 0)
            {
                break;
            }

            below = at;
        }

        return (sources.DistinctBy(source => source.Span).ToList(), denied);
    }

    bool IsSpeech(SentenceGrammar grammar, int word, out Stance stance)
    {
        stance = Stance.Said;
        if (!grammar.IsVerbal(word) || words.Find(grammar.Words[word].Lemma.ToLowerInvariant(), FramingClass.Speech) is not { } effect)
        {
            return false;
        }

        stance = ToStance(effect);
        var negated = grammar.Sentence.Children(word).Any(child => grammar.Words[child].Lemma.ToLowerInvariant() is "not" or "n't");
        if (negated && stance == Stance.Confirmed)
        {
            stance = Stance.Unconfirmed;
        }
        else if (negated && stance == Stance.Denied)
        {
            stance = Stance.Admitted; // "did not dispute that it had fallen"
        }

        return true;
    }

    static Stance ToStance(FramingEffect effect) => effect switch
    {
        FramingEffect.Claimed => Stance.Claimed,
        FramingEffect.Confirmed => Stance.Confirmed,
        FramingEffect.Admitted => Stance.Admitted,
        FramingEffect.Denied => Stance.Denied,
        _ => Stance.Said,
    };

    Stance? SpeechNoun(SentenceGrammar grammar, int word) =>
        words.Find(grammar.Words[word].Lemma.ToLowerInvariant(), FramingClass.SpeechNoun) is { } effect ? ToStance(effect) : null;

    static Attribution? Speaker(SentenceGrammar grammar, PhraseReader phrases, int verb, Stance stance, int trigger)
    {
        foreach (var subject in grammar.Fill(verb, "subject"))
        {
            if (subject != trigger && phrases.Read(grammar.Sentence.Index, subject) is { } phrase && CanSpeak(grammar, phrase))
            {
                return new Attribution(phrase.Text, phrase.Span, phrase.Actor?.Id, stance);
            }
        }

        return null;
    }

    static Attribution? NounSpeaker(SentenceGrammar grammar, PhraseReader phrases, int noun, Stance stance)
    {
        foreach (var word in grammar.Fill(noun, "possessor").Concat(grammar.Fill(noun, "modifier")).Concat(grammar.Fill(noun, "by"))
            .Concat(grammar.Fill(noun, "from")))
        {
            if (phrases.Read(grammar.Sentence.Index, word) is { } phrase && (phrase.Actor is not null || phrase.IsAnimate))
            {
                return new Attribution(phrase.Text, phrase.Span, phrase.Actor?.Id, stance);
            }
        }

        return null;
    }

    /// <summary>"…, officials said", "according to the ministry": speakers that hang beside the clause rather than over it.</summary>
    void AddBeside(SentenceGrammar grammar, PhraseReader phrases, int at, int trigger, List<Attribution> sources)
    {
        foreach (var child in grammar.Sentence.Children(at))
        {
            var relation = grammar.Words[child].Relation;
            if (relation is "parataxis" or "advcl" && child != trigger && IsSpeech(grammar, child, out var stance)
                && !grammar.Ancestors(trigger).Contains(child)
                && !grammar.Sentence.Children(child).Any(other => grammar.Words[other].Relation is "ccomp")
                && (relation == "parataxis" || grammar.Sentence.Children(child).Any(mark => grammar.Words[mark].Lemma == "as")))
            {
                if (Speaker(grammar, phrases, child, stance, trigger) is { } speaker)
                {
                    sources.Insert(0, speaker);
                }
            }
            else if (grammar.CaseOf(child) is "according to" or "according" && grammar.IsVerbal(at) | relation is "obl" or "nmod")
            {
                var phrase = phrases.Read(grammar.Sentence.Index, child);
                sources.Insert(0, new Attribution(phrase.Text, phrase.Span, phrase.Actor?.Id, Stance.Said));
            }
        }
    }

    static bool CanSpeak(SentenceGrammar grammar, Phrase phrase) =>
        phrase.Actor is not null || phrase.IsAnimate || phrase.IsUnknownName
        || grammar.Words[phrase.Head].Tag is UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Pron;
}
