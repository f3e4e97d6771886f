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
        var cost = IsRoot(state, heads, front) && state.StackSize > 0 ? 1 : 0;
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
        var lost = IsRoot(state, heads, top)
            ? state.StackSize == 1 && state.Front < state.Root
            : head == state.Stack(1) || head > state.Front;
        return (lost ? 1 : 0) + DependentsAhead(state, heads, top);
    }

    static int RightCost(ParseState state, int[] heads)
    {
        var top = state.Stack(0);
        var lost = !IsRoot(state, heads, top) && heads[top] >= state.Front;
        return (lost ? 1 : 0) + DependentsAhead(state, heads, top);
    }

    // The root takes the word at the bottom of the stack when all else is done: a word above another is out of its reach.
    static bool IsRoot(ParseState state, int[] heads, int word) => heads[word] == state.Root;

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
