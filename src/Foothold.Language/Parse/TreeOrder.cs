namespace Foothold.Language;

/// <summary>Puts the words of a finished tree in an order in which every word comes before its head.</summary>
sealed class TreeOrder
{
    int[] _depths = [];
    int[] _starts = [];
    int[] _order = [];

    /// <summary>The words, the deepest first and those of one depth from left to right.</summary>
    public ReadOnlySpan<int> DeepestFirst(ParseState state)
    {
        var count = state.Count;
        if (_depths.Length < count + 2)
        {
            _depths = new int[(count * 2) + 2];
            _starts = new int[(count * 2) + 2];
            _order = new int[(count * 2) + 2];
        }

        _depths.AsSpan(0, count).Clear(); // 0: not known yet
        _starts.AsSpan(0, count + 2).Clear();
        for (var i = 0; i < count; i++)
        {
            var steps = 0;
            var word = i;
            while (word < count && _depths[word] == 0)
            {
                _order[steps++] = word;
                word = state.Heads[word];
            }

            var depth = word < count ? _depths[word] : 0;
            while (steps > 0)
            {
                _depths[_order[--steps]] = ++depth;
            }
        }

        for (var i = 0; i < count; i++)
        {
            _starts[count - _depths[i] + 1]++;
        }

        for (var i = 0; i <= count; i++)
        {
            _starts[i + 1] += _starts[i];
        }

        for (var i = 0; i < count; i++)
        {
            _order[_starts[count - _depths[i]]++] = i;
        }

        return _order.AsSpan(0, count);
    }
}
