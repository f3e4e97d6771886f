namespace Foothold.Language;

/// <summary>
/// A small network that tells names apart: it sees what the parser's network makes of a word, the vectors of the words around it and of
/// its head, and the rows of its features, and scores each tag.
/// </summary>
sealed class NameNetwork(NameLayout layout, WordCode features, ByteTable rows, float[] values)
{
    readonly ByteWeights _states = ByteWeights.Of(layout.States.In(values));
    readonly ByteWeights[] _vectors = [.. layout.Vectors.Select(part => ByteWeights.Of(part.In(values)))];
    readonly ByteWeights _headVector = ByteWeights.Of(layout.HeadVector.In(values));

    public NameLayout Layout => layout;

    /// <summary>The weights of a tag after a tag.</summary>
    public ReadOnlySpan<float> Chain => layout.Chain.Row(values);

    /// <summary>Finds the rows of features.</summary>
    /// <param name="keys">The features' keys; 0 for none.</param>
    /// <param name="found">Receives their rows; -1 for those that have none.</param>
    public void Find(ReadOnlySpan<ulong> keys, Span<int> found)
    {
        for (var i = 0; i < keys.Length; i++)
        {
            found[i] = keys[i] == 0 ? -1 : features.Find(keys[i]);
        }
    }

    /// <summary>Scores the tags of a sentence's words.</summary>
    /// <param name="states">What the parser's network makes of each word.</param>
    /// <param name="vectors">Each word's vector.</param>
    /// <param name="headVectors">The vector of each word's head; zeros for the root.</param>
    /// <param name="found">The rows of each word's features, <see cref="NameFeatures.Each"/> a word.</param>
    /// <param name="hidden">Receives what the words are judged by.</param>
    /// <param name="scores">Receives the scores.</param>
    public void Score(ByteMatrix states, ByteMatrix vectors, ByteMatrix headVectors, ReadOnlySpan<int> found, Matrix hidden, Matrix scores)
    {
        ByteProducts.Set(states, _states, layout.Bias.Row(values), hidden);
        for (var i = 0; i < _vectors.Length; i++)
        {
            var (from, to, count) = Shift(i - NameLayout.Reach, hidden.Rows);
            ByteProducts.Add(vectors.TakeRows(from, count), _vectors[i], hidden.TakeRows(to, count));
        }

        ByteProducts.Add(headVectors, _headVector, hidden);
        for (var word = 0; word < hidden.Rows; word++)
        {
            foreach (var row in found.Slice(word * NameFeatures.Each, NameFeatures.Each))
            {
                if (row >= 0)
                {
                    rows.AddTo(row, hidden[word]);
                }
            }

            ParserNetwork.Rectify(hidden[word]);
        }

        ScoreTags(layout, values, hidden, scores);
    }

    /// <summary>Adds up what is seen of each word, its features' rows left out.</summary>
    public static void Judge(NameLayout layout, float[] values, Matrix states, Matrix vectors, Matrix headVectors, Matrix hidden)
    {
        hidden.Fill(layout.Bias.Row(values));
        Products.Add(states, layout.States.In(values), hidden);
        for (var i = 0; i < layout.Vectors.Length; i++)
        {
            var (from, to, count) = Shift(i - NameLayout.Reach, hidden.Rows);
            Products.Add(vectors.TakeRows(from, count), layout.Vectors[i].In(values), hidden.TakeRows(to, count));
        }

        Products.Add(headVectors, layout.HeadVector.In(values), hidden);
    }

    /// <summary>Which words see a neighbour so far to the right of them: the first neighbour, the first word, how many.</summary>
    public static (int From, int To, int Count) Shift(int offset, int words)
    {
        var count = Math.Max(0, words - Math.Abs(offset));
        return count == 0 ? default : (Math.Max(0, offset), Math.Max(0, -offset), count);
    }

    /// <summary>Puts beside each word the vector of its head.</summary>
    public static Matrix GatherHeads(Matrix vectors, ReadOnlySpan<int> heads, Matrix into)
    {
        for (var word = 0; word < heads.Length; word++)
        {
            if (heads[word] < 0)
            {
                into[word].Clear();
            }
            else
            {
                vectors[heads[word]].CopyTo(into[word]);
            }
        }

        return into;
    }

    /// <summary>Puts beside each word the vector of its head.</summary>
    public static ByteMatrix GatherHeads(ByteMatrix vectors, ReadOnlySpan<int> heads, ByteMatrix into)
    {
        for (var word = 0; word < heads.Length; word++)
        {
            if (heads[word] < 0)
            {
                into.Clear(word);
            }
            else
            {
                into.Copy(word, vectors, heads[word]);
            }
        }

        return into;
    }

    public static void ScoreTags(NameLayout layout, float[] values, Matrix hidden, Matrix scores)
    {
        scores.Fill(layout.OutputBias.Row(values));
        Products.Add(hidden, layout.Output.In(values), scores);
    }

    public void Write(BinaryWriter writer)
    {
        features.Write(writer);
        rows.Write(writer);
        writer.Write(layout.VectorWidth);
        writer.Write(values.Length);
        foreach (var value in values)
        {
            writer.Write((Half)value);
        }
    }

    /// <exception cref="InvalidDataException">The parts do not fit each other or the parser's network.</exception>
    public static NameNetwork Read(BinaryReader reader, int vectorWidth)
    {
        var features = WordCode.Read(reader);
        var rows = ByteTable.Read(reader);
        if (reader.ReadInt32() != vectorWidth)
        {
            throw new InvalidDataException("The recogniser of names was made for vectors of another width.");
        }

        var layout = new NameLayout(vectorWidth);
        if (reader.ReadInt32() != layout.Count || rows.Width != NameLayout.Hidden || rows.Rows != features.Count)
        {
            throw new InvalidDataException("The parts of the recogniser of names do not fit each other.");
        }

        var values = new float[layout.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = (float)reader.ReadHalf();
            if (!float.IsFinite(values[i]))
            {
                throw new InvalidDataException("The recogniser of names has a weight that is no number.");
            }
        }

        return new NameNetwork(layout, features, rows, values);
    }
}
