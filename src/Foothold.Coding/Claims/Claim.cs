using Foothold.Language;
using Foothold.Places;
using NodaTime;

namespace Foothold.Coding;

/// <summary>One thing one sentence says happened, is so, or may happen: the atom of the system.</summary>
/// <param name="Id">"c_" and 20 hexadecimal digits of a SHA-256 over its content.</param>
/// <param name="ReportId">The report it was read from.</param>
/// <param name="Sentence">The index of its sentence in the report.</param>
/// <param name="Span">The sentence that says it.</param>
/// <param name="Quote">Exactly the report's text at <paramref name="Span"/>.</param>
/// <param name="Type">The type of act or state.</param>
/// <param name="Mode">The mode within the type ("capture", "aerial"); null where it has none. An open list.</param>
/// <param name="Trigger">The word or phrase that says it.</param>
/// <param name="Agents">Who acts or holds; empty where the text names nobody.</param>
/// <param name="Targets">Whom it is done to.</param>
/// <param name="Places">Where; the likeliest reading first.</param>
/// <param name="Time">When, resolved; null where the text gives none.</param>
/// <param name="Polarity">Whether the text says it is so or that it is not.</param>
/// <param name="Reality">Whether it happened, goes on, is planned, may be, was asked for, or is over.</param>
/// <param name="Sources">Who says it inside the report, the innermost last; empty means the report itself.</param>
/// <param name="Quantities">Figures that belong to it.</param>
/// <param name="Control">What it says about who holds a place; null where it says nothing of that.</param>
/// <param name="Certainty">How the text qualifies it.</param>
/// <param name="Interest">Whether the speaker gains by saying it.</param>
/// <param name="Purpose">The words that say what it is for; null where none do.</param>
/// <param name="Frame">The id of the lexicon frame that read it.</param>
/// <param name="Confidence">From 0 to 1: how sure the reading is, not how true the claim.</param>
/// <param name="ReadBy">The versions of lexicon, model and theatre that read it.</param>
public sealed record Claim(
    string Id,
    string ReportId,
    int Sentence,
    TextSpan Span,
    string Quote,
    ClaimType Type,
    string? Mode,
    Trigger Trigger,
    IReadOnlyList<Participant> Agents,
    IReadOnlyList<Participant> Targets,
    IReadOnlyList<ClaimPlace> Places,
    ClaimTime? Time,
    Polarity Polarity,
    Reality Reality,
    IReadOnlyList<Attribution> Sources,
    IReadOnlyList<Quantity> Quantities,
    ControlChange? Control,
    Certainty Certainty,
    Interest Interest,
    Trigger? Purpose,
    string Frame,
    double Confidence,
    ReaderVersion ReadBy)
{
    /// <summary>How the sentence tells it: as its news, as what another act is about, or in passing.</summary>
    public Standing Standing { get; init; }
}

/// <summary>Words of the report that carry a meaning.</summary>
/// <param name="Text">The text at <paramref name="Span"/>.</param>
/// <param name="Span">Where they stand.</param>
public sealed record Trigger(string Text, TextSpan Span);

/// <summary>Who takes part in a claim.</summary>
/// <param name="Text">The words that name it; those of the antecedent where it is inferred.</param>
/// <param name="Span">Where those words stand; outside the claim's sentence only where it is inferred.</param>
/// <param name="Actor">The actor's id; null where no actor is known by those words.</param>
/// <param name="Inferred">Whether it was carried over rather than said in the clause.</param>
public sealed record Participant(string Text, TextSpan Span, string? Actor, bool Inferred)
{
    /// <summary>
    /// Where no actor is known by the words: the country or body whose it is by their own telling ("Fijian rebels", "a newspaper
    /// in Beirut"), as an ISO 3166 alpha-3 code or INT; else null. It says nothing of whose side it is on.
    /// </summary>
    public string? Country { get; init; }
}

/// <summary>Where a claim is set.</summary>
/// <param name="Text">The words of the place name.</param>
/// <param name="Span">Where those words stand; outside the claim's sentence only where it is inferred.</param>
/// <param name="Place">The place's id; null where no gazetteer has the name.</param>
/// <param name="Name">The name shown to readers.</param>
/// <param name="Province">The province it lies in; of an unknown place or a region the one that is named right behind it. Null where none is known, and for a country.</param>
/// <param name="District">The id of the district it is or lies in; null where it is larger than one.</param>
/// <param name="Latitude">Degrees north; null for an unknown place.</param>
/// <param name="Longitude">Degrees east; null for an unknown place.</param>
/// <param name="Precision">country, province, district, settlement, region or unknown.</param>
/// <param name="Confidence">From 0 to 1.</param>
/// <param name="RunnersUp">What else it may be, the likeliest first.</param>
/// <param name="Remarks">What the report says of the place itself: its worth, its neighbours (MODEL rule 8).</param>
/// <param name="Inferred">Whether it was carried over rather than said in the clause.</param>
public sealed record ClaimPlace(
    string Text,
    TextSpan Span,
    string? Place,
    string Name,
    string? Province,
    string? District,
    double? Latitude,
    double? Longitude,
    string Precision,
    double Confidence,
    IReadOnlyList<RunnerUp> RunnersUp,
    IReadOnlyList<PlaceRemark> Remarks,
    bool Inferred)
{
    /// <summary>The ISO 3166 alpha-3 code of the country it is or lies in; null where not known.</summary>
    public string? Country { get; init; }

    /// <summary>Whose places it was found among; null where no gazetteer has the name, and in claims of older versions.</summary>
    public PlaceGazetteer? Gazetteer { get; init; }

    /// <summary>How the text puts the claim near the place ("20 km north of"); null where it means the place itself.</summary>
    public PlaceNearness? Nearness { get; init; }
}

/// <summary>A gazetteer that a place comes from.</summary>
public enum PlaceGazetteer
{
    /// <summary>The theatre's own, with its districts and villages and the larger places around.</summary>
    Theatre,

    /// <summary>That of the world, which is asked for places abroad that the theatre's has not.</summary>
    World,
}

/// <summary>A place that a mention might have meant instead.</summary>
/// <param name="Place">The place's id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Province">The province it lies in; null for a country.</param>
/// <param name="Confidence">From 0 to 1.</param>
public sealed record RunnerUp(string Place, string Name, string? Province, double Confidence);

/// <summary>Something a report says of a place itself.</summary>
/// <param name="Kind">"worth" for what it is good for, "neighbour" for a place it borders.</param>
/// <param name="Text">The words that say it.</param>
/// <param name="Span">Where they stand.</param>
/// <param name="Place">The other place's id, for "neighbour"; else null.</param>
/// <param name="Checked">Whether the boundary set bears it out; null where it cannot be checked.</param>
public sealed record PlaceRemark(string Kind, string Text, TextSpan Span, string? Place, bool? Checked);

/// <summary>When a claim is set.</summary>
/// <param name="Text">The words that name the time; empty where it is inferred from tense alone.</param>
/// <param name="Span">Where they stand; null where it is inferred from tense alone.</param>
/// <param name="Start">The first day, included; null where the start is open.</param>
/// <param name="End">The day after the last; null where the end is open.</param>
/// <param name="Precision">How finely it is said.</param>
/// <param name="Inferred">Whether it was carried over or taken from the report's own date.</param>
public sealed record ClaimTime(string Text, TextSpan? Span, LocalDate? Start, LocalDate? End, TimePrecision Precision, bool Inferred);

/// <summary>Who says a claim inside the report.</summary>
/// <param name="Text">The words that name the speaker ("a district police chief").</param>
/// <param name="Span">Where they stand.</param>
/// <param name="Actor">The actor the speaker speaks for; null where not known.</param>
/// <param name="Stance">How the speaker stands to it.</param>
public sealed record Attribution(string Text, TextSpan Span, string? Actor, Stance Stance);

/// <summary>A figure that belongs to a claim.</summary>
/// <param name="Kind">killed, wounded, captured, surrendered, displaced, troops, strikes, vehicles; an open list.</param>
/// <param name="Minimum">The least number said; null where undisclosed.</param>
/// <param name="Maximum">The greatest number said, included; null where open or undisclosed.</param>
/// <param name="Who">The actor counted; null where not known.</param>
/// <param name="Span">The words of the figure.</param>
public sealed record Quantity(string Kind, long? Minimum, long? Maximum, string? Who, TextSpan Span);

/// <summary>What a claim says about who holds a place.</summary>
/// <param name="Effect">The effect on control.</param>
/// <param name="Holder">The actor that gains, holds, threatens, defends, loses or leaves; null where not named.</param>
/// <param name="From">The actor that held it before or is opposed; null where not named.</param>
/// <param name="Place">The id of the place whose control it is; null where it is larger than a district or unknown.</param>
/// <param name="Scope">How much of the place.</param>
public sealed record ControlChange(ControlEffect Effect, string? Holder, string? From, string? Place, ControlScope Scope);

/// <summary>The versions that read a claim.</summary>
/// <param name="Lexicon">A hash of the lexicon's files.</param>
/// <param name="Model">A hash of the language model.</param>
/// <param name="Theatre">A hash of the theatre's files.</param>
public sealed record ReaderVersion(string Lexicon, string Model, string Theatre);
