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

    /// <summary>As <see cref="Admits"/>, for the plural in -s ("PDFs" too, though not "ISs").</summary>
    public bool AdmitsPlural(NamePiece seen) =>
        (Case != PieceCase.Acronym || (Text.Length > 2 && seen.Case == PieceCase.Capital))
        && (seen.Text.Length == Text.Length + 1
            ? seen.Text[^1] == 's' && seen.Text.StartsWith(Text, StringComparison.Ordinal)
            : Text is [.., 'y'] && seen.Text.Length == Text.Length + 2 && seen.Text.EndsWith("ies", StringComparison.Ordinal) && seen.Text.AsSpan(0, Text.Length - 1).SequenceEqual(Text.AsSpan(0, Text.Length - 1)))
        && (Case == PieceCase.Acronym || AdmitsCase(seen.Case));

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
    /// <summary>The most letters of a word whose first piece is told without an object.</summary>
    public const int LongestPlain = 32;

    const int LettersOnStack = 64;

    /// <summary>The pieces of one word; none for a word of marks only.</summary>
    public static List<NamePiece> PiecesOf(string word)
    {
        var decomposed = word.Normalize(NormalizationForm.FormD);
        var pieces = new List<NamePiece>(1);
        Span<char> letters = decomposed.Length <= LettersOnStack ? stackalloc char[LettersOnStack * 2] : new char[decomposed.Length * 2];
        var length = 0;
        var capitals = 0;
        var lowers = 0;
        var startsWithCapital = false;
        foreach (var rune in decomposed)
        {
            if (IsHyphen(rune))
            {
                Close(letters[..length]);
                length = 0;
                continue;
            }

            if (!char.IsLetterOrDigit(rune) || CharUnicodeInfo.GetUnicodeCategory(rune) == UnicodeCategory.ModifierLetter)
            {
                continue;
            }

            if (char.IsUpper(rune))
            {
                startsWithCapital |= length == 0;
                capitals++;
            }
            else if (char.IsLower(rune))
            {
                lowers++;
            }

            length += Write(letters[length..], char.ToLowerInvariant(rune));
        }

        Close(letters[..length]);
        return pieces;

        void Close(ReadOnlySpan<char> text)
        {
            if (text.Length > 0)
            {
                var written = capitals >= 2 && lowers == 0 ? PieceCase.Acronym : startsWithCapital ? PieceCase.Capital : PieceCase.Lower;
                pieces.Add(new NamePiece(text.ToString(), written));
            }

            capitals = lowers = 0;
            startsWithCapital = false;
        }
    }

    /// <summary>Writes the first piece of a word of plain letters, digits and marks; false for a long word and one with other letters.</summary>
    /// <param name="word">The word.</param>
    /// <param name="letters">Receives the piece; room for <see cref="LongestPlain"/>.</param>
    /// <param name="length">How long the piece is; 0 for a word of marks only.</param>
    public static bool TryFirstPiece(string word, Span<char> letters, out int length)
    {
        length = 0;
        if (word.Length > letters.Length || !Ascii.IsValid(word))
        {
            return false;
        }

        foreach (var letter in word)
        {
            if (char.IsAsciiLetterOrDigit(letter))
            {
                letters[length++] = char.ToLowerInvariant(letter);
            }
            else if (length > 0 && IsHyphen(letter))
            {
                break;
            }
        }

        return true;
    }

    /// <summary>The pieces of a name of several words; an 's inside it is one of its own, as it is a word of its own in sentences.</summary>
    public static List<NamePiece> PiecesOfName(string name)
    {
        var pieces = new List<NamePiece>();
        foreach (var word in name.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (word.Length > 2 && word[^1] == 's' && word[^2] is '\'' or '\u2019')
            {
                pieces.AddRange(PiecesOf(word[..^2]));
                pieces.AddRange(PiecesOf(word[^1..]));
            }
            else
            {
                pieces.AddRange(PiecesOf(word));
            }
        }

        return pieces;
    }

    static bool IsHyphen(char rune) => rune is '-' or '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '/';

    // Letters that no decomposition takes apart; returns how many were written, two at most.
    static int Write(Span<char> letters, char rune)
    {
        letters[0] = rune switch
        {
            'ø' or 'œ' => 'o',
            'ł' => 'l',
            'đ' => 'd',
            'ı' => 'i',
            'ß' => 's',
            'æ' => 'a',
            _ => rune,
        };
        if (rune is not ('ß' or 'æ' or 'œ'))
        {
            return 1;
        }

        letters[1] = rune == 'ß' ? 's' : 'e';
        return 2;
    }
}
