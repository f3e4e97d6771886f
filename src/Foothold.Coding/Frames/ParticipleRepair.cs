using Foothold.Language;

namespace Foothold.Coding;

/// <summary>Mends participles that were taken for the verb of their noun.</summary>
static class ParticipleRepair
{
    /// <summary>"before soldiers *flown in by helicopter* drove them out": what is done to the subject by somebody says which it is, and the finite verb behind, which has none, is what it does.</summary>
    public static bool TellFromVerb(Word[] words, int i)
    {
        if (words[i] is not { Tag: UniversalTag.Verb, FineTag: "VBD", Head: >= 0 } verb || words.HasDependent(i, "nsubj", "nsubj:pass", "expl", "cc", "aux", "aux:pass")
            || words.LastOrDefault(word => word.Index < i && word is { Tag: UniversalTag.Verb, FineTag: "VBD" or "VBN" } && (word.Index == verb.Head || (word.Head == verb.Head && word.Relation == verb.Relation))) is not { } participle
            || words.HasDependent(participle.Index, "aux", "aux:pass", "obj") || !words.HasDependent(participle.Index, child => child.Relation == "obl:agent" && child.Index < i)
            || words.FindDependent(participle.Index, child => child.Relation is "nsubj" or "nsubj:pass" && child.Index == participle.Index - 1 && child.Tag is UniversalTag.Noun or UniversalTag.Propn) is not { } subject
            || words.HasDependent(i, child => child.Relation == "mark" && child.Index > participle.Index)
            || words.AnyBetween(participle.Index, i, between => between.Form is "," or ";" or ":" || between.Tag == UniversalTag.Cconj))
        {
            return false;
        }

        words[i] = verb with { Head = participle.Head, Relation = participle.Relation };
        words[participle.Index] = participle with { FineTag = "VBN", Head = subject.Index, Relation = "acl" };
        foreach (var before in words.Where(word => word.Head == participle.Index && word.Index < subject.Index).ToList())
        {
            words[before.Index] = before with { Head = i }; // what stands before the subject is the finite verb's
        }

        words[subject.Index] = subject with { Head = i, Relation = "nsubj" };
        return true;
    }
}
