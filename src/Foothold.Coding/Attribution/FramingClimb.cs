using Foothold.Language;
using Foothold.Lexicon;

namespace Foothold.Coding;

/// <summary>Climbs from a trigger towards the root, as far as what frames the upper word frames the trigger too.</summary>
sealed class FramingClimb(SentenceGrammar grammar, WordLists words, bool isThreat)
{
    /// <summary>What is found from a trigger up.</summary>
    public FramingMarks From(int trigger)
    {
        var marks = new FramingMarks();
        var own = new OwnFraming(grammar, words, marks, isThreat);
        var governing = new GoverningFraming(grammar, words, marks);
        var truth = new ToldTruth(grammar, words);
        marks.Apply(Shortfall.Of(grammar, trigger, isThreat));
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

            if (!stands && !(below >= 0 && OnlyTells(at, below))) // a clause joined to another shares what stands over both, not what the other says of itself
            {
                own.Read(at, below, isTrigger: at == trigger);
            }

            var isTold = below >= 0 && !stands && grammar.Words[below].Relation is "acl" or "ccomp" or "nmod" && truth.IsNounOfTelling(at);
            if (isTold && (grammar.Words[below].Relation != "nmod" || grammar.HasCase(WordClass.Of, below)) && truth.IsCalledUntrue(at)) // "propaganda about the capture" does not deny it
            {
                (marks.Denied, marks.IsCalledUntrue) = (true, true);
                break;
            }

            if (below >= 0 && !stands && !(isTold && grammar.Is(WordClass.Untrue, at)))
            {
                governing.Read(at, below);
            }

            if (isTold && grammar.Words[at].Relation is "nsubj" or "nsubj:outer" or "nsubj:pass")
            {
                marks.Apply(truth.DoubtOf(at)); // but "the news that it fell did not surprise them" denies nothing
                break;
            }

            if (isTold && IsOnlyPassedOn(at))
            {
                break; // "did not share the news that it fell", "prices did not fall after reports that it had"
            }

            if (below >= 0 && !stands && OnlyTells(at, below))
            {
                break; // whether and how it was said is another matter than what was said
            }

            below = at;
        }

        if (marks.Would)
        {
            marks.Apply(FramingEffect.Possible);
        }

        return marks;
    }

    /// <summary>Whether what frames the upper word frames the lower one too. A relative clause or a list member stands on its own.</summary>
    bool Passes(int upper, int lower) => grammar.Words[lower].Relation switch
    {
        "acl:relcl" or "appos" or "parataxis" => false,
        "nsubj:pass" when HasInfinitive(upper) => false, // "the strikes were meant to stop them": what is meant is the stopping
        "xcomp" when grammar.Words[lower].FineTag == "VBG" && grammar.Related(upper, "obj").Any(word => word > upper && word < lower) => false, // "target groups threatening them"
        "nmod" or "nmod:poss" or "nsubj" or "compound" or "amod" => !grammar.IsVerbal(upper) || grammar.IsPassive(upper)
            || grammar.Words[lower].Relation == "nsubj",
        "conj" => SharesAuxiliaries(lower) && !IsSetAgainst(upper, lower),
        "acl" when grammar.Related(lower, "mark").Any() && grammar.Words[lower].FineTag != "VB" => true, // "the claim that it fell"
        "advcl" when Shortfall.TellsSuccess(grammar, words, lower) => true, // "did not succeed in taking it"
        "advcl" or "acl" => grammar.Words[lower].FineTag == "VB", // "to take it"; a participle stands on its own
        _ => true,
    };

    bool HasInfinitive(int verb) => grammar.IsVerbal(verb) && grammar.Related(verb, "xcomp").Any(word => grammar.Words[word].FineTag == "VB");

    bool SharesAuxiliaries(int conjunct) =>
        !grammar.Sentence.Children(conjunct).Any(child => grammar.Words[child].Relation is "nsubj" or "nsubj:pass" or "aux" or "cop");

    /// <summary>"do not hold towns *but rule* the countryside": whether what is joined stands against what is denied.</summary>
    bool IsSetAgainst(int upper, int conjunct) => grammar.IsVerbal(upper) && grammar.HasChild(upper, WordClass.Not, "advmod") && grammar.HasChild(conjunct, WordClass.But, "cc");

    /// <summary>Whether a word tells what a clause under it says, and no more ("said", as against "feared").</summary>
    bool OnlyTells(int at, int below) => grammar.Words[below].Relation == "ccomp" && grammar.IsVerbal(at)
        && words.Framing.Find(grammar.Words[at].Lemma.ToLowerInvariant(), FramingClass.Speech) is not null
        && words.Framing.Find(grammar.Words[at].Lemma.ToLowerInvariant(), FramingClass.Verb) is null;

    /// <summary>Whether what is told stands under a verb that says neither how sure nor whether it is so.</summary>
    bool IsOnlyPassedOn(int told) => grammar.Words[told] is { Relation: "obj" or "obl", Head: >= 0 and var verb } && grammar.IsVerbal(verb) && grammar.Words[verb].Lemma.ToLowerInvariant() is var lemma
        && words.Framing.Find(lemma, FramingClass.Speech) is null && words.Framing.Find(lemma, FramingClass.Verb) is null;

    /// <summary>"to avoid *further losses*": what should not go on has happened.</summary>
    bool IsOneMore(int at, int noun) => !grammar.IsVerbal(noun) && (grammar.HasChild(noun, WordClass.Further, "amod", "advmod", "det") || grammar.Related(noun, "amod").Any(kind => grammar.HasChild(kind, WordClass.Further, "advmod")))
        && words.Framing.Find(grammar.Words[at].Lemma.ToLowerInvariant(), FramingClass.Verb) == FramingEffect.Denied;

    /// <summary>"failed to take it *despite weeks of assaults*": what came to nothing was done.</summary>
    bool IsInSpiteOf(int noun) => grammar.Words[noun] is { Relation: "obl", Tag: UniversalTag.Noun } && grammar.HasChild(noun, WordClass.InSpiteOf, "case");
}
