using Xunit;

namespace Foothold.Ingest.Tests;

/// <summary>The data that comes with the program is found, and its absence is said.</summary>
public sealed class InstallationTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void It_is_found_above_the_program()
    {
        _folder.Write("lexicon/a", "");
        _folder.Write("theatres/somewhere/theatre.yaml", "");
        var below = Directory.CreateDirectory(Path.Combine(_folder.Path, "bin", "release")).FullName;

        var installation = Installation.Find(null, below);

        Assert.Equal(_folder.Path, installation.Root);
        Assert.Equal(["somewhere"], installation.TheatreIds);
    }

    [Fact]
    public void A_named_folder_without_data_is_refused_and_not_looked_past()
    {
        var fault = Assert.Throws<InstallationException>(() => Installation.Find(_folder.Path, AppContext.BaseDirectory));

        Assert.Contains(Installation.HomeSetting, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_a_description_is_no_theatre()
    {
        _folder.Write("lexicon/a", "");
        _folder.Write("theatres/world/places.tsv", "");
        var installation = Installation.Find(_folder.Path, "");

        var fault = Assert.Throws<UnknownTheatreException>(() => installation.Theatre("world"));

        Assert.Contains("'world'", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_theatre_cannot_be_named_by_a_path()
    {
        _folder.Write("lexicon/a", "");
        _folder.Write("theatres/somewhere/theatre.yaml", "");

        Assert.Throws<UnknownTheatreException>(() => Installation.Find(_folder.Path, "").Theatre("../theatres/somewhere"));
    }

    [Fact]
    public void The_lexicon_and_every_theatre_of_this_repository_are_without_faults()
    {
        var installation = Installation.Find();
        Assert.Contains("en", installation.Languages);
        foreach (var language in installation.LexiconLanguages)
        {
            Assert.Empty(new LexiconFolder(installation.Lexicon, language).Check().Faults);
        }

        var lexicon = new LexiconFolder(installation.Lexicon).Check().Content;
        foreach (var id in installation.TheatreIds)
        {
            Assert.Empty(installation.Theatre(id).ReadTheatre(lexicon!.Actors).Faults);
            Assert.NotEmpty(installation.Theatre(id).ReadGazetteer().Districts);
        }
    }

    [Fact]
    public void The_version_of_a_lexicon_changes_with_its_files_and_only_with_them()
    {
        _folder.Write("en/frames/a.yaml", "one");
        var folder = new LexiconFolder(_folder.Path);
        var before = folder.Version();

        Assert.Equal(before, folder.Version());
        _folder.Write("es/frames/a.yaml", "another language's");
        Assert.Equal(before, folder.Version());
        _folder.Write("en/frames/a.yaml", "two");
        Assert.NotEqual(before, folder.Version());
    }
}
