using Foothold.Coding;
using Foothold.Ingest;
using Foothold.Language;
using NodaTime;
using Xunit;

namespace Foothold.Specs;

/// <summary>A language that nobody wrote code for: a grammar, word lists and a frame in a folder make one more that reports are read in.</summary>
public sealed class NewLanguage : IDisposable
{
    const string Grammar = """
        teach
        titles plain
        tag DT DET
        tag NN NOUN
        tag NNP PROPN
        tag VBD VERB
        tag , PUNCT
        tag . PUNCT
        words side NNP: FARC ELN AUC
        words town NNP: Toribío Corinto Caloto Tame Mitú
        words speaker NN: urbestro vilaĝano guberniestro
        words took VBD: kaptis=kapti prenis=preni
        words fled VBD: forlasis=forlasi
        tree who: la/DT@det side*
        tree saying: diris=diri/VBD* said-by@nsubj
        tree said-by: la/DT@det speaker*
        tree clause: who@nsubj took* town@obj | who@nsubj fled* town@obj
        tree top: who@nsubj took* town@obj ,/,@punct saying@parataxis ./.@punct | clause* ./.@punct
        """;

    const string Frames = """
        - id: kapto
          means: Someone takes a place by force.
          type: ASSAULT
          mode: capture
          control: {effect: gain, holder: agent}
          readings:
            - verb: [kapti, preni]
              roles:
                agent!: subject is armed
                place!: object is place
          examples:
            - {text: La FARC kaptis Tame., theatre: colombia, owed: {agent: COL.FARC}}
        """;

    // File name of lexicon/eo/words -> its content.
    static readonly Dictionary<string, string> Words = new()
    {
        ["roles.tsv"] = "noun\tpart\tacts\tspeaks\nurbestro\tGovernment\tno\tyes\nvilaĝano\tCivilians\tno\tyes\n",
        ["framing.tsv"] = "lemma\tclass\teffect\ndiri\tspeech\tsaid\n",
        ["areas.tsv"] = "noun\tscope\tlevel\n",
        ["acts.tsv"] = "noun\tkind\n",
        ["numbers.tsv"] = "word\tleast\tgreatest\n",
        ["remarks.tsv"] = "adjective\tkind\n",
        ["irregular.tsv"] = "form\tlemma\n",
        ["figures.tsv"] = "word\tkind\n",
        ["titles.tsv"] = "short\ttitle\n",
        ["classes.tsv"] = "class\twords\npointing\tla\nfrom\tel\n",
    };

    readonly string _folder = Directory.CreateTempSubdirectory("foothold-pack-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void It_is_read_from_its_folders_alone()
    {
        var house = Installation.Find();
        Copy(Path.Combine(house.Lexicon, "actors"), "lexicon/actors");
        Write("lexicon/crosswalk.tsv", File.ReadAllText(Path.Combine(house.Lexicon, "crosswalk.tsv")));
        Write("lexicon/happenings.tsv", File.ReadAllText(Path.Combine(house.Lexicon, "happenings.tsv")));
        Copy(Path.Combine(house.Theatres, "colombia"), "theatres/colombia");
        Copy(Path.Combine(house.Theatres, "world"), "theatres/world");
        Write("lexicon/eo/frames/kapto.yaml", Frames);
        foreach (var (name, content) in Words)
        {
            Write($"lexicon/eo/words/{name}", content);
        }

        Write("models/eo/times.txt", File.ReadAllText(house.TimesFile("es")));
        Write("models/eo/words.txt", "[openers]\nLa\n");
        Write("models/eo/reports.grammar", Grammar);
        Train();

        var installation = Installation.Find(_folder, "");
        Assert.Equal(["eo"], installation.Languages);
        var report = Report.Create("Ekzemplo", null, "", null, new LocalDate(2012, 7, 11), "eo", [], "La FARC kaptis Toribío, diris la urbestro.");
        var claim = Assert.Single(Workbench.Open(installation, "colombia", "eo").Code(report));
        Assert.Equal("COL.FARC", claim.Agents.Single().Actor);
        Assert.Equal("Toribío", claim.Places.Single().Name);
        Assert.Equal("la urbestro", claim.Sources.Single().Text);
        Assert.Equal("eo", report.Language);
    }

    void Train()
    {
        using var words = new StreamReader(Path.Combine(_folder, "models/eo/words.txt"));
        using var grammar = new StreamReader(Path.Combine(_folder, "models/eo/reports.grammar"));
        using var file = File.Create(Path.Combine(_folder, "models/eo/language.bin"));
        LanguageTrainer.Train(new TrainingSources { Treebanks = [], Words = words, Grammar = grammar, Written = 120 }, seed: 1, epochs: 40).Write(file);
    }

    void Write(string name, string content)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
    }

    void Copy(string from, string to)
    {
        foreach (var file in Directory.GetFiles(from))
        {
            Directory.CreateDirectory(Path.Combine(_folder, to));
            File.Copy(file, Path.Combine(_folder, to, Path.GetFileName(file)));
        }
    }
}
