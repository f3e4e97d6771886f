namespace Foothold.Control;

/// <summary>The two places that a district may be asked about apart as.</summary>
enum Portion
{
    /// <summary>Its centre: the bazaar, the headquarters.</summary>
    Centre,

    /// <summary>All of it but the centre.</summary>
    Rest,
}
