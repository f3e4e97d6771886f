using Xunit;

namespace Foothold.Lexicon.Tests;

/// <summary>The crosswalk is checked as it is read, and its first row that covers a claim counts.</summary>
public sealed class CrosswalkTableTests
{
    const string Header = "type\tmode\teffect\tagent\ttarget\tcameo\tplover\tplover_mode\tcontext\tevent_type\tsub_event_type\n";

    [Fact]
    public void The_first_row_that_covers_a_claim_counts()
    {
        var table = Read(
            "ASSAULT\t\tgain\tstate\t\t192\tASSAULT\t\tterritory\tBattles\tGovernment regains territory",
            "ASSAULT\tkill|wound\t\t\tcivilians\t180\tASSAULT\t\t\tViolence against civilians\tAttack",
            "ASSAULT\t\t\t\t\t190\tASSAULT\t\tmilitary\t\t").ValueOrThrow();

        Assert.Equal("Government regains territory", table.Find("ASSAULT", "capture", "gain", PartyKind.State, PartyKind.None)?.Acled?.SubEventType);
        Assert.Equal("Attack", table.Find("ASSAULT", "wound", null, PartyKind.Armed, PartyKind.Civilians)?.Acled?.SubEventType);
        var last = table.Find("ASSAULT", "capture", "gain", PartyKind.Armed, PartyKind.None);
        Assert.Equal(new PloverCode("ASSAULT", null, "military"), last?.Plover);
        Assert.Null(last?.Acled);
        Assert.Null(table.Find("AID", null, null, PartyKind.None, PartyKind.None));
    }

    [Theory]
    [InlineData("ATTACK\t\t\t\t\t190\tASSAULT\t\t\t\t", FaultCode.UnknownWord)]
    [InlineData("ASSAULT\t\ttake\t\t\t190\tASSAULT\t\t\t\t", FaultCode.UnknownWord)]
    [InlineData("ASSAULT\t\t\tarmies\t\t190\tASSAULT\t\t\t\t", FaultCode.UnknownWord)]
    [InlineData("ASSAULT\t\t\t\t3\t190\tASSAULT\t\t\t\t", FaultCode.UnknownWord)]
    [InlineData("ASSAULT\t\t\t\t\t19x\tASSAULT\t\t\t\t", FaultCode.BadNumber)]
    [InlineData("ASSAULT\t\t\t\t\t190\tSTATE\t\t\t\t", FaultCode.UnknownWord)]
    [InlineData("ASSAULT\t\t\t\t\t190\t\taerial\t\t\t", FaultCode.UnknownWord)]
    [InlineData("ASSAULT\t\t\t\t\t190\t\t\t\tBattles\tAttack", FaultCode.UnknownWord)]
    [InlineData("ASSAULT\t\t\t\t\t190\t\t\t\t\tArmed clash", FaultCode.UnknownWord)]
    [InlineData("ASSAULT\t\t\t\t\t190\t\t\t\t\t\nASSAULT\tkill\t\t\t\t180\t\t\t\t\t", FaultCode.NeverReached)]
    public void A_row_that_says_nothing_or_nothing_known_is_a_fault(string rows, string code) =>
        Assert.Equal([code], Read(rows).Faults.Select(fault => fault.Code));

    static ReadResult<CrosswalkTable> Read(params string[] rows) =>
        CrosswalkTable.Read("crosswalk.tsv", new StringReader(Header + string.Join('\n', rows)));
}
