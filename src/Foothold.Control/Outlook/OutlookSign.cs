namespace Foothold.Control;

/// <summary>What of the changes so far speaks for or against a further change of a place; each is told on the day, from that day and the days before.</summary>
/// <remarks>"Counted" is: of changes, older ones less by a half-life, those farther away less by a reach, and the sum as log(1 + sum).</remarks>
public enum OutlookSign
{
    /// <summary>Always 1.</summary>
    Always,

    /// <summary>The logarithm of the rate at which places in its state lately changed.</summary>
    Usual,

    /// <summary>Whether it is contested: 1 or 0.</summary>
    Contested,

    /// <summary>The mean logarithm of the distances to the three nearest places in another state.</summary>
    FrontDistance,

    /// <summary>The share of places around in another state.</summary>
    Opposed,

    /// <summary>Places around that are contested, counted.</summary>
    ContestedAround,

    /// <summary>Its own changes of the last week or so, counted.</summary>
    OwnWeek,

    /// <summary>Its own changes of the last months, counted.</summary>
    OwnMonths,

    /// <summary>All its own changes, counted.</summary>
    OwnEver,

    /// <summary>Changes of the last week or so close by, counted.</summary>
    CloseWeek,

    /// <summary>Changes of the last month or so around, counted.</summary>
    AroundMonth,

    /// <summary>Changes of the last month or so in the region, counted.</summary>
    RegionMonth,

    /// <summary>Places around that others than its holder lately lost, counted.</summary>
    OthersLost,

    /// <summary>The logarithm of the rate at which all places lately changed.</summary>
    Pace,
}
