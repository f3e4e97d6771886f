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
        Refused(One("a.txt", [.. "caf"u8, 0xE9, .. " held"u8]), "its byte 4 ");

    [Theory]
    [InlineData(0xFF, 0xFE)]
    [InlineData(0xFE, 0xFF)]
    public void A_utf16_file_is_refused_by_that_name(byte first, byte second) => Refused(One("a.txt", [first, second, (byte)'a', 0]), "UTF-16");

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

    [Theory]
    [InlineData("0900-08-24")]
    [InlineData("9998-01-01")]
    public void A_day_of_a_year_that_no_report_is_of_is_refused(string day) =>
        Refused(One("a.txt", $"Published: {day}\n\nThe bridge is held."), $"it says it was published on {day}, and no report is of a year before 1000 or after 9000");

    [Fact]
    public void A_day_that_there_is_not_is_refused() => Refused(One("a.txt", "Published: 2015-02-30\n\nThe bridge is held."), "'2015-02-30' is not a day");

    [Fact]
    public void A_heading_with_a_misspelt_name_is_refused_with_its_line() =>
        Refused(One("a.txt", "Outlet: Valley Radio\nPubished: 2015-02-03\n\nThe bridge is held."), "line 2");

    [Theory]
    [InlineData("Note: the army has left the bridge.\nThe town is held.\n")]
    [InlineData("Note: the army has left the bridge.\n\nThe town is held.\n")]
    [InlineData("Title: what a day it was for the army.\nThe town is held.\n")]
    [InlineData("Title: what a day it was for the army.\n")]
    [InlineData("Author: one who was there. The town is held.\nNote: so is the bridge.\n")]
    public void A_text_that_begins_like_a_heading_is_a_text(string text) => Assert.Equal(text.TrimEnd(), One("a.txt", text).Report!.Text);

    [Fact]
    public void A_title_and_a_note_above_an_empty_line_are_a_heading()
    {
        var report = One("a.txt", "Title: Bridge held\nNote: typed by hand\n\nThe bridge is held.\n").Report!;

        Assert.Equal(("Bridge held", "The bridge is held."), (report.Title, report.Text));
    }

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
    public void Files_of_a_folder_that_are_no_reports_are_counted()
    {
        _folder.Write("a.txt", "The bridge is held.");
        _folder.Write("below/map.png", "no report");
        _folder.Write("README.md", "no report");
        var reader = new ReportReader(Told);

        Assert.Single(reader.Read(_folder.Path));
        Assert.Equal(2, reader.PassedOver);
    }

    [Fact]
    public void A_refusal_says_whether_the_file_is_missing_unreadable_or_not_taken_at_all()
    {
        var reader = new ReportReader(Told, new ReadingLimits { TextBytes = 1000 });

        Assert.Equal(RefusalKind.Missing, reader.Read(Path.Combine(_folder.Path, "none.txt")).Single().Refusal!.Kind);
        Assert.Equal(RefusalKind.Unreadable, reader.Read(_folder.Write("empty.txt", "")).Single().Refusal!.Kind);
        Assert.Equal(RefusalKind.Policy, reader.Read(_folder.Write("long.txt", new string('a', 2000))).Single().Refusal!.Kind);
        Assert.Equal(RefusalKind.Policy, reader.Read("https://sample.invalid/a").Single().Refusal!.Kind);
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

    [Theory]
    [InlineData("""{"text":5}""", "\"text\" is a number")]
    [InlineData("""{"text":["The bridge is held."]}""", "\"text\" is a list")]
    [InlineData("""{"text":{"en":"The bridge is held."}}""", "\"text\" is an object")]
    [InlineData("""{"text":true}""", "\"text\" is true or false")]
    [InlineData("""{"published":20150824,"text":"The bridge is held."}""", "\"published\" is a number")]
    [InlineData("""{"text":""}""", "no \"text\", or an empty one")]
    [InlineData("""{"text":null}""", "no \"text\", or an empty one")]
    [InlineData("""{"Text":"The bridge is held."}""", "no \"text\", or an empty one")]
    [InlineData("""{"text":"The bridge is held",}""", "not JSON (at its byte 30)")]
    public void What_is_wrong_in_a_line_is_named(string line, string what) => Refused(One("feed.jsonl", line), what);

    [Fact]
    public void What_a_line_does_not_say_may_be_null() =>
        Assert.Equal("Example Wire", One("feed.jsonl", """{"outlet":null,"url":null,"text":"The bridge is held."}""").Report!.Outlet);

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
