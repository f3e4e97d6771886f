namespace Foothold.Language;

/// <summary>Forms and lemmas that one thread met lately, so that a common word is one string however often it stands in a text.</summary>
/// <remarks>Two tables of fixed size in which a newcomer takes the place of what was there; what is answered does not depend on them.</remarks>
sealed class SharedWords
{
    const int Size = 1 << 14;
    const int Longest = 32;

    readonly string?[] _forms = new string?[Size];
    readonly (string Form, int Tag, string Lemma)[] _lemmas = new (string, int, string)[Size];

    /// <summary>The string of these letters.</summary>
    public string Form(ReadOnlySpan<char> letters)
    {
        if (letters.Length > Longest)
        {
            return new string(letters);
        }

        ref var known = ref _forms[string.GetHashCode(letters) & (Size - 1)];
        if (known is null || !letters.SequenceEqual(known))
        {
            known = new string(letters);
        }

        return known;
    }

    /// <summary>The lemma of a form, as the lemmatiser gives it.</summary>
    /// <param name="lemmatiser">Gives the lemmas, the same for every call.</param>
    /// <param name="form">The form.</param>
    /// <param name="tag">Its joint tag.</param>
    /// <param name="isProper">Whether the tag is that of a proper noun.</param>
    public string Lemma(Lemmatiser lemmatiser, string form, int tag, bool isProper)
    {
        if (form.Length > Longest)
        {
            return lemmatiser.Lemma(form, tag, isProper);
        }

        ref var known = ref _lemmas[(form.GetHashCode(StringComparison.Ordinal) + (tag * 7919)) & (Size - 1)];
        if (known.Tag != tag || !string.Equals(known.Form, form, StringComparison.Ordinal))
        {
            known = (form, tag, lemmatiser.Lemma(form, tag, isProper));
        }

        return known.Lemma;
    }
}
