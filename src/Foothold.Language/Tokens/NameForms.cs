namespace Foothold.Language;

/// <summary>
/// Names that are written like a common word all in capitals ("IS"), which only a sentence that is not all in capitals tells from the
/// word, and which are read as another name of the same bearer that is no word.
/// </summary>
static class NameForms
{
    const string Written = "IS";
    const string Read = "ISIS";

    /// <summary>The form that a word is read by.</summary>
    /// <param name="letters">The word as it is seen.</param>
    /// <param name="text">The text.</param>
    /// <param name="tokens">The words of its paragraph.</param>
    /// <param name="first">The first word of its sentence.</param>
    /// <param name="end">The word after the last of its sentence.</param>
    public static string? Of(ReadOnlySpan<char> letters, string text, List<TextSpan> tokens, int first, int end) =>
        letters.SequenceEqual(Written) && !IsShouted(text, tokens, first, end) ? Read : null;

    // Whether the words around are in capitals too, so that the word may be the common one.
    static bool IsShouted(string text, List<TextSpan> tokens, int first, int end)
    {
        var (written, shouted) = (0, 0);
        for (var at = first; at < end; at++)
        {
            if (tokens[at].Length > Written.Length && char.IsLetter(text[tokens[at].Start]))
            {
                written++;
                shouted += char.IsUpper(text[tokens[at].Start + 1]) ? 1 : 0;
            }
        }

        return shouted * 2 >= written;
    }
}
