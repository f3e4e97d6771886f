using Foothold.Lexicon;

namespace Foothold.Coding;

/// <summary>Reads how a sentence tells an act beside its others: as its news, as what another act is about, or in passing.</summary>
static class StandingReader
{
    /// <summary>The standing of one match among the matches of its sentence.</summary>
    public static Standing Of(SentenceGrammar grammar, FrameMatch match, IReadOnlyList<FrameMatch> matches)
    {
        var below = match.Trigger;
        if (IsPassing(grammar, below))
        {
            return Standing.Aside;
        }

        while (grammar.Words[below].Head is >= 0 and var at)
        {
            var joins = grammar.Words[below].Relation is "conj" or "parataxis";
            if (!joins && matches.Any(other => other != match && other.Trigger == at && IsAct(other)))
            {
                return Standing.Content;
            }

            if (IsPassing(grammar, at))
            {
                return Standing.Aside;
            }

            below = at;
        }

        return Standing.Told;
    }

    static bool IsAct(FrameMatch match) => match.Frame.Type is not ("STATE" or "STATEMENT" or "CHANGE");

    static bool IsPassing(SentenceGrammar grammar, int word) => grammar.Words[word].Relation switch
    {
        "acl:relcl" or "amod" => true,
        "obl" or "nmod" or "advcl" => grammar.HasChild(word, WordClass.Passing, "case", "mark"),
        _ => false,
    };
}
