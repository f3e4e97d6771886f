using Foothold.Language;

namespace Foothold.Places;

/// <summary>Reads what one name of a sentence says about the next: "Naw Zad district of Helmand", "Helmand's Sangin", lists.</summary>
static class Containment
{
    const int WidestGap = 6;
    const int LongestOpening = 4; // words before the name that a sentence opens with ("In the northern province of X, …")

    /// <summary>Fills the containers and the shared kind words of the names of one sentence, given in text order.</summary>
    public static void Read(IReadOnlyList<FoundName> names)
    {
        for (var i = 0; i + 1 < names.Count; i++)
        {
            var (left, right) = (names[i], names[i + 1]);
            var gap = Between(left, right);
            if (gap is null)
            {
                continue;
            }

            if (IsWithin(gap) && CanHold(right) && !Alike(left, right))
            {
                left.Container ??= right;
            }
            else if (IsOwner(gap) && CanHold(left))
            {
                right.Container ??= left;
            }
        }

        SetBehindOpening(names);

        // "The districts of Naw Zad, Sangin and Kajaki": the word before the first holds for all.
        for (var i = 1; i < names.Count; i++)
        {
            if (names[i].KindSaid is null && names[i - 1] is { KindIsPlural: true, KindIsAfter: false } first && Between(first, names[i]) is { } gap && IsList(gap))
            {
                (names[i].KindSaid, names[i].KindIsPlural) = (first.KindSaid, true);
            }
        }

        // From the end of a list to its start: "Naw Zad, Sangin and Kajaki districts of Helmand".
        for (var i = names.Count - 2; i >= 0; i--)
        {
            if (Between(names[i], names[i + 1]) is { } gap && IsList(gap))
            {
                var last = names[i + 1];
                if (names[i].KindSaid is null && last is { KindIsPlural: true, KindIsAfter: true })
                {
                    (names[i].KindSaid, names[i].KindIsPlural, names[i].KindIsAfter) = (last.KindSaid, true, true);
                }

                if (last.Container is { } container && names[i].Container == last && last.KindSaid is PlaceKind.District)
                {
                    names[i].Container = container;
                }
                else if (names[i].Container is null && last.KindIsPlural)
                {
                    names[i].Container = last.Container;
                }
            }
        }
    }

    // "In Jowzjan province, fighters overran Fayzabad district": what a sentence opens with holds what it names then, up to the next province, where a place of that name lies there.
    static void SetBehindOpening(IReadOnlyList<FoundName> names)
    {
        Place? around = null;
        FoundName? opening = null;
        foreach (var name in names)
        {
            if (name.Matches is [{ Place: { Kind: PlaceKind.Province } province }, ..])
            {
                (opening, around) = IsOpening(name) ? (name, province) : (null, null);
            }

            if (opening is not null && name != opening && name.Container is null && name.Matches.Count > 1
                && name.Matches.Any(match => match.Place.Kind is PlaceKind.District or PlaceKind.Settlement && match.Place.Country == around!.Country && match.Place.ProvinceName == around.ProvinceName))
            {
                name.Container = opening;
            }
        }
    }

    // Whether a name is that of a province between an "in" that opens something and a comma.
    static bool IsOpening(FoundName name)
    {
        var words = name.Sentence.Words;
        var behind = name.LastWord + (name.KindIsAfter ? 2 : 1);
        if (name.Matches is not [{ Place.Kind: PlaceKind.Province }, ..] || behind >= words.Count || words[behind].Form != ",")
        {
            return false;
        }

        for (var at = name.MentionStart - 1; at >= 0 && at >= name.MentionStart - LongestOpening; at--)
        {
            if (PlaceWords.Is(PlaceWordClass.ContainerLink, words[at].Form.ToLowerInvariant()) && (NameRuns.IsCapital(words[at].Form) || (at > 0 && words[at - 1].Tag is UniversalTag.Sconj or UniversalTag.Cconj))) // "said that in X, …"
            {
                return true;
            }
        }

        return false;
    }

    // The lower-cased words between two names of one sentence; null where they are far apart.
    static List<string>? Between(FoundName left, FoundName right)
    {
        var count = right.MentionStart - left.LastWord - 1;
        if (left.Sentence != right.Sentence || count < 0 || count > WidestGap)
        {
            return null;
        }

        return [.. Enumerable.Range(left.LastWord + 1, count).Select(i => left.Sentence.Words[i].Form.ToLowerInvariant())];
    }

    static bool IsList(List<string> gap) => gap.Count > 0 && gap.All(word => PlaceWords.Is(PlaceWordClass.ListLink, word));

    static bool IsWithin(List<string> gap)
    {
        var joined = false;
        foreach (var word in gap)
        {
            if (word is "," or "(" || PlaceWords.Is(PlaceWordClass.ContainerLink, word))
            {
                joined = true;
            }
            else if (!PlaceWords.Is(PlaceWordClass.PassedWithin, word) && PlaceWords.KindOf(word) is null && PlaceWords.Part(word) is null)
            {
                return false;
            }
        }

        return joined;
    }

    // "Helmand's Sangin", "Helmand province's Sangin", "in Helmand, Sangin"; the comma alone is read the other way first.
    static bool IsOwner(List<string> gap) =>
        gap.Count > 0 && gap.Any(word => PlaceWords.Is(PlaceWordClass.Possessive, word)) && gap.All(word => PlaceWords.Is(PlaceWordClass.Possessive, word) || PlaceWords.Is(PlaceWordClass.PassedOwned, word));

    static bool CanHold(FoundName name) =>
        name.Matches.Count > 0 && (name.Matches.Any(match => match.Place.Kind is PlaceKind.Province or PlaceKind.Country) || name.KindSaid is PlaceKind.District);

    static bool Alike(FoundName left, FoundName right) =>
        left.Matches.Count > 0 && left.Matches[0].Place.Kind is PlaceKind.Country && right.Matches[0].Place.Kind is PlaceKind.Country;
}
