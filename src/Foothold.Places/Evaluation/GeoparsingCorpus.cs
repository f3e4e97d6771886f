using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Foothold.Language;

namespace Foothold.Places;

/// <summary>
/// Reads the corpora that geoparsers are measured on: LGL, TR-News, GeoWebNews and GeoVirus in the XML they are given out in, any corpus in
/// the XML of the EUPEG platform, and a CSV of our own.
/// </summary>
/// <remarks>
/// LGL and TR-News: article (docid), text, toponym with start, end, phrase and a gaztag with lat and lon where it is located.
/// GeoWebNews: article, text, toponym with extractedName, start, end, latitude and longitude where it is located; what is no toponym
/// ("Non_Toponym", "Literal_Expression") stands among them without a point. GeoVirus: article, text, location with name, start and end
/// counted from 1, lat, lon. EUPEG: entry, text, toponym with start, end, phrase and a place with a footprint, longitude first.
/// LGL, TR-News and GeoWebNews mark names of peoples and adjectives ("Greek") as their country; GeoVirus does not.
/// </remarks>
public static class GeoparsingCorpus
{
    const int Farthest = 400; // characters from where a corpus says that a place stands; some count other line ends, or bytes

    /// <summary>Reads an XML file: articles (or entries) with a text and its toponyms (or locations).</summary>
    /// <param name="stream">The file; not closed.</param>
    /// <exception cref="InvalidDataException">It is no XML, or holds no article with a text.</exception>
    public static IReadOnlyList<GeoparsingText> ReadXml(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        XDocument document;
        try
        {
            using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, CheckCharacters = false });
            document = XDocument.Load(reader, LoadOptions.PreserveWhitespace);
        }
        catch (XmlException fault)
        {
            throw new InvalidDataException($"it is no XML: {fault.Message}", fault);
        }

        var marksPeoples = document.Descendants("gaztag").Any() || document.Descendants("extractedName").Any();
        var texts = document.Descendants().Where(article => article.Name.LocalName is "article" or "entry" && article.Element("text") is not null).Select((article, i) =>
        {
            var text = article.Element("text")!.Value;
            var number = string.Create(CultureInfo.InvariantCulture, $"{i + 1}");
            return new GeoparsingText(
                article.Attribute("docid")?.Value ?? article.Attribute("file")?.Value ?? article.Attribute("number")?.Value ?? number,
                text,
                [.. article.Descendants("toponym").Concat(article.Descendants("location")).Select(place => Place(text, place))],
                marksPeoples);
        }).ToList();
        return texts.Count > 0 ? texts : throw new InvalidDataException("it holds no article or entry with a text");
    }

    /// <summary>Reads a CSV file: a header, then a line for each place of the columns article, text, start, end, phrase, lat, lon; the text where the article is new.</summary>
    /// <param name="reader">The file; not closed.</param>
    /// <exception cref="InvalidDataException">A column is missing or a line cannot be read; the message names it.</exception>
    public static IReadOnlyList<GeoparsingText> ReadCsv(TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var file = CellFile.ReadCommas(reader, "article", "text", "start", "end", "phrase", "lat", "lon");
        var (article, text, start, end, phrase, latitude, longitude) =
            (file.Column("article"), file.Column("text"), file.Column("start"), file.Column("end"), file.Column("phrase"), file.Column("lat"), file.Column("lon"));
        var texts = new Dictionary<string, (string Text, List<MarkedPlace> Places)>(StringComparer.Ordinal);
        foreach (var row in file.Rows())
        {
            if (!texts.TryGetValue(row[article], out var found))
            {
                texts[row[article]] = found = (row[text], []);
            }

            if (row[phrase].Length > 0)
            {
                found.Places.Add(Place(found.Text, row[start], row[end], row[phrase], row[latitude], row[longitude]));
            }
        }

        return [.. texts.Select(pair => new GeoparsingText(pair.Key, pair.Value.Text, pair.Value.Places))];
    }

    static MarkedPlace Place(string text, XElement place)
    {
        var tag = place.Element("gaztag");
        var footprint = place.Element("place")?.Element("footprint")?.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) is [var east, var north] ? (Latitude: north, Longitude: east) : default;
        return Place(
            text,
            place.Element("start")?.Value,
            place.Element("end")?.Value,
            place.Element("phrase")?.Value ?? place.Element("extractedName")?.Value ?? place.Element("name")?.Value ?? "",
            (tag?.Element("lat") ?? place.Element("latitude") ?? place.Element("lat"))?.Value ?? footprint.Latitude,
            (tag?.Element("lon") ?? place.Element("longitude") ?? place.Element("lon"))?.Value ?? footprint.Longitude);
    }

    static MarkedPlace Place(string text, string? start, string? end, string phrase, string? latitude, string? longitude)
    {
        phrase = phrase.Trim();
        var at = Number(start) is { } said ? Where(text, phrase, (int)said, Number(end) is { } last ? (int)last : -1) : -1;
        return new MarkedPlace(at < 0 ? default : new TextSpan(at, at + phrase.Length), phrase, Number(latitude), Number(longitude));
    }

    // The nearest to where the corpus says, as one counts from 1 and others count otherwise.
    static int Where(string text, string phrase, int start, int end)
    {
        if (phrase.Length == 0)
        {
            return -1;
        }

        foreach (var near in (ReadOnlySpan<int>)[start, start - 1, end - phrase.Length, end - 1 - phrase.Length])
        {
            if (near >= 0 && near + phrase.Length <= text.Length && text.AsSpan(near, phrase.Length).SequenceEqual(phrase))
            {
                return near;
            }
        }

        var best = -1;
        for (var at = text.IndexOf(phrase, Math.Clamp(start - Farthest, 0, text.Length), StringComparison.Ordinal); at >= 0 && at <= start + Farthest; at = text.IndexOf(phrase, at + 1, StringComparison.Ordinal))
        {
            best = best < 0 || Math.Abs(at - start) < Math.Abs(best - start) ? at : best;
        }

        return best;
    }

    static double? Number(string? cell) => double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) ? value : null;
}
