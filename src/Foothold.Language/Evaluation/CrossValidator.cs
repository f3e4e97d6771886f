using System.Globalization;

namespace Foothold.Language;

/// <summary>Measures the way of training on documents of one kind: each is read by a model that was trained without it.</summary>
public static class CrossValidator
{
    /// <summary>Trains as often as there are folds and measures each time on the documents that were left out.</summary>
    /// <param name="treebank">All sentences there are.</param>
    /// <param name="isMeasured">Whether a document, by its name, is one of those to measure on; all others are always trained on.</param>
    /// <param name="folds">How many parts those documents are dealt into, in the order in which they stand; at least 2.</param>
    /// <param name="sources">
    /// The word lists, grammar, headlines, vectors and taught sentences of the training; its treebanks are not read. Whoever taught the
    /// sentences must not have seen the documents to measure on.
    /// </param>
    /// <param name="epochs">How often the network sees every sentence.</param>
    /// <param name="seed">The seed of all chance.</param>
    /// <param name="say">Receives a line about each step; null for none.</param>
    /// <param name="only">The one part to train without and measure, from 1; null for all.</param>
    /// <returns>The scores over all measured documents, from gold words.</returns>
    /// <exception cref="InvalidDataException">One of the sources cannot be read, or there are fewer documents than folds.</exception>
    public static (int Documents, TreeScores Scores) Measure(
        IReadOnlyList<TreebankSentence> treebank, Func<string, bool> isMeasured, int folds, TrainingSources sources, int epochs, int seed, Action<string>? say = null, int? only = null)
    {
        ArgumentNullException.ThrowIfNull(treebank);
        ArgumentNullException.ThrowIfNull(isMeasured);
        ArgumentNullException.ThrowIfNull(sources);
        ArgumentOutOfRangeException.ThrowIfLessThan(folds, 2);
        ArgumentOutOfRangeException.ThrowIfLessThan(epochs, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(only ?? 1, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(only ?? 1, folds);
        List<string> documents = [.. treebank.Select(sentence => sentence.Document).Where(isMeasured).Distinct(StringComparer.Ordinal)];
        if (documents.Count < folds)
        {
            throw new InvalidDataException($"{documents.Count} documents are too few for {folds} folds.");
        }

        var words = sources.Words.ReadToEnd();
        var grammar = sources.Grammar is null ? null : TreeGrammar.Read(sources.Grammar);
        var headlines = sources.Headlines is null ? null : HeadlineWords.Read(sources.Headlines);
        var taught = sources.Taught is null ? null : TaughtText.Read(sources.Taught);
        var recipe = taught is null ? new NetworkRecipe() : NetworkRecipe.Taught;
        var tally = new LanguageEvaluator.Tally();
        for (var fold = only is null ? 0 : only.Value - 1; fold < (only ?? folds); fold++)
        {
            var left = documents.Where((_, i) => i % folds == fold).ToHashSet(StringComparer.Ordinal);
            say?.Invoke($"fold {fold + 1} of {folds}: without {string.Join(", ", left)}");
            var model = LanguageTrainer.Train(
                [.. treebank.Where(sentence => !left.Contains(sentence.Document))],
                new StringReader(words),
                grammar,
                headlines,
                sources.Vectors,
                seed,
                recipe with { Epochs = epochs },
                say,
                taught: taught,
                written: sources.Written);
            foreach (var sentence in treebank.Where(sentence => left.Contains(sentence.Document)))
            {
                LanguageEvaluator.CountGold(model, sentence, tally, new LanguageEvaluator.Found());
            }

            var soFar = tally.Scores(2 * tally.Matched);
            say?.Invoke(string.Create(CultureInfo.InvariantCulture, $"so far {tally.Matched} words: UAS {100 * soFar.Heads:0.00}, LAS {100 * soFar.Relations:0.00}"));
        }

        return (documents.Count, tally.Scores(2 * tally.Matched));
    }
}
