namespace Foothold.Language;

/// <summary>The forms of one fine tag ("seizes" for the third person of the present), learnt from a treebank: those seen, and for other lemmas the change of their longest known ending.</summary>
sealed class InflectedForms
{
    const int LongestEnding = 3;

    readonly Dictionary<string, string> _seen; // lemma -> form
    readonly Dictionary<string, (int Cut, string Added)> _rules; // ending of the lemma -> what becomes of it

    InflectedForms(Dictionary<string, string> seen, Dictionary<string, (int Cut, string Added)> rules)
    {
        _seen = seen;
        _rules = rules;
    }

    /// <summary>Learns the forms of a fine tag; of several forms of a lemma the most frequent.</summary>
    public static InflectedForms Learn(IEnumerable<TreebankSentence> treebank, string? tag)
    {
        var counts = new Dictionary<string, Dictionary<string, int>>(StringComparer.Ordinal); // lemma -> its forms
        foreach (var word in treebank.SelectMany(sentence => sentence.Words).Where(word => word.FineTag == tag && word.Form.All(char.IsLetter)))
        {
            Count(counts, word.Lemma, word.Form.ToLowerInvariant());
        }

        var seen = counts.ToDictionary(pair => pair.Key, pair => Commonest(pair.Value), StringComparer.Ordinal);
        var votes = new Dictionary<string, Dictionary<(int Cut, string Added), int>>(StringComparer.Ordinal);
        foreach (var (lemma, form) in seen)
        {
            var shared = lemma.Zip(form).TakeWhile(pair => pair.First == pair.Second).Count();
            for (var ending = 0; ending <= Math.Min(LongestEnding, lemma.Length); ending++)
            {
                Count(votes, lemma[^ending..], (lemma.Length - shared, form[shared..]));
            }
        }

        return new InflectedForms(seen, votes.Where(pair => pair.Value.Values.Sum() > 1).ToDictionary(pair => pair.Key, pair => Commonest(pair.Value), StringComparer.Ordinal));
    }

    /// <summary>The form of a lemma; null where nothing like it was seen.</summary>
    public string? Of(string lemma)
    {
        if (_seen.TryGetValue(lemma, out var form))
        {
            return form;
        }

        for (var ending = Math.Min(LongestEnding, lemma.Length); ending >= 0; ending--)
        {
            if (_rules.TryGetValue(lemma[^ending..], out var rule) && rule.Cut <= lemma.Length)
            {
                return lemma[..^rule.Cut] + rule.Added;
            }
        }

        return null;
    }

    static void Count<T>(Dictionary<string, Dictionary<T, int>> counts, string key, T value)
        where T : notnull
    {
        if (!counts.TryGetValue(key, out var found))
        {
            counts.Add(key, found = []);
        }

        found[value] = found.GetValueOrDefault(value) + 1;
    }

    static T Commonest<T>(Dictionary<T, int> counts)
        where T : notnull => counts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key.ToString(), StringComparer.Ordinal).First().Key;
}
