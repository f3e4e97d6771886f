using System.Globalization;
using Foothold.Coding;
using Foothold.Control;
using NodaTime;

namespace Foothold.Benchmarks;

/// <summary>A whole theatre from its claims: 400 districts, 20 years, a million claims, on one thread; then a claim more in each of a few.</summary>
/// <remarks>Before any time is told, the grown theatre's answer must be, to the last bit, that of one made anew from all claims.</remarks>
static class ControlBench
{
    const int Districts = 400;
    const int Wide = 20;
    const int Days = 20 * 365;
    const int Claims = 1_000_000;
    const int Late = 30;
    const int Places = 15; // the middle one is told
    const int WhyDays = 585; // about 200 voices in a district

    static readonly LocalDate First = new(2001, 1, 1);
    static readonly string[] Sides = ["GOV", "INS"];
    static readonly EvidenceType[] Types =
        [EvidenceType.Holds, EvidenceType.Fighting, EvidenceType.Captured, EvidenceType.Repelled, EvidenceType.Neither, EvidenceType.Administers];

    public static int Run(EstimatorParameters parameters)
    {
        var names = Enumerable.Range(0, Districts).Select(district => FormattableString.Invariant($"d{district:000}")).ToArray();
        var claims = Told(names);
        var last = First.PlusDays(Days - 1);
        var news = names.Take(Places).Select(name => claims[0] with
        {
            Id = "new " + name,
            District = name,
            Voice = "new " + name,
            From = last.PlusDays(-Late),
            To = last.PlusDays(1 - Late),
            Published = last,
        }).ToList();
        var start = new StartDistribution(First, new Dictionary<string, double> { ["GOV"] = 0.72, ["INS"] = 0.18 }, 0.10);
        TheatreEstimator Made() => new(parameters, start, names, name => Around(names, int.Parse(name[1..], CultureInfo.InvariantCulture)));

        var grown = Made();
        grown.KnownBy(last);
        var laid = Timed(() => grown.Add(claims));
        var pass = Timed(() => grown.On(last));
        var place = news.Select(claim => Timed(() => grown.Add([claim]))).Order().ElementAt(Places / 2);
        var theatre = Timed(() => grown.On(last));
        var anew = Made();
        anew.Add([.. claims, .. news]);
        anew.KnownBy(last);
        if (!grown.On(last).SelectMany(row => row).SequenceEqual(anew.On(last).SelectMany(row => row)))
        {
            Console.Error.WriteLine("The grown theatre and the one made anew differ: no figure.");
            return 1;
        }

        var windows = grown.Districts.Select(district => (District: district, Voices: claims.Count(claim => claim.District == district && claim.Published > last.PlusDays(-WhyDays)))).First();
        var recent = Made();
        recent.KnownBy(last);
        recent.Add(claims.Where(claim => claim.Published > last.PlusDays(-WhyDays)));
        recent.On(last);
        var why = names.Where(name => name != windows.District).Take(Places - 1).Append(windows.District)
            .Select(name => Timed(() => recent.Estimate(name, last))).Order().ElementAt(Places / 2);
        GC.KeepAlive(anew);
        anew = null;
        var memory = GC.GetTotalMemory(forceFullCollection: true) / 1e6;
        GC.KeepAlive(grown);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"""
            control, one thread, processor time: {Districts} districts, {Days / 365} years, {Claims} claims
                claims laid on days         {laid,10:0} ms
                full pass                   {pass,10:0} ms  {pass * 1e6 / Districts / Days,8:0} ns a district and day
                one claim of {Late} days ago   {place,10:0.0} ms in its place, {theatre:0.0} ms for the theatre
                why, {windows.Voices,4} voices    {why,10:0.0} ms  with leave-one-out, ledger and what would change it
                memory held                 {memory,10:0} MB, claims included
            """));
        return 0;
    }

    /// <summary>Processor time in milliseconds: what else the machine does is not counted.</summary>
    static double Timed(Action act)
    {
        var before = Environment.CpuUsage.TotalTime;
        act();
        return (Environment.CpuUsage.TotalTime - before).TotalMilliseconds;
    }

    static List<EvidenceItem> Told(string[] names)
    {
        var chance = new Random(1);
        var days = Enumerable.Range(0, Days + 4).Select(day => First.PlusDays(day)).ToArray();
        var claims = new List<EvidenceItem>(Claims);
        for (var claim = 0; claim < Claims; claim++)
        {
            var day = chance.Next(Days);
            var id = FormattableString.Invariant($"e{claim}");
            claims.Add(new EvidenceItem(
                id,
                names[chance.Next(Districts)],
                null,
                Types[chance.Next(Types.Length)],
                Sides[chance.Next(2)],
                null,
                days[day],
                days[day + 1],
                days[day + chance.Next(4)],
                ControlScope.Whole,
                Polarity.Affirmed,
                Reality.Actual,
                Certainty.Asserted,
                (Interest)chance.Next(3),
                true,
                id,
                "Outlet"));
        }

        return claims;
    }

    static IEnumerable<string> Around(string[] names, int district)
    {
        if (district % Wide > 0)
        {
            yield return names[district - 1];
        }

        if (district % Wide < Wide - 1)
        {
            yield return names[district + 1];
        }

        if (district >= Wide)
        {
            yield return names[district - Wide];
        }

        if (district + Wide < Districts)
        {
            yield return names[district + Wide];
        }
    }
}
