namespace Foothold.Language;

/// <summary>Measures a model's recogniser of names against sentences with marked names.</summary>
public static class NameEvaluator
{
    /// <summary>Marks the names in sentences whose words are given and counts what is right.</summary>
    /// <param name="model">A model with a recogniser.</param>
    /// <param name="named">Sentences with marked names, as Universal NER writes them, which the recogniser must not have been trained on; read to its end.</param>
    /// <exception cref="InvalidDataException">The marked names cannot be read.</exception>
    public static NameScores Measure(LanguageModel model, TextReader named)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(named);
        var tally = new Tally();
        foreach (var sentence in NamedSentenceReader.Read(named))
        {
            tally.Add(model, sentence);
        }

        return tally.Scores;
    }

    /// <summary>Trains and measures a recogniser once for each part of the documents, on the others.</summary>
    /// <param name="model">The model whose network reads.</param>
    /// <param name="named">Sentences with marked names; read to its end.</param>
    /// <param name="grammar">The names' lists and rules.</param>
    /// <param name="treebanks">Sentences whose names are to be learnt from without being marked; may be empty.</param>
    /// <param name="seed">The seed of all chance.</param>
    /// <param name="folds">How many parts, at least 2.</param>
    /// <exception cref="InvalidDataException">The data cannot be read.</exception>
    public static NameScores CrossValidate(
        LanguageModel model, TextReader named, TextReader grammar, IReadOnlyList<TreebankSentence> treebanks, int seed, int folds)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(named);
        ArgumentNullException.ThrowIfNull(grammar);
        ArgumentNullException.ThrowIfNull(treebanks);
        ArgumentOutOfRangeException.ThrowIfLessThan(folds, 2);
        var sentences = NamedSentenceReader.Read(named);
        var rules = NameGrammar.Read(grammar);
        var parts = Parts(sentences, folds, (ulong)(uint)seed);
        var tally = new Tally();
        for (var fold = 0; fold < folds; fold++)
        {
            List<NamedSentence> others = [.. sentences.Where((_, i) => parts[i] != fold)];
            var trained = NameRecogniserTrainer.Train(model, others, rules, treebanks, seed, null);
            for (var i = 0; i < sentences.Count; i++)
            {
                if (parts[i] == fold)
                {
                    tally.Add(trained, sentences[i]);
                }
            }
        }

        return tally.Scores;
    }

    // Whole documents, shuffled, are dealt out to the folds.
    static int[] Parts(List<NamedSentence> sentences, int folds, ulong seed)
    {
        var documents = new int[sentences.Count];
        for (var i = 1; i < documents.Length; i++)
        {
            documents[i] = documents[i - 1] + (sentences[i].StartsDocument ? 1 : 0);
        }

        var order = Enumerable.Range(0, documents.Length == 0 ? 0 : documents[^1] + 1).ToArray();
        new Chance(seed).Shuffle(order);
        return [.. documents.Select(document => order[document] % folds)];
    }

    sealed class Tally
    {
        readonly int[] _owed = new int[3]; // by kind, as are the next two
        readonly int[] _said = new int[3];
        readonly int[] _right = new int[3];

        public NameScores Scores => new(
            _owed.Sum(),
            Part(_right.Sum(), _said.Sum()),
            Part(_right.Sum(), _owed.Sum()),
            Part(2 * _right.Sum(), _owed.Sum() + _said.Sum()),
            F1(NameKind.Person),
            F1(NameKind.Organisation),
            F1(NameKind.Place));

        public void Add(LanguageModel model, NamedSentence sentence)
        {
            var text = string.Join(' ', sentence.Forms);
            var spans = new TextSpan[sentence.Forms.Count];
            var at = 0;
            for (var word = 0; word < spans.Length; word++)
            {
                spans[word] = new TextSpan(at, at + sentence.Forms[word].Length);
                at = spans[word].End + 1;
            }

            var owed = NameTags.Cut([.. sentence.Tags]);
            owed.ForEach(name => _owed[(int)name.Kind]++);
            foreach (var name in model.ParseWords(text, spans, sentence.Forms).Names)
            {
                _said[(int)name.Kind]++;
                _right[(int)name.Kind] += owed.Contains((name.First, name.Last, name.Kind)) ? 1 : 0;
            }
        }

        double F1(NameKind kind) => Part(2 * _right[(int)kind], _owed[(int)kind] + _said[(int)kind]);

        static double Part(int some, int all) => all == 0 ? 0 : (double)some / all;
    }
}
