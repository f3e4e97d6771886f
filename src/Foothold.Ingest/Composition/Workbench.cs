using Foothold.Coding;
using Foothold.Language;
using Foothold.Lexicon;
using Foothold.Places;

namespace Foothold.Ingest;

/// <summary>Everything that reading reports of one theatre needs, loaded once. Safe for use from many threads.</summary>
public sealed class Workbench
{
    /// <summary>The file of the language model below <see cref="Installation.Models"/>.</summary>
    public const string ModelFile = "en/language.bin";

    /// <summary>The recogniser of names beside it, under the same folder; a model without one marks no names.</summary>
    public const string NamesFile = "en/names.bin";

    readonly ReportCoder _coder;

    Workbench(LexiconContent lexicon, TheatreFolder folder, Theatre theatre, Gazetteer gazetteer, LanguageModel model, ReaderVersion version)
    {
        Lexicon = lexicon;
        Folder = folder;
        Theatre = theatre;
        Gazetteer = gazetteer;
        Version = version;
        _coder = new ReportCoder(
            model,
            lexicon.Frames,
            lexicon.Actors,
            lexicon.Roles,
            lexicon.Words,
            theatre,
            new PlaceResolver(gazetteer),
            gazetteer.AreNeighbours,
            gazetteer.Country,
            version);
    }

    /// <summary>The frames, actors and words.</summary>
    public LexiconContent Lexicon { get; }

    /// <summary>The theatre's files.</summary>
    public TheatreFolder Folder { get; }

    /// <summary>The theatre.</summary>
    public Theatre Theatre { get; }

    /// <summary>The theatre's place names.</summary>
    public Gazetteer Gazetteer { get; }

    /// <summary>What claims are marked with.</summary>
    public ReaderVersion Version { get; }

    /// <summary>Loads what reading reports of a theatre needs; takes about a second.</summary>
    /// <exception cref="UnknownTheatreException">There is no such theatre.</exception>
    /// <exception cref="InstallationException">A file is missing or unreadable.</exception>
    /// <exception cref="LexiconException">The lexicon or the theatre has faults.</exception>
    /// <exception cref="GazetteerException">The place names have faults.</exception>
    public static Workbench Open(Installation installation, string theatreId)
    {
        ArgumentNullException.ThrowIfNull(installation);
        var folder = installation.Theatre(theatreId);
        var model = Task.Run(() => ReadModel(installation));
        var gazetteer = Task.Run(folder.ReadGazetteer);
        var lexiconFolder = new LexiconFolder(installation.Lexicon);
        var lexicon = lexiconFolder.Read();
        var theatre = folder.ReadTheatre(lexicon.Actors);
        if (theatre.Value is null)
        {
            throw new LexiconException(theatre.Faults);
        }

        var languageModel = model.GetAwaiter().GetResult();
        return new Workbench(
            lexicon,
            folder,
            theatre.Value,
            gazetteer.GetAwaiter().GetResult(),
            languageModel,
            new ReaderVersion(lexiconFolder.Version(), VersionOf(languageModel), folder.Version()));
    }

    /// <summary>A text read into sentences with their trees, as the coder sees it.</summary>
    public ParsedText Parse(string text) => _coder.Parse(text);

    /// <summary>The claims of a report, in text order. Text that cannot be read yields none; nothing throws.</summary>
    public IReadOnlyList<Claim> Code(Report report) => _coder.Code(report);

    static string VersionOf(LanguageModel model) => model.NamesVersion.Length > 0 ? $"{model.Version}.{model.NamesVersion}" : model.Version;

    static LanguageModel ReadModel(Installation installation)
    {
        var path = Path.Combine(installation.Models, ModelFile);
        try
        {
            using var stream = File.OpenRead(path);
            var namesPath = Path.Combine(installation.Models, NamesFile);
            using var names = File.Exists(namesPath) ? File.OpenRead(namesPath) : null;
            return LanguageModel.Read(stream, names);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new InstallationException($"The language model {path} cannot be read: {fault.Message}", fault);
        }
    }
}
