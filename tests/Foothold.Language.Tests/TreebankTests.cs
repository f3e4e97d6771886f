using Xunit;

namespace Foothold.Language.Tests;

public class TreebankTests
{
    const string Small = """
        # newdoc id = one
        # sent_id = 1
        # text = Rebels cannot hold Garmab's bridge.
        1	Rebels	rebel	NOUN	NNS	_	4	nsubj	_	_
        2-3	cannot	_	_	_	_	_	_	_	_
        2	can	can	AUX	MD	_	4	aux	_	_
        3	not	not	PART	RB	_	4	advmod	_	_
        4	hold	hold	VERB	VB	_	0	root	_	_
        5-6	Garmab's	_	_	_	_	_	_	_	_
        5	Garmab	Garmab	PROPN	NNP	_	7	nmod:poss	_	_
        6	's	's	PART	POS	_	5	case	_	_
        6.1	gone	go	VERB	VBN	_	_	_	_	_
        7	bridge	bridge	NOUN	NN	_	4	obj	_	SpaceAfter=No
        8	.	.	PUNCT	.	_	4	punct	_	_

        # newpar
        # text = They fled.
        1	They	they	PRON	PRP	_	2	nsubj	_	_
        2	fled	flee	VERB	VBD	_	0	root	_	SpaceAfter=No
        3	.	.	PUNCT	.	_	2	punct	_	_

        """;

    static readonly Lazy<byte[]> Seven = new(() => Train(7));

    [Fact]
    public void Pieces_of_a_token_have_spans_of_their_own_and_empty_nodes_are_left_out()
    {
        var sentence = TreebankReader.Read(new StringReader(Small))[0];
        Assert.Equal(
            ["Rebels", "can", "not", "hold", "Garmab", "'s", "bridge", "."],
            sentence.Words.Select(word => word.Span.In(sentence.Text)));
        Assert.Equal(
            ["Rebels", "cannot", "hold", "Garmab's", "bridge", "."],
            sentence.Tokens.Select(token => token.In(sentence.Text)));
        Assert.Equal([3, 3, 3, -1, 6, 4, 3, 3], sentence.Words.Select(word => word.Head));
    }

    [Fact]
    public void Paragraphs_and_documents_are_kept()
    {
        var sentences = TreebankReader.Read(new StringReader(Small));
        Assert.Equal([(true, true), (false, true)], sentences.Select(sentence => (sentence.StartsDocument, sentence.StartsParagraph)));
    }

    [Theory]
    [InlineData("1\tRebels\trebel\n")]
    [InlineData("# text = Rebels\n1\tWomen\twoman\tNOUN\tNNS\t_\t0\troot\t_\t_\n")]
    [InlineData("1\tRebels\trebel\tNOUN\tNNS\t_\tx\troot\t_\t_\n")]
    [InlineData("1\tRebels\trebel\tNOUN\tNNS\t_\t9\troot\t_\t_\n")]
    [InlineData("1\tRebels\trebel\tNOUN\tNNS\t_\t99999999999\troot\t_\t_\n")]
    [InlineData("1\tRebels\trebel\tNOUN\tNNS\t_\t2\tnsubj\t_\t_\n2\tand\tand\tCCONJ\tCC\t_\t1\tcc\t_\t_\n3\tfled\tflee\tVERB\tVBD\t_\t0\troot\t_\t_\n")]
    public void What_is_no_treebank_is_refused(string text) =>
        Assert.Throws<InvalidDataException>(() => TreebankReader.Read(new StringReader(text)));

    [Fact]
    public void The_same_data_and_seed_train_the_same_bytes()
    {
        Assert.Equal(Seven.Value, Train(7));
        Assert.NotEqual(Seven.Value, Train(8));
    }

    [Fact]
    public void A_model_learns_the_trees_it_saw()
    {
        var model = LanguageModel.Read(new MemoryStream(Seven.Value));
        var sentence = Assert.Single(model.Parse("Rebels cannot hold Garmab's bridge.").Sentences);
        Assert.Equal([3, 3, 3, -1, 6, 4, 3, 3], sentence.Words.Select(word => word.Head));
        Assert.Equal(16, model.Version.Length);
    }

    [Fact]
    public void Vectors_are_read_from_lines_and_from_json_alike()
    {
        var lines = WordVectors.Read("war 1 2\npeace 3 4.5\nrest 0 0\n"u8, most: 2);
        var json = WordVectors.Read("""{"precision":8,"dimensions":2,"words":["war","peace","rest"],"vectors":{"peace":[3,4.5,9,1],"war":[1,2,9,0],"rest":[0,0,0,2]},"unkVector":[0,0]}"""u8, most: 2);
        Assert.Equal(["war", "peace"], lines.Words);
        Assert.Equal(lines.Words, json.Words);
        Assert.Equal([1, 2, 3, 4.5f], lines.Values);
        Assert.Equal(lines.Values, json.Values);
    }

    [Theory]
    [InlineData("war 1 2\npeace 3\n", "line 2")]
    [InlineData("war one two\n", "one")]
    [InlineData("{\"words\":[", "JSON")]
    [InlineData("", "no vector")]
    public void Vectors_that_are_none_are_refused(string content, string says)
    {
        var refusal = Assert.Throws<InvalidDataException>(() => WordVectors.Read(System.Text.Encoding.UTF8.GetBytes(content), most: 10));
        Assert.Contains(says, refusal.Message, StringComparison.OrdinalIgnoreCase);
    }

    static byte[] Train(int seed)
    {
        var treebank = TreebankReader.Read(new StringReader(string.Concat(Enumerable.Repeat(Small + "\n", 12))));
        var vectors = WordVectors.Read("rebels 0.5 -1 0.25 0 0 1 0 0\nhold -1 0 0.5 1 0 0 0 0\n"u8, most: 2);
        var recipe = new NetworkRecipe { Epochs = 60, WarmUp = 5, Average = 0.9f };
        var model = LanguageTrainer.Train(treebank, TrainedModel.Words(), grammar: null, headlineWords: null, vectors, seed, recipe, say: null);
        using var stream = new MemoryStream();
        model.Write(stream);
        return stream.ToArray();
    }
}
