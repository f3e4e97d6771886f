using Foothold.Lexicon;
using Foothold.Places;

namespace Foothold.Coding;

/// <summary>Reads which country or body a phrase is of by its own words: "Fijian rebels", "a newspaper in Beirut", "Poland's policy".</summary>
sealed class CountryReader(ReportReading reading, PhraseReader phrases, ActorCatalogue actors)
{
    const int MaximumDepth = 3;
    const string International = "INT";

    /// <summary>An ISO 3166 alpha-3 code, or INT for a body of many states; null where the words name none.</summary>
    public string? Of(Phrase phrase) => phrase.Actor is { } actor ? CodeOf(actor.Id) : OfWord(reading.Grammars[phrase.Sentence], phrase.Head, 0);

    /// <summary>The country of the place that a mention most likely means; null where it means none that is known.</summary>
    public string? Of(PlaceMention mention) => mention.Candidates is [var best, ..]
        ? actors.CountryByIso2(best.Place.Country)
        : reading.ActorAt(mention.Sentence, mention.FirstWord) is { } named ? CodeOf(named.Actor) : null;

    string? OfWord(SentenceGrammar grammar, int head, int depth)
    {
        var sentence = grammar.Sentence.Index;
        if (reading.ActorAt(sentence, head) is { } own)
        {
            return CodeOf(own.Actor);
        }

        if (reading.PlaceAt(sentence, head) is { } place && Of(place) is { } around)
        {
            return around;
        }

        foreach (var word in grammar.Tight(head).Skip(1).Order())
        {
            if (reading.ActorAt(sentence, word) is { } owner)
            {
                return CodeOf(owner.Actor);
            }

            if (reading.PlaceAt(sentence, word) is { } within && Of(within) is { } country)
            {
                return country;
            }
        }

        if (depth == MaximumDepth)
        {
            return null;
        }

        var isBody = depth == 0 && grammar.Is(WordClass.Body, head) && char.IsUpper(grammar.Words[head].Form[0]);
        foreach (var child in Further(grammar, head))
        {
            if ((phrases.Read(sentence, child).Actor is { } inner ? CodeOf(inner.Id) : OfWord(grammar, child, depth + 1)) is { } code)
            {
                return code;
            }
        }

        return isBody ? International : null;
    }

    // "the rebels in the Ivory Coast", "a group based in Trinidad", "Sidhoum, Algeria's leading activist"
    static IEnumerable<int> Further(SentenceGrammar grammar, int head)
    {
        foreach (var child in grammar.Sentence.Children(head))
        {
            switch (grammar.Words[child].Relation)
            {
                case "nmod" when grammar.HasCase(WordClass.PartOf, child) || grammar.HasCase(WordClass.From, child) || grammar.HasCase(WordClass.By, child):
                case "appos" or "nmod:poss" or "flat":
                    yield return child;
                    break;
                case "acl":
                    foreach (var setting in grammar.Related(child, "obl").Where(setting => grammar.HasCase(WordClass.PartOf, setting)))
                    {
                        yield return setting;
                    }

                    break;
            }
        }
    }

    static string CodeOf(string actor) => actor.Split('.')[0];
}
