namespace Foothold.Lexicon;

/// <summary>How a name stands for its actor.</summary>
public enum ActorNameUse
{
    /// <summary>It names the actor ("Taliban", "Russia", "Afghans").</summary>
    Name,

    /// <summary>It is an adjective of a country or the first part of a compound ("Afghan", "Taliban-held"): what follows says which actor is meant.</summary>
    Adjective,

    /// <summary>It is a capital that may stand for the government in it ("Kabul"), and does so only as the subject of saying.</summary>
    Capital,
}

/// <summary>An actor's name found among the words of a sentence.</summary>
/// <param name="First">The index of its first word.</param>
/// <param name="Last">The index of its last word, included.</param>
/// <param name="Actor">The id of the actor.</param>
/// <param name="Use">How the name stands for it.</param>
public sealed record ActorMatch(int First, int Last, string Actor, ActorNameUse Use);
