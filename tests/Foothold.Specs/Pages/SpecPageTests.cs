using Xunit;

namespace Foothold.Specs;

public sealed class SpecPageTests
{
    public static IEnumerable<TheoryDataRow<string>> Kept() => SpecBook.Examples.Values
        .Where(example => example.Page != SpecBook.KnownMisses)
        .Select(example => new TheoryDataRow<string>(example.Place) { TestDisplayName = $"{example.Place} {example.Rule}" });

    [Theory]
    [MemberData(nameof(Kept))]
    public void A_page_is_kept(string place)
    {
        var example = SpecBook.Examples[place];
        var kind = SpecBook.Kinds[example.Kind];
        var answer = kind.Answer(example.Given);
        if (!kind.IsOwed(answer, example.Owed))
        {
            Assert.Fail($"{place} {example.Rule}\n\ngiven\n{example.Given}\n\nowed\n{example.Owed}\n\nanswered\n{answer}");
        }
    }

    [Fact]
    public void Every_known_miss_is_still_missed()
    {
        var mended = SpecBook.Examples.Values
            .Where(example => example.Page == SpecBook.KnownMisses)
            .Where(example => SpecBook.Kinds[example.Kind].IsOwed(SpecBook.Kinds[example.Kind].Answer(example.Given), example.Owed))
            .Select(example => $"{example.Place} is mended: move it to the page of its rule");
        Assert.Empty(mended);
    }

    [Fact]
    public void Every_block_is_of_a_kind_that_runs()
    {
        Assert.Empty(SpecBook.Examples.Values.Where(example => !SpecBook.Kinds.ContainsKey(example.Kind)).Select(example => $"{example.Place} {example.Kind}"));
    }

    [Fact]
    public void A_block_holds_what_is_given_and_what_is_owed_under_its_heading()
    {
        string[] page = ["# Rule one", "prose", "```times", "given", "more", ".", "owed", "---", "second", ".", "```", "```", "no example", "```"];
        Assert.Equal(
            [
                new SpecExample("a/b.md", 4, "Rule one", "times", "given\nmore", "owed"),
                new SpecExample("a/b.md", 9, "Rule one", "times", "second", ""),
            ],
            SpecPage.Read("a/b.md", page));
    }

    [Theory]
    [InlineData("a.md:2 the example has no line with a lone '.'", "```times", "given", "```")]
    [InlineData("a.md:2 the block is not closed", "```times", "given", ".")]
    public void A_page_that_cannot_be_read_says_where(string message, params string[] page)
    {
        Assert.Equal(message, Assert.Throws<FormatException>(() => SpecPage.Read("a.md", page)).Message);
    }
}
