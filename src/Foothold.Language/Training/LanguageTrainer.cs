namespace Foothold.Language;

/// <summary>Trains a language model from treebanks and word lists; the same data and seed give the same model, to the byte.</summary>
public static class LanguageTrainer
{
    const int RarestTag = 3;
    const int SentencesOfGrammar = 5000;

    /// <summary>How many words' vectors the model holds.</summary>
    public const int MostVectors = 120_000;

    /// <summary>Trains a model.</summary>
    /// <param name="treebanks">CoNLL-U texts, read to their ends in this order.</param>
    /// <param name="words">The word lists of the tokeniser.</param>
    /// <param name="grammar">Rules that further sentences with trees are written from; null for none.</param>
    /// <param name="vectors">The words' vectors.</param>
    /// <param name="seed">The seed of all chance.</param>
    /// <param name="say">Receives a line about each step; null for none.</param>
    /// <exception cref="InvalidDataException">A treebank, the word lists or the grammar cannot be read.</exception>
    public static LanguageModel Train(
        IEnumerable<TextReader> treebanks, TextReader words, TextReader? grammar, WordVectors vectors, int seed, Action<string>? say = null)
    {
        ArgumentNullException.ThrowIfNull(treebanks);
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(vectors);
        var treebank = treebanks.SelectMany(TreebankReader.Read).ToList();
        return Train(treebank, words, grammar is null ? null : TreeGrammar.Read(grammar), vectors, seed, new NetworkRecipe(), say);
    }

    /// <summary>Learns the rules for words and sentences anew and keeps a model's network, tags and lemmas.</summary>
    /// <param name="treebanks">CoNLL-U texts, read to their ends in this order.</param>
    /// <param name="words">The word lists of the tokeniser.</param>
    /// <param name="kept">The model whose network is kept.</param>
    /// <param name="say">Receives a line about each step; null for none.</param>
    /// <exception cref="InvalidDataException">A treebank or the word lists cannot be read.</exception>
    public static LanguageModel LearnTokens(IEnumerable<TextReader> treebanks, TextReader words, LanguageModel kept, Action<string>? say = null)
    {
        ArgumentNullException.ThrowIfNull(treebanks);
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(kept);
        var treebank = treebanks.SelectMany(TreebankReader.Read).ToList();
        say?.Invoke($"{treebank.Count} sentences; the network of {kept.Version} is kept");
        var rules = TokenRules.Learn(words, treebank);
        return kept.With(rules, BreakTrainer.Learn(treebank, rules));
    }

    internal static LanguageModel Train(
        IReadOnlyList<TreebankSentence> treebank,
        TextReader words,
        TreeGrammar? grammar,
        WordVectors vectors,
        int seed,
        NetworkRecipe recipe,
        Action<string>? say,
        Action<int, LanguageModel>? look = null)
    {
        say?.Invoke($"{treebank.Count} sentences, {treebank.Sum(sentence => sentence.Words.Count)} words, {vectors.Words.Count} vectors");
        var rules = TokenRules.Learn(words, treebank);
        var breaks = BreakTrainer.Learn(treebank, rules);
        var tags = TagSet.Of(treebank, RarestTag);
        var lemmatiser = Lemmatiser.Learn(treebank, tags);
        List<TreebankSentence> headlines = [.. HeadlineVariants.Of(treebank)];
        var written = grammar?.Write(SentencesOfGrammar, treebank, new Chance((ulong)(uint)seed)) ?? [];
        List<TreebankSentence> all = [.. treebank, .. headlines, .. written];
        say?.Invoke($"{headlines.Count} headlines made of them, {written.Count} sentences written by the grammar");
        var network = NetworkTrainer.Train(
            all, tags, vectors, recipe, (ulong)(uint)seed, say, look is null ? null : (epoch, soFar) => look(epoch, new LanguageModel(rules, breaks, tags, lemmatiser, soFar, "")));
        return new LanguageModel(rules, breaks, tags, lemmatiser, network, "");
    }
}
