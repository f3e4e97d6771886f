using System.Text;
using Xunit;

namespace Foothold.Language.Tests;

public class AnyTextTests
{
    const string Pieces = "aZ09 .,;:!?'’\"“”()[]{}-–—/\\&%$#@*_=+<>|~`^•…\n\r\t\0\u200B\uFEFF\u00AD\uD83D\uDE00\uD800éßΩжقن漢";

    [Fact]
    public void Any_letters_give_valid_trees_twice_the_same()
    {
        var random = new Random(20150824);
        for (var round = 0; round < 3000; round++)
        {
            var text = new StringBuilder();
            for (var left = random.Next(120); left > 0; left--)
            {
                text.Append(random.Next(12) switch
                {
                    0 => " the Taliban’s ",
                    1 => "Gen. ",
                    2 => "n't",
                    3 => (char)random.Next(0x10000),
                    _ => Pieces[random.Next(Pieces.Length)],
                });
            }

            AssertHolds(text.ToString());
        }
    }

    [Fact]
    public void Any_bytes_give_valid_trees_twice_the_same()
    {
        var random = new Random(20070101);
        var bytes = new byte[300];
        for (var round = 0; round < 500; round++)
        {
            random.NextBytes(bytes);
            AssertHolds(Encoding.UTF8.GetString(bytes));
            AssertHolds(Encoding.Latin1.GetString(bytes));
        }
    }

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
    public void A_hundred_thousand_of_the_same_are_read(string piece) =>
        AssertHolds(string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length)));

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
        Assert.Equal(Write(parsed), Write(TrainedModel.English.Parse(text)));
        var covered = 0;
        foreach (var sentence in parsed.Sentences)
        {
            Assert.True(sentence.Span.Length <= 2000);
            foreach (var word in sentence.Words)
            {
                Assert.True(word.Span.Length > 0 && word.Span.Start >= covered && sentence.Span.Contains(word.Span));
                for (var i = covered; i < word.Span.Start; i++)
                {
                    Assert.True(char.IsWhiteSpace(text[i]) || text[i] is '\u200B' or '\uFEFF' or '\u00AD' or '\0', $"U+{(int)text[i]:X4} at {i} is in no word.");
                }

                covered = word.Span.End;
                Assert.Equal(word.Form, word.Span.In(text));
                Assert.True(Climbs(sentence, word), "The heads run in a circle.");
                Assert.Equal(word.Head < 0, word.Relation == "root");
            }
        }
    }

    static bool Climbs(Sentence sentence, Word word)
    {
        var steps = 0;
        while (word.Head >= 0 && steps++ <= sentence.Words.Count)
        {
            word = sentence.Words[word.Head];
        }

        return word.Head < 0;
    }

    static string Write(ParsedText parsed) => string.Join(
        '\n',
        parsed.Sentences.Select(sentence => string.Join(' ', sentence.Words.Select(word => $"{word.Span}{word.FineTag}{word.Lemma}>{word.Head}{word.Relation}"))));
}
