namespace Foothold.Lexicon;

/// <summary>The parts that every country has without a file telling of them.</summary>
static class CountryPart
{
    /// <summary>Suffix, kind, the suffix it is part of ("" for the country itself), and the word that names it after an adjective.</summary>
    public static readonly (string Suffix, ActorKind Kind, string Parent, string Noun)[] All =
    [
        ("GOV", ActorKind.Government, "", "government"),
        ("MIL", ActorKind.Military, ".GOV", "military"),
        ("COP", ActorKind.Police, ".GOV", "police"),
        ("CVL", ActorKind.Civilians, "", "civilians"),
    ];
}
