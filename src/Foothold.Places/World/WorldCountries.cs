namespace Foothold.Places;

/// <summary>The countries of a gazetteer by what they and their people are called.</summary>
sealed class WorldCountries
{
    readonly Dictionary<string, int> _names = new(StringComparer.Ordinal); // fold -> place
    readonly Dictionary<string, int> _peoples = new(StringComparer.Ordinal); // word -> place

    /// <summary>Takes the words of countries; those that the gazetteer has no place for are left out.</summary>
    public WorldCountries(WorldGazetteer gazetteer, IEnumerable<CountryWords> words)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < gazetteer.Count; i++)
        {
            if ((PlaceKind)gazetteer.Cell(i).Kind == PlaceKind.Country)
            {
                places.TryAdd(gazetteer[i].Country, i);
            }
        }

        foreach (var country in words)
        {
            if (places.TryGetValue(country.Country, out var place))
            {
                foreach (var name in country.Names)
                {
                    _names.TryAdd(name.Length <= 3 ? name : NameFolding.Fold(name), place);
                }

                foreach (var adjective in country.Adjectives)
                {
                    _peoples.TryAdd(adjective, place);
                    _peoples.TryAdd(adjective + "s", place);
                }
            }
        }
    }

    /// <summary>The country of a name, or -1. Of a name of up to three letters the capitals count: "US" is one, "us" is not.</summary>
    public int OfName(string name) => _names.GetValueOrDefault(name.Replace(".", "", StringComparison.Ordinal) is { Length: <= 3 } code ? code : NameFolding.Fold(name), -1);

    /// <summary>The country whose people or things a word is said of, or -1.</summary>
    public int OfPeople(string word) => _peoples.GetValueOrDefault(word, -1);
}
