namespace Foothold.Language;

/// <summary>
/// Trains a recogniser of names for a language model that is already there; the same model, data and seed give the same recogniser, to the byte.
/// </summary>
/// <remarks>
/// Marked sentences are few, so they are joined by sentences that the names' grammar writes, by themselves with other names, and by
/// sentences of treebanks in which a first recogniser was sure of every name it found and each holds a proper noun (self-training).
/// </remarks>
public static class NameRecogniserTrainer
{
    const int Written = 2000;
    const float WeightOfWritten = 0.5f;
    const float WeightOfSwapped = 0.3f;
    const float WeightOfFound = 0.5f;
    const double LeastConfidence = 0.6; // in each name that is found in a treebank

    /// <summary>Trains a recogniser.</summary>
    /// <param name="model">The model, as it was read from its file.</param>
    /// <param name="named">Sentences with marked names, as Universal NER writes them; read to its end.</param>
    /// <param name="grammar">The names' lists and rules; read to its end.</param>
    /// <param name="treebanks">Further sentences, whose names are not marked but whose proper nouns are; may be empty.</param>
    /// <param name="seed">The seed of all chance.</param>
    /// <param name="say">Receives a line about each step; null for none.</param>
    /// <returns>The model with the recogniser.</returns>
    /// <exception cref="InvalidDataException">The marked names or the grammar cannot be read.</exception>
    public static LanguageModel Train(
        LanguageModel model, TextReader named, TextReader grammar, IReadOnlyList<TreebankSentence> treebanks, int seed, Action<string>? say = null)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(named);
        ArgumentNullException.ThrowIfNull(grammar);
        ArgumentNullException.ThrowIfNull(treebanks);
        return Train(model, NamedSentenceReader.Read(named), NameGrammar.Read(grammar), treebanks, seed, say);
    }

    internal static LanguageModel Train(
        LanguageModel model, IReadOnlyList<NamedSentence> named, NameGrammar grammar, IReadOnlyList<TreebankSentence> treebanks, int seed, Action<string>? say)
    {
        var recipe = new NameRecipe();
        var chance = (ulong)(uint)seed;
        var lists = NameLists.Of(grammar.Lists);
        var written = NameVariants.Write(model, grammar, Written, new Chance(chance + 1));
        var swapped = NameVariants.Swap(model, grammar, named, new Chance(chance + 2));
        say?.Invoke($"{named.Count} sentences with marked names, {swapped.Count} of them again with other names, {written.Count} written by the grammar");
        List<NameSample> samples =
        [
            .. NameSamples.Of(model, lists, named, 1),
            .. NameSamples.Of(model, lists, swapped, WeightOfSwapped),
            .. NameSamples.Of(model, lists, written, WeightOfWritten),
        ];
        var first = Learn(samples, recipe);
        if (treebanks.Count == 0)
        {
            return first;
        }

        var found = FindSure(first, treebanks);
        say?.Invoke($"{found.Count} sentences of treebanks in which every name found is sure");
        samples.AddRange(NameSamples.Of(model, lists, found, WeightOfFound));
        return Learn(samples, recipe with { Epochs = recipe.EpochsWithFound });

        LanguageModel Learn(List<NameSample> learnt, NameRecipe how) =>
            model.With(new NameRecogniser(lists, NameTrainer.Train(learnt, model.VectorWidth, how, chance, say), model.Version));
    }

    static List<NamedSentence> FindSure(LanguageModel model, IReadOnlyList<TreebankSentence> treebanks)
    {
        var sure = new List<NamedSentence>();
        foreach (var sentence in treebanks.Where(sentence => sentence.Words.Any(word => word.Tag == UniversalTag.Propn)))
        {
            var tags = new int[sentence.Words.Count];
            var isSure = true;
            foreach (var name in LanguageEvaluator.Parse(model, sentence).Names)
            {
                tags.AsSpan(name.First, name.Last - name.First + 1).Fill(NameTags.Later(name.Kind));
                tags[name.First] = NameTags.First(name.Kind);
                isSure &= name.Confidence >= LeastConfidence
                    && Enumerable.Range(name.First, name.Last - name.First + 1).Any(word => sentence.Words[word].Tag == UniversalTag.Propn);
            }

            if (isSure)
            {
                sure.Add(new NamedSentence([.. sentence.Words.Select(word => word.Form)], tags, sentence.StartsDocument));
            }
        }

        return sure;
    }
}
