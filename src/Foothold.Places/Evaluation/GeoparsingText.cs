using Foothold.Language;

namespace Foothold.Places;

/// <summary>A text whose places are marked, of a corpus that geoparsers are measured on.</summary>
/// <param name="Name">What the corpus calls it; its number in the file, from 1, where it has no name.</param>
/// <param name="Text">The text; spans point into it.</param>
/// <param name="Places">The marked places, in the order of the file.</param>
/// <param name="MarksPeoples">Whether the corpus takes the names of peoples and their adjectives ("Greek") for places.</param>
public sealed record GeoparsingText(string Name, string Text, IReadOnlyList<MarkedPlace> Places, bool MarksPeoples = false);

/// <summary>A place that a corpus marks.</summary>
/// <param name="Span">Where it stands; empty where its words are nowhere near the place that the corpus says.</param>
/// <param name="Phrase">Its words.</param>
/// <param name="Latitude">Degrees north; null where the corpus does not say where it is.</param>
/// <param name="Longitude">Degrees east; null likewise.</param>
public sealed record MarkedPlace(TextSpan Span, string Phrase, double? Latitude, double? Longitude)
{
    /// <summary>Whether the corpus says where it is; only such places are owed.</summary>
    public bool IsOwed => Latitude is not null && Longitude is not null;
}
