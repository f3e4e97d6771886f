using System.CommandLine;
using System.Globalization;
using Foothold.Ingest;
using Foothold.Places;

namespace Foothold.Cli;

/// <summary><c>foothold place</c>: which places a name may mean, what lies at a point, what lies around a place and how far.</summary>
static class PlaceCommand
{
    const int Shown = 10;
    const int Nearest = 3; // settlements to a point
    const int Suggested = 3;

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var name = new Argument<string?>("NAME") { Description = "The name of a place, in any spelling.", Arity = ArgumentArity.ZeroOrOne };
        var theatre = Options.Theatre();
        theatre.Description = "The theatre whose places are meant; where not given, those of the world.";
        var near = new Option<string?>("--near") { Description = "A province, a country or another place: what lies in it or nearest to it comes first.", HelpName = "NAME" };
        var at = new Option<string?>("--at") { Description = "A point instead of a name: its district and the places nearest to it.", HelpName = "LAT,LON" };
        var neighbours = new Option<bool>("--neighbours") { Description = "Lists the districts that share a border with the place's district." };
        var to = new Option<string?>("--to") { Description = "Says how far it is to another place.", HelpName = "NAME" };
        var json = Options.Json();
        var command = new Command("place", "Finds places by name or by point.") { name, theatre, near, at, neighbours, to, json };
        command.Does((result, speaker) =>
        {
            var installation = Installation.Find();
            var asJson = result.GetValue(json);
            if (result.GetValue(at) is { } point)
            {
                return At(installation, result.GetValue(theatre), point, asJson, speaker);
            }

            if (result.GetValue(name) is not { } asked)
            {
                throw new UsageException("Say a NAME, or a point with --at.");
            }

            var gazetteer = result.GetValue(theatre) is { } id ? installation.Theatre(id).ReadGazetteer() : null;
            var places = gazetteer is not null ? new PlaceSearch(gazetteer) : new PlaceSearch(installation.Gazetteer.OpenResolver(installation.Lexicon));
            var found = result.GetValue(near) is { } around ? places.Find(asked, places.Around(around) ?? throw NoPlace(around)) : places.Find(asked);
            if (found.Count == 0)
            {
                var suggestions = places.Suggest(asked, Suggested);
                throw new NotFoundException($"No place is called '{asked}'{(suggestions.Count > 0 ? $"; did you mean {string.Join(", ", suggestions)}?" : ".")}");
            }

            foreach (var match in found.Take(Shown))
            {
                Give(match, asJson, speaker);
            }

            if (result.GetValue(neighbours))
            {
                foreach (var place in Neighbours(gazetteer, found[0].Place))
                {
                    Give(new PlaceMatch(place, 1, NameMatch.Exact, place.Name), asJson, speaker);
                }
            }

            if (result.GetValue(to) is { } other)
            {
                var goal = places.Find(other) is [{ } first, ..] ? first.Place : throw NoPlace(other);
                var kilometres = Gazetteer.Kilometres(found[0].Place, goal);
                if (asJson)
                {
                    speaker.GiveJson(writer =>
                    {
                        writer.WriteStartObject();
                        writer.WriteString("from", found[0].Place.Id);
                        writer.WriteString("to", goal.Id);
                        writer.WriteNumber("kilometres", Math.Round(kilometres, 1));
                        writer.WriteEndObject();
                    });
                }
                else
                {
                    speaker.Give(string.Create(CultureInfo.InvariantCulture, $"{found[0].Place.Name} to {goal.Name}: {kilometres:0.0} km"));
                }
            }

            return ExitCode.Done;
        });
        return command;
    }

    static int At(Installation installation, string? theatre, string point, bool asJson, Speaker speaker)
    {
        var parts = point.Split(',', StringSplitOptions.TrimEntries);
        if (parts.Length != 2 || !Number(parts[0], 90, out var latitude) || !Number(parts[1], 180, out var longitude))
        {
            throw new UsageException($"'{point}' is no point; say it as LAT,LON in degrees: 32.43,64.47.");
        }

        if (theatre is not null)
        {
            var folder = installation.Theatre(theatre);
            var gazetteer = folder.ReadGazetteer();
            if (folder.ReadMap()?.At(latitude, longitude) is { } id && gazetteer.Find(id) is { } district)
            {
                Give(new PlaceMatch(district, 1, NameMatch.Exact, district.Name), asJson, speaker);
            }
            else
            {
                speaker.Say("The point lies in no district of the theatre.");
            }

            foreach (var (place, _) in gazetteer.Nearest(latitude, longitude, Nearest))
            {
                Give(new PlaceMatch(place, 1, NameMatch.Exact, place.Name), asJson, speaker);
            }

            return ExitCode.Done;
        }

        foreach (var (place, _) in installation.Gazetteer.Open().Nearest(latitude, longitude, Nearest))
        {
            Give(new PlaceMatch(place, 1, NameMatch.Exact, place.Name), asJson, speaker);
        }

        return ExitCode.Done;
    }

    static IReadOnlyList<Place> Neighbours(Gazetteer? theatre, Place place) => theatre is null
        ? throw new UsageException("Neighbours are known in a theatre only; name it with --theatre.")
        : theatre.NeighboursOf(place.Kind == PlaceKind.District ? place.Id : place.DistrictId ?? "");

    static NotFoundException NoPlace(string name) => new($"No place is called '{name}'.");

    static bool Number(string text, double bound, out double value) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && Math.Abs(value) <= bound;

    static void Give(PlaceMatch match, bool asJson, Speaker speaker)
    {
        var place = match.Place;
        if (!asJson)
        {
            speaker.Give(string.Create(
                CultureInfo.InvariantCulture,
                $"{place.Name}, {place.Kind.ToString().ToLowerInvariant()}{(place.ProvinceName is { } province && province != place.Name ? $" in {province}" : "")}, {place.Country}  {place.Latitude:0.####},{place.Longitude:0.####}  {place.Id}{(place.Population > 0 ? $"  {place.Population} people" : "")}{(match.Match == NameMatch.Exact ? "" : $"  as {match.Name}")}{(match.Until is { } until ? $"  called {match.Name} until {until:yyyy-MM-dd}" : "")}  {match.Score:0.00}"));
            return;
        }

        speaker.GiveJson(writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("id", place.Id);
            writer.WriteString("name", place.Name);
            writer.WriteString("kind", place.Kind.ToString().ToLowerInvariant());
            writer.WriteString("country", place.Country);
            writer.WriteString("province", place.ProvinceName);
            writer.WriteString("district", place.DistrictId);
            writer.WriteNumber("latitude", place.Latitude);
            writer.WriteNumber("longitude", place.Longitude);
            writer.WriteNumber("population", place.Population);
            writer.WriteString("match", match.Match.ToString().ToLowerInvariant());
            writer.WriteString("matched", match.Name);
            writer.WriteString("until", match.Until?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            writer.WriteNumber("score", Math.Round(match.Score, 3));
            writer.WriteEndObject();
        });
    }
}
