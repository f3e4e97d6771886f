namespace Foothold.Language;

/// <summary>Several networks asked together: what they think of a sentence on average is what a smaller network is taught (Hinton, Vinyals and Dean 2015).</summary>
/// <param name="teachers">Networks with the same rows, tags and relations.</param>
/// <param name="rootLabel">The relation of the root.</param>
sealed class TeacherPanel(IReadOnlyList<ParserNetwork> teachers, int rootLabel)
{
    const float LeastChance = 0.01f;
    const int SentencesAtOnce = 24;

    readonly NetworkDesk _desk = new();

    /// <summary>Gives each sentence what the panel thinks of it.</summary>
    /// <param name="sentences">The sentences, in any order; receive <see cref="SentenceRows.Taught"/>.</param>
    /// <param name="keepTree">Whether the sentences' own answers stay: then relations are judged to their own heads; otherwise they receive the panel's tree.</param>
    /// <param name="gold">The part that a sentence's own answers have in what is taught, from 0 to 1; only where they stay.</param>
    public void Teach(IReadOnlyList<SentenceRows> sentences, bool keepTree, float gold = 0)
    {
        foreach (var batch in sentences.OrderByDescending(sentence => sentence.Count).Chunk(SentencesAtOnce))
        {
            TeachBatch(batch, keepTree, gold);
        }
    }

    void TeachBatch(ReadOnlySpan<SentenceRows> sentences, bool keepTree, float gold)
    {
        var thoughts = new ParserNetwork.Judgement[teachers.Count][];
        for (var i = 0; i < thoughts.Length; i++)
        {
            thoughts[i] = teachers[i].Judge(sentences, _desk);
        }

        for (var i = 0; i < sentences.Length; i++)
        {
            var sentence = sentences[i];
            var all = new ParserNetwork.Judgement[thoughts.Length];
            for (var teacher = 0; teacher < all.Length; teacher++)
            {
                all[teacher] = thoughts[teacher][i];
            }

            Teach(sentence, all, keepTree, gold);
        }
    }

    void Teach(SentenceRows sentence, ParserNetwork.Judgement[] thoughts, bool keepTree, float gold)
    {
        var (tagCount, labelCount, positions) = (teachers[0].Layout.Tags, teachers[0].Layout.Relations, sentence.Count + 1);
        var tags = new float[sentence.Count * tagCount];
        var heads = new float[sentence.Count * positions];
        var labels = new float[sentence.Count * labelCount];
        foreach (var thought in thoughts)
        {
            Add(thought.Tags, tags);
            Add(thought.Heads, heads);
        }

        if (!keepTree)
        {
            Decide(new Matrix(heads, sentence.Count, positions), sentence.Heads);
        }

        for (var teacher = 0; teacher < thoughts.Length; teacher++)
        {
            Add(teachers[teacher].JudgeLabels(thoughts[teacher], sentence.Heads, _desk), labels);
        }

        if (!keepTree)
        {
            for (var word = 0; word < sentence.Count; word++)
            {
                sentence.Tags[word] = Best(tags.AsSpan(word * tagCount, tagCount));
                sentence.Labels[word] = sentence.Heads[word] < 0 ? rootLabel : Best(labels.AsSpan(word * labelCount, labelCount));
            }
        }

        Mix(tags, tagCount, sentence.Tags, 0, gold);
        Mix(heads, positions, sentence.Heads, 1, gold);
        Mix(labels, labelCount, sentence.Labels, 0, gold);
        sentence.Taught = new TaughtAnswers(
            SoftAnswers.Of(sentence.Count, word => tags.AsSpan(word * tagCount, tagCount), LeastChance),
            SoftAnswers.Of(sentence.Count, word => heads.AsSpan(word * positions, positions), LeastChance),
            SoftAnswers.Of(sentence.Count, word => labels.AsSpan(word * labelCount, labelCount), LeastChance));
    }

    void Add(Matrix chances, float[] sum)
    {
        for (var row = 0; row < chances.Rows; row++)
        {
            var from = chances[row];
            var to = sum.AsSpan(row * chances.Columns, chances.Columns);
            for (var i = 0; i < to.Length; i++)
            {
                to[i] += from[i] / teachers.Count;
            }
        }
    }

    static void Mix(float[] chances, int width, int[] own, int shift, float gold)
    {
        for (var word = 0; word < own.Length; word++)
        {
            var row = chances.AsSpan(word * width, width);
            if (own[word] + shift < 0)
            {
                continue;
            }

            foreach (ref var chance in row)
            {
                chance *= 1 - gold;
            }

            row[own[word] + shift] += gold;
        }
    }

    static void Decide(Matrix chances, int[] heads)
    {
        var positions = heads.Length + 1;
        var scores = new Matrix(new float[positions * positions], positions, positions);
        for (var word = 0; word < heads.Length; word++)
        {
            for (var head = 0; head < positions; head++)
            {
                scores[word + 1][head] = MathF.Log(chances[word][head] + 1e-9f);
            }
        }

        var found = new int[positions];
        SpanningTree.Find(scores, found);
        for (var word = 0; word < heads.Length; word++)
        {
            heads[word] = found[word + 1] - 1;
        }
    }

    static int Best(ReadOnlySpan<float> chances)
    {
        var best = 0;
        for (var i = 1; i < chances.Length; i++)
        {
            best = chances[i] > chances[best] ? i : best;
        }

        return best;
    }
}
