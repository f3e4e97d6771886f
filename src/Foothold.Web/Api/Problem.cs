using System.Text.Json;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Foothold.Web;

/// <summary>Says what is wrong with a request, as RFC 9457 has it.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Code">A stable, searchable name of the problem.</param>
/// <param name="Title">The same for every problem of that name.</param>
/// <param name="Detail">This one, in words.</param>
/// <param name="Suggestions">What may have been meant; null where there is nothing to suggest.</param>
sealed record Problem(int Status, string Code, string Title, string Detail, IReadOnlyList<Suggestion>? Suggestions = null) : IResult
{
    public static Problem UnknownParameter(string name, IEnumerable<string> known) => new(
        StatusCodes.Status400BadRequest, "unknown-parameter", "Unknown parameter", $"“{name}” is not a parameter here. Known: {string.Join(", ", known)}.");

    public static Problem RepeatedParameter(string name) => new(
        StatusCodes.Status400BadRequest, "repeated-parameter", "Repeated parameter", $"“{name}” is given more than once.");

    public static Problem MissingParameter(string name) => new(
        StatusCodes.Status400BadRequest, "missing-parameter", "Missing parameter", $"“{name}” is needed.");

    public static Problem NotADay(string name, string text) => new(
        StatusCodes.Status400BadRequest, "not-a-day", "Not a day", $"“{name}” is “{text}”, which is not a day of the form yyyy-MM-dd.");

    public static Problem NotDegrees(string name, string text, double bound) => new(
        StatusCodes.Status400BadRequest, "not-degrees", "Not degrees", FormattableString.Invariant($"“{name}” is “{text}”, which is no number of degrees from -{bound} to {bound}."));

    public static Problem TooLate(string name, LocalDate last) => new(
        StatusCodes.Status400BadRequest, "too-late", "Too late a day", FormattableString.Invariant($"“{name}” is later than {last:uuuu-MM-dd}, ten years after the newest report; nothing is known of it."));

    public static Problem NotFound(string detail, IReadOnlyList<Suggestion>? suggestions = null) => new(
        StatusCodes.Status404NotFound, "not-found", "Not found", detail, suggestions);

    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = Status;
        httpContext.Response.ContentType = "application/problem+json";
        httpContext.Response.Headers.CacheControl = "no-store";
        var body = new { type = $"urn:foothold:{Code}", title = Title, status = Status, detail = Detail, suggestions = Suggestions };
        return httpContext.Response.Body.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(body, Reply.Shape), httpContext.RequestAborted).AsTask();
    }
}

/// <summary>A district that may have been meant.</summary>
sealed record Suggestion(string Id, string Name, string? Province);
