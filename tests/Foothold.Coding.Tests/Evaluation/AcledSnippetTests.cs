using Foothold.Lexicon;
using Xunit;

namespace Foothold.Coding.Tests;

/// <summary>Notes with their codes are read, every fifth of them held back, and the code given to one is scored.</summary>
public sealed class AcledSnippetTests
{
    const string Header = "id\tpublished\tcountry\ttext\tevent_type\tsub_event_type\n";
    const string Row = "a\t2015-08-24\tMali\tA clash.\tBattles\tArmed clash\n";

    [Fact]
    public void Every_fifth_note_is_held_back()
    {
        var snippets = AcledSnippet.ReadAll(new StringReader("# ours\n" + Header + string.Concat(Enumerable.Repeat(Row, 6))));

        Assert.Equal([false, false, false, false, true, false], snippets.Select(snippet => snippet.IsHeld));
        Assert.Equal(new AcledCode("Battles", "Armed clash"), snippets[0].Owed);
    }

    [Theory]
    [InlineData("id\ttext\n")]
    [InlineData(Header + "a\t2015-08-24\tMali\tA clash.\n")]
    [InlineData(Header + "a\t2015-02-30\tMali\tA clash.\tBattles\tArmed clash\n")]
    [InlineData(Header + "a\t2015-08-24\tMali\tA clash.\tRiots\tArmed clash\n")]
    public void A_line_that_is_no_note_is_named(string text) =>
        Assert.StartsWith("line ", Assert.Throws<InvalidDataException>(() => AcledSnippet.ReadAll(new StringReader(text))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_code_about_territory_counts_though_it_is_another_of_them()
    {
        var owed = new AcledCode("Battles", "Government regains territory");
        var score = AcledScore.Of(owed, new AcledCode("Strategic developments", "Non-violent transfer of territory"))
            + AcledScore.Of(owed, owed)
            + AcledScore.Of(owed, new AcledCode("Battles", "Armed clash"))
            + AcledScore.Of(owed, null);

        Assert.Equal(new AcledScore(4, 3, 1, 2, 4, 2, 2), score);
    }
}
