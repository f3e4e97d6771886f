using System.Runtime.Intrinsics;

namespace Foothold.Language;

/// <summary>Learns a parser from a treebank whose words bear tags as wrong as it will meet.</summary>
static class ParserTrainer
{
    const int LabelBits = 20;
    const double Exploration = 0.9;

    public static DependencyParser Train(IReadOnlyList<TreebankSentence> treebank, int[][] tagged, TagSet tags, ParserRecipe recipe, params ulong[] seeds)
    {
        var trees = treebank.Select(Projective.Heads).ToArray();
        var learners = new Learner[seeds.Length];
        Parallel.For(0, seeds.Length, new ParallelOptions { MaxDegreeOfParallelism = 3 }, i =>
        {
            learners[i] = new Learner(tags, recipe, seeds[i]);
            learners[i].Learn(treebank, tagged, trees);
        });
        return new DependencyParser(
            TransitionPerceptron.Freeze([.. learners.Select(learner => learner.Transitions)], recipe.SmallestTransition, recipe.LargestTransition),
            SparsePerceptron.Freeze([.. learners.Select(learner => learner.ArcLabels)], recipe.SmallestLabel, recipe.LargestLabel),
            SparsePerceptron.Freeze([.. learners.Select(learner => learner.TreeLabels)], recipe.SmallestLabel, recipe.LargestLabel));
    }

    sealed class Learner(TagSet tags, ParserRecipe recipe, ulong seed)
    {
        readonly ParseState _state = new();
        readonly TreeOrder _order = new();
        readonly WordFeatures _words = new();
        readonly uint[] _buckets = new uint[TransitionFeatures.Most];
        readonly float[] _scores = new float[tags.Relations.Count];
        readonly int _rootLabel = tags.FindRelation("root");
        Chance _chance = new(seed);

        public TransitionPerceptron Transitions { get; } = new(recipe.TransitionBits);

        public SparsePerceptron ArcLabels { get; } = new(LabelBits, tags.Relations.Count);

        public SparsePerceptron TreeLabels { get; } = new(LabelBits, tags.Relations.Count);

        public void Learn(IReadOnlyList<TreebankSentence> treebank, int[][] tagged, int[][] trees)
        {
            var order = Enumerable.Range(0, treebank.Count).ToArray();
            for (var epoch = 0; epoch < recipe.Epochs; epoch++)
            {
                _chance.Shuffle(order);
                foreach (var at in order)
                {
                    var sentence = treebank[at];
                    var labels = sentence.Words.Select(word => tags.FindRelation(word.Relation)).ToArray();
                    _words.Fill([.. sentence.Words.Select(word => word.Form)], _ => 0);
                    _state.Begin(_words, tagged[at], tags);
                    LearnTransitions(trees[at], labels, epoch > 0);
                    _state.Restart();
                    LearnNames(trees[at], labels);
                }
            }
        }

        void LearnTransitions(int[] heads, int[] labels, bool explores)
        {
            while (!_state.IsDone)
            {
                if (_state.StackSize == 0)
                {
                    _state.Push();
                    continue;
                }

                var features = new FeatureList(_buckets, recipe.TransitionBits);
                TransitionFeatures.Add(ref features, _state);
                var kept = _chance.Keep(features.Buckets, recipe.Dropout);
                var scores = Transitions.Score(kept);
                var (right, wrong) = Choose(scores, heads);
                var guess = wrong < 0 || scores[right] >= scores[wrong] ? right : wrong;
                if (wrong >= 0 && scores[right] - scores[wrong] <= recipe.Margin)
                {
                    Transitions.Update(kept, right, wrong);
                }

                Transitions.Step();
                var taken = explores && _chance.Happens(Exploration) ? guess : right;
                if (taken == ParseState.Shift)
                {
                    _state.Push();
                }
                else
                {
                    _state.Attach(taken, LearnLabel(taken, heads, labels));
                }
            }
        }

        // The best of the transitions that lose nothing more than must be lost, and the best of the others; -1 where there is no other.
        (int Right, int Wrong) Choose(Vector128<float> scores, int[] heads)
        {
            Span<int> costs = stackalloc int[TransitionWeights.Transitions];
            costs[ParseState.Shift] = _state.CanShift ? DynamicOracle.Cost(_state, heads, ParseState.Shift) : int.MaxValue;
            costs[ParseState.Left] = _state.CanLeft ? DynamicOracle.Cost(_state, heads, ParseState.Left) : int.MaxValue;
            costs[ParseState.Right] = _state.CanRight ? DynamicOracle.Cost(_state, heads, ParseState.Right) : int.MaxValue;
            var least = Math.Min(costs[0], Math.Min(costs[1], costs[2]));
            var (right, wrong) = (-1, -1);
            for (var transition = 0; transition < costs.Length; transition++)
            {
                if (costs[transition] == least)
                {
                    right = right < 0 || scores[transition] > scores[right] ? transition : right;
                }
                else if (costs[transition] < int.MaxValue)
                {
                    wrong = wrong < 0 || scores[transition] > scores[wrong] ? transition : wrong;
                }
            }

            return (right, wrong);
        }

        int LearnLabel(int transition, int[] heads, int[] labels)
        {
            var (head, dependent) = _state.Arc(transition);
            if (head == _state.Root)
            {
                return _rootLabel;
            }

            var features = new FeatureList(_buckets, LabelBits);
            LabelFeatures.AddAtArc(ref features, _state, head, dependent);
            return Guess(ArcLabels, features.Buckets, heads[dependent] == head ? labels[dependent] : -1);
        }

        int Guess(SparsePerceptron learner, Span<uint> all, int right)
        {
            var features = _chance.Keep(all, recipe.LabelDropout);
            learner.Score(features, _scores);
            _scores[_rootLabel] = float.MinValue;
            var guess = Perceptrons.Best(_scores);
            if (right >= 0 && guess != right && right != _rootLabel)
            {
                learner.Update(features, right, guess);
            }

            learner.Step();
            return guess;
        }

        void LearnNames(int[] heads, int[] labels)
        {
            while (!_state.IsDone)
            {
                var scores = Vector128<float>.Zero;
                var (right, _) = _state.StackSize == 0 ? (ParseState.Shift, 0) : Choose(scores, heads);
                if (right == ParseState.Shift)
                {
                    _state.Push();
                }
                else
                {
                    _state.Attach(right, -1);
                }
            }

            foreach (var dependent in _order.DeepestFirst(_state))
            {
                if (_state.Heads[dependent] == _state.Root)
                {
                    _state.Name(dependent, _rootLabel);
                    continue;
                }

                var features = new FeatureList(_buckets, LabelBits);
                LabelFeatures.AddInTree(ref features, _state, _state.Heads[dependent], dependent);
                _state.Name(dependent, Guess(TreeLabels, features.Buckets, heads[dependent] == _state.Heads[dependent] ? labels[dependent] : -1));
            }
        }
    }
}
