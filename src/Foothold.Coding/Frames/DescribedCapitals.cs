using Foothold.Lexicon;
using Foothold.Places;

namespace Foothold.Coding;

/// <summary>Knows which capital a report means that it does not name there: "the capital", "the provincial capital", "the presidential palace".</summary>
/// <param name="reading">The report.</param>
/// <param name="words">The language's words.</param>
/// <param name="memory">The places that it has spoken of.</param>
/// <param name="home">The ISO 3166 alpha-2 code of the theatre's country.</param>
sealed class DescribedCapitals(ReportReading reading, WordLists words, PlaceMemory memory, string home)
{
    /// <summary>The capital that a noun for one means; null where it is not clear which.</summary>
    /// <param name="phrase">The noun with its words.</param>
    /// <param name="isProvincial">Whether its words say that it is a province's.</param>
    public PlaceMention? Of(Phrase phrase, bool isProvincial) => (isProvincial ? null : NamedOfState()) ?? memory.FindTown(phrase.Sentence, phrase.Head, IsProvincial) ?? (isProvincial ? OfProvinceTold(phrase) : OnlyOfState(phrase));

    /// <summary>"the presidential palace": the country's capital, where the report names it, and no town of another province is what it speaks of; null otherwise.</summary>
    public PlaceMention? SeatOfState(Phrase phrase)
    {
        var grammar = reading.Grammars[phrase.Sentence];
        return words.Is(WordClass.Palace, grammar.Words[phrase.Head].Lemma) && grammar.Tight(phrase.Head).Any(word => grammar.Is(WordClass.OfState, word)) && NamedOfState() is { } capital
            && (memory.Find(phrase.Sentence, phrase.Head, Mentions.IsFine, after: false)?.Best()?.Place is not { ProvinceName: { } around } || capital.Best()?.Place.ProvinceName == around)
                ? capital
                : null;
    }

    /// <summary>"the capital": the country's, where the report names it, and calls it so or none of its places; null otherwise.</summary>
    PlaceMention? NamedOfState()
    {
        var named = reading.Places.FirstOrDefault(mention => mention.Best() is { } best && best.Place.Country == home && best.Place.Kind != PlaceKind.Province
            && reading.ActorAt(mention.Sentence, mention.HeadIn(reading.Grammars[mention.Sentence])) is { Use: ActorNameUse.Capital });
        var nouns = words.Of(WordClass.CapitalWord);
        return named is null || (memory.HasCalled(nouns) && !memory.NounsFor(named).Intersect(nouns).Any()) ? null : named;
    }

    /// <summary>"the provincial capital", where the report has named the province alone.</summary>
    PlaceMention? OfProvinceTold(Phrase phrase) =>
        memory.FindTown(phrase.Sentence, phrase.Head, mention => mention.Best() is { Place.Kind: PlaceKind.Province }) is { } province ? reading.CapitalOf(province) : null;

    /// <summary>"the capital", where neither its words nor the report name a province that it could be the capital of, or another country: the country's; null otherwise.</summary>
    PlaceMention? OnlyOfState(Phrase phrase) => reading.Grammars[phrase.Sentence].Tight(phrase.Head).Skip(1).Any(word => reading.ActorAt(phrase.Sentence, word) is not null)
        || reading.Places.Any(mention => mention.Best() is { } best && (best.Place.Kind == PlaceKind.Province || best.Place.Country != home))
            ? null
            : reading.StateCapital(phrase.Sentence, phrase.Head);

    /// <summary>Whether a mention may mean the capital of a province: by the theatre's table, or as a town that its province has its name of.</summary>
    bool IsProvincial(PlaceMention mention) => mention.Best() is not { Place.Kind: PlaceKind.Province }
        && mention.Best(PlaceKind.Settlement, PlaceKind.District) is { Place: var town }
        && (reading.Capitals.IsCapital(town) || (town.ProvinceName is { } province && NameFolding.Fold(province).StartsWith(NameFolding.Fold(town.Name), StringComparison.Ordinal)));
}
