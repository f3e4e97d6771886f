namespace Foothold.Lexicon.Tests;

/// <summary>The lexicon and theatres as the repository ships them, beside the test program.</summary>
static class Shipped
{
    static readonly Lazy<ActorCatalogue> AllActors = new(() => Catalogue([.. ActorFiles.Select(file => Path.GetFileName(file)!)]));
    static readonly Lazy<RoleNouns> AllRoles = new(() =>
    {
        using var reader = Open("lexicon/en/words/roles.tsv");
        return RoleNouns.Read("en/words/roles.tsv", reader).ValueOrThrow();
    });

    public static ActorCatalogue Actors => AllActors.Value;

    public static RoleNouns Roles => AllRoles.Value;

    public static IReadOnlyList<string> ActorFiles =>
        [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "lexicon/actors"), "*.tsv").Order(StringComparer.Ordinal)];

    public static IReadOnlyList<string> TheatreIds =>
        [.. Directory.GetDirectories(Path.Combine(AppContext.BaseDirectory, "theatres")).Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal)];

    public static ActorCatalogue Catalogue(IReadOnlyList<string> names)
    {
        var readers = names.Select(name => ($"actors/{name}", (TextReader)Open($"lexicon/actors/{name}"))).ToList();
        try
        {
            return ActorReader.Read(readers).ValueOrThrow();
        }
        finally
        {
            readers.ForEach(pair => pair.Item2.Dispose());
        }
    }

    public static Theatre Theatre(string id, ActorCatalogue? catalogue = null)
    {
        using var theatre = Open($"theatres/{id}/theatre.yaml");
        using var sides = Open($"theatres/{id}/sides.tsv");
        return TheatreReader.Read(($"{id}/theatre.yaml", theatre), ($"{id}/sides.tsv", sides), catalogue ?? Actors).ValueOrThrow();
    }

    static StreamReader Open(string path) => new(Path.Combine(AppContext.BaseDirectory, path));
}
