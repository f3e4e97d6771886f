using System.Text;

namespace Foothold.ImportTheatre;

/// <summary>Cyrillic names in Latin letters, by the Ukrainian national system of 2010; Russian letters by their nearest like.</summary>
public static class Romanisation
{
    static readonly Dictionary<char, (string First, string Later)> Letters = new()
    {
        ['а'] = ("a", "a"), ['б'] = ("b", "b"), ['в'] = ("v", "v"), ['г'] = ("h", "h"), ['ґ'] = ("g", "g"), ['д'] = ("d", "d"),
        ['е'] = ("e", "e"), ['є'] = ("ye", "ie"), ['ж'] = ("zh", "zh"), ['з'] = ("z", "z"), ['и'] = ("y", "y"), ['і'] = ("i", "i"),
        ['ї'] = ("yi", "i"), ['й'] = ("y", "i"), ['к'] = ("k", "k"), ['л'] = ("l", "l"), ['м'] = ("m", "m"), ['н'] = ("n", "n"),
        ['о'] = ("o", "o"), ['п'] = ("p", "p"), ['р'] = ("r", "r"), ['с'] = ("s", "s"), ['т'] = ("t", "t"), ['у'] = ("u", "u"),
        ['ф'] = ("f", "f"), ['х'] = ("kh", "kh"), ['ц'] = ("ts", "ts"), ['ч'] = ("ch", "ch"), ['ш'] = ("sh", "sh"),
        ['щ'] = ("shch", "shch"), ['ь'] = ("", ""), ['ю'] = ("yu", "iu"), ['я'] = ("ya", "ia"),
        ['ы'] = ("y", "y"), ['э'] = ("e", "e"), ['ё'] = ("yo", "io"), ['ъ'] = ("", ""),
    };

    /// <summary>Whether a name has a Cyrillic letter.</summary>
    public static bool IsCyrillic(string name) => name.Any(letter => letter is >= 'Ѐ' and <= 'ӿ');

    /// <summary>The name in Latin letters; what is no Cyrillic letter stays, the apostrophe between letters goes.</summary>
    public static string Of(string name)
    {
        var latin = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            var lower = char.ToLowerInvariant(name[i]);
            var isFirst = i == 0 || !IsInside(name[i - 1]);
            if (!Letters.TryGetValue(lower, out var spelling))
            {
                latin.Append(IsApostrophe(name[i]) && !isFirst ? "" : name[i]);
                continue;
            }

            // "зг" is "zgh", so that it is not read as "ж".
            var text = lower == 'г' && i > 0 && char.ToLowerInvariant(name[i - 1]) == 'з' ? "gh" : isFirst ? spelling.First : spelling.Later;
            latin.Append(text.Length > 0 && lower != name[i] ? char.ToUpperInvariant(text[0]) + text[1..] : text);
        }

        return latin.ToString();
    }

    static bool IsInside(char before) => char.IsLetter(before) || IsApostrophe(before);

    static bool IsApostrophe(char mark) => mark is '\'' or '’' or 'ʼ';
}
