using Foothold.Coding;
using NodaTime;
using Xunit;

namespace Foothold.Ingest.Tests;

/// <summary>Of a model that is missing or damaged the right file is named, and what is wrong with it.</summary>
public sealed class LanguageFilesTests : IDisposable
{
    static readonly Installation Whole = Installation.Find();

    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Without_the_model_of_the_usual_language_its_file_is_named()
    {
        _folder.Write("lexicon/en/frames/a.yaml", "");
        _folder.Write("theatres/somewhere/theatre.yaml", "");
        var installation = Installation.Find(_folder.Path, "");

        foreach (var fault in new[]
        {
            Assert.Throws<InstallationException>(() => ReportLanguages.Read(installation)),
            Assert.Throws<InstallationException>(() => Workbench.Open(installation, "somewhere")),
        })
        {
            Assert.StartsWith($"The language model {installation.ModelFile("en")} is not there; ", fault.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_file_that_is_no_model_is_said_to_be_none()
    {
        var path = _folder.Write("language.bin", "version https://example.invalid/pointer\n");

        var fault = Assert.Throws<InstallationException>(() => LanguageFiles.ReadModel(path, Path.Combine(_folder.Path, "names.bin")));

        Assert.Equal(
            $"The language model {path} cannot be read: This is not a language model of Foothold: it does not begin with FOOTHOLD LANGUAGE.",
            fault.Message);
    }

    [Fact]
    public void Bad_names_are_not_laid_at_the_door_of_the_model()
    {
        var names = _folder.Write("names.bin", "no names");

        var fault = Assert.Throws<InstallationException>(() => LanguageFiles.ReadModel(Whole.ModelFile("en"), names));

        Assert.StartsWith($"The recogniser of names {names} cannot be read: This is not a recogniser of names of Foothold", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bad_model_is_not_laid_at_the_door_of_the_names()
    {
        var path = _folder.Write("language.bin", "no model");

        var fault = Assert.Throws<InstallationException>(() => LanguageFiles.ReadModel(path, Whole.NamesFile("en")));

        Assert.StartsWith($"The language model {path} cannot be read: ", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Missing_words_of_times_are_named()
    {
        var path = Path.Combine(_folder.Path, "times.txt");

        var fault = Assert.Throws<InstallationException>(() => LanguageFiles.ReadTimes(path));

        Assert.Contains(path, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Reports_of_the_first_and_the_last_day_can_be_read()
    {
        var bench = Workbench.Open(Whole, "afghanistan");
        foreach (var day in new[] { Report.FirstDay, Report.LastDay })
        {
            var report = Report.Create("Example Wire", null, "", null, day, "en", [], "Taliban fighters captured Sangin last year and will leave it next year, in late May or on 3 June.");

            Assert.NotEmpty(bench.Code(report));
        }

        Assert.Throws<ArgumentOutOfRangeException>(() => Report.Create("Example Wire", null, "", null, Report.FirstDay - Period.FromDays(1), "en", [], "It fell."));
    }
}
