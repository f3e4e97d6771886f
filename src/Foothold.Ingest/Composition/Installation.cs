namespace Foothold.Ingest;

/// <summary>The folders of data that a Foothold brings with it.</summary>
public sealed class Installation
{
    /// <summary>The setting of the environment that names the folder, where it is not the one above the program.</summary>
    public const string HomeSetting = "FOOTHOLD_HOME";

    Installation(string root) => Root = root;

    /// <summary>The folder that holds the others.</summary>
    public string Root { get; }

    /// <summary>The code of the language that reports are taken to be in where nobody says otherwise.</summary>
    public const string DefaultLanguage = "en";

    /// <summary>The actors, and a folder of frames and words for each language.</summary>
    public string Lexicon => Path.Combine(Root, "lexicon");

    /// <summary>A folder for each theatre.</summary>
    public string Theatres => Path.Combine(Root, "theatres");

    /// <summary>The places of the world.</summary>
    public GazetteerFolder Gazetteer => new(Path.Combine(Root, "gazetteer"));

    /// <summary>The trained language models, a folder for each language.</summary>
    public string Models => Path.Combine(Root, "models");

    /// <summary>The codes of the languages that reports can be read in, in ordinal order: those with a trained model and frames.</summary>
    public IReadOnlyList<string> Languages => [.. LexiconLanguages.Where(code => File.Exists(ModelFile(code)))];

    /// <summary>The codes of the languages that the lexicon has frames for, in ordinal order.</summary>
    public IReadOnlyList<string> LexiconLanguages =>
        [.. Directory.EnumerateDirectories(Lexicon)
            .Where(folder => Directory.Exists(Path.Combine(folder, "frames")))
            .Select(folder => Path.GetFileName(folder))
            .Order(StringComparer.Ordinal)];

    /// <summary>The file of a language's trained model, whether or not it is there.</summary>
    /// <param name="language">The code of the language.</param>
    public string ModelFile(string language) => Path.Combine(Models, language, "language.bin");

    /// <summary>Refuses to go on without the trained model of a language that the lexicon has.</summary>
    /// <param name="language">The code of the language.</param>
    /// <exception cref="InstallationException">The model's file is not there; the message names it.</exception>
    public void RequireModel(string language)
    {
        if (!File.Exists(ModelFile(language)))
        {
            throw new InstallationException(
                $"The language model {ModelFile(language)} is not there; put it back, train it with 'foothold train language', or name the folder that has it with {HomeSetting}.");
        }
    }

    /// <summary>The recogniser of names of a language's model, which need not be there: a model without one marks no names.</summary>
    public string NamesFile(string language) => Path.Combine(Models, language, "names.bin");

    /// <summary>The file of a language's words of times, beside its model, whether or not it is there.</summary>
    /// <param name="language">The code of the language.</param>
    public string TimesFile(string language) => Path.Combine(Models, language, "times.txt");

    /// <summary>The sample reports of the demo.</summary>
    public string Samples => Path.Combine(Root, "samples");

    /// <summary>The ids of the theatres, in ordinal order.</summary>
    public IReadOnlyList<string> TheatreIds =>
        [.. Directory.EnumerateDirectories(Theatres)
            .Where(folder => File.Exists(Path.Combine(folder, TheatreFolder.DescriptionFile)))
            .Select(folder => Path.GetFileName(folder))
            .Where(id => !id.Contains('.', StringComparison.Ordinal)) // one that is being made
            .Order(StringComparer.Ordinal)];

    /// <summary>Finds the installation of this program.</summary>
    /// <exception cref="InstallationException">There is none.</exception>
    public static Installation Find() => Find(Environment.GetEnvironmentVariable(HomeSetting), AppContext.BaseDirectory);

    /// <summary>Finds an installation.</summary>
    /// <param name="home">The folder itself; null or empty to look for it.</param>
    /// <param name="below">A folder in it, however deep; looked at only where <paramref name="home"/> says nothing.</param>
    /// <exception cref="InstallationException">There is none.</exception>
    public static Installation Find(string? home, string below)
    {
        if (!string.IsNullOrEmpty(home))
        {
            return IsInstallation(home)
                ? new Installation(Path.GetFullPath(home))
                : throw new InstallationException($"{home} has no lexicon and theatres in it; {HomeSetting} must name the folder that has.");
        }

        for (var folder = new DirectoryInfo(below); folder is not null; folder = folder.Parent)
        {
            if (IsInstallation(folder.FullName))
            {
                return new Installation(folder.FullName);
            }
        }

        throw new InstallationException($"No folder above {below} has a lexicon and theatres; name the folder that has with {HomeSetting}.");
    }

    /// <summary>The folder of a theatre.</summary>
    /// <exception cref="UnknownTheatreException">There is no such theatre.</exception>
    public TheatreFolder Theatre(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return TheatreIds.Contains(id) ? new TheatreFolder(id, Path.Combine(Theatres, id)) : throw new UnknownTheatreException(id, TheatreIds);
    }

    static bool IsInstallation(string folder) =>
        Directory.Exists(Path.Combine(folder, "lexicon")) && Directory.Exists(Path.Combine(folder, "theatres"));
}

/// <summary>Says that the data Foothold brings with it is missing or unreadable.</summary>
/// <param name="message">One line for a person: what is missing, where, and what to do.</param>
/// <param name="inner">What the reader said; null where it said nothing.</param>
public sealed class InstallationException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>Says that reports cannot be read in a language.</summary>
/// <param name="language">The code of the language.</param>
/// <param name="known">The codes of the languages that there are.</param>
public sealed class UnknownLanguageException(string language, IReadOnlyList<string> known)
    : Exception($"There is no pack for the language '{language}'; there are {(known.Count == 0 ? "none" : string.Join(", ", known))}.")
{
    /// <summary>The codes of the languages that there are.</summary>
    public IReadOnlyList<string> Known { get; } = known;
}

/// <summary>Says that there is no theatre of a name.</summary>
/// <param name="theatre">The name.</param>
/// <param name="known">The ids of the theatres there are.</param>
public sealed class UnknownTheatreException(string theatre, IReadOnlyList<string> known)
    : Exception($"There is no theatre '{theatre}'; there are {(known.Count == 0 ? "none" : string.Join(", ", known))}.")
{
    /// <summary>The ids of the theatres there are.</summary>
    public IReadOnlyList<string> Known { get; } = known;
}
