namespace Foothold.Lexicon;

/// <summary>A name ready to be looked for.</summary>
sealed record NameEntry(IReadOnlyList<NamePiece> Pieces, string Actor, ActorNameUse Use)
{
    /// <summary>Matches the name from a word on; null where it does not stand there.</summary>
    /// <param name="first">The pieces of that word.</param>
    /// <param name="forms">The words of the sentence.</param>
    /// <param name="start">The word.</param>
    public ActorMatch? Match(IReadOnlyList<NamePiece> first, IReadOnlyList<string> forms, int start)
    {
        var taken = 0;
        for (var word = start; word < forms.Count; word++)
        {
            var seen = word == start ? first : FoldedName.PiecesOf(forms[word]);
            for (var i = 0; i < seen.Count; i++)
            {
                var isLast = taken == Pieces.Count - 1;
                var isPlural = isLast && Pieces[taken].AdmitsPlural(seen[i]);
                if (!isPlural && !Pieces[taken].Admits(seen[i]))
                {
                    return null;
                }

                taken++;
                if (!isLast)
                {
                    continue;
                }

                if (i == seen.Count - 1)
                {
                    return IsShoutedWord(forms) ? null : new ActorMatch(start, word, Actor, isPlural && Use == ActorNameUse.Adjective ? ActorNameUse.Name : Use);
                }

                // "US-led", "Taliban-held": the name is the first part of a compound whose rest is no name.
                return seen.Skip(i + 1).All(piece => piece.Case == PieceCase.Lower)
                    ? new ActorMatch(start, word, Actor, Use == ActorNameUse.Capital ? Use : ActorNameUse.Adjective)
                    : null;
            }
        }

        return null;
    }

    // In a headline all in capitals "US" and "IS" are as likely words as names.
    bool IsShoutedWord(IReadOnlyList<string> forms) =>
        Pieces is [{ Case: PieceCase.Acronym, Text.Length: 2 }] && forms.Count > 2 && !forms.Any(form => form.Any(char.IsLower));
}
