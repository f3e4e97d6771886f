using NodaTime;
using Xunit;

namespace Foothold.Ingest.Tests;

/// <summary>What becomes of files: a report, or one line that says what is wrong and what to do.</summary>
public sealed class ReportReaderTests : IDisposable
{
    static readonly ReportHeading Told = new("Example Wire", new LocalDate(2015, 8, 24), Theatre: "afghanistan");

    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_text_without_a_heading_takes_what_the_caller_says()
    {
        var report = One("a.txt", "The bridge is held by the army.\n").Report!;

        Assert.Equal("The bridge is held by the army.", report.Text);
        Assert.Equal(("Example Wire", new LocalDate(2015, 8, 24)), (report.Outlet, report.Published));
    }

    [Fact]
    public void A_heading_goes_before_what_the_caller_says_and_is_no_part_of_the_text()
    {
        var report = One("a.txt", "Outlet: Valley Radio\nPublished: 2016-01-02\nUrl: https://sample.invalid/a\nTitle: Bridge held\n\nThe bridge is held.\n").Report!;

        Assert.Equal("The bridge is held.", report.Text);
        Assert.Equal(
            ("Valley Radio", new LocalDate(2016, 1, 2), "https://sample.invalid/a", "Bridge held"),
            (report.Outlet, report.Published, report.Url, report.Title));
    }

    [Fact]
    public void A_first_line_that_stands_alone_is_the_title_and_stays_in_the_text()
    {
        var report = One("a.txt", "Army Holds Bridge\n\nThe bridge is held.").Report!;

        Assert.Equal("Army Holds Bridge", report.Title);
        Assert.StartsWith("Army Holds Bridge\n\n", report.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Line_ends_of_any_machine_give_the_same_report() =>
        Assert.Equal(One("a.txt", "One line.\n\nAnother.\n").Report!.Id, One("b.txt", "One line.\r\n\r\nAnother.\r\n").Report!.Id);

    [Fact]
    public void A_byte_order_mark_is_no_part_of_the_text() =>
        Assert.Equal("The bridge is held.", One("a.txt", [0xEF, 0xBB, 0xBF, .. "The bridge is held."u8]).Report!.Text);

    [Fact]
    public void An_empty_file_is_refused() => Refused(One("a.txt", ""), "it is empty");

    [Fact]
    public void A_file_of_white_space_is_refused() => Refused(One("a.txt", " \n\t\n"), "it is empty");

    [Fact]
    public void A_heading_without_a_text_is_refused() => Refused(One("a.txt", "Outlet: Valley Radio\nPublished: 2016-01-02\n\n"), "it is empty");

    [Fact]
    public void A_binary_file_is_refused() => Refused(One("a.txt", [0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 13]), "binary");

    [Fact]
    public void A_file_that_is_not_utf8_is_refused_with_the_place_of_the_bad_byte() =>
        Refused(One("a.txt", [.. "caf"u8, 0xE9, .. " held"u8]), "byte at 3");

    [Fact]
    public void A_file_longer_than_the_limit_is_refused_with_the_limit()
    {
        var path = _folder.Write("a.txt", new string('a', 2000));
        var reader = new ReportReader(Told, new ReadingLimits { TextBytes = 1000 });

        Refused(Assert.Single(reader.Read(path)), "longer than 1000 bytes");
    }

    [Fact]
    public void A_file_of_fifty_megabytes_is_refused()
    {
        var path = Path.Combine(_folder.Path, "a.txt");
        using (var stream = File.Create(path))
        {
            stream.SetLength(50 * 1024 * 1024);
        }

        Refused(Assert.Single(new ReportReader(Told).Read(path)), "longer than 5 MiB");
    }

    [Fact]
    public void A_text_without_a_date_is_refused()
    {
        var path = _folder.Write("a.txt", "The bridge is held.");

        Refused(Assert.Single(new ReportReader(new ReportHeading("Example Wire")).Read(path)), "when it was published");
    }

    [Fact]
    public void A_text_without_an_outlet_is_refused()
    {
        var path = _folder.Write("a.txt", "The bridge is held.");

        Refused(Assert.Single(new ReportReader(new ReportHeading(Published: new LocalDate(2015, 8, 24))).Read(path)), "who published it");
    }

    [Fact]
    public void A_day_that_there_is_not_is_refused() => Refused(One("a.txt", "Published: 2015-02-30\n\nThe bridge is held."), "'2015-02-30' is not a day");

    [Fact]
    public void A_heading_with_a_misspelt_name_is_refused_with_its_line() =>
        Refused(One("a.txt", "Outlet: Valley Radio\nPubished: 2015-02-03\n\nThe bridge is held."), "line 2");

    [Fact]
    public void A_report_about_another_theatre_is_refused() => Refused(One("a.txt", "Theatre: iraq\n\nThe bridge is held."), "'iraq'");

    [Fact]
    public void A_file_that_is_not_there_is_refused() => Refused(Assert.Single(new ReportReader(Told).Read(Path.Combine(_folder.Path, "none.txt"))), "no such file");

    [Fact]
    public void A_kind_of_file_that_is_not_read_is_refused() => Refused(One("a.docx", "PK"), "'.docx'");

    [Fact]
    public void An_address_is_refused_as_it_is_not_fetched_yet() => Refused(Assert.Single(new ReportReader(Told).Read("https://sample.invalid/a")), "not fetched");

    [Fact]
    public void A_folder_is_read_with_those_below_it_in_the_order_of_names_and_past_bad_files()
    {
        _folder.Write("b/second.txt", "The bridge is held.");
        _folder.Write("a.txt", "");
        _folder.Write("c.txt", "The town is held.");
        _folder.Write("README.md", "no report");

        var outcomes = new ReportReader(Told).Read(_folder.Path).ToList();

        Assert.Equal(["a.txt", "second.txt", "c.txt"], outcomes.Select(outcome => Path.GetFileName(outcome.Where)));
        Assert.Equal([false, true, true], outcomes.Select(outcome => outcome.Report is not null));
    }

    [Fact]
    public void A_folder_without_reports_is_refused() => Refused(Assert.Single(new ReportReader(Told).Read(_folder.Path)), "no file in it");

    [Fact]
    public void Each_line_of_a_jsonl_file_is_a_report_of_its_own_and_bad_lines_are_named()
    {
        var path = _folder.Write(
            "feed.jsonl",
            """
            {"outlet":"Valley Radio","published":"2016-01-02T08:00:00Z","title":"Held","text":"The bridge is held."}

            {"outlet":
            {"published":"yesterday","text":"The town is held."}
            {"text":"The town is held."}
            [1]
            """);

        var outcomes = new ReportReader(Told).Read(path).ToList();

        Assert.Equal([path + ":1", path + ":3", path + ":4", path + ":5", path + ":6"], outcomes.Select(outcome => outcome.Where));
        Assert.Equal(new LocalDate(2016, 1, 2), outcomes[0].Report!.Published);
        Refused(outcomes[1], "not JSON");
        Refused(outcomes[2], "'yesterday' is not a day");
        Assert.Equal("Example Wire", outcomes[3].Report!.Outlet);
        Refused(outcomes[4], "no JSON object");
    }

    [Fact]
    public void A_line_longer_than_the_limit_is_refused_and_the_next_is_read()
    {
        var path = _folder.Write("feed.jsonl", $$"""{"text":"{{new string('a', 300_000)}}"}""" + "\n" + """{"text":"The town is held."}""");

        var outcomes = new ReportReader(Told, new ReadingLimits { LineBytes = 1000 }).Read(path).ToList();

        Refused(outcomes[0], "longer than 1000 bytes");
        Assert.Equal("The town is held.", outcomes[1].Report!.Text);
    }

    [Fact]
    public void Half_a_character_in_a_line_is_refused() => Refused(One("feed.jsonl", """{"text":"half \ud800 one"}"""), "half a character");

    [Fact]
    public void A_refusal_is_one_line_with_where_what_and_what_to_do() =>
        Assert.Equal("feed.jsonl:3: it is empty; a report needs a text", new Refusal("feed.jsonl:3", "it is empty", "a report needs a text").ToString());

    ReadOutcome One(string name, string text) => Assert.Single(new ReportReader(Told).Read(_folder.Write(name, text)));

    ReadOutcome One(string name, byte[] bytes) => Assert.Single(new ReportReader(Told).Read(_folder.Write(name, bytes)));

    static void Refused(ReadOutcome outcome, string what)
    {
        Assert.Null(outcome.Report);
        Assert.Contains(what, outcome.Refusal!.ToString(), StringComparison.Ordinal);
    }
}
