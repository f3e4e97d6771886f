using NodaTime;
using Xunit;

namespace Foothold.Ingest.Tests;

/// <summary>A report is read in the language it says, or the one it seems to be in; one in another language is refused.</summary>
public sealed class ReportLanguagesTests
{
    const string Spanish = "El alcalde dijo el lunes que los guerrilleros se retiraron del pueblo y que la policía volvió a la estación con refuerzos.";

    const string German =
        "Der Bürgermeister sagte am Montag, die Aufständischen hätten das Dorf geräumt und seien in die Berge gezogen, während die Polizei mit "
        + "Verstärkung in ihre Wache zurückkehrte und die Schule am Rand der Stadt wieder öffnete, wie Bewohner berichteten.";

    static readonly ReportLanguages Languages = ReportLanguages.Read(Installation.Find());

    static readonly ReportHeading Told = new("Example Wire", new LocalDate(2015, 8, 24));

    [Fact]
    public void English_and_Spanish_are_among_those_that_can_be_read() => Assert.Equal(["en", "es"], Languages.Known);

    [Fact]
    public void Every_sample_report_is_taken_to_be_in_English()
    {
        var read = new ReportReader(new ReportHeading(), languages: Languages).Read(Installation.Find().Samples).ToList();
        Assert.NotEmpty(read);
        Assert.All(read, outcome => Assert.Equal("en", outcome.Report?.Language));
    }

    [Theory]
    [InlineData(Spanish, "es")]
    [InlineData("Los guerrilleros tomaron el puente.", "en")] // too few words to tell
    [InlineData("Taliban fighters captured Sangin.", "en")]
    [InlineData("Turkish-backed rebels captured al-Bab on Monday.", "en")] // an article in a name is no common word
    [InlineData(German, null)]
    public void A_text_is_guessed_by_its_common_words(string text, string? language) => Assert.Equal(language, Languages.Guess(text));

    [Fact]
    public void A_report_in_a_language_that_cannot_be_read_is_refused_and_says_which_can()
    {
        var refusal = Read(German).Refusal;
        Assert.Contains("(en, es)", refusal?.What, StringComparison.Ordinal);
        Assert.Contains("--language", refusal?.Remedy, StringComparison.Ordinal);
        Assert.Contains("'de'", Read("Language: de\n\n" + German).Refusal?.What, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_report_says_goes_before_what_the_caller_says_and_that_before_a_guess()
    {
        Assert.Equal("es", Read("Language: ES\n\nTaliban fighters captured Sangin.").Report?.Language);
        Assert.Equal("en", Read("Language: en\n\n" + Spanish, Told with { Language = "es" }).Report?.Language);
        Assert.Equal("en", Read(Spanish, Told with { Language = "en" }).Report?.Language);
        Assert.Equal("es", Read(Spanish).Report?.Language);
    }

    [Fact]
    public void A_language_without_a_pack_is_refused_with_those_that_have_one()
    {
        var installation = Installation.Find();
        var fault = Assert.Throws<UnknownLanguageException>(() => Workbench.Open(installation, installation.TheatreIds[0], "xx"));
        Assert.Contains("'xx'", fault.Message, StringComparison.Ordinal);
        Assert.Equal(installation.Languages, fault.Known);
    }

    static ReadOutcome Read(string text, ReportHeading? told = null) => new ReportReader(told ?? Told, languages: Languages).ReadText("a.txt", text);
}
