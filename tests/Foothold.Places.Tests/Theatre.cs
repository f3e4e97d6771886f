namespace Foothold.Places.Tests;

/// <summary>The theatres of the repository, each read once.</summary>
static class Theatre
{
    static readonly Lazy<Gazetteer> LazyAfghanistan = new(() => Read("afghanistan"));
    static readonly Lazy<Gazetteer> LazyIraq = new(() => Read("iraq"));

    public static Gazetteer Afghanistan => LazyAfghanistan.Value;

    public static Gazetteer Iraq => LazyIraq.Value;

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
