using System.Text;

namespace Foothold.Ingest;

/// <summary>The open files of one folder of the installation.</summary>
sealed class OpenFiles : IDisposable
{
    readonly List<(string Name, TextReader Reader)> _readers = [];

    OpenFiles()
    {
    }

    /// <summary>Names as faults show them ("actors/iraq.tsv"), with the open files; in ordinal order.</summary>
    public IReadOnlyList<(string Name, TextReader Reader)> Readers => _readers;

    /// <summary>Opens the files of a folder that match a pattern.</summary>
    public static OpenFiles Of(string folder, string part, string pattern)
    {
        var files = new OpenFiles();
        var path = Path.Combine(folder, part);
        foreach (var file in (Directory.Exists(path) ? Directory.GetFiles(path, pattern) : []).Order(StringComparer.Ordinal))
        {
            files._readers.Add(($"{part}/{Path.GetFileName(file)}", Open(file)));
        }

        return files;
    }

    /// <summary>Opens a file as UTF-8.</summary>
    /// <exception cref="InstallationException">It is missing or may not be read.</exception>
    public static StreamReader Open(string path)
    {
        try
        {
            return new StreamReader(path, Encoding.UTF8);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new InstallationException($"{path} cannot be read: {fault.Message}", fault);
        }
    }

    public void Dispose()
    {
        foreach (var (_, reader) in _readers)
        {
            reader.Dispose();
        }
    }
}
