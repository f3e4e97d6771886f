using System.Globalization;
using System.Text;
using Foothold.Places;

namespace Foothold.Ingest;

/// <summary>The gazetteer of the world: its compiled file, and the small tables that are compiled into it.</summary>
/// <param name="path">The folder.</param>
public sealed class GazetteerFolder(string path)
{
    const string CompiledFile = "world.bin";

    /// <summary>The compiled file.</summary>
    public string Compiled => Path.Combine(path, CompiledFile);

    /// <summary>Opens the compiled file where it lies: it is mapped, and read as it is asked.</summary>
    /// <exception cref="InstallationException">It is missing or unreadable.</exception>
    public WorldGazetteer Open() => Open(MappedFile.Read);

    /// <summary>Opens a copy of the compiled file, so that another may be put in its place.</summary>
    /// <exception cref="InstallationException">It is missing or unreadable.</exception>
    public WorldGazetteer OpenCopy() => Open(file => File.ReadAllBytes(file));

    WorldGazetteer Open(Func<string, ReadOnlyMemory<byte>> read)
    {
        try
        {
            return WorldGazetteer.Open(read(Compiled));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new InstallationException($"The gazetteer {Compiled} cannot be read: {fault.Message}", fault);
        }
    }

    /// <summary>Whether there are the compiled file and a language's words around names of places, so that its general news can be read.</summary>
    /// <param name="language">The code of the language.</param>
    public bool HasWords(string language) => File.Exists(Compiled) && File.Exists(Path.Combine(path, $"words.{language}.tsv"));

    /// <summary>A hash over what reading general news in a language depends on, 12 hexadecimal digits.</summary>
    /// <param name="language">The code of the language.</param>
    /// <remarks>Of the compiled file only the sums in its first bytes are read: they say what the rest must be, and opening it holds it to them.</remarks>
    public string Version(string language)
    {
        Span<byte> start = stackalloc byte[WorldGazetteer.StartLength];
        using var file = File.OpenRead(Compiled);
        var length = file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        var sum = WorldGazetteer.SumOf(start[..length]);
        return FileHash.Of(path, [Path.Combine(path, $"words.{language}.tsv")], sum is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{sum:x16}"));
    }

    /// <summary>Makes what reads the places out of general news in a language.</summary>
    /// <param name="lexicon">The folder of the lexicon, whose files say what countries are called.</param>
    /// <param name="language">The code of the language.</param>
    /// <exception cref="InstallationException">A file is missing or unreadable, or the language has no words around names of places.</exception>
    public WorldResolver OpenResolver(string lexicon, string language = Installation.DefaultLanguage)
    {
        ArgumentNullException.ThrowIfNull(lexicon);
        var words = Path.Combine(path, $"words.{language}.tsv");
        try
        {
            using var reader = new StreamReader(words, Encoding.UTF8);
            return new WorldResolver(Open(), CountryFiles.Read(Path.Combine(lexicon, "actors")), PlaceVocabulary.Read(reader));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new InstallationException($"{words} cannot be read: {fault.Message}", fault);
        }
    }

    /// <summary>Adds what the small tables of the folder say: abbreviations, names that the sources lack, parts of the world that are no division, points.</summary>
    /// <param name="rows">The places.</param>
    /// <returns>The places, and the lines of the tables whose place is none of them ("names.tsv:12 US/Ohio").</returns>
    /// <exception cref="InvalidDataException">A line of a table cannot be read; the message names it.</exception>
    public (IReadOnlyList<GazetteerRow> Rows, IReadOnlyList<string> Strays) WithOwnTables(IReadOnlyList<GazetteerRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return new OwnTables(path).AddTo(rows);
    }

    /// <summary>The lines of a table or dump: of a text, of one packed with gzip, of the only table in a zip.</summary>
    /// <param name="file">Its path.</param>
    /// <exception cref="InvalidDataException">It is packed, and damaged or cut short; the message names it and says what to do.</exception>
    public static IEnumerable<string> ReadLines(string file) => PackedFile.ReadLines(file);
}
