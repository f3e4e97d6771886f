using System.Globalization;

namespace Foothold.Lexicon;

/// <summary>The small word lists of a language (lexicon/en/words/) that the coder reads phrases by.</summary>
public sealed class WordLists
{
    readonly Dictionary<string, AreaNoun> _areas = [];
    readonly HashSet<string> _acts = [];
    readonly HashSet<string> _weapons = [];
    readonly HashSet<string> _vehicles = [];
    readonly Dictionary<string, (long? Least, long? Greatest)> _numbers = [];

    readonly Dictionary<string, string> _remarks = []; // adjective -> kind of remark

    readonly Dictionary<string, string> _irregular = []; // past form -> lemma

    readonly Dictionary<string, string> _figures = []; // lemma -> figure, withheld or disclosed

    readonly Dictionary<string, string> _titles = new(StringComparer.OrdinalIgnoreCase); // short title -> the whole one

    readonly IReadOnlyList<string>[] _classes = new IReadOnlyList<string>[Enum.GetValues<WordClass>().Length]; // class -> its words, in order
    readonly Dictionary<string, WordClasses> _classesOf = new(StringComparer.OrdinalIgnoreCase); // word -> its classes

    WordLists(FramingWords framing)
    {
        Framing = framing;
        Array.Fill(_classes, []);
    }

    /// <summary>The words that frame what is said.</summary>
    public FramingWords Framing { get; }

    /// <summary>
    /// Reads the lists: framing.tsv (lemma, class, effect), areas.tsv (noun, scope, level), acts.tsv (noun, kind), numbers.tsv (word,
    /// least, greatest), remarks.tsv (adjective, kind), irregular.tsv (form, lemma),
    /// figures.tsv (word, kind), titles.tsv (short, title) and classes.tsv (class, words).
    /// </summary>
    /// <param name="folder">The folder to show in faults.</param>
    /// <param name="open">Opens a list by its file name; each reader is read to the end and closed.</param>
    public static ReadResult<WordLists> Read(string folder, Func<string, TextReader> open)
    {
        ArgumentNullException.ThrowIfNull(open);
        using var framing = open("framing.tsv");
        using var areas = open("areas.tsv");
        using var acts = open("acts.tsv");
        using var numbers = open("numbers.tsv");
        using var remarks = open("remarks.tsv");
        using var irregular = open("irregular.tsv");
        using var figures = open("figures.tsv");
        using var titles = open("titles.tsv");
        using var classes = open("classes.tsv");
        var words = FramingWords.Read($"{folder}/framing.tsv", framing);
        List<LexiconFault> faults = [.. words.Faults];
        var lists = new WordLists(words.ValueOrThrow());
        foreach (var row in Table.Read($"{folder}/areas.tsv", areas, ["noun", "scope", "level"], ["note"], faults).Rows)
        {
            CheckNew(lists._areas.TryAdd(row["noun"], new AreaNoun(row["noun"], row["scope"], row["level"])), row, "noun", faults);
        }

        foreach (var row in Table.Read($"{folder}/acts.tsv", acts, ["noun", "kind"], ["note"], faults).Rows)
        {
            var nouns = row["kind"] switch { "weapon" => lists._weapons, "vehicle" => lists._vehicles, _ => lists._acts };
            CheckNew(nouns.Add(row["noun"]), row, "noun", faults);
        }

        foreach (var row in Table.Read($"{folder}/numbers.tsv", numbers, ["word", "least", "greatest"], ["note"], faults).Rows)
        {
            if (!TryBound(row["least"], out var least) || !TryBound(row["greatest"], out var greatest) || least > greatest)
            {
                faults.Add(row.Fault("least", FaultCode.BadNumber, $"'{row["least"]}' to '{row["greatest"]}' is no range"));
            }
            else
            {
                CheckNew(lists._numbers.TryAdd(row["word"], (least, greatest)), row, "word", faults);
            }
        }

        foreach (var row in Table.Read($"{folder}/remarks.tsv", remarks, ["adjective", "kind"], ["note"], faults).Rows)
        {
            CheckNew(lists._remarks.TryAdd(row["adjective"], row["kind"]), row, "adjective", faults);
        }

        foreach (var row in Table.Read($"{folder}/irregular.tsv", irregular, ["form", "lemma"], ["note"], faults).Rows)
        {
            CheckNew(lists._irregular.TryAdd(row["form"], row["lemma"]), row, "form", faults);
        }

        foreach (var row in Table.Read($"{folder}/figures.tsv", figures, ["word", "kind"], ["note"], faults).Rows)
        {
            CheckNew(lists._figures.TryAdd(row["word"], row["kind"]), row, "word", faults);
        }

        foreach (var row in Table.Read($"{folder}/titles.tsv", titles, ["short", "title"], ["note"], faults).Rows)
        {
            CheckNew(lists._titles.TryAdd(row["short"], row["title"]), row, "short", faults);
        }

        foreach (var row in Table.Read($"{folder}/classes.tsv", classes, ["class", "words"], ["note"], faults).Rows)
        {
            lists.AddClass(row, faults);
        }

        return new ReadResult<WordLists>(lists, faults);
    }

    // A class is written in small letters with hyphens; one that has words already, or a word twice, is a fault.
    void AddClass(Table.Row row, List<LexiconFault> faults)
    {
        var name = row["class"].Replace("-", "", StringComparison.Ordinal);
        if (row["class"].Any(letter => !char.IsAsciiLetterLower(letter) && letter != '-') || !Enum.TryParse<WordClass>(name, ignoreCase: true, out var wordClass))
        {
            faults.Add(row.Fault("class", FaultCode.UnknownWord, $"'{row["class"]}' is no class of words"));
            return;
        }

        List<string> words = [.. row.List("words").Select(part => part.Text)];
        CheckNew(_classes[(int)wordClass].Count == 0 && words.Distinct(StringComparer.OrdinalIgnoreCase).Count() == words.Count, row, "words", faults);
        _classes[(int)wordClass] = words;
        foreach (var word in words)
        {
            if (!_classesOf.TryGetValue(word, out var classes))
            {
                _classesOf[word] = classes = new WordClasses();
            }

            classes.Add(wordClass);
        }
    }

    static void CheckNew(bool isNew, Table.Row row, string column, List<LexiconFault> faults)
    {
        if (!isNew)
        {
            faults.Add(row.Fault(column, FaultCode.DuplicateName, $"'{row[column]}' stands twice"));
        }
    }

    static bool TryBound(string text, out long? bound)
    {
        bound = null;
        if (text.Length == 0)
        {
            return true;
        }

        var read = long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value);
        bound = value;
        return read;
    }

    /// <summary>Whether a word, or words parted by spaces, is of a closed class; case does not matter, and null is of none.</summary>
    public bool Is(WordClass wordClass, string? word) => word is not null && ClassesOf(word).Has(wordClass);

    /// <summary>Whether letters of a text are a word of a closed class; case does not matter.</summary>
    public bool Is(WordClass wordClass, ReadOnlySpan<char> word) =>
        _classesOf.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var classes) && classes.Has(wordClass);

    /// <summary>The closed classes that a word, or words parted by spaces, is of; case does not matter.</summary>
    public WordClasses ClassesOf(string word) => _classesOf.GetValueOrDefault(word, WordClasses.None);

    /// <summary>The words of a closed class, in the order of the file; empty where the language has none.</summary>
    public IReadOnlyList<string> Of(WordClass wordClass) => _classes[(int)wordClass];

    /// <summary>The whole of a shortened title ("general" for "gen."); null for what is none.</summary>
    public string? Title(string word) => _titles.GetValueOrDefault(word);

    /// <summary>The area noun with this lemma; null where it is none.</summary>
    public AreaNoun? Area(string lemma) => _areas.GetValueOrDefault(lemma);

    /// <summary>Whether the noun names an act that stands for whoever does it.</summary>
    public bool IsAct(string lemma) => _acts.Contains(lemma);

    /// <summary>Whether the noun names a weapon, which harms by itself ("a mine killed two").</summary>
    public bool IsWeapon(string lemma) => _weapons.Contains(lemma);

    /// <summary>Whether the noun names what people travel by ("left by helicopter").</summary>
    public bool IsVehicle(string lemma) => _vehicles.Contains(lemma);

    /// <summary>The least and greatest number a word may mean; null where it is no number word.</summary>
    public (long? Least, long? Greatest)? Number(string word) =>
        _numbers.TryGetValue(word, out var range) ? range : null;

    /// <summary>The lemma of an irregular verb form; null where it is none that is listed.</summary>
    public string? Irregular(string form) => _irregular.GetValueOrDefault(form);

    /// <summary>How a word speaks of a count: "figure" for a noun that names one, "withheld" or "disclosed" for what is said of it; null where it does not.</summary>
    public string? Figure(string lemma) => _figures.GetValueOrDefault(lemma);

    /// <summary>The kind of remark an adjective makes on a place ("worth", "neighbour"); null where it makes none.</summary>
    public string? Remark(string adjective) => _remarks.GetValueOrDefault(adjective);
}
