using Foothold.Lexicon;
using Foothold.Places;

namespace Foothold.Web;

/// <summary>What the server is told when it starts.</summary>
public sealed record WebSettings
{
    /// <summary>The id of the theatre.</summary>
    public required string TheatreId { get; init; }

    /// <summary>The theatre's name, as readers see it.</summary>
    public required string TheatreName { get; init; }

    /// <summary>The folder with <c>districts.geojson</c> and, where there are any, <c>provinces.geojson</c> and <c>basemap.geojson</c>.</summary>
    public required string TheatreFolder { get; init; }

    /// <summary>The sides, in the order of the legend, with their colours.</summary>
    public required IReadOnlyList<Side> Sides { get; init; }

    /// <summary>The boundary set and its vintage ("398 districts of 2014"), always shown on the map.</summary>
    public required string Boundaries { get; init; }

    /// <summary>Whom the map's data is owed to, always shown on the map.</summary>
    public required string Attribution { get; init; }

    /// <summary>The theatre's places, for whoever asks where a name is.</summary>
    public required Gazetteer Gazetteer { get; init; }

    /// <summary>Other names of districts, by district id, for the search; may be empty.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> OtherNames { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>A warning shown above the map ("Sample data: written for this demo, not news"); null for none.</summary>
    public string? Notice { get; init; }

    /// <summary>The port on 127.0.0.1; 0 for a free one.</summary>
    public int Port { get; init; }
}
