namespace Foothold.Places;

/// <summary>Decides together what all the names of a report mean.</summary>
/// <remarks>
/// Each match starts from how well the name fits and how likely a place of its kind is meant; then what the report says
/// elsewhere is weighed in: the kind word beside the name, the place it is said to lie in, the same place under the name
/// elsewhere, the provinces the report names, and how near the other places are. A few rounds settle it, each using the
/// confidences of the one before; what a round needs of the whole report is summed up once, in a <see cref="RoundSummary"/>.
/// </remarks>
sealed class ReportWeighing(IReadOnlyList<FoundName> names)
{
    const double Sharpness = 60; // a district (1) against its town (0.992) is 1.6 to 1
    const double Town = 0.96; // an exact match under this is a village
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

        var bySentence = names.ToLookup(name => name.Sentence);
        for (var round = 0; round < Rounds; round++)
        {
            var summary = new RoundSummary(names, bySentence);
            var next = names.Select(name => name.Matches.Select((match, i) => name.Weights[i] * Surroundings(name, match, summary)).ToArray()).ToList();
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
        else if (name.KindSaid == PlaceKind.Region && match.Place.Kind == PlaceKind.Province)
        {
            weight *= 5; // "the Kharkiv region" is a province where one is called so
        }
        else if (match.Score < Town && match.Match == NameMatch.Exact && name.Matches[0].Score >= Town)
        {
            weight *= 0.3;
        }

        return weight;
    }

    static double Surroundings(FoundName name, PlaceMatch match, RoundSummary round)
    {
        var place = match.Place;
        var factor = 1.0;
        if (name.Container is { } container)
        {
            var inside = 0.0;
            for (var i = 0; i < container.Confidences.Length; i++) // none where the container itself was left out
            {
                inside = Holds(container.Matches[i].Place, place) ? Math.Max(inside, container.Confidences[i]) : inside;
            }

            factor *= 0.05 + (20 * inside);
        }

        // A sentence has few names, however many the report has.
        var (sameSentence, besides) = (0.0, 0.0);
        foreach (var other in round.NamesIn(name.Sentence))
        {
            for (var i = 0; i < other.Matches.Count && other != name; i++)
            {
                var (outer, confidence) = (other.Matches[i].Place, other.Confidences[i]);
                if (confidence < RoundSummary.Least || outer.Id == place.Id)
                {
                    continue;
                }

                if (outer.Kind == PlaceKind.Province)
                {
                    sameSentence = Holds(outer, place) ? Math.Max(sameSentence, confidence) : sameSentence;
                }
                else if (RoundSummary.IsLocal(outer) && RoundSummary.IsLocal(place) && outer.Country == place.Country && outer.ProvinceName == place.ProvinceName)
                {
                    besides = Math.Max(besides, confidence);
                }
            }
        }

        var sameReport = place.Kind is PlaceKind.Province or PlaceKind.Country ? 0 : round.Province(place, name);
        return factor * (1 + (2 * sameSentence)) * (1 + (4 * sameReport)) * (1 + (2 * round.SamePlace(place, name))) * (1 + besides)
            * (1 + (4 * round.Closeness(place, name)));
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
