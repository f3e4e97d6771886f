using Xunit;

namespace Foothold.Language.Tests;

public class SentenceTests
{
    [Theory]
    [InlineData("The town fell. Its governor fled.", 2)]
    [InlineData("Gen. Aziz spoke. Lt. Col. Ahmad did not.", 2)]
    [InlineData("He lives in the U.S. and works for Dr. Noor.", 1)]
    [InlineData("They left the U.S. The others stayed.", 2)]
    [InlineData("“We won.” The governor denied it.", 2)]
    [InlineData("“Did we win?” he asked.", 1)]
    [InlineData("It began at 6 a.m. on Friday. By noon it was over!", 2)]
    [InlineData("KABUL, Afghanistan (Example Press) — Two districts fell on Sunday, officials said.", 2)] // the dateline stands apart
    [InlineData("Amman/Beirut (Example Press) - Two districts fell on Sunday, officials said.", 2)]
    [InlineData("Homs, EXA – Two districts fell on Sunday, officials said.", 2)]
    [InlineData("Ramadi, Iraq (EXA) Two districts fell on Sunday, officials said.", 2)]
    [InlineData("March 3 (Example Press) - Two districts fell on Sunday, officials said.", 2)]
    [InlineData("Kabul - the capital - was quiet on Sunday.", 1)]
    [InlineData("Kabul (the capital) was quiet on Sunday.", 1)]
    [InlineData("Mr. J. K. Haidari, of No. 4 Brigade, was there.", 1)]
    [InlineData("• Two villages fell on Sunday (EXA). • Three others held out.", 2)]
    [InlineData("• Two villages fell on Sunday; • three others held out.", 2)]
    [InlineData("The line moved 3.5 km. It stopped at the river.", 2)]
    public void Sentences_end_where_they_end(string text, int owed) =>
        Assert.Equal(owed, TrainedModel.English.Parse(text).Sentences.Count);

    [Fact]
    public void A_blank_line_separates_paragraphs()
    {
        var parsed = TrainedModel.English.Parse("The town fell.\n\nIts governor fled.\n\n\n  The bazaar burned.");
        Assert.Equal([0, 1, 2], parsed.Sentences.Select(sentence => sentence.Paragraph));
    }

    [Fact]
    public void A_single_line_break_separates_unless_the_line_was_wrapped()
    {
        var wrapped = TrainedModel.English.Parse("The insurgents who had been hiding in the hills above the\nvillage opened fire on the convoy.");
        Assert.Single(wrapped.Sentences);
        var separate = TrainedModel.English.Parse("Two villages fell\nThree others held out");
        Assert.Equal(2, separate.Sentences.Count);
    }

    [Fact]
    public void A_line_of_capitalised_words_without_a_stop_is_a_heading()
    {
        var parsed = TrainedModel.English.Parse("Rebels Seize Third District in a Week\n\nThe rebels seized Garmab on Sunday.\n\nFighting Spreads to the River\n\nTwo men died.");
        Assert.Equal([true, false, true, false], parsed.Sentences.Select(sentence => sentence.IsHeading));
    }

    [Fact]
    public void A_sentence_without_end_is_cut()
    {
        var text = string.Concat(Enumerable.Repeat("and the column moved on towards the pass ", 400));
        var parsed = TrainedModel.English.Parse(text);
        Assert.True(parsed.Sentences.Count > 1);
        Assert.All(parsed.Sentences, sentence => Assert.True(sentence.Span.Length <= 2000));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \t\n\r\n  ")]
    public void A_text_without_words_has_no_sentence(string text) => Assert.Empty(TrainedModel.English.Parse(text).Sentences);
}
