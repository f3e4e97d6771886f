using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Foothold.Coding;
using Foothold.Ingest;
using Foothold.Language;
using Foothold.Places;

namespace Foothold.Benchmarks;

/// <summary>Raw text to claims on one thread, over the sample reports as the product codes them, and which room takes the time.</summary>
/// <remarks>
/// The whole is timed as one. The rooms before coding are timed by themselves over the same reports, and coding is what is left
/// of the whole; so the parts sum to the whole, and coding bears the error of all.
/// </remarks>
sealed class ClaimsBench(LanguageModel model, Workbench bench, IReadOnlyList<Report> reports)
{
    const int WarmPasses = 4;
    const int Passes = 5;

    readonly TimeRecogniser _times = new(bench.Times);
    readonly PlaceResolver _places = new(bench.Gazetteer);
    readonly List<ParsedText> _texts = [.. reports.Select(report => bench.Parse(report.Text))];

    /// <summary>The bench over the samples of an installation.</summary>
    public static ClaimsBench OfSamples(LanguageModel model, Installation installation)
    {
        var read = new ReportReader(new ReportHeading()).Read(installation.Samples).Select(outcome => outcome.Report).OfType<Report>();
        return new ClaimsBench(model, Workbench.Open(installation, "afghanistan"), [.. read]);
    }

    public int Run()
    {
        var tokens = _texts.Sum(text => text.Sentences.Sum(sentence => sentence.Words.Count));
        var (claims, owed) = Code();
        if (claims == 0 || !reports.All(QuotesStand))
        {
            Console.Error.WriteLine("No claim was found, or a quote does not stand at its span: no figure.");
            return 1;
        }

        for (var pass = 0; pass < WarmPasses; pass++)
        {
            _ = Code();
            _ = (Trees(), Times(), Places());
        }

        var parts = new (string Name, Func<int> Do, double[] Seconds)[]
        {
            ("language: tokens, tags, trees", Trees, new double[Passes]),
            ("language: times", Times, new double[Passes]),
            ("places", Places, new double[Passes]),
        };
        var whole = new double[Passes];
        var bytes = new double[Passes];
        for (var pass = 0; pass < Passes; pass++)
        {
            foreach (var (_, act, seconds) in parts)
            {
                var clock = Stopwatch.StartNew();
                _ = act();
                seconds[pass] = clock.Elapsed.TotalSeconds;
            }

            var before = GC.GetAllocatedBytesForCurrentThread();
            var all = Stopwatch.StartNew();
            var coded = reports.Select(report => bench.Code(report)).ToList();
            whole[pass] = all.Elapsed.TotalSeconds;
            bytes[pass] = GC.GetAllocatedBytesForCurrentThread() - before;
            if (Sum(coded) != owed)
            {
                Console.Error.WriteLine("A pass gave other claims: no figure.");
                return 1;
            }
        }

        var total = Median(whole);
        Console.WriteLine("text to claims, one thread, medians of five passes");
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"  {reports.Count} sample reports, {tokens} tokens, {claims} claims: {tokens / total:0} tokens/s, {Median(bytes) / tokens:0} bytes a token"));
        foreach (var (name, _, seconds) in parts)
        {
            Tell(name, Median(seconds));
        }

        Tell("coding (what is left)", total - parts.Sum(part => Median(part.Seconds)));
        Tell("all", total);
        return 0;

        void Tell(string name, double seconds) => Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"    {name,-30}{seconds / tokens * 1e6,8:0.0} µs a token{seconds / total,8:0 %}"));
    }

    int Trees() => reports.Sum(report => model.Parse(report.Text).Sentences.Count);

    int Times()
    {
        var found = 0;
        for (var i = 0; i < reports.Count; i++)
        {
            found += _times.Find(_texts[i], reports[i].Published).Sum(times => times.Count);
        }

        return found;
    }

    int Places() => _texts.Sum(text => _places.Read(text, []).Count);

    (int Claims, string Sum) Code()
    {
        var coded = reports.Select(report => bench.Code(report)).ToList();
        return (coded.Sum(claims => claims.Count), Sum(coded));
    }

    bool QuotesStand(Report report) =>
        bench.Code(report).All(claim => claim.Quote == claim.Span.In(report.Text) && claim.Trigger.Text == claim.Trigger.Span.In(report.Text));

    // A hash over everything the claims say.
    static string Sum(IEnumerable<IReadOnlyList<Claim>> coded)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartArray();
            foreach (var claim in coded.SelectMany(claims => claims))
            {
                ClaimJson.Write(json, claim);
            }

            json.WriteEndArray();
        }

        return Convert.ToHexStringLower(SHA256.HashData(buffer.WrittenSpan));
    }

    static double Median(double[] values) => values.Order().ElementAt(values.Length / 2);
}
