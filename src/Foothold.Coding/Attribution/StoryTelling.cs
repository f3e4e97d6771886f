using Foothold.Lexicon;

namespace Foothold.Coding;

/// <summary>How a claim stands in the story of its sentence.</summary>
/// <param name="Grammar">The sentence.</param>
/// <param name="Trigger">The word that tells the claim.</param>
/// <param name="IsQuoted">Whether that stands in quotation marks.</param>
/// <param name="Standing">How it stands to the rest of its sentence.</param>
sealed record StoryTelling(SentenceGrammar Grammar, int Trigger, bool IsQuoted, Standing Standing)
{
    /// <summary>Whether it is told aside from the story: "the captured base", "since its recapture", "had lasted for weeks", "has blown up the bridge".</summary>
    public bool IsAside
    {
        get
        {
            var word = Grammar.Words[Trigger];
            return word.Relation == "amod"
                || Grammar.Sentence.Children(Trigger).Any(child => Grammar.Words[child] is { Relation: "aux", FineTag: "VBZ" or "VBP" } && Grammar.Is(WordClass.Have, child)) // "has retaken it" says not when
                || (word.Relation is "obl" or "nmod" or "advcl" && Grammar.HasChild(Trigger, WordClass.AsideMark, "case", "mark"))
                || Grammar.Sentence.Children(Trigger).Any(child => Grammar.HasCase(WordClass.ForSpan, child)
                    && Grammar.Is(WordClass.LongSpan, child));
        }
    }

    /// <summary>The words of some relations that hang on a word, as they are written, joined; empty for a word that is not there.</summary>
    public string Hanging(int word, params ReadOnlySpan<string> relations)
    {
        if (word < 0)
        {
            return "";
        }

        List<string>? found = null;
        foreach (var child in Grammar.Sentence.Children(word))
        {
            foreach (var relation in relations)
            {
                if (Grammar.Words[child].Relation == relation)
                {
                    (found ??= []).Add(Grammar.Words[child].Form.ToLowerInvariant());
                }
            }
        }

        return found is null ? "" : string.Join('+', found);
    }
}
