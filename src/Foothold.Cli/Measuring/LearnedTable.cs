using System.Globalization;
using System.Security.Cryptography;
using Foothold.Coding;

namespace Foothold.Cli;

/// <summary>Writes tables of what was learned of traits, with what they were learned from, and tells how well folds of it judge.</summary>
static class LearnedTable
{
    /// <summary>Says before anything is learned that a table has nowhere to go.</summary>
    /// <exception cref="NotFoundException">The folder is not there.</exception>
    public static void RequireFolder(FileInfo? output)
    {
        if (output is { Directory.Exists: false })
        {
            throw new NotFoundException($"{output.FullName}: there is no such folder to write to; make it first, or name another file");
        }
    }

    /// <summary>Says that so many folds judge nothing.</summary>
    /// <exception cref="UsageException">There is one, or fewer than none.</exception>
    public static void RequireFolds(int folds)
    {
        if (folds is 1 or < 0)
        {
            throw new UsageException($"--folds {folds} leaves nothing to learn from or to judge; give two or more.");
        }
    }

    /// <summary>Says that what is left beside a fold teaches nothing.</summary>
    /// <param name="left">What is left.</param>
    /// <param name="folds">How many folds there are.</param>
    /// <exception cref="UsageException">All of it is right, or all wrong.</exception>
    public static List<JudgedReading> RequireBoth(List<JudgedReading> left, int folds) => left.Exists(reading => reading.IsRight) && left.Exists(reading => !reading.IsRight)
        ? left
        : throw new UsageException($"--folds {folds}: what is left beside one of them is all right or all wrong and teaches nothing; give another number, or more reports.");

    /// <summary>Writes a table.</summary>
    /// <param name="model">What was learned.</param>
    /// <param name="output">Where to; null for nowhere.</param>
    /// <param name="remarks">What it is and the command that makes it.</param>
    /// <param name="sources">The files and folders of annotated reports it was learned from.</param>
    /// <exception cref="DataException">It cannot be written.</exception>
    public static void Write(TraitModel model, FileInfo? output, IEnumerable<string> remarks, IEnumerable<string> sources)
    {
        if (output is null)
        {
            return;
        }

        using var table = new StringWriter();
        model.Write(table, [.. remarks, .. sources.Select(path => $"{Path.GetFileName(Path.TrimEndingDirectorySeparator(path))} {HashOf(path)}")]);
        try
        {
            File.WriteAllText(output.FullName, table.ToString());
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new DataException($"{output.FullName}: it cannot be written ({fault.Message}); close what has it open, or name another file");
        }
    }

    /// <summary>Tells how often readings were right that seemed as likely as some bounds, and what share of all right ones they are.</summary>
    public static void Tell(List<(double Likely, bool IsRight)> judged, string what, Speaker speaker)
    {
        speaker.Give(string.Create(CultureInfo.InvariantCulture, $"{judged.Count} {what}, {judged.Count(reading => reading.IsRight)} right; log-likelihood {judged.Average(reading => Math.Log(reading.IsRight ? reading.Likely : 1 - reading.Likely)):0.0000}"));
        speaker.Give($"{"sure at least",-15}{what,7}{"right",7}{"of all right",14}");
        foreach (var least in new[] { 0, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.7, 0.8 })
        {
            var kept = judged.Where(reading => reading.Likely >= least).ToList();
            speaker.Give(string.Create(CultureInfo.InvariantCulture,
                $"{least,-15:0.00}{kept.Count,7}{(double)kept.Count(reading => reading.IsRight) / kept.Count,7:0.000}{(double)kept.Count(reading => reading.IsRight) / judged.Count(reading => reading.IsRight),14:0.000}"));
        }
    }

    // Of a folder, over the bytes of its pages in the order of their names.
    static string HashOf(string path)
    {
        if (File.Exists(path))
        {
            return Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)));
        }

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var page in Directory.GetFiles(path, "*.json").Order(StringComparer.Ordinal))
        {
            hash.AppendData(File.ReadAllBytes(page));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
