using System.Globalization;
using Foothold.Language;

namespace Foothold.Places;

/// <summary>Reads the words before a name that put something near it: "20 km north of", "on the outskirts of".</summary>
static class NearnessReader
{
    /// <summary>The nearness that the words before <paramref name="first"/> say, or null.</summary>
    /// <param name="words">The words of the sentence.</param>
    /// <param name="first">The first word of the name.</param>
    /// <param name="isSecond">Whether another name and "and" stand just before, as in "between Sangin and Gereshk".</param>
    public static PlaceNearness? Read(IReadOnlyList<Word> words, int first, bool isSecond)
    {
        var at = BeforeKindWords(words, first - 1);
        if (at < 0)
        {
            return null;
        }

        return Lower(words, at) switch
        {
            "near" or "nearby" or "around" or "beside" => Make(words, at, at, PlaceRelation.Near),
            "outside" => Make(words, at, at, PlaceRelation.Outside),
            "toward" or "towards" => Make(words, at, at, PlaceRelation.Toward),
            "between" => Make(words, at, at, PlaceRelation.Between),
            "to" when at > 0 && Lower(words, at - 1) is "close" or "next" or "adjacent" => Make(words, at - 1, at, PlaceRelation.Near),
            "with" when at > 0 && Lower(words, at - 1) is "border" or "frontier" => Make(words, at - 1, at, PlaceRelation.Border),
            "of" when at > 0 => Of(words, at),
            "from" when at > 1 && IsUnit(Lower(words, at - 1)) => Far(words, at - 1, at, null),
            "from" when at > 1 && Lower(words, at - 1) == "away" && IsUnit(Lower(words, at - 2)) => Far(words, at - 2, at, null),
            _ when isSecond => Second(words, first),
            _ => null,
        };
    }

    // Steps back over "the town of", "the nearby", "the": they stand between the name and what is said of it.
    static int BeforeKindWords(IReadOnlyList<Word> words, int at)
    {
        while (at > 0)
        {
            if (Lower(words, at) == "of" && QueryName.KindWord(Lower(words, at - 1)) is PlaceKind.District or PlaceKind.Settlement or PlaceKind.Province)
            {
                at -= 2;
            }
            else if (Lower(words, at) is "the" or "city" or "town" or "village" or "district")
            {
                at--;
            }
            else
            {
                break;
            }
        }

        return at;
    }

    static PlaceNearness? Of(IReadOnlyList<Word> words, int of)
    {
        var before = Lower(words, of - 1);
        if (before is "outskirts" or "edge" or "edges" or "suburbs" or "gates")
        {
            return Make(words, of - 1, of, PlaceRelation.Outside);
        }

        if (before is "vicinity")
        {
            return Make(words, of - 1, of, PlaceRelation.Near);
        }

        if (PlaceWords.Bearing(before) is not { } bearing || before.EndsWith("ern", StringComparison.Ordinal))
        {
            return null;
        }

        var start = of - 1;
        if (start > 0 && Lower(words, start - 1) is "just" or "immediately" or "the" or "to")
        {
            return new PlaceNearness(PlaceRelation.Outside, null, bearing, words[start].Span.Union(words[of].Span));
        }

        return start > 1 && IsUnit(Lower(words, start - 1))
            ? Far(words, start - 1, of, bearing)
            : new PlaceNearness(PlaceRelation.Outside, null, bearing, words[start].Span.Union(words[of].Span));
    }

    static PlaceNearness Far(IReadOnlyList<Word> words, int unit, int last, int? bearing)
    {
        var mile = Lower(words, unit).StartsWith("mi", StringComparison.Ordinal);
        var number = Lower(words, unit - 1) is "-" && unit > 1 ? unit - 2 : unit - 1;
        double? kilometres = double.TryParse(words[number].Form, NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var value)
            ? Math.Round(value * (mile ? 1.609344 : 1), 1)
            : null;
        var start = kilometres is null ? unit : number;
        return new PlaceNearness(PlaceRelation.Near, kilometres, bearing, words[start].Span.Union(words[last].Span));
    }

    // "between Sangin and Gereshk": the word stands before the first of the two.
    static PlaceNearness? Second(IReadOnlyList<Word> words, int first)
    {
        for (var i = first - 2; i >= 0 && i > first - 8; i--)
        {
            if (Lower(words, i) == "between")
            {
                return Make(words, i, i, PlaceRelation.Between);
            }
        }

        return null;
    }

    static PlaceNearness Make(IReadOnlyList<Word> words, int first, int last, PlaceRelation relation) =>
        new(relation, null, null, words[first].Span.Union(words[last].Span));

    static bool IsUnit(string lower) => lower is "km" or "kms" or "kilometers" or "kilometres" or "kilometer" or "kilometre" or "miles" or "mile" or "mi";

    static string Lower(IReadOnlyList<Word> words, int index) => words[index].Form.ToLowerInvariant();
}
