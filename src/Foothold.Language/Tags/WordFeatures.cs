namespace Foothold.Language;

/// <summary>What can be seen of each word of one sentence without a model: its letters, ends, shape and capitals.</summary>
sealed class WordFeatures
{
    public const int Ends = 5;
    const int Stride = 14; // word, shape, kind, 5 prefixes, 5 suffixes, vector
    const int LongestFolded = 64;

    ulong[] _values = [];

    public int Count { get; private set; }

    public const int Word = 0;
    public const int Shape = 1;
    public const int Kind = 2;
    public const int Prefix = 3;
    public const int Suffix = 8;
    public const int Vector = 13;

    /// <summary>The key under which a word's vector is found: its letters, case apart, digits kept.</summary>
    public static ulong VectorKey(ReadOnlySpan<char> form)
    {
        var hash = FeatureHash.Start;
        foreach (var letter in form)
        {
            hash = FeatureHash.Push(hash, char.IsAsciiDigit(letter) ? letter : FeatureHash.Fold(letter));
        }

        return FeatureHash.Mix(hash);
    }

    public ulong At(int word, int what) => _values[(word * Stride) + what];

    /// <summary>Looks at a sentence or a piece of one.</summary>
    public void Fill(ReadOnlySpan<string> forms)
    {
        MakeRoom(forms.Length);
        var isTitle = AreTitle(forms);
        for (var i = 0; i < Count; i++)
        {
            FillWord(_values.AsSpan(i * Stride, Stride), forms[i], i == 0, isTitle);
        }
    }

    /// <summary>Looks at one word alone.</summary>
    /// <param name="form">The word.</param>
    /// <param name="isFirst">Whether it is the first of its sentence or piece.</param>
    /// <param name="isTitle">Whether these are <see cref="AreTitle">capitalised as a title is</see>.</param>
    public void Fill(string form, bool isFirst, bool isTitle)
    {
        MakeRoom(1);
        FillWord(_values.AsSpan(0, Stride), form, isFirst, isTitle);
    }

    void MakeRoom(int count)
    {
        Count = count;
        if (_values.Length < count * Stride)
        {
            _values = new ulong[count * Stride * 2];
        }
    }

    /// <summary>Whether most longer words of a sentence or a piece of one are capitalised.</summary>
    public static bool AreTitle(ReadOnlySpan<string> forms)
    {
        var capitals = 0;
        var lower = 0;
        foreach (var form in forms)
        {
            if (form.Length > 3 && char.IsLetter(form[0]))
            {
                if (char.IsUpper(form[0]))
                {
                    capitals++;
                }
                else
                {
                    lower++;
                }
            }
        }

        return capitals > 2 * lower && capitals >= 2;
    }

    static void FillWord(Span<ulong> values, string form, bool isFirst, bool isTitle)
    {
        Span<char> folded = stackalloc char[LongestFolded];
        Span<char> shape = stackalloc char[LongestFolded];
        var length = Math.Min(form.Length, LongestFolded);
        var shapeLength = 0;
        var hasUpper = false;
        var hasLower = false;
        var hasDigit = false;
        var hasHyphen = false;
        for (var i = 0; i < length; i++)
        {
            var letter = form[i];
            folded[i] = FeatureHash.Fold(letter);
            var mark = char.IsUpper(letter) ? 'X' : char.IsLetter(letter) ? 'x' : char.IsDigit(letter) ? 'd' : folded[i];
            hasUpper |= mark == 'X';
            hasLower |= mark == 'x';
            hasDigit |= mark == 'd';
            hasHyphen |= mark == '-';
            if (shapeLength < 2 || shape[shapeLength - 1] != mark || shape[shapeLength - 2] != mark)
            {
                shape[shapeLength++] = mark;
            }
        }

        values[Word] = FeatureHash.Of(folded[..length]);
        values[Shape] = FeatureHash.Of(shape[..shapeLength]);
        var isCapital = length > 0 && char.IsUpper(form[0]);
        values[Kind] = FeatureHash.Of(
            (isCapital ? 1 : 0) | (hasUpper && !hasLower ? 2 : 0) | (hasDigit ? 4 : 0) | (hasHyphen ? 8 : 0) | (isFirst ? 16 : 0) | (isTitle ? 32 : 0) | (Math.Min(length, 3) << 6));
        values[Vector] = VectorKey(form);
        var prefix = FeatureHash.Start;
        var suffix = FeatureHash.Start;
        for (var i = 0; i < Ends; i++)
        {
            prefix = FeatureHash.Push(prefix, i < length ? folded[i] : '\0');
            suffix = FeatureHash.Push(suffix, i < length ? folded[length - 1 - i] : '\0');
            values[Prefix + i] = FeatureHash.Mix(prefix);
            values[Suffix + i] = FeatureHash.Mix(suffix);
        }
    }
}
