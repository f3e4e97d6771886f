namespace Foothold.Language.Tests;

/// <summary>The English model that the repository holds, read once.</summary>
static class TrainedModel
{
    static readonly Lazy<LanguageModel> Once = new(() => LanguageModel.Read(new MemoryStream(Bytes())));

    static readonly Lazy<LanguageModel> OnceWithNames = new(() => LanguageModel.Read(new MemoryStream(Bytes()), new MemoryStream(NameBytes())));

    public static LanguageModel English => Once.Value;

    /// <summary>The same with its recogniser of names.</summary>
    public static LanguageModel WithNames => OnceWithNames.Value;

    public static byte[] NameBytes() => File.ReadAllBytes(Path.Combine(Folder(), "models", "en", "names.bin"));

    public static byte[] Bytes() => File.ReadAllBytes(Path.Combine(Folder(), "models", "en", "language.bin"));

    public static TextReader Words() => new StreamReader(Path.Combine(Folder(), "models", "en", "words.txt"));

    public static TimeWords Times()
    {
        using var words = new StreamReader(Path.Combine(Folder(), "models", "en", "times.txt"));
        return TimeWords.Read(words);
    }

    /// <summary>The repository's folder.</summary>
    public static string Folder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Foothold.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests do not run inside the repository.");
    }
}
