using System.Text.Json;
using Foothold.Coding;
using NodaTime;
using NodaTime.Text;

namespace Foothold.Store;

/// <summary>A claim as its table's row: the whole of it as JSON, and the columns it is found by.</summary>
sealed record ClaimRow(
    string Id,
    string Report,
    long Position,
    string Type,
    string? Effect,
    string? Holder,
    string? District,
    string? StartDay,
    string? EndDay,
    string Body)
{
    public const string Select =
        """
        SELECT id AS Id, report AS Report, position AS Position, type AS Type, effect AS Effect, holder AS Holder,
               district AS District, start_day AS StartDay, end_day AS EndDay, body AS Body
        FROM claims
        """;

    public const string Insert =
        """
        INSERT INTO claims (id, report, position, type, effect, holder, district, start_day, end_day, body)
        VALUES (@Id, @Report, @Position, @Type, @Effect, @Holder, @District, @StartDay, @EndDay, @Body)
        """;

    public static ClaimRow Of(Claim claim, int position) => new(
        claim.Id,
        claim.ReportId,
        position,
        claim.Type.ToString().ToUpperInvariant(),
        claim.Control is { } control ? JsonNamingPolicy.CamelCase.ConvertName(control.Effect.ToString()) : null,
        claim.Control?.Holder,
        claim.Places.Count > 0 ? claim.Places[0].District : null,
        Day(claim.Time?.Start),
        Day(claim.Time?.End),
        ClaimJson.Write(claim));

    static string? Day(LocalDate? day) => day is { } known ? LocalDatePattern.Iso.Format(known) : null;
}
