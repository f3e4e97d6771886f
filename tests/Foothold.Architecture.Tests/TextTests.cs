using System.Text.RegularExpressions;
using Xunit;

namespace Foothold.Architecture.Tests;

/// <summary>What no file of the repository may say.</summary>
public sealed partial class TextTests
{
    [Fact]
    public void Every_note_of_work_left_names_its_issue() =>
        Strays.None(Places(WorkLeft, line => !WorkLeftWithIssue.IsMatch(line)));

    [Fact]
    public void No_file_names_a_folder_of_somebodys_machine() =>
        Strays.None(Places(MachineFolder, _ => true));

    [Fact]
    public void No_file_names_a_package_registry() =>
        Strays.None(Places(Registry, _ => true));

    [Fact]
    public void Code_has_no_regions() =>
        Strays.None(Repository.Files("*.cs").SelectMany(file => Repository.Lines(file)
            .Where(line => line.Line.TrimStart().StartsWith("#" + "region", StringComparison.Ordinal))
            .Select(line => $"{file}:{line.Number}")));

    [Fact]
    public void The_patterns_find_what_they_are_for()
    {
        Assert.Matches(WorkLeft, "// TO" + "DO mend this");
        Assert.Matches(WorkLeftWithIssue, "// TO" + "DO(#12) mend this");
        Assert.Matches(MachineFolder, "reads /" + "home/anna/reports");
        Assert.DoesNotMatch(MachineFolder, "docs/work/today");
        Assert.Matches(Registry, "\"resolved\": \"https://regi" + "stry.example.org/a.tgz\"");
    }

    // file:line of each line that a pattern finds and that the test objects to
    static IEnumerable<string> Places(Regex pattern, Func<string, bool> objects) =>
        from file in Repository.TextFiles()
        from line in Repository.Lines(file)
        where pattern.IsMatch(line.Line) && objects(line.Line)
        select $"{file}:{line.Number}";

    [GeneratedRegex(@"\b(T[O]DO|F[I]XME|H[A]CK)\b")]
    static partial Regex WorkLeft { get; }

    [GeneratedRegex(@"\bT[O]DO ?\(?#\d+")]
    static partial Regex WorkLeftWithIssue { get; }

    [GeneratedRegex(@"(?<![\w.}~])/(home|root|Users|work|mnt)/\w")]
    static partial Regex MachineFolder { get; }

    [GeneratedRegex(@"https?://[^/\s""]*(registry|npmjs|api\.nuget|mirror|artifactory)[^\s""]*", RegexOptions.IgnoreCase)]
    static partial Regex Registry { get; }
}
