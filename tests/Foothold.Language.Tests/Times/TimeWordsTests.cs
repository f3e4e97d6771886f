using Xunit;

namespace Foothold.Language.Tests;

public sealed class TimeWordsTests
{
    [Theory]
    [InlineData("[moths]", "Line 1: there is no section [moths].")]
    [InlineData("may", "Line 1: words before the first section.")]
    [InlineData("[months]\njune=6 june=6", "Line 2: 'june=6' is given twice.")]
    [InlineData("[months]\n\n[months]", "Line 3: the section [months] is given twice.")]
    [InlineData("[months]\njune=six", "Line 2: 'six' is no value.")]
    [InlineData("[months]\njune=0", "Line 2: '0' is no value.")]
    public void Faulty_words_are_refused_with_their_line(string words, string message)
    {
        Assert.Equal(message, Assert.Throws<InvalidDataException>(() => TimeWords.Read(new StringReader(words))).Message);
    }

    [Fact]
    public void A_missing_section_is_named()
    {
        var fault = Assert.Throws<InvalidDataException>(() => TimeWords.Read(new StringReader("[months]\n")));
        Assert.Contains("lack [short-months]", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("[months]", fault.Message, StringComparison.Ordinal);
    }
}
