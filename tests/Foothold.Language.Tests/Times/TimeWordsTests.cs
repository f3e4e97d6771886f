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
    [InlineData("[months]\njune=13", "Line 2: 'june=13' has no value of [months].")]
    [InlineData("[holidays]\nx=13-45", "Line 2: 'x=13-45' has no value of [holidays].")]
    [InlineData("[holidays]\nleap_day=2-29\nx=2-30", "Line 3: 'x=2-30' has no value of [holidays].")]
    [InlineData("[named-days]\nx=9-11", "Line 2: 'x=9-11' has no value of [named-days].")]
    [InlineData("[named-days]\nx=2001-2-29", "Line 2: 'x=2001-2-29' has no value of [named-days].")]
    [InlineData("[solar-holidays]\nx=7-31", "Line 2: 'x=7-31' has no value of [solar-holidays].")]
    [InlineData("[lunar-feasts]\nx=10-1", "Line 2: 'x=10-1' has no value of [lunar-feasts].")]
    [InlineData("[weekdays]\nx=8", "Line 2: 'x=8' has no value of [weekdays].")]
    [InlineData("[unit]\nx=9", "Line 2: 'x=9' has no value of [unit].")]
    [InlineData("[few]\nx=5-2", "Line 2: 'x=5-2' has no value of [few].")]
    [InlineData("[ordinals]\nx=999", "Line 2: 'x=999' has no value of [ordinals].")]
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
