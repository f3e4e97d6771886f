using System.Diagnostics;
using System.Globalization;
using System.Text;
using Foothold.Ingest;
using Foothold.Places;

namespace Foothold.Cli;

/// <summary>The part of <c>foothold eval places</c> that reads the corpora geoparsers are measured on.</summary>
static class GeoparsingRun
{
    /// <summary>Measures each corpus by itself.</summary>
    /// <param name="files">The corpora.</param>
    /// <param name="peoples">Whether names of peoples count: "yes", "no", or "auto" for what the corpus does.</param>
    /// <param name="list">Whether every difference is told.</param>
    /// <param name="asJson">Whether the figures are given as JSON, a line a corpus.</param>
    /// <param name="speaker">Where they go.</param>
    public static int Run(IReadOnlyList<FileInfo> files, string peoples, bool list, bool asJson, Speaker speaker)
    {
        if (files.FirstOrDefault(file => !file.Exists) is { } missing)
        {
            throw new NotFoundException($"{missing}: there is no such file; check the path");
        }

        var installation = Installation.Find();
        installation.RequireModel(Installation.DefaultLanguage);
        var model = LanguageFiles.ReadModel(installation.ModelFile(Installation.DefaultLanguage), installation.NamesFile(Installation.DefaultLanguage));
        var resolver = installation.Gazetteer.OpenResolver(installation.Lexicon);
        foreach (var file in files)
        {
            var clock = Stopwatch.StartNew();
            var texts = Read(file).Select(text => (Text: text, Mentions: (IReadOnlyList<PlaceMention>)[.. resolver.Read(model.Parse(text.Text), []).Where(mention => !mention.IsPeople || peoples == "yes" || (peoples == "auto" && text.MarksPeoples))])).ToList();
            var scores = GeoparsingScores.Of(texts);
            if (asJson)
            {
                Write(file.Name, scores, speaker);
            }
            else
            {
                Tell(file.Name, scores, clock.Elapsed.TotalSeconds, speaker);
            }

            foreach (var line in list ? texts.SelectMany(pair => Differences(pair.Text, pair.Mentions)) : [])
            {
                speaker.Say(line);
            }
        }

        return ExitCode.Done;
    }

    static IReadOnlyList<GeoparsingText> Read(FileInfo file)
    {
        try
        {
            if (file.Extension.Equals(".csv", StringComparison.OrdinalIgnoreCase))
            {
                using var reader = new StreamReader(file.FullName, Encoding.UTF8);
                return GeoparsingCorpus.ReadCsv(reader);
            }

            using var stream = file.OpenRead();
            return GeoparsingCorpus.ReadXml(stream);
        }
        catch (InvalidDataException fault)
        {
            throw new DataException($"{file}: {fault.Message}");
        }
    }

    static void Tell(string name, GeoparsingScores scores, double seconds, Speaker speaker)
    {
        speaker.Give(string.Create(CultureInfo.InvariantCulture, $"{name}: {scores.Texts} texts, {scores.Owed} places owed, {scores.Given} given, {seconds:0} s"));
        speaker.Give(string.Create(CultureInfo.InvariantCulture, $"  found                        {scores.Found,5}, of them with the very span {scores.FoundExactly}; F1 {scores.RecognitionF1:0.000}"));
        speaker.Give(string.Create(CultureInfo.InvariantCulture, $"  of those found, within 161 km {scores.AccuracyWithin161:0.000}; median error {scores.MedianError:0} km"));
        speaker.Give(string.Create(CultureInfo.InvariantCulture, $"  found and within 161 km      {scores.Near,5}, precision {scores.Precision:0.000}, recall {scores.Recall:0.000}, F1 {scores.F1:0.000}"));
        if (scores.Aside > 0)
        {
            speaker.Give(string.Create(CultureInfo.InvariantCulture, $"  {scores.Aside} given are set aside, as the corpus marks what they stand over and does not say where it is; were they wrong, F1 {scores.StrictF1:0.000}"));
        }

        if (scores.Unaligned > 0)
        {
            speaker.Give(string.Create(CultureInfo.InvariantCulture, $"  {scores.Unaligned} of those owed are not in the text where the corpus says; they count as missed"));
        }
    }

    static void Write(string name, GeoparsingScores scores, Speaker speaker) => speaker.GiveJson(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("corpus", name);
        writer.WriteNumber("texts", scores.Texts);
        writer.WriteNumber("owed", scores.Owed);
        writer.WriteNumber("given", scores.Given);
        writer.WriteNumber("found", scores.Found);
        writer.WriteNumber("foundExactly", scores.FoundExactly);
        writer.WriteNumber("recognitionF1", Math.Round(scores.RecognitionF1, 4));
        writer.WriteNumber("accuracyWithin161", Math.Round(scores.AccuracyWithin161, 4));
        writer.WriteNumber("medianErrorKilometres", Math.Round(scores.MedianError, 1));
        writer.WriteNumber("near", scores.Near);
        writer.WriteNumber("precision", Math.Round(scores.Precision, 4));
        writer.WriteNumber("recall", Math.Round(scores.Recall, 4));
        writer.WriteNumber("f1", Math.Round(scores.F1, 4));
        writer.WriteNumber("aside", scores.Aside);
        writer.WriteNumber("strictF1", Math.Round(scores.StrictF1, 4));
        writer.WriteNumber("unaligned", scores.Unaligned);
        writer.WriteEndObject();
    });

    static IEnumerable<string> Differences(GeoparsingText text, IReadOnlyList<PlaceMention> mentions)
    {
        foreach (var place in text.Places.Where(place => place.IsOwed))
        {
            var mention = mentions.FirstOrDefault(mention => mention.Span.Overlaps(place.Span) && mention.Best() is not null);
            var error = mention?.Best() is { } best ? Gazetteer.Kilometres(best.Place.Latitude, best.Place.Longitude, place.Latitude!.Value, place.Longitude!.Value) : -1;
            if (mention is null)
            {
                yield return $"{text.Name} missed {place.Phrase}";
            }
            else if (error > GeoparsingScores.NearKilometres)
            {
                var given = mention.Best()!.Value;
                yield return FormattableString.Invariant($"{text.Name} {place.Phrase}: {given.Place.Name}, {given.Place.ProvinceName}, {given.Place.Country} ({given.Confidence:0.00}), {error:0} km off");
            }
        }

        foreach (var mention in mentions.Where(mention => mention.Best() is not null && !text.Places.Any(place => place.Span.Overlaps(mention.Span))))
        {
            yield return $"{text.Name} given and not owed {mention.Text}";
        }
    }
}
