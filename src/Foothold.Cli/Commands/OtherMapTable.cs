using System.Globalization;
using System.Text.Json;
using Foothold.Control;
using NodaTime;

namespace Foothold.Cli;

/// <summary>The maps in whose words the districts can be listed.</summary>
enum OtherMap
{
    /// <summary>Long War Journal.</summary>
    Lwj,

    /// <summary>The Institute for the Study of War and the Critical Threats Project.</summary>
    Isw,

    /// <summary>The five classes that Resolute Support assessed and SIGAR published.</summary>
    Sigar,
}

/// <summary>Lists the districts that evidence reaches in another map's words.</summary>
static class OtherMapTable
{
    internal static int Give(Speaker speaker, ProjectView view, OtherMap map, LocalDate day, LocalDate? asOf, bool asJson)
    {
        var incumbent = view.Content.Theatre.Sides[0];
        var districts = view.Situation.Newest().ControlOn(day, asOf)
            .Where(control => control.Leader is not null)
            .OrderByDescending(control => map == OtherMap.Sigar ? OtherVocabularies.Standing(control, incumbent.Id) : 0)
            .ToList();
        if (map == OtherMap.Sigar)
        {
            speaker.Say($"SIGAR's classes grade how far a district is controlled, ours is how sure that is: only the order can be compared. First what is most surely with {incumbent.Name}.");
        }

        for (var rank = 0; rank < districts.Count; rank++)
        {
            var control = districts[rank];
            var word = map switch
            {
                OtherMap.Lwj => OtherVocabularies.LongWarJournal(control, incumbent.Id),
                OtherMap.Isw => OtherVocabularies.StudyOfWar(control),
                _ => (rank + 1).ToString(CultureInfo.InvariantCulture),
            };
            var place = view.Content.Gazetteer.Find(control.District);
            if (asJson)
            {
                GiveJson(speaker, map, control, word, place?.Name);
            }
            else
            {
                speaker.Give(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{word,-26}  {place?.Name ?? control.District}, {place?.ProvinceName} ({view.NameOf(control)} {control.LeaderProbability:0.00}, {control.Basis.ToString().ToLowerInvariant()}){Apart(view, control.Split)}"));
            }
        }

        return ExitCode.Done;
    }

    /// <summary>Who holds the centre and who the rest, where reports tell them apart.</summary>
    static string Apart(ProjectView view, DistrictSplit? split) => split is null
        ? ""
        : string.Create(
            CultureInfo.InvariantCulture,
            $"; centre {view.NameOf(split.Centre)} {split.Centre.LeaderProbability:0.00}, rest {view.NameOf(split.Rest)} {split.Rest.LeaderProbability:0.00}");

    static void GiveJson(Speaker speaker, OtherMap map, DistrictControl control, string word, string? name) => speaker.GiveJson(json =>
    {
        json.WriteStartObject();
        json.WriteString("district", control.District);
        json.WriteString("name", name);
        json.WriteString("view", map.ToString().ToLowerInvariant());
        json.WriteString(map == OtherMap.Sigar ? "rank" : "word", word);
        json.WriteString("state", control.Told);
        json.WriteString("likeliest", control.Leader);
        json.WriteNumber("probability", control.LeaderProbability!.Value);
        json.WriteString("basis", control.Basis.ToString().ToLowerInvariant());
        WritePortion(json, "centre", control.Split?.Centre);
        WritePortion(json, "rest", control.Split?.Rest);
        json.WriteEndObject();
    });

    static void WritePortion(Utf8JsonWriter json, string name, DistrictControl? portion)
    {
        if (portion is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("state", portion.Told);
        json.WriteString("likeliest", portion.Leader);
        json.WriteNumber("probability", portion.LeaderProbability!.Value);
        json.WriteEndObject();
    }
}
