using Xunit;

namespace Foothold.Cli.Tests;

/// <summary>Text from reports cannot steer a terminal.</summary>
public sealed class PlainTextTests
{
    [Theory]
    [InlineData("\u001b[2Jgone", "\uFFFD[2Jgone")]
    [InlineData("a\u202Eb", "a\uFFFDb")]
    [InlineData("a\u2066b", "a\uFFFDb")]
    [InlineData("a\rb", "a\uFFFDb")]
    [InlineData("a\u2028b", "a\uFFFDb")]
    [InlineData("Naw Zad “held” — ناوزاد", "Naw Zad “held” — ناوزاد")]
    public void What_steers_a_terminal_is_replaced_and_nothing_else(string text, string owed) =>
        Assert.Equal(owed, PlainText.Of(text));

    [Fact]
    public void A_line_stays_one_line() => Assert.Equal("one two three", PlainText.Line("one\ntwo\tthree"));
}
