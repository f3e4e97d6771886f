namespace Foothold.Language;

/// <summary>Draws the dependency tree of a tagged sentence by arc-hybrid transitions, then names its relations once more over the whole tree.</summary>
/// <remarks>Arc-hybrid: Kuhlmann, Gómez-Rodríguez and Satta 2011. The tree always has one root and no circle.</remarks>
sealed class DependencyParser(TransitionWeights transitions, SparseWeights arcLabels, SparseWeights treeLabels)
{
    /// <summary>Parses the sentence that the state was begun with; the answer is its heads and labels.</summary>
    public void Parse(ParseState state, TreeOrder order, int rootLabel)
    {
        Span<uint> buckets = stackalloc uint[TransitionFeatures.Most];
        Span<int> scores = stackalloc int[arcLabels.ClassCount];
        while (!state.IsDone)
        {
            var transition = Next(state, buckets);
            if (transition == ParseState.Shift)
            {
                state.Push();
                continue;
            }

            var (head, dependent) = state.Arc(transition);
            var features = new FeatureList(buckets, arcLabels.Bits);
            LabelFeatures.AddAtArc(ref features, state, head, dependent);
            arcLabels.Score(features.Buckets, scores);
            state.Attach(transition, Best(scores, head == state.Root, rootLabel));
        }

        NameRelations(state, order, rootLabel, buckets, scores);
    }

    int Next(ParseState state, Span<uint> buckets)
    {
        if (state.StackSize == 0)
        {
            return ParseState.Shift;
        }

        var features = new FeatureList(buckets, transitions.Bits);
        TransitionFeatures.Add(ref features, state);
        var scores = transitions.Score(features.Buckets);
        var best = -1;
        for (var transition = 0; transition < TransitionWeights.Transitions; transition++)
        {
            var isLegal = transition switch { ParseState.Shift => state.CanShift, ParseState.Left => state.CanLeft, _ => state.CanRight };
            if (isLegal && (best < 0 || scores[transition] > scores[best]))
            {
                best = transition;
            }
        }

        return best;
    }

    void NameRelations(ParseState state, TreeOrder order, int rootLabel, Span<uint> buckets, Span<int> scores)
    {
        state.Labels.AsSpan(0, state.Count + 2).Fill(-1);
        state.LeftLabels.AsSpan(0, state.Count + 2).Clear();
        state.RightLabels.AsSpan(0, state.Count + 2).Clear();
        foreach (var dependent in order.DeepestFirst(state))
        {
            var head = state.Heads[dependent];
            var features = new FeatureList(buckets, treeLabels.Bits);
            LabelFeatures.AddInTree(ref features, state, head, dependent);
            treeLabels.Score(features.Buckets, scores);
            state.Name(dependent, Best(scores, head == state.Root, rootLabel));
        }
    }

    // The root's word is "root" and no other word is.
    static int Best(Span<int> scores, bool isRoot, int rootLabel)
    {
        if (isRoot)
        {
            return rootLabel;
        }

        scores[rootLabel] = int.MinValue;
        return SparseWeights.Best(scores);
    }

    public void Write(BinaryWriter writer)
    {
        transitions.Write(writer);
        arcLabels.Write(writer);
        treeLabels.Write(writer);
    }

    public static DependencyParser Read(BinaryReader reader) =>
        new(TransitionWeights.Read(reader), SparseWeights.Read(reader), SparseWeights.Read(reader));
}
