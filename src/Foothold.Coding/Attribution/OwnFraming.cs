using Foothold.Language;
using Foothold.Lexicon;

namespace Foothold.Coding;

/// <summary>Reads how a word is framed by what stands with it: its auxiliaries, negation, adverbs and opening word, and its own form.</summary>
sealed class OwnFraming(SentenceGrammar grammar, WordLists words, FramingMarks marks, bool isThreat)
{
    /// <summary>A word's own auxiliaries, negation, adverbs and opening word.</summary>
    public void Read(int at, int below, bool isTrigger)
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
                case "aux" when IsCounterfactual(at, child):
                    marks.Reality = Reality.Actual; // "had help come, it would have been retaken": it was not
                    marks.Deny();
                    break;
                case "aux" when words.Is(WordClass.Would, lemma) && !HasCondition(at):
                    marks.Would = true;
                    break;
                case "aux":
                    marks.Apply(words.Framing.Find(word.Form.ToLowerInvariant(), FramingClass.Auxiliary)
                        ?? words.Framing.Find(lemma, FramingClass.Auxiliary));
                    break;
                case "advmod" when words.Is(WordClass.Not, lemma) || words.Is(WordClass.No, lemma) || (words.Is(WordClass.Nearly, lemma) && !isThreat) || IsTwoWordDenial(child):
                    if (predicate)
                    {
                        marks.Deny();
                    }

                    break;
                case "advmod" when predicate:
                    if (words.Framing.Find(lemma, FramingClass.Adverb) is { } adverb && adverb is not (FramingEffect.Past or FramingEffect.Denied))
                    {
                        marks.Apply(adverb, weak: true);
                    }

                    break;
                case "mark" when words.Framing.Find(lemma, FramingClass.Subordinator) is { } opening:
                    if (!words.Is(WordClass.OnlyUntil, lemma))
                    {
                        marks.Apply(opening);
                    }

                    break;
                case "amod" when isTrigger && !grammar.IsVerbal(at):
                    marks.Apply(words.Framing.Find(lemma, FramingClass.Adjective) ?? words.Framing.Find(word.Form.ToLowerInvariant(), FramingClass.Adjective));
                    break;
                case "det" when words.Is(WordClass.No, lemma) && !grammar.IsVerbal(at) && isTrigger:
                    marks.Deny();
                    break;
                case "nsubj" or "nsubj:pass" or "obj" when isTrigger && grammar.IsVerbal(at) && grammar.IsNone(child):
                    marks.Deny();
                    break;
                case "mark" when predicate && (words.Is(WordClass.Without, lemma) || (isTrigger && grammar.IsPrevented(at) && !grammar.IsPreventedInVain(at))):
                    marks.Deny();
                    break;
            }
        }

        ReadForm(at, isTrigger);
    }

    /// <summary>What a word's own form says, with the place that it has in the sentence: an infinitive, a future in one word, a question.</summary>
    void ReadForm(int at, bool isTrigger)
    {
        var own = grammar.Words[at];
        if (isTrigger && own is { FineTag: "VB", Relation: "advcl", Head: >= 0 }
            && grammar.HasChild(at, WordClass.InfinitiveMark) && !GoverningFraming.WentOn(grammar, words, own.Head))
        {
            marks.Apply(FramingEffect.Planned);
        }

        if (isTrigger && own.FineTag == "VB" && IsAppointed(at))
        {
            marks.Apply(FramingEffect.Planned);
        }

        if (IsInvertedCondition(at))
        {
            marks.Apply(FramingEffect.Possible);
        }

        if (own is { FineTag: "VB", Head: < 0 } && grammar.Sentence.IsHeading
            && grammar.HasChild(at, WordClass.InfinitiveMark))
        {
            marks.Apply(FramingEffect.Planned); // a headline's infinitive is its future
        }

        if (own.FineTag == "VBF" && !HasCondition(at))
        {
            marks.Apply(FramingEffect.Planned); // a future in one word, where English has "will"
        }

        if (own.Head < 0 && grammar.Words[^1].Form == "?")
        {
            marks.Apply(FramingEffect.Possible);
        }
    }

    /// <summary>"is to meet", "are to be withdrawn": what is arranged.</summary>
    bool IsAppointed(int verb) => grammar.HasChild(verb, WordClass.InfinitiveMark) && grammar.Sentence.Children(verb).Any(child => child < verb
        && grammar.Words[child] is { Relation: "aux" or "aux:pass" or "cop", FineTag: "VBZ" or "VBP" } && grammar.Is(WordClass.Be, child));

    /// <summary>"*Were* X *to* fall, the road would be cut": a condition told by the order of the words.</summary>
    bool IsInvertedCondition(int verb) => grammar.HasChild(verb, WordClass.InfinitiveMark)
        && grammar.Sentence.Children(verb).FirstOrDefault(child => grammar.Words[child].Tag is not (UniversalTag.Punct or UniversalTag.Cconj), verb) is var first && first < verb
        && grammar.Words[first] is { Relation: "aux" or "aux:pass", FineTag: "VBD" } && grammar.Is(WordClass.Be, first)
        && grammar.SurfaceSubjects(verb).Any(subject => subject > first && subject < verb);

    /// <summary>"*would have been* retaken if help had come", "*Had* help come, it *might have* been retaken": what did not come about.</summary>
    bool IsCounterfactual(int verb, int modal) => (words.Is(WordClass.Would, grammar.Words[modal].Lemma.ToLowerInvariant()) || words.Is(WordClass.MayBe, grammar.Words[modal].Form))
        && grammar.Sentence.Children(verb).Any(child => grammar.Words[child] is { Relation: "aux", FineTag: "VB" } && grammar.Is(WordClass.Have, child))
        && (grammar.Related(verb, "advcl").Any(clause => grammar.HasChild(clause, WordClass.If, "mark") && HadBeen(clause)) || (grammar.Words[verb] is { Relation: "parataxis", Head: >= 0 and var over } && IsInvertedPast(over)) || grammar.Related(verb, "advcl").Concat(grammar.Related(verb, "parataxis")).Any(IsInvertedPast));

    /// <summary>"*Had help come*, …".</summary>
    bool IsInvertedPast(int clause) => HadBeen(clause) && grammar.Sentence.Children(clause).FirstOrDefault(child => grammar.Words[child].Tag is not (UniversalTag.Punct or UniversalTag.Cconj), clause) is var first && first < clause
        && grammar.Words[first].Relation == "aux" && grammar.Is(WordClass.Have, first);

    bool HadBeen(int clause) => grammar.Related(clause, "aux").Any(child => grammar.Words[child].FineTag == "VBD" && grammar.Is(WordClass.Have, child));

    bool HasCondition(int verb) => grammar.Sentence.Children(verb).Any(child => grammar.Words[child].Relation == "advcl"
        && grammar.HasChild(child, WordClass.If, "mark"));

    /// <summary>"no *longer*": an adverb that denies together with the word before it.</summary>
    bool IsTwoWordDenial(int adverb) => adverb > 0
        && words.Framing.Find($"{grammar.Words[adverb - 1].Form} {grammar.Words[adverb].Form}".ToLowerInvariant(), FramingClass.Adverb) == FramingEffect.Denied;
}
