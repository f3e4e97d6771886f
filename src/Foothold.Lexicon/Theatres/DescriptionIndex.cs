namespace Foothold.Lexicon;

/// <summary>The descriptions of a theatre, found by the word that they begin with.</summary>
sealed class DescriptionIndex
{
    readonly Dictionary<string, List<Description>> _byBeginning = []; // piece of a word -> the descriptions that may begin with it

    public DescriptionIndex(IReadOnlyList<Description> all)
    {
        All = all;
        foreach (var description in all)
        {
            foreach (var beginning in description.Beginnings)
            {
                if (!_byBeginning.TryGetValue(beginning, out var list))
                {
                    _byBeginning[beginning] = list = [];
                }

                list.Add(description);
            }
        }
    }

    /// <summary>All descriptions, in the order they were given in.</summary>
    public IReadOnlyList<Description> All { get; }

    /// <summary>Those that may begin with a word, in the same order.</summary>
    public List<Description> BeginningWith(string form)
    {
        Span<char> letters = stackalloc char[FoldedName.LongestPlain];
        List<Description>? found;
        if (FoldedName.TryFirstPiece(form, letters, out var length))
        {
            return length > 0 && _byBeginning.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(letters[..length], out found) ? found : [];
        }

        return FoldedName.PiecesOf(form) is [var first, ..] && _byBeginning.TryGetValue(first.Text, out found) ? found : [];
    }
}
