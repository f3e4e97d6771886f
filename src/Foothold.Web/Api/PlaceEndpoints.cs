using Foothold.Places;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Foothold.Web;

/// <summary>Where things are: the theatre's places by name and by point, how far apart they are, and which districts border on which.</summary>
static class PlaceEndpoints
{
    const int MostPlaces = 10;
    const int Nearest = 3; // settlements to a point
    const int MostSuggestions = 3;

    public static void Map(IEndpointRouteBuilder routes, DistrictSet districts, Gazetteer gazetteer)
    {
        var search = new PlaceSearch(gazetteer);
        routes.MapMethods("/api/places", Methods.Read, (HttpRequest request) =>
        {
            var parameters = Parameters.Of(request, "name", "near");
            var name = parameters.NeededText("name");
            var near = parameters.Text("near");
            return parameters.Problem ?? Named(search, name, near);
        });
        routes.MapMethods("/api/places/at", Methods.Read, (HttpRequest request) =>
        {
            var parameters = Parameters.Of(request, "lat", "lon");
            var latitude = parameters.NeededDegrees("lat", 90);
            var longitude = parameters.NeededDegrees("lon", 180);
            return parameters.Problem ?? (IResult)Reply.Json(At(districts, gazetteer, latitude, longitude));
        });
        routes.MapMethods("/api/places/distance", Methods.Read, (HttpRequest request) =>
        {
            var parameters = Parameters.Of(request, "from", "to");
            var from = parameters.NeededText("from");
            var to = parameters.NeededText("to");
            return parameters.Problem ?? Distance(search, from, to);
        });
        routes.MapMethods("/api/districts/{id}/neighbours", Methods.Read, (string id, HttpRequest request) =>
            Parameters.Of(request).Problem ?? (districts.Find(id) is null
                ? Problem.NotFound($"No district has the id “{id}”.", districts.Like(id))
                : (IResult)Reply.Json(new NeighboursBody([.. gazetteer.NeighboursOf(id).Select(PlaceBody.Of)]))));
    }

    static IResult Named(PlaceSearch search, string name, string? near)
    {
        var around = near is null ? null : search.Around(near);
        if (near is not null && around is null)
        {
            return NoPlace(search, near);
        }

        var found = around is null ? search.Find(name) : search.Find(name, around);
        return found.Count == 0 ? NoPlace(search, name) : Reply.Json(new MatchesBody([.. found.Take(MostPlaces).Select(MatchBody.Of)]));
    }

    static PointBody At(DistrictSet districts, Gazetteer gazetteer, double latitude, double longitude)
    {
        var district = districts.Map.At(latitude, longitude) is { } id ? gazetteer.Find(id) : null;
        return new PointBody(
            district is null ? null : PlaceBody.Of(district),
            [.. gazetteer.Nearest(latitude, longitude, Nearest).Select(near => new NearBody(PlaceBody.Of(near.Place), Math.Round(near.Kilometres, 1)))]);
    }

    static IResult Distance(PlaceSearch search, string from, string to) =>
        search.Find(from) is not [{ Place: var start }, ..] ? NoPlace(search, from)
        : search.Find(to) is not [{ Place: var goal }, ..] ? NoPlace(search, to)
        : Reply.Json(new DistanceBody(PlaceBody.Of(start), PlaceBody.Of(goal), Math.Round(Gazetteer.Kilometres(start, goal), 1)));

    static Problem NoPlace(PlaceSearch search, string name)
    {
        var suggestions = search.Suggest(name, MostSuggestions);
        return Problem.NotFound($"No place is called “{name}”{(suggestions.Count > 0 ? $"; did you mean {string.Join(", ", suggestions)}?" : ".")}");
    }

    sealed record MatchesBody(IReadOnlyList<MatchBody> Places);

    sealed record MatchBody(PlaceBody Place, NameMatch Match, string Matched, DateOnly? Until, double Score)
    {
        public static MatchBody Of(PlaceMatch match) => new(PlaceBody.Of(match.Place), match.Match, match.Name, match.Until, Math.Round(match.Score, 3));
    }

    sealed record PointBody(PlaceBody? District, IReadOnlyList<NearBody> Nearest);

    sealed record NearBody(PlaceBody Place, double Kilometres);

    sealed record DistanceBody(PlaceBody From, PlaceBody To, double Kilometres);

    sealed record NeighboursBody(IReadOnlyList<PlaceBody> Districts);

    sealed record PlaceBody(string Id, string Name, PlaceKind Kind, string Country, string? Province, string? District, double Latitude, double Longitude, long Population)
    {
        public static PlaceBody Of(Place place) =>
            new(place.Id, place.Name, place.Kind, place.Country, place.ProvinceName, place.DistrictId, place.Latitude, place.Longitude, place.Population);
    }
}
