namespace Foothold.Lexicon;

/// <summary>The codes of faults in actor, role and theatre files. A code keeps its meaning for good.</summary>
public static class FaultCode
{
    /// <summary>The file has no header, lacks a column, or has one that no reader knows.</summary>
    public const string Columns = "FL001";

    /// <summary>A row has more fields than the header, or fewer.</summary>
    public const string FieldCount = "FL002";

    /// <summary>A field that must say something is empty.</summary>
    public const string Empty = "FL003";

    /// <summary>An id is not of the form it must have.</summary>
    public const string BadId = "FL010";

    /// <summary>A word is none of those allowed here.</summary>
    public const string UnknownWord = "FL011";

    /// <summary>A day is not written yyyy-mm-dd, or there is no such day.</summary>
    public const string BadDay = "FL012";

    /// <summary>An end is not after its start.</summary>
    public const string ReversedDays = "FL013";

    /// <summary>An id is told twice.</summary>
    public const string DuplicateId = "FL014";

    /// <summary>A name is given to two actors, or twice to one.</summary>
    public const string DuplicateName = "FL015";

    /// <summary>An actor is named that no file tells of.</summary>
    public const string UnknownActor = "FL016";

    /// <summary>An actor is part of itself, by way of others.</summary>
    public const string Cycle = "FL017";

    /// <summary>A name has no capital and so would match ordinary words.</summary>
    public const string NoCapital = "FL018";

    /// <summary>A number is not a number, or out of its range.</summary>
    public const string BadNumber = "FL030";

    /// <summary>The file is not YAML, or a node is not of the kind it must be.</summary>
    public const string BadYaml = "FL031";

    /// <summary>A key is missing or unknown.</summary>
    public const string Keys = "FL032";

    /// <summary>A colour is not #RRGGBB, is taken by another side, or is kept for another use.</summary>
    public const string BadColour = "FL033";

    /// <summary>The start distribution does not sum to 1.</summary>
    public const string BadSum = "FL034";

    /// <summary>A row of the crosswalk is covered by one above it.</summary>
    public const string NeverReached = "FL040";

    /// <summary>A side is named that the theatre does not have, or has no members.</summary>
    public const string UnknownSide = "FL035";
}
