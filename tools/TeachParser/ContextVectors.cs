using Foothold.Language;

namespace Foothold.Tools;

/// <summary>A vector for each word where it stands: its context, evened out, and the word's own vector.</summary>
sealed class ContextVectors
{
    const float Reach = 4; // standard deviations
    const float Scale = 0.4f; // about that of the words' own vectors

    readonly WordVectors _known;
    readonly Dictionary<string, int> _numbers;
    readonly float[] _means = new float[ContextEncoder.Width];
    readonly float[] _deviations = new float[ContextEncoder.Width];

    /// <param name="known">The words' own vectors.</param>
    /// <param name="contexts">Contexts of many words, by which all others are evened out.</param>
    public ContextVectors(WordVectors known, ReadOnlySpan<float> contexts)
    {
        _known = known;
        _numbers = known.Words.Index().ToDictionary(pair => pair.Item, pair => pair.Index, StringComparer.Ordinal);
        var rows = contexts.Length / ContextEncoder.Width;
        var (sums, squares) = (new double[ContextEncoder.Width], new double[ContextEncoder.Width]);
        for (var i = 0; i < contexts.Length; i++)
        {
            sums[i % ContextEncoder.Width] += contexts[i];
            squares[i % ContextEncoder.Width] += (double)contexts[i] * contexts[i];
        }

        for (var i = 0; i < ContextEncoder.Width; i++)
        {
            _means[i] = (float)(sums[i] / rows);
            _deviations[i] = (float)Math.Sqrt(Math.Max(0, (squares[i] / rows) - ((double)_means[i] * _means[i]))) + 1e-6f;
        }
    }

    /// <summary>Makes the vectors, a row for each word, sentence after sentence.</summary>
    /// <param name="sentences">The words.</param>
    /// <param name="contexts">Their contexts, as <see cref="ContextEncoder"/> gives them.</param>
    public ByteTable Of(IEnumerable<string[]> sentences, ReadOnlySpan<float> contexts)
    {
        var width = ContextEncoder.Width + _known.Width;
        var vectors = new float[contexts.Length / ContextEncoder.Width * width];
        var row = 0;
        foreach (var word in sentences.SelectMany(words => words))
        {
            var vector = vectors.AsSpan(row * width, width);
            var context = contexts.Slice(row * ContextEncoder.Width, ContextEncoder.Width);
            for (var i = 0; i < context.Length; i++)
            {
                vector[i] = Math.Clamp((context[i] - _means[i]) / _deviations[i], -Reach, Reach) * Scale;
            }

            if (_numbers.TryGetValue(word.ToLowerInvariant(), out var known))
            {
                _known.Values.AsSpan(known * _known.Width, _known.Width).CopyTo(vector[ContextEncoder.Width..]);
            }

            row++;
        }

        return ByteTable.Of(vectors, width);
    }
}
