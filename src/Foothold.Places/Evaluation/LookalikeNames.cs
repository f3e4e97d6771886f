namespace Foothold.Places;

/// <summary>Pairs of different places whose names are one or two letters apart, and whether the gazetteer keeps them apart.</summary>
/// <param name="Pairs">How many pairs were drawn: half of names one letter apart, half two, where there are as many.</param>
/// <param name="FirstRight">Of how many the first choice for the one's name is not the other.</param>
/// <param name="NotOffered">Of how many the other place is not among the choices.</param>
/// <param name="ApartWhereUnknown">
/// Of how many the other place would not be taken for the one if no place of the very name were known: the harder question, as a name that
/// stands in the gazetteer wins by that alone.
/// </param>
/// <param name="Faults">The pairs whose first choice is wrong or offers the other, as "name / other name".</param>
public sealed record LookalikeNames(int Pairs, int FirstRight, int NotOffered, int ApartWhereUnknown, IReadOnlyList<string> Faults)
{
    const int ShortestName = 4; // letters
    const double Apart = 50; // kilometres; two records of one place lie nearer

    /// <summary>Draws pairs by chance and looks each first name up.</summary>
    /// <param name="gazetteer">The theatre's places.</param>
    /// <param name="count">How many pairs at most.</param>
    /// <param name="seed">What the chance begins with; the same seed draws the same pairs.</param>
    /// <param name="onlyNotable">Whether only districts, provinces and towns are drawn, and no villages.</param>
    public static LookalikeNames Draw(Gazetteer gazetteer, int count, int seed, bool onlyNotable)
    {
        ArgumentNullException.ThrowIfNull(gazetteer);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        var random = new Random(seed);
        var places = gazetteer.Places.Where(place => NameFolding.Fold(place.Name).Length >= ShortestName
            && (!onlyNotable || place.Kind is PlaceKind.District or PlaceKind.Province || place.Population > 0)).ToArray();
        random.Shuffle(places);
        var byLoss = new Dictionary<string, List<Place>>(StringComparer.Ordinal); // a fold without one of its letters -> places
        var drawn = new List<(Place Left, Place Right)>[3] { [], [], [] };
        var known = new HashSet<(string, string)>(); // ids of the pairs drawn
        foreach (var place in places)
        {
            var fold = NameFolding.Fold(place.Name);
            foreach (var loss in Losses(fold))
            {
                foreach (var other in byLoss.GetValueOrDefault(loss) ?? [])
                {
                    var distance = TypingDistance.Count(fold, NameFolding.Fold(other.Name), 2);
                    if (distance is 1 or 2 && drawn[distance].Count < (count + 1) / 2 && Gazetteer.Kilometres(place, other) > Apart && !Shares(gazetteer, place, other)
                        && known.Add((place.Id, other.Id)))
                    {
                        drawn[distance].Add((place, other));
                        break;
                    }
                }

                if (!byLoss.TryGetValue(loss, out var list))
                {
                    byLoss[loss] = list = [];
                }

                list.Add(place);
            }
        }

        var (first, notOffered, apart, faults) = (0, 0, 0, new List<string>());
        var pairs = drawn[1].Concat(drawn[2]).Take(count).ToList();
        foreach (var (left, right) in pairs)
        {
            var matches = gazetteer.Lookup(left.Name);
            var kept = matches.Count > 0 && matches[0].Place.Id != right.Id;
            var offered = matches.Any(match => match.Place.Id == right.Id);
            first += kept ? 1 : 0;
            notOffered += offered ? 0 : 1;
            apart += gazetteer.LookupAsUnknown(left.Name) is [{ } best, ..] && best.Place.Id == right.Id ? 0 : 1;
            if (!kept || offered)
            {
                faults.Add($"{left.Name} / {right.Name}{(kept ? "" : ", taken for the other")}");
            }
        }

        return new LookalikeNames(pairs.Count, first, notOffered, apart, faults);
    }

    // Whether the other bears the one's very name as well: then nothing tells them apart.
    static bool Shares(Gazetteer gazetteer, Place place, Place other) =>
        gazetteer.Lookup(place.Name).Any(match => match.Place.Id == other.Id && match.Match == NameMatch.Exact)
        || gazetteer.Lookup(other.Name).Any(match => match.Place.Id == place.Id && match.Match == NameMatch.Exact);

    static IEnumerable<string> Losses(string fold)
    {
        yield return fold;
        for (var i = 0; i < fold.Length; i++)
        {
            yield return fold.Remove(i, 1);
        }
    }
}
