using System.Xml.Linq;

namespace Foothold.Architecture.Tests;

/// <summary>The repository's files, as a reader of the tree finds them.</summary>
static class Repository
{
    static readonly HashSet<string> BuiltFolders = ["artifacts", "bin", "obj", "node_modules", "wwwroot", "TestResults"];
    static readonly HashSet<string> TextEndings =
    [
        "", ".cs", ".csproj", ".props", ".slnx", ".sh", ".md", ".yaml", ".yml", ".json", ".jsonl", ".ts", ".js", ".mjs", ".css", ".html",
        ".svelte", ".tsv", ".csv", ".txt", ".npmrc", ".editorconfig", ".gitignore", ".gitattributes",
    ];

    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The rooms under src/, by their short names.</summary>
    public static IReadOnlyList<string> Rooms { get; } =
        [.. Directory.GetDirectories(Path.Combine(Root, "src"), "Foothold.*").Select(folder => Path.GetFileName(folder)["Foothold.".Length..]).Order()];

    /// <summary>Every project of the repository, relative to the root.</summary>
    public static IReadOnlyList<string> Projects { get; } = [.. Files("*.csproj").Order()];

    /// <summary>The project of a room.</summary>
    public static string ProjectOf(string room) => $"src/Foothold.{room}/Foothold.{room}.csproj";

    /// <summary>The files that match a pattern and are not built, relative to the root, with forward slashes.</summary>
    public static IEnumerable<string> Files(string pattern, string folder = "")
    {
        var start = new DirectoryInfo(Path.Combine(Root, folder));
        return start.Exists ? Walk(start, pattern) : [];
    }

    /// <summary>The files people write, without the built ones and without what is not text.</summary>
    public static IEnumerable<string> TextFiles() =>
        Files("*").Where(file => TextEndings.Contains(Path.GetExtension(file)) && new FileInfo(Path.Combine(Root, file)).Length < 2_000_000);

    /// <summary>The text of a file given relative to the root.</summary>
    public static string Read(string file) => File.ReadAllText(Path.Combine(Root, file));

    /// <summary>The lines of a file with their numbers, from 1.</summary>
    public static IEnumerable<(int Number, string Line)> Lines(string file) =>
        File.ReadLines(Path.Combine(Root, file)).Select((line, index) => (index + 1, line));

    /// <summary>A project file as XML.</summary>
    public static XDocument Project(string file) => XDocument.Load(Path.Combine(Root, file));

    /// <summary>The short names of the Foothold projects that a project refers to.</summary>
    public static IReadOnlyList<string> ReferencesOf(string project) =>
        [.. Project(project).Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value)["Foothold.".Length..])
            .Order()];

    static IEnumerable<string> Walk(DirectoryInfo folder, string pattern)
    {
        foreach (var file in folder.EnumerateFiles(pattern))
        {
            yield return Path.GetRelativePath(Root, file.FullName).Replace('\\', '/');
        }

        foreach (var child in folder.EnumerateDirectories())
        {
            var hidden = child.Name.StartsWith('.') && child.Name != ".ci";
            if (hidden || BuiltFolders.Contains(child.Name))
            {
                continue;
            }

            foreach (var file in Walk(child, pattern))
            {
                yield return file;
            }
        }
    }

    static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Foothold.slnx")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"No folder above {AppContext.BaseDirectory} holds Foothold.slnx.");
    }
}
