namespace Foothold.Places;

/// <summary>A name as it is asked for, parted from the words that say what kind of place is meant.</summary>
/// <param name="Keys">The folded names to look for, the fullest first; empty for a text without letters.</param>
/// <param name="Kind">The kind that the words say, or null.</param>
sealed record QueryName(IReadOnlyList<string> Keys, PlaceKind? Kind)
{
    /// <summary>Reads "the city of X", "X district", "Al-X" and plain "X".</summary>
    public static QueryName Read(string name)
    {
        var whole = NameFolding.Fold(name);
        if (whole.Length == 0)
        {
            return new QueryName([], null);
        }

        if (!name.AsSpan().ContainsAny(' ', '-', ',') && !name.AsSpan().ContainsAnyExceptInRange('\0', '~'))
        {
            return new QueryName([whole], null);
        }

        var words = NameFolding.Words(name).ToList();
        var kind = TakeKindWords(words);
        var keys = new List<string> { whole };
        Add(keys, NameFolding.Fold(string.Join(' ', words)));
        if (words.Count > 1 && IsArticle(words[0]))
        {
            Add(keys, NameFolding.Fold(string.Join(' ', words.Skip(1))));
        }

        return new QueryName(keys, kind);
    }

    /// <summary>The name without an Arabic article before it, or null where it has none.</summary>
    public static string? WithoutArticle(string name)
    {
        var cut = name.AsSpan().IndexOfAny(' ', '-');
        return cut is > 1 and <= 3 && cut + 1 < name.Length && IsArticle(NameFolding.Fold(name[..cut])) ? name[(cut + 1)..] : null;
    }

    static PlaceKind? TakeKindWords(List<string> words)
    {
        PlaceKind? kind = null;
        if (words.Count > 1 && PlaceWords.Is(PlaceWordClass.Determiner, words[0]))
        {
            words.RemoveAt(0);
        }

        if (words.Count > 2 && PlaceWords.Is(PlaceWordClass.Of, words[1]) && PlaceWords.KindOf(words[0]) is { } before)
        {
            kind = before;
            words.RemoveRange(0, 2);
        }

        if (words.Count > 1 && PlaceWords.KindOf(words[^1]) is { } after)
        {
            kind ??= after;
            words.RemoveAt(words.Count - 1);
        }

        return kind;
    }

    static bool IsArticle(string word) => PlaceWords.Is(PlaceWordClass.Article, word);

    static void Add(List<string> keys, string key)
    {
        if (key.Length > 0 && !keys.Contains(key))
        {
            keys.Add(key);
        }
    }
}
