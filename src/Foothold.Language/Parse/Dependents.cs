using System.Collections;

namespace Foothold.Language;

/// <summary>The indices of the words that hang on one word, in text order. <c>default</c> has none.</summary>
public readonly record struct Dependents : IReadOnlyList<int>
{
    readonly int[]? _links; // shared by the words of a sentence
    readonly int _start;

    internal Dependents(int[] links, int start, int count)
    {
        _links = links;
        _start = start;
        Count = count;
    }

    /// <summary>How many there are.</summary>
    public int Count { get; }

    /// <summary>One of them, by its number in text order.</summary>
    /// <param name="index">From 0 to <see cref="Count"/>, not included.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is none of this number.</exception>
    public int this[int index] =>
        (uint)index < (uint)Count ? _links![_start + index] : throw new ArgumentOutOfRangeException(nameof(index));

    /// <summary>Whether any of them is as asked; asks in text order, up to the first that is.</summary>
    public bool Any(Func<int, bool> isOne)
    {
        ArgumentNullException.ThrowIfNull(isOne);
        foreach (var word in this)
        {
            if (isOne(word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether all of them are as asked; asks in text order, up to the first that is not.</summary>
    public bool All(Func<int, bool> isOne)
    {
        ArgumentNullException.ThrowIfNull(isOne);
        foreach (var word in this)
        {
            if (!isOne(word))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Walks over them without making an object.</summary>
    public Enumerator GetEnumerator() => new(this);

    IEnumerator<int> IEnumerable<int>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Walks over the dependents of a word.</summary>
    public struct Enumerator : IEnumerator<int>
    {
        readonly Dependents _dependents;
        int _at;

        internal Enumerator(Dependents dependents)
        {
            _dependents = dependents;
            _at = -1;
        }

        /// <inheritdoc/>
        public readonly int Current => _dependents[_at];

        readonly object IEnumerator.Current => Current;

        /// <inheritdoc/>
        public bool MoveNext() => ++_at < _dependents.Count;

        /// <inheritdoc/>
        public void Reset() => _at = -1;

        /// <inheritdoc/>
        public readonly void Dispose()
        {
        }
    }
}
