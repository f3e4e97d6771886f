using Foothold.Language;
using Foothold.Lexicon;

namespace Foothold.Coding;

/// <summary>Asks of nouns what kind of place they are for.</summary>
static class PlaceNouns
{
    /// <summary>Whether a word is a noun for a place that no province is: a town, a district or a post.</summary>
    public static bool IsFinePlace(this WordLists words, Word word) => word.Tag == UniversalTag.Noun && words.Area(word.Lemma.ToLowerInvariant()) is { Level: "settlement" or "district" or "post" };
}
