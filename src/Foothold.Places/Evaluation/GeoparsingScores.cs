namespace Foothold.Places;

/// <summary>How well places are found in marked texts, and how near to where they are.</summary>
/// <param name="Texts">How many texts there were.</param>
/// <param name="Owed">The places that the corpus says where they are.</param>
/// <param name="Given">The mentions that were located; those over a place that the corpus marks and does not locate are not counted.</param>
/// <param name="Found">The owed places that a given mention has words in common with, one for one.</param>
/// <param name="FoundExactly">Those of them whose span is the very same.</param>
/// <param name="Near">Those found whose mention was put within 161 km of where they are.</param>
/// <param name="Unaligned">The owed places whose words the corpus has at no such place in the text.</param>
/// <param name="Aside">The mentions that are not counted as given, as they stand over a place that the corpus marks and does not locate.</param>
/// <param name="Errors">How far each found place was put from where it is, in kilometres.</param>
public sealed record GeoparsingScores(int Texts, int Owed, int Given, int Found, int FoundExactly, int Near, int Unaligned, int Aside, IReadOnlyList<double> Errors)
{
    /// <summary>The distance in kilometres (100 miles) that the field calls near.</summary>
    public const double NearKilometres = 161;

    /// <summary>The harmonic mean of precision and recall of places found.</summary>
    public double RecognitionF1 => Ratio(2 * Found, Owed + Given);

    /// <summary>Of the mentions given, those found and near.</summary>
    public double Precision => Ratio(Near, Given);

    /// <summary>Of the places owed, those found and near.</summary>
    public double Recall => Ratio(Near, Owed);

    /// <summary>The harmonic mean of the two: found and within 161 km.</summary>
    public double F1 => Ratio(2 * Near, Owed + Given);

    /// <summary>The same where mentions over places that the corpus does not locate count as given and wrong.</summary>
    public double StrictF1 => Ratio(2 * Near, Owed + Given + Aside);

    /// <summary>Of the places found, those near.</summary>
    public double AccuracyWithin161 => Ratio(Near, Found);

    /// <summary>The median of the errors, in kilometres; 0 where nothing was found.</summary>
    public double MedianError => Errors.Count == 0 ? 0 : Errors.Order().ElementAt(Errors.Count / 2);

    /// <summary>Compares the mentions of texts with their marked places.</summary>
    /// <param name="texts">Each text with its mentions in text order; a mention without candidates is not given.</param>
    public static GeoparsingScores Of(IEnumerable<(GeoparsingText Text, IReadOnlyList<PlaceMention> Mentions)> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var sum = new GeoparsingScores(0, 0, 0, 0, 0, 0, 0, 0, []);
        var errors = new List<double>();
        foreach (var (text, mentions) in texts)
        {
            var located = mentions.Where(mention => mention.Best() is not null).ToList();
            var matched = new HashSet<PlaceMention>(ReferenceEqualityComparer.Instance);
            var (owed, found, exactly, near, unaligned) = (0, 0, 0, 0, 0);
            foreach (var place in text.Places.Where(place => place.IsOwed))
            {
                owed++;
                unaligned += place.Span == default ? 1 : 0;
                var mention = located.FirstOrDefault(mention => mention.Span == place.Span && !matched.Contains(mention))
                    ?? located.FirstOrDefault(mention => mention.Span.Overlaps(place.Span) && !matched.Contains(mention));
                if (mention is null || place.Span == default)
                {
                    continue;
                }

                matched.Add(mention);
                found++;
                exactly += mention.Span == place.Span ? 1 : 0;
                var best = mention.Best()!.Value.Place;
                var error = Gazetteer.Kilometres(best.Latitude, best.Longitude, place.Latitude!.Value, place.Longitude!.Value);
                errors.Add(error);
                near += error <= NearKilometres ? 1 : 0;
            }

            var aside = located.Count(mention => !matched.Contains(mention) && text.Places.Any(place => !place.IsOwed && place.Span.Overlaps(mention.Span)));
            sum = sum with
            {
                Texts = sum.Texts + 1,
                Owed = sum.Owed + owed,
                Given = sum.Given + located.Count - aside,
                Found = sum.Found + found,
                FoundExactly = sum.FoundExactly + exactly,
                Near = sum.Near + near,
                Unaligned = sum.Unaligned + unaligned,
                Aside = sum.Aside + aside,
            };
        }

        return sum with { Errors = errors };
    }

    static double Ratio(int part, int whole) => whole == 0 ? 0 : (double)part / whole;
}
