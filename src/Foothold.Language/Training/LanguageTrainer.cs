namespace Foothold.Language;

/// <summary>Trains a language model from treebanks and word lists; the same data and seed give the same model, to the byte.</summary>
public static class LanguageTrainer
{
    const int RarestTag = 3;
    const int SentencesOfGrammar = 5600;
    const int WrittenForEachHeadline = 4;

    /// <summary>How many words' vectors the model holds.</summary>
    public const int MostVectors = 120_000;

    /// <summary>Trains a model.</summary>
    /// <param name="sources">What it is trained from.</param>
    /// <param name="seed">The seed of all chance.</param>
    /// <param name="say">Receives a line about each step; null for none.</param>
    /// <exception cref="InvalidDataException">One of the sources cannot be read.</exception>
    public static LanguageModel Train(TrainingSources sources, int seed, Action<string>? say = null)
    {
        ArgumentNullException.ThrowIfNull(sources);
        var taught = sources.Taught is null ? null : TaughtText.Read(sources.Taught);
        return Train(
            [.. sources.Treebanks.SelectMany(TreebankReader.Read)],
            sources.Words,
            sources.Grammar is null ? null : TreeGrammar.Read(sources.Grammar),
            sources.Headlines is null ? null : HeadlineWords.Read(sources.Headlines),
            sources.Vectors,
            seed,
            taught is null ? new NetworkRecipe() : NetworkRecipe.Taught,
            say,
            taught: taught);
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
        HeadlineWords? headlineWords,
        WordVectors vectors,
        int seed,
        NetworkRecipe recipe,
        Action<string>? say,
        Action<int, LanguageModel>? look = null,
        TaughtText? taught = null)
    {
        say?.Invoke($"{treebank.Count} sentences, {treebank.Sum(sentence => sentence.Words.Count)} words, {vectors.Words.Count} vectors");
        var rules = TokenRules.Learn(words, treebank);
        var breaks = BreakTrainer.Learn(treebank, rules);
        var tags = TagSet.Of(treebank, RarestTag);
        var lemmatiser = Lemmatiser.Learn(treebank, tags);
        var written = grammar?.Write(SentencesOfGrammar, treebank, new Chance((ulong)(uint)seed)) ?? [];
        var headlines = headlineWords is null ? [] : Headlines(treebank, [.. written.Select(sentence => WithLemmas(sentence, tags, lemmatiser))], headlineWords, new Chance((ulong)(uint)seed));
        List<TreebankSentence> all = [.. treebank, .. headlines, .. written];
        say?.Invoke($"{headlines.Count} headlines made of these and of {written.Count} sentences written by the grammar");
        var network = NetworkTrainer.Train(
            all, tags, vectors, taught, recipe, (ulong)(uint)seed, say, look is null ? null : (epoch, soFar) => look(epoch, new LanguageModel(rules, breaks, tags, lemmatiser, soFar, "")));
        return new LanguageModel(rules, breaks, tags, lemmatiser, network, "");
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
