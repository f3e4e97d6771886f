using Xunit;

namespace Foothold.Language.Tests;

public class TeachingTests
{
    const string Treebank = """
        # text = Rebels took towns.
        1	Rebels	rebel	NOUN	NNS	_	2	nsubj	_	_
        2	took	take	VERB	VBD	_	0	root	_	_
        3	towns	town	NOUN	NNS	_	2	obj	_	SpaceAfter=No
        4	.	.	PUNCT	.	_	2	punct	_	_

        # text = They fled.
        1	They	they	PRON	PRP	_	2	nsubj	_	_
        2	fled	flee	VERB	VBD	_	0	root	_	SpaceAfter=No
        3	.	.	PUNCT	.	_	2	punct	_	_


        """;

    static readonly WordVectors Vectors = WordVectors.Read("rebels 0.5 -1 0.25 0 0 1 0 0\ntroops 0.5 -1 0.3 0 0 1 0 0\nfled -1 0 0.5 1 0 0 0 0\n"u8, most: 3);

    static readonly NetworkRecipe Recipe = new() { Layers = 1, Epochs = 40, WarmUp = 5, Average = 0.9f };

    static readonly Lazy<(IReadOnlyList<TreebankSentence> Sentences, TagSet Tags, ParserNetwork Teacher)> School = new(() =>
    {
        var sentences = TreebankReader.Read(new StringReader(string.Concat(Enumerable.Repeat(Treebank, 12))));
        var tags = TagSet.Of(sentences, 1);
        return (sentences, tags, NetworkTrainer.Train(sentences, tags, Vectors, taught: null, Recipe, seed: 3, say: null));
    });

    [Fact]
    public void A_panel_decides_as_its_teachers_do_and_says_how_sure_they_are()
    {
        var (_, tags, teacher) = School.Value;
        var sentence = Rows(["Troops", "fled", "."], teacher);
        new TeacherPanel([teacher, teacher], tags.FindRelation("root")).Teach([sentence], keepTree: false);
        var alone = Rows(["Troops", "fled", "."], teacher);
        teacher.Read([alone], new TreeRules(tags), new NetworkDesk(), next: null);
        Assert.Equal(alone.Heads, sentence.Heads);
        Assert.Equal(alone.Tags, sentence.Tags);
        Assert.Equal(alone.Labels, sentence.Labels);
        Assert.NotNull(sentence.Taught);
        for (var word = 0; word < 3; word++)
        {
            Assert.Equal(1, Sum(sentence.Taught.Tags.Chances(word)), 1e-5);
            Assert.Equal(1, Sum(sentence.Taught.Heads.Chances(word)), 1e-5);
            Assert.Equal(1, Sum(sentence.Taught.Labels.Chances(word)), 1e-5);
        }
    }

    [Fact]
    public void A_sentence_that_keeps_its_tree_gives_its_own_answers_their_part()
    {
        var (treebank, tags, teacher) = School.Value;
        var sentence = NetworkTrainer.Prepare(treebank[0], tags, teacher.Rows);
        sentence.Heads[0] = 2; // not what the teacher thinks
        new TeacherPanel([teacher], tags.FindRelation("root")).Teach([sentence], keepTree: true, gold: 0.75f);
        Assert.Equal(2, sentence.Heads[0]);
        var place = sentence.Taught!.Heads.Answers(0).IndexOf((short)3);
        Assert.True(sentence.Taught.Heads.Chances(0)[place] >= 0.75f);
        Assert.Contains((short)2, sentence.Taught.Heads.Answers(0).ToArray());
    }

    [Fact]
    public void What_is_written_is_read_again()
    {
        var (_, tags, teacher) = School.Value;
        var bytes = Taught(tags, teacher, ["Troops", "fled", "."], ["They", "took", "towns", "."]);
        var read = TaughtText.Read(new MemoryStream(bytes));
        Assert.Equal([["Troops", "fled", "."], ["They", "took", "towns", "."]], read.Sentences.Select(sentence => sentence.Forms));
        var prepared = read.Prepare(tags, teacher.Rows).ToList();
        var direct = Rows(["Troops", "fled", "."], teacher);
        new TeacherPanel([teacher], tags.FindRelation("root")).Teach([direct], keepTree: false);
        Assert.Equal(direct.Heads, prepared[0].Heads);
        Assert.Equal(direct.Features, prepared[0].Features);
        Assert.Equal(direct.Taught!.Tags.Answers(0).ToArray(), prepared[0].Taught!.Tags.Answers(0).ToArray());
        Assert.Equal(direct.Taught.Tags.Chances(0)[0], prepared[0].Taught!.Tags.Chances(0)[0], 0.01);
    }

    [Fact]
    public void Other_numbers_for_tags_and_relations_mean_the_same()
    {
        var (_, tags, teacher) = School.Value;
        var read = TaughtText.Read(new MemoryStream(Taught(tags, teacher, ["Troops", "fled", "."])));
        var turned = new TagSet([.. tags.Tags.Reverse()], [.. tags.Relations.Reverse()]);
        var (own, other) = (read.Prepare(tags, teacher.Rows).First(), read.Prepare(turned, teacher.Rows).First());
        Assert.Equal(own.Labels.Select(label => tags.Relations[label]), other.Labels.Select(label => turned.Relations[label]));
        Assert.Equal(own.Tags.Select(tag => tags.Tags[tag]), other.Tags.Select(tag => turned.Tags[tag]));
    }

    [Fact]
    public void A_damaged_file_is_refused()
    {
        var (_, tags, teacher) = School.Value;
        var bytes = Taught(tags, teacher, ["Troops", "fled", "."]);
        Assert.Throws<InvalidDataException>(() => TaughtText.Read(new MemoryStream(bytes[..(bytes.Length / 2)])));
        Assert.Throws<InvalidDataException>(() => TaughtText.Read(new MemoryStream([1, 2, 3, 4, 5, 6, 7, 8])));
    }

    [Fact]
    public void A_network_learns_from_teachers_what_no_tree_told_it()
    {
        var (treebank, tags, _) = School.Value;
        var rows = new SentenceRows(3);
        new[] { 2, -1, 1 }.CopyTo(rows.Heads, 0); // as no treebank would have it
        rows.Taught = new TaughtAnswers(Sure(rows.Tags), Sure([3, 0, 2]), Sure([tags.FindRelation("obj"), tags.FindRelation("root"), tags.FindRelation("obj")]));
        rows.Labels.AsSpan().Fill(tags.FindRelation("obj"));
        rows.Labels[1] = tags.FindRelation("root");
        var text = new TaughtText(tags);
        foreach (var _ in Enumerable.Range(0, 24))
        {
            text.Add(["Troops", "quit", "!"], rows);
        }

        var pupil = NetworkTrainer.Train(treebank, tags, Vectors, text, Recipe, seed: 3, say: null);
        var answer = Rows(["Troops", "quit", "!"], pupil);
        pupil.Read([answer], new TreeRules(tags), new NetworkDesk(), next: null);
        Assert.Equal([2, -1, 1], answer.Heads);
    }

    static SoftAnswers Sure(int[] answers) => new([.. Enumerable.Range(0, answers.Length + 1)], [.. answers.Select(answer => (short)answer)], [.. answers.Select(_ => 1f)]);

    static double Sum(ReadOnlySpan<float> chances)
    {
        var sum = 0.0;
        foreach (var chance in chances)
        {
            sum += chance;
        }

        return sum;
    }

    static byte[] Taught(TagSet tags, ParserNetwork teacher, params string[][] sentences)
    {
        var text = new TaughtText(tags);
        foreach (var forms in sentences)
        {
            var rows = Rows(forms, teacher);
            new TeacherPanel([teacher], tags.FindRelation("root")).Teach([rows], keepTree: false);
            text.Add(forms, rows);
        }

        using var stream = new MemoryStream();
        text.Write(stream);
        return stream.ToArray();
    }

    static SentenceRows Rows(string[] forms, ParserNetwork network)
    {
        var words = new WordFeatures();
        words.Fill(forms);
        var rows = new SentenceRows(words.Count);
        network.Rows.Find(words, rows.Features, rows.Vectors);
        network.SumUp(rows, new NetworkDesk());
        return rows;
    }
}
