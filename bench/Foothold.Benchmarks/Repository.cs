namespace Foothold.Benchmarks;

/// <summary>Where the repository lies that the bench runs in.</summary>
static class Repository
{
    public static string Folder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Foothold.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The bench does not run inside the repository.");
    }
}
