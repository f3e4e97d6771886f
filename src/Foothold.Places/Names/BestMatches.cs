namespace Foothold.Places;

/// <summary>The best match of each place found so far.</summary>
sealed class BestMatches(List<Place> places, PlaceKind? wanted)
{
    readonly List<(int Place, PlaceMatch Match)> _best = new(4);

    public bool IsEmpty => _best.Count == 0;

    public bool HasExact(int place) => IndexOf(place) is >= 0 and var i && _best[i].Match.Match == NameMatch.Exact;

    public void Add(NameEntry name, double score, NameMatch match)
    {
        var place = name.Place;
        // "Kunduz city" is not the district: a kind that is said outweighs every other preference.
        score = wanted is { } kind && kind != places[place].Kind ? Math.Max(0, score - 0.1) : score;
        var fit = new PlaceMatch(places[place], score, match, name.Name) { Until = name.Until };
        var i = IndexOf(place);
        if (i < 0)
        {
            _best.Add((place, fit));
        }
        else if (score > _best[i].Match.Score)
        {
            _best[i] = (place, fit);
        }
    }

    public PlaceMatch[] Ranked()
    {
        var ranked = new PlaceMatch[_best.Count];
        for (var i = 0; i < ranked.Length; i++)
        {
            ranked[i] = _best[i].Match;
        }

        if (ranked.Length > 1)
        {
            PutDistrictsBeforeTheirTowns(ranked);
            Array.Sort(ranked, static (left, right) =>
            {
                var order = right.Score.CompareTo(left.Score);
                order = order != 0 ? order : right.Place.Population.CompareTo(left.Place.Population);
                return order != 0 ? order : string.CompareOrdinal(left.Place.Id, right.Place.Id);
            });
        }

        return ranked;
    }

    // A district spelled a little otherwise than its own town is still meant by the town's spelling.
    void PutDistrictsBeforeTheirTowns(PlaceMatch[] ranked)
    {
        if (wanted is not (null or PlaceKind.District))
        {
            return;
        }

        for (var i = 0; i < ranked.Length; i++)
        {
            if (ranked[i].Place.Kind != PlaceKind.District || ranked[i].Match == NameMatch.Exact)
            {
                continue;
            }

            foreach (var (_, town) in _best)
            {
                if (town.Place.Kind == PlaceKind.Settlement
                    && town.Match == NameMatch.Exact
                    && town.Place.DistrictId == ranked[i].Place.Id
                    && town.Score >= ranked[i].Score - 0.05)
                {
                    ranked[i] = ranked[i] with { Score = Math.Min(1, Math.Max(ranked[i].Score + 0.003, town.Score + 0.001)) };
                    break;
                }
            }
        }
    }

    int IndexOf(int place)
    {
        for (var i = 0; i < _best.Count; i++)
        {
            if (_best[i].Place == place)
            {
                return i;
            }
        }

        return -1;
    }
}
