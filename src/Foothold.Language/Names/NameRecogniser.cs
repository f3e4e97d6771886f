using System.Runtime.InteropServices;

namespace Foothold.Language;

/// <summary>Marks the names in sentences that the parser's network has read.</summary>
/// <remarks>Does not change after it is read; safe to use from many threads at once.</remarks>
sealed class NameRecogniser(NameLists lists, NameNetwork network, string parserVersion) : IStateReader
{
    static readonly ModelFile.Form Form = new("recogniser of names", "FOOTHOLD NAMES", 1);

    public NameLists Lists => lists;

    /// <summary>The version of the model whose states it was trained on; it can be used with no other.</summary>
    public string ParserVersion => parserVersion;

    /// <inheritdoc/>
    public void Read(SentenceRows sentence, ByteMatrix states, NetworkDesk desk)
    {
        var count = sentence.Count;
        var room = desk.Names;
        var keys = room.Keys(count * NameFeatures.Each);
        var rows = room.Rows(count * NameFeatures.Each);
        NameFeatures.Fill(sentence, lists, keys);
        network.Find(keys, rows);
        var vectors = sentence.WordVectors.Take(count, network.Layout.VectorWidth);
        var heads = NameNetwork.GatherHeads(vectors, sentence.Heads.AsSpan(0, count), room.Heads.Take(count, vectors.Columns));
        var scores = room.Scores.Take(count, NameLayout.Columns);
        network.Score(states, vectors, heads, rows, room.Hidden.Take(count, NameLayout.Hidden), scores);
        NameChain.Decode(scores, network.Chain, room.Back(count * NameChain.Width), sentence.Names.AsSpan(0, count));
        if (!sentence.Names.AsSpan(0, count).ContainsAnyExcept(NameTags.Outside))
        {
            return;
        }

        var chain = room.Chain.Take(3 * count, NameChain.Width);
        NameChain.Share(scores, network.Chain, MemoryMarshal.CreateSpan(ref chain.Start(), 3 * count * NameChain.Width), []);
        for (var word = 0; word < count; word++)
        {
            sentence.NameShares[word] = Math.Clamp(scores[word][sentence.Names[word]], 1e-6f, 1f);
        }
    }

    public void Write(Stream stream)
    {
        using var content = new MemoryStream();
        using (var writer = new BinaryWriter(content, System.Text.Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(parserVersion);
            lists.Write(writer);
            network.Write(writer);
        }

        ModelFile.Seal(Form, content.ToArray(), stream);
    }

    /// <summary>Reads a recogniser that <see cref="Write"/> wrote.</summary>
    /// <param name="stream">The file, read to its end; not closed.</param>
    /// <param name="model">The version of the model it is to be used with.</param>
    /// <param name="vectorWidth">The numbers of that model's vectors.</param>
    /// <exception cref="InvalidDataException">The file is damaged, cut short, not a recogniser or was trained for another model.</exception>
    public static (NameRecogniser Recogniser, string Version) Read(Stream stream, string model, int vectorWidth)
    {
        var (content, version) = ModelFile.Open(Form, stream);
        try
        {
            using var reader = new BinaryReader(new MemoryStream(content, writable: false));
            var parserVersion = reader.ReadString();
            if (parserVersion != model)
            {
                throw new InvalidDataException($"The recogniser of names was trained for the language model {parserVersion}, and this is {model}.");
            }

            var lists = NameLists.Read(reader);
            return (new NameRecogniser(lists, NameNetwork.Read(reader, vectorWidth), parserVersion), version);
        }
        catch (Exception exception) when (exception is EndOfStreamException or ArgumentException or FormatException or OverflowException)
        {
            throw new InvalidDataException("The recogniser of names does not hold together.", exception);
        }
    }
}
