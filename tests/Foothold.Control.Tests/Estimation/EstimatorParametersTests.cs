using Xunit;

namespace Foothold.Control.Tests;

public sealed class EstimatorParametersTests
{
    [Theory]
    [InlineData("  loss: 0.0033 ", "  loss: soon ", "FP003", "'rates.loss' is not a number")]
    [InlineData("  loss: 0.0033 ", "  loss: 20 ", "FP004", "'rates.loss' is 20, not between")]
    [InlineData("  loss: 0.0033 ", "  los: 0.001 ", "FP005", "'rates.los' is not a parameter")]
    [InlineData("  loss: 0.0033 ", "  los: 0.001 ", "FP002", "'rates.loss' is missing")]
    [InlineData("denied: 0.7", "denied: 1.7", "FP004", "'denied'")]
    [InlineData("version: 1", "version: 2", "FP004", "'version'")]
    [InlineData("neither:           [0.05, ", "neither:           [", "FP006", "'table.neither' must be six numbers")]
    [InlineData("error-prone-outlets: []", "error-prone-outlets: 3", "FP006", "list of names")]
    [InlineData("    always: [0, ", "    always: [", "FP006", "'hazards.signs.always' must be four numbers")]
    [InlineData("    own-week: ", "    own-weak: ", "FP005", "'hazards.signs.own-weak' is not a parameter")]
    [InlineData("  centre: { centre: 1, most: 0,", "  centre: { centre: 1.5, most: 0,", "FP004", "'split.centre.centre' is 1.5, not between 0 and 1")]
    [InlineData("  rest: { centre: 0, most: 1,", "  rest: { most: 1,", "FP002", "'split.rest.centre' is missing")]
    [InlineData("  rest: { centre: 0, most: 1,", "  rest: { whole: 1, centre: 0, most: 1,", "FP005", "'split.rest.whole' is not a parameter")]
    [InlineData("  rest: { centre: 0, most: 1,", "  rest: 1 #", "FP006", "'split.rest' must be a mapping")]
    [InlineData("  recent: 3 ", "  recent: 3.5 ", "FP004", "whole days")]
    public void A_fault_is_named_with_its_place(string right, string wrong, string code, string words)
    {
        var text = File.ReadAllText(Theatre.Fixture("estimator.yaml"));
        Assert.Contains(right, text, StringComparison.Ordinal);
        var refused = Assert.Throws<ParametersException>(() => Read(text.Replace(right, wrong, StringComparison.Ordinal)));
        var fault = Assert.Single(refused.Faults, fault => fault.Code == code);
        Assert.Contains(words, fault.Message, StringComparison.Ordinal);
        Assert.True(fault.Line > 0);
        Assert.StartsWith("numbers.yaml:", fault.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_fault_is_told_at_once()
    {
        var refused = Assert.Throws<ParametersException>(() => Read("version: 1\nrates: { loss: x }\n"));
        Assert.True(refused.Faults.Count > 10);
    }

    [Theory]
    [InlineData("")]
    [InlineData("- a list")]
    [InlineData("a: [")]
    public void What_is_no_mapping_is_refused(string text) =>
        Assert.Throws<ParametersException>(() => Read(text));

    [Fact]
    public void What_is_written_is_read_again()
    {
        var channels = new Dictionary<Channel, RelativeRates>
        {
            [new Channel(TableRow.Captured, Coding.Interest.Own, null)] = new(0.1, 1, 0.25, 0.5, 0.125, 0.0625),
            [new Channel(TableRow.Holds, Coding.Interest.Neutral, "the mayor's office: north")] = new(1, 1, 0.25, 0.5, 0.125, 0.0625),
        };
        var given = Theatre.Parameters with { Channels = channels };
        var written = new StringWriter();
        given.Write(written, ["How they were come by."]);
        var read = Read(written.ToString());
        Assert.Equal(given.Channels.OrderBy(pair => pair.Key.Row), read.Channels.OrderBy(pair => pair.Key.Row));
        Assert.Equal(given.Table.OrderBy(pair => pair.Key), read.Table.OrderBy(pair => pair.Key));
        Assert.Equal(given.Floors.OrderBy(pair => pair.Key), read.Floors.OrderBy(pair => pair.Key));
        Assert.Equal(given.Hazards.Signs.OrderBy(pair => pair.Key), read.Hazards.Signs.OrderBy(pair => pair.Key));
        Assert.Equal(
            given with { Hazards = given.Hazards with { Signs = read.Hazards.Signs }, Channels = read.Channels, Table = read.Table, Floors = read.Floors, ErrorProneOutlets = read.ErrorProneOutlets },
            read);
    }

    static EstimatorParameters Read(string text)
    {
        using var reader = new StringReader(text);
        return EstimatorParameters.Read(reader, "numbers.yaml");
    }
}
