namespace Foothold.Control;

/// <summary>How much is said of one district from day to day, and of which days somebody says that it was taken.</summary>
sealed class Talk
{
    readonly int[] _spoken; // the first day of each voice, ascending
    readonly int[] _told; // the days of which a taking is told, ascending

    /// <summary>Makes the talk of one district.</summary>
    /// <param name="factors">Its factors, one for each voice, ordered by day.</param>
    internal Talk(IReadOnlyList<VoiceFactor> factors)
        : this([.. factors.Select(factor => factor.From)], [.. factors.SelectMany(Takings).Distinct().Order()])
    {
    }

    Talk(int[] spoken, int[] told)
    {
        _spoken = spoken;
        _told = told;
    }

    /// <summary>The first day of each voice, ascending.</summary>
    internal IReadOnlyList<int> Spoken => _spoken;

    /// <summary>As many voices, of which only those of another tell of takings: what is left where some fall silent and the stream goes on.</summary>
    internal Talk Telling(Talk other) => new(_spoken, other._told);

    /// <summary>Whether a voice tells of a taking.</summary>
    internal static bool TellsOfTaking(VoiceFactor factor) => Takings(factor).Any();

    /// <summary>Whether somebody tells of a taking on a day.</summary>
    internal bool Tells(int day) => Array.BinarySearch(_told, day) >= 0;

    /// <summary>How many voices speak of the days up to one, this day included.</summary>
    internal int Voices(int day, int days) => Before(day + 1) - Before(day + 1 - days);

    /// <summary>The first day on which the two differ; null where they never do.</summary>
    internal int? PartsFrom(Talk other) => (First(_spoken, other._spoken), First(_told, other._told)) switch
    {
        (null, var told) => told,
        (var spoken, null) => spoken,
        var (spoken, told) => Math.Min(spoken.Value, told.Value),
    };

    /// <summary>How many voices speak of days before one.</summary>
    int Before(int day)
    {
        var (low, high) = (0, _spoken.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _spoken[middle] < day ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>The days on which a voice says, or may mean, that somebody took the district.</summary>
    static IEnumerable<int> Takings(VoiceFactor factor) => factor.Item.Polarity != Coding.Polarity.Affirmed ? [] : factor.Item.Type switch
    {
        EvidenceType.Captured or EvidenceType.Withdrew => Enumerable.Range(factor.From, factor.To - factor.From),
        EvidenceType.Holds or EvidenceType.Administers when factor.To - factor.From > 1 => [factor.From],
        _ => [],
    };

    static int? First(int[] left, int[] right)
    {
        var same = left.AsSpan().CommonPrefixLength(right);
        return same == left.Length && same == right.Length ? null
            : same == left.Length ? right[same]
            : same == right.Length ? left[same]
            : Math.Min(left[same], right[same]);
    }

    /// <summary>Follows the talk from day to day, so that no day costs a search.</summary>
    internal struct Cursor(Talk talk, int day, int days)
    {
        int _upTo = talk.Before(day); // voices of days before the one next asked for
        int _from = talk.Before(day - days);
        int _told = Index(talk._told, day);

        /// <summary>How many voices speak of the days up to one, and whether somebody tells of a taking on it; asked for each day in turn.</summary>
        internal (int Voices, bool Tells) On(int day)
        {
            for (; _upTo < talk._spoken.Length && talk._spoken[_upTo] <= day; _upTo++)
            {
            }

            for (; _from < _upTo && talk._spoken[_from] <= day - days; _from++)
            {
            }

            for (; _told < talk._told.Length && talk._told[_told] < day; _told++)
            {
            }

            return (_upTo - _from, _told < talk._told.Length && talk._told[_told] == day);
        }

        static int Index(int[] days, int day) => Array.BinarySearch(days, day) is var at && at < 0 ? ~at : at;
    }
}
