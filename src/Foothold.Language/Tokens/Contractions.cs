namespace Foothold.Language;

/// <summary>Words written as one that stand for two whose letters they do not have ("del" for "de" and "el"), as a treebank shows them.</summary>
sealed class Contractions
{
    readonly Dictionary<string, (int Cut, string First, string Second)> _parts; // written word -> where it is cut, what its halves are read as

    Contractions(Dictionary<string, (int, string, string)> parts) => _parts = parts;

    /// <summary>None at all.</summary>
    public static Contractions None { get; } = new([]);

    /// <summary>How many there are.</summary>
    public int Count => _parts.Count;

    /// <summary>Learns them: tokens of two words, the first of which begins the token; of several readings the most frequent.</summary>
    public static Contractions Learn(IEnumerable<TreebankSentence> treebank)
    {
        var seen = new Dictionary<string, Dictionary<(int Cut, string First, string Second), int>>(StringComparer.Ordinal);
        foreach (var sentence in treebank)
        {
            for (var i = 0; i + 1 < sentence.Words.Count; i++)
            {
                var (first, second) = (sentence.Words[i], sentence.Words[i + 1]);
                var whole = first.Span.Union(second.Span);
                if (first.Span.End != second.Span.Start || !sentence.Tokens.Contains(whole) || second.Form == second.Span.In(sentence.Text))
                {
                    continue;
                }

                var written = whole.In(sentence.Text).ToLowerInvariant();
                if (!seen.TryGetValue(written, out var readings))
                {
                    seen.Add(written, readings = []);
                }

                var reading = (first.Span.Length, first.Form.ToLowerInvariant(), second.Form.ToLowerInvariant());
                readings[reading] = readings.GetValueOrDefault(reading) + 1;
            }
        }

        return seen.Count == 0 ? None : new Contractions(seen.ToDictionary(
            pair => pair.Key,
            pair => pair.Value.OrderByDescending(reading => reading.Value).ThenBy(reading => reading.Key.Second, StringComparer.Ordinal).First().Key,
            StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>The words at some spans of a text as they are to be read, capitals kept.</summary>
    public string[] Read(string text, IReadOnlyList<TextSpan> spans)
    {
        var forms = new string[spans.Count];
        for (var i = 0; i < forms.Length; i++)
        {
            forms[i] = spans[i].In(text);
            if (_parts.Count > 0 && i > 0 && spans[i - 1].End == spans[i].Start
                && _parts.TryGetValue(spans[i - 1].Union(spans[i]).In(text), out var parts) && parts.Cut == spans[i - 1].Length)
            {
                var isUpper = char.IsUpper(text[spans[i].Start]);
                forms[i - 1] = char.IsUpper(forms[i - 1][0]) ? (isUpper ? parts.First.ToUpperInvariant() : char.ToUpperInvariant(parts.First[0]) + parts.First[1..]) : parts.First;
                forms[i] = isUpper ? parts.Second.ToUpperInvariant() : parts.Second;
            }
        }

        return forms;
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(_parts.Count);
        foreach (var (written, (cut, first, second)) in _parts.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            writer.Write(written);
            writer.Write((byte)cut);
            writer.Write(first);
            writer.Write(second);
        }
    }

    public static Contractions Read(BinaryReader reader)
    {
        var parts = new Dictionary<string, (int, string, string)>(StringComparer.OrdinalIgnoreCase);
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            var (written, cut, first, second) = (reader.ReadString(), reader.ReadByte(), reader.ReadString(), reader.ReadString());
            if (first.Length == 0 || second.Length == 0 || !parts.TryAdd(written, (cut, first, second)))
            {
                throw new InvalidDataException("The language model's contractions do not hold together.");
            }
        }

        return new Contractions(parts);
    }
}
