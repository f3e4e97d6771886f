using Foothold.Lexicon;

namespace Foothold.Ingest;

/// <summary>The lexicon of one language as folders of files: <c>actors/</c>, which all languages share, and the language's own <c>frames/</c>, <c>words/</c> and <c>actors/</c>.</summary>
/// <remarks>The language's own actors add names in that language to actors that the shared files tell of; a language need not have any.</remarks>
/// <param name="folder">The folder of all languages.</param>
/// <param name="language">The code of the language, the name of its folder.</param>
public sealed class LexiconFolder(string folder, string language = Installation.DefaultLanguage)
{
    const string CrosswalkFile = "crosswalk.tsv"; // for all languages
    const string HappeningsFile = "happenings.tsv"; // the same

    readonly string _words = $"{language}/words";
    readonly string _confidence = $"{language}/confidence.tsv"; // a language need not have it
    readonly string _storyDays = $"{language}/story-days.tsv"; // nor this

    /// <summary>Reads everything, and throws with every fault of every file where there are any.</summary>
    /// <exception cref="LexiconException">A file has faults.</exception>
    /// <exception cref="InstallationException">A file that must be there is missing.</exception>
    public LexiconContent Read()
    {
        var (content, faults) = Check();
        return content is not null && faults.Count == 0 ? content : throw new LexiconException(faults);
    }

    /// <summary>Reads everything and lists every fault.</summary>
    /// <returns>The content, null where a part of it could not be made; and the faults, by file.</returns>
    /// <exception cref="InstallationException">A file that must be there is missing.</exception>
    public (LexiconContent? Content, IReadOnlyList<LexiconFault> Faults) Check()
    {
        using var frameFiles = OpenFiles.Of(folder, $"{language}/frames", "*.yaml");
        var (frames, faults) = FrameReader.Read(frameFiles.Readers);
        var actors = CheckActors();
        using var roleFile = Open("roles.tsv");
        var roles = RoleNouns.Read($"{_words}/roles.tsv", roleFile);
        var words = WordLists.Read(_words, Open);
        using var crosswalkFile = OpenFiles.Open(Path.Combine(folder, CrosswalkFile));
        var crosswalk = CrosswalkTable.Read(CrosswalkFile, crosswalkFile);
        var happenings = CheckHappenings();
        var confidence = CheckLearned(_confidence);
        var storyDays = CheckLearned(_storyDays);
        IReadOnlyList<LexiconFault> all = [.. faults, .. actors.Faults, .. roles.Faults, .. words.Faults, .. crosswalk.Faults, .. happenings.Faults, .. confidence?.Faults ?? [], .. storyDays?.Faults ?? []];
        return (actors.Value is null || roles.Value is null || words.Value is null || crosswalk.Value is null || happenings.Value is null
            ? null
            : new LexiconContent(frames, actors.Value, roles.Value, words.Value, crosswalk.Value, happenings.Value, confidence?.Value, storyDays?.Value), all);
    }

    /// <summary>Reads the actors alone.</summary>
    /// <exception cref="LexiconException">A file has faults.</exception>
    public ActorCatalogue ReadActors()
    {
        var actors = CheckActors();
        return actors.Value ?? throw new LexiconException(actors.Faults);
    }

    /// <summary>Reads alone which claims tell of happenings.</summary>
    /// <exception cref="LexiconException">The file has faults.</exception>
    /// <exception cref="InstallationException">The file is missing.</exception>
    public HappeningTable ReadHappenings()
    {
        var happenings = CheckHappenings();
        return happenings.Value ?? throw new LexiconException(happenings.Faults);
    }

    /// <summary>Reads the small word lists alone.</summary>
    /// <exception cref="LexiconException">A list has faults.</exception>
    /// <exception cref="InstallationException">A list that must be there is missing.</exception>
    public WordLists ReadWords()
    {
        var words = WordLists.Read(_words, Open);
        return words is { Value: { } lists, Faults.Count: 0 } ? lists : throw new LexiconException(words.Faults);
    }

    ReadResult<TraitTable>? CheckLearned(string table)
    {
        if (!File.Exists(Path.Combine(folder, table)))
        {
            return null;
        }

        using var file = OpenFiles.Open(Path.Combine(folder, table));
        return TraitTable.Read(table, file);
    }

    ReadResult<HappeningTable> CheckHappenings()
    {
        using var file = OpenFiles.Open(Path.Combine(folder, HappeningsFile));
        return HappeningTable.Read(HappeningsFile, file);
    }

    ReadResult<ActorCatalogue> CheckActors()
    {
        using var shared = OpenFiles.Of(folder, "actors", "*.tsv");
        using var own = OpenFiles.Of(folder, $"{language}/actors", "*.tsv");
        return ActorReader.Read([.. shared.Readers, .. own.Readers]);
    }

    /// <summary>A hash over the names and bytes of every file that the language is read by, 12 hexadecimal digits; the same on every machine.</summary>
    public string Version() => FileHash.Of(
        folder,
        new[] { Path.Combine(folder, "actors"), Path.Combine(folder, language) }
            .Where(Directory.Exists)
            .SelectMany(part => Directory.EnumerateFiles(part, "*", SearchOption.AllDirectories)));

    StreamReader Open(string name) => OpenFiles.Open(Path.Combine(folder, _words, name));
}

/// <summary>What a lexicon holds.</summary>
/// <param name="Frames">The frames, in the order of the files.</param>
/// <param name="Actors">The actors.</param>
/// <param name="Roles">The nouns for what people do ("spokesman", "fighters").</param>
/// <param name="Words">The small word lists.</param>
/// <param name="Crosswalk">What claims are called in other schemes.</param>
/// <param name="Happenings">Which claims tell of happenings, and of what kind.</param>
/// <param name="Confidence">What speaks for a claim of control being read rightly; null where nobody has learned that for the language.</param>
/// <param name="StoryDays">What speaks for a claim without a day sharing the one that the story is at; null where nobody has learned that for the language.</param>
public sealed record LexiconContent(
    IReadOnlyList<Frame> Frames,
    ActorCatalogue Actors,
    RoleNouns Roles,
    WordLists Words,
    CrosswalkTable Crosswalk,
    HappeningTable Happenings,
    TraitTable? Confidence,
    TraitTable? StoryDays);

/// <summary>Says that files of the lexicon or of a theatre cannot be used, with every fault found in them.</summary>
public sealed class LexiconException : Exception
{
    /// <summary>Makes the exception from at least one fault.</summary>
    public LexiconException(IReadOnlyList<LexiconFault> faults)
        : base(string.Join('\n', faults ?? throw new ArgumentNullException(nameof(faults)))) => Faults = faults;

    /// <summary>The faults.</summary>
    public IReadOnlyList<LexiconFault> Faults { get; }
}
