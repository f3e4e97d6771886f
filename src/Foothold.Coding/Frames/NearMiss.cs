using Foothold.Language;

namespace Foothold.Coding;

/// <summary>A frame that a word might have told, and what kept it from it.</summary>
/// <param name="Sentence">The index of the sentence.</param>
/// <param name="Trigger">The word.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Frame">The frame's id.</param>
/// <param name="Reason">What the reading that came farthest lacks.</param>
/// <param name="Step">How far that reading came: the conditions are tried in the order of <see cref="MatchStep"/>.</param>
public sealed record NearMiss(int Sentence, string Trigger, TextSpan Span, string Frame, string Reason, MatchStep Step);

/// <summary>The conditions of a reading, in the order in which they are tried.</summary>
public enum MatchStep
{
    /// <summary>Its particle ("pull *out*").</summary>
    Particle,

    /// <summary>Its object noun ("take *control*").</summary>
    With,

    /// <summary>Its preposition ("*under* siege").</summary>
    After,

    /// <summary>A dependent it asks for.</summary>
    Beside,

    /// <summary>The verb it hangs on.</summary>
    Governed,

    /// <summary>A dependent it must not have.</summary>
    Without,

    /// <summary>What the clause it tells of must say.</summary>
    Telling,

    /// <summary>Active, passive or without an object.</summary>
    Voice,

    /// <summary>A role that must be filled.</summary>
    Role,
}
