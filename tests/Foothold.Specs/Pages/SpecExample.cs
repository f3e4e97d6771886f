namespace Foothold.Specs;

/// <summary>One example of a page: what is given, and what we owe for it.</summary>
/// <param name="Page">The page, relative to <c>specs/</c>.</param>
/// <param name="Line">The line its given text begins at, from 1.</param>
/// <param name="Rule">The nearest heading above it.</param>
/// <param name="Kind">The info string of its block: which <see cref="ISpecKind"/> runs it.</param>
/// <param name="Given">The text given, without a final line break.</param>
/// <param name="Owed">The answer owed, without a final line break.</param>
public sealed record SpecExample(string Page, int Line, string Rule, string Kind, string Given, string Owed)
{
    /// <summary>Where it stands: <c>language/times.md:31</c>.</summary>
    public string Place => FormattableString.Invariant($"{Page}:{Line}");
}
