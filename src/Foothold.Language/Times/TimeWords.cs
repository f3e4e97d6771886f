using System.Collections.Frozen;
using NodaTime;

namespace Foothold.Language;

/// <summary>The closed classes of English words that times are told with.</summary>
static class TimeWords
{
    /// <summary>Month names and their abbreviations, lower case without a full stop.</summary>
    public static readonly FrozenDictionary<string, int> Months = Index(
        "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug", "september sept sep",
        "october oct", "november nov", "december dec");

    /// <summary>Weekday names and their abbreviations; Monday is 1.</summary>
    public static readonly FrozenDictionary<string, int> Weekdays = Index(
        "monday mon", "tuesday tue tues", "wednesday wed", "thursday thu thur thurs", "friday fri", "saturday sat", "sunday sun");

    /// <summary>Seasons by their first month.</summary>
    public static readonly FrozenDictionary<string, int> Seasons = new Dictionary<string, int>
    {
        ["spring"] = 3,
        ["summer"] = 6,
        ["autumn"] = 9,
        ["fall"] = 9,
        ["winter"] = 12,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    static readonly FrozenDictionary<string, int> Numerals = Index(
        "one a an", "two couple", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve dozen", "thirteen",
        "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty");

    static readonly FrozenDictionary<string, int> Tens = new Dictionary<string, int>
    {
        ["twenty"] = 20,
        ["thirty"] = 30,
        ["forty"] = 40,
        ["fifty"] = 50,
        ["sixty"] = 60,
        ["seventy"] = 70,
        ["eighty"] = 80,
        ["ninety"] = 90,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    static readonly FrozenDictionary<string, int> Ordinals = Index("first", "second", "third", "fourth", "fifth");

    /// <summary>Words before a number that leave it as it is.</summary>
    public static readonly FrozenSet<string> Approximations = Set(
        "nearly", "almost", "about", "around", "roughly", "some", "over", "more", "less", "than", "at", "least", "just", "only", "approximately", "well", "fully");

    /// <summary>The parts of a day; times of day are not kept.</summary>
    public static readonly FrozenSet<string> PartsOfDay = Set("morning", "afternoon", "evening", "night", "noon", "midday");

    /// <summary>The unit of a noun, singular or plural; null for other words.</summary>
    public static TimeUnit? UnitOf(string word) => word switch
    {
        "minute" or "minutes" or "hour" or "hours" => TimeUnit.Hour,
        "day" or "days" or "night" or "nights" => TimeUnit.Day,
        "week" or "weeks" => TimeUnit.Week,
        "fortnight" or "fortnights" => TimeUnit.Fortnight,
        "month" or "months" => TimeUnit.Month,
        "year" or "years" => TimeUnit.Year,
        "decade" or "decades" => TimeUnit.Decade,
        _ => null,
    };

    /// <summary>Whether a unit noun is in the plural.</summary>
    public static bool IsPlural(string unit) => unit[^1] == 's';

    /// <summary>"first" to "fifth" as a number; 0 for other words.</summary>
    public static int Ordinal(string word) => Ordinals.GetValueOrDefault(word);

    /// <summary>A number word below 21 or the tens above; 0 for other words.</summary>
    public static int Numeral(string word) => Tens.TryGetValue(word, out var ten) ? ten : Numerals.GetValueOrDefault(word);

    /// <summary>A set of words.</summary>
    public static FrozenSet<string> Set(params string[] words) => words.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>A day moved by so many units.</summary>
    public static LocalDate Move(LocalDate day, int count, TimeUnit unit) => unit switch
    {
        TimeUnit.Hour => day.PlusDays(count / 24),
        TimeUnit.Day => day.PlusDays(count),
        TimeUnit.Week => day.PlusWeeks(count),
        TimeUnit.Fortnight => day.PlusWeeks(2 * count),
        TimeUnit.Month => day.PlusMonths(count),
        TimeUnit.Year => day.PlusYears(count),
        _ => day.PlusYears(10 * count),
    };

    // Each string holds the words for one number, counted from 1.
    static FrozenDictionary<string, int> Index(params string[] groups) =>
        groups.SelectMany((group, i) => group.Split(' ').Select(word => KeyValuePair.Create(word, i + 1))).ToFrozenDictionary(StringComparer.Ordinal);
}

/// <summary>A unit in which times are counted.</summary>
enum TimeUnit
{
    Hour,
    Day,
    Week,
    Fortnight,
    Month,
    Year,
    Decade,
}
