namespace Foothold.Specs;

/// <summary>A kind of example block. A class that implements it, with a constructor without parameters, is found and run.</summary>
public interface ISpecKind
{
    /// <summary>The info string of its blocks.</summary>
    string Name { get; }

    /// <summary>What the system answers to the given text, in the words of the owed part.</summary>
    string Answer(string given);

    /// <summary>Whether an answer is what is owed. By default the two are the same text.</summary>
    bool IsOwed(string answer, string owed) => string.Equals(answer.Trim(), owed.Trim(), StringComparison.Ordinal);
}
