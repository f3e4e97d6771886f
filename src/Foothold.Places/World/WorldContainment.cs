using Foothold.Language;

namespace Foothold.Places;

/// <summary>Reads how names of general news stand together: which is said to lie in which, and which stand in one list.</summary>
sealed class WorldContainment(WorldGazetteer gazetteer, PlaceVocabulary vocabulary)
{
    const int MostWordsApart = 6; // from a name to what it lies in
    const double AroundCity = 40; // kilometres
    const double AcrossRegion = 300; // kilometres

    /// <summary>
    /// Fills <see cref="WorldName.Container"/>: "Bangor, Maine", "Naw Zad in Helmand", "Naw Zad (Helmand)", "Bangor, Penobscot County,
    /// Maine", "Springfield IL".
    /// </summary>
    /// <param name="names">The names of a text; those of its last sentence are read.</param>
    /// <param name="start">The first of that sentence, an index.</param>
    public void ReadContainers(List<WorldName> names, int start)
    {
        for (var i = names.Count - 2; i >= start; i--)
        {
            var (left, right) = (names[i], names[i + 1]);
            if (left.IsDemonym || right.IsDemonym || !Joins(left, right))
            {
                continue;
            }

            if (HoldsAny(right, left))
            {
                left.Container = right;
            }
            else if (IsDivision(right) && !SharesCountry(left, right))
            {
                left.Container = right;
                left.Forget(); // "Foya in Lofa county": those of the name that are known lie in other countries
            }
        }
    }

    /// <summary>
    /// Fills <see cref="WorldName.Container"/> of what is said to be an owner's, with its kind: "India's southern state of Kerala",
    /// "the Spanish region of Valencia", "Pakistan's Punjab province".
    /// </summary>
    /// <param name="names">The names of a text; those of its last sentence are read.</param>
    /// <param name="start">The first of that sentence, an index.</param>
    public void ReadOwners(List<WorldName> names, int start)
    {
        for (var i = start; i + 1 < names.Count; i++)
        {
            var (owner, owned) = (names[i], names[i + 1]);
            if (owned is { Container: null, IsDemonym: false, KindSaid: not null } && Owns(owner, owned) && HoldsAny(owner, owned))
            {
                owned.Container = owner;
            }
        }
    }

    /// <summary>Fills <see cref="WorldName.Beside"/>: "Farmington and Aztec", "Utah, Washington, Oregon and Colorado". One list holds things of one sort.</summary>
    /// <param name="names">The names of a text; those of its last sentence are read.</param>
    /// <param name="start">The first of that sentence, an index.</param>
    public static void ReadLists(List<WorldName> names, int start)
    {
        for (var i = start; i + 1 < names.Count; i++)
        {
            var (left, right) = (names[i], names[i + 1]);
            var isApart = left.Sentence != right.Sentence || left.Container == right || left.IsDemonym || right.IsDemonym;
            if (!isApart && ListedTogether(left, right))
            {
                left.Beside.Add(right);
                right.Beside.Add(left);
            }
        }
    }

    /// <summary>Whether one place lies in another, as far as divisions tell; a town lies in a larger one that is near.</summary>
    public bool Holds(int outer, int inner)
    {
        if (outer == inner)
        {
            return false;
        }

        ref readonly var large = ref gazetteer.Cell(outer);
        ref readonly var small = ref gazetteer.Cell(inner);
        return (PlaceKind)large.Kind switch
        {
            PlaceKind.Country => small.Country == large.Country && (PlaceKind)small.Kind != PlaceKind.Country,
            PlaceKind.Province => small.Province >= 0 && small.Province == large.Province && (PlaceKind)small.Kind is PlaceKind.District or PlaceKind.Settlement,
            PlaceKind.District => small.District >= 0 && small.District == large.District && (PlaceKind)small.Kind == PlaceKind.Settlement,
            PlaceKind.Settlement => (PlaceKind)small.Kind == PlaceKind.Settlement && large.Population > 4L * small.Population && gazetteer.Kilometres(outer, inner) < AroundCity,
            _ => small.Country == large.Country && gazetteer.Kilometres(outer, inner) < AcrossRegion,
        };
    }

    bool HoldsAny(WorldName outer, WorldName inner) => inner.Candidates.Any(small => outer.Candidates.Any(large => Holds(large.Place, small.Place)));

    // Whether the words themselves say that a name is a division's: "Lofa county", "Ala.".
    static bool IsDivision(WorldName name) => name.IsShort || name.KindSaid is PlaceKind.District or PlaceKind.Province;

    bool SharesCountry(WorldName left, WorldName right) =>
        left.Candidates.Any(one => right.Candidates.Any(other => gazetteer.Cell(one.Place).Country == gazetteer.Cell(other.Place).Country));

    // Whether nothing but a mark of the owner, quarters of the compass and words for kinds with "of" stand between; behind a people's
    // adjective there must be such a word ("the Spanish region of").
    bool Owns(WorldName owner, WorldName owned)
    {
        var words = owner.Sentence.Words;
        var isMarked = owner.Last + 1 < owned.First && vocabulary.Is(PlaceWordClass.Possessive, words[owner.Last + 1].Form);
        if (owned.First - owner.Last > MostWordsApart || !(isMarked || (owner.IsDemonym && owned.First > owner.Last + 1)))
        {
            return false;
        }

        for (var i = owner.Last + (isMarked ? 2 : 1); i < owned.First; i++)
        {
            var form = words[i].Form;
            if (vocabulary.KindOf(form) is null && !vocabulary.Is(PlaceWordClass.SettlementOf, form) && !vocabulary.Is(PlaceWordClass.Bearing, form) && !vocabulary.Is(PlaceWordClass.Of, form))
            {
                return false;
            }
        }

        return true;
    }

    // Whether nothing but commas, articles, words for kinds and quarters of the compass, and a word of lying in stand between.
    bool Joins(WorldName left, WorldName right)
    {
        if (right.First - left.Last > MostWordsApart)
        {
            return false;
        }

        var isSaid = right.IsShort && right.First == left.Last + 1;
        for (var i = left.Last + 1; i < right.First; i++)
        {
            var form = left.Sentence.Words[i].Form;
            if (form is "," or "(" || vocabulary.Is(PlaceWordClass.ContainerLink, form))
            {
                isSaid = true;
            }
            else if (vocabulary.KindOf(form) is null && !vocabulary.Is(PlaceWordClass.Bearing, form) && !vocabulary.Is(PlaceWordClass.PassedWithin, form))
            {
                return false;
            }
        }

        return isSaid;
    }

    static bool ListedTogether(WorldName left, WorldName right) =>
        right.First > left.Last + 1
        && left.Sentence.Words.Skip(left.Last + 1).Take(right.First - left.Last - 1)
            .All(word => word is { Form: "," or "-" or "–" or "&" or "/" } or { Tag: UniversalTag.Cconj });
}
