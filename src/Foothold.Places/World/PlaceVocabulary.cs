using System.Collections.Frozen;

namespace Foothold.Places;

/// <summary>The words of one language that stand around the names of places and tell of them.</summary>
public sealed class PlaceVocabulary
{
    readonly FrozenDictionary<string, PlaceWordClass[]> _classes; // lower-cased word -> its classes
    readonly FrozenDictionary<string, string> _expansions; // lower-cased abbreviation -> the word
    readonly FrozenDictionary<PlaceWordClass, IReadOnlyList<string>> _lists; // class -> its words, in the order of the table

    PlaceVocabulary(Dictionary<string, List<PlaceWordClass>> classes, Dictionary<string, string> expansions, Dictionary<PlaceWordClass, List<string>> lists)
    {
        _classes = classes.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToArray(), StringComparer.Ordinal);
        _expansions = expansions.ToFrozenDictionary(StringComparer.Ordinal);
        _lists = lists.ToFrozenDictionary(pair => pair.Key, pair => (IReadOnlyList<string>)pair.Value);
    }

    /// <summary>
    /// Reads a table of classes with their words: the class, a tab, the words with spaces between; those of the classes
    /// "expansion" and "degrees" are written "st=saint" and "north=0". Lines of "#" are comments.
    /// </summary>
    /// <param name="reader">The table; not closed.</param>
    /// <exception cref="InvalidDataException">A line names no class or holds no word; the message names it.</exception>
    public static PlaceVocabulary Read(TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var classes = new Dictionary<string, List<PlaceWordClass>>(StringComparer.Ordinal);
        var expansions = new Dictionary<string, string>(StringComparer.Ordinal);
        var lists = new Dictionary<PlaceWordClass, List<string>>();
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var cells = line.Split('\t');
            if (cells.Length != 2 || cells[1].Length == 0 || !Enum.TryParse<PlaceWordClass>(cells[0].Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var found))
            {
                throw new InvalidDataException($"line {number} is no class with its words");
            }

            foreach (var word in cells[1].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (found is PlaceWordClass.Expansion or PlaceWordClass.Degrees && word.Split('=') is [{ } abbreviation, { } whole])
                {
                    expansions[abbreviation] = whole;
                    continue;
                }

                if (!classes.TryGetValue(word, out var list))
                {
                    classes[word] = list = [];
                }

                list.Add(found);
                if (!lists.TryGetValue(found, out var words))
                {
                    lists[found] = words = [];
                }

                words.Add(word);
            }
        }

        return new PlaceVocabulary(classes, expansions, lists);
    }

    /// <summary>A name whose first word is an abbreviation, with the whole word; null for any other.</summary>
    public string? Expand(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var end = name.AsSpan().IndexOfAny(' ', '.');
        return end > 0 && _expansions.TryGetValue(name[..end].ToLowerInvariant(), out var whole) ? $"{whole} {name[(end + 1)..]}" : null;
    }

    /// <summary>What a word of the classes "expansion" and "degrees" stands for ("0" of "north"); null for any other.</summary>
    public string? ValueOf(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        return _expansions.GetValueOrDefault(word.ToLowerInvariant());
    }

    /// <summary>Whether a word is of a class, however it is capitalised and whether or not a full stop ends it.</summary>
    public bool Is(PlaceWordClass wordClass, string word) => Array.IndexOf(ClassesOf(word), wordClass) >= 0;

    /// <summary>The words of a class, in the order of the table.</summary>
    public IReadOnlyList<string> Of(PlaceWordClass wordClass) => _lists.GetValueOrDefault(wordClass, []);

    /// <summary>The kind of place that a noun says, or null.</summary>
    public PlaceKind? KindOf(string word) => ClassesOf(word) is not { Length: > 0 } classes ? null
        : Array.IndexOf(classes, PlaceWordClass.Settlement) >= 0 ? PlaceKind.Settlement
        : Array.IndexOf(classes, PlaceWordClass.District) >= 0 ? PlaceKind.District
        : Array.IndexOf(classes, PlaceWordClass.Province) >= 0 ? PlaceKind.Province
        : Array.IndexOf(classes, PlaceWordClass.Region) >= 0 ? PlaceKind.Region
        : null;

    PlaceWordClass[] ClassesOf(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        return _classes.GetValueOrDefault(word.TrimEnd('.').ToLowerInvariant(), []);
    }
}

/// <summary>What a word beside a name tells of it.</summary>
public enum PlaceWordClass
{
    /// <summary>A preposition that puts things in places more than it does anything else ("in").</summary>
    Locative,

    /// <summary>A preposition that may do so ("from").</summary>
    Directional,

    /// <summary>A noun for a city, town or village.</summary>
    Settlement,

    /// <summary>Such a noun that stands before "of" and a name.</summary>
    SettlementOf,

    /// <summary>A noun for a division of the second level.</summary>
    District,

    /// <summary>A noun for a division of the first level.</summary>
    Province,

    /// <summary>A noun for a river, a valley, a coast.</summary>
    Region,

    /// <summary>A rank or office before a person's name.</summary>
    Title,

    /// <summary>A noun that ends the name of a body, a paper, a street, a contest.</summary>
    Body,

    /// <summary>A noun that makes a body's name of all words with capitals before it ("school").</summary>
    Institution,

    /// <summary>A noun for those who live or serve in the place named before it ("an Auburn man").</summary>
    Resident,

    /// <summary>A word that makes an American university of the name before it, where it has a capital ("Ohio State").</summary>
    College,

    /// <summary>What an abbreviation at the beginning of a name stands for.</summary>
    Expansion,

    /// <summary>An ailment that the place before it gave its name to ("West Nile virus").</summary>
    Ailment,

    /// <summary>A word in lower case within a name ("de").</summary>
    Link,

    /// <summary>A word that opens a sentence and is no part of a name.</summary>
    Function,

    /// <summary>A quarter of the compass, or another part of a place.</summary>
    Bearing,

    /// <summary>A day or month.</summary>
    Calendar,

    /// <summary>A word between a place and what it lies in ("in").</summary>
    ContainerLink,

    /// <summary>A mark or word that joins the parts of one name and cannot end it.</summary>
    LinkEnd,

    /// <summary>A linking vowel with its hyphen ("-e"), before which no name ends.</summary>
    LinkingVowel,

    /// <summary>An article that stands, with a hyphen, within a person's name ("al").</summary>
    ArticleOfName,

    /// <summary>A preposition that says that a site follows, however small ("at").</summary>
    Site,

    /// <summary>A word between a preposition of place and the name ("nearby").</summary>
    PassedOver,

    /// <summary>A noun before "of" that says that a place follows ("outskirts", "fall").</summary>
    OfPlace,

    /// <summary>An adjective for a part of a place that is no quarter of the compass ("central").</summary>
    Part,

    /// <summary>A word for a quarter of the compass, with its degrees east of north.</summary>
    Degrees,

    /// <summary>A noun after a place's name for an office or a thing of that place ("governor").</summary>
    Belonging,

    /// <summary>A word that begins names of places and is none itself ("new").</summary>
    New,

    /// <summary>An adjective that tells a part of a town apart and is no name beside its noun ("the *Old* City").</summary>
    Age,

    /// <summary>A word that says that a name follows ("the").</summary>
    Determiner,

    /// <summary>A word that says by itself that a division is meant ("district", "provincial").</summary>
    Division,

    /// <summary>An adjective of a division of the first level, behind its name ("provincial").</summary>
    Provincial,

    /// <summary>An Arabic article in Latin letters, before a name ("al").</summary>
    Article,

    /// <summary>The two letters of a country where such an article stands before names, and reports leave it out ("iq").</summary>
    ArticleCountry,

    /// <summary>An ending that makes a people's name of a country's ("ian").</summary>
    DemonymEnding,

    /// <summary>A word or mark between the names of a list ("and").</summary>
    ListLink,

    /// <summary>The word that joins two names ("and").</summary>
    And,

    /// <summary>A word that may stand between a name and what it lies in ("capital").</summary>
    PassedWithin,

    /// <summary>A mark of the owner behind a name ("'s").</summary>
    Possessive,

    /// <summary>A word that may stand between an owner and what is its own ("key").</summary>
    PassedOwned,

    /// <summary>The preposition of what a thing belongs to ("of").</summary>
    Of,

    /// <summary>The preposition of where something goes ("to").</summary>
    To,

    /// <summary>The preposition of what a thing is away from ("from").</summary>
    From,

    /// <summary>The preposition of what a border is with ("with").</summary>
    With,

    /// <summary>The adverb of distance ("away").</summary>
    Away,

    /// <summary>A preposition that puts something near ("near").</summary>
    Near,

    /// <summary>A word before "to" that puts something near ("close").</summary>
    NearTo,

    /// <summary>A noun before "of" that puts something near ("vicinity").</summary>
    NearOf,

    /// <summary>A preposition that puts something outside ("outside").</summary>
    Outside,

    /// <summary>A noun before "of" that puts something at the edge ("outskirts").</summary>
    Edge,

    /// <summary>A preposition that sends something that way ("toward").</summary>
    Toward,

    /// <summary>A noun before "of" that sends something that way ("in the direction of").</summary>
    TowardOf,

    /// <summary>The preposition that puts something between two places ("between").</summary>
    Between,

    /// <summary>A noun before "with" for a line between two places ("border").</summary>
    Border,

    /// <summary>A word before a quarter of the compass that says that little is between ("just").</summary>
    Just,

    /// <summary>A word for a thousand metres.</summary>
    Kilometre,

    /// <summary>A word for a mile.</summary>
    Mile,

    /// <summary>A word between what puts something near a place and the place's name ("town").</summary>
    PassedKind,
}
