namespace Foothold.Cli;

/// <summary>Reads files that are given by path to measure or learn from.</summary>
static class DataFile
{
    /// <summary>Reads a file's text; a fault in it names the file.</summary>
    /// <exception cref="InvalidDataException">The file is not what it should be.</exception>
    public static T Read<T>(string path, Func<TextReader, T> read)
    {
        using var reader = new StreamReader(path);
        try
        {
            return read(reader);
        }
        catch (InvalidDataException fault)
        {
            throw new InvalidDataException($"{path}: {fault.Message}", fault);
        }
    }
}
