namespace Foothold.Cli;

/// <summary>Says how many there are of something.</summary>
static class Counted
{
    /// <summary>"1 claim", "2 claims".</summary>
    /// <param name="count">How many.</param>
    /// <param name="what">What one of them is called; several are called so with an s.</param>
    public static string Of(long count, string what) => FormattableString.Invariant($"{count} {what}{(count == 1 ? "" : "s")}");
}
