using System.Text.Json;

namespace Foothold.Language;

/// <summary>Words with the vectors that stand for how they are used, the most frequent word first.</summary>
/// <param name="Words">The words, lower-cased.</param>
/// <param name="Width">The numbers of a vector.</param>
/// <param name="Values">The vectors, one after another.</param>
public sealed record WordVectors(IReadOnlyList<string> Words, int Width, float[] Values)
{
    /// <summary>No vectors: a language that is trained without them tells words apart by their letters alone.</summary>
    public static WordVectors None { get; } = new([], 8, []);

    /// <summary>Reads the first vectors of a file: a JSON object with "words" in order of frequency and "vectors" by word, or lines of a word and its numbers (GloVe).</summary>
    /// <param name="content">The file's bytes.</param>
    /// <param name="most">How many words to take at most.</param>
    /// <exception cref="InvalidDataException">The bytes are neither.</exception>
    public static WordVectors Read(ReadOnlySpan<byte> content, int most)
    {
        try
        {
            var vectors = content.Length > 0 && content[0] == '{' ? ReadJson(content, most) : ReadLines(content, most);
            return vectors.Words.Count > 0 ? vectors : throw new FormatException("there is no vector in them.");
        }
        catch (Exception exception) when (exception is JsonException or FormatException or InvalidOperationException)
        {
            throw new InvalidDataException($"The word vectors cannot be read{(exception is JsonException ? " as JSON" : "")}: {exception.Message}", exception);
        }
    }

    static WordVectors ReadJson(ReadOnlySpan<byte> content, int most)
    {
        var reader = new Utf8JsonReader(content);
        var (width, words, vectors) = (0, new List<string>(), new Dictionary<string, float[]>(StringComparer.Ordinal));
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString();
            reader.Read();
            if (name == "dimensions")
            {
                width = reader.GetInt32();
            }
            else if (name == "words")
            {
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    words.Add(reader.GetString()!);
                }
            }
            else if (name == "vectors")
            {
                ReadVectors(ref reader, width, words.Take(most).ToHashSet(StringComparer.Ordinal), vectors);
            }
            else
            {
                reader.Skip();
            }
        }

        var known = words.Take(most).Where(vectors.ContainsKey).ToList();
        return new WordVectors(known, width, [.. known.SelectMany(word => vectors[word])]);
    }

    static void ReadVectors(ref Utf8JsonReader reader, int width, HashSet<string> wanted, Dictionary<string, float[]> vectors)
    {
        if (width == 0 || wanted.Count == 0)
        {
            throw new FormatException("\"dimensions\" and \"words\" must come before \"vectors\".");
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var word = reader.GetString()!;
            reader.Read();
            if (!wanted.Contains(word))
            {
                reader.Skip();
                continue;
            }

            var vector = new float[width]; // numbers beyond the width are not of the vector
            for (var i = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; i++)
            {
                if (i < width)
                {
                    vector[i] = reader.GetSingle();
                }
            }

            vectors[word] = vector;
        }
    }

    static WordVectors ReadLines(ReadOnlySpan<byte> content, int most)
    {
        var words = new List<string>();
        var values = new List<float>();
        var width = 0;
        foreach (var line in System.Text.Encoding.UTF8.GetString(content).Split('\n', StringSplitOptions.RemoveEmptyEntries).Take(most))
        {
            var columns = line.TrimEnd('\r').Split(' ');
            width = width == 0 ? columns.Length - 1 : width;
            if (columns.Length != width + 1 || width == 0)
            {
                throw new FormatException($"line {words.Count + 1} has {columns.Length - 1} numbers and not {width}.");
            }

            words.Add(columns[0]);
            values.AddRange(columns.Skip(1).Select(number => float.Parse(number, System.Globalization.CultureInfo.InvariantCulture)));
        }

        return new WordVectors(words, width, [.. values]);
    }
}
