using Foothold.Control;
using Foothold.Lexicon;
using Foothold.Places;

namespace Foothold.Ingest;

/// <summary>What answering questions about a theatre needs; unlike a <see cref="Workbench"/>, it reads no reports.</summary>
/// <param name="Theatre">The theatre.</param>
/// <param name="Actors">The actors.</param>
/// <param name="Gazetteer">The place names.</param>
/// <param name="Parameters">The estimator's numbers.</param>
public sealed record TheatreContent(Theatre Theatre, ActorCatalogue Actors, Gazetteer Gazetteer, EstimatorParameters Parameters)
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
        var actors = new LexiconFolder(installation.Lexicon).ReadActors();
        var theatre = folder.ReadTheatre(actors);
        var parameters = ReadParameters(installation);
        return theatre.Value is { } read
            ? new TheatreContent(read, actors, gazetteer.GetAwaiter().GetResult(), parameters)
            : throw new LexiconException(theatre.Faults);
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
