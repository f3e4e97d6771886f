namespace Foothold.Lexicon;

/// <summary>What a reader made of its files: the value, or every fault it found.</summary>
/// <typeparam name="T">What is read.</typeparam>
/// <param name="Value">The value; null exactly where there are faults.</param>
/// <param name="Faults">Every fault, in the order of files, lines and columns; empty for a sound value.</param>
public sealed record ReadResult<T>(T? Value, IReadOnlyList<LexiconFault> Faults)
    where T : class
{
    /// <summary>Gives the value, or throws with every fault on a line of its own.</summary>
    /// <exception cref="InvalidDataException">There are faults.</exception>
    public T ValueOrThrow() =>
        Value ?? throw new InvalidDataException(string.Join('\n', Faults));
}
