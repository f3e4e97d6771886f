using Foothold.Language;
using Foothold.Lexicon;

namespace Foothold.Coding;

/// <summary>How a sentence frames what one of its words says: real or not, so or not so, how sure.</summary>
readonly record struct Framing(Reality Reality, Polarity Polarity, Certainty Certainty);

/// <summary>Reads the framing of a trigger from its own auxiliaries and from the words it stands under, up to the root.</summary>
sealed class FramingReader(WordLists words)
{
    /// <param name="grammar">The sentence.</param>
    /// <param name="trigger">The trigger word.</param>
    /// <param name="isState">Whether the frame is a state rather than an act.</param>
    /// <param name="fixedReality">The reality the frame itself gives; null where the sentence decides.</param>
    /// <param name="hasPastTime">Whether a time before the report's day is said beside it.</param>
    /// <param name="isThreat">Whether it is a threat, which is one though it was only nearly carried out ("nearly encircled").</param>
    public Framing Read(SentenceGrammar grammar, int trigger, bool isState, Reality? fixedReality, bool hasPastTime, bool isThreat = false)
    {
        var walk = new Walk(grammar, words, isThreat);
        walk.Climb(trigger);
        var reality = walk.Reality ?? fixedReality ?? Tense(grammar, trigger, isState, hasPastTime);
        if (isState && reality is Reality.Actual or Reality.Ongoing && IsOver(grammar, trigger))
        {
            reality = Reality.Past;
        }

        return new Framing(reality, walk.Denied ? Polarity.Denied : Polarity.Affirmed, walk.Certainty);
    }

    /// <summary>What the verb's own form says where nothing above it says more.</summary>
    Reality Tense(SentenceGrammar grammar, int trigger, bool isState, bool hasPastTime)
    {
        var verb = grammar.IsVerbal(trigger) ? trigger : Carrier(grammar, trigger);
        if (verb is not { } at || (at != trigger && !isState && grammar.Words[trigger].Relation is "obl" or "advcl")) // "since its capture"
        {
            return isState ? Reality.Ongoing : Reality.Actual;
        }

        var word = grammar.Words[at];
        var auxiliaries = grammar.Sentence.Children(at)
            .Where(child => grammar.Words[child].Relation is "aux" or "aux:pass" or "cop")
            .Select(child => grammar.Words[child]).ToList();
        var past = auxiliaries.Any(auxiliary => auxiliary.FineTag is "VBD");
        if (word.FineTag == "VBG" && auxiliaries.Any(auxiliary => words.Is(WordClass.Be, auxiliary.Lemma)))
        {
            return hasPastTime && past ? Reality.Actual : Reality.Ongoing;
        }

        if (word.FineTag == "VBG" && auxiliaries.Count == 0 && word.Relation is "advcl" or "acl" or "conj")
        {
            return hasPastTime || (!isState && (IsDone(grammar, at) || grammar.IsPreventedInVain(at))) ? Reality.Actual : Reality.Ongoing;
        }

        if (!isState)
        {
            return Reality.Actual;
        }

        if (IsLasting(word))
        {
            return Reality.Ongoing;
        }

        if (auxiliaries.Any(auxiliary => auxiliary.FineTag == "VBD" && words.Is(WordClass.Have, auxiliary.Lemma)))
        {
            return IsSaidToLast(grammar, at) ? Reality.Ongoing : Reality.Past;
        }

        if (word.FineTag is not "VBD" && !past)
        {
            return Reality.Ongoing;
        }

        // "They held it for six hours" is over; "he said that they held it" is the tense of the saying.
        return LastedFor(grammar, at) ? Reality.Past : IsToldInThePast(grammar, at) ? Reality.Ongoing : Reality.Actual;
    }

    /// <summary>"stormed it, killing two": whether the clause a participle goes with tells of something done.</summary>
    static bool IsDone(SentenceGrammar grammar, int participle)
    {
        foreach (var at in grammar.Ancestors(participle).Skip(1))
        {
            var word = grammar.Words[at];
            if (!grammar.IsVerbal(at) || word.FineTag is "VBG" or "VB")
            {
                continue;
            }

            return word.FineTag == "VBD" || grammar.Sentence.Children(at).Any(child => grammar.Words[child].Relation is "aux" or "aux:pass"
                && (grammar.Words[child].FineTag == "VBD" || grammar.Is(WordClass.Have, child)));
        }

        return false;
    }

    bool IsLasting(Word verb) => words.Is(WordClass.Lasting, verb.Lemma);

    /// <summary>Whether a verb is told of with how long it lasts ("occupied for 85 days", "since March").</summary>
    public static bool Lasts(SentenceGrammar grammar, int verb) => IsSaidToLast(grammar, verb) || LastedFor(grammar, verb);

    /// <summary>"had been cut off since Saturday": what had begun goes on.</summary>
    static bool IsSaidToLast(SentenceGrammar grammar, int verb) =>
        grammar.Sentence.Children(verb).Any(child => grammar.HasCase(WordClass.Since, child)
            || grammar.HasChild(child, WordClass.Since, "mark", "case"));

    static bool LastedFor(SentenceGrammar grammar, int verb) =>
        grammar.Sentence.Children(verb).Any(child => grammar.Words[child].Relation is "obl" or "obl:tmod" && grammar.HasCase(WordClass.ForSpan, child)
            && grammar.Is(WordClass.SpanUnit, child));

    bool IsToldInThePast(SentenceGrammar grammar, int verb)
    {
        foreach (var at in grammar.Ancestors(verb))
        {
            var word = grammar.Words[at];
            if (word.Relation == "ccomp" && word.Head >= 0)
            {
                return words.Framing.Find(grammar.Words[word.Head].Lemma.ToLowerInvariant(), FramingClass.Speech) is not null
                    && at > word.Head; // "The army held it, he said" tells of the past itself
            }

            if (word.Relation is not ("conj" or "xcomp" or "obl" or "nmod"))
            {
                return false;
            }
        }

        return false;
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
            if (word.Relation == "advmod" && word.Head == verb && words.Framing.Find(word.Lemma.ToLowerInvariant(), FramingClass.Adverb) == FramingEffect.Past)
            {
                return true;
            }

            if (isPast && word.Relation is "advcl" or "obl" or "obl:agent"
                && grammar.HasChild(child, WordClass.Until, "mark", "case"))
            {
                return true;
            }
        }

        var head = grammar.Words[verb].Head;
        return grammar.Words[verb].Relation == "xcomp" && head >= 0
            && grammar.Words[head].FineTag == "VBD" && grammar.Is(WordClass.UsedTo, head);
    }

    /// <summary>One climb from a trigger to the root.</summary>
    sealed class Walk(SentenceGrammar grammar, WordLists words, bool isThreat)
    {
        bool _would;

        public Reality? Reality { get; private set; }

        public bool Denied { get; private set; }

        public Certainty Certainty { get; private set; }

        public void Climb(int trigger)
        {
            var below = -1;
            foreach (var at in grammar.Ancestors(trigger))
            {
                var stands = below >= 0 && !Passes(at, below);
                if (stands && (grammar.Words[below].Relation != "conj" || grammar.Words[at].Relation is not ("ccomp" or "csubj")))
                {
                    break;
                }

                if (below == trigger && IsOneMore(at, below))
                {
                    break;
                }

                if (below >= 0 && IsInSpiteOf(below))
                {
                    break;
                }

                if (!stands && !(below >= 0 && IsTelling(at, below))) // a clause joined to another shares what stands over both, not what the other says of itself
                {
                    ReadOwn(at, below, isTrigger: at == trigger);
                }

                if (below >= 0 && !stands)
                {
                    ReadAbove(at, below);
                }

                if (below >= 0 && !stands && IsTelling(at, below))
                {
                    break; // whether and how it was said is another matter than what was said
                }

                below = at;
            }

            if (_would)
            {
                Apply(FramingEffect.Possible);
            }
        }

        /// <summary>"failed to take it *despite weeks of assaults*": what came to nothing was done.</summary>
        bool IsInSpiteOf(int noun) => grammar.Words[noun] is { Relation: "obl", Tag: UniversalTag.Noun } && grammar.HasChild(noun, WordClass.InSpiteOf, "case");

        /// <summary>"to avoid *further losses*": what should not go on has happened.</summary>
        bool IsOneMore(int at, int noun) => !grammar.IsVerbal(noun) && (grammar.HasChild(noun, WordClass.Further, "amod", "advmod", "det") || grammar.Related(noun, "amod").Any(kind => grammar.HasChild(kind, WordClass.Further, "advmod")))
            && words.Framing.Find(grammar.Words[at].Lemma.ToLowerInvariant(), FramingClass.Verb) == FramingEffect.Denied;

        /// <summary>Whether a word tells what a clause under it says, and no more ("said", as against "feared").</summary>
        bool IsTelling(int at, int below) => grammar.Words[below].Relation == "ccomp" && grammar.IsVerbal(at)
            && words.Framing.Find(grammar.Words[at].Lemma.ToLowerInvariant(), FramingClass.Speech) is not null
            && words.Framing.Find(grammar.Words[at].Lemma.ToLowerInvariant(), FramingClass.Verb) is null;

        /// <summary>Whether what frames the upper word frames the lower one too. A relative clause or a list member stands on its own.</summary>
        bool Passes(int upper, int lower) => grammar.Words[lower].Relation switch
        {
            "acl:relcl" or "appos" or "parataxis" => false,
            "nsubj:pass" when HasInfinitive(upper) => false, // "the strikes were meant to stop them": what is meant is the stopping
            "xcomp" when grammar.Words[lower].FineTag == "VBG" && grammar.Related(upper, "obj").Any(word => word > upper && word < lower) => false, // "target groups threatening them"
            "nmod" or "nmod:poss" or "nsubj" or "compound" or "amod" => !grammar.IsVerbal(upper) || grammar.IsPassive(upper)
                || grammar.Words[lower].Relation == "nsubj",
            "conj" => SharesAuxiliaries(lower),
            "acl" when grammar.Related(lower, "mark").Any() && grammar.Words[lower].FineTag != "VB" => true, // "the claim that it fell"
            "advcl" or "acl" => grammar.Words[lower].FineTag == "VB", // "to take it"; a participle stands on its own
            _ => true,
        };

        bool HasInfinitive(int verb) => grammar.IsVerbal(verb) && grammar.Related(verb, "xcomp").Any(word => grammar.Words[word].FineTag == "VB");

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
                    case "aux" when child + 1 < grammar.Words.Count && grammar.Words[child + 1].Form == "-":
                        break; // "two would-be bombers were captured"
                    case "aux" when words.Is(WordClass.Would, lemma) && !HasCondition(at):
                        _would = true;
                        break;
                    case "aux":
                        Apply(words.Framing.Find(word.Form.ToLowerInvariant(), FramingClass.Auxiliary)
                            ?? words.Framing.Find(lemma, FramingClass.Auxiliary));
                        break;
                    case "advmod" when words.Is(WordClass.Not, lemma) || words.Is(WordClass.No, lemma) || (words.Is(WordClass.Nearly, lemma) && !isThreat) || IsTwoWordDenial(child):
                        if (predicate)
                        {
                            Denied = !Denied;
                        }

                        break;
                    case "advmod" when predicate:
                        if (words.Framing.Find(lemma, FramingClass.Adverb) is { } adverb && adverb is not (FramingEffect.Past or FramingEffect.Denied))
                        {
                            Apply(adverb, weak: true);
                        }

                        break;
                    case "mark" when words.Framing.Find(lemma, FramingClass.Subordinator) is { } opening:
                        if (!words.Is(WordClass.OnlyUntil, lemma))
                        {
                            Apply(opening);
                        }

                        break;
                    case "amod" when isTrigger && !grammar.IsVerbal(at):
                        Apply(words.Framing.Find(lemma, FramingClass.Adjective) ?? words.Framing.Find(word.Form.ToLowerInvariant(), FramingClass.Adjective));
                        break;
                    case "det" when words.Is(WordClass.No, lemma) && !grammar.IsVerbal(at) && isTrigger:
                        Denied = !Denied;
                        break;
                    case "nsubj" or "nsubj:pass" or "obj" when isTrigger && grammar.IsVerbal(at) && IsNone(child):
                        Denied = !Denied;
                        break;
                    case "mark" when predicate && (words.Is(WordClass.Without, lemma) || (isTrigger && grammar.IsPrevented(at) && !grammar.IsPreventedInVain(at))):
                        Denied = !Denied;
                        break;
                }
            }

            var own = grammar.Words[at];
            if (isTrigger && own is { FineTag: "VB", Relation: "advcl", Head: >= 0 }
                && grammar.HasChild(at, WordClass.InfinitiveMark) && !WentOn(own.Head))
            {
                Apply(FramingEffect.Planned);
            }

            if (isTrigger && own.FineTag == "VB" && IsAppointed(at))
            {
                Apply(FramingEffect.Planned);
            }

            if (own is { FineTag: "VB", Head: < 0 } && grammar.Sentence.IsHeading
                && grammar.HasChild(at, WordClass.InfinitiveMark))
            {
                Apply(FramingEffect.Planned); // a headline's infinitive is its future
            }

            if (own.FineTag == "VBF" && !HasCondition(at))
            {
                Apply(FramingEffect.Planned); // a future in one word, where English has "will"
            }

            if (own.Head < 0 && grammar.Words[^1].Form == "?")
            {
                Apply(FramingEffect.Possible);
            }
        }

        /// <summary>"is to meet", "are to be withdrawn": what is arranged.</summary>
        bool IsAppointed(int verb) => grammar.HasChild(verb, WordClass.InfinitiveMark) && grammar.Sentence.Children(verb).Any(child => child < verb
            && grammar.Words[child] is { Relation: "aux" or "aux:pass" or "cop", FineTag: "VBZ" or "VBP" } && grammar.Is(WordClass.Be, child));

        bool HasCondition(int verb) => grammar.Sentence.Children(verb).Any(child => grammar.Words[child].Relation == "advcl"
            && grammar.HasChild(child, WordClass.If, "mark"));

        /// <summary>"No civilians", "nobody", "none of them".</summary>
        bool IsNone(int noun) => grammar.IsNone(noun);

        /// <summary>"no *longer*": an adverb that denies together with the word before it.</summary>
        bool IsTwoWordDenial(int adverb) => adverb > 0
            && words.Framing.Find($"{grammar.Words[adverb - 1].Form} {grammar.Words[adverb].Form}".ToLowerInvariant(), FramingClass.Adverb) == FramingEffect.Denied;

        /// <summary>What an upper word does to the clause, infinitive or noun under it.</summary>
        void ReadAbove(int at, int below)
        {
            var relation = grammar.Words[below].Relation;
            var upper = grammar.Words[at];
            var lemma = upper.Lemma.ToLowerInvariant();
            if (relation is "nsubj" or "nsubj:pass" && Denied && words.Is(WordClass.Ended, lemma) && grammar.Sentence.Children(at).Any(child => grammar.Is(WordClass.Not, child)))
            {
                Denied = false; // "the fighting has not stopped"
            }

            if (relation is "xcomp" or "ccomp" or "advcl" or "obj" or "csubj" or "nsubj" or "nsubj:pass" or "obl" && grammar.IsVerbal(at))
            {
                var effect = WithParticle(at) is { } joined ? words.Framing.Find(joined, FramingClass.Verb) ?? words.Framing.Find(lemma, FramingClass.Verb) : words.Framing.Find(lemma, FramingClass.Verb);
                if (relation == "xcomp" && grammar.Words[below].FineTag == "VB" && WentOn(at))
                {
                    effect = null;
                }

                if (effect == FramingEffect.Requested && !Demands(at, below, relation))
                {
                    effect = null;
                }

                if (effect == FramingEffect.Possible && words.Is(WordClass.Expecting, lemma) && relation == "xcomp" && grammar.IsPassive(at) && IsPurposeful(below))
                {
                    effect = FramingEffect.Planned; // "are expected to attack": those who act have it in mind
                }

                if (relation == "nsubj" && Reality == Coding.Reality.Planned && (words.Is(WordClass.Failing, lemma) || grammar.Related(at, "obl").Any(end => grammar.Is(WordClass.Failure, end) && grammar.HasCase(WordClass.In, end))))
                {
                    Reality = Coding.Reality.Actual; // "an attempt to take it failed"
                    Denied = !Denied;
                }

                if (relation == "xcomp" && words.Is(WordClass.StateVerb, lemma) && grammar.Sentence.Children(at).Concat(grammar.Sentence.Children(below))
                    .Any(child => grammar.Words[child].Relation == "advmod" && grammar.Is(WordClass.Yet, child)))
                {
                    Denied = !Denied; // "has yet to be retaken"
                }

                if (effect == FramingEffect.Planned && relation == "ccomp" && !_would && IsPlainTense(below))
                {
                    effect = null; // "agreed that they were in control"
                }

                if (_would && relation is "ccomp" or "xcomp" && effect is null or FramingEffect.Planned)
                {
                    effect = upper.FineTag is "VBZ" or "VBP" ? FramingEffect.Possible : FramingEffect.Planned; // "promised that it would be retaken"
                    _would = false;
                }

                if (relation is "nsubj" && (words.Is(WordClass.Lasting, upper.Lemma) || (effect == FramingEffect.Ongoing && WithParticle(at) is not null) || HasReachedAge(at)) && (!grammar.IsVerbal(below) || grammar.Words[below].FineTag == "VBG"))
                {
                    Apply(FramingEffect.Ongoing); // "Fighting continued"
                }

                if (relation is "nsubj" or "nsubj:pass" or "obl" or "advcl" && effect is not (FramingEffect.Denied or FramingEffect.Planned) && !IsAskedOf(at, below))
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
                if (relation != "compound" && (relation != "nmod" || grammar.HasCase(WordClass.NounScope, below)))
                {
                    if (words.Framing.Find(lemma, FramingClass.Noun) == FramingEffect.Planned && grammar.HasChild(at, WordClass.No, "det"))
                    {
                        Denied = !Denied; // "no intention of taking it"
                    }

                    // "an offensive to take it" has not taken it yet
                    Apply(words.Framing.Find(lemma, FramingClass.Noun)
                        ?? (relation == "acl" && grammar.Words[below].FineTag == "VB" && words.IsAct(lemma) ? FramingEffect.Planned : null));
                }
            }
            else if (relation == "nsubj" && Reality == Coding.Reality.Planned && upper.Tag is UniversalTag.Noun && grammar.Is(WordClass.Failure, at))
            {
                Reality = Coding.Reality.Actual; // "the attempt to take it was a failure"
                Denied = !Denied;
            }
            else if (relation == "nsubj" && !grammar.IsVerbal(below) && (IsUnderWay(at) || IsAge(at)))
            {
                Apply(FramingEffect.Ongoing); // "clashes are under way", "the siege is in its second week"
            }
            else if (upper.Tag is UniversalTag.Adj && relation == "nsubj")
            {
                // "the claim that it fell is false"
                Apply(words.Framing.Find(lemma, FramingClass.Adjective) is FramingEffect.Denied ? FramingEffect.Denied : null);
            }
            else if (upper.Tag is UniversalTag.Adj && relation is "xcomp" or "ccomp" or "advcl" or "csubj" or "obl")
            {
                var effect = words.Framing.Find(lemma, FramingClass.Adjective);
                Apply(effect == FramingEffect.Possible && WasAbleTo(at, below, lemma) ? null : effect);
            }
        }

        /// <summary>"goes on": a verb with the particle behind it; null where none is.</summary>
        string? WithParticle(int verb) => grammar.Sentence.Children(verb).FirstOrDefault(child => grammar.Words[child].Relation == "compound:prt" || (child == verb + 1 && grammar.Words[child].Relation == "advmod"), -1) is >= 0 and var particle
            ? $"{grammar.Words[verb].Lemma} {grammar.Words[particle].Form}".ToLowerInvariant()
            : null;

        /// <summary>"*went on* to take it": whoever did so has taken it.</summary>
        bool WentOn(int verb) => WithParticle(verb) is { } joined && words.Framing.Find(joined, FramingClass.Verb) == FramingEffect.Ongoing;

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
        bool Demands(int verb, int below, string relation)
        {
            return relation switch
            {
                "ccomp" => !IsPlainTense(below) || IsWished(verb, below),
                "obj" or "nsubj:pass" => !grammar.Is(WordClass.Directing, verb),
                _ => true,
            };
        }

        /// <summary>"demanded that they *leave*": a plain form after a past tense tells what should be; without one "insists that they hold it" tells what is.</summary>
        bool IsWished(int verb, int below) => grammar.Words[below].FineTag == "VBP" && !grammar.Sentence.Children(below).Any(child => grammar.Words[child].Relation is "aux" or "aux:pass" or "cop")
            && (grammar.Is(WordClass.Asking, verb) || words.Framing.Find(grammar.Words[verb].Lemma.ToLowerInvariant(), FramingClass.Speech) is null);

        /// <summary>"called on *them* to leave": whether what is asked for hangs on the asking.</summary>
        bool IsAskedOf(int verb, int below) => grammar.Words[below] is { Relation: "advcl", FineTag: "VB" } && grammar.Is(WordClass.Asking, verb)
            && grammar.Related(verb, "obl").Any(child => child > verb && child < below && grammar.HasCase(WordClass.AskedBehind, child));

        bool IsPastTense(int verb) => grammar.Words[verb].FineTag == "VBD"
            || grammar.Sentence.Children(verb).Any(child => grammar.Words[child].Relation is "aux" or "aux:pass" or "cop" && grammar.Words[child].FineTag == "VBD");

        /// <summary>Whether a clause's verb tells of what was or is ("had fallen", "holds", "will fall"), as against what should be.</summary>
        bool IsPlainTense(int verb) => IsPastTense(verb) || grammar.Words[verb].FineTag is "VBZ" or "VBP" or "VBF"
            || grammar.Sentence.Children(verb).Any(child => grammar.Words[child].Relation is "aux" or "aux:pass" or "cop"
                && grammar.Words[child].FineTag is "VBZ" or "VBP" or "MD" && !grammar.Is(WordClass.Should, child));

        bool IsPurposeful(int verb) => grammar.IsVerbal(verb) && !grammar.IsPassive(verb)
            && grammar.Sentence.Children(verb).Any(child => grammar.Words[child].Relation is "obj" or "ccomp");

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
