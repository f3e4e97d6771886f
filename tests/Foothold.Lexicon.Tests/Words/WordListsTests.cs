using Xunit;

namespace Foothold.Lexicon.Tests;

/// <summary>The closed classes of words are checked as they are read.</summary>
public sealed class WordListsTests
{
    [Fact]
    public void Words_are_of_the_class_they_stand_under_whatever_their_case()
    {
        var words = Read("class\twords\nout-of\tout of|away from\n").ValueOrThrow();

        Assert.True(words.Is(WordClass.OutOf, "Out of"));
        Assert.False(words.Is(WordClass.From, "out of"));
        Assert.False(words.Is(WordClass.OutOf, null));
        Assert.Equal(["out of", "away from"], words.Of(WordClass.OutOf));
    }

    [Fact]
    public void A_class_that_a_language_has_no_words_for_is_empty() => Assert.Empty(Read("class\twords\n").ValueOrThrow().Of(WordClass.Yet));

    [Theory]
    [InlineData("out-off\tout of", FaultCode.UnknownWord)]
    [InlineData("Of\tof", FaultCode.UnknownWord)]
    [InlineData("7\tof", FaultCode.UnknownWord)]
    [InlineData("of\tof|Of", FaultCode.DuplicateName)]
    [InlineData("by\tby\nby\tper", FaultCode.DuplicateName)]
    public void A_row_that_names_no_class_or_says_a_thing_twice_is_a_fault(string rows, string code) =>
        Assert.Equal([code], Read($"class\twords\n{rows}\n").Faults.Select(fault => fault.Code));

    // The lists of English with other classes.
    static ReadResult<WordLists> Read(string classes) => WordLists.Read(
        "en/words",
        name => name == "classes.tsv" ? new StringReader(classes) : new StreamReader(Path.Combine(AppContext.BaseDirectory, "lexicon/en/words", name)));
}
