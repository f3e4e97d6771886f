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
    /// <param name="treebanks">CoNLL-U texts, read to their ends in this order.</param>
    /// <param name="words">The word lists of the tokeniser.</param>
    /// <param name="grammar">Rules that further sentences with trees are written from; null for none.</param>
    /// <param name="headlines">How headlines differ from running text, for headline-like sentences to be made of the others; null for none.</param>
    /// <param name="vectors">The words' vectors.</param>
    /// <param name="seed">The seed of all chance.</param>
    /// <param name="say">Receives a line about each step; null for none.</param>
    /// <exception cref="InvalidDataException">A treebank, the word lists, the grammar or the headlines' words cannot be read.</exception>
    public static LanguageModel Train(
        IEnumerable<TextReader> treebanks, TextReader words, TextReader? grammar, TextReader? headlines, WordVectors vectors, int seed, Action<string>? say = null)
    {
        ArgumentNullException.ThrowIfNull(treebanks);
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(vectors);
        var treebank = treebanks.SelectMany(TreebankReader.Read).ToList();
        return Train(treebank, words, grammar is null ? null : TreeGrammar.Read(grammar), headlines is null ? null : HeadlineWords.Read(headlines), vectors, seed, new NetworkRecipe(), say);
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
        Action<int, LanguageModel>? look = null)
    {
        say?.Invoke($"{treebank.Count} sentences, {treebank.Sum(sentence => sentence.Words.Count)} words, {vectors.Words.Count} vectors");
        var rules = TokenRules.Learn(words, treebank);
        var tags = TagSet.Of(treebank, RarestTag);
        var lemmatiser = Lemmatiser.Learn(treebank, tags);
        var written = grammar?.Write(SentencesOfGrammar, treebank, new Chance((ulong)(uint)seed)) ?? [];
        var headlines = headlineWords is null ? [] : Headlines(treebank, [.. written.Select(sentence => WithLemmas(sentence, tags, lemmatiser))], headlineWords, new Chance((ulong)(uint)seed));
        List<TreebankSentence> all = [.. treebank, .. headlines, .. written];
        say?.Invoke($"{headlines.Count} headlines made of these and of {written.Count} sentences written by the grammar");
        var network = NetworkTrainer.Train(
            all, tags, vectors, recipe, (ulong)(uint)seed, say, look is null ? null : (epoch, soFar) => look(epoch, new LanguageModel(rules, tags, lemmatiser, soFar, "")));
        return new LanguageModel(rules, tags, lemmatiser, network, "");
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
