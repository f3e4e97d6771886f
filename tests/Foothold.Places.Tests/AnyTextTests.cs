using Foothold.Language;

namespace Foothold.Places.Tests;

public sealed class AnyTextTests
{
    static readonly PlaceResolver Resolver = new(Theatre.Afghanistan);

    static readonly string[] Pieces =
    [
        "Naw", "Zad", "Musa", "Qala", "Nad", "-", "e", "Ali", " ", " ", " ", "\n", ".", ",", "'", "’s", "of", "in", "district", "districts", "province", "village", "city", "Helmand", "Kunduz",
        "the", "The", "north", "20", "km", "between", "and", "near", "\ud83d", "\ude00", "é", "مزار", "A", "U.S.", "southern", "(", ")", "Al", "\u0000", "\t", "Kabul", "said", "Most", "\"",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Any_text_is_read_without_fault(int seed)
    {
        var chance = new Random(seed);
        for (var round = 0; round < 300; round++)
        {
            var text = string.Concat(Enumerable.Range(0, chance.Next(40)).Select(_ => Pieces[chance.Next(Pieces.Length)] + (chance.Next(3) == 0 ? "" : " ")));
            var parsed = PlainText.Read(text);
            List<TextSpan> taken = text.Length > 0 && chance.Next(2) == 0 ? [new TextSpan(chance.Next(text.Length), text.Length)] : [];

            Check(parsed, Resolver.Read(parsed, taken), taken);
        }
    }

    [Fact]
    public void An_empty_text_has_no_places() => Assert.Empty(Resolver.Read(new ParsedText("", []), []));

    [Fact]
    public void A_long_run_of_capitals_is_read()
    {
        var text = string.Join(' ', Enumerable.Repeat("Musa Qala Naw Zad Helmand District", 200));
        var parsed = PlainText.Read(text);

        Check(parsed, Resolver.Read(parsed, []), []);
    }

    static void Check(ParsedText parsed, IReadOnlyList<PlaceMention> mentions, List<TextSpan> taken)
    {
        var end = 0;
        foreach (var mention in mentions)
        {
            var words = parsed.Sentences[mention.Sentence].Words;
            Assert.Equal(mention.Span.In(parsed.Text), mention.Text);
            Assert.True(mention.Span.Start >= end, "mentions overlap or are out of order");
            Assert.Equal((words[mention.FirstWord].Span.Start, words[mention.LastWord].Span.End), (mention.Span.Start, mention.Span.End));
            Assert.DoesNotContain(taken, span => span.Overlaps(mention.Span));
            Assert.All(mention.Candidates, candidate => Assert.InRange(candidate.Confidence, 0, 1));
            Assert.True(mention.Candidates.Sum(candidate => candidate.Confidence) <= 1 + 1e-9);
            end = mention.Span.End;
        }
    }
}
