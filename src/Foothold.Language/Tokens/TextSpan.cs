namespace Foothold.Language;

/// <summary>A half-open range <c>[Start, End)</c> of UTF-16 code units in one report's text.</summary>
/// <remarks><c>default</c> is the empty span at 0.</remarks>
public readonly record struct TextSpan : IComparable<TextSpan>
{
    /// <summary>Makes a span.</summary>
    /// <param name="start">The first code unit, included; not negative.</param>
    /// <param name="end">The code unit after the last; not before <paramref name="start"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">A bound is negative or the two are reversed.</exception>
    public TextSpan(int start, int end)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfLessThan(end, start);
        Start = start;
        End = end;
    }

    /// <summary>The first code unit, included.</summary>
    public int Start { get; }

    /// <summary>The code unit after the last.</summary>
    public int End { get; }

    /// <summary>The number of code units.</summary>
    public int Length => End - Start;

    /// <summary>Whether every code unit of <paramref name="other"/> lies in this span.</summary>
    public bool Contains(TextSpan other) => Start <= other.Start && other.End <= End;

    /// <summary>Whether the two share at least one code unit.</summary>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    /// <summary>The smallest span that holds both.</summary>
    public TextSpan Union(TextSpan other) => new(Math.Min(Start, other.Start), Math.Max(End, other.End));

    /// <summary>Cuts the span out of a text.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span reaches past the end of <paramref name="text"/>.</exception>
    public string In(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text[Start..End];
    }

    /// <summary>Orders by start, then by end.</summary>
    public int CompareTo(TextSpan other) => Start != other.Start ? Start.CompareTo(other.Start) : End.CompareTo(other.End);

    /// <summary>Whether <paramref name="left"/> sorts before <paramref name="right"/>.</summary>
    public static bool operator <(TextSpan left, TextSpan right) => left.CompareTo(right) < 0;

    /// <summary>Whether <paramref name="left"/> sorts after <paramref name="right"/>.</summary>
    public static bool operator >(TextSpan left, TextSpan right) => left.CompareTo(right) > 0;

    /// <summary>Whether <paramref name="left"/> does not sort after <paramref name="right"/>.</summary>
    public static bool operator <=(TextSpan left, TextSpan right) => left.CompareTo(right) <= 0;

    /// <summary>Whether <paramref name="left"/> does not sort before <paramref name="right"/>.</summary>
    public static bool operator >=(TextSpan left, TextSpan right) => left.CompareTo(right) >= 0;

    /// <summary>Writes <c>[start,end)</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"[{Start},{End})");
}
