namespace Foothold.Language;

/// <summary>What one thread works on while the network reads; it grows with the longest batch.</summary>
sealed class NetworkDesk
{
    int[] _heads = [];
    int[] _relations = [];
    int[] _givers = [];
    int[] _left = [];
    int[] _pairRows = [];

    public Sheet Input { get; } = new();

    public Sheet Vector { get; } = new();

    public Sheet Gates { get; } = new();

    public Sheet Cells { get; } = new();

    /// <summary>What each layer tells, in bytes.</summary>
    public ByteSheet[] Told { get; } = [.. Enumerable.Range(0, NetworkLayout.MostLayers).Select(_ => new ByteSheet())];

    public ByteSheet InputBytes { get; } = new();

    public ByteSheet ViewBytes { get; } = new();

    public ByteSheet PairBytes { get; } = new();

    public Sheet Tags { get; } = new();

    public Sheet Views { get; } = new();

    public Sheet Sentence { get; } = new();

    public Sheet Judged { get; } = new();

    public Sheet Turned { get; } = new();

    public Sheet Scores { get; } = new();

    public Sheet Trees { get; } = new();

    public Sheet Row { get; } = new();

    public Sheet LabelHeads { get; } = new();

    public Sheet Pairs { get; } = new();

    public Sheet LabelScores { get; } = new();

    public NameDesk Names { get; } = new();

    public Span<int> Heads(int count) => Take(ref _heads, count);

    public Span<int> Relations(int count) => Take(ref _relations, count);

    public Span<int> Givers(int count) => Take(ref _givers, count);

    public Span<int> Left(int count) => Take(ref _left, count);

    public Span<int> PairRows(int count) => Take(ref _pairRows, count);

    static Span<int> Take(ref int[] numbers, int count)
    {
        if (numbers.Length < count)
        {
            numbers = new int[count * 2];
        }

        return numbers.AsSpan(0, count);
    }

    /// <summary>Room for one matrix of bytes at a time.</summary>
    internal sealed class ByteSheet
    {
        byte[] _cells = [];
        float[] _scales = [];

        /// <summary>A matrix of this size, with whatever was left there.</summary>
        public ByteMatrix Take(int rows, int columns)
        {
            if (_cells.Length < rows * ByteMatrix.Whole(columns) || _scales.Length < rows)
            {
                _cells = new byte[rows * ByteMatrix.Whole(columns) * 5 / 4];
                _scales = new float[rows * 5 / 4];
            }

            return new ByteMatrix(_cells, _scales.AsSpan(0, rows), columns);
        }
    }

    /// <summary>Room for one matrix at a time.</summary>
    internal sealed class Sheet
    {
        float[] _cells = [];

        /// <summary>A matrix of this size, with whatever was left there.</summary>
        public Matrix Take(int rows, int columns)
        {
            if (_cells.Length < rows * columns)
            {
                _cells = new float[rows * columns * 5 / 4];
            }

            return new Matrix(_cells, rows, columns);
        }
    }
}
