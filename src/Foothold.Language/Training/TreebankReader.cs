using System.Globalization;

namespace Foothold.Language;

/// <summary>Reads treebanks in the CoNLL-U format.</summary>
public static class TreebankReader
{
    /// <summary>Reads every sentence, in order; a word without a fine tag gets the one that its features amount to.</summary>
    /// <param name="reader">The CoNLL-U text; read to its end, not closed.</param>
    /// <exception cref="InvalidDataException">A line is not CoNLL-U; the message names it.</exception>
    public static IReadOnlyList<TreebankSentence> Read(TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var sentences = new List<TreebankSentence>();
        var lines = new List<string[]>();
        string? text = null;
        var document = "";
        var startsDocument = false;
        var startsParagraph = false;
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0)
            {
                Close();
            }
            else if (line[0] != '#')
            {
                var columns = line.Split('\t');
                lines.Add(columns.Length == 10 ? columns : throw new InvalidDataException($"Line {number} has {columns.Length} columns and not 10."));
            }
            else if (line.StartsWith("# text = ", StringComparison.Ordinal))
            {
                text = line["# text = ".Length..];
            }
            else if (line.StartsWith("# newdoc", StringComparison.Ordinal))
            {
                startsDocument = true;
                document = line.IndexOf('=', StringComparison.Ordinal) is var equals and >= 0 ? line[(equals + 1)..].Trim() : "";
            }
            else if (line.StartsWith("# newpar", StringComparison.Ordinal))
            {
                startsParagraph = true;
            }
        }

        Close();
        return sentences;

        void Close()
        {
            if (lines.Count > 0)
            {
                try
                {
                    sentences.Add(Make(lines, text, startsDocument, startsParagraph) with { Document = document });
                }
                catch (Exception exception) when (exception is FormatException or ArgumentException or OverflowException)
                {
                    throw new InvalidDataException($"The sentence before line {number} cannot be read: {exception.Message}", exception);
                }

                startsDocument = false;
                startsParagraph = false;
            }

            lines.Clear();
            text = null;
        }
    }

    static TreebankSentence Make(List<string[]> lines, string? text, bool startsDocument, bool startsParagraph)
    {
        text ??= Join(lines);
        var words = new List<TreebankWord>(lines.Count);
        var tokens = new List<TextSpan>(lines.Count);
        var from = 0; // where in the text the next token starts
        var spaceAfter = true;
        for (var i = 0; i < lines.Count; i++)
        {
            var columns = lines[i];
            var dash = columns[0].IndexOf('-', StringComparison.Ordinal);
            if (columns[0].Contains('.', StringComparison.Ordinal))
            {
                continue; // an empty node of the enhanced graph
            }

            var surface = columns[1];
            from = Find(text, surface, from);
            var span = new TextSpan(from, Math.Min(text.Length, from + surface.Length));
            from = span.End;
            tokens.Add(span);
            spaceAfter = !columns[9].Contains("SpaceAfter=No", StringComparison.Ordinal);
            if (dash < 0)
            {
                words.Add(Word(columns, span));
                continue;
            }

            var last = int.Parse(columns[0].AsSpan(dash + 1), CultureInfo.InvariantCulture);
            var first = int.Parse(columns[0].AsSpan(0, dash), CultureInfo.InvariantCulture);
            AddPieces(lines.GetRange(i + 1, last - first + 1), surface, span, words);
            i += last - first + 1;
        }

        if (words.Count(word => word.Head < 0) != 1 || words.Any(word => word.Head >= words.Count))
        {
            throw new FormatException("its heads do not name one root inside the sentence.");
        }

        if (!words.All(word => ReachesRoot(words, word)))
        {
            throw new FormatException("its heads run in a circle.");
        }

        return new TreebankSentence(text, words, tokens, startsDocument, startsDocument || startsParagraph, spaceAfter);
    }

    static bool ReachesRoot(List<TreebankWord> words, TreebankWord word)
    {
        for (var steps = 0; steps <= words.Count; steps++)
        {
            if (word.Head < 0)
            {
                return true;
            }

            word = words[word.Head];
        }

        return false;
    }

    // The pieces of a multiword token share out its span where their letters are its letters; otherwise each has all of it.
    static void AddPieces(List<string[]> pieces, string surface, TextSpan span, List<TreebankWord> words)
    {
        var aligned = string.Concat(pieces.Select(piece => piece[1])).Length == surface.Length;
        if (!aligned && pieces.Count == 2 && surface.Length > pieces[0][1].Length && surface.StartsWith(pieces[0][1], StringComparison.OrdinalIgnoreCase))
        {
            // "del" is "de" and, in its last letter, "el".
            var cut = span.Start + pieces[0][1].Length;
            words.Add(Word(pieces[0], new TextSpan(span.Start, cut)));
            words.Add(Word(pieces[1], new TextSpan(cut, span.End)));
            return;
        }

        var from = span.Start;
        foreach (var piece in pieces)
        {
            words.Add(Word(piece, aligned ? new TextSpan(from, from + piece[1].Length) : span));
            from += piece[1].Length;
        }
    }

    static TreebankWord Word(string[] columns, TextSpan span) => new(
        columns[1],
        columns[2] == "_" && columns[1] != "_" ? columns[1] : columns[2],
        UniversalTags.Read(columns[3]),
        columns[4] == "_" ? FineTags.Of(UniversalTags.Read(columns[3]), columns[5], columns[1]) : columns[4],
        int.Parse(columns[6], CultureInfo.InvariantCulture) - 1,
        columns[7],
        span);

    static int Find(string text, string surface, int from)
    {
        while (from < text.Length && char.IsWhiteSpace(text[from]))
        {
            from++;
        }

        if (string.CompareOrdinal(text, from, surface, 0, surface.Length) == 0)
        {
            return from;
        }

        var at = text.IndexOf(surface, from, StringComparison.Ordinal);
        return at >= 0 ? at : throw new FormatException($"'{surface}' is not in its text.");
    }

    static string Join(List<string[]> lines)
    {
        var surfaces = new List<string>();
        var covered = 0;
        foreach (var columns in lines)
        {
            var dash = columns[0].IndexOf('-', StringComparison.Ordinal);
            if (columns[0].Contains('.', StringComparison.Ordinal))
            {
                continue;
            }

            if (dash > 0)
            {
                covered = int.Parse(columns[0].AsSpan(dash + 1), CultureInfo.InvariantCulture);
            }
            else if (int.Parse(columns[0], CultureInfo.InvariantCulture) <= covered)
            {
                continue;
            }

            surfaces.Add(columns[1] + (columns[9].Contains("SpaceAfter=No", StringComparison.Ordinal) ? "" : " "));
        }

        return string.Concat(surfaces).TrimEnd();
    }
}
