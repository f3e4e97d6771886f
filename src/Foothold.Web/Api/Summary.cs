using System.Globalization;
using Foothold.Control;
using Foothold.Lexicon;

namespace Foothold.Web;

/// <summary>Says a day's map in one sentence.</summary>
static class Summary
{
    public static string Of(ControlDay day, IReadOnlyList<Side> sides, int districts)
    {
        var counts = day.Districts
            .Where(state => state.Leader is not null)
            .CountBy(state => state.Leader!)
            .ToDictionary(pair => pair.Key, pair => pair.Value);
        var unclear = day.Districts.Count(state => state.Basis == ControlBasis.Drift);
        var known = counts.Values.Sum() + unclear;
        if (known == 0)
        {
            return $"No evidence reaches any of the {Number(districts)} districts.";
        }

        var holders = sides
            .Where(side => counts.ContainsKey(side.Id))
            .OrderByDescending(side => counts[side.Id])
            .Select((side, rank) => rank == 0
                ? $"{side.Name} hold {Number(counts[side.Id])} of {Number(districts)} districts"
                : $"{side.Name} {Number(counts[side.Id])}")
            .ToList();
        if (holders.Count == 0)
        {
            holders.Add($"Of {Number(districts)} districts no side holds one");
        }

        holders.Add($"{Number(counts.GetValueOrDefault(DistrictControl.ContestedState))} contested");
        if (unclear > 0)
        {
            holders.Add($"{Number(unclear)} unclear");
        }

        holders.Add($"{Number(districts - known)} without evidence");
        return string.Join(", ", holders) + ".";
    }

    static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
