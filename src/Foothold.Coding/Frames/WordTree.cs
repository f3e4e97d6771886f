using Foothold.Language;

namespace Foothold.Coding;

/// <summary>Asks of words what hangs on what, while their heads are still being mended and may form no tree.</summary>
static class WordTree
{
    /// <summary>What a word hangs on, and so on up to the root; ends though the words be no tree.</summary>
    public static IEnumerable<int> Above(this Word[] words, int word)
    {
        var at = words[word].Head;
        for (var step = 0; at >= 0 && step < words.Length; step++)
        {
            yield return at;
            at = words[at].Head;
        }
    }

    /// <summary>The nearest verb above a word; -1 where there is none.</summary>
    public static int VerbAbove(this Word[] words, int word) => words.Above(word).FirstOrDefault(above => words[above].Tag == UniversalTag.Verb, -1);

    /// <summary>Whether a word is another or hangs below it; so it is held to be where heads run in a circle.</summary>
    public static bool IsBelow(this Word[] words, int word, int head)
    {
        var steps = 0;
        for (var at = word; at >= 0; at = words[at].Head)
        {
            if (at == head || ++steps > words.Length)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The word that heads a name, by its last word.</summary>
    public static int HeadOfName(this Word[] words, int last)
    {
        var name = last;
        while (words[name] is { Relation: "flat" or "compound", Head: >= 0 and var up } && words[up].Tag == UniversalTag.Propn)
        {
            name = up;
        }

        return name;
    }

    /// <summary>The first word that hangs on a word, behind another where one is given, and is as asked; null where none is.</summary>
    public static Word? FindDependent(this Word[] words, int head, Func<Word, bool> isOne, int after = -1)
    {
        for (var i = after + 1; i < words.Length; i++)
        {
            if (words[i].Head == head && isOne(words[i]))
            {
                return words[i];
            }
        }

        return null;
    }

    /// <summary>Whether anything that hangs on a word is as asked.</summary>
    public static bool HasDependent(this Word[] words, int head, Func<Word, bool> isOne) => words.FindDependent(head, isOne) is not null;

    /// <summary>Whether anything hangs on a word under one of some relations.</summary>
    public static bool HasDependent(this Word[] words, int head, params ReadOnlySpan<string> relations)
    {
        foreach (var word in words)
        {
            if (word.Head == head && relations.Contains(word.Relation))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether any word between two is as asked, neither of them included.</summary>
    public static bool AnyBetween(this Word[] words, int first, int last, Func<Word, bool> isOne) => words.FindBetween(first, last, isOne) is not null;

    /// <summary>The first word between two that is as asked, neither of them included; null where none is.</summary>
    public static Word? FindBetween(this Word[] words, int first, int last, Func<Word, bool> isOne)
    {
        for (var i = first + 1; i < last; i++)
        {
            if (isOne(words[i]))
            {
                return words[i];
            }
        }

        return null;
    }

    /// <summary>Whether the heads of words form one tree.</summary>
    public static bool IsTree(this Word[] words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            var steps = 0;
            for (var at = i; at >= 0; at = words[at].Head)
            {
                if (++steps > words.Length)
                {
                    return false;
                }
            }
        }

        return words.Count(word => word.Head < 0) == 1;
    }
}
