namespace Foothold.Control;

/// <summary>Who holds the centre of a district and who the rest of it, where reports tell different stories of the two.</summary>
/// <remarks>Each is an answer as the district's own is, without a ledger and without what would change it; its <see cref="DistrictControl.District"/> is the district.</remarks>
/// <param name="Centre">Who holds the centre.</param>
/// <param name="Rest">Who holds all but the centre; in another state than the centre.</param>
public sealed record DistrictSplit(DistrictControl Centre, DistrictControl Rest);
