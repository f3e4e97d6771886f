using Foothold.Language;

namespace Foothold.Places;

/// <summary>The English words around a name that say whether it is a place, and of what kind.</summary>
static class PlaceWords
{
    /// <summary>Whether a word may join the parts of one name ("Deh-e Bagh", "Koran wa Monjan").</summary>
    public static bool IsLink(string form) =>
        form is "e" or "i" or "ye" or "yi" or "wa" or "va" or "o" or "u" or "ul" or "al" or "el" or "ad" or "as" or "az" or "ez" or "es" or "ash" or "esh" or "bin" or "-" or "–" or "'" or "’" or "‘" or "`"
            or "-e" or "-i" or "-ye" or "-yi" or "eh" or "ah";

    /// <summary>Whether a preposition puts things in places more than it does anything else.</summary>
    public static bool IsLocative(string lower) =>
        lower is "in" or "at" or "near" or "outside" or "inside" or "around" or "across" or "throughout" or "toward" or "towards" or "into" or "within" or "between";

    /// <summary>Whether a preposition can put something in a place.</summary>
    public static bool CanBeLocative(string lower) => IsLocative(lower) || lower is "from" or "to" or "of" or "over" or "through" or "on" or "above" or "beyond";

    /// <summary>Whether a noun before "of" says that a place follows: a part of it, or what befalls a place.</summary>
    public static bool IsOfPlace(string lower) =>
        lower is "centre" or "center" or "heart" or "outskirts" or "edge" or "edges" or "suburbs" or "suburb" or "gates" or "bazaar" or "bazar" or "streets" or "seat"
            or "fall" or "loss" or "capture" or "recapture" or "seizure" or "siege" or "liberation" or "conquest" or "north" or "south" or "east" or "west" or "parts" or "most" or "people" or "residents";

    /// <summary>Whether a word opens a sentence or phrase and is no part of a name.</summary>
    public static bool IsFunctionWord(Word word)
    {
        if (word.Tag is UniversalTag.Det or UniversalTag.Pron or UniversalTag.Aux or UniversalTag.Cconj or UniversalTag.Sconj)
        {
            return true;
        }

        return word.Form.ToLowerInvariant() is "a" or "an" or "the" or "in" or "at" or "on" or "of" or "to" or "for" or "from" or "by" or "with" or "and" or "or" or "but" or "as"
            or "if" or "it" or "its" or "he" or "she" or "they" or "we" or "i" or "his" or "her" or "their" or "our" or "this" or "that" or "these" or "those" or "after" or "before"
            or "while" or "when" or "where" or "who" or "what" or "how" or "why" or "since" or "until" or "then" or "now" or "no" or "not" or "one" or "two" or "all" or "some"
            or "there" or "here" or "both" or "also" or "is" or "are" or "was" or "were" or "has" or "have" or "had" or "so" or "yet" or "near" or "outside" or "inside" or "around"
            or "across" or "between" or "into" or "over" or "under" or "about" or "once" or "meanwhile" or "however" or "more" or "most" or "many" or "other" or "only" or "more";
    }

    /// <summary>Whether a word before a name says that a person follows.</summary>
    public static bool IsTitle(string lower) =>
        lower.TrimEnd('.') is "mr" or "mrs" or "ms" or "dr" or "gen" or "general" or "col" or "colonel" or "lt" or "lieutenant" or "maj" or "major" or "capt" or "captain" or "sgt"
            or "sergeant" or "president" or "minister" or "mullah" or "mulla" or "maulvi" or "maulawi" or "mawlawi" or "mawlavi" or "maulana" or "sheikh" or "shaikh" or "haji" or "hajji"
            or "qari" or "commander" or "senator" or "sen" or "rep" or "gov" or "ambassador" or "secretary" or "spokesman" or "spokeswoman" or "ustad" or "ayatollah" or "king" or "prince"
            or "sir" or "lord" or "professor" or "prof" or "brig" or "brigadier" or "admiral" or "adm" or "pvt" or "cpl" or "corporal" or "judge" or "leader" or "journalist" or "warlord";

    /// <summary>The bearing a word says in degrees east of north, or null: "southern" is 180.</summary>
    public static int? Bearing(string lower)
    {
        var stem = lower.Replace("-", "", StringComparison.Ordinal);
        stem = stem.EndsWith("ern", StringComparison.Ordinal) ? stem[..^3] : stem;
        return stem switch
        {
            "north" => 0,
            "northeast" => 45,
            "east" => 90,
            "southeast" => 135,
            "south" => 180,
            "southwest" => 225,
            "west" => 270,
            "northwest" => 315,
            _ => null,
        };
    }

    /// <summary>The adjective for a part of a country or province ("southern", "central"), or null for any other word.</summary>
    public static string? Part(string lower)
    {
        if (lower is "central" or "upper" or "lower")
        {
            return lower;
        }

        return Bearing(lower) switch
        {
            0 => "northern",
            45 => "north-eastern",
            90 => "eastern",
            135 => "south-eastern",
            180 => "southern",
            225 => "south-western",
            270 => "western",
            315 => "north-western",
            _ => null,
        };
    }

    /// <summary>Whether a capitalised word after a place's name belongs to an office or a thing of that place, not to a longer name.</summary>
    public static bool BelongsToPlace(string lower) =>
        QueryName.KindWord(lower) is not null
        || lower is "governor" or "police" or "provincial" or "mayor" or "council" or "airport" or "airfield" or "air" or "prison" or "hospital" or "bazaar" or "bazar" or "border" or "taliban"
            or "chief" or "capital" or "authorities" or "officials" or "residents" or "gains" or "offensive" or "battle" or "attack" or "war" or "front" or "security" or "government"
            or "garrison" or "dam" or "road" or "command" or "corps" or "peace" or "deputy" or "headquarters" or "center" or "centre";
}
