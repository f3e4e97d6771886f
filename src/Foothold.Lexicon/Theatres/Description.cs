using NodaTime;

namespace Foothold.Lexicon;

/// <summary>A phrase without a name that means one actor in a theatre ("the insurgents").</summary>
/// <param name="Phrase">The phrase without its article, lower case.</param>
/// <param name="Actor">The id of the actor.</param>
/// <param name="Sureness">From 0 to 1: how often the phrase means that actor in reports of the theatre; an estimate.</param>
/// <param name="From">The first day, included; null where it has no start.</param>
/// <param name="To">The day after the last; null where it has no end.</param>
public sealed record Description(string Phrase, string Actor, double Sureness, LocalDate? From, LocalDate? To)
{
    readonly List<NamePiece> _pieces = FoldedName.PiecesOfName(Phrase);

    /// <summary>Whether the phrase means the actor in a report of that day.</summary>
    public bool HoldsOn(LocalDate day) => new Membership(Actor, From, To).HoldsOn(day);

    /// <summary>The letters of all pieces that the first of the phrase admits: its own and, where it is the last as well, its plural's.</summary>
    internal IEnumerable<string> Beginnings => _pieces is not [{ Text: var first }, ..] ? []
        : _pieces.Count > 1 ? [first]
        : first is [.. var stem, 'y'] ? [first, first + "s", stem + "ies"]
        : [first, first + "s"];

    /// <summary>The last word of the phrase where it begins at a word, else null.</summary>
    internal int? LastWord(IReadOnlyList<string> forms, int start)
    {
        var taken = 0;
        for (var word = start; word < forms.Count; word++)
        {
            var seen = FoldedName.PiecesOf(forms[word]);
            if (seen.Count == 0 && word == start)
            {
                return null;
            }

            foreach (var piece in seen)
            {
                if (taken == _pieces.Count || !(_pieces[taken].Admits(piece) || (taken == _pieces.Count - 1 && _pieces[taken].AdmitsPlural(piece))))
                {
                    return null;
                }

                taken++;
            }

            if (taken == _pieces.Count)
            {
                return word;
            }
        }

        return null;
    }
}

/// <summary>A description found among the words of a sentence.</summary>
/// <param name="First">The index of its first word.</param>
/// <param name="Last">The index of its last word, included.</param>
/// <param name="Description">What it means and how surely.</param>
public sealed record DescriptionMatch(int First, int Last, Description Description);
