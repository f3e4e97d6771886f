using Xunit;

namespace Foothold.Language.Tests;

/// <summary>The headlines that are made of statements to train on.</summary>
public class HeadlineVariantTests
{
    const string Passive = """
        # text = The old bridge was destroyed by two rebels.
        1	The	the	DET	DT	_	3	det	_	_
        2	old	old	ADJ	JJ	_	3	amod	_	_
        3	bridge	bridge	NOUN	NN	_	5	nsubj:pass	_	_
        4	was	be	AUX	VBD	_	5	aux:pass	_	_
        5	destroyed	destroy	VERB	VBN	_	0	root	_	_
        6	by	by	ADP	IN	_	8	case	_	_
        7	two	two	NUM	CD	_	8	nummod	_	_
        8	rebels	rebel	NOUN	NNS	_	5	obl:agent	_	SpaceAfter=No
        9	.	.	PUNCT	.	_	5	punct	_	_

        """;

    const string Past = """
        # text = The rebels destroyed an old bridge and two barracks.
        1	The	the	DET	DT	_	2	det	_	_
        2	rebels	rebel	NOUN	NNS	_	3	nsubj	_	_
        3	destroyed	destroy	VERB	VBD	_	0	root	_	_
        4	an	a	DET	DT	_	6	det	_	_
        5	old	old	ADJ	JJ	_	6	amod	_	_
        6	bridge	bridge	NOUN	NN	_	3	obj	_	_
        7	and	and	CCONJ	CC	_	9	cc	_	_
        8	two	two	NUM	CD	_	9	nummod	_	_
        9	barracks	barracks	NOUN	NNS	_	6	conj	_	SpaceAfter=No
        10	.	.	PUNCT	.	_	3	punct	_	_

        """;

    const string Future = """
        # text = The army will leave the old town soon.
        1	The	the	DET	DT	_	2	det	_	_
        2	army	army	NOUN	NN	_	4	nsubj	_	_
        3	will	will	AUX	MD	_	4	aux	_	_
        4	leave	leave	VERB	VB	_	0	root	_	_
        5	the	the	DET	DT	_	7	det	_	_
        6	old	old	ADJ	JJ	_	7	amod	_	_
        7	town	town	NOUN	NN	_	4	obj	_	_
        8	soon	soon	ADV	RB	_	4	advmod	_	SpaceAfter=No
        9	.	.	PUNCT	.	_	4	punct	_	_

        """;

    const string Plan = """
        # text = The two generals plan to leave the town.
        1	The	the	DET	DT	_	3	det	_	_
        2	two	two	NUM	CD	_	3	nummod	_	_
        3	generals	general	NOUN	NNS	_	4	nsubj	_	_
        4	plan	plan	VERB	VBP	_	0	root	_	_
        5	to	to	PART	TO	_	6	mark	_	_
        6	leave	leave	VERB	VB	_	4	xcomp	_	_
        7	the	the	DET	DT	_	8	det	_	_
        8	town	town	NOUN	NN	_	6	obj	_	SpaceAfter=No
        9	.	.	PUNCT	.	_	4	punct	_	_

        """;

    const string Saying = """
        # text = The mayor said that the rebels fled on Monday.
        1	The	the	DET	DT	_	2	det	_	_
        2	mayor	mayor	NOUN	NN	_	3	nsubj	_	_
        3	said	say	VERB	VBD	_	0	root	_	_
        4	that	that	SCONJ	IN	_	7	mark	_	_
        5	the	the	DET	DT	_	6	det	_	_
        6	rebels	rebel	NOUN	NNS	_	7	nsubj	_	_
        7	fled	flee	VERB	VBD	_	3	ccomp	_	_
        8	on	on	ADP	IN	_	9	case	_	_
        9	Monday	Monday	PROPN	NNP	_	7	obl	_	SpaceAfter=No
        10	.	.	PUNCT	.	_	3	punct	_	_

        """;

    // What the verb forms are learnt from.
    const string Forms = """
        1	They	they	PRON	PRP	_	2	nsubj	_	_
        2	destroy	destroy	VERB	VBP	_	0	root	_	_
        3	flee	flee	VERB	VBP	_	2	dep	_	_
        4	carries	carry	VERB	VBZ	_	2	dep	_	_
        5	buries	bury	VERB	VBZ	_	2	dep	_	_
        6	says	say	VERB	VBZ	_	2	dep	_	_
        7	leaves	leave	VERB	VBZ	_	2	dep	_	_
        8	moves	move	VERB	VBZ	_	2	dep	_	_

        """;

    static readonly HeadlineWords English = Words();

    static readonly HeadlineTeller Teller = new(English, TreebankReader.Read(new StringReader(Forms)));

    [Theory]
    [InlineData(Passive, "Old bridge destroyed by two rebels", "root/destroyed nsubj:pass/bridge obl:agent/rebels")]
    [InlineData(Past, "Rebels destroy old bridge, two barracks", "root/destroy nsubj/Rebels obj/bridge conj/barracks punct/,")]
    [InlineData(Past, "REBELS DESTROY OLD BRIDGE AND TWO BARRACKS", "root/DESTROY nsubj/REBELS cc/AND")]
    [InlineData(Future, "Army to Leave Old Town Soon", "root/Leave nsubj/Army mark/to obj/Town")]
    [InlineData(Plan, "Two generals to leave town", "root/leave nsubj/generals mark/to obj/town")]
    [InlineData(Saying, "Mayor: rebels flee on Monday", "root/Mayor punct/: parataxis/flee nsubj/rebels")]
    [InlineData(Saying, "Rebels flee on Monday: mayor", "root/flee punct/: parataxis/mayor nsubj/Rebels")]
    [InlineData(Saying, "Rebels flee on Monday, mayor says", "root/says nsubj/mayor ccomp/flee")]
    [InlineData(Saying, "Mayor Says Rebels Flee on Monday", "root/Says ccomp/Flee obl/Monday")]
    public void A_statement_is_told_as_headlines_tell_it(string statement, string headline, string relations)
    {
        var made = Made(statement).Where(variant => variant.Text == headline).ToList();
        Assert.True(made.Count > 0, string.Join('\n', Made(statement).Select(variant => variant.Text).Distinct().Order(StringComparer.Ordinal)));
        foreach (var variant in made)
        {
            var found = variant.Words.Select(word => $"{word.Relation}/{word.Form}").ToHashSet();
            Assert.Superset(relations.Split(' ').ToHashSet(), found);
        }
    }

    [Fact]
    public void Whatever_is_made_is_a_tree_of_a_headlines_length()
    {
        foreach (var variant in new[] { Passive, Past, Future, Plan, Saying }.SelectMany(Made))
        {
            Assert.InRange(variant.Words.Count, 4, 14);
            Assert.Single(variant.Words, word => word.Head < 0);
            for (var i = 0; i < variant.Words.Count; i++)
            {
                var steps = 0;
                for (var at = i; variant.Words[at].Head >= 0; at = variant.Words[at].Head)
                {
                    Assert.True(++steps < variant.Words.Count, $"{variant.Text}: a circle.");
                }

                Assert.Equal(variant.Words[i].Form, variant.Words[i].Span.In(variant.Text));
            }
        }
    }

    [Theory]
    [InlineData("my")]
    [InlineData("our")]
    public void Nobody_speaks_of_his_own_in_a_headline(string form)
    {
        var statement = Past.Replace("The\tthe\tDET\tDT\t_\t2\tdet", $"{form}\t{form}\tPRON\tPRP$\t_\t2\tnmod:poss", StringComparison.Ordinal).Replace("= The", $"= {form}", StringComparison.Ordinal);
        Assert.Empty(Made(statement));
    }

    [Fact]
    public void The_same_seed_makes_the_same_headlines() => Assert.Equal(Texts(5), Texts(5));

    [Fact]
    public void Forms_not_seen_follow_the_ending_of_those_that_were()
    {
        var forms = InflectedForms.Learn(TreebankReader.Read(new StringReader(Forms)), "VBZ");
        Assert.Equal(("says", "marries", "raves"), (forms.Of("say"), forms.Of("marry"), forms.Of("rave")));
        Assert.Null(InflectedForms.Learn([], "VBZ").Of("say"));
    }

    [Theory]
    [InlineData("[adverbs]\nsoon\n", "adverbs")]
    [InlineData("soon\n[will]\n", "before the first")]
    public void Word_lists_that_are_none_are_refused(string text, string says) =>
        Assert.Contains(says, Assert.Throws<InvalidDataException>(() => HeadlineWords.Read(new StringReader(text))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_language_without_words_for_it_loses_nothing_but_its_full_stops()
    {
        var none = HeadlineWords.Read(new StringReader(""));
        var treebank = TreebankReader.Read(new StringReader(Passive));
        var variants = Enumerable.Range(0, 20).SelectMany(seed => HeadlineVariants.Of(treebank, none, new HeadlineTeller(none, treebank), new Chance((ulong)seed)));
        Assert.Contains("The old bridge was destroyed by two rebels", variants.Select(variant => variant.Text));
    }

    static string[] Texts(ulong seed) => [.. HeadlineVariants.Of(TreebankReader.Read(new StringReader(string.Join('\n', Passive, Past, Saying))), English, Teller, new Chance(seed)).Select(variant => variant.Text)];

    static List<TreebankSentence> Made(string statement)
    {
        var treebank = TreebankReader.Read(new StringReader(statement));
        return [.. Enumerable.Range(0, 300).SelectMany(seed => HeadlineVariants.Of(treebank, English, Teller, new Chance((ulong)seed)))];
    }

    static HeadlineWords Words()
    {
        using var reader = new StreamReader(Path.Combine(TrainedModel.Folder(), "models", "en", "headlines.txt"));
        return HeadlineWords.Read(reader);
    }
}
