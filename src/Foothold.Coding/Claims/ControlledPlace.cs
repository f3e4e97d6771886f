namespace Foothold.Coding;

/// <summary>Tells the place whose control a claim tells from those of other claims of the report.</summary>
static class ControlledPlace
{
    /// <summary>The gazetteer's id of the place, or the name of one that has none or is larger than is mapped; null where the claim tells of no control or no place.</summary>
    public static string? Of(Claim claim) => claim.Control is null ? null
        : claim.Places is [{ Place: null } unknown, ..] ? unknown.Name // not the district around it, in which other places lie
        : claim.Control.Place ?? (claim.Places is [var first, ..] ? first.Name : null);
}
