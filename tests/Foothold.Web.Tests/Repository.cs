namespace Foothold.Web.Tests;

/// <summary>The checkout that the tests run in.</summary>
static class Repository
{
    /// <summary>The path of a file, given from the checkout's root.</summary>
    public static string PathOf(string file)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Foothold.slnx")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not run inside the repository.");
        }

        return Path.Combine(folder.FullName, file);
    }
}
