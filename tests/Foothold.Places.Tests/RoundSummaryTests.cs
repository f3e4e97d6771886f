using Foothold.Language;

namespace Foothold.Places.Tests;

public sealed class RoundSummaryTests
{
    static readonly Gazetteer Gazetteer = Theatre.Afghanistan;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void What_the_other_names_say_is_what_asking_each_of_them_says(int seed)
    {
        var chance = new Random(seed);
        var names = Names(chance, seed * 20);
        var summary = new RoundSummary(names, names.ToLookup(name => name.Sentence));

        foreach (var name in names)
        {
            foreach (var place in name.Matches.Select(match => match.Place))
            {
                var said = names.Where(other => other != name)
                    .SelectMany(other => other.Matches.Zip(other.Confidences))
                    .Where(pair => pair.Second >= RoundSummary.Least)
                    .Select(pair => (pair.First.Place, Confidence: pair.Second))
                    .ToList();
                var closeness = said
                    .Where(other => RoundSummary.IsLocal(place) && RoundSummary.IsLocal(other.Place) && other.Place.Id != place.Id)
                    .Sum(other => other.Confidence * Math.Exp(-Math.Pow(Gazetteer.Kilometres(other.Place, place) / 70, 2)));

                Assert.Equal(Math.Min(1, closeness), summary.Closeness(place, name), 12);
                Assert.Equal(Surest(said, other => other.Id == place.Id), summary.SamePlace(place, name));
                Assert.Equal(
                    Surest(said, other => other.Kind == PlaceKind.Province && other.Country == place.Country && other.ProvinceName == place.ProvinceName),
                    summary.Province(place, name));
            }
        }
    }

    [Fact]
    public void A_name_alone_is_near_to_nothing()
    {
        var name = Name(Gazetteer.Districts[0], 0.9);
        var summary = new RoundSummary([name], new[] { name }.ToLookup(found => found.Sentence));

        Assert.Equal((0, 0, 0), (summary.Closeness(name.Matches[0].Place, name), summary.SamePlace(name.Matches[0].Place, name), summary.Province(name.Matches[0].Place, name)));
    }

    [Fact]
    public void Taken_spans_are_found_in_any_order_and_where_they_overlap()
    {
        var chance = new Random(7);
        for (var round = 0; round < 200; round++)
        {
            var spans = Enumerable.Range(0, chance.Next(12)).Select(_ => chance.Next(60)).Select(start => new TextSpan(start, start + chance.Next(9))).ToList();
            var taken = new TakenSpans(spans);

            for (var start = 0; start < 70; start++)
            {
                var asked = new TextSpan(start, start + 1 + chance.Next(5));
                Assert.Equal(spans.Any(span => span.Length > 0 && span.Overlaps(asked)), taken.Overlap(asked));
            }
        }
    }

    static double Surest(IEnumerable<(Place Place, double Confidence)> said, Func<Place, bool> wanted) =>
        said.Where(other => wanted(other.Place)).Select(other => other.Confidence).DefaultIfEmpty(0).Max();

    // Half the names mean one of a few places, so that places recur; some confidences are under the least that counts.
    static List<FoundName> Names(Random chance, int count)
    {
        var few = Enumerable.Range(0, 5).Select(_ => Gazetteer.Places[chance.Next(Gazetteer.Places.Count)]).ToList();
        return
        [
            .. Enumerable.Range(0, count).Select(_ =>
            {
                var matches = Enumerable.Range(0, chance.Next(1, 4))
                    .Select(_ => chance.Next(2) == 0 ? few[chance.Next(few.Count)] : Gazetteer.Places[chance.Next(chance.Next(2) == 0 ? 450 : Gazetteer.Places.Count)])
                    .Distinct()
                    .Select(place => new PlaceMatch(place, 1, NameMatch.Exact, place.Name))
                    .ToList();
                return new FoundName(PlainText.Read("Here").Sentences[0], 0, 0, "Here", matches) { Confidences = [.. matches.Select(_ => chance.NextDouble() / matches.Count)] };
            }),
        ];
    }

    static FoundName Name(Place place, double confidence) =>
        new(PlainText.Read("Here").Sentences[0], 0, 0, "Here", [new PlaceMatch(place, 1, NameMatch.Exact, place.Name)]) { Confidences = [confidence] };
}
