using Xunit;

namespace Foothold.Lexicon.Tests;

/// <summary>The weights of traits are checked as they are read.</summary>
public sealed class TraitTableTests
{
    const string Header = "trait\tweight\n";

    [Fact]
    public void Weights_are_read_by_trait()
    {
        var table = Read("any\t0.5", "effect=Gain\t-1.25").ValueOrThrow();

        Assert.Equal(0.5, table.Weights["any"]);
        Assert.Equal(-1.25, table.Weights["effect=Gain"]);
    }

    [Theory]
    [InlineData("any\tmuch", FaultCode.BadNumber)]
    [InlineData("any\tNaN", FaultCode.BadNumber)]
    [InlineData("\t1", FaultCode.Empty)]
    [InlineData("any\t1\t2", FaultCode.FieldCount)]
    public void A_row_that_is_no_trait_with_its_weight_is_a_fault(string row, string code)
    {
        var fault = Assert.Single(Read(row).Faults);

        Assert.Equal((code, 2), (fault.Code, fault.Line));
    }

    [Fact]
    public void A_trait_that_stands_twice_is_a_fault() => Assert.Equal([FaultCode.DuplicateName], Read("any\t1", "any\t2").Faults.Select(fault => fault.Code));

    static ReadResult<TraitTable> Read(params string[] rows) => TraitTable.Read("confidence.tsv", new StringReader(Header + string.Join('\n', rows)));
}
