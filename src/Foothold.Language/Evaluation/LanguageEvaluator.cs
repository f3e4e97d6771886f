namespace Foothold.Language;

/// <summary>Measures a model against a treebank.</summary>
public static class LanguageEvaluator
{
    static readonly HashSet<string> CoreRelations =
        ["nsubj", "nsubj:pass", "obj", "iobj", "obl", "obl:agent", "nmod", "acl:relcl"];

    /// <summary>Reads the treebank's text and its words with the model and counts what is right.</summary>
    /// <param name="model">The model.</param>
    /// <param name="treebank">The sentences, which the model must not have been trained on.</param>
    public static LanguageScores Measure(LanguageModel model, IReadOnlyList<TreebankSentence> treebank)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(treebank);
        var gold = new Tally();
        var core = new Found();
        foreach (var sentence in treebank)
        {
            CountGold(model, sentence, gold, core);
        }

        var raw = new Tally();
        var (sentences, words) = (new Found(), new Found());
        foreach (var document in TreebankDocument.Of(treebank))
        {
            CountRaw(model, document, raw, sentences, words);
        }

        return new LanguageScores(
            treebank.Count,
            treebank.Sum(sentence => sentence.Words.Count),
            sentences.F1,
            words.F1,
            raw.Scores(words.Owed + words.Said),
            gold.Scores(2 * gold.Matched),
            core.F1);
    }

    /// <summary>Joins the sentences of a treebank to the texts of its documents: a blank line between paragraphs, a space between sentences.</summary>
    public static IEnumerable<string> Texts(IReadOnlyList<TreebankSentence> treebank)
    {
        ArgumentNullException.ThrowIfNull(treebank);
        return TreebankDocument.Of(treebank).Select(document => document.Text);
    }

    static void CountGold(LanguageModel model, TreebankSentence sentence, Tally tally, Found core)
    {
        var parsed = Parse(model, sentence);
        for (var i = 0; i < sentence.Words.Count; i++)
        {
            var (owed, said) = (sentence.Words[i], parsed.Words[i]);
            tally.Add(owed, said, owed.Head == said.Head);
            var isCore = CoreRelations.Contains(owed.Relation);
            var saysCore = CoreRelations.Contains(said.Relation);
            core.Owed += isCore ? 1 : 0;
            core.Said += saysCore ? 1 : 0;
            core.Right += isCore && owed.Head == said.Head && owed.Relation == said.Relation ? 1 : 0;
        }
    }

    /// <summary>Parses the words of a treebank sentence as they are given.</summary>
    public static Sentence Parse(LanguageModel model, TreebankSentence sentence)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(sentence);
        return model.ParseWords(sentence.Text, [.. sentence.Words.Select(word => word.Span)], [.. sentence.Words.Select(word => word.Form)]);
    }

    static void CountRaw(LanguageModel model, TreebankDocument document, Tally tally, Found sentences, Found words)
    {
        var said = new Dictionary<TextSpan, (Word Word, Sentence Sentence)>();
        var spans = new HashSet<TextSpan>();
        foreach (var sentence in model.Parse(document.Text).Sentences)
        {
            spans.Add(sentence.Span);
            sentences.Said++;
            foreach (var word in sentence.Words)
            {
                said[word.Span] = (word, sentence);
                words.Said++;
            }
        }

        foreach (var (sentence, start) in document.Sentences)
        {
            var span = new TextSpan(start + sentence.Tokens[0].Start, start + sentence.Tokens[^1].End);
            sentences.Owed++;
            sentences.Right += spans.Contains(span) ? 1 : 0;
            foreach (var owed in sentence.Words)
            {
                words.Owed++;
                if (!said.TryGetValue(Moved(owed.Span, start), out var found))
                {
                    continue;
                }

                words.Right++;
                var isHeadRight = owed.Head < 0
                    ? found.Word.Head < 0
                    : found.Word.Head >= 0 && found.Sentence.Words[found.Word.Head].Span == Moved(sentence.Words[owed.Head].Span, start);
                tally.Add(owed, found.Word, isHeadRight);
            }
        }
    }

    static TextSpan Moved(TextSpan span, int by) => new(span.Start + by, span.End + by);

    sealed class Found
    {
        public int Owed { get; set; }

        public int Said { get; set; }

        public int Right { get; set; }

        public double F1 => Owed + Said == 0 ? 0 : 2.0 * Right / (Owed + Said);
    }

    sealed class Tally
    {
        int _tags;
        int _fineTags;
        int _lemmas;
        int _heads;
        int _relations;
        int _fullRelations;

        public int Matched { get; private set; }

        public void Add(TreebankWord owed, Word said, bool isHeadRight)
        {
            Matched++;
            _tags += owed.Tag == said.Tag ? 1 : 0;
            _fineTags += owed.FineTag == said.FineTag ? 1 : 0;
            _lemmas += string.Equals(owed.Lemma, said.Lemma, StringComparison.OrdinalIgnoreCase) ? 1 : 0;
            _heads += isHeadRight ? 1 : 0;
            _relations += isHeadRight && Universal(owed.Relation).SequenceEqual(Universal(said.Relation)) ? 1 : 0;
            _fullRelations += isHeadRight && owed.Relation == said.Relation ? 1 : 0;
        }

        static ReadOnlySpan<char> Universal(string relation) =>
            relation.IndexOf(':', StringComparison.Ordinal) is var colon and >= 0 ? relation.AsSpan(0, colon) : relation;

        public TreeScores Scores(int owedAndSaid)
        {
            return new TreeScores(Part(_tags), Part(_fineTags), Part(_lemmas), Part(_heads), Part(_relations), Part(_fullRelations));
            double Part(int right) => owedAndSaid == 0 ? 0 : 2.0 * right / owedAndSaid;
        }
    }
}
