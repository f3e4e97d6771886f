using System.Globalization;
using System.Text;

namespace Foothold.Lexicon;

/// <summary>How a piece of a name is written.</summary>
enum PieceCase
{
    /// <summary>Without a capital at its start; digits too.</summary>
    Lower,

    /// <summary>With a capital at its start.</summary>
    Capital,

    /// <summary>Two capitals or more and nothing else ("NATO", "U.S.").</summary>
    Acronym,
}

/// <summary>A part of a word between hyphens, in lower case and without marks.</summary>
readonly record struct NamePiece(string Text, PieceCase Case)
{
    /// <summary>Whether a piece of a text may be this piece of a name: same letters, and a capital where the name has one.</summary>
    public bool Admits(NamePiece seen) => Text == seen.Text && AdmitsCase(seen.Case);

    /// <summary>As <see cref="Admits"/>, for the plural in -s.</summary>
    public bool AdmitsPlural(NamePiece seen) =>
        Case != PieceCase.Acronym
        && seen.Text.Length == Text.Length + 1
        && seen.Text[^1] == 's'
        && seen.Text.StartsWith(Text, StringComparison.Ordinal)
        && AdmitsCase(seen.Case);

    bool AdmitsCase(PieceCase seen) => Case switch
    {
        PieceCase.Lower => true,
        PieceCase.Capital => seen != PieceCase.Lower,
        _ => seen == PieceCase.Acronym || (seen == PieceCase.Capital && Text.Length >= 4),
    };
}

/// <summary>Folds words so that spellings that differ only in marks, hyphens, apostrophes and full stops are the same.</summary>
static class FoldedName
{
    /// <summary>The pieces of one word; none for a word of marks only.</summary>
    public static List<NamePiece> PiecesOf(string word)
    {
        var pieces = new List<NamePiece>(2);
        var letters = new StringBuilder(word.Length);
        var capitals = 0;
        var lowers = 0;
        var startsWithCapital = false;
        foreach (var rune in word.Normalize(NormalizationForm.FormD))
        {
            if (IsHyphen(rune))
            {
                Close();
                continue;
            }

            if (!char.IsLetterOrDigit(rune) || CharUnicodeInfo.GetUnicodeCategory(rune) == UnicodeCategory.ModifierLetter)
            {
                continue;
            }

            if (char.IsUpper(rune))
            {
                startsWithCapital |= letters.Length == 0;
                capitals++;
            }
            else if (char.IsLower(rune))
            {
                lowers++;
            }

            letters.Append(Plain(char.ToLowerInvariant(rune)));
        }

        Close();
        return pieces;

        void Close()
        {
            if (letters.Length > 0)
            {
                var written = capitals >= 2 && lowers == 0 ? PieceCase.Acronym : startsWithCapital ? PieceCase.Capital : PieceCase.Lower;
                pieces.Add(new NamePiece(letters.ToString(), written));
            }

            letters.Clear();
            capitals = lowers = 0;
            startsWithCapital = false;
        }
    }

    /// <summary>The pieces of a name of several words.</summary>
    public static List<NamePiece> PiecesOfName(string name)
    {
        var pieces = new List<NamePiece>();
        foreach (var word in name.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            pieces.AddRange(PiecesOf(word));
        }

        return pieces;
    }

    static bool IsHyphen(char rune) => rune is '-' or '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '/';

    // Letters that no decomposition takes apart.
    static string Plain(char rune) => rune switch
    {
        'ø' => "o",
        'ł' => "l",
        'đ' => "d",
        'ı' => "i",
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        _ => rune.ToString(),
    };
}
