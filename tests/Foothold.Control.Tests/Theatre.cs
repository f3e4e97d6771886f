using Foothold.Coding;
using NodaTime;
using NodaTime.Text;

namespace Foothold.Control.Tests;

/// <summary>A theatre of two sides, and short ways to say evidence.</summary>
static class Theatre
{
    internal const string Government = "GOV";
    internal const string Taliban = "TAL";

    internal static EstimatorParameters Parameters { get; } = ReadParameters();

    internal static StartDistribution Start { get; } = StartOn(new LocalDate(2015, 7, 1));

    internal static Alone Estimator { get; } = new(Parameters, Start);

    internal static string Fixture(string name) => Path.Combine(AppContext.BaseDirectory, "Fixtures", name);

    internal static StartDistribution StartOn(LocalDate day) =>
        new(day, new Dictionary<string, double> { [Government] = 0.72, [Taliban] = 0.18 }, 0.10);

    internal static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).Value;

    internal static EvidenceItem Said(
        string id,
        EvidenceType type,
        string? side,
        string day,
        Interest interest = Interest.Neutral,
        string? to = null,
        string? published = null,
        string? voice = null,
        Reality reality = Reality.Actual,
        string district = "d",
        string? opponent = null,
        Polarity polarity = Polarity.Affirmed,
        ControlScope scope = ControlScope.Whole)
    {
        var from = Day(day);
        var end = to is null ? from.PlusDays(1) : Day(to);
        return new EvidenceItem(
            id,
            district,
            null,
            type,
            side,
            opponent,
            from,
            end,
            published is null ? end.PlusDays(-1) : Day(published),
            scope,
            polarity,
            reality,
            Certainty.Asserted,
            interest,
            true,
            voice ?? id,
            "Outlet");
    }

    /// <summary>Estimates "d", whose four neighbours are said to be the government's year after year, from what is said of it.</summary>
    internal static DistrictControl EstimateAmongTheGovernments(IEnumerable<EvidenceItem> evidence, LocalDate on)
    {
        string[] around = ["n1", "n2", "n3", "n4"];
        var estimator = new TheatreEstimator(Parameters, Start, [.. around, "d"], district => district == "d" ? around : ["d"]);
        estimator.KnownBy(on);
        estimator.Add(evidence);
        estimator.Add(around.SelectMany(district => Enumerable.Range(2015, on.Year - 2015).Select(year =>
            Said($"{district} in {year}", EvidenceType.Holds, Government, $"{year}-12-31", district: district))));
        return estimator.Estimate("d", on);
    }

    /// <summary>The sixteen real claims; a report that does not say a side has none.</summary>
    internal static List<EvidenceItem> Helmand()
    {
        var evidence = new List<EvidenceItem>();
        foreach (var row in Rows("helmand_2015_claims.csv"))
        {
            evidence.Add(Said(
                "claim-" + row[0],
                Enum.Parse<EvidenceType>(row[6]),
                row[7] is "" ? null : row[7],
                row[2],
                Enum.Parse<Interest>(row[10]),
                to: LocalDatePattern.Iso.Format(Day(row[3]).PlusDays(1)),
                published: row[1],
                reality: Enum.Parse<Reality>(row[11]),
                district: row[4],
                scope: Enum.Parse<ControlScope>(row[5])));
        }

        return evidence;
    }

    internal static IEnumerable<string[]> Rows(string fixture) =>
        File.ReadLines(Fixture(fixture)).Skip(1).Select(line => line.Split(','));

    static EstimatorParameters ReadParameters()
    {
        using var reader = File.OpenText(Fixture("estimator.yaml"));
        return EstimatorParameters.Read(reader, "estimator.yaml");
    }
}
