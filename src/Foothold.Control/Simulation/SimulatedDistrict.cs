namespace Foothold.Control;

/// <summary>What a simulation takes as given: a district is in a state from the day on which it begins.</summary>
/// <param name="District">The id of the district.</param>
/// <param name="State">A side id or "contested"; it has it freshly.</param>
public sealed record Supposition(string District, string State);

/// <summary>How a simulation is run.</summary>
/// <param name="Days">How many days ahead; at least 7.</param>
/// <param name="Draws">How many wars are drawn; at least 1.</param>
/// <param name="Seed">The same seed gives the same answer.</param>
public readonly record struct SimulationRules(int Days, int Draws, int Seed);

/// <summary>What became of one district in the wars that were drawn.</summary>
/// <param name="District">The id of the district.</param>
/// <param name="Holder">The state it most often has on the first day, the suppositions made.</param>
/// <param name="Within7Days">The share of wars in which whoever has it on the first day no longer has it at some time within 7 days.</param>
/// <param name="Within">The same within all the days.</param>
/// <param name="Without">As <paramref name="Within"/>, in wars drawn without the suppositions; the same where there are none.</param>
/// <param name="Then">State -> the share of wars in which it has the district at the end; they sum to 1.</param>
/// <param name="Paths">The commonest ways to its first change, the commonest first, three at most, none rarer than one in fifty.</param>
public sealed record SimulatedDistrict(
    string District,
    string Holder,
    SimulatedShare Within7Days,
    SimulatedShare Within,
    SimulatedShare Without,
    IReadOnlyDictionary<string, double> Then,
    IReadOnlyList<SimulatedPath> Paths);

/// <summary>A share of the wars drawn, and how sure so many wars make it.</summary>
/// <param name="Share">The share, from 0 to 1.</param>
/// <param name="Low">The lower end of what chance leaves open with 95 % (Wilson 1927).</param>
/// <param name="High">The upper end.</param>
public readonly record struct SimulatedShare(double Share, double Low, double High)
{
    const double Spread = 1.959964; // normal, 95 % in the middle

    /// <summary>The share of so many in so many.</summary>
    /// <param name="count">From 0 to <paramref name="all"/>.</param>
    /// <param name="all">At least 1.</param>
    public static SimulatedShare Of(int count, int all)
    {
        var share = (double)count / all;
        var weight = 1 + (Spread * Spread / all);
        var middle = (share + (Spread * Spread / (2 * all))) / weight;
        var half = Spread * Math.Sqrt((share * (1 - share) / all) + (Spread * Spread / (4.0 * all * all))) / weight;
        return new SimulatedShare(share, Math.Clamp(middle - half, 0, share), Math.Clamp(middle + half, share, 1));
    }
}

/// <summary>A way to a district's first change.</summary>
/// <param name="Steps">What changed in the districts around it, in order, and last the district itself.</param>
/// <param name="Share">Its share of the wars in which the district changes.</param>
public sealed record SimulatedPath(IReadOnlyList<SimulatedStep> Steps, double Share);

/// <summary>A change of control in a war that was drawn.</summary>
/// <param name="District">The id of the district.</param>
/// <param name="From">The state it had.</param>
/// <param name="To">The state it came to.</param>
public sealed record SimulatedStep(string District, string From, string To);
