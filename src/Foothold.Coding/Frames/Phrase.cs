using Foothold.Language;
using Foothold.Lexicon;
using Foothold.Places;

namespace Foothold.Coding;

/// <summary>A noun phrase and what it may mean: an actor, a place, or neither.</summary>
sealed record Phrase(int Sentence, int Head, TextSpan Span, string Text)
{
    /// <summary>The actor it names; null where none is known by these words.</summary>
    public Actor? Actor { get; init; }

    /// <summary>Whether it can act with arms: a force, an armed group, a state.</summary>
    public bool IsArmed { get; init; }

    /// <summary>Whether the theatre alone says which actor it means ("soldiers").</summary>
    public bool IsDescribed { get; init; }

    /// <summary>Whether it names civilians.</summary>
    public bool IsCivilian { get; init; }

    /// <summary>Whether it can act or speak at all, known or not.</summary>
    public bool IsAnimate { get; init; }

    /// <summary>Whether it is a name nobody knows, as against an ordinary noun.</summary>
    public bool IsUnknownName { get; init; }

    /// <summary>The place it names or lies in; null where it is none.</summary>
    public PlaceMention? Place { get; init; }

    /// <summary>The area noun that heads it; null where none does.</summary>
    public AreaNoun? Area { get; init; }

    /// <summary>How much of the place it means.</summary>
    public ControlScope Scope { get; init; }

    /// <summary>Whether its meaning was carried over from <see cref="Span"/>, which lies elsewhere.</summary>
    public bool Inferred { get; init; }

    /// <summary>Whether it names a place, or an area that needs a place from elsewhere.</summary>
    public bool IsPlaceLike => Place is not null || Area is not null;
}
