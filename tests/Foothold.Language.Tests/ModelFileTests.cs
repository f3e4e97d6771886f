using Xunit;

namespace Foothold.Language.Tests;

public class ModelFileTests
{
    [Fact]
    public void A_file_that_is_no_model_is_refused()
    {
        Assert.Throws<InvalidDataException>(() => LanguageModel.Read(new MemoryStream([])));
        Assert.Throws<InvalidDataException>(() => LanguageModel.Read(new MemoryStream("FOOTHOLD LANGUAG"u8.ToArray())));
        Assert.Throws<InvalidDataException>(() => LanguageModel.Read(new MemoryStream(new byte[1000])));
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(0.3)]
    [InlineData(0.7)]
    [InlineData(0.999)]
    public void A_flipped_bit_is_noticed(double where)
    {
        var bytes = TrainedModel.Bytes();
        bytes[(int)(where * bytes.Length)] ^= 4;
        Assert.Throws<InvalidDataException>(() => LanguageModel.Read(new MemoryStream(bytes)));
    }

    [Theory]
    [InlineData(20)]
    [InlineData(60)]
    [InlineData(5000)]
    public void A_file_cut_short_is_refused(int length) =>
        Assert.Throws<InvalidDataException>(() => LanguageModel.Read(new MemoryStream(TrainedModel.Bytes()[..length])));

    [Fact]
    public void A_file_with_more_behind_it_is_refused() =>
        Assert.Throws<InvalidDataException>(() => LanguageModel.Read(new MemoryStream([.. TrainedModel.Bytes(), 0])));

    [Fact]
    public void Writing_what_was_read_gives_the_same_model()
    {
        using var copy = new MemoryStream();
        TrainedModel.English.Write(copy);
        Assert.Equal(TrainedModel.Bytes(), copy.ToArray());
    }
}
