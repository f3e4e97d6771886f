using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Foothold.Language;
using Foothold.Places;
using NodaTime;
using NodaTime.Text;

namespace Foothold.Coding;

/// <summary>Writes and reads claims in the JSON shape that <c>code --json</c>, the API, the exports and the store share.</summary>
/// <remarks>
/// Types are upper-case, other words lower-case, days <c>yyyy-MM-dd</c>, spans <c>[start,end]</c> with the end excluded.
/// What is absent is null or an empty array, never left out, so that every claim has the same members in the same order.
/// Reading what was written gives the same claim, member for member.
/// </remarks>
public static class ClaimJson
{
    static readonly JsonWriterOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes a claim on one line.</summary>
    public static string Write(Claim claim)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, OneLine))
        {
            Write(json, claim);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Writes a claim as one object where <paramref name="json"/> stands; does not flush it.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="claim">The claim.</param>
    /// <param name="codes">What it is called in other schemes; null leaves the member out, as where claims are kept.</param>
    public static void Write(Utf8JsonWriter json, Claim claim, EventCodes? codes = null)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(claim);

        json.WriteStartObject();
        json.WriteString("id", claim.Id);
        json.WriteString("report", claim.ReportId);
        json.WriteNumber("sentence", claim.Sentence);
        WriteSpan(json, "span", claim.Span);
        json.WriteString("quote", claim.Quote);
        json.WriteString("type", EnumWords<ClaimType>.Upper(claim.Type));
        json.WriteString("mode", claim.Mode);
        WriteTrigger(json, "trigger", claim.Trigger);
        WriteList(json, "agents", claim.Agents, WriteParticipant);
        WriteList(json, "targets", claim.Targets, WriteParticipant);
        WriteList(json, "places", claim.Places, WritePlace);
        WriteTime(json, claim.Time);
        json.WriteString("polarity", EnumWords<Polarity>.Lower(claim.Polarity));
        json.WriteString("reality", EnumWords<Reality>.Lower(claim.Reality));
        json.WriteString("standing", EnumWords<Standing>.Lower(claim.Standing));
        WriteList(json, "sources", claim.Sources, WriteSource);
        WriteList(json, "quantities", claim.Quantities, WriteQuantity);
        WriteControl(json, claim.Control);
        json.WriteString("certainty", EnumWords<Certainty>.Lower(claim.Certainty));
        json.WriteString("interest", EnumWords<Interest>.Lower(claim.Interest));
        WriteTrigger(json, "purpose", claim.Purpose);
        json.WriteString("frame", claim.Frame);
        json.WriteNumber("confidence", claim.Confidence);
        json.WriteStartObject("readBy");
        json.WriteString("lexicon", claim.ReadBy.Lexicon);
        json.WriteString("model", claim.ReadBy.Model);
        json.WriteString("theatre", claim.ReadBy.Theatre);
        json.WriteEndObject();
        if (codes is not null)
        {
            WriteCodes(json, codes);
        }

        json.WriteEndObject();
    }

    /// <summary>Reads a claim.</summary>
    /// <exception cref="FormatException">The text is not JSON or not a claim; the message names the member that is wrong.</exception>
    public static Claim Read(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            using var document = JsonDocument.Parse(json);
            return Read(document.RootElement);
        }
        catch (JsonException fault)
        {
            throw new FormatException($"Not JSON: {fault.Message}", fault);
        }
    }

    /// <summary>Reads a claim from one object.</summary>
    /// <exception cref="FormatException">The element is not a claim; the message names the member that is wrong.</exception>
    public static Claim Read(JsonElement element)
    {
        var claim = new JsonMember("claim", element);
        var readBy = claim["readBy"];
        return new Claim(
            claim["id"].Text(),
            claim["report"].Text(),
            claim["sentence"].Integer(),
            claim["span"].Span(),
            claim["quote"].Text(),
            claim["type"].Word<ClaimType>(),
            claim["mode"].TextOrNull(),
            claim["trigger"].OrNull(ReadTrigger) ?? throw claim["trigger"].Fault("words and their span"),
            claim["agents"].List(ReadParticipant),
            claim["targets"].List(ReadParticipant),
            claim["places"].List(ReadPlace),
            claim["time"].OrNull(ReadTime),
            claim["polarity"].Word<Polarity>(),
            claim["reality"].Word<Reality>(),
            claim["sources"].List(ReadSource),
            claim["quantities"].List(ReadQuantity),
            claim["control"].OrNull(ReadControl),
            claim["certainty"].Word<Certainty>(),
            claim["interest"].Word<Interest>(),
            claim["purpose"].OrNull(ReadTrigger),
            claim["frame"].Text(),
            claim["confidence"].Number(),
            new ReaderVersion(readBy["lexicon"].Text(), readBy["model"].Text(), readBy["theatre"].Text()))
        {
            Standing = claim.Has("standing") ? claim["standing"].Word<Standing>() : Standing.Told, // claims of older versions have none
        };
    }

    // Codes follow from the claim, so they are written for readers and never read back.
    static void WriteCodes(Utf8JsonWriter json, EventCodes codes)
    {
        json.WriteStartObject("codes");
        json.WriteString("cameo", codes.Cameo);
        if (codes.Plover is { } plover)
        {
            json.WriteStartObject("plover");
            json.WriteString("type", plover.Type);
            json.WriteString("mode", plover.Mode);
            json.WriteString("context", plover.Context);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("plover");
        }

        if (codes.Acled is { } acled)
        {
            json.WriteStartObject("acled");
            json.WriteString("eventType", acled.EventType);
            json.WriteString("subEventType", acled.SubEventType);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("acled");
        }

        json.WriteEndObject();
    }

    static void WriteTrigger(Utf8JsonWriter json, string name, Trigger? trigger)
    {
        if (trigger is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("text", trigger.Text);
        WriteSpan(json, "span", trigger.Span);
        json.WriteEndObject();
    }

    static Trigger ReadTrigger(JsonMember trigger) => new(trigger["text"].Text(), trigger["span"].Span());

    static void WriteParticipant(Utf8JsonWriter json, Participant participant)
    {
        json.WriteString("text", participant.Text);
        WriteSpan(json, "span", participant.Span);
        json.WriteString("actor", participant.Actor);
        json.WriteString("country", participant.Country);
        json.WriteBoolean("inferred", participant.Inferred);
    }

    static Participant ReadParticipant(JsonMember participant) => new(
        participant["text"].Text(),
        participant["span"].Span(),
        participant["actor"].TextOrNull(),
        participant["inferred"].Flag())
    {
        Country = participant.Has("country") ? participant["country"].TextOrNull() : null,
    };

    static void WritePlace(Utf8JsonWriter json, ClaimPlace place)
    {
        json.WriteString("text", place.Text);
        WriteSpan(json, "span", place.Span);
        json.WriteString("place", place.Place);
        json.WriteString("name", place.Name);
        json.WriteString("admin1", place.Province);
        json.WriteString("district", place.District);
        WriteNumber(json, "lat", place.Latitude);
        WriteNumber(json, "lon", place.Longitude);
        json.WriteString("country", place.Country);
        json.WriteString("gazetteer", place.Gazetteer is { } gazetteer ? EnumWords<PlaceGazetteer>.Lower(gazetteer) : null);
        json.WriteString("precision", place.Precision);
        WriteNearness(json, place.Nearness);
        json.WriteNumber("confidence", place.Confidence);
        WriteList(json, "runnersUp", place.RunnersUp, WriteRunnerUp);
        WriteList(json, "remarks", place.Remarks, WriteRemark);
        json.WriteBoolean("inferred", place.Inferred);
    }

    static ClaimPlace ReadPlace(JsonMember place) => new(
        place["text"].Text(),
        place["span"].Span(),
        place["place"].TextOrNull(),
        place["name"].Text(),
        place["admin1"].TextOrNull(),
        place["district"].TextOrNull(),
        place["lat"].NumberOrNull(),
        place["lon"].NumberOrNull(),
        place["precision"].Text(),
        place["confidence"].Number(),
        place["runnersUp"].List(ReadRunnerUp),
        place["remarks"].List(ReadRemark),
        place["inferred"].Flag())
    {
        Country = place.Has("country") ? place["country"].TextOrNull() : null,
        Gazetteer = place.Has("gazetteer") ? place["gazetteer"].WordOrNull<PlaceGazetteer>() : null,
        Nearness = place.Has("nearness") ? place["nearness"].OrNull(ReadNearness) : null,
    };

    static void WriteNearness(Utf8JsonWriter json, PlaceNearness? nearness)
    {
        if (nearness is null)
        {
            json.WriteNull("nearness");
            return;
        }

        json.WriteStartObject("nearness");
        json.WriteString("relation", EnumWords<PlaceRelation>.Lower(nearness.Relation));
        WriteNumber(json, "kilometres", nearness.Kilometres);
        WriteNumber(json, "bearing", (long?)nearness.Bearing);
        WriteSpan(json, "span", nearness.Span);
        json.WriteEndObject();
    }

    static PlaceNearness ReadNearness(JsonMember nearness) => new(
        nearness["relation"].Word<PlaceRelation>(),
        nearness["kilometres"].NumberOrNull(),
        (int?)nearness["bearing"].LongOrNull(),
        nearness["span"].Span());

    static void WriteRunnerUp(Utf8JsonWriter json, RunnerUp runnerUp)
    {
        json.WriteString("place", runnerUp.Place);
        json.WriteString("name", runnerUp.Name);
        json.WriteString("admin1", runnerUp.Province);
        json.WriteNumber("confidence", runnerUp.Confidence);
    }

    static RunnerUp ReadRunnerUp(JsonMember runnerUp) => new(
        runnerUp["place"].Text(),
        runnerUp["name"].Text(),
        runnerUp["admin1"].TextOrNull(),
        runnerUp["confidence"].Number());

    static void WriteRemark(Utf8JsonWriter json, PlaceRemark remark)
    {
        json.WriteString("kind", remark.Kind);
        json.WriteString("text", remark.Text);
        WriteSpan(json, "span", remark.Span);
        json.WriteString("place", remark.Place);
        if (remark.Checked is { } isChecked)
        {
            json.WriteBoolean("checked", isChecked);
        }
        else
        {
            json.WriteNull("checked");
        }
    }

    static PlaceRemark ReadRemark(JsonMember remark) => new(
        remark["kind"].Text(),
        remark["text"].Text(),
        remark["span"].Span(),
        remark["place"].TextOrNull(),
        remark["checked"].FlagOrNull());

    static void WriteTime(Utf8JsonWriter json, ClaimTime? time)
    {
        if (time is null)
        {
            json.WriteNull("time");
            return;
        }

        json.WriteStartObject("time");
        json.WriteString("text", time.Text);
        if (time.Span is { } span)
        {
            WriteSpan(json, "span", span);
        }
        else
        {
            json.WriteNull("span");
        }

        WriteDay(json, "start", time.Start);
        WriteDay(json, "end", time.End);
        json.WriteString("precision", EnumWords<TimePrecision>.Lower(time.Precision));
        json.WriteBoolean("inferred", time.Inferred);
        json.WriteEndObject();
    }

    static ClaimTime ReadTime(JsonMember time) => new(
        time["text"].Text(),
        time["span"].SpanOrNull(),
        time["start"].DayOrNull(),
        time["end"].DayOrNull(),
        time["precision"].Word<TimePrecision>(),
        time["inferred"].Flag());

    static void WriteSource(Utf8JsonWriter json, Attribution source)
    {
        json.WriteString("text", source.Text);
        WriteSpan(json, "span", source.Span);
        json.WriteString("actor", source.Actor);
        json.WriteString("stance", EnumWords<Stance>.Lower(source.Stance));
    }

    static Attribution ReadSource(JsonMember source) => new(
        source["text"].Text(),
        source["span"].Span(),
        source["actor"].TextOrNull(),
        source["stance"].Word<Stance>());

    static void WriteQuantity(Utf8JsonWriter json, Quantity quantity)
    {
        json.WriteString("kind", quantity.Kind);
        WriteNumber(json, "min", quantity.Minimum);
        WriteNumber(json, "max", quantity.Maximum);
        json.WriteString("who", quantity.Who);
        WriteSpan(json, "span", quantity.Span);
    }

    static Quantity ReadQuantity(JsonMember quantity) => new(
        quantity["kind"].Text(),
        quantity["min"].LongOrNull(),
        quantity["max"].LongOrNull(),
        quantity["who"].TextOrNull(),
        quantity["span"].Span());

    static void WriteControl(Utf8JsonWriter json, ControlChange? control)
    {
        if (control is null)
        {
            json.WriteNull("control");
            return;
        }

        json.WriteStartObject("control");
        json.WriteString("effect", EnumWords<ControlEffect>.Lower(control.Effect));
        json.WriteString("holder", control.Holder);
        json.WriteString("from", control.From);
        json.WriteString("place", control.Place);
        json.WriteString("scope", EnumWords<ControlScope>.Lower(control.Scope));
        json.WriteEndObject();
    }

    static ControlChange ReadControl(JsonMember control) => new(
        control["effect"].Word<ControlEffect>(),
        control["holder"].TextOrNull(),
        control["from"].TextOrNull(),
        control["place"].TextOrNull(),
        control["scope"].Word<ControlScope>());

    static void WriteList<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    static void WriteSpan(Utf8JsonWriter json, string name, TextSpan span)
    {
        json.WriteStartArray(name);
        json.WriteNumberValue(span.Start);
        json.WriteNumberValue(span.End);
        json.WriteEndArray();
    }

    static void WriteDay(Utf8JsonWriter json, string name, LocalDate? day) =>
        json.WriteString(name, day is { } known ? LocalDatePattern.Iso.Format(known) : null);

    static void WriteNumber(Utf8JsonWriter json, string name, double? number)
    {
        if (number is { } known)
        {
            json.WriteNumber(name, known);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    static void WriteNumber(Utf8JsonWriter json, string name, long? number)
    {
        if (number is { } known)
        {
            json.WriteNumber(name, known);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
