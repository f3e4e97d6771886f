using NodaTime;

namespace Foothold.Control;

/// <summary>What the changes of a war up to a day teach of the next ones, and where each district that evidence reaches stands on it.</summary>
/// <remarks>Never changes; safe for use from many threads.</remarks>
public sealed class LearntChanges
{
    readonly Dictionary<string, int> _places = new(StringComparer.Ordinal); // district -> its place in the record
    readonly ChangeRecord _record;
    readonly List<DistrictControl> _standing; // place -> how it stands on the day

    // series: for each district a row a day, up to the day
    internal LearntChanges(LocalDate day, ChangeRecord record, List<IReadOnlyList<DistrictControl>> series)
    {
        Day = day;
        _record = record;
        _standing = [.. series.Select(rows => rows[^1])];
        for (var place = 0; place < _standing.Count; place++)
        {
            _places[_standing[place].District] = place;
        }
    }

    /// <summary>The day.</summary>
    public LocalDate Day { get; }

    /// <summary>The ids of the districts that evidence reaches by the day, in ordinal order.</summary>
    public IEnumerable<string> Districts => _standing.Select(control => control.District);

    /// <summary>How many changes it has learnt from, older ones counting less.</summary>
    internal double Changes => _record.Changes;

    /// <summary>How a district stands on the day; null where no evidence reaches it.</summary>
    internal DistrictControl? Standing(string district) => _places.TryGetValue(district, out var place) ? _standing[place] : null;

    /// <summary>The rate per day at which districts in the state of one of <see cref="Districts"/> lately changed.</summary>
    internal double Usual(string district) => _record.Usual(_places[district]);

    /// <summary>What speaks for a change of one of <see cref="Districts"/>, in the order of <see cref="OutlookSign"/>.</summary>
    internal IReadOnlyList<double> Signs(string district) => _record.Signs(_places[district]);
}
