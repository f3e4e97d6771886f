using Xunit;

namespace Foothold.Language.Tests;

public class NameGradientTests
{
    const int Width = 8;
    const int Words = 5;
    const int Features = 6;

    static readonly NameRecipe Plain = new() { StateDropout = 0, VectorDropout = 0, HiddenDropout = 0, WordDropout = 0, FeatureDropout = 0, ListDropout = 0 };

    [Fact]
    public void The_gradient_is_how_the_likelihood_of_the_marks_changes()
    {
        var layout = new NameLayout(Width);
        var chance = new Chance(11);
        var values = Draw(layout.Count, 0.3f, ref chance);
        var table = Draw(Features * NameLayout.Hidden, 0.3f, ref chance);
        var sample = new NameSample(
            Draw(Words * NetworkLayout.Context, 0.5f, ref chance), Draw(Words * Width, 0.5f, ref chance), [1, -1, 1, 2, 1], [], [0, 1, 2, 0, 5], 1);
        var rows = new int[Words * NameFeatures.Each];
        rows.AsSpan().Fill(-1);
        for (var word = 0; word < Words; word++)
        {
            rows[word * NameFeatures.Each] = word;
            rows[(word * NameFeatures.Each) + 3] = Features - 1;
        }

        var learner = new NameGradient(layout, Plain);
        learner.Learn(values, table, sample, rows, new Chance(1));
        foreach (var part in (NetworkLayout.Part[])[layout.States, .. layout.Vectors, layout.HeadVector, layout.Bias, layout.Output, layout.OutputBias])
        {
            // The steepest of each part, and one that is drawn.
            var span = part.Row(learner.Gradient);
            var steepest = 0;
            for (var i = 1; i < span.Length; i++)
            {
                steepest = Math.Abs(span[i]) > Math.Abs(span[steepest]) ? i : steepest;
            }

            Check(part.At + steepest);
            Check(part.At + chance.Below(span.Length));
        }

        Check(layout.Chain.At + NameTags.First(NameKind.Person));
        Check(layout.Chain.At + (NameChain.Width * NameTags.First(NameKind.Person)) + NameTags.Later(NameKind.Person));
        foreach (var (row, at) in learner.Touched)
        {
            Assert.Equal(Slope(table, (row * NameLayout.Hidden) + 9, () => Loss(layout, values, table, sample, rows)), learner.TableGradient[at + 9], 2e-2);
        }

        void Check(int at) => Assert.Equal(Slope(values, at, () => Loss(layout, values, table, sample, rows)), learner.Gradient[at], 2e-2);
    }

    [Fact]
    public void The_same_samples_and_seed_give_the_same_network()
    {
        var chance = new Chance(2);
        NameSample[] samples =
        [
            .. Enumerable.Range(0, 6).Select(i => new NameSample(
                Draw(Words * NetworkLayout.Context, 1, ref chance), Draw(Words * Width, 1, ref chance), [1, -1, 1, 2, 1], Keys((ulong)i + 1), [0, 1, 2, 0, 5], 1)),
        ];
        Assert.Equal(Train(), Train());

        byte[] Train()
        {
            using var file = new MemoryStream();
            using var writer = new BinaryWriter(file);
            NameTrainer.Train(samples, Width, new NameRecipe { Epochs = 2, Batch = 8 }, 4, null).Write(writer);
            return file.ToArray();
        }
    }

    static ulong[] Keys(ulong seed)
    {
        var keys = new ulong[Words * NameFeatures.Each];
        for (var i = 0; i < keys.Length; i += 3)
        {
            keys[i] = (seed * 3) + ((ulong)i % 7) + 1;
        }

        return keys;
    }

    // The logarithm of how likely the marks are not, by running over every row of tags.
    static double Loss(NameLayout layout, float[] values, float[] table, NameSample sample, int[] rows)
    {
        var hidden = new float[Words * NameLayout.Hidden];
        var scores = new float[Words * NameLayout.Columns];
        var vectors = new Matrix(sample.Vectors, Words, Width);
        var judged = new Matrix(hidden, Words, NameLayout.Hidden);
        var heads = NameNetwork.GatherHeads(vectors, sample.Heads, new Matrix(new float[Words * Width], Words, Width));
        NameNetwork.Judge(layout, values, new Matrix(sample.States, Words, NetworkLayout.Context), vectors, heads, judged);
        for (var at = 0; at < rows.Length; at++)
        {
            for (var i = 0; rows[at] >= 0 && i < NameLayout.Hidden; i++)
            {
                judged[at / NameFeatures.Each][i] += table[(rows[at] * NameLayout.Hidden) + i];
            }
        }

        for (var word = 0; word < Words; word++)
        {
            ParserNetwork.Rectify(judged[word]);
        }

        NameNetwork.ScoreTags(layout, values, judged, new Matrix(scores, Words, NameLayout.Columns));
        var chain = layout.Chain.Row(values).ToArray();
        var all = 0.0;
        foreach (var row in Rows(Words))
        {
            all += Math.Exp(Score(row));
        }

        return Math.Log(all) - Score(sample.Tags);

        double Score(int[] row) =>
            row.Select((tag, word) => (double)scores[(word * NameLayout.Columns) + tag] + (word > 0 ? chain[(row[word - 1] * NameChain.Width) + tag] : 0)).Sum();
    }

    static IEnumerable<int[]> Rows(int words) =>
        words == 0 ? [[]] : Rows(words - 1).SelectMany(row => Enumerable.Range(0, NameTags.Count)
            .Where(tag => row.Length == 0 ? NameTags.MayStart(tag) : NameTags.MayFollow(row[^1], tag))
            .Select(tag => (int[])[.. row, tag]));

    static double Slope(float[] numbers, int at, Func<double> loss)
    {
        const float Step = 1e-2f;
        var kept = numbers[at];
        numbers[at] = kept + Step;
        var above = loss();
        numbers[at] = kept - Step;
        var below = loss();
        numbers[at] = kept;
        return (above - below) / (2 * Step);
    }

    static float[] Draw(int count, float reach, ref Chance chance)
    {
        var numbers = new float[count];
        for (var i = 0; i < count; i++)
        {
            numbers[i] = (chance.Below(2001) - 1000) / 1000f * reach;
        }

        return numbers;
    }
}
