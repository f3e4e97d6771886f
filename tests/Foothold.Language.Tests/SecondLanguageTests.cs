using Xunit;

namespace Foothold.Language.Tests;

/// <summary>What a language has that English has not comes from its own data: contractions, tags, agreement, no vectors.</summary>
public class SecondLanguageTests
{
    const string Grammar = """
        teach
        titles plain
        attach . ,
        open “
        join de el del
        tag DT DET
        tag IN ADP
        tag NN NOUN
        tag NNS NOUN
        tag NNP PROPN
        tag VB VERB
        tag VBD VERB
        tag . PUNCT
        forms take VB VBD:s VBD:p
          tomar tomó tomaron
          perder perdió perdieron
        words town NNP: Tame Mitú
        words rebel NNS: rebeldes=rebelde
        tree bridge: el/DT@det puente/NN* of-village@nmod
        tree of-village: de/IN@case el/DT@det pueblo/NN*
        words rebel-the DT: los=el
        tree rebels: rebel-the@det rebel*
        tree top: rebels@nsubj take.VBD:p* bridge@obj ./.@punct
        """;

    static readonly Lazy<byte[]> Trained = new(() => Train(3));

    [Fact]
    public void Two_words_are_joined_and_each_keeps_its_letters()
    {
        var sentence = TreeGrammar.Read(new StringReader(Grammar)).Write(1, [], new Chance(1))[0];
        Assert.Matches("^Los rebeldes (tomaron|perdieron) el puente del pueblo\\.$", sentence.Text);
        Assert.Equal(["de", "el"], sentence.Words.Skip(5).Take(2).Select(word => word.Form));
        Assert.Equal(["de", "l"], sentence.Words.Skip(5).Take(2).Select(word => word.Span.In(sentence.Text)));
        Assert.Contains("del", sentence.Tokens.Select(token => token.In(sentence.Text)));
        Assert.Equal(["el", "rebelde"], sentence.Words.Take(2).Select(word => word.Lemma));
    }

    [Fact]
    public void A_treebank_is_read_as_a_grammar_writes_it()
    {
        var sentence = TreebankReader.Read(new StringReader("""
            # text = Salen del pueblo
            1	Salen	salir	VERB	_	Number=Plur|Tense=Pres|VerbForm=Fin	0	root	_	_
            2-3	del	_	_	_	_	_	_	_	_
            2	de	de	ADP	_	_	4	case	_	_
            3	el	el	DET	_	_	4	det	_	_
            4	pueblo	pueblo	NOUN	_	Number=Sing	1	obl	_	_

            """))[0];
        Assert.Equal(["Salen", "de", "l", "pueblo"], sentence.Words.Select(word => word.Span.In(sentence.Text)));
        Assert.Equal(["VBP", "IN", "DT", "NN"], sentence.Words.Select(word => word.FineTag));
    }

    [Theory]
    [InlineData(UniversalTag.Verb, "Tense=Past|VerbForm=Fin", "VBD")]
    [InlineData(UniversalTag.Verb, "VerbForm=Inf", "VB")]
    [InlineData(UniversalTag.Verb, "VerbForm=Ger", "VBG")]
    [InlineData(UniversalTag.Verb, "Gender=Fem|Tense=Past|VerbForm=Part", "VBN")]
    [InlineData(UniversalTag.Verb, "Tense=Fut|VerbForm=Fin", "VBF")]
    [InlineData(UniversalTag.Aux, "Number=Sing|Tense=Pres", "VBZ")]
    [InlineData(UniversalTag.Noun, "Number=Plur", "NNS")]
    [InlineData(UniversalTag.Propn, "_", "NNP")]
    [InlineData(UniversalTag.Pron, "PronType=Rel", "WP")]
    [InlineData(UniversalTag.Det, "Poss=Yes|PronType=Prs", "PRP$")]
    public void A_word_without_a_fine_tag_has_the_one_its_features_amount_to(UniversalTag tag, string features, string fine) =>
        Assert.Equal(fine, FineTags.Of(tag, features, "x"));

    [Fact]
    public void The_same_grammar_and_seed_train_the_same_bytes_without_vectors()
    {
        Assert.Equal(Trained.Value, Train(3));
        Assert.NotEqual(Trained.Value, Train(4));
    }

    [Fact]
    public void A_model_that_was_written_reads_contractions_as_it_learnt_them()
    {
        var model = LanguageModel.Read(new MemoryStream(Trained.Value));
        var words = Assert.Single(model.Parse("Los rebeldes tomaron el puente del pueblo.").Sentences).Words;
        Assert.Equal(["Los", "rebeldes", "tomaron", "el", "puente", "de", "el", "pueblo", "."], words.Select(word => word.Form));
        Assert.Equal([1, 2, -1, 4, 2, 7, 7, 4, 2], words.Select(word => word.Head));
        Assert.Equal("tomar", words[2].Lemma);
        Assert.Equal((31, 34), (words[5].Span.Start, words[6].Span.End));
    }

    [Theory]
    [InlineData("Del pueblo", "De", "el")]
    [InlineData("DEL pueblo", "DE", "EL")]
    public void Capitals_of_a_contraction_are_kept(string text, string first, string second)
    {
        var words = LanguageModel.Read(new MemoryStream(Trained.Value)).Parse(text).Sentences[0].Words;
        Assert.Equal((first, second), (words[0].Form, words[1].Form));
    }

    [Theory]
    [InlineData("join de el", "Line 2")]
    [InlineData("titles grand", "titles")]
    [InlineData("headlines some", "headlines")]
    public void Lines_that_say_nothing_known_are_refused(string line, string says) => Assert.Contains(
        says,
        Assert.Throws<InvalidDataException>(() => TreeGrammar.Read(new StringReader("tag VBD VERB\n" + line + "\ntree top: left/VBD*"))).Message,
        StringComparison.Ordinal);

    [Fact]
    public void The_Spanish_model_reads_sentences_it_was_not_trained_on()
    {
        var folder = Path.Combine(TrainedModel.Folder(), "models", "es");
        using var file = File.OpenRead(Path.Combine(folder, "language.bin"));
        using var treebank = new StreamReader(Path.Combine(folder, "treebank-test.conllu"));
        var scores = LanguageEvaluator.Measure(LanguageModel.Read(file), TreebankReader.Read(treebank));
        Assert.Equal(1, scores.Words); // every "del" and "al" is cut
        Assert.True(scores.Raw is { Tags: > 0.9, Relations: > 0.8 }, $"{scores}");
    }

    static byte[] Train(int seed)
    {
        var sources = new TrainingSources { Treebanks = [], Words = new StringReader(""), Grammar = new StringReader(Grammar), Written = 60 };
        var model = LanguageTrainer.Train(sources, seed, epochs: 40);
        using var stream = new MemoryStream();
        model.Write(stream);
        return stream.ToArray();
    }
}
