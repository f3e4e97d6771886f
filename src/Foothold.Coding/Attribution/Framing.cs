using Foothold.Language;
using Foothold.Lexicon;

namespace Foothold.Coding;

/// <summary>How a sentence frames what one of its words says: real or not, so or not so, how sure.</summary>
readonly record struct Framing(Reality Reality, Polarity Polarity, Certainty Certainty);

/// <summary>Reads the framing of a trigger from its own auxiliaries and from the words it stands under, up to the root.</summary>
sealed class FramingReader(FramingWords words)
{
    /// <param name="grammar">The sentence.</param>
    /// <param name="trigger">The trigger word.</param>
    /// <param name="isState">Whether the frame is a state rather than an act.</param>
    /// <param name="fixedReality">The reality the frame itself gives; null where the sentence decides.</param>
    /// <param name="hasPastTime">Whether a time before the report's day is said beside it.</param>
    public Framing Read(SentenceGrammar grammar, int trigger, bool isState, Reality? fixedReality, bool hasPastTime)
    {
        var walk = new Walk(grammar, words);
        walk.Climb(trigger);
        var reality = walk.Reality ?? fixedReality ?? Tense(grammar, trigger, isState, hasPastTime);
        if (isState && reality is Reality.Actual or Reality.Ongoing && IsOver(grammar, trigger))
        {
            reality = Reality.Past;
        }

        return new Framing(reality, walk.Denied ? Polarity.Denied : Polarity.Affirmed, walk.Certainty);
    }

    /// <summary>What the verb's own form says where nothing above it says more.</summary>
    static Reality Tense(SentenceGrammar grammar, int trigger, bool isState, bool hasPastTime)
    {
        var verb = grammar.IsVerbal(trigger) ? trigger : Carrier(grammar, trigger);
        if (verb is not { } at)
        {
            return isState ? Reality.Ongoing : Reality.Actual;
        }

        var word = grammar.Words[at];
        var auxiliaries = grammar.Sentence.Children(at)
            .Where(child => grammar.Words[child].Relation is "aux" or "aux:pass" or "cop")
            .Select(child => grammar.Words[child]).ToList();
        var past = auxiliaries.Any(auxiliary => auxiliary.FineTag is "VBD");
        if (word.FineTag == "VBG" && auxiliaries.Any(auxiliary => auxiliary.Lemma == "be"))
        {
            return hasPastTime && past ? Reality.Actual : Reality.Ongoing;
        }

        if (word.FineTag == "VBG" && auxiliaries.Count == 0 && word.Relation is "advcl" or "acl" or "conj")
        {
            if (hasPastTime)
            {
                return Reality.Actual;
            }

            return word.Head >= 0 && grammar.IsVerbal(word.Head)
                ? Tense(grammar, word.Head, isState, hasPastTime) is Reality.Actual && !isState && word.Relation != "advcl"
                    ? Reality.Actual
                    : Reality.Ongoing
                : Reality.Ongoing;
        }

        if (!isState)
        {
            return Reality.Actual;
        }

        return word.FineTag is "VBD" || past ? Reality.Actual : Reality.Ongoing;
    }

    /// <summary>The verb that carries the tense of a noun or adjective.</summary>
    static int? Carrier(SentenceGrammar grammar, int word)
    {
        if (grammar.Sentence.Children(word).Any(child => grammar.Words[child].Relation == "cop"))
        {
            return word;
        }

        var head = grammar.Words[word].Head;
        return head >= 0 && grammar.IsVerbal(head) ? head : null;
    }

    /// <summary>Whether a state is said to have ended: "once held", "held until", "had held", "held it before X took it".</summary>
    bool IsOver(SentenceGrammar grammar, int trigger)
    {
        var verb = grammar.IsVerbal(trigger) ? trigger : Carrier(grammar, trigger) ?? trigger;
        var isPast = grammar.Words[verb].FineTag is "VBD" or "VBN"
            && !grammar.Sentence.Children(verb).Any(child => grammar.Words[child].FineTag is "VBZ" or "VBP");
        foreach (var child in grammar.ChildrenNear(verb))
        {
            var word = grammar.Words[child];
            if (word.Relation == "advmod" && word.Head == verb && words.Find(word.Lemma.ToLowerInvariant(), FramingClass.Adverb) == FramingEffect.Past)
            {
                return true;
            }

            if (isPast && word.Relation is "advcl" or "obl" or "obl:agent"
                && grammar.Sentence.Children(child).Any(mark => grammar.Words[mark].Relation is "mark" or "case"
                    && grammar.Words[mark].Lemma.ToLowerInvariant() is "before" or "until" or "till"))
            {
                return true;
            }
        }

        var head = grammar.Words[verb].Head;
        return grammar.Words[verb].Relation == "xcomp" && head >= 0
            && grammar.Words[head] is { Lemma: "use", FineTag: "VBD" };
    }

    /// <summary>One climb from a trigger to the root.</summary>
    sealed class Walk(SentenceGrammar grammar, FramingWords words)
    {
        public Reality? Reality { get; private set; }

        public bool Denied { get; private set; }

        public Certainty Certainty { get; private set; }

        public void Climb(int trigger)
        {
            var below = -1;
            foreach (var at in grammar.Ancestors(trigger))
            {
                if (below >= 0 && !Passes(at, below))
                {
                    break;
                }

                ReadOwn(at, below, isTrigger: at == trigger);
                if (below >= 0)
                {
                    ReadAbove(at, below);
                }

                below = at;
            }
        }

        /// <summary>Whether what frames the upper word frames the lower one too. A relative clause or a list member stands on its own.</summary>
        bool Passes(int upper, int lower) => grammar.Words[lower].Relation switch
        {
            "acl:relcl" or "appos" or "parataxis" => false,
            "nmod" or "nmod:poss" or "nsubj" or "compound" or "amod" => !grammar.IsVerbal(upper) || grammar.IsPassive(upper)
                || grammar.Words[lower].Relation == "nsubj",
            "conj" => SharesAuxiliaries(lower),
            "advcl" or "acl" => grammar.Words[lower].FineTag == "VB", // "to take it"; a participle stands on its own
            _ => true,
        };

        bool SharesAuxiliaries(int conjunct) =>
            !grammar.Sentence.Children(conjunct).Any(child => grammar.Words[child].Relation is "nsubj" or "nsubj:pass" or "aux" or "cop");

        /// <summary>A word's own auxiliaries, negation, adverbs and opening word.</summary>
        void ReadOwn(int at, int below, bool isTrigger)
        {
            var predicate = grammar.IsVerbal(at) || isTrigger
                || grammar.Sentence.Children(at).Any(child => grammar.Words[child].Relation == "cop");
            foreach (var child in grammar.Sentence.Children(at))
            {
                if (child == below)
                {
                    continue;
                }

                var word = grammar.Words[child];
                var lemma = word.Lemma.ToLowerInvariant();
                switch (word.Relation)
                {
                    case "aux":
                        Apply(words.Find(word.Form.ToLowerInvariant(), FramingClass.Auxiliary)
                            ?? words.Find(lemma, FramingClass.Auxiliary));
                        break;
                    case "advmod" when lemma is "not" or "n't" or "never":
                        if (predicate)
                        {
                            Denied = !Denied;
                        }

                        break;
                    case "advmod" when predicate:
                        if (words.Find(lemma, FramingClass.Adverb) is { } adverb && adverb is not (FramingEffect.Past or FramingEffect.Denied))
                        {
                            Apply(adverb, weak: true);
                        }

                        break;
                    case "mark" when words.Find(lemma, FramingClass.Subordinator) is { } opening:
                        if (lemma != "until")
                        {
                            Apply(opening);
                        }

                        break;
                    case "amod" when isTrigger && !grammar.IsVerbal(at):
                        Apply(words.Find(lemma, FramingClass.Adjective) ?? words.Find(word.Form.ToLowerInvariant(), FramingClass.Adjective));
                        break;
                    case "det" when lemma == "no" && !grammar.IsVerbal(at) && isTrigger:
                        Denied = !Denied;
                        break;
                }
            }

            var own = grammar.Words[at];
            if (isTrigger && own.FineTag == "VB" && own.Relation == "advcl"
                && grammar.Sentence.Children(at).Any(child => grammar.Words[child].Lemma == "to"))
            {
                Apply(FramingEffect.Planned);
            }

            if (own is { FineTag: "VB", Head: < 0 } && grammar.Sentence.IsHeading
                && grammar.Sentence.Children(at).Any(child => grammar.Words[child].Lemma == "to"))
            {
                Apply(FramingEffect.Planned); // a headline's infinitive is its future
            }

            if (own.Head < 0 && grammar.Words[^1].Form == "?")
            {
                Apply(FramingEffect.Possible);
            }
        }

        /// <summary>What an upper word does to the clause, infinitive or noun under it.</summary>
        void ReadAbove(int at, int below)
        {
            var relation = grammar.Words[below].Relation;
            var upper = grammar.Words[at];
            var lemma = upper.Lemma.ToLowerInvariant();
            if (relation is "xcomp" or "ccomp" or "advcl" or "obj" or "csubj" or "nsubj" or "nsubj:pass" or "obl" && grammar.IsVerbal(at))
            {
                var effect = words.Find(lemma, FramingClass.Verb);
                if (relation is "nsubj" or "nsubj:pass" or "obl" or "advcl" && effect is not (FramingEffect.Denied or FramingEffect.Planned))
                {
                    effect = null;
                }

                if (relation is "nsubj" && effect is not null)
                {
                    effect = null;
                }

                if (relation is "advcl" or "obl" && grammar.Words[below].FineTag != "VB")
                {
                    effect = null;
                }

                Apply(effect);
            }
            else if (relation is "acl" or "ccomp" or "nmod" or "xcomp" or "compound" && upper.Tag is UniversalTag.Noun or UniversalTag.Propn)
            {
                if (relation != "compound" && (relation != "nmod" || grammar.CaseOf(below) is "of" or "for" or "on" or "at"))
                {
                    Apply(words.Find(lemma, FramingClass.Noun));
                }
            }
            else if (upper.Tag is UniversalTag.Adj && relation is "xcomp" or "ccomp" or "advcl" or "csubj" or "obl")
            {
                Apply(words.Find(lemma, FramingClass.Adjective));
            }
        }

        void Apply(FramingEffect? effect, bool weak = false)
        {
            switch (effect)
            {
                case FramingEffect.Denied:
                    Denied = !Denied;
                    break;
                case FramingEffect.Reported:
                    Certainty = Certainty == Certainty.Asserted ? Certainty.Reported : Certainty;
                    break;
                case FramingEffect.Unconfirmed:
                    Certainty = Certainty.Unconfirmed;
                    break;
                case FramingEffect.Disputed:
                    Certainty = Certainty.Disputed;
                    break;
                case FramingEffect.Possible when Reality is not Coding.Reality.Requested:
                    Reality = Coding.Reality.Possible;
                    break;
                case FramingEffect.Requested when Reality is not Coding.Reality.Possible:
                    Reality = Coding.Reality.Requested;
                    break;
                case FramingEffect.Planned:
                    Reality ??= Coding.Reality.Planned;
                    break;
                case FramingEffect.Ongoing when !weak:
                    Reality ??= Coding.Reality.Ongoing;
                    break;
                case FramingEffect.Past:
                    Reality ??= Coding.Reality.Past;
                    break;
            }
        }
    }
}
