using Foothold.Lexicon;

namespace Foothold.Coding;

/// <summary>Reads the framing of a trigger from its own auxiliaries and from the words it stands under, up to the root, and from its tense where they say nothing of when.</summary>
sealed class FramingReader(WordLists words)
{
    readonly ClauseTense _tense = new(words);

    /// <summary>How a sentence frames a trigger.</summary>
    /// <param name="grammar">The sentence.</param>
    /// <param name="trigger">The trigger word.</param>
    /// <param name="isState">Whether the frame is a state rather than an act.</param>
    /// <param name="fixedReality">The reality the frame itself gives; null where the sentence decides.</param>
    /// <param name="hasPastTime">Whether a time before the report's day is said beside it.</param>
    /// <param name="isThreat">Whether it is a threat, which is one though it was only nearly carried out ("nearly encircled").</param>
    public Framing Read(SentenceGrammar grammar, int trigger, bool isState, Reality? fixedReality, bool hasPastTime, bool isThreat = false)
    {
        var marks = new FramingClimb(grammar, words, isThreat).From(trigger);
        var reality = marks.Reality ?? fixedReality ?? _tense.Of(grammar, trigger, isState, hasPastTime);
        if (isState && reality is Reality.Actual or Reality.Ongoing && _tense.IsOver(grammar, trigger))
        {
            reality = Reality.Past;
        }

        return new Framing(reality, marks.Denied ? Polarity.Denied : Polarity.Affirmed, marks.Certainty, marks.IsCalledUntrue);
    }
}
