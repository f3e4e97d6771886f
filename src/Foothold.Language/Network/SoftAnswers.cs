namespace Foothold.Language;

/// <summary>For each word of a sentence the answers that are likely, and how likely each is.</summary>
/// <param name="starts">Where each word's answers start in the two rows, and where the last word's end.</param>
/// <param name="answers">The answers, word after word.</param>
/// <param name="chances">How likely each is; those of a word add up to 1.</param>
sealed class SoftAnswers(int[] starts, short[] answers, float[] chances)
{
    /// <summary>How many words there are.</summary>
    public int Count => starts.Length - 1;

    /// <summary>The likely answers of a word.</summary>
    public ReadOnlySpan<short> Answers(int word) => answers.AsSpan(starts[word]..starts[word + 1]);

    /// <summary>How likely each of them is.</summary>
    public ReadOnlySpan<float> Chances(int word) => chances.AsSpan(starts[word]..starts[word + 1]);

    /// <summary>The same answers under other numbers; what has none (-1) is left out.</summary>
    public SoftAnswers Renamed(int[] names)
    {
        var others = new int[starts.Length];
        var (kept, kinds) = (new List<short>(), new List<float>());
        for (var word = 0; word < Count; word++)
        {
            var all = 0f;
            for (var i = starts[word]; i < starts[word + 1]; i++)
            {
                if (names[answers[i]] is var name and >= 0)
                {
                    kept.Add((short)name);
                    kinds.Add(chances[i]);
                    all += chances[i];
                }
            }

            for (var i = others[word]; i < kinds.Count; i++)
            {
                kinds[i] /= all;
            }

            others[word + 1] = kept.Count;
        }

        return new SoftAnswers(others, [.. kept], [.. kinds]);
    }

    /// <summary>Keeps the likely answers of each word.</summary>
    /// <param name="words">How many words there are.</param>
    /// <param name="chancesOf">All answers' chances by word, adding up to 1.</param>
    /// <param name="least">Answers less likely than this are left out.</param>
    public static SoftAnswers Of(int words, Func<int, ReadOnlySpan<float>> chancesOf, float least)
    {
        var starts = new int[words + 1];
        var (answers, chances) = (new List<short>(), new List<float>());
        for (var word = 0; word < words; word++)
        {
            var all = chancesOf(word);
            var kept = 0f;
            for (var answer = 0; answer < all.Length; answer++)
            {
                if (all[answer] >= least)
                {
                    answers.Add((short)answer);
                    chances.Add(all[answer]);
                    kept += all[answer];
                }
            }

            for (var i = starts[word]; i < chances.Count; i++)
            {
                chances[i] /= kept;
            }

            starts[word + 1] = answers.Count;
        }

        return new SoftAnswers(starts, [.. answers], [.. chances]);
    }
}
