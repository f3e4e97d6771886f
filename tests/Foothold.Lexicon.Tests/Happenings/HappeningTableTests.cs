using Xunit;

namespace Foothold.Lexicon.Tests;

/// <summary>Which claims tell of happenings is checked as it is read, and the first row that covers a claim counts.</summary>
public sealed class HappeningTableTests
{
    const string Header = "type\tmode\teffect\tscope\tkind\tdays\tparties\n";

    [Fact]
    public void The_first_row_that_covers_a_claim_counts_and_a_claim_that_none_covers_is_no_happening()
    {
        var table = Read(
            "ASSAULT\t\tgain\tparts\tattack/post\t1\t",
            "ASSAULT\t\tgain|loss\t\ttakeover\t3\tholders",
            "ASSAULT\tbombing\t\t\tattack/bombing\t0\t").ValueOrThrow();

        Assert.Equal("attack/post", table.Find("ASSAULT", "capture", "gain", "parts")?.Kind);
        Assert.Equal("takeover", table.Find("ASSAULT", "capture", "loss", "whole")?.Kind);
        Assert.Equal(0, table.Find("ASSAULT", "bombing", null, null)?.Days);
        Assert.Null(table.Find("STATE", "control", "hold", "whole"));
    }

    [Theory]
    [InlineData("attack", "attack/bombing", true)]
    [InlineData("attack/bombing/suicide", "attack/bombing", true)]
    [InlineData("attack/bombing", "attack/airstrike", false)]
    [InlineData("arrest", "attack", false)]
    public void Tellings_can_be_of_one_happening_where_a_kind_lies_within_the_other(string one, string other, bool can) =>
        Assert.Equal(can, Kind(one).CanBe(Kind(other)));

    [Theory]
    [InlineData("ATTACK\t\t\t\tattack\t0\t", FaultCode.UnknownWord)]
    [InlineData("ASSAULT\t\ttake\t\tattack\t0\t", FaultCode.UnknownWord)]
    [InlineData("ASSAULT\t\tgain\tall\tattack\t0\t", FaultCode.UnknownWord)]
    [InlineData("ASSAULT\t\t\t\tAttack\t0\t", FaultCode.UnknownWord)]
    [InlineData("ASSAULT\t\t\t\tattack\tfew\t", FaultCode.BadNumber)]
    [InlineData("ASSAULT\t\t\t\tattack\t400\t", FaultCode.BadNumber)]
    [InlineData("ASSAULT\t\t\t\tattack//bombing\t0\t", FaultCode.UnknownWord)]
    [InlineData("ASSAULT\t\t\t\tattack\t0\tboth", FaultCode.UnknownWord)]
    public void A_row_that_says_nothing_known_is_a_fault(string row, string code) =>
        Assert.Equal([code], Read(row).Faults.Select(fault => fault.Code));

    static HappeningKind Kind(string kind) => new(1, "ASSAULT", [], [], [], kind, 0, HappeningParties.Roles);

    static ReadResult<HappeningTable> Read(params string[] rows) =>
        HappeningTable.Read("happenings.tsv", new StringReader(Header + string.Join('\n', rows)));
}
