using System.Collections.Concurrent;
using Foothold.Coding;
using Foothold.Control;
using Foothold.Lexicon;
using Foothold.Places;

namespace Foothold.Ingest;

/// <summary>What answering questions about a theatre needs; unlike a <see cref="Workbench"/>, it reads no reports.</summary>
/// <param name="Theatre">The theatre.</param>
/// <param name="Actors">The actors.</param>
/// <param name="Gazetteer">The place names.</param>
/// <param name="Parameters">The estimator's numbers.</param>
/// <param name="Events">Joins claims of one happening.</param>
public sealed record TheatreContent(Theatre Theatre, ActorCatalogue Actors, Gazetteer Gazetteer, EstimatorParameters Parameters, EventJoiner Events)
{
    /// <summary>The estimator's numbers for every theatre, below <see cref="Installation.Theatres"/>.</summary>
    public const string ParametersFile = "estimator.yaml";

    /// <summary>Reads the content of a theatre.</summary>
    /// <exception cref="InstallationException">A file is missing or unreadable.</exception>
    /// <exception cref="LexiconException">The lexicon or the theatre has faults.</exception>
    /// <exception cref="GazetteerException">The place names have faults.</exception>
    public static TheatreContent Read(Installation installation, TheatreFolder folder)
    {
        ArgumentNullException.ThrowIfNull(installation);
        ArgumentNullException.ThrowIfNull(folder);
        var gazetteer = Task.Run(folder.ReadGazetteer);
        var lexicon = new LexiconFolder(installation.Lexicon);
        var actors = lexicon.ReadActors();
        var happenings = lexicon.ReadHappenings();
        var theatre = folder.ReadTheatre(actors);
        var parameters = ReadParameters(installation);
        return theatre.Value is { } read
            ? new TheatreContent(read, actors, gazetteer.GetAwaiter().GetResult(), parameters, new EventJoiner(happenings, actors, read, WordsOf(installation)))
            : throw new LexiconException(theatre.Faults);
    }

    // Read when the first report in a language asks for them; a language that has no folder any more has no words.
    static Func<string, WordLists?> WordsOf(Installation installation)
    {
        var read = new ConcurrentDictionary<string, WordLists?>(StringComparer.Ordinal);
        return language => read.GetOrAdd(language, code => installation.LexiconLanguages.Contains(code) ? new LexiconFolder(installation.Lexicon, code).ReadWords() : null);
    }

    static EstimatorParameters ReadParameters(Installation installation)
    {
        using var file = OpenFiles.Open(Path.Combine(installation.Theatres, ParametersFile));
        try
        {
            return EstimatorParameters.Read(file, ParametersFile);
        }
        catch (ParametersException fault)
        {
            throw new InstallationException(fault.Message, fault);
        }
    }
}
