using System.Globalization;

namespace Foothold.Coding;

/// <summary>Counts of what was owed, given and right.</summary>
/// <param name="Right">Given and owed.</param>
/// <param name="Given">Given, less what was optional.</param>
/// <param name="Owed">Owed.</param>
public readonly record struct Tally(int Right, int Given, int Owed)
{
    /// <summary>The share of what was given that is right; 1 where nothing was given.</summary>
    public double Precision => Given == 0 ? 1 : (double)Right / Given;

    /// <summary>The share of what was owed that was given; 1 where nothing was owed.</summary>
    public double Recall => Owed == 0 ? 1 : (double)Right / Owed;

    /// <summary>The harmonic mean of the two; 0 where both are.</summary>
    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    /// <summary>Adds two tallies.</summary>
    public static Tally operator +(Tally left, Tally right) => Add(left, right);

    /// <summary>Adds two tallies.</summary>
    public static Tally Add(Tally left, Tally right) =>
        new(left.Right + right.Right, left.Given + right.Given, left.Owed + right.Owed);

    /// <summary>Writes right, given and owed.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Right}/{Given}/{Owed}");
}

/// <summary>How a coder's claims compare with a reader's.</summary>
/// <param name="Control">Control claims: effect, side and place right.</param>
/// <param name="Claims">All claims: type, agent and place right.</param>
/// <param name="Reality">Of the claims found: reality and polarity right.</param>
/// <param name="Time">Of the claims found: start and end right.</param>
/// <param name="Sources">Of the claims found: the speaker right.</param>
/// <param name="Figures">Of the claims found: figures with kind and both ends right.</param>
/// <param name="Wrong">The ids of the claims of control that are given and neither owed nor optional.</param>
/// <param name="Misses">A line for each claim that is owed and not given, or given and not owed.</param>
public sealed record ClaimScore(Tally Control, Tally Claims, Tally Reality, Tally Time, Tally Sources, Tally Figures, IReadOnlySet<string> Wrong, IReadOnlyList<string> Misses);
