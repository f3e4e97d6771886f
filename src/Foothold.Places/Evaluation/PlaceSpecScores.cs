namespace Foothold.Places;

/// <summary>How the places of a page of marked reports are found and told apart.</summary>
/// <param name="Owed">The marked places.</param>
/// <param name="Given">The mentions that were read, those of peoples only where the page marks them.</param>
/// <param name="Recognised">The marked places that a mention has words in common with, one for one.</param>
/// <param name="Right">Those of them whose likeliest candidate is the place that is owed.</param>
/// <param name="Faults">What is wrong, with its line.</param>
public sealed record PlaceSpecScores(int Owed, int Given, int Recognised, int Right, IReadOnlyList<string> Faults)
{
    const double SamePlace = 25; // kilometres within which records of one name are of one place

    /// <summary>The harmonic mean of precision and recall of places recognised.</summary>
    public double RecognitionF1 => Owed + Given == 0 ? 0 : 2.0 * Recognised / (Owed + Given);

    /// <summary>Of the places recognised, those that are the right ones.</summary>
    public double RightShare => Recognised == 0 ? 0 : (double)Right / Recognised;

    /// <summary>The harmonic mean of precision and recall of places recognised and right: both at once.</summary>
    public double F1 => Owed + Given == 0 ? 0 : 2.0 * Right / (Owed + Given);

    /// <summary>The sum of two.</summary>
    public static PlaceSpecScores operator +(PlaceSpecScores left, PlaceSpecScores right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return new PlaceSpecScores(left.Owed + right.Owed, left.Given + right.Given, left.Recognised + right.Recognised, left.Right + right.Right, [.. left.Faults, .. right.Faults]);
    }

    /// <summary>Measures one report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="mentions">What was read in it.</param>
    /// <param name="lookup">The places of a name, as the gazetteer has them.</param>
    /// <param name="peoples">Whether names of peoples count, as where a page marks them.</param>
    public static PlaceSpecScores Of(SpecReport report, IReadOnlyList<PlaceMention> mentions, Func<string, IReadOnlyList<PlaceMatch>> lookup, bool peoples = false)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(mentions);
        ArgumentNullException.ThrowIfNull(lookup);
        var given = mentions.Where(mention => peoples || !mention.IsPeople).ToList();
        var matched = new HashSet<PlaceMention>(ReferenceEqualityComparer.Instance);
        var (recognised, right, faults) = (0, 0, new List<string>());
        foreach (var place in report.Places)
        {
            var owed = Owing(place, lookup);
            var phrase = place.Span.In(report.Text);
            if (owed.Count == 0)
            {
                faults.Add(FormattableString.Invariant($"{report.Line}: the gazetteer has no {place.Name}, {place.Province ?? place.Country}"));
            }

            var mention = given.FirstOrDefault(mention => mention.Span == place.Span && !matched.Contains(mention)) ?? given.FirstOrDefault(mention => mention.Span.Overlaps(place.Span) && !matched.Contains(mention));
            if (mention is null)
            {
                faults.Add(FormattableString.Invariant($"{report.Line}: missed {phrase}"));
                continue;
            }

            matched.Add(mention);
            recognised++;
            if (mention.Best() is { Place: var best } && owed.Any(one => IsSame(one, best, place.Kind)))
            {
                right++;
            }
            else
            {
                faults.Add(FormattableString.Invariant($"{report.Line}: {phrase} is {(mention.Best() is { } first ? $"{first.Place.Kind} {first.Place.Name}, {first.Place.ProvinceName}, {first.Place.Country} {first.Place.Id}" : "nothing")}"));
            }
        }

        faults.AddRange(given.Where(mention => !matched.Contains(mention)).Select(mention => FormattableString.Invariant($"{report.Line}: given and not owed {mention.Text}")));
        return new PlaceSpecScores(report.Places.Count, given.Count, recognised, right, faults);
    }

    static List<Place> Owing(SpecPlace place, Func<string, IReadOnlyList<PlaceMatch>> lookup)
    {
        var provinces = place.Province is null ? [] : lookup(place.Province)
            .Where(match => match.Match == NameMatch.Exact && match.Place.Kind == PlaceKind.Province).Select(match => match.Place.ProvinceName).ToHashSet(StringComparer.Ordinal);
        return [.. lookup(place.Name).Where(match => match.Match == NameMatch.Exact
            && (place.Province is null || provinces.Contains(match.Place.ProvinceName))
            && (place.Country is null || match.Place.Country == place.Country)
            && (place.Kind is null || match.Place.Kind == place.Kind)).Select(match => match.Place)];
    }

    // A town and the district that it is the town of are one, unless the kind is owed.
    static bool IsSame(Place owed, Place given, PlaceKind? kind) =>
        owed.Id == given.Id
        || (kind is null && given.Kind == PlaceKind.Region && given.Id.EndsWith($":{owed.Id}", StringComparison.Ordinal)) // "southern Idlib"
        || (owed.Kind == given.Kind && owed.Kind != PlaceKind.District && NameFolding.Fold(owed.Name) == NameFolding.Fold(given.Name) && Gazetteer.Kilometres(owed, given) < SamePlace)
        || (kind is null && ((owed.DistrictId == given.Id && given.Kind == PlaceKind.District) || (given.DistrictId == owed.Id && owed.Kind == PlaceKind.District && NameFolding.Fold(owed.Name) == NameFolding.Fold(given.Name))));
}
