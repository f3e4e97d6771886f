namespace Foothold.Ingest;

/// <summary>The faults of a theatre that its README lists: lines of a fenced block that begin with a code.</summary>
public static class KnownFaults
{
    const string ReadMe = "README.md";

    /// <summary>Reads the lines; none where there is no README.</summary>
    /// <param name="folder">The theatre.</param>
    public static IReadOnlyList<string> Read(TheatreFolder folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var path = Path.Combine(folder.Path, ReadMe);
        var known = new List<string>();
        var fenced = false;
        foreach (var line in File.Exists(path) ? File.ReadLines(path) : [])
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                fenced = !fenced;
            }
            else if (fenced && line.StartsWith("PL", StringComparison.Ordinal))
            {
                known.Add(line);
            }
        }

        return known;
    }
}
