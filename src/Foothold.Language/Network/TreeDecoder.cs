namespace Foothold.Language;

/// <summary>
/// Chooses the tree of one sentence: of all trees the one whose heads and relations are likeliest together, then, where a word was given two
/// subjects or two objects, the change that costs least.
/// </summary>
readonly ref struct TreeDecoder
{
    const float Near = 4; // in logarithms: the relation to a head that is so much less likely than the best one is not looked at
    const float Unseen = -1; // what the relation to such a head is taken for

    readonly NetworkLayout _layout;
    readonly PackedWeights _weights;
    readonly TreeRules _rules;
    readonly SentenceRows _sentence;
    readonly int _positions;
    readonly Matrix _arcs; // how likely each head is, a row for each position
    readonly Matrix _trees; // the same with the relation
    readonly Matrix _dependents; // what a word alone says of its relation
    readonly Matrix _heads; // what a head alone says of it
    readonly Matrix _pairs; // heads as a dependent's view meets them, once for each relation
    readonly Span<int> _pairRows; // head -> its row of pairs, from 1; 0 for none yet; for the root how many rows there are
    readonly Matrix _dependentViews;
    readonly ByteMatrix _headViews;
    readonly Span<int> _best; // the likeliest relation of a word to a head that was looked at
    readonly Span<int> _givers; // head and role -> the word that fills it, counted from 1
    readonly Span<int> _left; // word -> the roles that it had to leave, a bit each
    readonly Span<float> _row;

    /// <param name="weights">The network's weights.</param>
    /// <param name="rules">What holds of every tree.</param>
    /// <param name="views">The views of the sentence's positions, the root's first.</param>
    /// <param name="sentence">Receives the heads and relations.</param>
    /// <param name="desk">What to work on.</param>
    public TreeDecoder(PackedWeights weights, TreeRules rules, Matrix views, SentenceRows sentence, NetworkDesk desk)
    {
        var layout = weights.Layout;
        (_layout, _weights, _rules, _sentence, _positions) = (layout, weights, rules, sentence, views.Rows);
        var columns = ParserNetwork.ArcColumns(_positions);
        _arcs = desk.Scores.Take(_positions, columns);
        ParserNetwork.ScoreArcs(weights, views, _arcs, desk);
        _trees = desk.Trees.Take(_positions, _positions);
        _dependentViews = views.TakeRows(1, sentence.Count).TakeColumns(2 * NetworkLayout.Arc, NetworkLayout.Label);
        _dependents = desk.LabelScores.Take(sentence.Count, layout.RelationColumns);
        ByteProducts.Set(Round(_dependentViews, desk), weights.LabelDependent, weights.LabelBias, _dependents);
        _headViews = Round(views.TakeColumns((2 * NetworkLayout.Arc) + NetworkLayout.Label, NetworkLayout.Label), desk);
        _heads = desk.LabelHeads.Take(_positions, layout.RelationColumns);
        ByteProducts.Set(_headViews, weights.LabelHead, weights.NoBias.AsSpan(0, layout.RelationColumns), _heads);
        _pairRows = desk.PairRows(_positions);
        _pairs = desk.Pairs.Take(_positions, layout.Relations * NetworkLayout.Label);
        PairNearest(desk.PairBytes.Take(_positions, NetworkLayout.Label));
        _best = desk.Relations(_positions * _positions);
        _givers = desk.Givers(_positions * TreeRules.Roles);
        _left = desk.Left(_positions);
        _row = desk.Row.Take(1, layout.RelationColumns)[0];
    }

    static ByteMatrix Round(Matrix views, NetworkDesk desk)
    {
        var rounded = desk.ViewBytes.Take(views.Rows, views.Columns);
        for (var row = 0; row < views.Rows; row++)
        {
            rounded.Round(row, views[row]);
        }

        return rounded;
    }

    // Few words are heads that may be right; these are paired together.
    void PairNearest(ByteMatrix chosen)
    {
        _pairRows.Clear();
        for (var word = 0; word < _sentence.Count; word++)
        {
            var nearest = Nearest(word);
            var arcs = _arcs[word + 1];
            for (var head = 1; head < _positions; head++)
            {
                if (arcs[head] >= nearest && head != word + 1 && _pairRows[head] == 0)
                {
                    chosen.Copy(_pairRows[0], _headViews, head);
                    _pairRows[head] = ++_pairRows[0];
                }
            }
        }

        var count = _pairRows[0];
        ByteProducts.Set(chosen.TakeRows(0, count), _weights.LabelPair, _weights.NoBias, _pairs.TakeRows(0, count));
    }

    // A head as a dependent's view meets it, once for each relation.
    Span<float> PairsOf(int head)
    {
        if (_pairRows[head] == 0)
        {
            ByteProducts.Set(_headViews.TakeRows(head, 1), _weights.LabelPair, _weights.NoBias, _pairs.TakeRows(_pairRows[0], 1));
            _pairRows[head] = ++_pairRows[0];
        }

        return _pairs[_pairRows[head] - 1];
    }

    /// <summary>Chooses the tree.</summary>
    public void Choose(NetworkDesk desk)
    {
        for (var word = 0; word < _sentence.Count; word++)
        {
            Weigh(word);
        }

        var found = desk.Heads(_positions);
        SpanningTree.Find(_trees, found);
        for (var word = 0; word < _sentence.Count; word++)
        {
            var head = found[word + 1];
            _sentence.Heads[word] = head - 1;
            _sentence.Labels[word] = head == 0 ? _rules.Root : Relation(word, head);
        }

        _givers.Clear();
        _left.Clear();
        for (var word = 0; word < _sentence.Count; word++)
        {
            Settle(word);
        }
    }

    // The score of each head that may be right, with that of the likeliest relation to it.
    void Weigh(int word)
    {
        var arcs = _arcs[word + 1][.._positions];
        var trees = _trees[word + 1];
        var nearest = Nearest(word);
        trees[0] = arcs[0];
        for (var head = 1; head < _positions; head++)
        {
            var best = -1;
            if (arcs[head] >= nearest && head != word + 1)
            {
                Judge(word, head);
                best = Best(0);
            }

            _best[(word * _positions) + head] = best;
            trees[head] = arcs[head] + (best < 0 ? Unseen : _row[best]);
        }
    }

    // The least score with which a head is looked at.
    float Nearest(int word)
    {
        var arcs = _arcs[word + 1][.._positions];
        var most = float.NegativeInfinity;
        for (var head = 0; head < arcs.Length; head++)
        {
            most = head == word + 1 ? most : Math.Max(most, arcs[head]);
        }

        return most - Near;
    }

    int Relation(int word, int head)
    {
        if (_best[(word * _positions) + head] is var known and >= 0)
        {
            return known;
        }

        Judge(word, head);
        return Best(0);
    }

    // Fills the row with the logarithms of the chances of each relation between a word and a head.
    void Judge(int word, int head)
    {
        var dependent = _dependents[word];
        var own = _heads[head];
        var pairs = PairsOf(head);
        var view = _dependentViews[word];
        var most = float.NegativeInfinity;
        for (var relation = 0; relation < _layout.Relations; relation++)
        {
            var score = relation == _rules.Root
                ? float.NegativeInfinity
                : dependent[relation] + own[relation] + ParserNetwork.Dot(pairs.Slice(relation * NetworkLayout.Label, NetworkLayout.Label), view);
            _row[relation] = score;
            most = Math.Max(most, score);
        }

        var all = Curves.LogSumExp(_row[.._layout.Relations], most);
        for (var relation = 0; relation < _layout.Relations; relation++)
        {
            _row[relation] -= all;
        }
    }

    // The likeliest relation in the row that fills none of these roles (a bit each).
    int Best(int withoutRoles)
    {
        var best = -1;
        for (var relation = 0; relation < _layout.Relations; relation++)
        {
            if ((best < 0 || _row[relation] > _row[best]) && relation != _rules.Root && (withoutRoles & 1 << _rules.Role(relation) & ~1) == 0)
            {
                best = relation;
            }
        }

        return best;
    }

    // Gives a word the role that its relation says. Where its head has given it already, the one of the two for which that costs less takes
    // something else; that may be a role too, so it is settled in turn. What it had to leave before it does not take again: so this ends.
    void Settle(int word)
    {
        while (_sentence.Heads[word] >= 0 && _rules.Role(_sentence.Labels[word]) is var role and > 0)
        {
            ref var giver = ref _givers[((_sentence.Heads[word] + 1) * TreeRules.Roles) + role - 1];
            var other = giver - 1;
            if (other < 0 || other == word)
            {
                giver = word + 1;
                return;
            }

            var (change, otherChange) = (Otherwise(word), Otherwise(other));
            if (otherChange.Cost < change.Cost)
            {
                giver = word + 1;
                (word, change) = (other, otherChange);
            }

            _left[word] |= 1 << role;
            (_sentence.Heads[word], _sentence.Labels[word]) = (change.Head - 1, change.Relation);
        }
    }

    // The likeliest thing that a word can be instead of what it is: something else under its head, or anything free under another.
    Change Otherwise(int word)
    {
        var (head, relation) = (_sentence.Heads[word] + 1, _sentence.Labels[word]);
        Judge(word, head);
        var now = _arcs[word + 1][head] + _row[relation];
        var best = Best(_left[word] | (1 << _rules.Role(relation)));
        var change = new Change(_row[relation] - _row[best], head, best);
        var nearest = Nearest(word);
        for (var other = 1; other < _positions; other++)
        {
            if (other == head || other == word + 1 || _arcs[word + 1][other] < nearest || IsUnder(other - 1, word))
            {
                continue;
            }

            var taken = _left[word];
            for (var role = 1; role <= TreeRules.Roles; role++)
            {
                taken |= _givers[(other * TreeRules.Roles) + role - 1] > 0 ? 1 << role : 0;
            }

            Judge(word, other);
            best = Best(taken);
            var cost = now - _arcs[word + 1][other] - _row[best];
            change = cost < change.Cost ? new Change(cost, other, best) : change;
        }

        return change;
    }

    bool IsUnder(int word, int above)
    {
        while (word >= 0 && word != above)
        {
            word = _sentence.Heads[word];
        }

        return word >= 0;
    }

    /// <summary>Another head, counted from 1, and relation of a word, and how much less likely they are.</summary>
    readonly record struct Change(float Cost, int Head, int Relation);
}
