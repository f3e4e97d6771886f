namespace Foothold.Language;

/// <summary>Gives a tagged word its dictionary form: listed exceptions first, then the rule of its longest known ending.</summary>
sealed class Lemmatiser
{
    const int LongestEnding = 5;

    readonly Dictionary<ulong, string> _exceptions; // (tag, folded word) -> lemma
    readonly Dictionary<ulong, (byte Cut, string Added)> _rules; // (tag, ending) -> letters to cut and what to add

    Lemmatiser(Dictionary<ulong, string> exceptions, Dictionary<ulong, (byte Cut, string Added)> rules)
    {
        _exceptions = exceptions;
        _rules = rules;
    }

    /// <summary>The lemma of a word: lower-cased, except of proper nouns.</summary>
    /// <param name="form">The word as written.</param>
    /// <param name="tag">Its joint tag.</param>
    /// <param name="isProper">Whether the tag is that of a proper noun.</param>
    public string Lemma(string form, int tag, bool isProper)
    {
        var written = isProper ? form : Lower(form);
        if (_exceptions.TryGetValue(Key(tag, written, written.Length), out var exception))
        {
            return exception;
        }

        for (var ending = Math.Min(LongestEnding, written.Length); ending >= 0; ending--)
        {
            if (_rules.TryGetValue(Key(tag, written, ending), out var rule))
            {
                return rule.Cut >= written.Length ? written
                    : rule.Cut == 0 && rule.Added.Length == 0 ? written
                    : string.Concat(written.AsSpan(0, written.Length - rule.Cut), rule.Added);
            }
        }

        return written;
    }

    /// <summary>Learns from a treebank whose every word has its joint tag; words of tags that are not in the set are passed over.</summary>
    public static Lemmatiser Learn(IEnumerable<TreebankSentence> treebank, TagSet tags)
    {
        var seen = new Dictionary<(int Tag, string Form), Dictionary<string, int>>(); // -> lemmas with their counts
        foreach (var word in treebank.SelectMany(sentence => sentence.Words))
        {
            var tag = tags.Find(word.Tag, word.FineTag);
            if (tag >= 0 && word.Lemma.Length > 0 && word.Lemma != "_")
            {
                var isProper = word.Tag == UniversalTag.Propn;
                var form = isProper ? word.Form : Lower(word.Form);
                var lemma = isProper ? word.Lemma : Lower(word.Lemma);
                if (!seen.TryGetValue((tag, form), out var lemmas))
                {
                    seen.Add((tag, form), lemmas = []);
                }

                lemmas[lemma] = lemmas.GetValueOrDefault(lemma) + 1;
            }
        }

        var best = seen
            .Select(pair => (pair.Key.Tag, pair.Key.Form, Lemma: pair.Value.OrderByDescending(lemma => lemma.Value).ThenBy(lemma => lemma.Key, StringComparer.Ordinal).First().Key))
            .OrderBy(entry => entry.Tag)
            .ThenBy(entry => entry.Form, StringComparer.Ordinal)
            .ToList();
        var rules = LearnRules(best);
        var bare = new Lemmatiser([], rules);
        var exceptions = new Dictionary<ulong, string>();
        foreach (var (tag, form, lemma) in best)
        {
            if (bare.Lemma(form, tag, isProper: true) != lemma)
            {
                exceptions[Key(tag, form, form.Length)] = lemma;
            }
        }

        return new Lemmatiser(exceptions, rules);
    }

    static Dictionary<ulong, (byte Cut, string Added)> LearnRules(List<(int Tag, string Form, string Lemma)> words)
    {
        var votes = new Dictionary<ulong, Dictionary<(byte Cut, string Added), int>>();
        foreach (var (tag, form, lemma) in words)
        {
            var shared = 0;
            while (shared < form.Length && shared < lemma.Length && form[shared] == lemma[shared])
            {
                shared++;
            }

            var rule = ((byte)Math.Min(255, form.Length - shared), lemma[shared..]);
            if (shared == 0 || rule.Item1 > LongestEnding)
            {
                continue;
            }

            for (var ending = 0; ending <= Math.Min(LongestEnding, form.Length); ending++)
            {
                var key = Key(tag, form, ending);
                if (!votes.TryGetValue(key, out var found))
                {
                    votes.Add(key, found = []);
                }

                found[rule] = found.GetValueOrDefault(rule) + 1;
            }
        }

        // A rule needs two words, or it is an exception.
        var rules = new Dictionary<ulong, (byte Cut, string Added)>();
        foreach (var (key, found) in votes)
        {
            var (rule, count) = found.OrderByDescending(vote => vote.Value).ThenBy(vote => vote.Key.Cut).ThenBy(vote => vote.Key.Added, StringComparer.Ordinal).First();
            if (count >= 2)
            {
                rules.Add(key, rule);
            }
        }

        return rules;
    }

    static string Lower(string word)
    {
        foreach (var letter in word)
        {
            if (char.IsUpper(letter))
            {
                return word.ToLowerInvariant();
            }
        }

        return word;
    }

    static ulong Key(int tag, string word, int ending)
    {
        var hash = FeatureHash.Push(FeatureHash.Start, (char)(tag + 1));
        hash = FeatureHash.Push(hash, ending == word.Length ? '\u0001' : '\u0002');
        for (var i = word.Length - ending; i < word.Length; i++)
        {
            hash = FeatureHash.Push(hash, word[i] == '\u2019' ? '\'' : word[i]);
        }

        return FeatureHash.Mix(hash);
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(_exceptions.Count);
        foreach (var (key, lemma) in _exceptions.OrderBy(pair => pair.Key))
        {
            writer.Write(key);
            writer.Write(lemma);
        }

        writer.Write(_rules.Count);
        foreach (var (key, (cut, added)) in _rules.OrderBy(pair => pair.Key))
        {
            writer.Write(key);
            writer.Write(cut);
            writer.Write(added);
        }
    }

    public static Lemmatiser Read(BinaryReader reader)
    {
        var exceptions = new Dictionary<ulong, string>();
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            var key = reader.ReadUInt64();
            exceptions[key] = reader.ReadString();
        }

        var rules = new Dictionary<ulong, (byte, string)>();
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            var key = reader.ReadUInt64();
            var cut = reader.ReadByte();
            rules[key] = (cut, string.Intern(reader.ReadString()));
        }

        return new Lemmatiser(exceptions, rules);
    }
}
