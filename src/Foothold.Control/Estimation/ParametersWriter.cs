using System.Globalization;
using Foothold.Coding;

namespace Foothold.Control;

/// <summary>Writes the parameters file.</summary>
sealed class ParametersWriter(TextWriter writer)
{
    internal void Write(EstimatorParameters parameters, IEnumerable<string> heading)
    {
        foreach (var line in heading)
        {
            Line("# " + line);
        }

        Line("version: 1");
        WriteChain(parameters);
        WriteFloors(parameters);
        Section("table");
        foreach (var row in Enum.GetValues<TableRow>())
        {
            Line($"  {ParametersReader.RowName(row)}: {Rates(parameters.Table[row])}");
        }

        if (parameters.Channels.Count > 0)
        {
            Section("channels");
            foreach (var (channel, rates) in parameters.Channels
                .OrderBy(pair => pair.Key.Row)
                .ThenBy(pair => pair.Key.Interest)
                .ThenBy(pair => pair.Key.Origin, StringComparer.Ordinal))
            {
                var origin = channel.Origin is null ? "" : $", origin: {Quoted(channel.Origin)}";
                Line($"  - {{ row: {ParametersReader.RowName(channel.Row)}, interest: {Name(channel.Interest)}{origin}, rates: {Rates(rates)} }}");
            }
        }

        WriteDays(parameters);
    }

    void WriteChain(EstimatorParameters parameters)
    {
        Section("rates");
        Entry("loss", parameters.Rates.Loss);
        Entry("loss-to-contested", parameters.Rates.LossToContested);
        Entry("fresh-loss", parameters.Rates.FreshLoss);
        Entry("settling", parameters.Rates.Settling);
        Entry("resolution", parameters.Rates.Resolution);
        Section("covariates");
        var covariates = parameters.Covariates;
        Entry("neighbours", covariates.Neighbours);
        Entry("taker-floor", covariates.TakerFloor);
        Entry("clashes", covariates.Clashes);
        Entry("clash-half-life", covariates.ClashHalfLife);
        Entry("outlook-statement", covariates.OutlookStatement);
        Entry("support-asked", covariates.SupportAsked);
        Entry("outlook-half-life", covariates.OutlookHalfLife);
        Entry("outlook-most", covariates.OutlookMost);
        Entry("negligible", covariates.Negligible);
        Entry("neighbour-lost-within", covariates.NeighbourLostWithin);
        Section("tempo");
        Entry("window", parameters.Tempo.Window);
        Entry("prior", parameters.Tempo.Prior);
        Entry("least", parameters.Tempo.Least);
        Entry("most", parameters.Tempo.Most);
        Section("silence");
        Entry("told", parameters.Silence.Told);
        Entry("voices", parameters.Silence.Voices);
        Entry("usual", parameters.Silence.Usual);
        Entry("lately", parameters.Silence.Lately);
        Section("start");
        Entry("lead-days", parameters.LeadDays);
    }

    void WriteFloors(EstimatorParameters parameters)
    {
        Section("scope");
        Entry("whole", parameters.Scope.Whole);
        Entry("centre", parameters.Scope.Centre);
        Entry("most", parameters.Scope.Most);
        Entry("parts", parameters.Scope.Parts);
        Entry("outskirts", parameters.Scope.Outskirts);
        Entry("village", parameters.Scope.Village);
        Section("split");
        Line($"  centre: {Portion(parameters.Split.Centre)}");
        Line($"  rest: {Portion(parameters.Split.Rest)}");
        Line($"denied: {Number(parameters.Denied)}");
        Section("floors");
        foreach (var interest in new[] { Interest.Own, Interest.Neutral, Interest.Against })
        {
            var floor = parameters.Floors[interest];
            Line($"  {Name(interest)}: {{ transition: {Number(floor.Transition)}, status: {Number(floor.Status)} }}");
        }

        Section("multipliers");
        Entry("error-prone", parameters.FloorMultipliers.ErrorProne);
        Entry("unnamed", parameters.FloorMultipliers.Unnamed);
        Entry("doubtful", parameters.FloorMultipliers.Doubtful);
        Entry("most", parameters.FloorMultipliers.Most);
        Line($"error-prone-outlets: [{string.Join(", ", parameters.ErrorProneOutlets.Order(StringComparer.Ordinal).Select(Quoted))}]");
    }

    void WriteDays(EstimatorParameters parameters)
    {
        Section("days");
        Entry("recent", parameters.Days.Recent);
        Entry("spread-over", parameters.Days.SpreadOver);
        Entry("hold-ends-over", parameters.Days.HoldEndsOver);
        Entry("hold-every", parameters.Days.HoldEvery);
        Entry("basis-memory", parameters.Days.BasisMemory);
        Section("voices");
        Entry("same-event-days", parameters.Voices.SameEventDays);
        Entry("copy-days", parameters.Voices.CopyDays);
        Entry("copy-runs", parameters.Voices.CopyRuns);
        Entry("sentence-likeness", parameters.Voices.SentenceLikeness);
        Entry("report-likeness", parameters.Voices.ReportLikeness);
        Entry("dependence", parameters.Voices.Dependence);
        Entry("neutral-dependence", parameters.Voices.NeutralDependence);
        Section("hazards");
        Entry("half-life", parameters.Hazards.HalfLife);
        Entry("spacing", parameters.Hazards.Spacing);
        Entry("takes-over", parameters.Hazards.TakesOver);
        Line("  signs:");
        foreach (var (sign, weight) in parameters.Hazards.Signs.OrderBy(pair => pair.Key))
        {
            Line($"    {ParametersReader.SignName(sign)}: [{Number(weight.Mean)}, {Number(weight.Spread)}, {Number(weight.Within7Days)}, {Number(weight.Within30Days)}]");
        }
    }

    void Section(string name) => Line($"{name}:");

    void Entry(string key, double value) => Line($"  {key}: {Number(value)}");

    void Line(string text) => writer.Write(text + "\n");

    static string Rates(RelativeRates rates) =>
        $"[{string.Join(", ", new[] { rates.SideSettled, rates.SideFresh, rates.OtherSettled, rates.OtherFresh, rates.ContestedSettled, rates.ContestedFresh }.Select(Number))}]";

    static string Portion(ScopeExponents exponents) =>
        $"{{ centre: {Number(exponents.Centre)}, most: {Number(exponents.Most)}, parts: {Number(exponents.Parts)}, outskirts: {Number(exponents.Outskirts)}, village: {Number(exponents.Village)} }}";

    static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    static string Name(Interest interest) => interest.ToString().ToLowerInvariant();

    static string Quoted(string text) => "'" + text.Replace("'", "''", StringComparison.Ordinal) + "'";
}
