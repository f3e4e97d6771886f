namespace Foothold.Language;

/// <summary>Makes further sentences with marked names: written by the grammar, and known ones with other names put in.</summary>
static class NameVariants
{
    /// <summary>Writes sentences.</summary>
    /// <param name="model">Cuts them into words.</param>
    /// <param name="grammar">The rules.</param>
    /// <param name="count">How many to write; one whose names are not whole words is left out.</param>
    /// <param name="chance">What decides.</param>
    public static List<NamedSentence> Write(LanguageModel model, NameGrammar grammar, int count, Chance chance)
    {
        var sentences = new List<NamedSentence>(count);
        for (var i = 0; i < count; i++)
        {
            var (text, names) = grammar.WriteSentence(ref chance);
            if (Mark(text, model.Cut(text), names) is { } sentence)
            {
                sentences.Add(sentence);
            }
        }

        return sentences;
    }

    /// <summary>Marks the words of names.</summary>
    /// <returns>The sentence; null where a name starts or ends within a word.</returns>
    public static NamedSentence? Mark(string text, IReadOnlyList<TextSpan> words, IReadOnlyList<(TextSpan Span, NameKind Kind)> names)
    {
        var tags = new int[words.Count];
        foreach (var (span, kind) in names)
        {
            var (first, last) = (-1, -1);
            for (var word = 0; word < words.Count; word++)
            {
                first = words[word].Start == span.Start ? word : first;
                last = words[word].End == span.End ? word : last;
            }

            if (first < 0 || last < first)
            {
                return null;
            }

            tags.AsSpan(first, last - first + 1).Fill(NameTags.Later(kind));
            tags[first] = NameTags.First(kind);
        }

        return new NamedSentence([.. words.Select(word => word.In(text))], tags, true);
    }

    /// <summary>Puts other names of the same kinds into sentences that have names.</summary>
    /// <param name="model">Cuts the names into words.</param>
    /// <param name="grammar">Where the names are from.</param>
    /// <param name="sentences">The sentences.</param>
    /// <param name="chance">What decides.</param>
    public static List<NamedSentence> Swap(LanguageModel model, NameGrammar grammar, IReadOnlyList<NamedSentence> sentences, Chance chance)
    {
        var swapped = new List<NamedSentence>();
        foreach (var sentence in sentences)
        {
            var names = NameTags.Cut([.. sentence.Tags]);
            if (names.Count == 0)
            {
                continue;
            }

            var (forms, tags) = (new List<string>(), new List<int>());
            var at = 0;
            foreach (var (first, last, kind) in names)
            {
                forms.AddRange(sentence.Forms.Skip(at).Take(first - at));
                tags.AddRange(Enumerable.Repeat(NameTags.Outside, first - at));
                var name = grammar.WriteName(kind, ref chance);
                var words = model.Cut(name);
                forms.AddRange(words.Select(word => word.In(name)));
                tags.Add(NameTags.First(kind));
                tags.AddRange(Enumerable.Repeat(NameTags.Later(kind), words.Count - 1));
                at = last + 1;
            }

            forms.AddRange(sentence.Forms.Skip(at));
            tags.AddRange(Enumerable.Repeat(NameTags.Outside, sentence.Forms.Count - at));
            swapped.Add(new NamedSentence(forms, tags, sentence.StartsDocument));
        }

        return swapped;
    }
}
