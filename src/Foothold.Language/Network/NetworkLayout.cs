namespace Foothold.Language;

/// <summary>Where each part of a network's weights stands in one long row of numbers; gradients and moments are laid out the same way.</summary>
sealed class NetworkLayout
{
    public const int Input = 128; // numbers that stand for a word as it goes in
    public const int Hidden = 160; // numbers that one direction of a layer carries along
    public const int MostLayers = 4;
    public const int Arc = 128; // numbers by which a word is judged as head and as dependent
    public const int Label = 64; // the same for the relation between the two
    public const int Gates = 4 * Hidden;
    public const int Context = 2 * Hidden; // both directions
    public const int Views = (2 * Arc) + (2 * Label); // as dependent, as head; for the relation as dependent, as head

    const int Block = 32; // columns are rounded up to what products do at once

    public NetworkLayout(int layers, int vectorWidth, int tags, int relations)
    {
        (Layers, VectorWidth, Tags, Relations) = (layers, vectorWidth, tags, relations);
        TagColumns = Round(tags);
        RelationColumns = Round(relations);
        Vectors = Next(vectorWidth, Input);
        Directions = new Direction[layers * 2];
        for (var i = 0; i < Directions.Length; i++)
        {
            Directions[i] = new Direction(Next(i < 2 ? Input : Context, Gates), Next(Hidden, Gates), Next(1, Gates), i % 2 == 1);
        }

        Tag = Next(Context, TagColumns);
        TagBias = Next(1, TagColumns);
        View = Next(Context, Views);
        ViewBias = Next(1, Views);
        ArcPair = Next(Arc, Arc);
        ArcHead = Next(1, Arc);
        LabelPair = Next(Label, relations * Label);
        LabelDependent = Next(Label, RelationColumns);
        LabelHead = Next(Label, RelationColumns);
        LabelBias = Next(1, RelationColumns);
    }

    /// <summary>One direction of one layer: what it takes from its input, from its own last step, and what it starts from.</summary>
    internal sealed record Direction(Part FromInput, Part FromPast, Part Bias, bool Backwards);

    /// <summary>How many layers read the sentence, each both ways, one after another.</summary>
    public int Layers { get; }

    public int VectorWidth { get; }

    public int Tags { get; }

    public int Relations { get; }

    public int TagColumns { get; }

    public int RelationColumns { get; }

    /// <summary>How many weights there are in all.</summary>
    public int Count { get; private set; }

    public Part Vectors { get; }

    /// <summary>The first layer forwards and backwards, then the next.</summary>
    public Direction[] Directions { get; }

    public Part Tag { get; }

    public Part TagBias { get; }

    public Part View { get; }

    public Part ViewBias { get; }

    public Part ArcPair { get; }

    public Part ArcHead { get; }

    public Part LabelPair { get; }

    public Part LabelDependent { get; }

    public Part LabelHead { get; }

    public Part LabelBias { get; }

    Part Next(int rows, int columns)
    {
        var part = new Part(Count, rows, columns);
        Count += rows * columns;
        return part;
    }

    static int Round(int count) => (count + Block - 1) / Block * Block;

    /// <summary>A matrix within the long row.</summary>
    internal readonly record struct Part(int At, int Rows, int Columns)
    {
        public Matrix In(float[] values) => new(values.AsSpan(At, Rows * Columns), Rows, Columns);

        public Span<float> Row(float[] values) => values.AsSpan(At, Rows * Columns);
    }
}
