using Foothold.Language;
using Foothold.Lexicon;

namespace Foothold.Coding;

/// <summary>Finds what a verb is done to, wherever the tree has hung it.</summary>
sealed class ObjectReader(SentenceGrammar grammar, SubjectReader subjects)
{
    readonly int[]?[] _objects = new int[]?[grammar.Words.Count];

    /// <summary>What a verb is done to, its own object or one shared with another verb, or the subject of a passive; empty where nothing is.</summary>
    public int[] Objects(int verb) => _objects[verb] ??= [.. FindObjects(verb)];

    IEnumerable<int> FindObjects(int verb)
    {
        if (grammar.HyphenPartner(verb) is not null && !grammar.Related(verb, "obj").Any())
        {
            var after = NounAfter(verb).ToList();
            return after.Count > 0 ? after : SaidToBe(verb);
        }

        if (grammar.Words[verb] is { FineTag: "VBN", Relation: "advcl", Head: >= 0 and var listing } && grammar.HasChild(verb, WordClass.As, "mark") && !grammar.Related(verb, "nsubj:pass").Any() && !grammar.Related(verb, "aux:pass").Any() && grammar.Related(listing, "obj").Any())
        {
            return grammar.Related(listing, "obj"); // "listed X as recaptured"
        }

        if (grammar.IsPassive(verb))
        {
            return grammar.SurfaceSubjects(verb);
        }

        var own = grammar.Related(verb, "obj").ToList();
        if (own.Count == 0)
        {
            own.AddRange(grammar.Related(verb, "iobj")); // "allow observers in": given to nobody else
        }

        if (own.Count > 0 && !own.All(noun => grammar.IsRelativePronoun(noun) || grammar.Related(noun, "nmod").Any(grammar.IsRelativePronoun)))
        {
            return own;
        }

        var word = grammar.Words[verb];
        if (word is { Relation: "acl:relcl", Head: >= 0 } && own.Exists(subjects.IsWholeList))
        {
            return subjects.Coordinated(word.Head); // "A and B, both of which they took"
        }

        if (word.Relation == "acl:relcl" && !grammar.SurfaceSubjects(verb).Contains(word.Head)
            && !grammar.Sentence.Children(verb).Any(child => grammar.CaseOf(child) is not null && grammar.IsRelativePronoun(child)))
        {
            return [word.Head];
        }

        // "a province that they never managed to conquer", "the third that it has not been able to take": the clause's noun is the infinitive's object.
        if (word is { Relation: "xcomp", FineTag: "VB", Head: >= 0 and var trying } && own.Count == 0 && RelativeOf(trying) is { } described)
        {
            return [described];
        }

        // "took the border crossing": an object that the parser took for what something becomes.
        if (own.Count == 0 && grammar.Related(verb, "xcomp").Where(child => child > verb && grammar.Words[child].FineTag is "NN" or "NNS" && grammar.Sentence.Children(child).Any(other => grammar.Words[other].Relation == "det")
                && !grammar.Sentence.Children(child).Any(other => grammar.Words[other].Relation is "cop" or "mark" or "case")).ToList() is { Count: > 0 } complements
            && !grammar.Related(verb, "obl").Any(child => child < complements[0] && child > verb))
        {
            return complements;
        }

        // "seized and held the bridge": the object hangs on the second verb.
        var shared = grammar.Related(verb, "conj").Where(grammar.IsVerbal)
            .Where(other => !grammar.Related(verb, "obl").Any(child => child > verb && child < other)) // "passed into their hands and blew up the bridge"
            .Where(other => !grammar.Sentence.Children(other).Any(child => grammar.Words[child].Relation is "nsubj" or "nsubj:pass"))
            .SelectMany(other => grammar.Related(other, "obj")).ToList();
        return shared.Count > 0 && shared[0] > verb ? shared : [];
    }

    /// <summary>The noun that a relative clause tells of, where the clause's pronoun is the object of its verb or left out; null where it is the subject or a place.</summary>
    int? RelativeOf(int verb) => grammar.Words[verb] is { Relation: "acl:relcl", Head: >= 0 and var noun }
        && grammar.Sentence.Children(verb).FirstOrDefault(child => grammar.Words[child].Relation is "nsubj" or "nsubj:pass", -1) is >= 0 and var subject && !grammar.IsRelativePronoun(subject) && subject > noun
        && grammar.Related(verb, "obj").All(grammar.IsRelativePronoun)
        && !grammar.Sentence.Children(verb).Any(child => grammar.IsRelativePronoun(child) && (grammar.CaseOf(child) is not null || grammar.Words[child].Tag == UniversalTag.Adv))
            ? noun
            : null;

    /// <summary>"X is Taliban-held", "remains government-controlled": what a hyphened participle is said of, on whichever of its parts the tree has hung that.</summary>
    IEnumerable<int> SaidToBe(int verb)
    {
        var holder = grammar.HyphenPartner(verb)!.Value;
        return grammar.Words[verb] is { Relation: "acl", Head: var bound } && bound == holder && grammar.Related(holder, "cop").Any()
            ? grammar.Related(holder, "nsubj").Where(subject => subject < holder)
            : grammar.Words[verb].Relation is "xcomp" or "root" or "conj" or "acl:relcl" ? grammar.SurfaceSubjects(verb).Where(subject => subject < holder) : [];
    }

    /// <summary>The noun a hyphened participle stands before.</summary>
    IEnumerable<int> NounAfter(int verb)
    {
        var at = verb + 1;
        while (at < grammar.Words.Count && grammar.Words[at].Tag == UniversalTag.Adj)
        {
            at++;
        }

        if (at >= grammar.Words.Count || grammar.Words[at].Tag is not (UniversalTag.Noun or UniversalTag.Propn))
        {
            yield break;
        }

        while (grammar.Words[at].Head > at && grammar.Words[at].Relation is "compound" or "amod" or "nmod:desc")
        {
            at = grammar.Words[at].Head;
        }

        while (grammar.Words[at].Relation is "flat" or "flat:name" && grammar.Words[at].Head >= 0)
        {
            at = grammar.Words[at].Head;
        }

        yield return at;
    }
}
