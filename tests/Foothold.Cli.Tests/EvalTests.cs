using System.Text.Json;
using Xunit;

namespace Foothold.Cli.Tests;

/// <summary>What the measuring commands say of data that is missing or wrong, and that they measure what is right.</summary>
public sealed class EvalTests : IDisposable
{
    const string Releases = "id\ttheatre\tpublished\tdate\tprovince\tdistrict\tkilled\tcaptured\tairstrike\tgroup\ttext\n";

    readonly string _folder = Directory.CreateTempSubdirectory("foothold-test-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Control_scores_the_files_it_writes_as_the_world_they_came_from()
    {
        var written = await CommandLine.RunAsync("eval", "control", "--write", _folder, "--first-seed", "7");
        Assert.True(written.Code == ExitCode.Done, written.Words);

        var answer = await CommandLine.RunAsync(
            "eval", "control", "--claims", Path.Combine(_folder, "claims.csv"), "--truth", Path.Combine(_folder, "truth.csv"), "--neighbours", Path.Combine(_folder, "neighbours.csv"), "--json");

        Assert.True(answer.Code == ExitCode.Done, answer.Words);
        using var json = JsonDocument.Parse(answer.Data);
        var methods = json.RootElement.GetProperty("methods").EnumerateArray().ToDictionary(row => row.GetProperty("method").GetString()!, row => row.GetProperty("score"));
        Assert.InRange(methods["filter"].GetProperty("accuracy").GetDouble(), 0.84, 0.95);
        Assert.InRange(methods["last claim wins"].GetProperty("accuracy").GetDouble(), 0.58, 0.70);
        Assert.True(methods["hindsight"].GetProperty("brier").GetDouble() < methods["filter"].GetProperty("brier").GetDouble());
    }

    [Fact]
    public async Task Control_says_what_is_wrong_with_a_file()
    {
        var claims = Write("claims.csv", "place,type,day\nA,sings,2020-01-02\n");
        var truth = Write("truth.csv", "place,day,state\nA,2020-01-01,Red\nA,2020-01-09,Blue\n");

        var answer = await CommandLine.RunAsync("eval", "control", "--claims", claims, "--truth", truth);
        Assert.Equal(ExitCode.Failed, answer.Code);
        Assert.Contains("claims.csv, row 1: 'sings' is no type of claim", answer.Words, StringComparison.Ordinal);

        var alone = await CommandLine.RunAsync("eval", "control", "--claims", claims);
        Assert.Equal(ExitCode.Usage, alone.Code);
    }

    [Fact]
    public async Task Plover_gives_one_object_of_figures()
    {
        var path = Write(
            "records.json",
            """
            [
              {"id":"1","event":"FIGHT","text":"NATO troops captured Naw Zad from the Taliban on Sunday.","source":[{"code":"IGO"}],"target":[{"code":"AFG"}]},
              {"id":"2","event":"PROTEST","text":"The river is low in summer.","source":[{"code":"FRA"}]}
            ]
            """);

        var answer = await CommandLine.RunAsync("eval", "plover", path, "--theatre", "afghanistan", "--json");

        Assert.True(answer.Code == ExitCode.Done, answer.Words);
        using var json = JsonDocument.Parse(answer.Data);
        Assert.Equal(2, json.RootElement.GetProperty("records").GetInt32());
        var types = json.RootElement.GetProperty("figures").GetProperty("event type");
        Assert.Equal((1, 2), (types.GetProperty("right").GetInt32(), types.GetProperty("owed").GetInt32()));
        Assert.Equal(0.5, types.GetProperty("recall").GetDouble());
    }

    [Fact]
    public async Task Plover_as_a_table_says_that_precision_is_a_lower_bound()
    {
        var path = Write("records.json", """[{"id":"1","event":"PROTEST","text":"The river is low in summer."}]""");

        var answer = await CommandLine.RunAsync("eval", "plover", path, "--theatre", "afghanistan", "--misses");

        Assert.Contains("lower bound", answer.Data, StringComparison.Ordinal);
        Assert.Contains("1 owed PROTEST", answer.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Acled_gives_figures_of_the_part_that_is_asked_for()
    {
        const string Row = "\t2015-03-16\tAfghanistan\tThe Taliban captured Sangin.\tBattles\tNon-state actor overtakes territory\n";
        var path = Write("notes.tsv", "id\tpublished\tcountry\ttext\tevent_type\tsub_event_type\n" + string.Concat(Enumerable.Range(1, 6).Select(number => $"n{number}{Row}")));

        var answer = await CommandLine.RunAsync("eval", "acled", path, "--part", "open", "--json");

        Assert.True(answer.Code == ExitCode.Done, answer.Words);
        using var json = JsonDocument.Parse(answer.Data);
        Assert.Equal((5, 5, 5), (json.RootElement.GetProperty("notes").GetInt32(), json.RootElement.GetProperty("subEventTypes").GetInt32(), json.RootElement.GetProperty("territoryFound").GetInt32()));
    }

    [Theory]
    [InlineData("open", 2, 1)]
    [InlineData("held", 1, 1)]
    [InlineData("all", 3, 2)]
    public async Task Notes_give_claims_of_control_of_the_half_that_is_asked_for(string part, int reports, int owed)
    {
        const string Told = "gain|AFG.TAL|Sangin|whole|affirmed|actual||";
        var path = Write("notes.tsv", $"id\ttheatre\tpublished\tcontrol\ttext\nn1\tafghanistan\t2015-03-16\t{Told}\tThe Taliban captured Sangin.\nn2\tafghanistan\t2015-03-16\t{Told}; ?{Told}\tSangin was captured by the Taliban.\nn3\tafghanistan\t2015-03-16\tnone\tThe river is low.\n");

        var answer = await CommandLine.RunAsync("eval", "claims", path, "--part", part, "--json");

        Assert.True(answer.Code == ExitCode.Done, answer.Words);
        using var json = JsonDocument.Parse(answer.Data);
        var figures = json.RootElement.GetProperty("figures").GetProperty("control claims");
        Assert.Equal((reports, owed, owed, owed), (json.RootElement.GetProperty("reports").GetInt32(), figures.GetProperty("right").GetInt32(), figures.GetProperty("given").GetInt32(), figures.GetProperty("owed").GetInt32()));
    }

    [Theory]
    [InlineData("", "header")]
    [InlineData("id\ttheatre\tpublished\tcontrol\ttext\nn1\tafghanistan\tMonday\tnone\tx\n", "line 2: 'Monday' is no day")]
    [InlineData("id\ttheatre\tpublished\tcontrol\ttext\nn1\tafghanistan\t2015-03-16\t7|AFG.TAL|Sangin|whole|affirmed|actual||\tx\n", "line 2: '7|AFG.TAL")]
    [InlineData("id\ttheatre\tpublished\tcontrol\ttext\nn1\tafghanistan\t2015-03-16\tgain|AFG.TAL|Sangin|whole|afirmed|actual||\tx\n", "line 2: 'gain|AFG.TAL")]
    public async Task A_table_of_notes_with_a_fault_is_refused_by_its_line(string text, string fault)
    {
        var path = Write("notes.tsv", text);

        var answer = await CommandLine.RunAsync("eval", "claims", path);

        Assert.Equal(ExitCode.Failed, answer.Code);
        Assert.StartsWith(path, answer.Words, StringComparison.Ordinal);
        Assert.Contains(fault, answer.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("open", 2)]
    [InlineData("held", 1)]
    public async Task Releases_give_figures_of_each_field_of_the_half_that_is_asked_for(string part, int right)
    {
        const string Row = "\tafghanistan\t2011-06-14\t2011-06-13\tHelmand\tSangin\t2\t3\tno\tHaqqani\tAfghan troops killed two Haqqani fighters and arrested three others in Sangin district, Helmand province, yesterday.\n";
        var path = Write("releases.tsv", Releases + string.Concat(Enumerable.Range(1, 3).Select(number => $"r{number}{Row}")));

        var answer = await CommandLine.RunAsync("eval", "releases", path, "--part", part, "--json");

        Assert.True(answer.Code == ExitCode.Done, answer.Words);
        using var json = JsonDocument.Parse(answer.Data);
        foreach (var field in new[] { "date", "province", "district", "killed", "captured", "airstrike", "group" })
        {
            var tally = json.RootElement.GetProperty(field);
            Assert.Equal((field, right, right), (field, tally.GetProperty("right").GetInt32(), tally.GetProperty("of").GetInt32()));
        }
    }

    [Theory]
    [InlineData("r1\tafghanistan\tMonday\t\t\t\t\t\tno\t\tx\n", "line 2: 'Monday' is no day")]
    [InlineData("r1\tafghanistan\t2011-06-14\t\t\t\ttwo\t\tno\t\tx\n", "line 2: 'two' is no number of people")]
    [InlineData("r1\tafghanistan\t2011-06-14\t\t\t\t\t\tperhaps\t\tx\n", "line 2: 'perhaps' is neither yes nor no")]
    public async Task A_table_of_releases_with_a_fault_is_refused_by_its_line(string row, string fault)
    {
        var path = Write("releases.tsv", Releases + row);

        var answer = await CommandLine.RunAsync("eval", "releases", path);

        Assert.Equal(ExitCode.Failed, answer.Code);
        Assert.StartsWith(path, answer.Words, StringComparison.Ordinal);
        Assert.Contains(fault, answer.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_part_of_a_folder_of_reports_is_refused()
    {
        var answer = await CommandLine.RunAsync("eval", "claims", _folder, "--part", "held");

        Assert.Equal(ExitCode.Usage, answer.Code);
        Assert.Contains("--part held", answer.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Specificity_counts_what_is_read_into_a_treebanks_texts_and_lists_it()
    {
        Write("small-dev.conllu", "# newdoc id = d\n# text = The Taliban captured Sangin.\n1\tThe\tthe\tDET\tDT\t_\t0\troot\t_\t_\n\n");

        var answer = await CommandLine.RunAsync("eval", "specificity", "--ud", _folder, "--list");

        Assert.True(answer.Code == ExitCode.Done, answer.Words);
        Assert.StartsWith("control gain\tcapture\tcaptured\tactual\td\t", answer.Data, StringComparison.Ordinal);
        Assert.EndsWith("1 documents, 1 sentences: 1 claims of control, 1 of attacks", answer.Data.TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_treebank_with_a_bad_line_is_named_and_the_model_is_found()
    {
        var path = Write("small-test.conllu", "1\tonly two\n");

        var answer = await CommandLine.RunAsync("eval", "language", "--ud", _folder);

        Assert.Equal(ExitCode.Failed, answer.Code);
        Assert.Equal($"{path}: Line 1 has 2 columns and not 10.", answer.Words.TrimEnd());
    }

    [Theory]
    [InlineData("plover")]
    [InlineData("acled")]
    [InlineData("releases")]
    [InlineData("specificity", "--ud")]
    [InlineData("places", "--theatre", "afghanistan", "--variants")]
    [InlineData("control", "--parameters")]
    public async Task Data_that_is_not_there_exits_4(params string[] args)
    {
        var answer = await CommandLine.RunAsync(["eval", .. args, Path.Combine(_folder, "none")]);

        Assert.Equal(ExitCode.NotFound, answer.Code);
        Assert.Single(answer.Words.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Theory]
    [InlineData("plover")]
    [InlineData("acled")]
    [InlineData("releases")]
    [InlineData("places", "--theatre", "afghanistan", "--variants")]
    public async Task Data_of_another_shape_exits_1_with_one_line(params string[] args)
    {
        var path = Write("data", "a header\nno such thing\n");

        var answer = await CommandLine.RunAsync(["eval", .. args, path]);

        Assert.Equal(ExitCode.Failed, answer.Code);
        Assert.StartsWith(path, answer.Words, StringComparison.Ordinal);
        Assert.Single(answer.Words.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task An_annotated_report_that_is_none_is_named()
    {
        Write("a.json", """{"outlet":"Example Wire"}""");

        var answer = await CommandLine.RunAsync("eval", "claims", _folder);

        Assert.Equal(ExitCode.Failed, answer.Code);
        Assert.Contains("a.json: it is no annotated report", answer.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_to_measure_on_says_its_day_itself_or_has_to_be_told()
    {
        Write("README.md", "| # | said | type | agent | target | place | when | reality | said by | control |\n|---|---|---|---|---|---|---|---|---|---|\n");
        Write("report.txt", "Taliban fighters captured Naw Zad on Sunday.\n");

        var untold = await CommandLine.RunAsync("eval", "seed", _folder, "--theatre", "afghanistan", "--outlet", "Example Wire");
        var nowhere = await CommandLine.RunAsync("eval", "seed", _folder, "--published", "2015-08-24", "--outlet", "Example Wire");
        Write("report.txt", "Outlet: Example Wire\nPublished: 2015-08-24\n\nTaliban fighters captured Naw Zad on Sunday.\n");
        var told = await CommandLine.RunAsync("eval", "seed", _folder, "--theatre", "afghanistan");

        Assert.Equal((ExitCode.Failed, ExitCode.Usage, ExitCode.Done), (untold.Code, nowhere.Code, told.Code));
        Assert.Contains("--published", untold.Words, StringComparison.Ordinal);
        Assert.Contains("--theatre", nowhere.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_tried_by_hand_is_of_the_day_it_is_told()
    {
        const string Text = "Taliban fighters captured Naw Zad last week.";

        var told = await CommandLine.RunAsync("lexicon", "try", Text, "--published", "2015-08-24");
        var untold = await CommandLine.RunAsync("lexicon", "try", Text);

        Assert.Contains("time 2015-08-17..2015-08-24", told.Data, StringComparison.Ordinal);
        Assert.Equal(untold.Data, (await CommandLine.RunAsync("lexicon", "try", Text)).Data);
    }

    string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
