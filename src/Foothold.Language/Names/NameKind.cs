namespace Foothold.Language;

/// <summary>What a name in a text names.</summary>
public enum NameKind
{
    /// <summary>A person, without titles and ranks: "Abdul Rasul".</summary>
    Person,

    /// <summary>An armed group, party, ministry, agency, company or outlet.</summary>
    Organisation,

    /// <summary>A country, province, town, village, river or named site.</summary>
    Place,
}
