using System.Text.RegularExpressions;
using Xunit;

namespace Foothold.Architecture.Tests;

/// <summary>The pages say what the code offers, and what they point to is there.</summary>
public sealed partial class DocumentationTests
{
    static string Pages { get; } = string.Join('\n', Repository.Files("*.md", "docs").Append("README.md").Select(Repository.Read));

    [Theory]
    [InlineData("README.md")]
    [InlineData("ARCHITECTURE.md")]
    [InlineData("CONTRIBUTING.md")]
    [InlineData("CHANGELOG.md")]
    [InlineData("LICENSE")]
    [InlineData("NOTICE")]
    [InlineData("docs/glossary.md")]
    [InlineData("docs/threat-model.md")]
    public void The_house_has_its_pages(string page) =>
        Assert.True(Repository.Read(page).Length > 400, $"{page} says too little.");

    [Fact]
    public void Every_room_has_a_page_in_the_guide()
    {
        var pages = Repository.Files("*.md", "docs/guide").Select(page => Path.GetFileNameWithoutExtension(page));

        Strays.None(Repository.Rooms.Select(room => room.ToLowerInvariant()).Except(pages));
    }

    [Fact]
    public void Every_command_is_on_the_command_lines_page()
    {
        var page = Repository.Read("docs/guide/cli.md");
        var commands = Found("src/Foothold.Cli", CommandName);

        Assert.NotEmpty(commands);
        Strays.None(commands.Where(command => !Regex.IsMatch(page, $@"`[^`\n]*\b{Regex.Escape(command)}\b[^`\n]*`")));
    }

    [Fact]
    public void Every_option_of_a_command_is_on_the_command_lines_page()
    {
        var page = Repository.Read("docs/guide/cli.md");

        Strays.None(Found("src/Foothold.Cli", OptionName).Where(option => !Regex.IsMatch(page, $@"{Regex.Escape(option)}(?![\w-])")));
    }

    [Fact]
    public void Every_setting_of_the_environment_is_on_a_page() =>
        Strays.None(Found("src", Setting).Where(setting => !Pages.Contains(setting, StringComparison.Ordinal)));

    [Fact]
    public void Every_address_the_server_answers_is_on_a_page() =>
        Strays.None(Found("src/Foothold.Web", Endpoint).Where(address => !Pages.Contains(address, StringComparison.Ordinal)));

    [Fact]
    public void Every_fault_code_is_on_a_page() =>
        Strays.None(Found("src", FaultCode).Where(code => !Pages.Contains(code, StringComparison.Ordinal)));

    [Fact]
    public void Every_link_between_pages_leads_somewhere()
    {
        var broken =
            from page in Repository.Files("*.md")
            from Match link in Link.Matches(Repository.Read(page))
            let target = link.Groups["target"].Value
            where !target.Contains("://", StringComparison.Ordinal)
            let path = Path.Combine(Repository.Root, Path.GetDirectoryName(page)!, target)
            where !File.Exists(path) && !Directory.Exists(path)
            select $"{page}: {target}";

        Strays.None(broken);
    }

    // what a pattern finds in the C# files of a folder, each once
    static List<string> Found(string folder, Regex pattern) =>
        [.. Repository.Files("*.cs", folder)
            .SelectMany(file => pattern.Matches(Repository.Read(file)))
            .Select(match => match.Groups["name"].Value)
            .Distinct()
            .Order()];

    [GeneratedRegex(@"(new Command|\(\) => new)\(\s*""(?<name>[a-z][a-z-]*)"",")]
    static partial Regex CommandName { get; }

    [GeneratedRegex(@"""(?<name>--[a-z][a-z-]*)""")]
    static partial Regex OptionName { get; }

    [GeneratedRegex(@"""(?<name>FOOTHOLD_[A-Z_]+)""")]
    static partial Regex Setting { get; }

    [GeneratedRegex(@"\.Map(Get|Post|Put|Delete|Methods)\(\s*""(?<name>/[^""*]*)""")]
    static partial Regex Endpoint { get; }

    [GeneratedRegex(@"""(?<name>(FL|FP|PL|ST)\d{3})""")]
    static partial Regex FaultCode { get; }

    [GeneratedRegex(@"\]\((?<target>[^)#\s]+)(#[^)\s]*)?\)")]
    static partial Regex Link { get; }
}
