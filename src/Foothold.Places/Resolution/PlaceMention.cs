using Foothold.Language;

namespace Foothold.Places;

/// <summary>A place that a mention may mean, and how likely.</summary>
/// <param name="Place">The place.</param>
/// <param name="Confidence">From 0 to 1; the candidates of one mention sum to at most 1.</param>
public readonly record struct PlaceCandidate(Place Place, double Confidence);

/// <summary>The name of a site that has it of the place where it lies ("Kandahar airport").</summary>
/// <param name="Span">All its words, those of the place's name among them.</param>
/// <param name="Text">The text at <paramref name="Span"/>.</param>
/// <param name="LastWord">The word that it is called by, an index into its sentence.</param>
/// <param name="Noun">What it is called ("airport").</param>
public sealed record SiteName(TextSpan Span, string Text, int LastWord, string Noun);

/// <summary>A place name found in a text.</summary>
/// <param name="Span">The words of the name, without "district" or "province".</param>
/// <param name="Text">The text at <paramref name="Span"/>.</param>
/// <param name="Sentence">The index of its sentence.</param>
/// <param name="FirstWord">The first word of the name, an index into the sentence.</param>
/// <param name="LastWord">The last word of the name, included.</param>
/// <param name="Candidates">What it may mean, the likeliest first; empty where no gazetteer has the name.</param>
public sealed record PlaceMention(
    TextSpan Span,
    string Text,
    int Sentence,
    int FirstWord,
    int LastWord,
    IReadOnlyList<PlaceCandidate> Candidates)
{
    /// <summary>The kind that a word beside the name says ("district", "village of"), or null where none does.</summary>
    public PlaceKind? KindSaid { get; init; }

    /// <summary>How the text stands to the place where it does not mean the place itself ("20 km north of"), or null.</summary>
    public PlaceNearness? Nearness { get; init; }

    /// <summary>Whether the words name the people or the things of a country ("Afghan") and not the country itself.</summary>
    public bool IsPeople { get; init; }

    /// <summary>Whether the theatre's gazetteer does not know the name and the gazetteer of the world does: the place lies in another country.</summary>
    public bool IsFromWorld { get; init; }

    /// <summary>The site that is named for the place and is meant in its stead ("Kandahar *airport*"), or null where none is.</summary>
    public SiteName? Site { get; init; }

    /// <summary>The known place that a name which no gazetteer has is said to lie in ("the X palace in *Aden*"), or null where none is.</summary>
    public PlaceMention? Within { get; init; }

    /// <summary>The likeliest candidate of any of the kinds, or null. With no kind given, the likeliest of all.</summary>
    public PlaceCandidate? Best(params ReadOnlySpan<PlaceKind> kinds)
    {
        foreach (var candidate in Candidates)
        {
            if (kinds.IsEmpty || kinds.Contains(candidate.Place.Kind))
            {
                return candidate;
            }
        }

        return null;
    }
}
