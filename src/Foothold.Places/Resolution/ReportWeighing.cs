namespace Foothold.Places;

/// <summary>Decides together what all the names of a report mean.</summary>
/// <remarks>
/// Each match starts from how well the name fits and how likely a place of its kind is meant; then what the report says
/// elsewhere is weighed in: the kind word beside the name, the place it is said to lie in, the same place under the name
/// elsewhere, the provinces the report names, and how near the other places are. Two rounds settle it: the second uses the
/// confidences of the first.
/// </remarks>
sealed class ReportWeighing(IReadOnlyList<FoundName> names)
{
    const double Sharpness = 60; // a district (1) against its town (0.992) is 1.6 to 1
    const double Town = 0.96; // an exact match under this is a village
    const double Near = 70; // kilometres at which closeness has faded to a third
    const int Rounds = 3;

    /// <summary>Fills <see cref="FoundName.Confidences"/> of every name.</summary>
    public void Weigh()
    {
        foreach (var name in names)
        {
            name.Confidences = new double[name.Matches.Count];
            name.Weights = [.. name.Matches.Select(match => Start(name, match))];
            Share(name, name.Weights);
        }

        for (var round = 0; round < Rounds; round++)
        {
            var next = names.Select(name => name.Matches.Select((match, i) => name.Weights[i] * Surroundings(name, match)).ToArray()).ToList();
            for (var i = 0; i < names.Count; i++)
            {
                Share(names[i], next[i]);
            }
        }
    }

    static double Start(FoundName name, PlaceMatch match)
    {
        var weight = Math.Exp((match.Score - name.Matches[0].Score) * Sharpness);
        if (name.KindSaid is { } kind && kind != PlaceKind.Region)
        {
            weight *= kind == match.Place.Kind ? 5 : 0.1;
        }
        else if (match.Score < Town && match.Match == NameMatch.Exact && name.Matches[0].Score >= Town)
        {
            weight *= 0.3;
        }

        return weight;
    }

    double Surroundings(FoundName name, PlaceMatch match)
    {
        var place = match.Place;
        var factor = 1.0;
        if (name.Container is { } container)
        {
            var inside = container.Matches.Select((outer, i) => Holds(outer.Place, place) ? container.Confidences[i] : 0).DefaultIfEmpty(0).Max();
            factor *= 0.05 + (20 * inside);
        }

        var (sameSentence, sameReport, sameName, besides, closeness) = (0.0, 0.0, 0.0, 0.0, 0.0);
        foreach (var other in names)
        {
            if (other == name)
            {
                continue;
            }

            for (var i = 0; i < other.Matches.Count; i++)
            {
                var (outer, confidence) = (other.Matches[i].Place, other.Confidences[i]);
                if (confidence < 0.05)
                {
                    continue;
                }

                if (outer.Id == place.Id)
                {
                    sameName = Math.Max(sameName, confidence);
                }
                else if (outer.Kind == PlaceKind.Province && place.Kind is not (PlaceKind.Province or PlaceKind.Country) && Holds(outer, place))
                {
                    sameReport = Math.Max(sameReport, confidence);
                    sameSentence = other.Sentence == name.Sentence ? Math.Max(sameSentence, confidence) : sameSentence;
                }
                else if (outer.Kind is PlaceKind.District or PlaceKind.Settlement && place.Kind is PlaceKind.District or PlaceKind.Settlement)
                {
                    besides = other.Sentence == name.Sentence && outer.Country == place.Country && outer.ProvinceName == place.ProvinceName ? Math.Max(besides, confidence) : besides;
                    closeness += confidence * Math.Exp(-Math.Pow(Gazetteer.Kilometres(outer, place) / Near, 2));
                }
            }
        }

        return factor * (1 + (2 * sameSentence)) * (1 + (4 * sameReport)) * (1 + (2 * sameName)) * (1 + besides) * (1 + Math.Min(4, 4 * closeness));
    }

    static bool Holds(Place outer, Place inner) => outer.Kind switch
    {
        PlaceKind.Country => outer.Country == inner.Country && inner.Kind != PlaceKind.Country,
        PlaceKind.Province => outer.Country == inner.Country && outer.ProvinceName == inner.ProvinceName && inner.Kind is not (PlaceKind.Province or PlaceKind.Country),
        PlaceKind.District => inner.DistrictId == outer.Id && inner.Id != outer.Id,
        _ => false,
    };

    // Turns weights into confidences; some of the whole is kept for "none of these".
    static void Share(FoundName name, double[] weights)
    {
        if (weights.Length == 0)
        {
            return;
        }

        var most = weights.Max();
        var none = most * name.Matches[0].Match switch
        {
            NameMatch.Exact when name.IsVillageOnly => name.KindSaid is not null || name.Container is not null ? 0.15 : 0.5,
            NameMatch.Exact => 0.03,
            NameMatch.Spelling => 0.05 + (1.5 * (1 - name.Matches[0].Score)),
            _ => 0.6,
        };
        var sum = weights.Sum() + none;
        for (var i = 0; i < weights.Length; i++)
        {
            name.Confidences[i] = sum > 0 ? weights[i] / sum : 0;
        }
    }
}
