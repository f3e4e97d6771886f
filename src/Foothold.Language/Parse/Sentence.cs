namespace Foothold.Language;

/// <summary>One sentence or heading of a text, as a dependency tree over its words.</summary>
public sealed class Sentence
{
    readonly int[] _links; // where each word's dependents end, then the dependents themselves, head after head, in text order

    /// <summary>Makes a sentence from words whose heads form one tree.</summary>
    /// <param name="index">Its place in the text, from 0.</param>
    /// <param name="span">Where it stands in the report's text, without surrounding white space.</param>
    /// <param name="paragraph">Which paragraph of the text it belongs to, from 0.</param>
    /// <param name="isHeading">Whether it stands alone as a headline or heading rather than in running text.</param>
    /// <param name="words">Its words in text order, not copied; at least one, exactly one of them the root. That the heads form no circle is the caller's to see to.</param>
    /// <exception cref="ArgumentException">There is no word, an index or head is out of range, or not exactly one word is the root.</exception>
    public Sentence(int index, TextSpan span, int paragraph, bool isHeading, IReadOnlyList<Word> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var root = -1;
        var links = new int[words.Count * 2];
        for (var i = 0; i < words.Count; i++)
        {
            var head = words[i].Head;
            if (words[i].Index != i || head < -1 || head >= words.Count || head == i)
            {
                throw new ArgumentException($"Word {i} has index {words[i].Index} and head {head}.", nameof(words));
            }

            if (head < 0)
            {
                root = root < 0 ? i : throw new ArgumentException("Two words are the root.", nameof(words));
            }
            else
            {
                links[head]++;
            }
        }

        if (root < 0)
        {
            throw new ArgumentException("No word is the root.", nameof(words));
        }

        Index = index;
        Span = span;
        Paragraph = paragraph;
        IsHeading = isHeading;
        Words = words;
        Root = root;
        _links = links;
        var start = words.Count;
        for (var i = 0; i < words.Count; i++)
        {
            (links[i], start) = (start, start + links[i]);
        }

        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].Head is var head and >= 0)
            {
                links[links[head]++] = i;
            }
        }
    }

    /// <summary>Its place in the text, from 0.</summary>
    public int Index { get; }

    /// <summary>Where it stands in the report's text.</summary>
    public TextSpan Span { get; }

    /// <summary>Which paragraph of the text it belongs to, from 0.</summary>
    public int Paragraph { get; }

    /// <summary>Whether it stands alone as a headline or heading.</summary>
    public bool IsHeading { get; }

    /// <summary>Its words in text order.</summary>
    public IReadOnlyList<Word> Words { get; }

    /// <summary>The names of persons, organisations and places in it, in text order, none sharing a word; empty where the model has no recogniser of names.</summary>
    public IReadOnlyList<NameMention> Names { get; init; } = [];

    /// <summary>The index of the root word.</summary>
    public int Root { get; }

    /// <summary>The indices of the dependents of a word, in text order; empty for a leaf.</summary>
    /// <param name="word">The index of the head.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no word of this index.</exception>
    public Dependents Children(int word)
    {
        var count = _links.Length / 2; // of words
        if ((uint)word >= (uint)count)
        {
            throw new ArgumentOutOfRangeException(nameof(word));
        }

        var start = word == 0 ? count : _links[word - 1];
        return new Dependents(_links, start, _links[word] - start);
    }
}
