using Foothold.Fuzzing;
using Xunit;

namespace Foothold.Language.Tests;

/// <summary>A small part of what <c>./build.sh fuzz</c> runs.</summary>
public class FuzzTests
{
    static readonly IReadOnlyList<string> Corpus = SeedText.Read(
        Directory.GetFiles(Path.Combine(TrainedModel.Folder(), "fuzz", "corpus"), "*.txt").Order(StringComparer.Ordinal).SelectMany(File.ReadLines));

    [Fact]
    public void Any_text_keeps_every_promise_and_has_one_answer()
    {
        var round = new Round(TrainedModel.English);
        var maker = new TextMaker(Corpus, 20150824);
        for (var i = 0; i < 30; i++)
        {
            Assert.Null(round.Run(maker, Round.Texts));
        }

        Assert.True(round.Words > 10_000, "The texts have too few words to say anything.");
    }

    [Fact]
    public void Each_text_of_the_corpus_keeps_every_promise() =>
        Assert.All(Corpus, text => Assert.Null(Promises.Broken(text, TrainedModel.English.Parse(text))));

    [Fact]
    public void A_text_is_written_on_a_line_and_read_back()
    {
        const string text = "a\\n\nb\u200F\uD800“";
        Assert.Equal([text], SeedText.Read([SeedText.Escape(text)]));
    }

    [Fact]
    public void A_reading_of_another_text_breaks_the_promises()
    {
        var parsed = TrainedModel.English.Parse("The town fell.");
        Assert.NotNull(Promises.Broken("The town fell", parsed));
        Assert.NotNull(Promises.Broken("The town fell. Why", parsed));
        Assert.NotNull(Promises.Broken("The tower ell.", parsed));
        Assert.False(Promises.AreSame(parsed, 0, TrainedModel.English.Parse("The town fell!"), 0, 1, 0));
    }
}
