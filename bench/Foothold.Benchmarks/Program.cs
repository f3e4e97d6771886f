using System.Diagnostics;
using System.Globalization;
using Foothold.Benchmarks;
using Foothold.Control;
using Foothold.Ingest;
using Foothold.Language;

// `./build.sh bench [claims | language [MEGABYTES] | lengths | places | control | chain]`: raw text to claims, raw text to trees, how time grows
// with length, names to places, claims to control, and the chain beside its peers; the first two where none is named.
var which = args.Length > 0 ? args[0] : "";
var megabytes = args.Length > 1 ? double.Parse(args[1], CultureInfo.InvariantCulture) : 5;
if (which is not ("" or "claims" or "language" or "lengths" or "places" or "control" or "chain"))
{
    Console.Error.WriteLine($"'{which}' is no bench; there are 'claims', 'language', 'lengths', 'places', 'control' and 'chain'.");
    return 2;
}

var installation = Installation.Find();
if (which is "control" or "chain")
{
    using var numbers = File.OpenText(Path.Combine(installation.Theatres, TheatreContent.ParametersFile));
    var parameters = EstimatorParameters.Read(numbers, TheatreContent.ParametersFile);
    return which == "chain" ? ChainPeersBench.Run(parameters) : ControlBench.Run(parameters);
}

if (which == "places")
{
    return PlacesBench.Run(installation);
}

var clock = Stopwatch.StartNew();
using var stream = File.OpenRead(installation.ModelFile(Installation.DefaultLanguage));
var namesPath = installation.NamesFile(Installation.DefaultLanguage);
using var names = File.Exists(namesPath) ? File.OpenRead(namesPath) : null;
var model = LanguageModel.Read(stream, names);
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"model opened for the first time in {clock.Elapsed.TotalMilliseconds:0} ms"));
if (which == "lengths")
{
    return LengthsBench.Of(model, installation).Run();
}

var code = which == "language" ? 0 : ClaimsBench.OfSamples(model, installation).Run();
return which == "claims" || code != 0 ? code : LanguageBench.Run(model, installation, megabytes);
