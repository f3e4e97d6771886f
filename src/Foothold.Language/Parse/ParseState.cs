namespace Foothold.Language;

/// <summary>A parse under way: the words as the parser sees them, the stack, the front of the buffer and the arcs so far.</summary>
/// <remarks>Words are 0 to Count - 1; Count is the root, last in the buffer; Count + 1 stands for no word.</remarks>
sealed class ParseState
{
    public const int Shift = 0;
    public const int Left = 1;
    public const int Right = 2;

    int[] _stack = [];

    public int Count { get; private set; }

    public int Root => Count;

    public int None => Count + 1;

    public int Front { get; private set; }

    public int StackSize { get; private set; }

    // What is known of each word.
    public ulong[] Word { get; private set; } = [];

    public ulong[] Fine { get; private set; } = [];

    public ulong[] Coarse { get; private set; } = [];

    public ulong[] Ending { get; private set; } = [];

    public UniversalTag[] Tags { get; private set; } = [];

    public int[] VerbsBefore { get; private set; } = []; // word -> how many verbs stand before it

    public int[] CommasBefore { get; private set; } = [];

    public int[] JoinsBefore { get; private set; } = []; // coordinating conjunctions

    // What has been built.
    public int[] Heads { get; private set; } = []; // -1 where there is none yet

    public int[] Labels { get; private set; } = [];

    public int[] FirstLeft { get; private set; } = []; // the outermost dependent to the left; None without

    public int[] SecondLeft { get; private set; } = [];

    public int[] LastRight { get; private set; } = [];

    public int[] SecondRight { get; private set; } = [];

    public int[] LeftCount { get; private set; } = [];

    public int[] RightCount { get; private set; } = [];

    public ulong[] LeftLabels { get; private set; } = []; // a bit for each relation

    public ulong[] RightLabels { get; private set; } = [];

    /// <summary>Makes the state ready for a sentence that has been tagged.</summary>
    public void Begin(WordFeatures words, ReadOnlySpan<int> tags, TagSet tagSet)
    {
        Count = words.Count;
        Grow(Count + 2);
        for (var i = 0; i < Count; i++)
        {
            Word[i] = words.At(i, WordFeatures.Word);
            Ending[i] = words.At(i, WordFeatures.Suffix + 2);
            Tags[i] = tagSet.Tags[tags[i]].Tag;
            Fine[i] = FeatureHash.Of(tags[i]);
            Coarse[i] = FeatureHash.Of(1000 + (int)Tags[i]);
        }

        for (var special = Root; special <= None; special++)
        {
            var value = FeatureHash.Of(special == Root ? -11 : -12);
            Word[special] = Ending[special] = Fine[special] = Coarse[special] = value;
            Tags[special] = UniversalTag.X;
        }

        VerbsBefore[0] = CommasBefore[0] = JoinsBefore[0] = 0;
        for (var i = 0; i <= Count; i++)
        {
            VerbsBefore[i + 1] = VerbsBefore[i] + (i < Count && Tags[i] is UniversalTag.Verb or UniversalTag.Aux ? 1 : 0);
            CommasBefore[i + 1] = CommasBefore[i] + (i < Count && Tags[i] == UniversalTag.Punct ? 1 : 0);
            JoinsBefore[i + 1] = JoinsBefore[i] + (i < Count && Tags[i] is UniversalTag.Cconj or UniversalTag.Sconj ? 1 : 0);
        }

        Restart();
    }

    public void Restart()
    {
        var size = Count + 2;
        Heads.AsSpan(0, size).Fill(-1);
        Labels.AsSpan(0, size).Fill(-1);
        FirstLeft.AsSpan(0, size).Fill(None);
        SecondLeft.AsSpan(0, size).Fill(None);
        LastRight.AsSpan(0, size).Fill(None);
        SecondRight.AsSpan(0, size).Fill(None);
        LeftCount.AsSpan(0, size).Clear();
        RightCount.AsSpan(0, size).Clear();
        LeftLabels.AsSpan(0, size).Clear();
        RightLabels.AsSpan(0, size).Clear();
        Front = 0;
        StackSize = 0;
    }

    public bool IsDone => Front == Root && StackSize == 0;

    /// <summary>A word of the stack, 0 being its top; None below the bottom.</summary>
    public int Stack(int depth) => depth < StackSize ? _stack[StackSize - 1 - depth] : None;

    /// <summary>A word of the buffer, 0 being its front; None after the root.</summary>
    public int Buffer(int depth) => Math.Min(Front + depth, None);

    // The root takes one word only: it waits until a single word is left.
    public bool CanShift => Front < Root;

    public bool CanLeft => StackSize > 0 && (Front < Root || StackSize == 1);

    public bool CanRight => StackSize > 1;

    /// <summary>Who would depend on whom by a left or right arc.</summary>
    public (int Head, int Dependent) Arc(int transition) =>
        transition == Left ? (Front, Stack(0)) : (Stack(1), Stack(0));

    public void Push() => _stack[StackSize++] = Front++;

    /// <summary>Takes the top of the stack off and hangs it on its head.</summary>
    public void Attach(int transition, int label)
    {
        var (head, dependent) = Arc(transition);
        StackSize--;
        Heads[dependent] = head;
        Labels[dependent] = label;
        var bit = label < 0 ? 0 : 1UL << label;
        if (transition == Left)
        {
            SecondLeft[head] = FirstLeft[head];
            FirstLeft[head] = dependent;
            LeftCount[head]++;
            LeftLabels[head] |= bit;
        }
        else
        {
            SecondRight[head] = LastRight[head];
            LastRight[head] = dependent;
            RightCount[head]++;
            RightLabels[head] |= bit;
        }
    }

    /// <summary>Names the relation of a word that hangs on its head already.</summary>
    public void Name(int dependent, int label)
    {
        Labels[dependent] = label;
        var labels = dependent < Heads[dependent] ? LeftLabels : RightLabels;
        labels[Heads[dependent]] |= 1UL << label;
    }

    void Grow(int size)
    {
        if (Word.Length > size)
        {
            return;
        }

        size = (size * 2) + 1;
        _stack = new int[size];
        (Word, Fine, Coarse, Ending) = (new ulong[size], new ulong[size], new ulong[size], new ulong[size]);
        Tags = new UniversalTag[size];
        (VerbsBefore, CommasBefore, JoinsBefore) = (new int[size], new int[size], new int[size]);
        (Heads, Labels) = (new int[size], new int[size]);
        (FirstLeft, SecondLeft, LastRight, SecondRight) = (new int[size], new int[size], new int[size], new int[size]);
        (LeftCount, RightCount) = (new int[size], new int[size]);
        (LeftLabels, RightLabels) = (new ulong[size], new ulong[size]);
    }
}
