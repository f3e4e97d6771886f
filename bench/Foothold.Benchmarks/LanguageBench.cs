using System.Diagnostics;
using System.Globalization;
using Foothold.Language;

namespace Foothold.Benchmarks;

/// <summary>Raw text to trees on one thread, over one long text of invented fighting.</summary>
static class LanguageBench
{
    public static int Run(LanguageModel model, double load, double megabytes)
    {
        var text = Reports.Write((int)(megabytes * 1_000_000));
        var owed = Answer.Of(model.Parse(text));
        if (!owed.IsWhole || owed != Answer.Of(model.Parse(text)))
        {
            Console.Error.WriteLine("The parse is not whole, or not the same twice: no figure.");
            return 1;
        }

        var speeds = new double[5];
        var bytes = new double[speeds.Length];
        for (var pass = 0; pass < speeds.Length; pass++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var clock = Stopwatch.StartNew();
            var parsed = model.Parse(text);
            speeds[pass] = owed.Words / clock.Elapsed.TotalSeconds;
            bytes[pass] = (GC.GetAllocatedBytesForCurrentThread() - before) / (double)owed.Words;
            if (Answer.Of(parsed) != owed)
            {
                Console.Error.WriteLine("A pass gave another answer: no figure.");
                return 1;
            }
        }

        Array.Sort(speeds);
        Array.Sort(bytes);
        Console.WriteLine("text to trees, one thread, medians of five passes");
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"  model {model.Version} read in {load:0} ms; {text.Length} characters, {owed.Sentences} sentences, {owed.Words} words: {speeds[2]:0} words/s, {bytes[2]:0} bytes a word"));
        return 0;
    }
}
