using Foothold.Coding;
using Foothold.Store;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NodaTime;

namespace Foothold.Web;

/// <summary>A report as it was stored, with what was read out of it.</summary>
static class ReportEndpoints
{
    public static void Map(IEndpointRouteBuilder routes, IClaimStore store) =>
        routes.MapMethods("/api/reports/{id}", Methods.Read, (string id, HttpRequest request) =>
            Parameters.Of(request).Problem
            ?? (store.Report(id) is { } report
                ? (IResult)Reply.Json(Body(report, store.ClaimsOf(id)))
                : Problem.NotFound($"No report has the id “{id}”.")));

    static ReportBody Body(Report report, IReadOnlyList<Claim> claims) => new(
        report.Id,
        report.Outlet,
        report.Url,
        report.Title,
        report.Author,
        report.Published,
        report.Language,
        report.Text,
        claims);

    sealed record ReportBody(
        string Id,
        string Outlet,
        string? Url,
        string Title,
        string? Author,
        LocalDate Published,
        string Language,
        string Text,
        IReadOnlyList<Claim> Claims);
}
