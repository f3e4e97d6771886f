using Foothold.Control;
using Foothold.Store;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Foothold.Web;

/// <summary>What the map is a map of: its outlines, sides and sources.</summary>
static class TheatreEndpoints
{
    public static void Map(IEndpointRouteBuilder routes, WebSettings settings, DistrictSet districts, IClaimStore store)
    {
        routes.MapMethods("/api/theatre", Methods.Read, (HttpRequest request) =>
            Parameters.Of(request).Problem ?? (IResult)Reply.Json(Describe(settings, districts, store)));
        routes.MapMethods("/api/theatre/districts", Methods.Read, (HttpRequest request) =>
            Parameters.Of(request).Problem ?? (IResult)districts.Outlines);
        routes.MapMethods("/api/theatre/provinces", Methods.Read, (HttpRequest request) =>
            Parameters.Of(request).Problem ?? (IResult?)districts.Provinces ?? Problem.NotFound("The theatre has no provinces."));
        routes.MapMethods("/api/theatre/basemap", Methods.Read, (HttpRequest request) =>
            Parameters.Of(request).Problem ?? (IResult?)districts.Basemap ?? Problem.NotFound("The theatre has no base map."));
    }

    static TheatreBody Describe(WebSettings settings, DistrictSet districts, IClaimStore store)
    {
        var counts = store.Counts();
        return new TheatreBody(
            settings.TheatreId,
            settings.TheatreName,
            [.. settings.Sides.Select(side => new SideBody(side.Id, side.Name, side.Colour))],
            districts.Count,
            districts.Provinces is not null,
            districts.Basemap is not null,
            settings.Boundaries,
            settings.Attribution,
            settings.Notice,
            DistrictControl.StaleAfterDays,
            store.Revision,
            counts.Reports,
            counts.Claims,
            settings.OtherNames);
    }

    sealed record TheatreBody(
        string Id,
        string Name,
        IReadOnlyList<SideBody> Sides,
        int Districts,
        bool HasProvinces,
        bool HasBasemap,
        string Boundaries,
        string Attribution,
        string? Notice,
        int StaleAfterDays,
        long Revision,
        long Reports,
        long Claims,
        IReadOnlyDictionary<string, IReadOnlyList<string>> OtherNames);

    sealed record SideBody(string Id, string Name, string Colour);
}
