namespace Foothold.Language;

/// <summary>Where each part of the name network's weights stands in one long row of numbers.</summary>
sealed class NameLayout
{
    public const int Hidden = 64; // numbers by which a word is judged
    public const int Columns = 32; // tags, rounded up to what products do at once
    public const int Reach = 2; // words to either side whose vectors are seen

    public NameLayout(int vectorWidth)
    {
        VectorWidth = vectorWidth;
        States = Next(NetworkLayout.Context, Hidden);
        Vectors = new NetworkLayout.Part[(2 * Reach) + 1];
        for (var i = 0; i < Vectors.Length; i++)
        {
            Vectors[i] = Next(vectorWidth, Hidden);
        }

        HeadVector = Next(vectorWidth, Hidden);
        Bias = Next(1, Hidden);
        Output = Next(Hidden, Columns);
        OutputBias = Next(1, Columns);
        Chain = Next(NameChain.Width, NameChain.Width);
    }

    public int VectorWidth { get; }

    /// <summary>How many weights there are in all; a multiple of 32.</summary>
    public int Count { get; private set; }

    /// <summary>From what the parser's network makes of a word in its sentence.</summary>
    public NetworkLayout.Part States { get; }

    /// <summary>From the vectors of the words around, the farthest before first.</summary>
    public NetworkLayout.Part[] Vectors { get; }

    /// <summary>From the vector of the head.</summary>
    public NetworkLayout.Part HeadVector { get; }

    public NetworkLayout.Part Bias { get; }

    public NetworkLayout.Part Output { get; }

    public NetworkLayout.Part OutputBias { get; }

    /// <summary>What it is worth that a tag follows another.</summary>
    public NetworkLayout.Part Chain { get; }

    NetworkLayout.Part Next(int rows, int columns)
    {
        var part = new NetworkLayout.Part(Count, rows, columns);
        Count += rows * columns;
        return part;
    }
}
