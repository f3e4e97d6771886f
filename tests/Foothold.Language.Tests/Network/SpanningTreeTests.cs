using Xunit;

namespace Foothold.Language.Tests;

public class SpanningTreeTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void The_tree_found_is_the_best_of_all(int positions)
    {
        var chance = new Chance((ulong)positions);
        for (var trial = 0; trial < 200; trial++)
        {
            var scores = new float[positions * positions];
            for (var i = 0; i < scores.Length; i++)
            {
                scores[i] = chance.Below(1000) / 100f;
            }

            var found = new int[positions];
            SpanningTree.Find(new Matrix(scores, positions, positions), found);
            var best = AllHeads(positions).Where(IsTree).Max(heads => Total(scores, heads));
            Assert.True(IsTree(found), string.Join(' ', found));
            Assert.Equal(best, Total(scores, found), 4);
        }
    }

    [Fact]
    public void A_circle_within_a_circle_is_opened()
    {
        // 1 and 2 want each other, 3 and the two want each other, 4 is the only way in.
        float[] scores =
        [
            0, 0, 0, 0, 0,
            0, 0, 9, 1, 0,
            0, 9, 0, 1, 0,
            0, 8, 0, 0, 2,
            1, 0, 0, 0, 0,
        ];
        var found = new int[5];
        SpanningTree.Find(new Matrix(scores, 5, 5), found);
        Assert.Equal(AllHeads(5).Where(IsTree).Max(heads => Total(scores, heads)), Total(scores, found), 4);
    }

    static IEnumerable<int[]> AllHeads(int positions)
    {
        var heads = new int[positions];
        heads[0] = -1;
        while (true)
        {
            yield return heads;
            var at = 1;
            while (at < positions && ++heads[at] == positions)
            {
                heads[at++] = 0;
            }

            if (at == positions)
            {
                yield break;
            }
        }
    }

    static bool IsTree(int[] heads)
    {
        for (var start = 1; start < heads.Length; start++)
        {
            var at = start;
            for (var step = 0; step < heads.Length && at > 0; step++)
            {
                at = heads[at];
            }

            if (at != 0)
            {
                return false;
            }
        }

        return heads.Count(head => head == 0) == 1;
    }

    static double Total(float[] scores, int[] heads) => Enumerable.Range(1, heads.Length - 1).Sum(at => (double)scores[(at * heads.Length) + heads[at]]);
}
