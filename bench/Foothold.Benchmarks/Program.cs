using System.Diagnostics;
using System.Globalization;
using Foothold.Benchmarks;
using Foothold.Language;

// `dotnet run -c Release --project bench/Foothold.Benchmarks [-- MEGABYTES]`: raw text to trees on one thread, medians of five passes.
var megabytes = args.Length > 0 ? double.Parse(args[0], CultureInfo.InvariantCulture) : 5;
var clock = Stopwatch.StartNew();
using var stream = File.OpenRead(Path.Combine(Repository.Folder(), "models", "en", "language.bin"));
var model = LanguageModel.Read(stream);
var load = clock.Elapsed.TotalMilliseconds;

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
    clock.Restart();
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
Console.WriteLine(string.Create(
    CultureInfo.InvariantCulture,
    $"model {model.Version} read in {load:0} ms; {text.Length} characters, {owed.Sentences} sentences, {owed.Words} words: {speeds[2]:0} words/s, {bytes[2]:0} bytes a word"));
return 0;
