using Foothold.Fuzzing;
using Xunit;

namespace Foothold.Language.Tests;

public class AnyTextTests
{
    [Theory]
    [InlineData("(")]
    [InlineData(")")]
    [InlineData("a")]
    [InlineData("'s")]
    [InlineData(".,")]
    [InlineData("a-")]
    [InlineData("“ ")]
    [InlineData("n't")]
    [InlineData("\uDE00")]
    [InlineData("a.")]
    [InlineData("([{<")]
    [InlineData("a@")]
    [InlineData("1-1/")]
    [InlineData("<a@")]
    [InlineData(":)")]
    [InlineData(".?")]
    [InlineData("a.?!")]
    [InlineData("word\n")]
    [InlineData("a\u200F")]
    [InlineData("and the ")]
    public void A_hundred_thousand_of_the_same_are_read(string piece) =>
        AssertHolds(string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length)));

    /// <summary>Sentences of like length are read together, by the hundred rows; each is to have the tree and names that it has alone, met before or not.</summary>
    [Fact]
    public void What_is_read_beside_a_sentence_changes_nothing_of_it()
    {
        var samples = Directory.GetFiles(Path.Combine(TrainedModel.Folder(), "samples"), "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal);
        var text = string.Join("\n\n", samples.Take(30).Select(File.ReadAllText));
        var sentences = TrainedModel.WithNames.Parse(text).Sentences;
        Assert.InRange(sentences.Count, 100, 10_000);
        foreach (var sentence in sentences)
        {
            var alone = TrainedModel.WithNames.ParseWords(text, [.. sentence.Words.Select(word => word.Span)], [.. sentence.Words.Select(word => word.Form)]);
            Assert.Equal(sentence.Words, alone.Words);
            Assert.Equal(sentence.Names, alone.Names);
        }
    }

    [Fact]
    public void Threads_at_once_read_the_same()
    {
        const string text = "Government forces retook the bazaar of Garmab on Friday, two days after militants had overrun it.";
        var alone = Write(TrainedModel.English.Parse(text));
        var together = new string[64];
        Parallel.For(0, together.Length, i => together[i] = Write(TrainedModel.English.Parse(text)));
        Assert.All(together, other => Assert.Equal(alone, other));
    }

    static void AssertHolds(string text)
    {
        var parsed = TrainedModel.English.Parse(text);
        Assert.Null(Promises.Broken(text, parsed));
        Assert.All(parsed.Sentences, sentence => Assert.True(sentence.Span.Length <= 2000));
    }

    static string Write(ParsedText parsed) => string.Join(
        '\n',
        parsed.Sentences.Select(sentence => string.Join(' ', sentence.Words.Select(word => $"{word.Span}{word.FineTag}{word.Lemma}>{word.Head}{word.Relation}"))));
}
