namespace Foothold.Language;

/// <summary>Trains a language model from treebanks and word lists; the same data and seed give the same model, to the byte.</summary>
public static class LanguageTrainer
{
    const int RarestTag = 3;

    /// <summary>How many sentences a grammar writes where nobody says otherwise.</summary>
    public const int DefaultWritten = 5000;

    /// <summary>How often the network sees every sentence where nobody says otherwise.</summary>
    public static int DefaultEpochs { get; } = new NetworkRecipe().Epochs;

    /// <summary>How many words' vectors the model holds.</summary>
    public const int MostVectors = 120_000;

    /// <summary>Trains a model.</summary>
    /// <param name="treebanks">CoNLL-U texts, read to their ends in this order.</param>
    /// <param name="words">The word lists of the tokeniser.</param>
    /// <param name="grammar">Rules that further sentences with trees are written from; null for none.</param>
    /// <param name="vectors">The words' vectors; null for none.</param>
    /// <param name="seed">The seed of all chance.</param>
    /// <param name="say">Receives a line about each step; null for none.</param>
    /// <param name="epochs">How often the network sees every sentence, at least once.</param>
    /// <param name="written">How many sentences the grammar writes.</param>
    /// <exception cref="InvalidDataException">A treebank, the word lists or the grammar cannot be read.</exception>
    public static LanguageModel Train(
        IEnumerable<TextReader> treebanks,
        TextReader words,
        TextReader? grammar,
        WordVectors? vectors,
        int seed,
        Action<string>? say = null,
        int? epochs = null,
        int written = DefaultWritten)
    {
        ArgumentNullException.ThrowIfNull(treebanks);
        ArgumentNullException.ThrowIfNull(words);
        ArgumentOutOfRangeException.ThrowIfLessThan(epochs ?? 1, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(written);
        var treebank = treebanks.SelectMany(TreebankReader.Read).ToList();
        var recipe = new NetworkRecipe { Epochs = epochs ?? DefaultEpochs };
        return Train(treebank, words, grammar is null ? null : TreeGrammar.Read(grammar), vectors ?? WordVectors.None, seed, recipe, say, written: written);
    }

    internal static LanguageModel Train(
        IReadOnlyList<TreebankSentence> treebank,
        TextReader words,
        TreeGrammar? grammar,
        WordVectors vectors,
        int seed,
        NetworkRecipe recipe,
        Action<string>? say,
        Action<int, LanguageModel>? look = null,
        int written = DefaultWritten)
    {
        say?.Invoke($"{treebank.Count} sentences, {treebank.Sum(sentence => sentence.Words.Count)} words, {vectors.Words.Count} vectors");
        var composed = grammar?.Write(written, treebank, new Chance((ulong)(uint)seed)) ?? [];
        IReadOnlyList<TreebankSentence> taught = grammar is { Teaches: true } ? [.. treebank, .. composed] : treebank;
        var rules = TokenRules.Learn(words, taught);
        var contractions = Contractions.Learn(taught);
        var tags = TagSet.Of(taught, RarestTag);
        if (tags.FindRelation("root") < 0)
        {
            throw new InvalidDataException("There are no sentences to learn from.");
        }

        var lemmatiser = Lemmatiser.Learn(taught, tags);
        List<TreebankSentence> headlines = grammar is { MakesHeadlines: false } ? [] : [.. HeadlineVariants.Of(treebank)];
        List<TreebankSentence> all = [.. treebank, .. headlines, .. composed];
        say?.Invoke($"{headlines.Count} headlines made of them, {composed.Count} sentences written by the grammar");
        var network = NetworkTrainer.Train(
            all, tags, vectors, recipe, (ulong)(uint)seed, say, look is null ? null : (epoch, soFar) => look(epoch, Model(soFar)));
        return Model(network);

        LanguageModel Model(ParserNetwork soFar) => new(rules, tags, lemmatiser, soFar, contractions, "");
    }
}
