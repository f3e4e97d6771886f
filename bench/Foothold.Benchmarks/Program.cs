using System.Diagnostics;
using System.Globalization;
using Foothold.Benchmarks;
using Foothold.Ingest;
using Foothold.Language;

// `./build.sh bench [claims | language [MEGABYTES]]`: raw text to claims, and raw text to trees; both where neither is named.
var which = args.Length > 0 ? args[0] : "";
var megabytes = args.Length > 1 ? double.Parse(args[1], CultureInfo.InvariantCulture) : 5;
if (which is not ("" or "claims" or "language"))
{
    Console.Error.WriteLine($"'{which}' is no bench; there are 'claims' and 'language'.");
    return 2;
}

var installation = Installation.Find();
var clock = Stopwatch.StartNew();
using var stream = File.OpenRead(installation.ModelFile(Installation.DefaultLanguage));
var namesPath = installation.NamesFile(Installation.DefaultLanguage);
using var names = File.Exists(namesPath) ? File.OpenRead(namesPath) : null;
var model = LanguageModel.Read(stream, names);
var load = clock.Elapsed.TotalMilliseconds;
var code = which == "language" ? 0 : ClaimsBench.OfSamples(model, installation).Run();
return which == "claims" || code != 0 ? code : LanguageBench.Run(model, load, megabytes);
