using Foothold.Lexicon;

namespace Foothold.Coding;

/// <summary>Compares what the coder reads in a command's release with what a reader found, field by field.</summary>
/// <param name="actors">The actors.</param>
/// <param name="isNameOf">Whether a name, as a text spells it, may mean the place of an id.</param>
public sealed class ReleaseScorer(ActorCatalogue actors, Func<string, string, bool> isNameOf)
{
    /// <summary>The fields that are compared, in the order of the table.</summary>
    public static IReadOnlyList<string> Fields { get; } = ["date", "province", "district", "killed", "captured", "airstrike", "group"];

    /// <summary>Whether each field is right.</summary>
    /// <remarks>
    /// Of an open range the least number must be right. Day, province, district and group are compared only where the text says them;
    /// a name is right in another spelling too, where the gazetteer knows both for one place.
    /// </remarks>
    /// <returns>For each field of <see cref="Fields"/> that is compared, whether it is right, and what was owed and given in words.</returns>
    public IReadOnlyList<(string Field, bool IsRight, string Owed, string Given)> Score(PressRelease owed, ReleaseReading given)
    {
        ArgumentNullException.ThrowIfNull(owed);
        ArgumentNullException.ThrowIfNull(given);
        var verdicts = new List<(string Field, bool IsRight, string Owed, string Given)>();
        if (owed.Day is { } day)
        {
            verdicts.Add(("date", given.Day == day, $"{day:uuuu-MM-dd}", $"{given.Day:uuuu-MM-dd}"));
        }

        if (owed.Province is { } province)
        {
            verdicts.Add(("province", given.Province is { } name && (IsSpelt(name, province) || isNameOf(province, name)), province, given.Province ?? ""));
        }

        if (owed.District is { } district)
        {
            verdicts.Add(("district", given.Places.Any(place => IsPlace(place, district)), district, string.Join(" or ", given.Places.Select(place => place.Name))));
        }

        verdicts.Add(("killed", given.Killed == owed.Killed, $"{owed.Killed}", $"{given.Killed}"));
        verdicts.Add(("captured", given.Captured == owed.Captured, $"{owed.Captured}", $"{given.Captured}"));
        verdicts.Add(("airstrike", given.IsAirstrike == owed.IsAirstrike, $"{owed.IsAirstrike}", $"{given.IsAirstrike}"));
        if (owed.Group is { } group)
        {
            verdicts.Add(("group", given.Group is not null && given.Group == GroupNamed(group, actors), group, given.Group ?? ""));
        }

        return verdicts;
    }

    /// <summary>The id of the first armed group that words name; null where they name none.</summary>
    internal static string? GroupNamed(string words, ActorCatalogue actors)
    {
        var forms = words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return Enumerable.Range(0, forms.Length)
            .Select(at => actors.Match(forms, at)?.Actor)
            .FirstOrDefault(actor => actor is not null && actors.Find(actor) is { Kind: ActorKind.ArmedGroup });
    }

    bool IsPlace(ClaimPlace place, string name) =>
        IsSpelt(place.Name, name) || IsSpelt(place.Text, name)
        || (place.District is { } district && isNameOf(name, district));

    static bool IsSpelt(string one, string other) => Letters(one).Equals(Letters(other), StringComparison.OrdinalIgnoreCase);

    static string Letters(string name) => string.Concat(name.Where(char.IsLetter));
}
