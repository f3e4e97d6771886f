namespace Foothold.Language;

/// <summary>Trains a language model from treebanks and word lists; the same data and seed give the same model, to the byte.</summary>
public static class LanguageTrainer
{
    const int TaggerEpochs = 5;
    const int JackknifeFolds = 4;
    const int RarestTag = 3;
    const int SeedsSummed = 3;

    /// <summary>Trains a model.</summary>
    /// <param name="treebanks">CoNLL-U texts, read to their ends in this order.</param>
    /// <param name="words">The word lists of the tokeniser.</param>
    /// <param name="seed">The seed of all chance.</param>
    /// <param name="say">Receives a line about each step; null for none.</param>
    /// <exception cref="InvalidDataException">A treebank or the word lists cannot be read.</exception>
    public static LanguageModel Train(IEnumerable<TextReader> treebanks, TextReader words, int seed, Action<string>? say = null)
    {
        ArgumentNullException.ThrowIfNull(treebanks);
        ArgumentNullException.ThrowIfNull(words);
        var treebank = treebanks.SelectMany(TreebankReader.Read).ToList();
        return Train(treebank, words, seed, new ParserRecipe(), say);
    }

    internal static LanguageModel Train(IReadOnlyList<TreebankSentence> treebank, TextReader words, int seed, ParserRecipe recipe, Action<string>? say)
    {
        say?.Invoke($"{treebank.Count} sentences, {treebank.Sum(sentence => sentence.Words.Count)} words");
        var rules = TokenRules.Learn(words, treebank);
        var tags = TagSet.Of(treebank, RarestTag);
        var seeds = Enumerable.Range(0, SeedsSummed).Select(i => ((ulong)(uint)seed << 8) + (ulong)i).ToArray();
        var lemmatiser = Lemmatiser.Learn(treebank, tags);
        List<TreebankSentence> all = [.. treebank, .. HeadlineVariants.Of(treebank)];
        say?.Invoke($"{all.Count - treebank.Count} headlines made of them");
        say?.Invoke("tagger");
        var tagger = TaggerTrainer.Train(all, tags, TaggerEpochs, seeds);
        say?.Invoke("tags for the parser");
        var tagged = TaggerTrainer.Jackknife(all, tags, TaggerEpochs, JackknifeFolds, seeds[0]);
        say?.Invoke("parser");
        var parser = ParserTrainer.Train(all, tagged, tags, recipe, seeds);
        return new LanguageModel(rules, tags, tagger, lemmatiser, parser, "");
    }
}
