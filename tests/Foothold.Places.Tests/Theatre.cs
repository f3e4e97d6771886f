using System.Collections.Concurrent;

namespace Foothold.Places.Tests;

/// <summary>The theatres of the repository, each read once.</summary>
static class Theatre
{
    static readonly ConcurrentDictionary<string, Lazy<Gazetteer>> All = new(StringComparer.Ordinal);

    public static Gazetteer Afghanistan => Of("afghanistan");

    public static Gazetteer Iraq => Of("iraq");

    public static Gazetteer Of(string theatre) => All.GetOrAdd(theatre, id => new Lazy<Gazetteer>(() => Read(id))).Value;

    public static string Folder(string theatre)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Foothold.slnx")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder?.FullName ?? throw new DirectoryNotFoundException("No repository above the tests."), "theatres", theatre);
    }

    static Gazetteer Read(string theatre)
    {
        var folder = Folder(theatre);
        return Gazetteer.ReadTheatre(name => Path.Combine(folder, name) is var path && File.Exists(path) ? File.OpenText(path) : null);
    }
}
