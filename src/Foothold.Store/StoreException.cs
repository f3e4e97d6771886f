namespace Foothold.Store;

/// <summary>Says that a store cannot be opened, read or written, and why.</summary>
/// <param name="failure">The reason.</param>
/// <param name="message">One line for a person: what is wrong, with what, and what to do.</param>
/// <param name="inner">What the database said; null where it said nothing.</param>
public sealed class StoreException(StoreFailure failure, string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>The reason.</summary>
    public StoreFailure Failure { get; } = failure;
}

/// <summary>Why a store cannot be used.</summary>
public enum StoreFailure
{
    /// <summary>There is no project at that path.</summary>
    NoProject,

    /// <summary>The file is not an SQLite database, or is damaged.</summary>
    NotADatabase,

    /// <summary>The file is a database, but not one of ours.</summary>
    NotAProject,

    /// <summary>A newer Foothold made it.</summary>
    NewerSchema,

    /// <summary>The project is about another theatre.</summary>
    OtherTheatre,

    /// <summary>Another process holds it and did not let go in time.</summary>
    Locked,

    /// <summary>The disk is full.</summary>
    DiskFull,

    /// <summary>The folder or file cannot be written or read by this user.</summary>
    NotAllowed,
}
