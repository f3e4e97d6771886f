using Xunit;

namespace Foothold.Language.Tests;

public class TokenTests
{
    [Theory]
    [InlineData("They don't know.", "They do n't know .")]
    [InlineData("They don’t know.", "They do n’t know .")]
    [InlineData("He cannot leave.", "He can not leave .")]
    [InlineData("The Taliban's gains grew.", "The Taliban 's gains grew .")]
    [InlineData("The rebels' base fell.", "The rebels ' base fell .")]
    [InlineData("They wouldn't've gone.", "They would n't 've gone .")]
    public void Clitics_stand_alone(string text, string owed) => AssertTokens(text, owed);

    [Theory]
    [InlineData("A Taliban-held town fell.", "A Taliban - held town fell .")]
    [InlineData("In “Red”-held Dell and \"Blue\"-held Mill.", "In “ Red ” - held Dell and \" Blue \" - held Mill .")]
    [InlineData("It grew more pro-active.", "It grew more pro-active .")]
    [InlineData("An anti-government militia left.", "An anti-government militia left .")]
    [InlineData("The Minneapolis Star-Tribune said so.", "The Minneapolis Star - Tribune said so .")]
    public void Hyphens_part_words_but_not_prefixes(string text, string owed) => AssertTokens(text, owed);

    [Theory]
    [InlineData("Gen. Aziz met Brig. Gen. Karimi.", "Gen. Aziz met Brig. Gen. Karimi .")]
    [InlineData("U.S. forces left at 6 a.m. on Jan. 3.", "U.S. forces left at 6 a.m. on Jan. 3 .")]
    [InlineData("J. K. Haidari spoke.", "J. K. Haidari spoke .")]
    public void Stops_of_abbreviations_belong_to_them(string text, string owed) => AssertTokens(text, owed);

    [Theory]
    [InlineData("About 1,200.5 km², or 40km, fell.", "About 1,200.5 km² , or 40 km , fell .")]
    [InlineData("It cost $5.5 million, or 12%.", "It cost $ 5.5 million , or 12 % .")]
    [InlineData("It began at 6:30 on 11/28/2015.", "It began at 6:30 on 11/28/2015 .")]
    public void Numbers_are_parted_from_their_units(string text, string owed) => AssertTokens(text, owed);

    [Theory]
    [InlineData("“We won,” he said.", "“ We won , ” he said .")]
    [InlineData("The town (and its bazaar) fell…", "The town ( and its bazaar ) fell …")]
    [InlineData("Two men—both armed—fled...", "Two men — both armed — fled ...")]
    [InlineData("See https://example.org/a-b/c?d=1 or ask a.b@example.org.", "See https://example.org/a-b/c?d=1 or ask a.b@example.org .")]
    [InlineData("\u2022 Two villages fell", "\u2022 Two villages fell")]
    public void Marks_stand_alone_and_addresses_stay_whole(string text, string owed) => AssertTokens(text, owed);

    static void AssertTokens(string text, string owed)
    {
        var words = TrainedModel.English.Parse(text).Sentences.SelectMany(sentence => sentence.Words).ToList();
        Assert.Equal(owed, string.Join(' ', words.Select(word => word.Form)));
        Assert.All(words, word => Assert.Equal(word.Form, word.Span.In(text)));
    }
}
