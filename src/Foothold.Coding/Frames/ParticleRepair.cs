using Foothold.Language;
using Foothold.Lexicon;

namespace Foothold.Coding;

/// <summary>Mends particles that were taken for prepositions.</summary>
sealed class ParticleRepair(WordLists lists)
{
    /// <summary>"moved *in hours later*": what stands before a time that is counted on belongs to the verb before it.</summary>
    public bool TellFromSpan(Word[] words, int i)
    {
        if (i < 1 || i + 2 >= words.Length || words[i] is not { Relation: "case", Tag: UniversalTag.Adp, Head: var span } || span != i + 1 || !lists.Is(WordClass.LikeIn, words[i].Form) && !lists.Is(WordClass.In, words[i].Form) || words[i - 1].Tag != UniversalTag.Verb
            || !lists.Is(WordClass.SpanUnit, words[span].Lemma) || words[span].FineTag != "NNS" || !lists.Is(WordClass.CountedOn, words[span + 1].Form))
        {
            return false;
        }

        words[i] = words[i] with { Head = i - 1, Relation = "compound:prt", FineTag = "RP" };
        return true;
    }
}
