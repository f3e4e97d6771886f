using Foothold.Language;
using Foothold.Lexicon;
using NodaTime;
using Xunit;

namespace Foothold.Coding.Tests;

/// <summary>What the claims of a command's release say of its event: totals that count nothing twice, its day, its group.</summary>
public sealed class ReleaseScorerTests
{
    static readonly LocalDate Published = new(2031, 5, 11);
    static readonly ActorCatalogue Actors = ActorReader.Read(("actors.tsv", new StringReader("id\tname\tkind\nVAL\tVale\tCountry\nVAL.RED\tRed Band\tArmedGroup\n"))).ValueOrThrow();

    static readonly string Text = new string(' ', 40) + "a Red Band commander";
    static readonly WordLists Words = ReadWords();

    [Fact]
    public void A_figure_that_two_claims_of_one_event_give_counts_once()
    {
        var first = Act("c_1", 0, Killed(2, 10)) with { Places = [In("North")] };
        var again = Act("c_2", 1, Killed(2, 60));
        var other = Act("c_3", 2, Killed(2, 90)) with { Places = [In("South")] };

        var reading = Read("", [first, again, other], [Event(first, again), Event(other)]);

        Assert.Equal(4, reading.Killed);
        Assert.Equal(0, reading.Captured);
    }

    [Fact]
    public void What_is_denied_planned_or_long_past_is_no_news()
    {
        var denied = Act("c_1", 0, Killed(1, 10)) with { Polarity = Polarity.Denied };
        var planned = Act("c_2", 0, Killed(2, 20)) with { Reality = Reality.Planned };
        var old = Act("c_3", 0, Killed(4, 30)) with { Time = On(Published.PlusMonths(-9)) };
        var told = Act("c_4", 1, Killed(8, 40)) with { Mode = "airstrike", Time = On(Published.PlusDays(-1)), Targets = [new Participant("a Red Band commander", new TextSpan(40, 60), null, false)] };

        var reading = Read(Text, [denied, planned, old, told]);

        Assert.Equal((8, Published.PlusDays(-1), true, "VAL.RED"), (reading.Killed, reading.Day, reading.IsAirstrike, reading.Group));
    }

    [Fact]
    public void Figures_that_add_up_to_the_first_retell_it_unless_they_are_of_others()
    {
        var all = Act("c_1", 0, Killed(4, 0));
        var three = Act("c_2", 1, Killed(3, 2));
        var one = Act("c_3", 2, Killed(1, 4));
        var another = one with { Targets = [new Participant("another", new TextSpan(4, 11), null, false)] };

        Assert.Equal(4, Read("4 3 a gunman", [all, three, one]).Killed);
        Assert.Equal(8, Read("4 3 another", [all, three, another]).Killed);
    }

    [Fact]
    public void A_word_that_leaves_the_number_open_counts_only_alone()
    {
        var leader = Act("c_1", 0, Killed(1, 0));
        var several = Act("c_2", 1, new Quantity("killed", 3, null, null, new TextSpan(2, 9)));

        Assert.Equal(1, Read("1 several", [leader, several]).Killed);
        Assert.Equal(3, Read("x several", [several]).Killed);
    }

    [Fact]
    public void The_group_is_the_first_named_where_the_first_act_names_none()
    {
        var told = Act("c_1", 0, Killed(1, 0)) with { Targets = [new Participant("one gunman", new TextSpan(0, 10), "VAL", false)] };

        Assert.Equal("VAL.RED", Read("one gunman. The target was a Red Band leader.", [told]).Group);
        Assert.Null(Read("one gunman. The target was a leader.", [told]).Group);
    }

    static ReleaseReading Read(string text, Claim[] claims, params ReportedEvent[] events) =>
        ReleaseReading.Of(text.PadRight(100), claims, events, Published, Actors, Words);

    static WordLists ReadWords()
    {
        var root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "Foothold.slnx")))
        {
            root = Path.GetDirectoryName(root)!;
        }

        return WordLists.Read("words", name => new StreamReader(Path.Combine(root, "lexicon", "en", "words", Path.GetFileName(name)))).ValueOrThrow();
    }

    static Claim Act(string id, int sentence, Quantity figure) => new(
        id, "r", sentence, new TextSpan(0, 1), "x", ClaimType.Assault, null, new Trigger("x", new TextSpan(0, 1)), [], [], [], null,
        Polarity.Affirmed, Reality.Actual, [], [figure], null, Certainty.Asserted, Interest.Neutral, null, "frame", 1, new ReaderVersion("", "", ""));

    static ClaimPlace In(string district) => new(district, new TextSpan(0, 1), district, district, "Vale", district, null, null, "district", 1, [], [], false);

    static Quantity Killed(long number, int at) => new("killed", number, number, null, new TextSpan(at, at + 1));

    static ClaimTime On(LocalDate day) => new("x", null, day, day.PlusDays(1), TimePrecision.Day, false);

    static ReportedEvent Event(params Claim[] claims) =>
        new("e_1", "attack", [.. claims.Select(claim => new Telling(claim, "Wire", Published, "en"))], null, Published, Published.PlusDays(1), [], [], [], []);
}
