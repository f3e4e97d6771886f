using Xunit;

namespace Foothold.Language.Tests;

public class TreeDecoderTests
{
    static readonly TagSet Tags = new(
        [(UniversalTag.Noun, "NN")], ["advmod", "csubj", "iobj", "nmod", "nsubj", "nsubj:outer", "nsubj:pass", "obj", "obl", "root"]);

    static readonly TreeRules Rules = new(Tags);

    [Theory]
    [InlineData("nsubj", 1)]
    [InlineData("nsubj:pass", 1)]
    [InlineData("csubj", 1)]
    [InlineData("obj", 2)]
    [InlineData("iobj", 3)]
    [InlineData("nsubj:outer", 0)] // a clause that is a predicate has its own beside the one within
    [InlineData("obl", 0)]
    public void A_relation_fills_a_role_that_a_word_gives_once(string relation, int role) =>
        Assert.Equal(role, Rules.Role(Tags.FindRelation(relation)));

    /// <summary>Networks that were never trained ask for the most unlikely trees: many subjects under one word, circles, several roots.</summary>
    [Fact]
    public void Whatever_the_weights_the_answer_is_a_tree_in_which_no_word_gives_a_role_twice()
    {
        var layout = new NetworkLayout(1, 8, Tags.Tags.Count, Tags.Relations.Count);
        var desk = new NetworkDesk();
        var chance = new Chance(11);
        for (var trial = 0; trial < 300; trial++)
        {
            var values = Draw(layout.Count, 0.4f, ref chance);
            Favour(values, layout, trial % 3);
            var weights = new PackedWeights(layout, values);
            var sentence = new SentenceRows(1 + chance.Below(40));
            var views = Draw((sentence.Count + 1) * NetworkLayout.Views, 0.5f, ref chance);
            new TreeDecoder(weights, Rules, new Matrix(views, sentence.Count + 1, NetworkLayout.Views), sentence, desk).Choose(desk);
            var (heads, labels) = ((int[])sentence.Heads.Clone(), (int[])sentence.Labels.Clone());
            AssertTree(heads, labels);
            new TreeDecoder(weights, Rules, new Matrix(views, sentence.Count + 1, NetworkLayout.Views), sentence, desk).Choose(desk);
            Assert.Equal(heads, sentence.Heads);
            Assert.Equal(labels, sentence.Labels);
        }
    }

    [Theory]
    [InlineData("The residents of Garmab said the army had left the town.")]
    [InlineData("The elders handed the insurgents the keys of the fort.")]
    [InlineData("Militants the army had expelled in spring overran the bazaar the police held.")]
    public void Every_verb_of_a_report_has_one_subject_and_one_object(string text)
    {
        var sentence = TrainedModel.English.Parse(text).Sentences.Single();
        foreach (var role in new[] { new[] { "nsubj", "nsubj:pass", "csubj" }, ["obj"], ["iobj"] })
        {
            Assert.All(
                sentence.Words.Where(word => role.Contains(word.Relation)).GroupBy(word => word.Head),
                dependents => Assert.Single(dependents));
        }
    }

    // Every third network likes subjects above all, every third objects.
    static void Favour(float[] values, NetworkLayout layout, int kind)
    {
        var relation = kind switch { 1 => "nsubj", 2 => "obj", _ => null };
        if (relation is not null)
        {
            layout.LabelBias.Row(values)[Tags.FindRelation(relation)] += 20;
        }
    }

    static void AssertTree(int[] heads, int[] labels)
    {
        Assert.Single(heads, -1);
        var given = new HashSet<(int, int)>();
        for (var word = 0; word < heads.Length; word++)
        {
            Assert.Equal(heads[word] < 0, labels[word] == Rules.Root);
            var (steps, above) = (0, word);
            while (above >= 0 && steps <= heads.Length)
            {
                (above, steps) = (heads[above], steps + 1);
            }

            Assert.True(above < 0, "The heads form a circle.");
            Assert.True(Rules.Role(labels[word]) == 0 || given.Add((heads[word], Rules.Role(labels[word]))), $"Word {heads[word]} gives a role twice.");
        }
    }

    static float[] Draw(int count, float reach, ref Chance chance)
    {
        var values = new float[count];
        foreach (ref var value in values.AsSpan())
        {
            value = (chance.Below(2001) - 1000) / 1000f * reach;
        }

        return values;
    }
}
