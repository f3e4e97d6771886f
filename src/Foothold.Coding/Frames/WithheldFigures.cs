using Foothold.Language;
using Foothold.Lexicon;

namespace Foothold.Coding;

/// <summary>
/// Reads that a figure is not given: "the number of troops was not disclosed", "the size of the force is unknown", "an unspecified number
/// of fighters". The claim that counts them then carries a quantity without a least and a greatest (MODEL rule 8).
/// </summary>
static class WithheldFigures
{
    const int SentencesBack = 2;
    const string Troops = "troops";

    /// <summary>Adds the quantity to the nearest claim told so far that the counted belong to.</summary>
    /// <param name="grammar">The sentence.</param>
    /// <param name="words">The word lists.</param>
    /// <param name="claims">The report's claims so far, in text order; one is replaced.</param>
    public static void Add(SentenceGrammar grammar, WordLists words, List<Claim> claims)
    {
        foreach (var word in grammar.Words)
        {
            if (word.Tag == UniversalTag.Noun && words.Figure(word.Lemma) == "figure" && Counted(grammar, word.Index) is { } counted && IsWithheld(grammar, words, word.Index))
            {
                Add(grammar, word.Index, counted, claims);
            }
        }
    }

    static void Add(SentenceGrammar grammar, int figure, string counted, List<Claim> claims)
    {
        // A figure of troops is first of all that of those who were sent somewhere.
        var owner = claims.FindLastIndex(claim => IsNear(claim, grammar) && claim.Type == ClaimType.Mobilize && claim.Quote.Contains(counted, StringComparison.OrdinalIgnoreCase));
        owner = owner >= 0 ? owner : claims.FindLastIndex(claim => IsNear(claim, grammar)
            && claim.Agents.Concat(claim.Targets).Any(participant => participant.Text.Contains(counted, StringComparison.OrdinalIgnoreCase)));
        if (owner >= 0)
        {
            var who = claims[owner].Agents.Count > 0 ? claims[owner].Agents[0].Actor : null;
            var quantity = new Quantity(KindOf(claims[owner], counted), null, null, who, grammar.PhraseSpan(figure));
            claims[owner] = claims[owner] with { Quantities = [.. claims[owner].Quantities, quantity] };
        }
    }

    /// <summary>What is counted: "troop numbers", "the number of troops"; its lemma.</summary>
    static string? Counted(SentenceGrammar grammar, int figure)
    {
        var what = grammar.Related(figure, "compound").Concat(grammar.Related(figure, "nmod")).Concat(grammar.Related(figure, "nmod:poss")).Select(child => grammar.Words[child])
            .FirstOrDefault(child => child.Tag == UniversalTag.Noun);
        return what?.Lemma.ToLowerInvariant();
    }

    // The figure itself, or what is told about it ("details on …", "word of …"), is called withheld, or is not called told.
    static bool IsWithheld(SentenceGrammar grammar, WordLists words, int figure)
    {
        var noun = figure;
        while (true)
        {
            if (grammar.Related(noun, "amod").Any(child => KindOf(grammar.Words[child], words) == "withheld"))
            {
                return true;
            }

            var word = grammar.Words[noun];
            if (word.Relation is "nmod" && word.Head >= 0)
            {
                noun = word.Head;
                continue;
            }

            return word.Relation is "nsubj" or "nsubj:pass" or "obj" && word.Head >= 0 && KindOf(grammar.Words[word.Head], words) switch
            {
                "withheld" => true,
                "disclosed" => grammar.Related(word.Head, "advmod").Any(child => grammar.Is(WordClass.Not, child))
                    || grammar.Related(word.Head, "aux").Any(child => grammar.Words[child].FineTag == "RB"),
                _ => false,
            };
        }
    }

    // "classified" is listed as it stands, "disclosed" by its verb.
    static string? KindOf(Word word, WordLists words) => words.Figure(word.Form.ToLowerInvariant()) ?? words.Figure(word.Lemma.ToLowerInvariant());

    static bool IsNear(Claim claim, SentenceGrammar grammar) =>
        claim.Sentence <= grammar.Sentence.Index
        && claim.Sentence >= grammar.Sentence.Index - SentencesBack
        && claim.Quantities.All(quantity => quantity.Minimum is not null || quantity.Maximum is not null);

    static string KindOf(Claim claim, string counted) =>
        claim.Quantities.Count > 0 ? claim.Quantities[0].Kind : claim.Type == ClaimType.Mobilize ? Troops : counted;
}
