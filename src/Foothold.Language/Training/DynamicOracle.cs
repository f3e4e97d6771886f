namespace Foothold.Language;

/// <summary>Says of each transition how many arcs of the right tree it puts out of reach (Goldberg and Nivre 2013, arc-hybrid).</summary>
static class DynamicOracle
{
    /// <summary>The cost of a legal transition in a state, against the right heads.</summary>
    public static int Cost(ParseState state, int[] heads, int transition) => transition switch
    {
        ParseState.Shift => ShiftCost(state, heads),
        ParseState.Left => LeftCost(state, heads),
        _ => RightCost(state, heads),
    };

    static int ShiftCost(ParseState state, int[] heads)
    {
        var front = state.Front;
        var cost = 0;
        for (var depth = 0; depth < state.StackSize; depth++)
        {
            var word = state.Stack(depth);
            if (heads[word] == front)
            {
                cost++;
            }

            if (depth > 0 && heads[front] == word)
            {
                cost++;
            }
        }

        return cost;
    }

    static int LeftCost(ParseState state, int[] heads)
    {
        var top = state.Stack(0);
        var head = heads[top];
        var lost = head == state.Stack(1) || (head > state.Front && head <= state.Root) ? 1 : 0;
        return lost + DependentsAhead(state, heads, top);
    }

    static int RightCost(ParseState state, int[] heads)
    {
        var top = state.Stack(0);
        var lost = heads[top] >= state.Front ? 1 : 0;
        return lost + DependentsAhead(state, heads, top);
    }

    static int DependentsAhead(ParseState state, int[] heads, int word)
    {
        var count = 0;
        for (var ahead = state.Front; ahead < state.Root; ahead++)
        {
            count += heads[ahead] == word ? 1 : 0;
        }

        return count;
    }
}
