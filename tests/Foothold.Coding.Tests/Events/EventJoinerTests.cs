using Foothold.Language;
using Foothold.Lexicon;
using NodaTime;
using Xunit;

namespace Foothold.Coding.Tests;

/// <summary>When claims are of one happening, and when they are not.</summary>
public sealed class EventJoinerTests
{
    static readonly LocalDate Day = new(2031, 5, 10);

    static readonly EventJoiner Joiner = Make();

    [Fact]
    public void Three_outlets_tell_of_one_capture()
    {
        var events = Joiner.Join([Taking("a", "c_1", Day), Taking("b", "c_2", Day.PlusDays(1)), Taking("c", "c_3", null)]);

        var told = Assert.Single(events);
        Assert.Equal("takeover", told.Kind);
        Assert.Equal(["c_1", "c_2", "c_3"], told.Tellings.Select(telling => telling.Claim.Id));
        Assert.Equal(["VAL.HILL"], told.Agents);
    }

    [Fact]
    public void A_place_taken_back_is_another_happening()
    {
        var back = Taking("b", "c_2", Day.PlusDays(1)) with { };
        back = back with { Claim = back.Claim with { Agents = [Party("VAL.GOV")], Control = new ControlChange(ControlEffect.Gain, "VAL.GOV", null, "t:1", ControlScope.Whole) } };

        Assert.Equal(2, Joiner.Join([Taking("a", "c_1", Day), back]).Count);
    }

    [Theory]
    [InlineData(12, 12, 0, 1)] // one toll, one day
    [InlineData(12, 12, 1, 1)] // one toll, and the day given wrongly by one
    [InlineData(12, 15, 0, 1)] // tolls rise
    [InlineData(12, 60, 0, 2)] // two bombs
    [InlineData(12, 14, 1, 2)] // another day, another toll
    [InlineData(12, 12, 3, 2)] // the same toll days later
    public void Bombs_are_told_apart_by_day_and_toll(int one, int other, int daysApart, int events) =>
        Assert.Equal(events, Joiner.Join([Bomb("a", "c_1", Day, one), Bomb("b", "c_2", Day.PlusDays(daysApart), other)]).Count);

    [Fact]
    public void A_report_does_not_contradict_itself() =>
        Assert.Equal(2, Joiner.Join([Bomb("a", "c_1", Day, 12), Bomb("a", "c_2", Day, 14)]).Count);

    [Fact]
    public void What_a_report_calls_another_is_another()
    {
        var second = Bomb("a", "c_2", Day, 12);
        second = second with { Claim = second.Claim with { Sentence = 1, Span = new TextSpan(20, 40), Quote = "Another bomb exploded", Trigger = new Trigger("exploded", new TextSpan(33, 41)) } };

        Assert.Equal(2, Joiner.Join([Bomb("a", "c_1", Day, 12), second]).Count);
    }

    [Fact]
    public void Tolls_that_differ_and_a_denial_are_listed()
    {
        var denial = Taking("b", "c_4", Day);
        denial = denial with { Claim = denial.Claim with { Polarity = Polarity.Denied } };
        var bombs = Assert.Single(Joiner.Join([Bomb("a", "c_1", Day, 12), Bomb("b", "c_2", Day, 15)]));
        var taking = Assert.Single(Joiner.Join([Taking("a", "c_3", Day), denial]));

        Assert.Equal([new Contradiction("killed", "c_1", "c_2")], bombs.Contradictions);
        Assert.Equal([new EventFigure("killed", null, 12, 15)], bombs.Figures);
        Assert.Equal([new Contradiction("denied", "c_3", "c_4")], taking.Contradictions);
    }

    [Fact]
    public void What_is_planned_or_only_possible_is_no_happening()
    {
        var plan = Taking("a", "c_1", Day);

        Assert.Empty(Joiner.Join([plan with { Claim = plan.Claim with { Reality = Reality.Planned } }]));
    }

    [Fact]
    public void People_have_the_last_word_and_may_take_it_back()
    {
        Telling[] two = [Taking("a", "c_1", Day), Taking("b", "c_2", Day)];
        Telling[] apart = [Bomb("a", "c_1", Day, 12), Bomb("b", "c_2", Day, 60)];

        Assert.Equal(2, Joiner.Join(two, [new EventDecision("c_1", "c_2", false)]).Count);
        Assert.Single(Joiner.Join(apart, [new EventDecision("c_2", "c_1", true)]));
        Assert.Single(Joiner.Join(two, [new EventDecision("c_1", "c_2", false), new EventDecision("c_1", "c_2", true)]));
    }

    [Fact]
    public void Two_events_are_joined_whole_and_what_is_parted_stays_parted()
    {
        Telling[] three = [Bomb("a", "c_1", Day, 12), Bomb("b", "c_2", Day, 12), Bomb("c", "c_3", Day, 60)];

        Assert.Equal(3, Assert.Single(Joiner.Join(three, [new EventDecision("c_2", "c_3", true)])).Tellings.Count);
        Assert.Equal(2, Joiner.Join(three, [new EventDecision("c_2", "c_3", true), new EventDecision("c_1", "c_3", false)]).Count);
    }

    [Fact]
    public void The_dead_of_either_side_are_told_apart()
    {
        Quantity[] tolls = [new("killed", 3, 3, "VAL.GOV", new TextSpan(0, 1)), new("killed", 40, 40, "VAL.HILL", new TextSpan(0, 1))];
        var clash = Bomb("a", "c_1", Day, 3);
        clash = clash with { Claim = clash.Claim with { Quantities = tolls } };

        Assert.Equal([new EventFigure("killed", "VAL.GOV", 3, 3), new EventFigure("killed", "VAL.HILL", 40, 40)], Assert.Single(Joiner.Join([clash])).Figures);
    }

    [Fact]
    public void The_order_of_arrival_does_not_matter()
    {
        List<Telling> tellings = [.. Enumerable.Range(0, 30).Select(number => Bomb($"r{number % 7}", $"c_{number:00}", Day.PlusDays(number % 5), 10 + (number % 3)))];
        var forth = Joiner.Join(tellings).Select(Ids);
        tellings.Reverse();

        Assert.Equal(forth, Joiner.Join(tellings).Select(Ids));

        static string Ids(ReportedEvent told) => told.Id + string.Join(',', told.Tellings.Select(telling => telling.Claim.Id));
    }

    static Telling Taking(string report, string id, LocalDate? day) => new(
        Base(report, id, day) with
        {
            Mode = "capture",
            Agents = [Party("VAL.HILL")],
            Control = new ControlChange(ControlEffect.Gain, "VAL.HILL", null, "t:1", ControlScope.Whole),
        },
        report,
        Day.PlusDays(2),
        "en");

    static Telling Bomb(string report, string id, LocalDate day, int killed) => new(
        Base(report, id, day) with { Mode = "bombing", Quantities = [new Quantity("killed", killed, killed, null, new TextSpan(0, 1))] },
        report,
        day.PlusDays(1),
        "en");

    static Claim Base(string report, string id, LocalDate? day) => new(
        id, report, 0, new TextSpan(0, 20), "x happened in Redwell", ClaimType.Assault, null, new Trigger("happened", new TextSpan(2, 10)), [], [],
        [new ClaimPlace("Redwell", new TextSpan(14, 21), "t:1", "Redwell", "Upper Vale", "t:1", 1, 1, "district", 1, [], [], false) { Country = "VAL" }],
        day is { } on ? new ClaimTime("x", new TextSpan(0, 1), on, on.PlusDays(1), TimePrecision.Day, false) : null,
        Polarity.Affirmed, Reality.Actual, [], [], null, Certainty.Asserted, Interest.Neutral, null, "frame", 1, new ReaderVersion("", "", ""));

    static Participant Party(string actor) => new(actor, new TextSpan(0, 1), actor, false);

    static EventJoiner Make()
    {
        var root = Root();
        using var happenings = new StreamReader(Path.Combine(root, "lexicon", "happenings.tsv"));
        var actors = ActorReader.Read([("vale.tsv", new StringReader(
            "id\tname\tkind\nVAL\tVale\tCountry\nVAL.HILL\tHill fighters\tArmedGroup\n"))]).ValueOrThrow();
        var theatre = new Theatre(
            "vale", "Vale", "VA", "VAL", new LocalDate(2030, 1, 1), null, new BoundarySet("x", "x"), [], [],
            [
                new Side("crown", "Crown", "#000000", [new Membership("VAL.GOV", null, null)]),
                new Side("hill", "Hill", "#111111", [new Membership("VAL.HILL", null, null)]),
            ],
            new Dictionary<string, double>(), 1, []);
        var words = WordLists.Read("words", name => new StreamReader(Path.Combine(root, "lexicon", "en", "words", name))).ValueOrThrow();
        return new EventJoiner(HappeningTable.Read("happenings.tsv", happenings).ValueOrThrow(), actors, theatre, _ => words);
    }

    static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!Directory.Exists(Path.Combine(folder, "lexicon")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The lexicon is not above the tests.");
        }

        return folder;
    }
}
