using Foothold.Language;

namespace Foothold.Places;

/// <summary>A name found in a sentence, before it is decided what it means.</summary>
sealed class FoundName(Sentence sentence, int firstWord, int lastWord, string text, IReadOnlyList<PlaceMatch> matches)
{
    /// <summary>The sentence it stands in.</summary>
    public Sentence Sentence { get; } = sentence;

    /// <summary>Its first word.</summary>
    public int FirstWord { get; } = firstWord;

    /// <summary>Its last word, included.</summary>
    public int LastWord { get; } = lastWord;

    /// <summary>Its words as written.</summary>
    public string Text { get; } = text;

    /// <summary>What the gazetteer has for it; empty for an unknown name in a place's position.</summary>
    public IReadOnlyList<PlaceMatch> Matches { get; set; } = matches;

    /// <summary>The kind that a word beside it says.</summary>
    public PlaceKind? KindSaid { get; set; }

    /// <summary>Whether the kind word is plural, so that it also holds for the names listed before.</summary>
    public bool KindIsPlural { get; set; }

    /// <summary>Whether the kind word stands after the name ("Sangin district"), not before ("district of Sangin").</summary>
    public bool KindIsAfter { get; set; }

    /// <summary>The name that says what it lies in ("Musa Qala, Helmand"), or null.</summary>
    public FoundName? Container { get; set; }

    /// <summary>The part of the place that is meant ("southern"), or null for the whole.</summary>
    public string? Part { get; set; }

    /// <summary>The first word of the mention, which the word for the part may stand before.</summary>
    public int MentionStart => Part is null ? FirstWord : FirstWord - 1;

    /// <summary>Whether the word before is a preposition of place, or a kind word stands beside it.</summary>
    public bool InPlacePosition { get; set; }

    /// <summary>Whether the language model is sure that it is a place's.</summary>
    public bool IsMarked { get; set; }

    /// <summary>Whether only villages bear the name.</summary>
    public bool IsVillageOnly { get; set; }

    /// <summary>What each match weighs, in the order of <see cref="Matches"/>; filled when the report is weighed.</summary>
    public double[] Weights { get; set; } = [];

    /// <summary>The same as shares of one, with room left for none of them.</summary>
    public double[] Confidences { get; set; } = [];
}
