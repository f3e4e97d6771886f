namespace Foothold.Cli;

/// <summary>A part of data that something is measured on.</summary>
enum DataPart
{
    /// <summary>All of it.</summary>
    All,

    /// <summary>What is worked on.</summary>
    Open,

    /// <summary>What is held back while it is worked on.</summary>
    Held,
}

/// <summary>Tells what a part takes in.</summary>
static class DataParts
{
    /// <summary>Whether a part takes in what is held back, or what is not.</summary>
    public static bool Takes(this DataPart part, bool isHeld) => part == DataPart.All || isHeld == (part == DataPart.Held);
}
