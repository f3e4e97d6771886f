using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Foothold.Language;

/// <summary>
/// A small neural network that tags and parses: each word is the sum of its tables' rows and of its vector, layers of memory read the
/// sentence both ways, and every pair of words is judged as dependent and head.
/// </summary>
/// <remarks>Bidirectional layers and biaffine judging as in Dozat and Manning 2017; tags are read off the same layers.</remarks>
sealed class ParserNetwork(NetworkLayout layout, WordRows rows, ByteTable features, ByteTable vectors, float[] values, PackedWeights weights)
{
    readonly float[] _values = values;
    readonly PackedWeights _weights = weights;

    public ParserNetwork(NetworkLayout layout, WordRows rows, ByteTable features, ByteTable vectors, float[] values)
        : this(layout, rows, features, vectors, values, new PackedWeights(layout, values))
    {
    }

    public WordRows Rows => rows;

    public NetworkLayout Layout => layout;

    /// <summary>The same network over other vectors of the same width, which the sentences' rows then mean.</summary>
    public ParserNetwork Over(ByteTable others) => new(layout, rows, features, others, _values, _weights);

    public int VectorWidth => vectors.Width;

    /// <summary>Tags and parses a few sentences at once; each gets the answer that it would get alone.</summary>
    /// <param name="sentences">The sentences by falling length, their words summed up; receive their answers.</param>
    /// <param name="rules">What holds of every tree.</param>
    /// <param name="desk">What to work on.</param>
    /// <param name="next">What reads on from the states of each sentence; null for none.</param>
    public void Read(ReadOnlySpan<SentenceRows> sentences, TreeRules rules, NetworkDesk desk, IStateReader? next)
    {
        var batch = BatchOf(sentences);
        var told = Look(sentences, batch, desk, out var tags, out var views);
        for (var i = 0; i < sentences.Length; i++)
        {
            var sentence = sentences[i];
            for (var word = 0; word < sentence.Count; word++)
            {
                sentence.Tags[word] = Best(tags[batch.Row(i, word + 1)][..layout.Tags]);
            }

            var own = desk.Sentence.Take(sentence.Count + 1, NetworkLayout.Views);
            batch.Gather(views, i, own);
            new TreeDecoder(_weights, rules, own, sentence, desk).Choose(desk);
            if (next is not null)
            {
                var states = desk.Names.States.Take(sentence.Count, NetworkLayout.Context);
                batch.GatherWords(told, i, states);
                next.Read(sentence, states, desk);
            }
        }
    }

    static PackedBatch BatchOf(ReadOnlySpan<SentenceRows> sentences)
    {
        var lengths = new int[sentences.Length];
        for (var i = 0; i < lengths.Length; i++)
        {
            lengths[i] = sentences[i].Count + 1;
        }

        return new PackedBatch(lengths);
    }

    // The states of the last layer, the scores of the tags and the views, a row for each position of the batch.
    ByteMatrix Look(ReadOnlySpan<SentenceRows> sentences, PackedBatch batch, NetworkDesk desk, out Matrix tags, out Matrix views)
    {
        var told = ReadContext(sentences, batch, desk);
        tags = desk.Tags.Take(batch.Rows, layout.TagColumns);
        ByteProducts.Set(told, _weights.Tag, _weights.TagBias, tags);
        views = desk.Views.Take(batch.Rows, NetworkLayout.Views);
        ByteProducts.Set(told, _weights.View, _weights.ViewBias, views);
        for (var row = 0; row < views.Rows; row++)
        {
            Rectify(views[row]);
        }

        return told;
    }

    /// <summary>How likely the network thinks each tag and each head of a few sentences' words.</summary>
    /// <param name="sentences">The sentences by falling length.</param>
    /// <param name="desk">What to work on.</param>
    /// <returns>For each sentence what is thought of it, on numbers of its own.</returns>
    public Judgement[] Judge(ReadOnlySpan<SentenceRows> sentences, NetworkDesk desk)
    {
        var batch = BatchOf(sentences);
        foreach (var sentence in sentences)
        {
            SumUp(sentence, desk);
        }

        Look(sentences, batch, desk, out var tags, out var views);
        var judgements = new Judgement[sentences.Length];
        for (var i = 0; i < sentences.Length; i++)
        {
            var positions = sentences[i].Count + 1;
            var judgement = new Judgement(sentences[i].Count, layout.Tags);
            var own = judgement.Views;
            batch.Gather(views, i, own);
            var scores = desk.Scores.Take(positions, ArcColumns(positions));
            ScoreArcs(_weights, own, scores, desk);
            for (var word = 0; word < sentences[i].Count; word++)
            {
                tags[batch.Row(i, word + 1)][..layout.Tags].CopyTo(judgement.Tags[word]);
                Curves.Softmax(judgement.Tags[word]);
                scores[word + 1][word + 1] = -1e4f; // no word is its own head
                scores[word + 1][..positions].CopyTo(judgement.Heads[word]);
                Curves.Softmax(judgement.Heads[word]);
            }

            judgements[i] = judgement;
        }

        return judgements;
    }

    /// <summary>How likely the network thinks each relation between the words of a sentence and heads that are given.</summary>
    /// <param name="judgement">What it thought of the sentence.</param>
    /// <param name="heads">For each word its head; -1 for the root.</param>
    /// <param name="desk">What to work on.</param>
    /// <returns>A row for each word, <see cref="NetworkLayout.Relations"/> wide, on the desk.</returns>
    public Matrix JudgeLabels(Judgement judgement, ReadOnlySpan<int> heads, NetworkDesk desk)
    {
        var scores = ScoreLabels(judgement.Views, heads, desk);
        for (var word = 0; word < heads.Length; word++)
        {
            Curves.Softmax(scores[word][..layout.Relations]);
        }

        return scores.TakeColumns(0, layout.Relations);
    }

    /// <summary>What the network thinks of a sentence.</summary>
    internal sealed class Judgement(int words, int tags)
    {
        readonly float[] _tags = new float[words * tags];
        readonly float[] _heads = new float[words * (words + 1)];
        readonly float[] _views = new float[(words + 1) * NetworkLayout.Views];

        /// <summary>How likely each tag is, a row for each word.</summary>
        public Matrix Tags => new(_tags, words, tags);

        /// <summary>How likely each head is, a row for each word; the first column is the root.</summary>
        public Matrix Heads => new(_heads, words, words + 1);

        public Matrix Views => new(_views, words + 1, NetworkLayout.Views);
    }

    /// <summary>Sums up what goes into the layers for each word of a sentence.</summary>
    /// <param name="sentence">For each word <see cref="WordRows.Each"/> rows and a vector's row; receives the sums.</param>
    /// <param name="desk">What to work on.</param>
    public void SumUp(SentenceRows sentence, NetworkDesk desk)
    {
        var inputs = sentence.Inputs.Take(sentence.Count, NetworkLayout.Input);
        var known = sentence.WordVectors.Take(sentence.Count, vectors.Width);
        for (var word = 0; word < sentence.Count; word++)
        {
            SumUp(sentence.Features.AsSpan(word * WordRows.Each, WordRows.Each), sentence.Vectors[word], inputs, known, word, desk);
        }
    }

    /// <summary>Sums up what goes into the layers for a word.</summary>
    /// <param name="found">The rows of its features; -1 for none.</param>
    /// <param name="vector">The row of its vector; -1 for none.</param>
    /// <param name="inputs">Receives the sum in one of its rows.</param>
    /// <param name="known">Receives the vector in the same.</param>
    /// <param name="row">Which row.</param>
    /// <param name="desk">What to work on.</param>
    public void SumUp(ReadOnlySpan<int> found, int vector, ByteMatrix inputs, ByteMatrix known, int row, NetworkDesk desk)
    {
        var input = desk.Input.Take(1, NetworkLayout.Input);
        input.Clear();
        foreach (var feature in found)
        {
            if (feature >= 0)
            {
                features.AddTo(feature, input[0]);
            }
        }

        if (vector < 0)
        {
            known.Clear(row);
        }
        else
        {
            var numbers = desk.Vector.Take(1, vectors.Width);
            numbers.Clear();
            vectors.AddTo(vector, numbers[0]);
            known.Round(row, numbers[0]);
            Products.Add(numbers, _weights.Vectors, input);
        }

        inputs.Round(row, input[0]);
    }

    // What the last layer tells of each position of the batch.
    ByteMatrix ReadContext(ReadOnlySpan<SentenceRows> sentences, PackedBatch batch, NetworkDesk desk)
    {
        var root = desk.Input.Take(1, NetworkLayout.Input);
        root.Clear();
        features.AddTo(WordRows.Root, root[0]);
        var told = desk.InputBytes.Take(batch.Rows, NetworkLayout.Input);
        for (var i = 0; i < sentences.Length; i++)
        {
            told.Round(batch.Row(i, 0), root[0]);
            var inputs = sentences[i].Inputs.Take(sentences[i].Count, NetworkLayout.Input);
            for (var word = 0; word < sentences[i].Count; word++)
            {
                told.Copy(batch.Row(i, word + 1), inputs, word);
            }
        }

        for (var layer = 0; layer < layout.Layers; layer++)
        {
            var output = desk.Told[layer].Take(batch.Rows, NetworkLayout.Context);
            output.Scales.Fill(ReadingLayer.Scale);
            for (var side = 0; side < 2; side++)
            {
                var (from, count) = (side * NetworkLayout.Hidden, NetworkLayout.Hidden);
                ReadingLayer.Run(_weights.Directions[(2 * layer) + side], batch, told, output.TakeColumns(from, count), desk);
            }

            told = output;
        }

        return told;
    }

    /// <summary>Scores each position as the head of each, as reading does: with products of bytes where there are weights.</summary>
    /// <param name="weights">The weights.</param>
    /// <param name="views">The views of the sentence's positions.</param>
    /// <param name="scores">Receives a row for each dependent.</param>
    /// <param name="desk">What to work on.</param>
    public static void ScoreArcs(PackedWeights weights, Matrix views, Matrix scores, NetworkDesk desk)
    {
        var rounded = desk.ViewBytes.Take(views.Rows, NetworkLayout.Arc);
        for (var row = 0; row < views.Rows; row++)
        {
            rounded.Round(row, views[row][..NetworkLayout.Arc]);
        }

        var judged = desk.Judged.Take(views.Rows, NetworkLayout.Arc);
        ByteProducts.Set(rounded, weights.ArcPair, weights.ArcHead, judged);
        var turned = desk.Turned.Take(NetworkLayout.Arc, scores.Columns);
        turned.Clear();
        Products.Transpose(views.TakeColumns(NetworkLayout.Arc, NetworkLayout.Arc), turned);
        scores.Clear();
        Products.Add(judged, turned, scores);
    }

    /// <summary>How many columns the scores of a sentence take: a whole number of what is done at once.</summary>
    public static int ArcColumns(int positions) => (positions + 31) / 32 * 32;

    /// <summary>Scores each position as the head of each.</summary>
    /// <param name="layout">Where the weights stand.</param>
    /// <param name="values">The weights.</param>
    /// <param name="views">The views of the sentence's positions.</param>
    /// <param name="judged">Receives the dependents as the heads see them.</param>
    /// <param name="turned">Receives the heads, a column each.</param>
    /// <param name="scores">Receives a row for each dependent.</param>
    public static void ScoreArcs(NetworkLayout layout, float[] values, Matrix views, Matrix judged, Matrix turned, Matrix scores)
    {
        judged.Fill(layout.ArcHead.Row(values));
        Products.Add(views.TakeColumns(0, NetworkLayout.Arc), layout.ArcPair.In(values), judged);
        turned.Clear();
        Products.Transpose(views.TakeColumns(NetworkLayout.Arc, NetworkLayout.Arc), turned);
        scores.Clear();
        Products.Add(judged, turned, scores);
    }

    Matrix ScoreLabels(Matrix views, ReadOnlySpan<int> ofWords, NetworkDesk desk)
    {
        var count = ofWords.Length;
        var dependents = views.TakeRows(1, count).TakeColumns(2 * NetworkLayout.Arc, NetworkLayout.Label);
        var heads = desk.LabelHeads.Take(count, NetworkLayout.Label);
        for (var word = 0; word < count; word++)
        {
            views[ofWords[word] + 1].Slice((2 * NetworkLayout.Arc) + NetworkLayout.Label, NetworkLayout.Label).CopyTo(heads[word]);
        }

        var pairs = desk.Pairs.Take(count, layout.Relations * NetworkLayout.Label);
        var scores = desk.LabelScores.Take(count, layout.RelationColumns);
        ScoreLabels(layout, _values, dependents, heads, pairs, scores);
        return scores;
    }

    /// <summary>Scores the relations between dependents and their heads.</summary>
    /// <param name="layout">Where the weights stand.</param>
    /// <param name="values">The weights.</param>
    /// <param name="dependents">A row for each pair.</param>
    /// <param name="heads">A row for each pair.</param>
    /// <param name="pairs">Receives the dependents as the heads see them, once for each relation.</param>
    /// <param name="scores">Receives a row for each pair.</param>
    public static void ScoreLabels(NetworkLayout layout, float[] values, Matrix dependents, Matrix heads, Matrix pairs, Matrix scores)
    {
        scores.Fill(layout.LabelBias.Row(values));
        Products.Add(dependents, layout.LabelDependent.In(values), scores);
        Products.Add(heads, layout.LabelHead.In(values), scores);
        pairs.Clear();
        Products.Add(dependents, layout.LabelPair.In(values), pairs);
        for (var pair = 0; pair < scores.Rows; pair++)
        {
            for (var relation = 0; relation < layout.Relations; relation++)
            {
                scores[pair][relation] += Dot(pairs[pair].Slice(relation * NetworkLayout.Label, NetworkLayout.Label), heads[pair]);
            }
        }
    }

    /// <summary>The product of two rows of like length, a multiple of eight.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Dot(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        var sums = Vector256<float>.Zero;
        ref var a = ref MemoryMarshal.GetReference(left);
        ref var b = ref MemoryMarshal.GetReference(right);
        for (nuint at = 0; at < (nuint)left.Length; at += 8)
        {
            sums = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref a, at), Vector256.LoadUnsafe(ref b, at), sums);
        }

        var four = sums.GetLower() + sums.GetUpper();
        return four[0] + four[1] + (four[2] + four[3]);
    }

    /// <summary>What a view lets through of the numbers below 0.</summary>
    public const float Leak = 0.1f;

    public static void Rectify(Span<float> numbers)
    {
        ref var start = ref MemoryMarshal.GetReference(numbers);
        for (nuint at = 0; at < (nuint)numbers.Length; at += 8)
        {
            var eight = Vector256.LoadUnsafe(ref start, at);
            Vector256.MaxNative(eight, eight * Leak).StoreUnsafe(ref start, at);
        }
    }

    static int Best(ReadOnlySpan<float> scores)
    {
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
        {
            if (scores[i] > scores[best])
            {
                best = i;
            }
        }

        return best;
    }

    public void Write(BinaryWriter writer)
    {
        rows.Features.Write(writer);
        rows.Vectors.Write(writer);
        features.Write(writer);
        vectors.Write(writer);
        writer.Write(layout.Layers);
        writer.Write(layout.Tags);
        writer.Write(layout.Relations);
        writer.Write(_values.Length);
        foreach (var value in _values)
        {
            writer.Write((Half)value);
        }
    }

    public static ParserNetwork Read(BinaryReader reader)
    {
        var rows = new WordRows(WordCode.Read(reader), WordCode.Read(reader));
        var features = ByteTable.Read(reader);
        var vectors = ByteTable.Read(reader);
        var layers = reader.ReadInt32();
        if (layers is < 1 or > NetworkLayout.MostLayers)
        {
            throw new InvalidDataException($"A network of {layers} layers is not what a model can hold.");
        }

        var layout = new NetworkLayout(layers, vectors.Width, reader.ReadInt32(), reader.ReadInt32());
        var count = reader.ReadInt32();
        if (count != layout.Count || features.Width != NetworkLayout.Input || features.Rows != rows.Features.Count + WordRows.Kept || vectors.Rows != rows.Vectors.Count)
        {
            throw new InvalidDataException("The parts of the network do not fit each other.");
        }

        var values = GC.AllocateUninitializedArray<float>(count);
        NumberRows.ReadHalves(reader, values);
        return new ParserNetwork(layout, rows, features, vectors, values);
    }
}
