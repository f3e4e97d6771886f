using Foothold.Language;

namespace Foothold.Places;

/// <summary>A name found in a sentence of general news, before it is decided which place it means.</summary>
sealed class WorldName(Sentence sentence, int first, int last, string text, IReadOnlyList<WorldCandidate> candidates)
{
    /// <summary>The sentence it stands in.</summary>
    public Sentence Sentence { get; } = sentence;

    /// <summary>Its first word.</summary>
    public int First { get; } = first;

    /// <summary>Its last word, included.</summary>
    public int Last { get; } = last;

    /// <summary>Its words as written.</summary>
    public string Text { get; } = text;

    /// <summary>What it may mean.</summary>
    public IReadOnlyList<WorldCandidate> Candidates { get; private set; } = candidates;

    /// <summary>How likely each of them is, in their order.</summary>
    public double[] Shares { get; set; } = new double[candidates.Count];

    /// <summary>Lets go of every place that it might have meant: the text says that it is none of them.</summary>
    public void Forget() => (Candidates, Shares) = ([], []);

    /// <summary>How likely it is a place's name at all, from 0 to 1.</summary>
    public double Belief { get; set; }

    /// <summary>The kind that a word beside it says, or null.</summary>
    public PlaceKind? KindSaid { get; set; }

    /// <summary>The name of what it is said to lie in, or null.</summary>
    public WorldName? Container { get; set; }

    /// <summary>Whether the gazetteer has it in another spelling only.</summary>
    public bool IsRespelled { get; set; }

    /// <summary>Whether it is a part of the longer name of a body ("University of Nairobi").</summary>
    public bool IsWithinBody { get; set; }

    /// <summary>The names before and behind it in a list that both stand in.</summary>
    public List<WorldName> Beside { get; } = [];

    /// <summary>Whether it is an abbreviation that stands behind another name.</summary>
    public bool IsShort { get; set; }

    /// <summary>Whether it is a people's adjective or noun, and not the place's name.</summary>
    public bool IsDemonym { get; set; }
}

/// <summary>A place that a name of general news may mean.</summary>
/// <param name="Place">Its number in the gazetteer.</param>
/// <param name="Prior">How likely it is meant where nothing else is known, as a logarithm.</param>
readonly record struct WorldCandidate(int Place, double Prior);
