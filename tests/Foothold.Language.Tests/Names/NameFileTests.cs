using Xunit;

namespace Foothold.Language.Tests;

public class NameFileTests
{
    [Fact]
    public void Writing_what_was_read_gives_the_same_file()
    {
        using var copy = new MemoryStream();
        TrainedModel.WithNames.WriteNames(copy);
        Assert.Equal(TrainedModel.NameBytes(), copy.ToArray());
        Assert.InRange(copy.Length, 1, 2_000_000);
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(0.4)]
    [InlineData(0.999)]
    public void A_flipped_bit_is_noticed(double where)
    {
        var bytes = TrainedModel.NameBytes();
        bytes[(int)(where * bytes.Length)] ^= 2;
        Assert.Throws<InvalidDataException>(() => Read(bytes));
    }

    [Theory]
    [InlineData(5)]
    [InlineData(40)]
    [InlineData(2000)]
    public void A_file_cut_short_is_refused(int length) => Assert.Throws<InvalidDataException>(() => Read(TrainedModel.NameBytes()[..length]));

    [Fact]
    public void A_recogniser_of_another_model_is_refused() =>
        Assert.Contains(
            "trained for",
            Assert.Throws<InvalidDataException>(() => NameRecogniser.Read(new MemoryStream(TrainedModel.NameBytes()), "0123456789abcdef", TrainedModel.English.VectorWidth)).Message,
            StringComparison.Ordinal);

    [Fact]
    public void A_model_without_a_recogniser_has_none_to_write() =>
        Assert.Throws<InvalidOperationException>(() => TrainedModel.English.WriteNames(new MemoryStream()));

    static void Read(byte[] bytes) => NameRecogniser.Read(new MemoryStream(bytes), TrainedModel.English.Version, TrainedModel.English.VectorWidth);
}
