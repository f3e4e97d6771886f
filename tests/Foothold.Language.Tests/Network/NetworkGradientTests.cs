using Xunit;

namespace Foothold.Language.Tests;

public class NetworkGradientTests
{
    static readonly NetworkLayout Layout = new(2, 104, 5, 6);

    /// <summary>The gradient of each part against the slope of the loss measured by moving single weights.</summary>
    [Theory]
    [InlineData("vectors")]
    [InlineData("first layer forwards, from input")]
    [InlineData("first layer forwards, from past")]
    [InlineData("first layer backwards, bias")]
    [InlineData("second layer forwards, from input")]
    [InlineData("second layer backwards, from past")]
    [InlineData("tag")]
    [InlineData("view")]
    [InlineData("arc pair")]
    [InlineData("arc head")]
    [InlineData("label pair")]
    [InlineData("label dependent")]
    [InlineData("label head")]
    [InlineData("label bias")]
    public void The_gradient_is_the_slope_of_the_loss(string name)
    {
        const float Step = 0.01f;
        var chance = new Chance(5);
        var values = Draw(Layout.Count, 0.1f, ref chance);
        var (features, vectors) = (Draw(20 * NetworkLayout.Input, 0.3f, ref chance), Draw(6 * 104, 1, ref chance));
        List<SentenceRows> sentences = [Sentence(7, ref chance), Sentence(5, ref chance), Sentence(5, ref chance), Sentence(2, ref chance)];
        var learner = new NetworkGradient(Layout, new NetworkRecipe());
        learner.Learn(values, features, vectors, sentences, new Chance(9));
        var gradient = (float[])learner.Gradient.Clone();
        var part = Part(name);
        var (size, error) = (0.0, 0.0);
        for (var trial = 0; trial < 64; trial++)
        {
            var at = part.At + chance.Below(part.Rows * part.Columns);
            var value = values[at];
            values[at] = value + Step;
            var above = learner.Learn(values, features, vectors, sentences, new Chance(9));
            values[at] = value - Step;
            var below = learner.Learn(values, features, vectors, sentences, new Chance(9));
            values[at] = value;
            var slope = (above - below) / (2 * Step);
            size += Math.Abs(slope);
            error += Math.Abs(slope - gradient[at]);
        }

        Assert.True(size > 1e-4, $"{name}: nothing was measured.");
        Assert.True(error < 0.03 * size, $"{name}: {error} off, of {size}.");
    }

    static NetworkLayout.Part Part(string name) => name switch
    {
        "vectors" => Layout.Vectors,
        "first layer forwards, from input" => Layout.Directions[0].FromInput,
        "first layer forwards, from past" => Layout.Directions[0].FromPast,
        "first layer backwards, bias" => Layout.Directions[1].Bias,
        "second layer forwards, from input" => Layout.Directions[2].FromInput,
        "second layer backwards, from past" => Layout.Directions[3].FromPast,
        "tag" => Layout.Tag,
        "view" => Layout.View,
        "arc pair" => Layout.ArcPair,
        "arc head" => Layout.ArcHead,
        "label pair" => Layout.LabelPair,
        "label dependent" => Layout.LabelDependent,
        "label head" => Layout.LabelHead,
        "label bias" => Layout.LabelBias,
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };

    static SentenceRows Sentence(int count, ref Chance chance)
    {
        var sentence = new SentenceRows(count);
        for (var i = 0; i < sentence.Features.Length; i++)
        {
            sentence.Features[i] = chance.Below(20);
        }

        for (var i = 0; i < count; i++)
        {
            sentence.Vectors[i] = chance.Below(7) - 1;
            sentence.Tags[i] = chance.Below(5);
            sentence.Heads[i] = i == 0 ? -1 : chance.Below(i);
            sentence.Labels[i] = chance.Below(6);
        }

        if (count % 2 == 1)
        {
            sentence.Taught = new TaughtAnswers(
                Unsure(sentence.Tags, tag => (tag + 1) % 5),
                Unsure([.. sentence.Heads.Select(head => head + 1)], head => head == 0 ? 2 : 0),
                Unsure(sentence.Labels, label => (label + 1) % 6));
        }

        return sentence;
    }

    // Teachers who think another answer half as likely as the right one.
    static SoftAnswers Unsure(int[] right, Func<int, int> other) => new(
        [.. Enumerable.Range(0, right.Length + 1).Select(word => 2 * word)],
        [.. right.SelectMany(answer => new[] { (short)answer, (short)other(answer) })],
        [.. Enumerable.Range(0, 2 * right.Length).Select(i => i % 2 == 0 ? 0.7f : 0.3f)]);

    static float[] Draw(int count, float reach, ref Chance chance)
    {
        var values = new float[count];
        for (var i = 0; i < count; i++)
        {
            values[i] = (chance.Below(2001) - 1000) / 1000f * reach;
        }

        return values;
    }
}
