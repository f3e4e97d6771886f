namespace Foothold.Language;

/// <summary>Trains a language model from treebanks and word lists; the same data and seed give the same model, to the byte.</summary>
public static class LanguageTrainer
{
    const int RarestTag = 3;
    const int WrittenForEachHeadline = 4;

    /// <summary>How many sentences a grammar writes where nobody says otherwise.</summary>
    public const int DefaultWritten = 5600;

    /// <summary>How many words' vectors the model holds.</summary>
    public const int MostVectors = 110_000;

    /// <summary>Trains a model.</summary>
    /// <param name="sources">What it is trained from.</param>
    /// <param name="seed">The seed of all chance.</param>
    /// <param name="say">Receives a line about each step; null for none.</param>
    /// <param name="epochs">How often the network sees every sentence, at least once; null for what measured best.</param>
    /// <exception cref="InvalidDataException">One of the sources cannot be read, or there is no sentence.</exception>
    public static LanguageModel Train(TrainingSources sources, int seed, Action<string>? say = null, int? epochs = null)
    {
        ArgumentNullException.ThrowIfNull(sources);
        ArgumentOutOfRangeException.ThrowIfLessThan(epochs ?? 1, 1);
        var taught = sources.Taught is null ? null : TaughtText.Read(sources.Taught);
        var recipe = taught is null ? new NetworkRecipe() : NetworkRecipe.Taught;
        return Train(
            [.. sources.Treebanks.SelectMany(TreebankReader.Read)],
            sources.Words,
            sources.Grammar is null ? null : TreeGrammar.Read(sources.Grammar),
            sources.Headlines is null ? null : HeadlineWords.Read(sources.Headlines),
            sources.Vectors,
            seed,
            recipe with { Epochs = epochs ?? recipe.Epochs },
            say,
            taught: taught,
            written: sources.Written);
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
        return kept.With(rules, BreakTrainer.Learn(treebank, rules), Contractions.Learn(treebank));
    }

    internal static LanguageModel Train(
        IReadOnlyList<TreebankSentence> treebank,
        TextReader words,
        TreeGrammar? grammar,
        HeadlineWords? headlineWords,
        WordVectors vectors,
        int seed,
        NetworkRecipe recipe,
        Action<string>? say,
        Action<int, LanguageModel>? look = null,
        TaughtText? taught = null,
        int written = DefaultWritten)
    {
        say?.Invoke($"{treebank.Count} sentences, {treebank.Sum(sentence => sentence.Words.Count)} words, {vectors.Words.Count} vectors");
        var composed = grammar?.Write(written, treebank, new Chance((ulong)(uint)seed)) ?? [];
        IReadOnlyList<TreebankSentence> shown = grammar is { Teaches: true } ? [.. treebank, .. composed] : treebank;
        var rules = TokenRules.Learn(words, shown);
        var breaks = BreakTrainer.Learn(shown, rules);
        var contractions = Contractions.Learn(shown);
        var tags = TagSet.Of(shown, RarestTag);
        if (tags.FindRelation("root") < 0)
        {
            throw new InvalidDataException("There are no sentences to learn from.");
        }

        var lemmatiser = Lemmatiser.Learn(shown, tags);
        var headlines = headlineWords is null ? [] : Headlines(treebank, [.. composed.Select(sentence => WithLemmas(sentence, tags, lemmatiser))], headlineWords, new Chance((ulong)(uint)seed));
        List<TreebankSentence> all = [.. treebank, .. headlines, .. composed];
        say?.Invoke($"{headlines.Count} headlines made of these and of {composed.Count} sentences written by the grammar");
        var network = NetworkTrainer.Train(
            all, tags, vectors, taught, recipe, (ulong)(uint)seed, say, look is null ? null : (epoch, soFar) => look(epoch, Model(soFar)));
        return Model(network);

        LanguageModel Model(ParserNetwork soFar) => new(rules, breaks, contractions, tags, lemmatiser, soFar, "");
    }

    // Of the grammar's sentences only a part: they are alike.
    static List<TreebankSentence> Headlines(IReadOnlyList<TreebankSentence> treebank, List<TreebankSentence> written, HeadlineWords words, Chance chance) =>
        HeadlineVariants.Of([.. treebank, .. written.Where((_, i) => i % WrittenForEachHeadline == 0)], words, new HeadlineTeller(words, treebank), chance);

    // The grammar names its words by their forms; verbs are turned by their lemmas.
    static TreebankSentence WithLemmas(TreebankSentence sentence, TagSet tags, Lemmatiser lemmatiser) => sentence with
    {
        Words = [.. sentence.Words.Select(word => word with { Lemma = lemmatiser.Lemma(word.Form, tags.Find(word.Tag, word.FineTag), word.Tag == UniversalTag.Propn) })],
    };
}
