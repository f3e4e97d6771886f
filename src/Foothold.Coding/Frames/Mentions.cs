using Foothold.Language;
using Foothold.Places;

namespace Foothold.Coding;

/// <summary>Asks of a mention what kind of place it may mean, and which of its words hangs on the rest of the sentence.</summary>
static class Mentions
{
    /// <summary>Whether a mention most likely means a district or a place in one, or a place that no gazetteer has.</summary>
    public static bool IsFine(this PlaceMention mention) =>
        mention.Candidates.Count == 0 || mention.Candidates[0].Place.Kind is PlaceKind.District or PlaceKind.Settlement;

    /// <summary>Whether a mention may mean a town, as that of a province and its town may.</summary>
    public static bool IsTown(this PlaceMention mention) => mention.IsFine() || mention.Best(PlaceKind.Settlement, PlaceKind.District) is not null;

    /// <summary>Whether a mention may mean a district, by the word beside its name or as that of a district and its town may.</summary>
    public static bool IsDistrict(this PlaceMention mention) =>
        mention.Candidates.Count == 0
            ? mention.KindSaid == PlaceKind.District
            : mention.Candidates[0].Place.Kind == PlaceKind.District || (mention.Candidates[0].Place.Kind == PlaceKind.Settlement && mention.Best(PlaceKind.District) is not null);

    /// <summary>Whether a mention means a town or village and no district, or a place that no gazetteer has.</summary>
    public static bool IsVillage(this PlaceMention mention) =>
        mention.KindSaid == PlaceKind.Settlement || (mention.Candidates.Count == 0 && mention.KindSaid is null) || (mention.Best() is { Place.Kind: PlaceKind.Settlement } && mention.Best(PlaceKind.District) is null);

    /// <summary>Whether a mention may mean a province.</summary>
    public static bool IsProvince(this PlaceMention mention) => mention.Best(PlaceKind.Province) is not null;

    /// <summary>Whether a name may mean a region or a province or its capital, which many people are "of" who speak of other places.</summary>
    public static bool IsProvincial(this PlaceMention mention) => mention.Best(PlaceKind.Province, PlaceKind.Region) is not null;

    /// <summary>The word of a name that hangs on the rest of the sentence.</summary>
    public static int HeadIn(this PlaceMention mention, SentenceGrammar grammar) => mention.HeadIn(grammar.Words);

    /// <summary>The same among words whose heads are still being mended.</summary>
    public static int HeadIn(this PlaceMention mention, IReadOnlyList<Word> words)
    {
        for (var word = mention.FirstWord; word <= mention.LastWord; word++)
        {
            if (!mention.Covers(words[word].Head))
            {
                return word;
            }
        }

        return mention.LastWord;
    }

    /// <summary>The words that name what is meant: the site that is named for the place, or the place itself.</summary>
    public static TextSpan OwnSpan(this PlaceMention mention) => mention.Site?.Span ?? mention.Span;

    /// <summary>The place that a site is named for, as a name that means the place itself.</summary>
    public static PlaceMention AsTown(this PlaceMention mention) => mention.Site is null ? mention : mention with { Site = null };

    /// <summary>Whether a word is one of a name.</summary>
    public static bool Covers(this PlaceMention mention, int word) => word >= mention.FirstWord && word <= mention.LastWord;

    /// <summary>The name among those of a sentence that a word is one of; null where it is of none.</summary>
    public static PlaceMention? Covering(this List<PlaceMention> mentions, int word) => mentions.Find(mention => mention.Covers(word));

    /// <summary>Whether a mention most likely means a whole province or country.</summary>
    public static bool IsWide(this PlaceMention mention) => !mention.IsPeople && mention.Best() is { Place.Kind: PlaceKind.Province or PlaceKind.Country };
}
