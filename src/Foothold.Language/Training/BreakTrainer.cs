using System.Runtime.Intrinsics;

namespace Foothold.Language;

/// <summary>Learns where sentences end from the texts of treebanks: logistic regression with a rate for each weight (Duchi, Hazan and Singer 2011).</summary>
static class BreakTrainer
{
    const int Epochs = 6;
    const float Rate = 0.15f;
    const float FirstSquare = 1e-2f; // what a rate starts from
    const float SmallestSlope = 0.001f; // what is as good as right is let be

    /// <summary>Learns the weights; the same treebank gives the same, to the bit.</summary>
    /// <param name="treebank">The sentences, document after document.</param>
    /// <param name="rules">What the tokeniser and the splitter know.</param>
    public static SentenceBreaks Learn(IReadOnlyList<TreebankSentence> treebank, TokenRules rules)
    {
        var places = Places(treebank, rules);
        var weights = new float[SentenceBreaks.Size];
        var squares = new float[SentenceBreaks.Size];
        Array.Fill(squares, FirstSquare);
        var chance = new Chance(1);
        var order = new int[places.Count];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            chance.Shuffle(order);
            foreach (var place in order)
            {
                Step(places[place].Where, places[place].IsEnd, weights, squares);
            }
        }

        return SentenceBreaks.Of(weights);
    }

    static void Step(int[] where, bool isEnd, float[] weights, float[] squares)
    {
        var score = 0f;
        foreach (var at in where)
        {
            score += weights[at];
        }

        var share = Curves.Sigmoid(Vector256.Create(score))[0];
        var slope = (isEnd ? 1 : 0) - share;
        if (MathF.Abs(slope) < SmallestSlope)
        {
            return;
        }

        foreach (var at in where)
        {
            squares[at] += slope * slope;
            weights[at] += Rate * slope / MathF.Sqrt(squares[at]);
        }
    }

    // Every place of the treebank where a sentence can end.
    static List<(int[] Where, bool IsEnd)> Places(IReadOnlyList<TreebankSentence> treebank, TokenRules rules)
    {
        var places = new List<(int[], bool)>();
        var tokeniser = new Tokeniser(rules);
        var splitter = new SentenceSplitter(rules, SentenceBreaks.None);
        var features = new BreakFeatures();
        var sheet = new TokenSheet();
        var tokens = sheet.Tokens;
        Span<ulong> found = stackalloc ulong[BreakFeatures.Count];
        foreach (var document in TreebankDocument.Of(treebank))
        {
            var ends = document.Sentences.Select(entry => entry.Start + entry.Sentence.Tokens[^1].End).ToHashSet();
            foreach (var paragraph in Paragraph.Find(document.Text))
            {
                tokens.Clear();
                tokeniser.Cut(document.Text, new TextSpan(Dateline.End(document.Text, paragraph.Span), paragraph.Span.End), sheet);
                features.Look(document.Text, tokens, rules);
                var first = 0;
                var marks = default(OpenMarks);
                for (var i = 0; i + 1 < tokens.Count; i++)
                {
                    marks.Pass(document.Text, tokens, i);
                    var isEnd = ends.Contains(tokens[i].End);
                    if (splitter.TryDescribe(document.Text, tokens, first, i, marks, features, found))
                    {
                        var where = new int[found.Length];
                        for (var feature = 0; feature < where.Length; feature++)
                        {
                            where[feature] = SentenceBreaks.Place(found[feature]);
                        }

                        places.Add((where, isEnd));
                    }

                    if (isEnd)
                    {
                        first = i + 1;
                        marks = default;
                    }
                }
            }
        }

        return places;
    }
}
