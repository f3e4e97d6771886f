using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Sheet = Foothold.Language.NetworkDesk.Sheet;

namespace Foothold.Language;

/// <summary>Reads a few sentences whose answers are known and finds which way each weight must move.</summary>
/// <remarks>The loss of a word is that of its head, its relation and its tag (cross-entropy), added.</remarks>
sealed class NetworkGradient
{
    readonly NetworkLayout _layout;
    readonly NetworkRecipe _recipe;
    readonly LstmGradient.Turned[] _turned;
    readonly float[] _turnedTag;
    readonly float[] _turnedView;
    readonly float[] _turnedArc;
    readonly float[] _turnedPair;
    readonly float[] _turnedDependent;
    readonly float[] _turnedHead;
    readonly LstmGradient.Desk _lstm = new();
    readonly Sheet[] _gates; // of each direction of each layer
    readonly Sheet[] _cells;
    readonly Sheet[] _inputs; // of each layer, and what the last one told, after dropout
    readonly Sheet[] _outputs;
    readonly Sheet[] _errors; // of _inputs
    readonly Sheet[] _masks; // of the input, of what each layer tells, of the views
    readonly Sheet _vectors = new();
    readonly Sheet _tags = new();
    readonly Sheet _views = new();
    readonly Sheet _viewErrors = new();
    readonly Sheet _columns = new();
    readonly Sheet _own = new();
    readonly Sheet _ownErrors = new();
    readonly Sheet _judged = new();
    readonly Sheet _judgedErrors = new();
    readonly Sheet _turnedHeads = new();
    readonly Sheet _scores = new();
    readonly Sheet _turnedScores = new();
    readonly Sheet _dependents = new();
    readonly Sheet _heads = new();
    readonly Sheet _dependentErrors = new();
    readonly Sheet _headErrors = new();
    readonly Sheet _pairs = new();
    readonly Sheet _pairErrors = new();
    readonly Sheet _labels = new();

    public NetworkGradient(NetworkLayout layout, NetworkRecipe recipe)
    {
        _layout = layout;
        _recipe = recipe;
        (_gates, _cells, _outputs) = (Sheets(2 * layout.Layers), Sheets(2 * layout.Layers), Sheets(layout.Layers));
        (_inputs, _errors, _masks) = (Sheets(layout.Layers + 1), Sheets(layout.Layers + 1), Sheets(layout.Layers + 2));
        _turned = [.. layout.Directions.Select(direction => new LstmGradient.Turned(direction))];
        _turnedTag = Room(layout.Tag);
        _turnedView = Room(layout.View);
        _turnedArc = Room(layout.ArcPair);
        _turnedPair = Room(layout.LabelPair);
        _turnedDependent = Room(layout.LabelDependent);
        _turnedHead = Room(layout.LabelHead);
        Gradient = new float[layout.Count];
    }

    /// <summary>The gradient of the weights, laid out as they are.</summary>
    public float[] Gradient { get; }

    /// <summary>The features that the words were read by: a table's row each, and the row of <see cref="InputErrors"/> that is its gradient.</summary>
    public List<(int Feature, int Row)> Touched { get; } = [];

    public Matrix InputErrors(int rows) => _errors[0].Take(rows, NetworkLayout.Input);

    /// <summary>How many rows the last batch had.</summary>
    public int Rows { get; private set; }

    static Sheet[] Sheets(int count) => [.. Enumerable.Range(0, count).Select(_ => new Sheet())];

    static float[] Room(NetworkLayout.Part part) => new float[part.Rows * part.Columns];

    /// <summary>Reads the sentences; the gradient is that of their summed loss.</summary>
    /// <param name="values">The weights.</param>
    /// <param name="features">The table of features.</param>
    /// <param name="vectors">The words' vectors.</param>
    /// <param name="sentences">The sentences by falling length, with their right answers.</param>
    /// <param name="chance">What is dropped.</param>
    /// <returns>The summed loss.</returns>
    public double Learn(float[] values, float[] features, float[] vectors, IReadOnlyList<SentenceRows> sentences, Chance chance)
    {
        Array.Clear(Gradient);
        Touched.Clear();
        for (var i = 0; i < _turned.Length; i++)
        {
            _turned[i].Take(values);
        }

        Turn(_layout.Tag, values, _turnedTag);
        Turn(_layout.View, values, _turnedView);
        Turn(_layout.ArcPair, values, _turnedArc);
        Turn(_layout.LabelPair, values, _turnedPair);
        Turn(_layout.LabelDependent, values, _turnedDependent);
        Turn(_layout.LabelHead, values, _turnedHead);

        var batch = new PackedBatch([.. sentences.Select(sentence => sentence.Count + 1)]);
        Rows = batch.Rows;
        DrawMasks(sentences.Count, ref chance);
        ReadInput(values, features, vectors, sentences, batch, ref chance);
        for (var layer = 0; layer < _layout.Layers; layer++)
        {
            RunLayer(values, layer, batch);
        }

        var context = _inputs[_layout.Layers].Take(batch.Rows, NetworkLayout.Context);
        var contextErrors = _errors[_layout.Layers].Take(batch.Rows, NetworkLayout.Context);
        contextErrors.Clear();
        var loss = LearnTags(values, context, contextErrors, sentences, batch) + LearnTrees(values, context, contextErrors, sentences, batch);
        for (var layer = _layout.Layers - 1; layer >= 0; layer--)
        {
            ReturnThroughLayer(layer, batch);
        }

        var inputErrors = _errors[0].Take(batch.Rows, NetworkLayout.Input);
        Mask(inputErrors, _masks[0].Take(sentences.Count, NetworkLayout.Input), batch);
        LstmGradient.AddProduct(
            _vectors.Take(batch.Rows, _layout.VectorWidth), inputErrors, _columns.Take(_layout.VectorWidth, batch.Rows), _layout.Vectors.In(Gradient));
        return loss;
    }

    static void Turn(NetworkLayout.Part part, float[] values, float[] turned) =>
        Products.Transpose(part.In(values), new Matrix(turned, part.Columns, part.Rows));

    static Matrix Turned(NetworkLayout.Part part, float[] turned) => new(turned, part.Columns, part.Rows);

    void DrawMasks(int sentences, ref Chance chance)
    {
        Draw(_masks[0].Take(sentences, NetworkLayout.Input), _recipe.InputDropout, ref chance);
        for (var layer = 1; layer <= _layout.Layers; layer++)
        {
            Draw(_masks[layer].Take(sentences, NetworkLayout.Context), _recipe.LayerDropout, ref chance);
        }

        Draw(_masks[^1].Take(sentences, NetworkLayout.Views), _recipe.ViewDropout, ref chance);
    }

    // What is kept is made larger by as much as is dropped, so that the sums stay what they are.
    static void Draw(Matrix masks, double dropped, ref Chance chance)
    {
        var kept = (float)(1 / (1 - dropped));
        for (var row = 0; row < masks.Rows; row++)
        {
            foreach (ref var cell in masks[row])
            {
                cell = chance.Happens(dropped) ? 0 : kept;
            }
        }
    }

    static void Mask(Matrix rows, Matrix masks, PackedBatch batch)
    {
        for (var position = 0; position < batch.Positions; position++)
        {
            for (var i = 0; i < batch.Active(position); i++)
            {
                ref var mask = ref MemoryMarshal.GetReference(masks[i]);
                ref var row = ref MemoryMarshal.GetReference(rows[batch.Start(position) + i]);
                for (nuint at = 0; at < (nuint)rows.Columns; at += 8)
                {
                    (Vector256.LoadUnsafe(ref row, at) * Vector256.LoadUnsafe(ref mask, at)).StoreUnsafe(ref row, at);
                }
            }
        }
    }

    void ReadInput(float[] values, float[] features, float[] vectors, IReadOnlyList<SentenceRows> sentences, PackedBatch batch, ref Chance chance)
    {
        var input = _inputs[0].Take(batch.Rows, NetworkLayout.Input);
        var vector = _vectors.Take(batch.Rows, _layout.VectorWidth);
        input.Clear();
        vector.Clear();
        for (var i = 0; i < sentences.Count; i++)
        {
            Touch(WordRows.Root, batch.Row(i, 0), features, input);
            for (var word = 0; word < sentences[i].Count; word++)
            {
                var row = batch.Row(i, word + 1);
                for (var feature = 0; feature < WordRows.Each; feature++)
                {
                    var known = sentences[i].Features[(word * WordRows.Each) + feature];
                    if (feature == 0 && chance.Happens(_recipe.WordDropout))
                    {
                        known = WordRows.Unknown;
                    }

                    if (known >= 0)
                    {
                        Touch(known, row, features, input);
                    }
                }

                if (sentences[i].Vectors[word] is var at and >= 0 && !chance.Happens(_recipe.VectorDropout))
                {
                    vectors.AsSpan(at * _layout.VectorWidth, _layout.VectorWidth).CopyTo(vector[row]);
                }
            }
        }

        Products.Add(vector, _layout.Vectors.In(values), input);
        Mask(input, _masks[0].Take(sentences.Count, NetworkLayout.Input), batch);
    }

    void Touch(int feature, int row, float[] features, Matrix input)
    {
        ref var from = ref features[feature * NetworkLayout.Input];
        ref var to = ref MemoryMarshal.GetReference(input[row]);
        for (nuint at = 0; at < NetworkLayout.Input; at += 8)
        {
            (Vector256.LoadUnsafe(ref to, at) + Vector256.LoadUnsafe(ref from, at)).StoreUnsafe(ref to, at);
        }

        Touched.Add((feature, row));
    }

    Matrix LayerInput(int layer, int rows) => _inputs[layer].Take(rows, layer == 0 ? NetworkLayout.Input : NetworkLayout.Context);

    void RunLayer(float[] values, int layer, PackedBatch batch)
    {
        var output = _outputs[layer].Take(batch.Rows, NetworkLayout.Context);
        for (var side = 0; side < 2; side++)
        {
            var at = (2 * layer) + side;
            LstmLayer.Run(
                values,
                _layout.Directions[at],
                batch,
                LayerInput(layer, batch.Rows),
                _gates[at].Take(batch.Rows, NetworkLayout.Gates),
                _cells[at].Take(batch.Rows, NetworkLayout.Hidden),
                output.TakeColumns(side * NetworkLayout.Hidden, NetworkLayout.Hidden));
        }

        var next = _inputs[layer + 1].Take(batch.Rows, NetworkLayout.Context);
        for (var row = 0; row < batch.Rows; row++)
        {
            output[row].CopyTo(next[row]);
        }

        Mask(next, _masks[layer + 1].Take(batch.Lengths.Count, NetworkLayout.Context), batch);
    }

    void ReturnThroughLayer(int layer, PackedBatch batch)
    {
        var errors = _errors[layer + 1].Take(batch.Rows, NetworkLayout.Context);
        Mask(errors, _masks[layer + 1].Take(batch.Lengths.Count, NetworkLayout.Context), batch);
        var inputErrors = _errors[layer].Take(batch.Rows, layer == 0 ? NetworkLayout.Input : NetworkLayout.Context);
        inputErrors.Clear();
        var output = _outputs[layer].Take(batch.Rows, NetworkLayout.Context);
        for (var side = 0; side < 2; side++)
        {
            var at = (2 * layer) + side;
            var run = new LstmGradient.Run(
                LayerInput(layer, batch.Rows),
                _gates[at].Take(batch.Rows, NetworkLayout.Gates),
                _cells[at].Take(batch.Rows, NetworkLayout.Hidden),
                output.TakeColumns(side * NetworkLayout.Hidden, NetworkLayout.Hidden));
            LstmGradient.Add(
                _layout.Directions[at], Gradient, _turned[at], batch, in run, errors.TakeColumns(side * NetworkLayout.Hidden, NetworkLayout.Hidden), inputErrors, _lstm);
        }
    }

    double LearnTags(float[] values, Matrix context, Matrix contextErrors, IReadOnlyList<SentenceRows> sentences, PackedBatch batch)
    {
        var scores = _tags.Take(batch.Rows, _layout.TagColumns);
        scores.Fill(_layout.TagBias.Row(values));
        Products.Add(context, _layout.Tag.In(values), scores);
        var loss = 0.0;
        for (var i = 0; i < sentences.Count; i++)
        {
            scores[batch.Row(i, 0)].Clear();
            for (var word = 0; word < sentences[i].Count; word++)
            {
                loss += Blame(scores[batch.Row(i, word + 1)], _layout.Tags, sentences[i].Tags[word], sentences[i].Taught?.Tags, word);
            }
        }

        Products.Add(scores, Turned(_layout.Tag, _turnedTag), contextErrors);
        LstmGradient.AddProduct(context, scores, _columns.Take(NetworkLayout.Context, batch.Rows), _layout.Tag.In(Gradient));
        LstmGradient.AddRows(scores, _layout.TagBias.Row(Gradient));
        return loss;
    }

    // Turns scores into their error: their share of the chance, less what is owed of it: all of it to the right answer (-1 where it is not
    // known), or to each answer what the teachers give it.
    static double Blame(Span<float> scores, int count, int right, SoftAnswers? taught, int word)
    {
        scores[count..].Clear();
        if (right < 0 && taught is null)
        {
            scores.Clear();
            return 0;
        }

        ReadOnlySpan<short> answers = taught is null ? [(short)right] : taught.Answers(word);
        ReadOnlySpan<float> chances = taught is null ? [1f] : taught.Chances(word);
        if (answers.IsEmpty)
        {
            scores.Clear(); // the teachers name only what this network does not know
            return 0;
        }

        var own = 0.0;
        for (var i = 0; i < answers.Length; i++)
        {
            own += chances[i] * scores[answers[i]];
        }

        var all = Curves.Softmax(scores[..count]);
        for (var i = 0; i < answers.Length; i++)
        {
            scores[answers[i]] -= chances[i];
        }

        return all - own;
    }

    double LearnTrees(float[] values, Matrix context, Matrix contextErrors, IReadOnlyList<SentenceRows> sentences, PackedBatch batch)
    {
        var views = _views.Take(batch.Rows, NetworkLayout.Views);
        views.Fill(_layout.ViewBias.Row(values));
        Products.Add(context, _layout.View.In(values), views);
        for (var row = 0; row < views.Rows; row++)
        {
            ParserNetwork.Rectify(views[row]);
        }

        var masks = _masks[^1].Take(sentences.Count, NetworkLayout.Views);
        Mask(views, masks, batch);
        var viewErrors = _viewErrors.Take(batch.Rows, NetworkLayout.Views);
        viewErrors.Clear();
        var loss = 0.0;
        for (var i = 0; i < sentences.Count; i++)
        {
            loss += LearnHeads(values, views, viewErrors, sentences[i], i, batch);
        }

        loss += LearnLabels(values, views, viewErrors, sentences, batch);
        Mask(viewErrors, masks, batch);
        for (var row = 0; row < views.Rows; row++)
        {
            var view = views[row];
            var error = viewErrors[row];
            for (var at = 0; at < view.Length; at++)
            {
                error[at] *= view[at] > 0 ? 1 : ParserNetwork.Leak;
            }
        }

        Products.Add(viewErrors, Turned(_layout.View, _turnedView), contextErrors);
        LstmGradient.AddProduct(context, viewErrors, _columns.Take(NetworkLayout.Context, batch.Rows), _layout.View.In(Gradient));
        LstmGradient.AddRows(viewErrors, _layout.ViewBias.Row(Gradient));
        return loss;
    }

    double LearnHeads(float[] values, Matrix views, Matrix viewErrors, SentenceRows sentence, int at, PackedBatch batch)
    {
        var positions = sentence.Count + 1;
        var columns = ParserNetwork.ArcColumns(positions);
        var own = _own.Take(positions, NetworkLayout.Views);
        batch.Gather(views, at, own);
        var judged = _judged.Take(positions, NetworkLayout.Arc);
        var scores = _scores.Take(positions, columns);
        ParserNetwork.ScoreArcs(_layout, values, own, judged, _turnedHeads.Take(NetworkLayout.Arc, columns), scores);
        scores[0].Clear();
        var loss = 0.0;
        for (var word = 0; word < sentence.Count; word++)
        {
            scores[word + 1][word + 1] = -1e4f; // no word is its own head
            loss += Blame(scores[word + 1], positions, sentence.Heads[word] + 1, sentence.Taught?.Heads, word);
        }

        var ownErrors = _ownErrors.Take(positions, 2 * NetworkLayout.Arc);
        var judgedErrors = _judgedErrors.Take(positions, NetworkLayout.Arc);
        ownErrors.Clear();
        judgedErrors.Clear();
        Products.Add(scores.TakeColumns(0, positions), own.TakeColumns(NetworkLayout.Arc, NetworkLayout.Arc), judgedErrors);
        LstmGradient.AddProduct(
            scores.TakeColumns(0, positions), judged, _turnedScores.Take(positions, positions), ownErrors.TakeColumns(NetworkLayout.Arc, NetworkLayout.Arc));
        Products.Add(judgedErrors, Turned(_layout.ArcPair, _turnedArc), ownErrors.TakeColumns(0, NetworkLayout.Arc));
        LstmGradient.AddProduct(
            own.TakeColumns(0, NetworkLayout.Arc), judgedErrors, _columns.Take(NetworkLayout.Arc, positions), _layout.ArcPair.In(Gradient));
        LstmGradient.AddRows(judgedErrors, _layout.ArcHead.Row(Gradient));
        for (var position = 0; position < positions; position++)
        {
            Increase(viewErrors[batch.Row(at, position)][..(2 * NetworkLayout.Arc)], ownErrors[position]);
        }

        return loss;
    }

    double LearnLabels(float[] values, Matrix views, Matrix viewErrors, IReadOnlyList<SentenceRows> sentences, PackedBatch batch)
    {
        const int DependentAt = 2 * NetworkLayout.Arc;
        const int HeadAt = DependentAt + NetworkLayout.Label;
        var count = sentences.Sum(sentence => sentence.Count);
        var dependents = _dependents.Take(count, NetworkLayout.Label);
        var heads = _heads.Take(count, NetworkLayout.Label);
        var pair = 0;
        for (var i = 0; i < sentences.Count; i++)
        {
            for (var word = 0; word < sentences[i].Count; word++, pair++)
            {
                views[batch.Row(i, word + 1)].Slice(DependentAt, NetworkLayout.Label).CopyTo(dependents[pair]);
                views[batch.Row(i, sentences[i].Heads[word] + 1)].Slice(HeadAt, NetworkLayout.Label).CopyTo(heads[pair]);
            }
        }

        var pairs = _pairs.Take(count, _layout.Relations * NetworkLayout.Label);
        var scores = _labels.Take(count, _layout.RelationColumns);
        ParserNetwork.ScoreLabels(_layout, values, dependents, heads, pairs, scores);
        var pairErrors = _pairErrors.Take(count, _layout.Relations * NetworkLayout.Label);
        var dependentErrors = _dependentErrors.Take(count, NetworkLayout.Label);
        var headErrors = _headErrors.Take(count, NetworkLayout.Label);
        dependentErrors.Clear();
        headErrors.Clear();
        var loss = 0.0;
        pair = 0;
        foreach (var sentence in sentences)
        {
            for (var word = 0; word < sentence.Count; word++, pair++)
            {
                loss += Blame(scores[pair], _layout.Relations, sentence.Labels[word], sentence.Taught?.Labels, word);
                SpreadPair(scores[pair], pairs[pair], heads[pair], pairErrors[pair], headErrors[pair]);
            }
        }

        Products.Add(pairErrors, Turned(_layout.LabelPair, _turnedPair), dependentErrors);
        Products.Add(scores, Turned(_layout.LabelDependent, _turnedDependent), dependentErrors);
        Products.Add(scores, Turned(_layout.LabelHead, _turnedHead), headErrors);
        var columns = _columns.Take(NetworkLayout.Label, count);
        LstmGradient.AddProduct(dependents, pairErrors, columns, _layout.LabelPair.In(Gradient));
        LstmGradient.AddProduct(dependents, scores, columns, _layout.LabelDependent.In(Gradient));
        LstmGradient.AddProduct(heads, scores, columns, _layout.LabelHead.In(Gradient));
        LstmGradient.AddRows(scores, _layout.LabelBias.Row(Gradient));
        pair = 0;
        for (var i = 0; i < sentences.Count; i++)
        {
            for (var word = 0; word < sentences[i].Count; word++, pair++)
            {
                Increase(viewErrors[batch.Row(i, word + 1)].Slice(DependentAt, NetworkLayout.Label), dependentErrors[pair]);
                Increase(viewErrors[batch.Row(i, sentences[i].Heads[word] + 1)].Slice(HeadAt, NetworkLayout.Label), headErrors[pair]);
            }
        }

        return loss;
    }

    void SpreadPair(Span<float> errors, Span<float> pairs, Span<float> head, Span<float> pairErrors, Span<float> headErrors)
    {
        for (var relation = 0; relation < _layout.Relations; relation++)
        {
            var error = Vector256.Create(errors[relation]);
            for (var at = 0; at < NetworkLayout.Label; at += 8)
            {
                var place = (relation * NetworkLayout.Label) + at;
                (error * Vector256.Create<float>(head.Slice(at, 8))).CopyTo(pairErrors[place..]);
                Vector256.FusedMultiplyAdd(error, Vector256.Create<float>(pairs.Slice(place, 8)), Vector256.Create<float>(headErrors.Slice(at, 8))).CopyTo(headErrors[at..]);
            }
        }
    }

    static void Increase(Span<float> sum, ReadOnlySpan<float> added)
    {
        for (var at = 0; at < added.Length; at += 8)
        {
            (Vector256.Create<float>(sum.Slice(at, 8)) + Vector256.Create(added.Slice(at, 8))).CopyTo(sum[at..]);
        }
    }
}
