using System.Text.Json;
using NodaTime.Text;

namespace Foothold.Coding;

/// <summary>Writes events in the JSON shape that <c>events --json</c> and the API share.</summary>
/// <remarks>Days are <c>yyyy-MM-dd</c>, <c>end</c> is the day after the last. What is absent is null or an empty array, never left out.</remarks>
public static class EventJson
{
    /// <summary>Writes an event as one object where <paramref name="json"/> stands; does not flush it. Claims are given by their ids.</summary>
    public static void Write(Utf8JsonWriter json, ReportedEvent told)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(told);
        json.WriteStartObject();
        json.WriteString("id", told.Id);
        json.WriteString("kind", told.Kind);
        if (told.Place is { } place)
        {
            json.WriteStartObject("place");
            json.WriteString("id", place.Place);
            json.WriteString("name", place.Name);
            json.WriteString("admin1", place.Province);
            json.WriteString("district", place.District);
            json.WriteString("precision", place.Precision);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("place");
        }

        json.WriteString("start", LocalDatePattern.Iso.Format(told.Start));
        json.WriteString("end", LocalDatePattern.Iso.Format(told.End));
        WriteStrings(json, "agents", told.Agents);
        WriteStrings(json, "targets", told.Targets);
        json.WriteStartArray("figures");
        foreach (var figure in told.Figures)
        {
            json.WriteStartObject();
            json.WriteString("kind", figure.Kind);
            json.WriteString("who", figure.Who);
            json.WriteNumber("min", figure.Minimum);
            if (figure.Maximum is { } most)
            {
                json.WriteNumber("max", most);
            }
            else
            {
                json.WriteNull("max");
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteStrings(json, "claims", told.Tellings.Select(telling => telling.Claim.Id));
        WriteStrings(json, "reports", told.Tellings.Select(telling => telling.Claim.ReportId).Distinct(StringComparer.Ordinal));
        json.WriteStartArray("contradictions");
        foreach (var contradiction in told.Contradictions)
        {
            json.WriteStartObject();
            json.WriteString("aspect", contradiction.Aspect);
            WriteStrings(json, "claims", [contradiction.One, contradiction.Other]);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    static void WriteStrings(Utf8JsonWriter json, string name, IEnumerable<string> words)
    {
        json.WriteStartArray(name);
        foreach (var word in words)
        {
            json.WriteStringValue(word);
        }

        json.WriteEndArray();
    }
}
