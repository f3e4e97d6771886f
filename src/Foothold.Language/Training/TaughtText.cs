using System.IO.Compression;
using System.Text;

namespace Foothold.Language;

/// <summary>Sentences that larger networks have read, with what they thought of each word: what a small network is taught beside the treebanks.</summary>
/// <remarks>
/// The file holds, packed by Brotli, the names of the tags and relations, the words' forms, and for each word the likely tags, heads and
/// relations with their chances in 255ths. A relation is that to the head of the tree that the sentence is given with.
/// </remarks>
sealed class TaughtText
{
    const uint Mark = 0x31545446; // "FTT1"
    const int MostWords = 200_000_000;

    readonly List<(UniversalTag Tag, string FineTag)> _tags;
    readonly List<string> _relations;
    readonly List<TaughtSentence> _sentences = [];

    public TaughtText(TagSet tags) => (_tags, _relations) = ([.. tags.Tags], [.. tags.Relations]);

    TaughtText(List<(UniversalTag, string)> tags, List<string> relations) => (_tags, _relations) = (tags, relations);

    /// <summary>The sentences, in the file's order.</summary>
    public IReadOnlyList<TaughtSentence> Sentences => _sentences;

    /// <summary>A sentence with what is taught of it.</summary>
    /// <param name="Forms">Its words.</param>
    /// <param name="Tags">The tag of each; -1 for one too rare to be told.</param>
    /// <param name="Heads">The head of each, -1 for the root.</param>
    /// <param name="Labels">The relation of each to its head; -1 for one too rare to be told.</param>
    /// <param name="Answers">What the teachers thought.</param>
    internal sealed record TaughtSentence(string[] Forms, int[] Tags, int[] Heads, int[] Labels, TaughtAnswers Answers);

    /// <summary>Adds a sentence that was taught.</summary>
    public void Add(IReadOnlyList<string> forms, SentenceRows rows) =>
        _sentences.Add(new TaughtSentence([.. forms], rows.Tags, rows.Heads, rows.Labels, rows.Taught ?? throw new ArgumentException("Nothing is taught of the sentence.", nameof(rows))));

    /// <summary>Writes the file; the same sentences give the same bytes.</summary>
    public void Write(Stream stream)
    {
        using var packed = new BrotliStream(stream, CompressionLevel.SmallestSize, leaveOpen: true);
        using var writer = new BinaryWriter(packed, Encoding.UTF8);
        writer.Write(Mark);
        writer.Write7BitEncodedInt(_tags.Count);
        foreach (var (tag, fineTag) in _tags)
        {
            writer.Write((byte)tag);
            writer.Write(fineTag);
        }

        writer.Write7BitEncodedInt(_relations.Count);
        _relations.ForEach(writer.Write);
        var forms = _sentences.SelectMany(sentence => sentence.Forms).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        writer.Write7BitEncodedInt(forms.Count);
        forms.ForEach(writer.Write);
        var numbers = forms.Index().ToDictionary(pair => pair.Item, pair => pair.Index, StringComparer.Ordinal);
        writer.Write7BitEncodedInt(_sentences.Count);
        foreach (var sentence in _sentences)
        {
            writer.Write7BitEncodedInt(sentence.Forms.Length);
            for (var word = 0; word < sentence.Forms.Length; word++)
            {
                writer.Write7BitEncodedInt(numbers[sentence.Forms[word]]);
                writer.Write7BitEncodedInt(sentence.Tags[word] + 1);
                writer.Write7BitEncodedInt(sentence.Heads[word] + 1);
                writer.Write7BitEncodedInt(sentence.Labels[word] + 1);
            }

            Write(writer, sentence.Answers.Tags);
            Write(writer, sentence.Answers.Heads);
            Write(writer, sentence.Answers.Labels);
        }
    }

    static void Write(BinaryWriter writer, SoftAnswers answers)
    {
        for (var word = 0; word < answers.Count; word++)
        {
            var likely = answers.Answers(word);
            var chances = answers.Chances(word);
            writer.Write7BitEncodedInt(likely.Length);
            for (var i = 0; i < likely.Length; i++)
            {
                writer.Write7BitEncodedInt(likely[i]);
                if (likely.Length > 1)
                {
                    writer.Write((byte)Math.Clamp(MathF.Round(chances[i] * 255), 1, 255));
                }
            }
        }
    }

    /// <summary>Reads a file that <see cref="Write(Stream)"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The file is damaged or not such a file.</exception>
    public static TaughtText Read(Stream stream)
    {
        try
        {
            using var reader = new BinaryReader(new BrotliStream(stream, CompressionMode.Decompress, leaveOpen: true), Encoding.UTF8);
            if (reader.ReadUInt32() != Mark)
            {
                throw new InvalidDataException("The file does not start as one of taught sentences does.");
            }

            var tags = Enumerable.Range(0, Count(reader)).Select(_ => ((UniversalTag)reader.ReadByte(), reader.ReadString())).ToList();
            var relations = Enumerable.Range(0, Count(reader)).Select(_ => reader.ReadString()).ToList();
            var forms = Enumerable.Range(0, Count(reader)).Select(_ => reader.ReadString()).ToArray();
            var text = new TaughtText(tags, relations);
            var count = Count(reader);
            for (var i = 0; i < count; i++)
            {
                text._sentences.Add(ReadSentence(reader, forms, tags.Count, relations.Count));
            }

            return text;
        }
        catch (Exception exception) when (exception is IOException or ArgumentException or FormatException or IndexOutOfRangeException or InvalidOperationException)
        {
            throw new InvalidDataException("The taught sentences cannot be read: " + exception.Message, exception);
        }
    }

    static int Count(BinaryReader reader) =>
        reader.Read7BitEncodedInt() is var count and >= 0 and < MostWords ? count : throw new FormatException("a count is out of bounds.");

    static TaughtSentence ReadSentence(BinaryReader reader, string[] forms, int tags, int relations)
    {
        var count = Count(reader);
        var sentence = (Forms: new string[count], Tags: new int[count], Heads: new int[count], Labels: new int[count]);
        for (var word = 0; word < count; word++)
        {
            sentence.Forms[word] = forms[Count(reader)];
            sentence.Tags[word] = Within(Count(reader) - 1, tags);
            sentence.Heads[word] = Within(Count(reader) - 1, count);
            sentence.Labels[word] = Within(Count(reader) - 1, relations);
        }

        var answers = new TaughtAnswers(ReadAnswers(reader, count, tags), ReadAnswers(reader, count, count + 1), ReadAnswers(reader, count, relations));
        return new TaughtSentence(sentence.Forms, sentence.Tags, sentence.Heads, sentence.Labels, answers);
    }

    static int Within(int answer, int most) => answer < most ? answer : throw new FormatException("an answer is out of bounds.");

    static SoftAnswers ReadAnswers(BinaryReader reader, int words, int most)
    {
        var starts = new int[words + 1];
        var (answers, chances) = (new List<short>(), new List<float>());
        for (var word = 0; word < words; word++)
        {
            var likely = Count(reader);
            var sum = 0f;
            for (var i = 0; i < likely; i++)
            {
                answers.Add((short)Within(Count(reader), most));
                chances.Add(likely > 1 ? reader.ReadByte() : 255);
                sum += chances[^1];
            }

            for (var i = starts[word]; i < chances.Count; i++)
            {
                chances[i] /= sum;
            }

            starts[word + 1] = answers.Count;
        }

        return new SoftAnswers(starts, [.. answers], [.. chances]);
    }

    /// <summary>The sentences as a network with other numbers for tags and relations is taught them.</summary>
    /// <param name="tags">The tags and relations of that network; those it lacks are left out.</param>
    /// <param name="rows">How its words' rows are found.</param>
    public IEnumerable<SentenceRows> Prepare(TagSet tags, WordRows rows)
    {
        int[] tagOf = [.. _tags.Select(pair => tags.Find(pair.Tag, pair.FineTag))];
        int[] relationOf = [.. _relations.Select(tags.FindRelation)];
        var words = new WordFeatures();
        foreach (var sentence in _sentences)
        {
            words.Fill(sentence.Forms);
            var prepared = new SentenceRows(words.Count);
            rows.Find(words, prepared.Features, prepared.Vectors);
            for (var word = 0; word < words.Count; word++)
            {
                prepared.Tags[word] = sentence.Tags[word] < 0 ? -1 : tagOf[sentence.Tags[word]];
                prepared.Heads[word] = sentence.Heads[word];
                prepared.Labels[word] = sentence.Labels[word] < 0 ? -1 : relationOf[sentence.Labels[word]];
            }

            prepared.Taught = new TaughtAnswers(sentence.Answers.Tags.Renamed(tagOf), sentence.Answers.Heads, sentence.Answers.Labels.Renamed(relationOf));
            yield return prepared;
        }
    }
}
