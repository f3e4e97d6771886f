namespace Foothold.Language;

/// <summary>What speaks for and against a sentence's end between two tokens of one paragraph, as numbers that weights are kept under.</summary>
/// <remarks>One thread works on it at a time; it grows with the longest paragraph.</remarks>
sealed class BreakFeatures
{
    /// <summary>How many features a place between two tokens has.</summary>
    public const int Count = 41;

    const int Longest = 24; // letters of a word that are looked at
    const int Edge = 3; // tokens beyond both ends of a paragraph, all alike

    ulong[] _words = [];
    ulong[] _shapes = [];
    ulong[] _kinds = [];
    int _count;
    ulong _paragraph;

    /// <summary>Looks at the tokens of a paragraph, once for all places in it.</summary>
    public void Look(string text, List<TextSpan> tokens, TokenRules rules)
    {
        _count = tokens.Count;
        if (_words.Length < _count + (2 * Edge))
        {
            var room = (_count + (2 * Edge)) * 2;
            (_words, _shapes, _kinds) = (new ulong[room], new ulong[room], new ulong[room]);
        }

        Span<char> letters = stackalloc char[Longest];
        for (var i = -Edge; i < _count + Edge; i++)
        {
            var at = i + Edge;
            if (i < 0 || i >= _count)
            {
                _words[at] = _shapes[at] = _kinds[at] = i < 0 ? 1UL : 2UL;
                continue;
            }

            var token = text.AsSpan(tokens[i].Start, Math.Min(Longest, tokens[i].Length));
            _words[at] = Fold(token, letters);
            _shapes[at] = Shape(token, letters);
            _kinds[at] = Kind(token, rules);
        }

        _paragraph = Paragraph(text, tokens);
    }

    /// <summary>Finds the features of the place after a token.</summary>
    /// <param name="first">The first token of the sentence.</param>
    /// <param name="i">The token, not the paragraph's last.</param>
    /// <param name="state">How the sentence stands so far: open brackets and quotes.</param>
    /// <param name="gap">How the two tokens are parted.</param>
    /// <param name="verdict">What the rules say.</param>
    /// <param name="features">Receives <see cref="Count"/> numbers.</param>
    public void Find(int first, int i, int state, int gap, bool verdict, Span<ulong> features)
    {
        var at = i + Edge;
        var (w0, w1, w2, w3) = (_words[at], _words[at + 1], _words[at + 2], _words[at + 3]);
        var (b1, b2) = (_words[at - 1], _words[at - 2]);
        var (s0, s1, s2, s3) = (_shapes[at], _shapes[at + 1], _shapes[at + 2], _shapes[at + 3]);
        var (t1, t2) = (_shapes[at - 1], _shapes[at - 2]);
        var (k0, k1) = (_kinds[at], _kinds[at + 1]);
        var said = verdict ? 7UL : 3UL;
        var since = (ulong)Bucket(i - first + 1);
        var left = (ulong)Bucket(_count - 1 - i);
        var stood = (ulong)state;
        var where = (ulong)gap;
        var n = 0;
        Add(features, ref n, said, 0);
        Add(features, ref n, w0, said);
        Add(features, ref n, w1, said);
        Add(features, ref n, s0, s1 + said);
        Add(features, ref n, k0, (k1 * 31) + said);
        Add(features, ref n, since, said);
        Add(features, ref n, left, said);
        Add(features, ref n, stood, said);
        Add(features, ref n, where, (s0 * 3) + s1);
        Add(features, ref n, _paragraph, said);
        Add(features, ref n, w0, w1);
        Add(features, ref n, w0, s1);
        Add(features, ref n, s0, w1);
        Add(features, ref n, b1, w0 * 3);
        Add(features, ref n, w1, w2 * 3);
        Add(features, ref n, b1, 11);
        Add(features, ref n, w2, 13);
        Add(features, ref n, b2, 17);
        Add(features, ref n, w3, 19);
        Add(features, ref n, t1, (s0 * 3) + (s1 * 7));
        Add(features, ref n, s0, (s1 * 3) + (s2 * 7));
        Add(features, ref n, t2, (t1 * 3) + (s0 * 7) + (s1 * 11));
        Add(features, ref n, s0, (s1 * 3) + (s2 * 7) + (s3 * 11));
        Add(features, ref n, t1, (s0 * 3) + (s1 * 7) + (s2 * 11));
        Add(features, ref n, b1, (w0 * 3) + (s1 * 7));
        Add(features, ref n, s0, (w1 * 3) + (w2 * 7));
        Add(features, ref n, since, (s0 * 3) + (s1 * 7));
        Add(features, ref n, since, w1);
        Add(features, ref n, since, w0 * 3);
        Add(features, ref n, left, (s0 * 3) + (s1 * 7));
        Add(features, ref n, stood, (s0 * 3) + (s1 * 7));
        Add(features, ref n, _paragraph, (s0 * 3) + (s1 * 7));
        Add(features, ref n, _paragraph, w0);
        Add(features, ref n, _paragraph, w1 * 3);
        Add(features, ref n, k0, (k1 * 3) + (s1 * 7));
        Add(features, ref n, _words[first + Edge], said * 3);
        Add(features, ref n, _words[first + Edge], (s0 * 3) + (s1 * 7));
        Add(features, ref n, _shapes[first + Edge], (_shapes[first + Edge + 1] * 3) + (s0 * 5) + (s1 * 7));
        Add(features, ref n, b1, (w0 * 3) + (w1 * 7));
        Add(features, ref n, since, (left * 64) + said);
        Add(features, ref n, stood, (where * 64) + w1);
    }

    static void Add(Span<ulong> features, ref int n, ulong left, ulong right)
    {
        features[n] = FeatureHash.Mix(((left * 0x9E3779B97F4A7C15UL) ^ right) + ((ulong)(n + 1) * 0xD6E8FEB86659FD93UL));
        n++;
    }

    static int Bucket(int count) => count <= 6 ? count : count <= 9 ? 7 : count <= 14 ? 8 : count <= 24 ? 9 : count <= 40 ? 10 : 11;

    static ulong Fold(ReadOnlySpan<char> token, Span<char> letters)
    {
        for (var i = 0; i < token.Length; i++)
        {
            letters[i] = FeatureHash.Fold(token[i]);
        }

        return FeatureHash.Of(letters[..token.Length]);
    }

    // Runs of letters of one case and of digits as one sign, marks as they are; at most six signs.
    static ulong Shape(ReadOnlySpan<char> token, Span<char> signs)
    {
        var count = 0;
        foreach (var letter in token)
        {
            var sign = char.IsUpper(letter) ? 'X' : char.IsLetter(letter) ? 'x' : char.IsDigit(letter) ? 'd' : FeatureHash.Fold(letter);
            if (count == 0 || signs[count - 1] != sign)
            {
                signs[count++] = sign;
                if (count == 6)
                {
                    break;
                }
            }
        }

        return FeatureHash.Of(signs[..count]) + (ulong)(token.Length == 1 ? 1 : 0);
    }

    static ulong Kind(ReadOnlySpan<char> token, TokenRules rules) =>
        1UL + (rules.IsTitle(token) ? 2UL : 0) + (rules.IsAbbreviation(token) ? 4UL : 0) + (rules.IsNumbered(token) ? 8UL : 0) + (rules.IsOpener(token) ? 16UL : 0);

    // How a paragraph looks as a whole: how long, how it ends, how many of its words are capitals and how many stops it has.
    static ulong Paragraph(string text, List<TextSpan> tokens)
    {
        var (capitals, words, stops, odd) = (0, 0, 0, 0);
        foreach (var token in tokens)
        {
            var letter = text[token.Start];
            if (char.IsLetter(letter))
            {
                words++;
                capitals += char.IsUpper(letter) ? 1 : 0;
            }
            else if (letter is '.' or '!' or '?')
            {
                stops++;
            }
            else if (letter is '@' or '_' or '<' or '>' or '=' or '*')
            {
                odd++;
            }
        }

        var last = text[tokens[^1].End - 1];
        var end = last is '.' or '!' or '?' ? 1UL : Foothold.Language.Paragraph.IsFinal(last) ? 2UL : 0;
        var share = words == 0 ? 3UL : (ulong)Math.Min(3, capitals * 6 / words);
        return 1UL + end + (share * 4) + (Math.Min(2UL, (ulong)stops) * 16) + ((ulong)Bucket(tokens.Count) * 64) + (odd > 0 ? 1024UL : 0);
    }
}
