namespace Foothold.Language;

/// <summary>Reads sentences with marked names: a line for each word with its number, form and tag ("B-PER"), as Universal NER writes them.</summary>
static class NamedSentenceReader
{
    /// <summary>Reads every sentence, in order.</summary>
    /// <exception cref="InvalidDataException">A line is not as told, or a name goes on where none began; the message names it.</exception>
    public static List<NamedSentence> Read(TextReader reader)
    {
        var sentences = new List<NamedSentence>();
        var (forms, tags) = (new List<string>(), new List<int>());
        var startsDocument = false;
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0)
            {
                Close();
            }
            else if (line[0] == '#')
            {
                startsDocument |= line.StartsWith("# newdoc", StringComparison.Ordinal);
            }
            else
            {
                var columns = line.Split('\t');
                var tag = columns.Length > 2 ? Tag(columns[2], number) : throw new InvalidDataException($"Line {number} has {columns.Length} columns and not 3.");
                if (!(tags.Count == 0 ? NameTags.MayStart(tag) : NameTags.MayFollow(tags[^1], tag)))
                {
                    throw new InvalidDataException($"Line {number}: {columns[2]} goes on with a name that did not begin.");
                }

                forms.Add(columns[1]);
                tags.Add(tag);
            }
        }

        Close();
        return sentences;

        void Close()
        {
            if (forms.Count > 0)
            {
                sentences.Add(new NamedSentence([.. forms], [.. tags], startsDocument));
                startsDocument = false;
            }

            forms.Clear();
            tags.Clear();
        }
    }

    static int Tag(string tag, int number)
    {
        try
        {
            return NameTags.Read(tag);
        }
        catch (FormatException exception)
        {
            throw new InvalidDataException($"Line {number}: {exception.Message}", exception);
        }
    }
}
