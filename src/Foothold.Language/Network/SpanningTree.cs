using System.Buffers;

namespace Foothold.Language;

/// <summary>Finds the tree of best total score over a sentence (Chu and Liu 1965, Edmonds 1967), with one word at its root.</summary>
static class SpanningTree
{
    const double OneRoot = 1e6; // what each word at the root costs, so that there is one

    const int MostOnStack = 256;

    /// <summary>Finds the tree.</summary>
    /// <param name="scores">Row: dependent, column: head, the score of the two. Position 0 is the root; at least one word follows.</param>
    /// <param name="heads">Receives the head of each position; that of the root is -1.</param>
    public static void Find(Matrix scores, Span<int> heads)
    {
        if (TakeBest(scores, heads))
        {
            return;
        }

        using var graph = new Graph(scores);
        graph.Solve(heads);
    }

    // Each word under its best head: mostly that is a tree with one root already.
    static bool TakeBest(Matrix scores, Span<int> heads)
    {
        var roots = 0;
        heads[0] = -1;
        for (var dependent = 1; dependent < scores.Rows; dependent++)
        {
            var row = scores[dependent];
            var best = 0;
            for (var head = 1; head < row.Length; head++)
            {
                if (head != dependent && row[head] > row[best])
                {
                    best = head;
                }
            }

            heads[dependent] = best;
            roots += best == 0 ? 1 : 0;
        }

        return roots == 1 && FindCircle(heads).Count == 0;
    }

    static HashSet<int> FindCircle(ReadOnlySpan<int> heads)
    {
        var seen = heads.Length <= MostOnStack ? stackalloc int[MostOnStack] : new int[heads.Length]; // by which walk; 0 for none
        for (var start = 1; start < heads.Length; start++)
        {
            var at = start;
            while (at > 0 && seen[at] == 0)
            {
                seen[at] = start;
                at = heads[at];
            }

            if (at > 0 && seen[at] == start)
            {
                var circle = new HashSet<int>();
                while (circle.Add(at))
                {
                    at = heads[at];
                }

                return circle;
            }
        }

        return [];
    }

    /// <summary>Every node takes its best head; each circle that this makes is drawn together into one of its nodes, and at the end opened again.</summary>
    sealed class Graph : IDisposable
    {
        readonly int _count;
        readonly double[] _scores; // head * count + dependent
        readonly (int Head, int Dependent)[] _arcs; // the arc between positions that such a score is of
        readonly List<int> _alive;
        readonly int[] _best; // node -> its best head; of nodes drawn together only the one they were drawn into counts
        readonly List<int>[] _positions; // node -> what was drawn into it
        readonly Stack<List<(List<int> Positions, (int Head, int Dependent) Arc)>> _circles = [];

        public Graph(Matrix scores)
        {
            _count = scores.Rows;
            _scores = ArrayPool<double>.Shared.Rent(_count * _count);
            _arcs = ArrayPool<(int, int)>.Shared.Rent(_count * _count);
            _alive = [.. Enumerable.Range(0, _count)];
            _best = new int[_count];
            _positions = [.. _alive.Select(position => new List<int> { position })];
            for (var head = 0; head < _count; head++)
            {
                for (var dependent = 0; dependent < _count; dependent++)
                {
                    _scores[At(head, dependent)] = scores[dependent][head] - (head == 0 ? OneRoot : 0);
                    _arcs[At(head, dependent)] = (head, dependent);
                }
            }
        }

        public void Dispose()
        {
            ArrayPool<double>.Shared.Return(_scores);
            ArrayPool<(int, int)>.Shared.Return(_arcs);
        }

        int At(int head, int dependent) => (head * _count) + dependent;

        public void Solve(Span<int> heads)
        {
            _best[0] = -1;
            for (var node = 1; node < _count; node++)
            {
                _best[node] = BestHead(node);
            }

            while (FindCircle(_best) is { Count: > 0 } circle)
            {
                DrawTogether([.. circle.Order()]);
            }

            heads.Fill(-1);
            foreach (var node in _alive.Where(node => node != 0))
            {
                var (head, dependent) = _arcs[At(_best[node], node)];
                heads[dependent] = head;
            }

            Open(heads);
        }

        int BestHead(int dependent)
        {
            var best = -1;
            foreach (var head in _alive)
            {
                if (head != dependent && (best < 0 || _scores[At(head, dependent)] > _scores[At(best, dependent)]))
                {
                    best = head;
                }
            }

            return best;
        }

        void DrawTogether(int[] members)
        {
            var into = members[0];
            var within = new bool[_count];
            foreach (var member in members)
            {
                within[member] = true;
            }

            _circles.Push([.. members.Select(member => (_positions[member], _arcs[At(_best[member], member)]))]);
            _positions[into] = [.. members.SelectMany(member => _positions[member])];
            double[] lost = [.. members.Select(member => _scores[At(_best[member], member)])]; // what entering at a member costs
            _alive.RemoveAll(node => within[node] && node != into);
            foreach (var other in _alive.Where(node => node != into))
            {
                var (entering, enters) = (double.NegativeInfinity, members[0]);
                var leaves = -1;
                for (var i = 0; i < members.Length; i++)
                {
                    var score = _scores[At(other, members[i])] - lost[i];
                    (entering, enters) = score > entering ? (score, members[i]) : (entering, enters);
                    leaves = leaves < 0 || _scores[At(members[i], other)] > _scores[At(leaves, other)] ? members[i] : leaves;
                }

                _arcs[At(other, into)] = _arcs[At(other, enters)];
                _scores[At(other, into)] = entering;
                _arcs[At(into, other)] = _arcs[At(leaves, other)];
                _scores[At(into, other)] = _scores[At(leaves, other)];
                if (other != 0 && within[_best[other]])
                {
                    _best[other] = into;
                }
            }

            foreach (var member in members)
            {
                _best[member] = member == into ? BestHead(into) : 0; // what was drawn in makes no more circles
            }
        }

        // The last circle first: all its members but the one that it is entered at take their heads on it.
        void Open(Span<int> heads)
        {
            while (_circles.TryPop(out var circle))
            {
                foreach (var (positions, arc) in circle)
                {
                    var isEntered = false;
                    foreach (var position in positions)
                    {
                        isEntered |= heads[position] >= 0;
                    }

                    if (!isEntered)
                    {
                        heads[arc.Dependent] = arc.Head;
                    }
                }
            }
        }
    }
}
