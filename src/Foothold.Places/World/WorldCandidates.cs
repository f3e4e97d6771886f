namespace Foothold.Places;

/// <summary>Says which places a name of general news may mean, and how likely each is where nothing else is known.</summary>
sealed class WorldCandidates(WorldGazetteer gazetteer, WorldCountries countries, PlaceVocabulary vocabulary)
{
    const int MostCandidates = 80;
    const int MostLetters = 3; // of an abbreviation without a full stop
    const double LeastLikeness = 0.95; // of another spelling
    const double Hamlet = 200; // people, of whom nothing is known

    /// <summary>The places that bear a name, the likeliest first.</summary>
    /// <param name="name">The name as written.</param>
    /// <param name="isShort">Whether it is the abbreviation of a division or country ("Ala."); those alone are given then.</param>
    public List<WorldCandidate> Bearing(string name, out bool isShort)
    {
        var found = new List<WorldCandidate>();
        isShort = false;
        var shorts = 0;
        var isAbbreviation = IsAbbreviation(name);
        var bearers = gazetteer.Exact(name);
        if (vocabulary.Expand(name) is { } longer)
        {
            bearers = (uint[])[.. bearers, .. gazetteer.Exact(longer)];
        }

        if (countries.OfName(name) is >= 0 and var land && !IsPartOf(land, bearers))
        {
            found.Add(new WorldCandidate(land, Prior(land, 0)));
        }

        foreach (var bearer in bearers)
        {
            var (place, use) = ((int)(bearer & 0xFFFFFF), (NameUse)(bearer >> 24));
            if ((use != NameUse.Short || isAbbreviation) && !found.Exists(other => other.Place == place))
            {
                found.Add(new WorldCandidate(place, Prior(place, use == NameUse.Alternate ? AgainstAlternate(place, name) : 0)));
                shorts += use == NameUse.Short ? 1 : 0;
            }
        }

        isShort = shorts > 0 && isAbbreviation;
        if (isShort)
        {
            found.RemoveAll(candidate => (PlaceKind)gazetteer.Cell(candidate.Place).Kind is PlaceKind.Settlement or PlaceKind.District);
        }

        return [.. Likeliest(found)];
    }

    /// <summary>The places whose name a name is another spelling of, the likeliest first; none where some bear the very name.</summary>
    public List<WorldCandidate> Spelling(string name)
    {
        var spellings = gazetteer.Numbers(name, out var match);
        return match != NameMatch.Spelling ? [] : [.. Likeliest(spellings
            .Where(spelling => spelling.Likeness >= LeastLikeness)
            .Select(spelling => new WorldCandidate(spelling.Place, Prior(spelling.Place, 1 + (20 * (1 - spelling.Likeness))))))];
    }

    static IEnumerable<WorldCandidate> Likeliest(IEnumerable<WorldCandidate> candidates) =>
        candidates.OrderByDescending(candidate => candidate.Prior).ThenBy(candidate => candidate.Place).Take(MostCandidates);

    // "England" is what some call the country; its own place is a part of it.
    bool IsPartOf(int country, ReadOnlySpan<uint> bearers)
    {
        foreach (var bearer in bearers)
        {
            ref readonly var cell = ref gazetteer.Cell((int)(bearer & 0xFFFFFF));
            if (bearer >> 24 == (uint)NameUse.Main && (PlaceKind)cell.Kind is PlaceKind.Province or PlaceKind.Region && cell.Country == gazetteer.Cell(country).Country)
            {
                return true;
            }
        }

        return false;
    }

    // "Ala.", "US", "N.H".
    static bool IsAbbreviation(string name) =>
        name.EndsWith('.')
        || (name.Length <= MostLetters && name.All(char.IsUpper))
        || (name.Contains('.', StringComparison.Ordinal) && char.IsUpper(name[0]));

    /// <summary>How likely a place is meant where nothing else is known: the number of its people counts most.</summary>
    double Prior(int place, double against)
    {
        ref readonly var cell = ref gazetteer.Cell(place);
        var people = 0.6 * Math.Log(cell.Population > 0 || (PlaceKind)cell.Kind != PlaceKind.Settlement ? cell.Population + 500.0 : Hamlet);
        return people - against + (PlaceKind)cell.Kind switch
        {
            PlaceKind.Country => 2,
            PlaceKind.Region => 6,
            PlaceKind.Province => -0.8,
            PlaceKind.District => -1.5,
            _ => gazetteer.IsCapital(place) ? 2 : gazetteer.IsProvincialCapital(place) ? 0.8 : gazetteer.IsSection(place) ? -1 : 0,
        };
    }

    // "Frankfurt" is most of "Frankfurt am Main"; "Peking" is another name altogether.
    double AgainstAlternate(int place, string name)
    {
        var (fold, main) = (NameFolding.Fold(name), NameFolding.Fold(gazetteer.NameOf(place)));
        return main.Length > fold.Length && main.StartsWith(fold, StringComparison.Ordinal) && main[fold.Length] == ' ' ? 0.5 : 1.8;
    }
}
