using Foothold.Language;

namespace Foothold.Places;

/// <summary>What the names of a report say together, at the confidences they have when it is made.</summary>
/// <remarks>
/// Each question is what all names but one say of a place. It is answered from sums over the report that are made once, so that
/// weighing a report takes about as long as it has names, and not the square of that.
/// </remarks>
sealed class RoundSummary
{
    /// <summary>The confidence from which a match tells something about the other names.</summary>
    public const double Least = 0.05;

    const double Near = 70; // kilometres at which closeness has faded to a third
    const double Far = 430; // kilometres from which it is lost in the rounding of a double: exp(-(430 / 70)²) is 4e-17
    const double HalfCell = 80; // kilometres, no less than half the diagonal of a cell of one degree

    readonly ILookup<Sentence, FoundName> _bySentence;
    readonly Dictionary<string, Two> _byPlace = new(StringComparer.Ordinal); // id of a place -> how surely names mean it
    readonly Dictionary<(string Country, string? Province), Two> _byProvince = [];
    readonly Dictionary<(int North, int East), Cell> _cells = []; // whole degrees -> the districts and settlements there
    readonly Dictionary<string, double> _closeness = new(StringComparer.Ordinal); // id of a place -> what all names give it, filled when asked

    /// <summary>Sums up names.</summary>
    /// <param name="names">The names of the report.</param>
    /// <param name="bySentence">The same by their sentences.</param>
    public RoundSummary(IReadOnlyList<FoundName> names, ILookup<Sentence, FoundName> bySentence)
    {
        _bySentence = bySentence;
        foreach (var name in names)
        {
            for (var i = 0; i < name.Matches.Count; i++)
            {
                if (name.Confidences[i] >= Least)
                {
                    Add(name, name.Matches[i].Place, name.Confidences[i]);
                }
            }
        }
    }

    /// <summary>Whether a place is of the size that lies near to others: a district, a town, a village.</summary>
    public static bool IsLocal(Place place) => place.Kind is PlaceKind.District or PlaceKind.Settlement;

    /// <summary>The names of a sentence.</summary>
    public IEnumerable<FoundName> NamesIn(Sentence sentence) => _bySentence[sentence];

    /// <summary>How surely another name than the one given means the same place; 0 where none does.</summary>
    public double SamePlace(Place place, FoundName but) => _byPlace.TryGetValue(place.Id, out var two) ? two.WithoutThe(but) : 0;

    /// <summary>How surely another name than the one given means the province a place lies in; 0 where none does.</summary>
    public double Province(Place place, FoundName but) => _byProvince.TryGetValue((place.Country, place.ProvinceName), out var two) ? two.WithoutThe(but) : 0;

    /// <summary>How near what the other names mean is to a place, each as sure as it is: from 0 for nothing near to 1 for enough.</summary>
    public double Closeness(Place place, FoundName but)
    {
        if (!IsLocal(place))
        {
            return 0;
        }

        if (!_closeness.TryGetValue(place.Id, out var all))
        {
            _closeness[place.Id] = all = ClosenessOfAll(place);
        }

        for (var i = 0; i < but.Matches.Count; i++)
        {
            all -= but.Confidences[i] >= Least && IsLocal(but.Matches[i].Place) ? but.Confidences[i] * Fade(but.Matches[i].Place, place) : 0;
        }

        return Math.Clamp(all, 0, 1);
    }

    // One name gives no more than 1, so at 2 what the others give is 1 or more.
    double ClosenessOfAll(Place place)
    {
        var sum = 0.0;
        foreach (var cell in _cells.Values)
        {
            if (Gazetteer.Kilometres(cell.Middle, place) > Far + HalfCell)
            {
                continue;
            }

            foreach (var (outer, confidence) in cell.Places.Values)
            {
                sum += confidence * Fade(outer, place);
                if (sum >= 2)
                {
                    return sum;
                }
            }
        }

        return sum;
    }

    // A place is not near itself: that is said by SamePlace.
    static double Fade(Place from, Place to) => from.Id != to.Id && Gazetteer.Kilometres(from, to) / Near is var distance ? Math.Exp(-(distance * distance)) : 0;

    void Add(FoundName name, Place place, double confidence)
    {
        _byPlace[place.Id] = _byPlace.GetValueOrDefault(place.Id).With(name, confidence);
        if (place.Kind == PlaceKind.Province)
        {
            var key = (place.Country, place.ProvinceName);
            _byProvince[key] = _byProvince.GetValueOrDefault(key).With(name, confidence);
        }
        else if (IsLocal(place))
        {
            var at = ((int)Math.Floor(place.Latitude), (int)Math.Floor(place.Longitude));
            if (!_cells.TryGetValue(at, out var cell))
            {
                _cells[at] = cell = new Cell(place with { Latitude = at.Item1 + 0.5, Longitude = at.Item2 + 0.5 });
            }

            cell.Places[place.Id] = (place, cell.Places.GetValueOrDefault(place.Id).Confidence + confidence);
        }
    }

    /// <summary>The places in a field of one degree by one.</summary>
    sealed class Cell(Place middle)
    {
        public Place Middle { get; } = middle;

        public Dictionary<string, (Place Place, double Confidence)> Places { get; } = new(StringComparer.Ordinal);
    }

    /// <summary>The surest name and the surest of the others.</summary>
    readonly record struct Two(FoundName? First, double Most, double Next)
    {
        public Two With(FoundName name, double confidence) =>
            name == First || First is null ? this with { First = name, Most = Math.Max(Most, confidence) }
            : confidence > Most ? new Two(name, confidence, Most)
            : this with { Next = Math.Max(Next, confidence) };

        public double WithoutThe(FoundName name) => name == First ? Next : Most;
    }
}
