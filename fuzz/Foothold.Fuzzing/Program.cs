using System.Diagnostics;
using System.Globalization;
using Foothold.Fuzzing;
using Foothold.Language;

// `./build.sh fuzz [COUNT [SEED]]`: reads COUNT texts that nobody would write and holds what is read to what is promised.
var count = args.Length > 0 ? long.Parse(args[0], CultureInfo.InvariantCulture) : 100_000;
var seed = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 1;
using var file = File.OpenRead(Path.Combine("models", "en", "language.bin"));
var round = new Round(LanguageModel.Read(file));
var maker = new TextMaker(SeedText.Read(Directory.GetFiles(Path.Combine("fuzz", "corpus"), "*.txt").Order(StringComparer.Ordinal).SelectMany(File.ReadLines)), seed);
var clock = Stopwatch.StartNew();
for (long done = 0; done < count; done += Round.Texts)
{
    if (round.Run(maker, (int)Math.Min(Round.Texts, count - done)) is { } broken)
    {
        Console.WriteLine($"{broken.Fault}: {SeedText.Escape(broken.Text)}");
        return 1;
    }
}

Console.WriteLine(string.Create(
    CultureInfo.InvariantCulture,
    $"seed {seed}: {count} texts, {round.Words} words read, {clock.Elapsed.TotalSeconds:0} s: every promise kept"));
return 0;
