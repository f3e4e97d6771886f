using System.Diagnostics;
using System.Globalization;
using Foothold.Coding;
using Foothold.Ingest;
using Foothold.Language;

namespace Foothold.Benchmarks;

/// <summary>How time grows with length where a text is made to hurt: ten times the text should take ten times as long.</summary>
sealed class LengthsBench(LanguageModel model, Workbench bench, Report sample)
{
    const int Shortest = 10_000; // in UTF-16 units
    const double MostGrown = 3; // times as long for each unit: what is not linear grows tenfold

    static readonly (string Name, string Piece)[] Kinds =
    [
        ("brackets", "([{<"), ("closing brackets", ")]}>"), ("one word", "a"), ("no spaces", "held.The-town/fell,"), ("clitics", "n't"),
        ("addresses", "<a@"), ("numbers", "1-1/"), ("one sentence", "and the column moved on towards the pass of Garmab "), ("lines", "the town fell\n"),
        ("line breaks", "\n"), ("hidden marks", "a\u200F\u200B"), ("quotes", "“ "), ("initials", "A. "), ("mixed stops", ".?"), ("faces", ":)"),
    ];

    /// <summary>The bench over the theatre that the samples are of.</summary>
    public static LengthsBench Of(LanguageModel model, Installation installation)
    {
        var read = new ReportReader(new ReportHeading()).Read(installation.Samples).Select(outcome => outcome.Report).OfType<Report>();
        return new LengthsBench(model, Workbench.Open(installation, "afghanistan"), read.First());
    }

    public int Run()
    {
        Console.WriteLine("milliseconds by length, best of three, and how much longer the longest takes for each unit than the shortest");
        var isLinear = true;
        foreach (var (name, piece) in Kinds)
        {
            isLinear &= Tell("trees", name, piece, [Shortest, 5 * Shortest, 10 * Shortest], text => model.Parse(text));
        }

        foreach (var (name, piece) in Kinds.Where(kind => kind.Name is "brackets" or "one sentence" or "no spaces" or "lines"))
        {
            isLinear &= Tell("claims", name, piece, [Shortest, 10 * Shortest, 30 * Shortest], text => bench.Code(sample with { Text = text }));
        }

        Console.WriteLine(isLinear ? "linear" : $"NOT LINEAR: more than {MostGrown} times as long for each unit");
        return isLinear ? 0 : 1;
    }

    static bool Tell(string what, string name, string piece, int[] lengths, Action<string> read)
    {
        double[] times = [.. lengths.Select(length => Time(string.Concat(Enumerable.Repeat(piece, length / piece.Length)), read))];
        var grown = times[^1] / lengths[^1] / (times[0] / lengths[0]);
        var each = string.Join("  ", lengths.Zip(times, (length, time) => string.Create(CultureInfo.InvariantCulture, $"{length / 1000} KB {time,7:0.0}")));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {what,-8}{name,-18}{each}  x {grown:0.0}"));
        return grown <= MostGrown;
    }

    static double Time(string text, Action<string> read)
    {
        var best = double.MaxValue;
        for (var pass = 0; pass < 3; pass++)
        {
            var clock = Stopwatch.StartNew();
            read(text);
            best = Math.Min(best, clock.Elapsed.TotalMilliseconds);
        }

        return best;
    }
}
