using Foothold.Language;

namespace Foothold.Places;

/// <summary>How something stands to a place that it is not in.</summary>
public enum PlaceRelation
{
    /// <summary>Close by, inside or out ("near", "close to", "around").</summary>
    Near,

    /// <summary>Just beyond it ("outside", "on the outskirts of").</summary>
    Outside,

    /// <summary>On the way from it to another place, which is a mention of its own ("on the road between").</summary>
    Between,

    /// <summary>On its way there ("toward").</summary>
    Toward,

    /// <summary>At the border with it.</summary>
    Border,
}

/// <summary>A phrase that puts something near a place.</summary>
/// <param name="Relation">How it stands to the place.</param>
/// <param name="Kilometres">How far, where the text says so; miles are converted.</param>
/// <param name="Bearing">Which way from the place, in degrees east of north, where the text says so.</param>
/// <param name="Span">The words that say it, without the name.</param>
public sealed record PlaceNearness(PlaceRelation Relation, double? Kilometres, int? Bearing, TextSpan Span);
