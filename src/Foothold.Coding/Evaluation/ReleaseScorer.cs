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
            verdicts.Add(("group", given.Group is not null && given.Group == FirstGroupNamed(group), group, given.Group ?? ""));
        }

        return verdicts;
    }

    /// <summary>The armed groups that words name: their ids and where each name begins, in text order.</summary>
    internal static IReadOnlyList<(string Group, int Start)> GroupsNamed(string words, ActorCatalogue actors)
    {
        var forms = RowScorer.Words().Matches(words);
        var told = forms.Select(form => form.Value).ToList();
        var found = new List<(string Group, int Start)>();
        for (var at = 0; at < told.Count; at++)
        {
            if (actors.Match(told, at) is { } match)
            {
                if (actors.Find(match.Actor) is { Kind: ActorKind.ArmedGroup })
                {
                    found.Add((match.Actor, forms[at].Index));
                }

                at = match.Last;
            }
        }

        return found;
    }

    string? FirstGroupNamed(string words) => GroupsNamed(words, actors) is [var first, ..] ? first.Group : null;

    bool IsPlace(ClaimPlace place, string name) =>
        IsSpelt(place.Name, name) || IsSpelt(place.Text, name)
        || (place.District is { } district && isNameOf(name, district));

    static bool IsSpelt(string one, string other) => Letters(one).Equals(Letters(other), StringComparison.OrdinalIgnoreCase);

    static string Letters(string name) => string.Concat(name.Where(char.IsLetter));
}
