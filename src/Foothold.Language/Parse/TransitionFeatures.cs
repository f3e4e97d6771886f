namespace Foothold.Language;

/// <summary>The features by which the next transition is chosen.</summary>
static class TransitionFeatures
{
    public const int Most = 192;

    public static void Add(ref FeatureList features, ParseState state)
    {
        var (s0, s1, s2) = (state.Stack(0), state.Stack(1), state.Stack(2));
        var (b0, b1, b2) = (state.Buffer(0), state.Buffer(1), state.Buffer(2));
        var b3 = state.Buffer(3);
        var (word, fine, coarse, ending) = (state.Word, state.Fine, state.Coarse, state.Ending);
        var (s0w, s0p, s0c, s0s) = (word[s0], fine[s0], coarse[s0], ending[s0]);
        var (s1w, s1p, s1c, s1s) = (word[s1], fine[s1], coarse[s1], ending[s1]);
        var (s2w, s2p, s2c) = (word[s2], fine[s2], coarse[s2]);
        var (b0w, b0p, b0c, b0s) = (word[b0], fine[b0], coarse[b0], ending[b0]);
        var (b1w, b1p, b1c, b1s) = (word[b1], fine[b1], coarse[b1], ending[b1]);
        var (b2w, b2p, b2c) = (word[b2], fine[b2], coarse[b2]);
        features.StartAt(5000);

        // Single words.
        features.Add(s0w, s0p);
        features.Add(s0w);
        features.Add(s0p);
        features.Add(s0s, s0c);
        features.Add(s1w, s1p);
        features.Add(s1w);
        features.Add(s1p);
        features.Add(s1s, s1c);
        features.Add(b0w, b0p);
        features.Add(b0w);
        features.Add(b0p);
        features.Add(b0s, b0c);
        features.Add(b1w, b1p);
        features.Add(b1w);
        features.Add(b1p);
        features.Add(b1s, b1c);
        features.Add(b2w, b2p);
        features.Add(b2w);
        features.Add(b2p);
        features.Add(s2w);
        features.Add(s2p);

        // Pairs.
        features.Add(s0w, b0w);
        features.Add(s0p, b0p);
        features.Add(s0w, b0p);
        features.Add(s0p, b0w);
        features.Add(s0w, s0p, b0p);
        features.Add(s0p, b0w, b0p);
        features.Add(s0w, s0p, b0w, b0p);
        features.Add(s0w, b0c);
        features.Add(s0c, b0w);
        features.Add(s0s, b0p);
        features.Add(s0p, b0s);
        features.Add(s0s, b0s);
        features.Add(s1w, s0w);
        features.Add(s1p, s0p);
        features.Add(s1w, s0p);
        features.Add(s1p, s0w);
        features.Add(s1w, s1p, s0p);
        features.Add(s1p, s0w, s0p);
        features.Add(s1s, s0p);
        features.Add(s1p, s0s);
        features.Add(s1s, s0s);
        features.Add(s1w, b0w);
        features.Add(s1p, b0p);
        features.Add(s1w, b0p);
        features.Add(s1p, b0w);
        features.Add(b0w, b1w);
        features.Add(b0p, b1p);
        features.Add(b0w, b1p);
        features.Add(b0p, b1w);
        features.Add(s0p, b1p);
        features.Add(s0w, b1p);
        features.Add(s0p, b1w);
        features.Add(s2p, s0p);
        features.Add(s2p, b0p);
        features.Add(b0p, b2p);

        // Three and four words.
        features.Add(s0p, b0p, b1p);
        features.Add(s1p, s0p, b0p);
        features.Add(s2p, s1p, s0p);
        features.Add(b0p, b1p, b2p);
        features.Add(s0w, b0p, b1p);
        features.Add(s0p, b0w, b1p);
        features.Add(s0p, b0p, b1w);
        features.Add(s1p, s0w, b0p);
        features.Add(s1w, s0p, b0p);
        features.Add(s1p, s0p, b0w);
        features.Add(s1w, s0w, b0p);
        features.Add(s1p, s0w, b0w);
        features.Add(s1p, s0p, b0p, b1p);
        features.Add(s2p, s1p, s0p, b0p);
        features.Add(s0p, b0p, b1p, b2p);
        features.Add(s1c, s0c, b0c, b1c);
        features.Add(s0w, b0c, b1c, b2c);
        features.Add(s2c, s1c, s0w);
        features.Add(s1c, s0w, b0c, b1c);
        features.Add(b0c, b1c, b2c, coarse[b3]);

        // What the words already have.
        var (s0l, s0r) = (state.FirstLeft[s0], state.LastRight[s0]);
        var (s1l, s1r) = (state.FirstLeft[s1], state.LastRight[s1]);
        var b0l = state.FirstLeft[b0];
        var (s0l2, s0r2) = (state.SecondLeft[s0], state.SecondRight[s0]);
        var (s1r2, b0l2) = (state.SecondRight[s1], state.SecondLeft[b0]);
        features.Add(s0p, fine[s0l], b0p);
        features.Add(s0p, fine[s0r], b0p);
        features.Add(s0p, b0p, fine[b0l]);
        features.Add(s1p, fine[s1r], s0p);
        features.Add(s1p, fine[s1l], s0p);
        features.Add(s1p, fine[s1r], b0p);
        features.Add(s0p, fine[s0l], fine[s0l2]);
        features.Add(s0p, fine[s0r], fine[s0r2]);
        features.Add(b0p, fine[b0l], fine[b0l2]);
        features.Add(s1p, fine[s1r], fine[s1r2]);
        features.Add(s0w, fine[s0l]);
        features.Add(s0w, fine[s0r]);
        features.Add(b0w, fine[b0l]);
        features.Add(s0p, word[s0l]);
        features.Add(s0p, word[s0r]);
        features.Add(b0p, word[b0l]);
        features.Add(s1p, word[s1r]);
        features.Add(word[s0l], s0p, b0p);
        features.Add(word[s0r], s0p, b0p);
        features.Add(word[s1r], s1p, s0p);
        features.Add(s1p, s0p, word[s0l]);
        features.Add(s1w, s0w, word[s0l]);
        features.Add(s1p, s0w, word[s0l]);
        features.Add(s1p, s0p, word[s0l], b0p);
        features.Add(s1w, word[s0l], s0p);
        var (s0rl, s1rl) = (Label(state, s0r), Label(state, s1r));
        var (s0ll, b0ll) = (Label(state, s0l), Label(state, b0l));
        features.Add(s0w, s0rl);
        features.Add(s0p, s0rl, b0p);
        features.Add(s0p, s0ll, b0p);
        features.Add(b0p, b0ll, s0p);
        features.Add(s1p, s1rl, s0p);
        features.Add(s1w, s1rl);
        features.Add(b0w, b0ll);
        features.Add(s1p, s1rl, s0p, b0p);

        // How many, and of which kinds.
        var (s0vl, s0vr) = (FeatureHash.Of(100 + Math.Min(state.LeftCount[s0], 4)), FeatureHash.Of(110 + Math.Min(state.RightCount[s0], 4)));
        var s1vr = FeatureHash.Of(120 + Math.Min(state.RightCount[s1], 4));
        var b0vl = FeatureHash.Of(130 + Math.Min(state.LeftCount[b0], 4));
        features.Add(s0w, s0vr);
        features.Add(s0p, s0vr);
        features.Add(s0w, s0vl);
        features.Add(s0p, s0vl);
        features.Add(b0w, b0vl);
        features.Add(b0p, b0vl);
        features.Add(s1w, s1vr);
        features.Add(s1p, s1vr);
        features.Add(s0p, s0vl, s0vr, b0p);
        features.Add(s1p, s1vr, s0p, b0p);
        var (s0ls, s0rs) = (FeatureHash.Mix(state.LeftLabels[s0] + 1), FeatureHash.Mix(state.RightLabels[s0] + 1));
        var (s1rs, s1ls) = (FeatureHash.Mix(state.RightLabels[s1] + 1), FeatureHash.Mix(state.LeftLabels[s1] + 1));
        var b0ls = FeatureHash.Mix(state.LeftLabels[b0] + 1);
        features.Add(s0w, s0rs);
        features.Add(s0p, s0rs);
        features.Add(s0w, s0ls);
        features.Add(s0p, s0ls);
        features.Add(b0p, b0ls);
        features.Add(b0w, b0ls);
        features.Add(s1p, s1rs);
        features.Add(s1w, s1rs);
        features.Add(s0p, s0rs, b0p);
        features.Add(s0p, s0ls, b0p);
        features.Add(s0p, b0ls, b0p);
        features.Add(s1p, s1rs, s0p);
        features.Add(s1p, s1rs, s0p, b0p);
        features.Add(s0p, s0ls, s0rs, b0p);
        features.Add(s1p, s1ls, s0p);
        features.Add(s0c, s0ls, b0c, b0ls);

        // Distances, and what stands between.
        var near = FeatureHash.Of(200 + Distance(s0, b0, state));
        var far = FeatureHash.Of(220 + Distance(s1, s0, state));
        features.Add(s0w, near);
        features.Add(s0p, near);
        features.Add(b0w, near);
        features.Add(b0p, near);
        features.Add(s0p, b0p, near);
        features.Add(s0w, b0p, near);
        features.Add(s1p, s0p, far);
        features.Add(s1w, far);
        features.Add(s0w, far);
        var betweenNear = Between(s0, b0, state);
        var betweenFar = Between(s1, s0, state);
        features.Add(s0p, b0p, betweenNear);
        features.Add(s1p, s0p, betweenFar);
        features.Add(s0p, betweenNear);
        features.Add(s0w, b0p, betweenNear);
        features.Add(s1p, s0p, betweenFar, b0p);
        var ahead = FeatureHash.Of(300 + Math.Min(3, state.VerbsBefore[state.Root] - state.VerbsBefore[Math.Min(b0 + 1, state.Root)]));
        features.Add(s0p, b0p, ahead);
        features.Add(s1p, s0p, ahead);
        features.Add(s0p, s0rs, ahead);
        AddClauses(ref features, state, ahead);
        var depth = FeatureHash.Of(310 + Math.Min(state.StackSize, 6));
        features.Add(depth, s0p, b0p);

        // The words beside them in the text.
        var afterS0 = s0 < state.Count ? fine[s0 + 1] : fine[state.None];
        var beforeS0 = s0 > 0 && s0 < state.Count ? fine[s0 - 1] : fine[state.None];
        var beforeB0 = b0 > 0 ? fine[b0 - 1] : fine[state.None];
        features.Add(s0p, afterS0, beforeB0, b0p);
        features.Add(beforeS0, s0p, b0p, b1p);
        features.Add(beforeB0, b0w);
        features.Add(beforeS0, s0w);
    }

    // A clause inside a clause: whose subject the verb on the stack already has, and who below it still waits for a verb.
    static void AddClauses(ref FeatureList features, ParseState state, ulong ahead)
    {
        var (s0, s1, s2, s3, b0) = (state.Stack(0), state.Stack(1), state.Stack(2), state.Stack(3), state.Buffer(0));
        var (fine, coarse, word) = (state.Fine, state.Coarse, state.Word);
        var (s0First, s1First, s2First) = (word[state.FirstLeft[s0]], word[state.FirstLeft[s1]], word[state.FirstLeft[s2]]);
        var s1Left = FeatureHash.Mix(state.LeftLabels[s1] + 1);
        features.Add(s1First, fine[s1], fine[s0], fine[b0]);
        features.Add(s1First, coarse[s2], coarse[s0], fine[b0]);
        features.Add(s1Left, coarse[s2], coarse[s0], fine[b0]);
        features.Add(s1Left, fine[s1], coarse[s0], ahead);
        features.Add(s1First, coarse[s2], fine[b0], ahead);
        features.Add(s0First, coarse[s1], fine[b0], ahead);
        features.Add(s2First, coarse[s2], coarse[s1], fine[b0]);
        features.Add(coarse[s3], coarse[s2], coarse[s1], coarse[s0]);
        features.Add(coarse[s2], coarse[s1], fine[b0], ahead);
        features.Add(fine[s1], fine[b0], FeatureHash.Mix(state.RightLabels[s1] + 1), ahead);
        features.Add(word[s1], word[s0], fine[b0], fine[state.Buffer(1)]);
    }

    static ulong Label(ParseState state, int word) => FeatureHash.Of(400 + state.Labels[word]);

    static int Distance(int left, int right, ParseState state) => left > state.Root || right > state.Root ? 0 : (right - left) switch
    {
        1 => 1,
        2 => 2,
        3 => 3,
        4 => 4,
        5 or 6 => 5,
        < 11 => 6,
        < 18 => 7,
        _ => 8,
    };

    static ulong Between(int left, int right, ParseState state)
    {
        if (left > state.Root || right > state.Root)
        {
            return FeatureHash.Of(500);
        }

        var verbs = Math.Min(2, state.VerbsBefore[right] - state.VerbsBefore[left + 1]);
        var commas = Math.Min(2, state.CommasBefore[right] - state.CommasBefore[left + 1]);
        var joins = Math.Min(1, state.JoinsBefore[right] - state.JoinsBefore[left + 1]);
        return FeatureHash.Of(510 + (verbs * 6) + (commas * 2) + joins);
    }
}
