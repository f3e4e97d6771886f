namespace Foothold.Specs;

/// <summary>All pages under <c>specs/</c> and the kinds that run them.</summary>
public static class SpecBook
{
    /// <summary>The page whose examples say what we get wrong: each must still be wrong.</summary>
    public const string KnownMisses = "known-misses.md";

    /// <summary>Every example by its place.</summary>
    public static readonly IReadOnlyDictionary<string, SpecExample> Examples = ReadAll().ToDictionary(example => example.Place, StringComparer.Ordinal);

    /// <summary>Every kind by its name.</summary>
    public static readonly IReadOnlyDictionary<string, ISpecKind> Kinds = typeof(SpecBook).Assembly.GetTypes()
        .Where(type => type.IsClass && !type.IsAbstract && type.IsAssignableTo(typeof(ISpecKind)))
        .Select(type => (ISpecKind)Activator.CreateInstance(type)!)
        .ToDictionary(kind => kind.Name, StringComparer.Ordinal);

    static IEnumerable<SpecExample> ReadAll()
    {
        var root = Path.Combine(AppContext.BaseDirectory, "specs");
        if (!Directory.Exists(root))
        {
            return [];
        }

        return Directory.EnumerateFiles(root, "*.md", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(root, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)
            .SelectMany(page => SpecPage.Read(page, File.ReadLines(Path.Combine(root, page))));
    }
}
