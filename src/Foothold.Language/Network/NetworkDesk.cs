namespace Foothold.Language;

/// <summary>What one thread works on while the network reads; it grows with the longest batch.</summary>
sealed class NetworkDesk
{
    int[] _heads = [];

    public Sheet Input { get; } = new();

    public Sheet Vector { get; } = new();

    public Sheet Gates { get; } = new();

    public Sheet Cells { get; } = new();

    public Sheet[] Outputs { get; } = [.. Enumerable.Range(0, NetworkLayout.MostLayers).Select(_ => new Sheet())];

    public Sheet Tags { get; } = new();

    public Sheet Views { get; } = new();

    public Sheet Sentence { get; } = new();

    public Sheet Judged { get; } = new();

    public Sheet Turned { get; } = new();

    public Sheet Scores { get; } = new();

    public Sheet LabelHeads { get; } = new();

    public Sheet Pairs { get; } = new();

    public Sheet LabelScores { get; } = new();

    public NameDesk Names { get; } = new();

    public Span<int> Heads(int count)
    {
        if (_heads.Length < count)
        {
            _heads = new int[count * 2];
        }

        return _heads.AsSpan(0, count);
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
