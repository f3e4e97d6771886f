using Foothold.Coding;
using Foothold.Language;
using Foothold.Lexicon;
using Foothold.Places;

namespace Foothold.Ingest;

/// <summary>Everything that reading reports of one theatre in one language needs, loaded once. Safe for use from many threads.</summary>
public sealed class Workbench
{
    readonly ReportCoder _coder;
    readonly LanguageModel _model;
    readonly WorldResolver? _world;

    Workbench(LexiconContent lexicon, TheatreFolder folder, Theatre theatre, Gazetteer gazetteer, WorldResolver? world, LanguageModel model, TimeWords times, ReaderVersion version)
    {
        Lexicon = lexicon;
        Folder = folder;
        Theatre = theatre;
        Gazetteer = gazetteer;
        Times = times;
        Version = version;
        _model = model;
        _world = world;
        _coder = new ReportCoder(
            model,
            new TimeRecogniser(times),
            lexicon.Frames,
            lexicon.Actors,
            lexicon.Roles,
            lexicon.Words,
            theatre,
            new PlaceResolver(gazetteer, world),
            folder.ReadCapitals(gazetteer),
            gazetteer.AreNeighbours,
            gazetteer.Country,
            version,
            lexicon.Confidence is { } confidence ? new TraitModel(confidence.Weights) : null,
            lexicon.StoryDays is { } storyDays ? new TraitModel(storyDays.Weights) : null);
        Events = new EventJoiner(lexicon.Happenings, lexicon.Actors, theatre, _ => lexicon.Words);
        Codes = new EventCoder(lexicon.Crosswalk, lexicon.Actors, lexicon.Roles, lexicon.Words, theatre);
    }

    /// <summary>The frames, actors and words.</summary>
    public LexiconContent Lexicon { get; }

    /// <summary>The theatre's files.</summary>
    public TheatreFolder Folder { get; }

    /// <summary>The theatre.</summary>
    public Theatre Theatre { get; }

    /// <summary>The theatre's place names.</summary>
    public Gazetteer Gazetteer { get; }

    /// <summary>The words of times of the model's language.</summary>
    public TimeWords Times { get; }

    /// <summary>Gives claims the codes of other schemes.</summary>
    public EventCoder Codes { get; }

    /// <summary>Joins claims of one happening into events.</summary>
    public EventJoiner Events { get; }

    /// <summary>What claims are marked with.</summary>
    public ReaderVersion Version { get; }

    /// <summary>Loads what reading reports of a theatre needs; takes about a second.</summary>
    /// <param name="installation">Where the data is.</param>
    /// <param name="theatreId">The theatre.</param>
    /// <param name="language">The code of the language that the reports are in.</param>
    /// <exception cref="UnknownLanguageException">There is no pack for the language.</exception>
    /// <exception cref="UnknownTheatreException">There is no such theatre.</exception>
    /// <exception cref="InstallationException">A file is missing or unreadable.</exception>
    /// <exception cref="LexiconException">The lexicon or the theatre has faults.</exception>
    /// <exception cref="GazetteerException">The place names have faults.</exception>
    public static Workbench Open(Installation installation, string theatreId, string language = Installation.DefaultLanguage)
    {
        ArgumentNullException.ThrowIfNull(installation);
        var folder = installation.Theatre(theatreId);
        if (!installation.LexiconLanguages.Contains(language))
        {
            throw new UnknownLanguageException(language, installation.Languages);
        }

        installation.RequireModel(language);

        var model = Task.Run(() => LanguageFiles.ReadModel(installation.ModelFile(language), installation.NamesFile(language)));
        var gazetteer = Task.Run(folder.ReadGazetteer);
        var lexiconFolder = new LexiconFolder(installation.Lexicon, language);
        var lexicon = lexiconFolder.Read();
        var theatre = folder.ReadTheatre(lexicon.Actors);
        if (theatre.Value is null)
        {
            throw new LexiconException(theatre.Faults);
        }

        var languageModel = model.GetAwaiter().GetResult();
        var times = installation.TimesFile(language);
        var knowsWorld = installation.Gazetteer.HasWords(language);
        var places = knowsWorld ? $"{folder.Version()}-{installation.Gazetteer.Version(language)}" : folder.Version();
        return new Workbench(
            lexicon,
            folder,
            theatre.Value,
            gazetteer.GetAwaiter().GetResult(),
            knowsWorld ? installation.Gazetteer.OpenResolver(installation.Lexicon, language) : null,
            languageModel,
            LanguageFiles.ReadTimes(times),
            new ReaderVersion(lexiconFolder.Version(), VersionOf(languageModel, FileHash.Of(installation.Models, [times])), places));
    }

    /// <summary>The same for reports of no theatre: "government troops" and "the rebels" mean nobody until the report says whose they are.</summary>
    /// <remarks>How sure claims are was learned from theatres with their sides, and says nothing here.</remarks>
    public Workbench OfNoTheatre() =>
        new(Lexicon with { Confidence = null }, Folder, Theatre with { CountryIso3 = "", Descriptions = [], Sides = [] }, Gazetteer, _world, _model, Times, Version);

    /// <summary>The same with rules in place of what was learned of which claims share a day, as for learning that.</summary>
    public Workbench OfNoStoryDays() => new(Lexicon with { StoryDays = null }, Folder, Theatre, Gazetteer, _world, _model, Times, Version);

    /// <summary>A text read into sentences with their trees, as the coder sees it.</summary>
    public ParsedText Parse(string text) => _coder.Parse(text);

    /// <summary>The claims of a report, in text order. Text that cannot be read yields none; nothing throws.</summary>
    public IReadOnlyList<Claim> Code(Report report) => _coder.Code(report);

    /// <summary>The claims of a report, in text order, doubtful ones with their control too.</summary>
    public IReadOnlyList<Claim> ReadAll(Report report) => _coder.ReadAll(report);

    /// <summary>The claims of control of a report, doubtful ones too, each with the traits that its confidence is read from.</summary>
    public IEnumerable<(Claim Claim, IReadOnlyList<string> Traits)> ReadTraits(Report report) => _coder.ReadTraits(report);

    /// <summary>The claims of a report that say no day of their own, each with the day that the story is at where it stands, and what speaks for its sharing that.</summary>
    public IReadOnlyList<(Claim Claim, ClaimTime Day, IReadOnlyList<string> Traits)> ReadStoryDays(Report report) => _coder.ReadStoryDays(report);

    /// <summary>The claims of a report, doubtful ones too, and the frames that nearly told more, with what they lack.</summary>
    public (IReadOnlyList<Claim> Claims, IReadOnlyList<NearMiss> Misses) Explain(Report report) => _coder.Explain(report);

    static string VersionOf(LanguageModel model, string times) => (model.NamesVersion.Length > 0 ? $"{model.Version}.{model.NamesVersion}" : model.Version) + "-" + times;
}
