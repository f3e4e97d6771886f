using Foothold.Coding;
using Foothold.Ingest;
using NodaTime;
using Xunit;

namespace Foothold.Specs;

/// <summary>Holds what a text tells of control to what it should.</summary>
static class ControlTold
{
    static readonly Dictionary<string, Workbench> Benches = []; // theatre -> what reads its reports

    /// <summary>Reads a text of 24 August 2015 and compares each change with "Effect holder place", and " !" behind it where it is denied; in any order.</summary>
    public static void Check(string theatre, string text, string[] changes) =>
        Assert.Equal(changes.Order(StringComparer.Ordinal), Code(theatre, text).Where(claim => claim is { Control: not null, Places.Count: > 0 })
            .Select(claim => $"{claim.Control!.Effect} {claim.Control.Holder} {claim.Places[0].Name}{(claim.Polarity == Polarity.Denied ? " !" : "")}").Order(StringComparer.Ordinal));

    /// <summary>What is read out of a text of 24 August 2015.</summary>
    public static IReadOnlyList<Claim> Code(string theatre, string text)
    {
        lock (Benches)
        {
            if (!Benches.TryGetValue(theatre, out var bench))
            {
                Benches[theatre] = bench = Workbench.Open(Installation.Find(), theatre);
            }

            return bench.Code(Report.Create("Example Wire", null, "", null, new LocalDate(2015, 8, 24), "en", [], text));
        }
    }
}
