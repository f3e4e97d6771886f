using Foothold.Lexicon;

namespace Foothold.Ingest;

/// <summary>The lexicon as a folder of files: frames/, actors/ and words/.</summary>
/// <param name="folder">The folder.</param>
public sealed class LexiconFolder(string folder)
{
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
        using var frameFiles = OpenFiles.Of(folder, "frames", "*.yaml");
        using var actorFiles = OpenFiles.Of(folder, "actors", "*.tsv");
        var (frames, faults) = FrameReader.Read(frameFiles.Readers);
        var actors = ActorReader.Read(actorFiles.Readers);
        using var roleFile = Open("words/roles.tsv");
        var roles = RoleNouns.Read("words/roles.tsv", roleFile);
        var words = WordLists.Read(name => Open($"words/{name}"));
        IReadOnlyList<LexiconFault> all = [.. faults, .. actors.Faults, .. roles.Faults, .. words.Faults];
        return (actors.Value is null || roles.Value is null || words.Value is null
            ? null
            : new LexiconContent(frames, actors.Value, roles.Value, words.Value), all);
    }

    /// <summary>Reads the actors alone.</summary>
    /// <exception cref="LexiconException">A file has faults.</exception>
    public ActorCatalogue ReadActors()
    {
        using var files = OpenFiles.Of(folder, "actors", "*.tsv");
        var actors = ActorReader.Read(files.Readers);
        return actors.Value ?? throw new LexiconException(actors.Faults);
    }

    /// <summary>A hash over the names and bytes of every file, 12 hexadecimal digits; the same on every machine.</summary>
    public string Version() => FileHash.Of(folder, Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories));

    StreamReader Open(string name) => OpenFiles.Open(Path.Combine(folder, name));
}

/// <summary>What a lexicon holds.</summary>
/// <param name="Frames">The frames, in the order of the files.</param>
/// <param name="Actors">The actors.</param>
/// <param name="Roles">The nouns for what people do ("spokesman", "fighters").</param>
/// <param name="Words">The small word lists.</param>
public sealed record LexiconContent(IReadOnlyList<Frame> Frames, ActorCatalogue Actors, RoleNouns Roles, WordLists Words);

/// <summary>Says that files of the lexicon or of a theatre cannot be used, with every fault found in them.</summary>
public sealed class LexiconException : Exception
{
    /// <summary>Makes the exception from at least one fault.</summary>
    public LexiconException(IReadOnlyList<LexiconFault> faults)
        : base(string.Join('\n', faults ?? throw new ArgumentNullException(nameof(faults)))) => Faults = faults;

    /// <summary>The faults.</summary>
    public IReadOnlyList<LexiconFault> Faults { get; }
}
