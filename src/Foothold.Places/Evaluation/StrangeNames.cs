namespace Foothold.Places;

/// <summary>Names that no place of a theatre bears, and whether the gazetteer matches nothing with them.</summary>
/// <param name="Foreign">How many names of places elsewhere in the world were looked up.</param>
/// <param name="ForeignUnmatched">Of how many nothing came.</param>
/// <param name="Invented">How many names made of the theatre's own, three consonants changed, were looked up.</param>
/// <param name="InventedUnmatched">Of how many nothing came.</param>
/// <param name="Faults">The names that something came of, as "name: the place it was taken for".</param>
public sealed record StrangeNames(int Foreign, int ForeignUnmatched, int Invented, int InventedUnmatched, IReadOnlyList<string> Faults)
{
    const string Consonants = "bcdfghjklmnpqrstvwxyz";
    const int Changed = 3; // consonants
    const int ShortestForeign = 5; // letters
    const int ShortestInvented = 6;
    const int MostTries = 40; // for each name wanted

    /// <summary>Draws names by chance and looks them up.</summary>
    /// <param name="gazetteer">The theatre's places.</param>
    /// <param name="world">The places of the world; those of the theatre's country, and names that the theatre knows, are passed over.</param>
    /// <param name="count">How many of each sort at most.</param>
    /// <param name="seed">What the chance begins with; the same seed draws the same names.</param>
    public static StrangeNames Draw(Gazetteer gazetteer, WorldGazetteer world, int count, int seed)
    {
        ArgumentNullException.ThrowIfNull(gazetteer);
        ArgumentNullException.ThrowIfNull(world);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        var random = new Random(seed);
        var faults = new List<string>();
        var (foreign, foreignUnmatched) = LookUp(gazetteer, Foreigners(gazetteer, world, count, random), faults);
        var (invented, inventedUnmatched) = LookUp(gazetteer, Inventions(gazetteer, count, random), faults);
        return new StrangeNames(foreign, foreignUnmatched, invented, inventedUnmatched, faults);
    }

    static (int All, int Unmatched) LookUp(Gazetteer gazetteer, IEnumerable<string> names, List<string> faults)
    {
        var (all, unmatched) = (0, 0);
        foreach (var name in names)
        {
            all++;
            if (gazetteer.Lookup(name) is [{ } first, ..])
            {
                faults.Add($"{name}: {first.Name}, {first.Place.ProvinceName ?? first.Place.Country}");
            }
            else
            {
                unmatched++;
            }
        }

        return (all, unmatched);
    }

    static HashSet<string> Foreigners(Gazetteer gazetteer, WorldGazetteer world, int count, Random random)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var tries = 0; tries < count * MostTries && names.Count < count; tries++)
        {
            var place = world[random.Next(world.Count)];
            if (place.Kind == PlaceKind.Settlement && place.Country != gazetteer.Country?.Country && NameFolding.Fold(place.Name).Length >= ShortestForeign && !IsKnown(gazetteer, place.Name))
            {
                names.Add(place.Name);
            }
        }

        return names;
    }

    static HashSet<string> Inventions(Gazetteer gazetteer, int count, Random random)
    {
        var own = gazetteer.Places.Where(place => place.Country == gazetteer.Country?.Country && NameFolding.Fold(place.Name) is { Length: >= ShortestInvented } fold && fold.Count(IsConsonant) >= Changed && fold.All(char.IsAsciiLetter)).ToArray();
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var tries = 0; own.Length > 0 && tries < count * MostTries && names.Count < count; tries++)
        {
            var letters = NameFolding.Fold(own[random.Next(own.Length)].Name).ToCharArray();
            foreach (var at in Enumerable.Range(0, letters.Length).Where(at => IsConsonant(letters[at])).OrderBy(_ => random.Next()).Take(Changed).ToList())
            {
                var before = letters[at];
                while (letters[at] == before)
                {
                    letters[at] = Consonants[random.Next(Consonants.Length)];
                }
            }

            letters[0] = char.ToUpperInvariant(letters[0]);
            var name = new string(letters);
            if (!IsKnown(gazetteer, name))
            {
                names.Add(name);
            }
        }

        return names;
    }

    static bool IsKnown(Gazetteer gazetteer, string name) => gazetteer.Lookup(name) is [{ Match: NameMatch.Exact }, ..];

    static bool IsConsonant(char letter) => Consonants.Contains(letter, StringComparison.Ordinal);
}
