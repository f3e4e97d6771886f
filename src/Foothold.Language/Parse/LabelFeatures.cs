namespace Foothold.Language;

/// <summary>The features by which the relation of a word to its head is chosen.</summary>
static class LabelFeatures
{
    public const int Most = 112;

    /// <summary>Adds what is known when the arc is drawn.</summary>
    public static void AddAtArc(ref FeatureList features, ParseState state, int head, int dependent)
    {
        features.StartAt(20000);
        AddPair(ref features, state, head, dependent);
        AddDependents(ref features, state, head, dependent, state.FirstLeft[dependent], state.LastRight[dependent]);
    }

    /// <summary>Adds what is known when the whole tree is: the words above and beside, and the relations below.</summary>
    public static void AddInTree(ref FeatureList features, ParseState state, int head, int dependent)
    {
        features.StartAt(30000);
        AddPair(ref features, state, head, dependent);
        AddDependents(ref features, state, head, dependent, state.FirstLeft[dependent], state.LastRight[dependent]);
        var side = FeatureHash.Of(dependent < head ? 1 : 2);
        var (word, fine, coarse) = (state.Word, state.Fine, state.Coarse);
        var above = head == state.Root ? state.None : state.Heads[head];
        var aboveSide = FeatureHash.Of(above > state.Root ? 3 : above < head ? 4 : 5);
        features.Add(fine[dependent], fine[head], fine[above], side);
        features.Add(fine[dependent], fine[head], fine[above], aboveSide);
        features.Add(word[dependent], fine[head], coarse[above], side);
        features.Add(fine[dependent], word[head], coarse[above], side);
        features.Add(coarse[dependent], word[head], word[above]);
        var first = state.FirstLeft[head];
        var last = state.LastRight[head];
        features.Add(fine[dependent], fine[head], fine[first], side);
        features.Add(fine[dependent], fine[head], fine[last], side);
        features.Add(fine[dependent], fine[head], word[first], side);
        features.Add(fine[dependent], word[first], word[last], side);
        var counts = FeatureHash.Of(600 + (Math.Min(state.LeftCount[head], 4) * 5) + Math.Min(state.RightCount[head], 4));
        features.Add(counts, fine[dependent], fine[head], side);
        features.Add(FeatureHash.Mix(state.LeftLabels[head] + 1), fine[dependent], side);
        features.Add(FeatureHash.Mix(state.LeftLabels[head] + 1), fine[dependent], fine[head], side);
        features.Add(FeatureHash.Mix(state.LeftLabels[head] + 1), word[dependent], side);
        features.Add(FeatureHash.Mix(state.RightLabels[head] + 1), fine[dependent], side);
        features.Add(FeatureHash.Mix(state.RightLabels[head] + 1), fine[dependent], fine[head], side);
        features.Add(FeatureHash.Mix(state.RightLabels[head] + 1), word[head], coarse[dependent], side);
    }

    static void AddPair(ref FeatureList features, ParseState state, int head, int dependent)
    {
        var side = FeatureHash.Of(dependent < head ? 1 : 2);
        var (hw, hp, hc, hs) = (state.Word[head], state.Fine[head], state.Coarse[head], state.Ending[head]);
        var (dw, dp, dc, ds) = (state.Word[dependent], state.Fine[dependent], state.Coarse[dependent], state.Ending[dependent]);
        var gap = FeatureHash.Of(700 + Math.Min(Math.Abs(head - dependent), 5));
        var (low, high) = head < dependent ? (head, dependent) : (dependent, head);
        var verbs = state.VerbsBefore[high] - state.VerbsBefore[low + 1];
        var commas = state.CommasBefore[high] - state.CommasBefore[low + 1];
        var between = FeatureHash.Of(720 + (Math.Min(verbs, 2) * 3) + Math.Min(commas, 2));
        features.Add(dw, side);
        features.Add(dp, side);
        features.Add(hw, side);
        features.Add(hp, side);
        features.Add(dw, dp, side);
        features.Add(hw, hp, side);
        features.Add(dp, hp, side);
        features.Add(dw, hp, side);
        features.Add(dp, hw, side);
        features.Add(dw, hw, side);
        features.Add(dw, hc, side);
        features.Add(dc, hw, side);
        features.Add(ds, hp, side);
        features.Add(dp, hs, side);
        features.Add(ds, dp, hs, side);
        features.Add(dp, hp, gap, side);
        features.Add(dw, gap, side);
        features.Add(dp, hp, between, side);
        features.Add(dw, hp, between, side);
        features.Add(dp, hw, between, side);
        var none = state.Fine[state.None];
        var before = dependent > 0 ? dependent - 1 : state.None;
        var after = dependent + 1;
        var headBefore = head > 0 ? head - 1 : state.None;
        var headAfter = Math.Min(head + 1, state.None);
        features.Add(dp, state.Fine[before], side);
        features.Add(dp, state.Fine[after], side);
        features.Add(dp, hp, state.Fine[before], state.Fine[after]);
        features.Add(dp, hp, state.Fine[headBefore], state.Fine[headAfter]);
        features.Add(dp, state.Word[before], hp);
        features.Add(dp, state.Word[after], hp);
        features.Add(dw, state.Word[after]);
        features.Add(dw, state.Word[before]);
        features.Add(hp, state.Word[headBefore], dp, side);
        features.Add(hp, state.Word[headAfter], dp, side);
        features.Add(dc, hc, before == state.None ? none : gap, between);
    }

    static void AddDependents(ref FeatureList features, ParseState state, int head, int dependent, int first, int last)
    {
        var side = FeatureHash.Of(dependent < head ? 1 : 2);
        var (dw, dp, hw, hp) = (state.Word[dependent], state.Fine[dependent], state.Word[head], state.Fine[head]);
        features.Add(dp, hp, state.Word[first], side);
        features.Add(dp, hw, state.Word[first]);
        features.Add(dw, state.Word[first], side);
        features.Add(dp, state.Fine[first], side);
        features.Add(dp, hp, state.Fine[last], side);
        features.Add(dp, hp, state.Word[last], side);
        features.Add(dp, hp, state.Fine[first], state.Fine[last]);
        var left = FeatureHash.Mix(state.LeftLabels[dependent] + 1);
        var right = FeatureHash.Mix(state.RightLabels[dependent] + 1);
        features.Add(left, dp, hp, side);
        features.Add(left, dp, hw);
        features.Add(left, dw, side);
        features.Add(right, dp, hp, side);
        features.Add(right, dw, side);
        features.Add(left, right, dp, side);
        var (headLeft, headRight) = (FeatureHash.Mix(state.LeftLabels[head] + 1), FeatureHash.Mix(state.RightLabels[head] + 1));
        features.Add(headLeft, hp, dp, side);
        features.Add(headRight, hp, dp, side);
        features.Add(headLeft, headRight, dp, side);
        features.Add(headRight, hw, dp, side);
        features.Add(headLeft, hw, dp, side);
        var near = FeatureHash.Of(800 + state.Labels[dependent < head ? state.FirstLeft[head] : state.LastRight[head]]);
        features.Add(near, dp, hp, side);
        features.Add(near, dw, side);
    }
}
