namespace Foothold.Cli;

/// <summary>What an argument is that may be a text or the path of one.</summary>
static class GivenText
{
    /// <summary>Whether it is to be read as a path: it is there, or it is one word with a file's ending, a slip of the path and not a text.</summary>
    public static bool IsPath(string given) =>
        File.Exists(given) || Directory.Exists(given) || (!given.Any(char.IsWhiteSpace) && Path.GetExtension(given).Length > 1);
}
