namespace Foothold.Language;

/// <summary>Gathers what the name network learns from: sentences with marked names, read by the parser's network.</summary>
sealed class NameSamples(NameLists lists, int vectorWidth) : IStateReader
{
    readonly Dictionary<SentenceRows, (float[] States, float[] Vectors, ulong[] Keys)> _seen = new(ReferenceEqualityComparer.Instance);

    /// <summary>Reads sentences with a model.</summary>
    /// <param name="model">The model whose network reads.</param>
    /// <param name="lists">The lists of words.</param>
    /// <param name="sentences">The sentences.</param>
    /// <param name="weight">How much each counts.</param>
    /// <returns>A sample for each sentence; a long one is cut short.</returns>
    public static List<NameSample> Of(LanguageModel model, NameLists lists, IReadOnlyList<NamedSentence> sentences, float weight)
    {
        var samples = new List<NameSample>(sentences.Count);
        foreach (var some in sentences.Chunk(200))
        {
            var reader = new NameSamples(lists, model.VectorWidth);
            var pieces = model.Show([.. some.Select(sentence => sentence.Forms)], reader);
            for (var i = 0; i < some.Length; i++)
            {
                var piece = pieces[i][0];
                var (states, vectors, keys) = reader._seen[piece];
                samples.Add(new NameSample(states, vectors, piece.Heads, keys, [.. some[i].Tags.Take(piece.Count)], weight));
            }
        }

        return samples;
    }

    /// <inheritdoc/>
    public void Read(SentenceRows sentence, ByteMatrix states, NetworkDesk desk)
    {
        var keys = new ulong[sentence.Count * NameFeatures.Each];
        NameFeatures.Fill(sentence, lists, keys);
        _seen.Add(sentence, (states.ToNumbers(), sentence.WordVectors.Take(sentence.Count, vectorWidth).ToNumbers(), keys));
    }
}
