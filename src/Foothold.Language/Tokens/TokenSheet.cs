namespace Foothold.Language;

/// <summary>The tokens of a part of a text while it is cut, in order. One thread works on it at a time.</summary>
sealed class TokenSheet
{
    const int Longest = 1000; // in UTF-16 units; a longer token is cut into pieces

    readonly List<TextSpan> _tail = [];

    /// <summary>What was cut so far.</summary>
    public List<TextSpan> Tokens { get; } = [];

    /// <summary>Adds a token that is not empty. Never halves a surrogate pair.</summary>
    public void Add(string text, int start, int end)
    {
        if (start >= end)
        {
            return;
        }

        if (Tokens.Count > 0 && Tokens[^1].End == start && char.IsLowSurrogate(text[start]) && char.IsHighSurrogate(text[start - 1]))
        {
            Tokens[^1] = new TextSpan(Tokens[^1].Start, end);
            return;
        }

        while (end - start > Longest)
        {
            var cut = start + Longest - (char.IsLowSurrogate(text[start + Longest]) ? 1 : 0);
            Tokens.Add(new TextSpan(start, cut));
            start = cut;
        }

        Tokens.Add(new TextSpan(start, end));
    }

    /// <summary>Keeps a mark that came off the end of what is being cut; marks come the last first.</summary>
    public void Hold(int start, int end) => _tail.Add(new TextSpan(start, end));

    /// <summary>Adds the marks that were kept.</summary>
    public void AddHeld(string text)
    {
        for (var i = _tail.Count - 1; i >= 0; i--)
        {
            Add(text, _tail[i].Start, _tail[i].End);
        }

        _tail.Clear();
    }
}
