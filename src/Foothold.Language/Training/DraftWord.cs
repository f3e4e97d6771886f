namespace Foothold.Language;

/// <summary>A word of a tree that is being rewritten.</summary>
sealed class DraftWord
{
    public required string Form { get; set; }

    public required string Lemma { get; set; }

    public required UniversalTag Tag { get; set; }

    public required string FineTag { get; set; }

    public required string Relation { get; set; }

    /// <summary>What it hangs on; null for the root.</summary>
    public DraftWord? Head { get; set; }

    /// <summary>Whether no space stands before it.</summary>
    public bool IsJoined { get; set; }

    public DraftWord Copy() => (DraftWord)MemberwiseClone();

    /// <summary>The relation without its subtype.</summary>
    public string Kind => Relation.Split(':')[0];
}
