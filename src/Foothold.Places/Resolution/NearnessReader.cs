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

        if (Single(words, at) is { } relation)
        {
            return Make(words, at, at, relation);
        }

        return at > 0 && Is(PlaceWordClass.To, words, at) && Is(PlaceWordClass.NearTo, words, at - 1) ? Make(words, at - 1, at, PlaceRelation.Near)
            : at > 0 && Is(PlaceWordClass.With, words, at) && Is(PlaceWordClass.Border, words, at - 1) ? Make(words, at - 1, at, PlaceRelation.Border)
            : at > 0 && Is(PlaceWordClass.Of, words, at) ? Of(words, at)
            : at > 1 && Is(PlaceWordClass.From, words, at) && IsUnit(words, at - 1) ? Far(words, at - 1, at, null)
            : at > 1 && Is(PlaceWordClass.From, words, at) && Is(PlaceWordClass.Away, words, at - 1) && IsUnit(words, at - 2) ? Far(words, at - 2, at, null)
            : isSecond ? Second(words, first)
            : null;
    }

    // What one preposition says.
    static PlaceRelation? Single(IReadOnlyList<Word> words, int at) =>
        Is(PlaceWordClass.Near, words, at) ? PlaceRelation.Near
        : Is(PlaceWordClass.Outside, words, at) ? PlaceRelation.Outside
        : Is(PlaceWordClass.Toward, words, at) ? PlaceRelation.Toward
        : Is(PlaceWordClass.Between, words, at) ? PlaceRelation.Between
        : null;

    // Steps back over "the town of", "the nearby", "the": they stand between the name and what is said of it.
    static int BeforeKindWords(IReadOnlyList<Word> words, int at)
    {
        while (at > 0)
        {
            if (Is(PlaceWordClass.Of, words, at) && PlaceWords.KindOf(words[at - 1].Form) is PlaceKind.District or PlaceKind.Settlement or PlaceKind.Province)
            {
                at -= 2;
            }
            else if (Is(PlaceWordClass.PassedKind, words, at))
            {
                at--;
            }
            else if (BeforeEpithet(words, at) is { } bearing)
            {
                at = bearing;
            }
            else
            {
                break;
            }
        }

        return at;
    }

    // "north of the rebel stronghold of X": the "of" of the bearing, over a noun for the place that is of no kind; null where none stands there.
    static int? BeforeEpithet(IReadOnlyList<Word> words, int of)
    {
        if (of < 4 || !Is(PlaceWordClass.Of, words, of) || words[of - 1].Tag != UniversalTag.Noun || Is(PlaceWordClass.Bearing, words, of - 1))
        {
            return null;
        }

        var at = of - 2;
        while (at > 1 && words[at].Tag is UniversalTag.Adj or UniversalTag.Noun && of - at < 5)
        {
            at--;
        }

        return at > 1 && Is(PlaceWordClass.Determiner, words, at) && Is(PlaceWordClass.Of, words, at - 1) && Is(PlaceWordClass.Bearing, words, at - 2) ? at - 1 : null;
    }

    static PlaceNearness? Of(IReadOnlyList<Word> words, int of)
    {
        if (Is(PlaceWordClass.Edge, words, of - 1))
        {
            return Make(words, of - 1, of, PlaceRelation.Outside);
        }

        if (Is(PlaceWordClass.NearOf, words, of - 1))
        {
            return Make(words, of - 1, of, PlaceRelation.Near);
        }

        if (of > 2 && Is(PlaceWordClass.TowardOf, words, of - 1) && Is(PlaceWordClass.Determiner, words, of - 2) && Is(PlaceWordClass.Locative, words, of - 3))
        {
            return Make(words, of - 3, of, PlaceRelation.Toward); // "in the direction of", but not "from the direction of"
        }

        if (PlaceWords.Bearing(words[of - 1].Form.ToLowerInvariant()) is not { } bearing || !Is(PlaceWordClass.Bearing, words, of - 1))
        {
            return null;
        }

        var start = of - 1;
        if (start > 0 && Is(PlaceWordClass.Determiner, words, start - 1) && !(start > 1 && Is(PlaceWordClass.To, words, start - 2)))
        {
            return null; // "the north of X" is a part of it, "to the north of X" is not
        }

        if (start > 0 && Is(PlaceWordClass.Just, words, start - 1))
        {
            return new PlaceNearness(PlaceRelation.Outside, null, bearing, words[start].Span.Union(words[of].Span));
        }

        return start > 1 && IsUnit(words, start - 1)
            ? Far(words, start - 1, of, bearing)
            : new PlaceNearness(PlaceRelation.Outside, null, bearing, words[start].Span.Union(words[of].Span));
    }

    static PlaceNearness Far(IReadOnlyList<Word> words, int unit, int last, int? bearing)
    {
        var mile = Is(PlaceWordClass.Mile, words, unit);
        var number = words[unit - 1].Form is "-" && unit > 1 ? unit - 2 : unit - 1;
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
            if (Is(PlaceWordClass.Between, words, i))
            {
                return Make(words, i, i, PlaceRelation.Between);
            }
        }

        return null;
    }

    static PlaceNearness Make(IReadOnlyList<Word> words, int first, int last, PlaceRelation relation) =>
        new(relation, null, null, words[first].Span.Union(words[last].Span));

    static bool IsUnit(IReadOnlyList<Word> words, int index) => Is(PlaceWordClass.Kilometre, words, index) || Is(PlaceWordClass.Mile, words, index);

    static bool Is(PlaceWordClass wordClass, IReadOnlyList<Word> words, int index) => PlaceWords.Is(wordClass, words[index].Form);
}
