using Xunit;

namespace Foothold.Language.Tests;

public class NameChainTests
{
    [Fact]
    public void Whatever_the_scores_a_name_goes_on_only_as_what_it_began_as()
    {
        var chance = new Chance(3);
        for (var round = 0; round < 500; round++)
        {
            var (scores, weights, words) = Draw(ref chance, 12);
            var tags = Decode(scores, weights, words);
            Assert.True(NameTags.MayStart(tags[0]));
            for (var word = 1; word < words; word++)
            {
                Assert.True(NameTags.MayFollow(tags[word - 1], tags[word]), $"{tags[word - 1]} before {tags[word]}");
            }
        }
    }

    [Fact]
    public void The_row_found_is_the_best_of_all_rows()
    {
        var chance = new Chance(5);
        for (var round = 0; round < 20; round++)
        {
            var (scores, weights, _) = Draw(ref chance, 4);
            var best = Rows(4).MaxBy(row => Score(row, scores, weights));
            Assert.Equal(Score(best!, scores, weights), Score(Decode(scores, weights, 4), scores, weights), 4);
        }
    }

    [Fact]
    public void The_shares_of_tags_are_those_over_all_rows()
    {
        var chance = new Chance(7);
        var (scores, weights, words) = Draw(ref chance, 4);
        var owed = new double[words, NameTags.Count];
        var sum = 0.0;
        foreach (var row in Rows(words))
        {
            var part = Math.Exp(Score(row, scores, weights));
            sum += part;
            for (var word = 0; word < words; word++)
            {
                owed[word, row[word]] += part;
            }
        }

        var pairs = new float[NameChain.Width * NameChain.Width];
        NameChain.Share(new Matrix(scores, words, NameChain.Width), weights, new float[3 * words * NameChain.Width], pairs);
        for (var word = 0; word < words; word++)
        {
            for (var tag = 0; tag < NameTags.Count; tag++)
            {
                Assert.Equal(owed[word, tag] / sum, scores[(word * NameChain.Width) + tag], 4);
            }
        }

        Assert.Equal(words - 1, pairs.Sum(), 3);
    }

    [Fact]
    public void Names_are_cut_where_another_begins() =>
        Assert.Equal(
            [(0, 1, NameKind.Person), (2, 2, NameKind.Person), (4, 6, NameKind.Place)],
            NameTags.Cut([1, 2, 1, 0, 5, 6, 6]));

    static (float[] Scores, float[] Weights, int Words) Draw(ref Chance chance, int words)
    {
        var numbers = new float[(words + NameChain.Width) * NameChain.Width];
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = (chance.Below(4001) - 2000) / 500f;
        }

        return (numbers[..(words * NameChain.Width)], numbers[(words * NameChain.Width)..], words);
    }

    static int[] Decode(float[] scores, float[] weights, int words)
    {
        var tags = new int[words];
        NameChain.Decode(new Matrix(scores, words, NameChain.Width), weights, new int[words * NameChain.Width], tags);
        return tags;
    }

    static double Score(int[] row, float[] scores, float[] weights) =>
        row.Select((tag, word) => (double)scores[(word * NameChain.Width) + tag] + (word > 0 ? weights[(row[word - 1] * NameChain.Width) + tag] : 0)).Sum();

    // Every row of tags that names can have.
    static IEnumerable<int[]> Rows(int words) =>
        words == 0 ? [[]] : Rows(words - 1).SelectMany(row => Enumerable.Range(0, NameTags.Count)
            .Where(tag => row.Length == 0 ? NameTags.MayStart(tag) : NameTags.MayFollow(row[^1], tag))
            .Select(tag => (int[])[.. row, tag]));
}
