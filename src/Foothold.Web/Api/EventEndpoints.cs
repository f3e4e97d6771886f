using Foothold.Coding;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Foothold.Web;

/// <summary>What happened, with the claims that tell of it.</summary>
static class EventEndpoints
{
    public static void Map(IEndpointRouteBuilder routes, DistrictSet districts, IControlView view)
    {
        routes.MapMethods("/api/events", Methods.Read, (HttpRequest request) =>
        {
            var parameters = Parameters.Of(request, "from", "to", "as_of");
            var from = parameters.Day("from");
            var to = parameters.Day("to");
            var asOf = parameters.Day("as_of");
            return parameters.Problem ?? (IResult)Reply.Json(Between(view, from, to, asOf));
        });
        routes.MapMethods("/api/districts/{id}/events", Methods.Read, (string id, HttpRequest request) =>
        {
            var parameters = Parameters.Of(request, "from", "to", "as_of");
            var from = parameters.Day("from");
            var to = parameters.Day("to");
            var asOf = parameters.Day("as_of");
            return parameters.Problem ?? (districts.Find(id) is null
                ? Problem.NotFound($"No district has the id “{id}”.", districts.Like(id))
                : (IResult)Reply.Json(new EventsBody([.. Between(view, from, to, asOf).Events.Where(told => told.Place?.District == id)])));
        });
    }

    static EventsBody Between(IControlView view, NodaTime.LocalDate? from, NodaTime.LocalDate? to, NodaTime.LocalDate? asOf) => new(
        [.. view.Events(asOf).Where(told => (from is not { } first || told.End > first) && (to is not { } last || told.Start <= last)).OrderBy(told => told.Start)]);

    sealed record EventsBody(IReadOnlyList<ReportedEvent> Events);
}
