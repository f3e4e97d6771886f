using System.Globalization;
using System.Text;
using Foothold.Language;

namespace Foothold.Places;

/// <summary>The words around a name that say whether it is a place, and of what kind, as lexicon/en/words/places.tsv has them.</summary>
static class PlaceWords
{
    static readonly PlaceVocabulary Words = Read();

    /// <summary>Whether a word is of a class.</summary>
    public static bool Is(PlaceWordClass wordClass, string word) => Words.Is(wordClass, word);

    /// <summary>The words of a class, in the order of the table.</summary>
    public static IReadOnlyList<string> Of(PlaceWordClass wordClass) => Words.Of(wordClass);

    /// <summary>The kind of place that a noun says, or null.</summary>
    public static PlaceKind? KindOf(string word) => Words.KindOf(word);

    /// <summary>Whether a word may join the parts of one name ("Deh-e Bagh", "Koran wa Monjan").</summary>
    public static bool IsLink(string form) => !NameRuns.IsCapital(form) && Words.Is(PlaceWordClass.Link, form);

    /// <summary>Whether a preposition puts things in places more than it does anything else.</summary>
    public static bool IsLocative(string lower) => Words.Is(PlaceWordClass.Locative, lower);

    /// <summary>Whether a preposition can put something in a place.</summary>
    public static bool CanBeLocative(string lower) => IsLocative(lower) || Words.Is(PlaceWordClass.Directional, lower);

    /// <summary>Whether a noun before "of" says that a place follows: a part of it, or what befalls a place.</summary>
    public static bool IsOfPlace(string lower) => Words.Is(PlaceWordClass.OfPlace, lower);

    /// <summary>Whether a word opens a sentence or phrase and is no part of a name.</summary>
    public static bool IsFunctionWord(Word word) =>
        word.Tag is UniversalTag.Det or UniversalTag.Pron or UniversalTag.Aux or UniversalTag.Cconj or UniversalTag.Sconj || Words.Is(PlaceWordClass.Function, word.Form);

    /// <summary>Whether a word before a name says that a person follows.</summary>
    public static bool IsTitle(string lower) => Words.Is(PlaceWordClass.Title, lower);

    /// <summary>Whether a word is a day or a month.</summary>
    public static bool IsDay(string lower) => Words.Is(PlaceWordClass.Calendar, lower);

    /// <summary>The bearing a word says in degrees east of north, or null: "southern" is 180.</summary>
    public static int? Bearing(string lower) =>
        int.TryParse(Words.ValueOf(lower.Replace("-", "", StringComparison.Ordinal)), NumberStyles.None, CultureInfo.InvariantCulture, out var degrees) ? degrees : null;

    /// <summary>What a part of a country or province is called in its id ("southern", "central"), by the word for it; null for any other word.</summary>
    public static string? Part(string lower)
    {
        if (Words.Is(PlaceWordClass.Part, lower))
        {
            return lower;
        }

        return Bearing(lower) switch
        {
            0 => "northern",
            45 => "north-eastern",
            90 => "eastern",
            135 => "south-eastern",
            180 => "southern",
            225 => "south-western",
            270 => "western",
            315 => "north-western",
            _ => null,
        };
    }

    /// <summary>Whether a capitalised word after a place's name belongs to an office or a thing of that place, not to a longer name.</summary>
    public static bool BelongsToPlace(string lower) => KindOf(lower) is not null || Words.Is(PlaceWordClass.Belonging, lower);

    static PlaceVocabulary Read()
    {
        using var stream = typeof(PlaceWords).Assembly.GetManifestResourceStream("places.en.tsv") ?? throw new InvalidOperationException("places.en.tsv is not built in");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return PlaceVocabulary.Read(reader);
    }
}
