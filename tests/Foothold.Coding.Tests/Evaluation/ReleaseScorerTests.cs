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

    [Fact]
    public void A_figure_that_two_claims_of_one_event_give_counts_once()
    {
        var first = Act("c_1", 0, Killed(2, 10));
        var again = Act("c_2", 1, Killed(2, 60));
        var other = Act("c_3", 2, Killed(2, 90));

        var reading = ReleaseReading.Of([first, again, other], [Event(first, again), Event(other)], Published, Actors);

        Assert.Equal(4, reading.Killed);
        Assert.Equal(0, reading.Captured);
    }

    [Fact]
    public void What_is_denied_planned_or_long_past_is_no_news()
    {
        var denied = Act("c_1", 0, Killed(1, 10)) with { Polarity = Polarity.Denied };
        var planned = Act("c_2", 0, Killed(2, 20)) with { Reality = Reality.Planned };
        var old = Act("c_3", 0, Killed(4, 30)) with { Time = On(Published.PlusMonths(-9)) };
        var told = Act("c_4", 1, Killed(8, 40)) with { Mode = "airstrike", Time = On(Published.PlusDays(-1)), Targets = [new Participant("a Red Band commander", new TextSpan(40, 50), null, false)] };

        var reading = ReleaseReading.Of([denied, planned, old, told], [], Published, Actors);

        Assert.Equal((8, Published.PlusDays(-1), true, "VAL.RED"), (reading.Killed, reading.Day, reading.IsAirstrike, reading.Group));
    }

    static Claim Act(string id, int sentence, Quantity figure) => new(
        id, "r", sentence, new TextSpan(0, 1), "x", ClaimType.Assault, null, new Trigger("x", new TextSpan(0, 1)), [], [], [], null,
        Polarity.Affirmed, Reality.Actual, [], [figure], null, Certainty.Asserted, Interest.Neutral, null, "frame", 1, new ReaderVersion("", "", ""));

    static Quantity Killed(long number, int at) => new("killed", number, number, null, new TextSpan(at, at + 1));

    static ClaimTime On(LocalDate day) => new("x", null, day, day.PlusDays(1), TimePrecision.Day, false);

    static ReportedEvent Event(params Claim[] claims) =>
        new("e_1", "attack", [.. claims.Select(claim => new Telling(claim, "Wire", Published, "en"))], null, Published, Published.PlusDays(1), [], [], [], []);
}
