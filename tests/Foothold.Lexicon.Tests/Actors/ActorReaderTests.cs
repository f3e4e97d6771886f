using Xunit;

namespace Foothold.Lexicon.Tests;

public sealed class ActorReaderTests
{
    const string Header = "id\tname\tkind\tnames\tpart_of\n";

    static readonly string Yemen = Header
        + "YEM\tYemen\tCountry\t\t\n"
        + "YEM.HTH\tHouthis\tArmedGroup\tAnsar Allah\t\n";

    [Theory]
    [InlineData("YEM.HTH.A\tA\tArmedGroup\t\tYEM.HTH 2004017..\n", "yemen.tsv:4:33 FL012 '2004017' is not a day (yyyy-mm-dd)")]
    [InlineData("YEM.HTH.A\tA\tArmedGroup\t\tYEM.HTH 2015-02-30..\n", "yemen.tsv:4:33 FL012 '2015-02-30' is not a day (yyyy-mm-dd)")]
    [InlineData("YEM.HTH.A\tA\tArmedGroup\t\tYEM.HTH ..2015-3-1\n", "yemen.tsv:4:35 FL012 '2015-3-1' is not a day (yyyy-mm-dd)")]
    [InlineData("YEM.HTH.A\tA\tArmedGroup\t\tYEM.HTH 2015-01-02..2015-01-02\n", "yemen.tsv:4:25 FL013 2015-01-02 is not after 2015-01-02")]
    [InlineData("YEM.HTH.A\tA\tArmedGroup\t\tYEM.HTT\n", "yemen.tsv:4:25 FL016 no file tells of 'YEM.HTT'")]
    [InlineData("YEM.HTH.A\tA\tArmedGroup\t\tYEM.HTH from 2014\n", "yemen.tsv:4:25 FL010 'YEM.HTH from 2014' is not an id with an optional from..to")]
    [InlineData("YEM.HTH.A\tA\tArmedGroup\tAnsarAllah|Ansar-Allah\t\n", "yemen.tsv:4:35 FL015 'Ansar-Allah' is a name of 'YEM.HTH' already (yemen.tsv:3)")]
    [InlineData("YEM.HTH.A\tSana'a Guard\tArmedGroup\tSanaa Guard\t\n", "yemen.tsv:4:35 FL015 'Sanaa Guard' is a name of this actor already (yemen.tsv:4)")]
    [InlineData("YEM.HTH.A\tA\tArmedGroup\tthe rebels\t\n", "yemen.tsv:4:24 FL018 'the rebels' has no capital and would match ordinary words")]
    [InlineData("YEM.HTH.A\tA\tRebels\t\t\n", "yemen.tsv:4:13 FL011 'Rebels' is none of Country, Government, Military, Police, Militia, ArmedGroup, Alliance, Organisation, Civilians, Person")]
    [InlineData("YEM.HTH\tA\tArmedGroup\t\t\n", "yemen.tsv:4:1 FL014 'YEM.HTH' is told of at yemen.tsv:3 too")]
    [InlineData("YEM.NEW\t\t\tNew name\t\n", "yemen.tsv:4:1 FL016 'YEM.NEW' has no name here, and no other row tells of it")]
    [InlineData("YEM.HTH.A\tA\tArmedGroup\n", "yemen.tsv:4:1 FL002 3 fields where the header has 5")]
    public void A_fault_says_where_it_stands_and_what_is_wrong(string row, string fault)
    {
        Assert.Equal([fault], Faults(Yemen + row));
    }

    [Fact]
    public void A_bad_id_is_a_fault()
    {
        Assert.StartsWith("yemen.tsv:4:1 FL010 'yem.hth' is not an actor's id", Assert.Single(Faults(Yemen + "yem.hth\tA\tArmedGroup\t\t\n")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_circle_of_memberships_is_a_fault_told_once()
    {
        var rows = "YEM.A\tA\tArmedGroup\t\tYEM.B\nYEM.B\tB\tArmedGroup\t\tYEM.C\nYEM.C\tC\tArmedGroup\t\tYEM.A\n";
        Assert.Equal(["yemen.tsv:6:21 FL017 'YEM.A' would be part of itself: YEM.A in YEM.B in YEM.C in YEM.A"], Faults(Yemen + rows));
    }

    [Fact]
    public void Every_fault_of_every_file_is_reported_at_once()
    {
        var second = Header + "YEM.B\tB\tTribe\t\tYEM.X 2015-13-01..\n";
        var faults = ActorReader.Read(
            ("yemen.tsv", new StringReader(Yemen + "YEM.A\tA\tArmedGroup\t\tYEM.NO\n")),
            ("more.tsv", new StringReader(second))).Faults;
        Assert.Equal(["yemen.tsv:4", "more.tsv:2", "more.tsv:2"], faults.Select(fault => $"{fault.File}:{fault.Line}"));
        Assert.Equal([FaultCode.UnknownActor, FaultCode.UnknownWord, FaultCode.BadDay], faults.Select(fault => fault.Code));
    }

    [Fact]
    public void An_unknown_column_is_a_fault()
    {
        Assert.Equal(["yemen.tsv:1:9 FL001 'nom' is no column of this file", "yemen.tsv:1:1 FL001 the column 'name' is missing"], Faults("id\tkind\tnom\n").OrderDescending());
    }

    [Fact]
    public void Faults_leave_no_value()
    {
        var result = ActorReader.Read(("yemen.tsv", new StringReader("")));
        Assert.Null(result.Value);
        Assert.Contains("yemen.tsv:1:1 FL001", Assert.Throws<InvalidDataException>(result.ValueOrThrow).Message, StringComparison.Ordinal);
    }

    static IEnumerable<string> Faults(string text) =>
        ActorReader.Read(("yemen.tsv", new StringReader(text))).Faults.Select(fault => fault.ToString());
}
