using System.Text.RegularExpressions;
using Xunit;

namespace Foothold.Architecture.Tests;

/// <summary>The rooms and the one direction in which they use each other.</summary>
public sealed partial class ArrowTests
{
    // room -> the rooms it uses, all of them
    static readonly Dictionary<string, string[]> Arrow = new()
    {
        ["Language"] = [],
        ["Lexicon"] = ["Language"],
        ["Places"] = ["Language"],
        ["Coding"] = ["Language", "Lexicon", "Places"],
        ["Control"] = ["Language", "Lexicon", "Places", "Coding"],
        ["Store"] = ["Language", "Lexicon", "Places", "Coding", "Control"],
        ["Ingest"] = ["Language", "Lexicon", "Places", "Coding", "Control", "Store"],
        ["Web"] = ["Language", "Lexicon", "Places", "Coding", "Control", "Store"],
        ["Cli"] = ["Language", "Lexicon", "Places", "Coding", "Control", "Store", "Ingest", "Web"],
    };

    static readonly string[] PureRooms = ["Language", "Lexicon", "Places", "Coding", "Control"];
    static readonly string[] NamesThatSayNothing = ["Common", "Core", "Shared", "Utils", "Util", "Utilities", "Helpers", "Helper", "Misc"];

    public static TheoryData<string> Rooms => [.. Repository.Rooms];

    [Fact]
    public void The_rooms_are_the_nine_of_the_arrow() =>
        Assert.Equal(Arrow.Keys.Order(), Repository.Rooms);

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_room_uses_the_rooms_the_arrow_names_and_no_other(string room) =>
        Assert.Equal(Arrow[room].Order(), Repository.ReferencesOf(Repository.ProjectOf(room)));

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_room_is_pure_exactly_when_the_house_says_so(string room)
    {
        var pure = Repository.Project(Repository.ProjectOf(room)).Descendants("PureRoom").Any(property => property.Value == "true");

        Assert.Equal(PureRooms.Contains(room), pure);
    }

    [Fact]
    public void Pure_rooms_may_not_touch_files_clock_network_console_or_chance()
    {
        var banned = Repository.Read("src/BannedSymbols.txt");

        foreach (var symbol in new[] { "System.IO.File;", "System.Console;", "System.Net.Http.HttpClient;", "System.DateTime.UtcNow;", "System.Random.Shared;" })
        {
            Assert.Contains(symbol, banned, StringComparison.Ordinal);
        }

        Assert.Contains("BannedSymbols.txt", Repository.Read("Directory.Build.props"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_test_project_sees_only_its_own_room_and_those_the_room_uses()
    {
        foreach (var room in Repository.Rooms.Where(room => room != "Web"))
        {
            var project = $"tests/Foothold.{room}.Tests/Foothold.{room}.Tests.csproj";

            Strays.None(Repository.ReferencesOf(project).Except([room, .. Arrow[room]]));
        }
    }

    [Fact]
    public void Nothing_is_named_for_being_shared()
    {
        var folders = Repository.Files("*.cs").SelectMany(file => file.Split('/')[..^1]).Distinct();
        var parts = folders.SelectMany(folder => folder.Split('.'));

        Strays.None(parts.Intersect(NamesThatSayNothing, StringComparer.OrdinalIgnoreCase));
    }

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_room_has_one_namespace_and_it_is_the_rooms_own(string room)
    {
        var strays = Repository.Files("*.cs", $"src/Foothold.{room}")
            .Where(file => NamespaceLine.Match(Repository.Read(file)) is { Success: true } match && match.Groups["name"].Value != $"Foothold.{room}");

        Strays.None(strays);
    }

    [Theory]
    [MemberData(nameof(Rooms))]
    public void No_type_bears_its_rooms_name(string room)
    {
        var bearers = Repository.Files("*.cs", $"src/Foothold.{room}")
            .Where(file => TypeName.Matches(Repository.Read(file)).Any(match => match.Groups["name"].Value == room));

        Strays.None(bearers);
    }

    [Fact]
    public void A_file_is_named_for_a_type_in_it()
    {
        var strays = Repository.Files("*.cs", "src")
            .Where(file => Path.GetFileName(file) is not ("Program.cs" or "AssemblyInfo.cs"))
            .Where(file =>
            {
                var owner = Path.GetFileNameWithoutExtension(file).Split('.')[0];
                var types = TypeName.Matches(Repository.Read(file)).Select(match => match.Groups["name"].Value).ToList();
                return types.Count == 1 && types[0] != owner;
            });

        Strays.None(strays);
    }

    [GeneratedRegex(@"^namespace (?<name>[\w.]+)", RegexOptions.Multiline)]
    static partial Regex NamespaceLine { get; }

    [GeneratedRegex(@"^(public |internal )?(static |sealed |abstract |partial |readonly |ref )*(class|record struct|record|struct|interface|enum) (?<name>\w+)", RegexOptions.Multiline)]
    static partial Regex TypeName { get; }
}
