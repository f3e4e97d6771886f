using System.Diagnostics;
using System.Globalization;
using Foothold.Ingest;
using Foothold.Language;

namespace Foothold.Benchmarks;

/// <summary>Raw text to trees on one thread, over one long mixed text, and how large the model is and how soon it opens.</summary>
static class LanguageBench
{
    const int Passes = 5;

    public static int Run(LanguageModel model, Installation installation, double megabytes)
    {
        var text = MixedText.Write(installation, (int)(megabytes * 1_000_000));
        var owed = Answer.Of(model.Parse(text));
        if (!owed.IsWhole || owed != Answer.Of(model.Parse(text)))
        {
            Console.Error.WriteLine("The parse is not whole, or not the same twice: no figure.");
            return 1;
        }

        var speeds = new double[Passes];
        var undisturbed = new double[Passes]; // in a second of processor time, which other work on the machine does not count in
        var bytes = new double[Passes];
        for (var pass = 0; pass < Passes; pass++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var used = Environment.CpuUsage.TotalTime;
            var clock = Stopwatch.StartNew();
            var parsed = model.Parse(text);
            speeds[pass] = owed.Words / clock.Elapsed.TotalSeconds;
            undisturbed[pass] = owed.Words / (Environment.CpuUsage.TotalTime - used).TotalSeconds;
            bytes[pass] = (GC.GetAllocatedBytesForCurrentThread() - before) / (double)owed.Words;
            if (Answer.Of(parsed) != owed)
            {
                Console.Error.WriteLine("A pass gave another answer: no figure.");
                return 1;
            }
        }

        Console.WriteLine("text to trees, one thread, medians of five passes");
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"  {text.Length} characters, {owed.Sentences} sentences, {owed.Words} tokens: {Median(speeds):0} tokens/s, {Median(undisturbed):0} in a second of processor time, {Median(bytes):0} bytes a token"));
        TellModel(model, installation.ModelFile(Installation.DefaultLanguage));
        return 0;
    }

    static void TellModel(LanguageModel model, string path)
    {
        var opened = new double[Passes];
        for (var pass = 0; pass < Passes; pass++)
        {
            GC.Collect();
            var clock = Stopwatch.StartNew();
            using var file = File.OpenRead(path);
            _ = LanguageModel.Read(file);
            opened[pass] = clock.Elapsed.TotalMilliseconds;
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"  model {model.Version}: {new FileInfo(path).Length / 1e6:0.0} MB, opened in {Median(opened):0} ms"));
    }

    static double Median(double[] values) => values.Order().ElementAt(values.Length / 2);
}
