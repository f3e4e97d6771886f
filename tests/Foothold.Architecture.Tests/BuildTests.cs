using Xunit;

namespace Foothold.Architecture.Tests;

/// <summary>What the build of every project must keep.</summary>
public sealed class BuildTests
{
    public static TheoryData<string> Projects => [.. Repository.Projects];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Versions_are_central_and_locked(string project)
    {
        var document = Repository.Project(project);

        Assert.DoesNotContain(document.Descendants("PackageReference"), package => package.Attribute("Version") is not null || package.Attribute("VersionOverride") is not null);
        Assert.True(File.Exists(Path.Combine(Repository.Root, Path.GetDirectoryName(project)!, "packages.lock.json")), $"{project} has no lock file.");
    }

    // Its packages are 200 MB that only whoever trains the parser's teachers needs.
    const string RarelyBuilt = "tools/TeachParser/TeachParser.csproj";

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var solution = Repository.Read("Foothold.slnx");

        Strays.None(Repository.Projects.Where(project => project != RarelyBuilt && !solution.Contains($"\"{project}\"", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("TreatWarningsAsErrors", "true")]
    [InlineData("Nullable", "enable")]
    [InlineData("AnalysisLevel", "latest-recommended")]
    [InlineData("EnforceCodeStyleInBuild", "true")]
    [InlineData("GenerateDocumentationFile", "true")]
    [InlineData("RestorePackagesWithLockFile", "true")]
    [InlineData("DisableTransitiveProjectReferences", "true")]
    public void Every_gate_of_the_house_is_on(string property, string value) =>
        Assert.Contains(Repository.Project("Directory.Build.props").Descendants(property), element => element.Value == value);

    [Fact]
    public void Cultures_stay_whole_so_that_names_can_be_normalised()
    {
        var files = Repository.Projects.Append("Directory.Build.props");

        Strays.None(files.Where(file => Repository.Project(file).Descendants("InvariantGlobalization").Any()));
    }

    [Fact]
    public void No_project_turns_a_warning_off()
    {
        var files = Repository.Projects.Append("Directory.Build.props");

        Strays.None(files.Where(file => Repository.Project(file).Descendants("NoWarn").Any()));
    }

    [Fact]
    public void Ci_calls_the_one_script_and_nothing_else()
    {
        var commands = Repository.Lines(".ci/run").Select(line => line.Line)
            .Where(line => line.Length > 0 && !line.StartsWith('#') && !line.StartsWith("set ", StringComparison.Ordinal) && !line.StartsWith("cd ", StringComparison.Ordinal));

        Assert.Equal(["FOOTHOLD_REQUIRE_SERVICES=1 exec ./build.sh test"], commands);
    }
}
