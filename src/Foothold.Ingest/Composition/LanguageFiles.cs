using Foothold.Language;

namespace Foothold.Ingest;

/// <summary>Reads the files of a language's model, and says of which of them there is what wrong.</summary>
public static class LanguageFiles
{
    /// <summary>Reads a language model with its recogniser of names.</summary>
    /// <param name="path">The file of the model.</param>
    /// <param name="namesPath">The file of the recogniser; where it is not there, the model marks no names.</param>
    /// <exception cref="InstallationException">A file is missing or unreadable; the message names it.</exception>
    public static LanguageModel ReadModel(string path, string namesPath) => File.Exists(namesPath)
        ? Read(path, "language model", model => Read(namesPath, "recogniser of names", names => ReadModel(model, names, path)))
        : Read(path, "language model", model => LanguageModel.Read(model));

    /// <summary>Reads the words that a language tells times with.</summary>
    /// <param name="path">Their file.</param>
    /// <exception cref="InstallationException">It is missing or unreadable; the message names it.</exception>
    public static TimeWords ReadTimes(string path) => Read(path, "file of the words of times", stream =>
    {
        using var reader = new StreamReader(stream);
        return TimeWords.Read(reader);
    });

    // Both are read at once; where that fails, the fault lies with the names only if the model can be read without them.
    static LanguageModel ReadModel(Stream model, Stream names, string path)
    {
        try
        {
            return LanguageModel.Read(model, names);
        }
        catch (Exception fault) when (fault is IOException or InvalidDataException)
        {
            _ = Read(path, "language model", alone => LanguageModel.Read(alone));
            throw;
        }
    }

    static T Read<T>(string path, string what, Func<Stream, T> read)
    {
        if (!File.Exists(path))
        {
            throw new InstallationException($"The {what} {path} is not there; put it back, or name the folder that has lexicon, theatres and models with {Installation.HomeSetting}.");
        }

        try
        {
            using var stream = File.OpenRead(path);
            return read(stream);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new InstallationException($"The {what} {path} cannot be read: {fault.Message}", fault);
        }
    }
}
