namespace Foothold.Control;

/// <summary>Follows what is known of one district from day to day, so that most days cost no search.</summary>
struct DistrictCursor
{
    readonly DistrictDays _known;
    Pressure.Days _pressed; // the stretch that holds the day last asked for, or the next one
    int _next; // the place of the next day with factors
    int _nextDay; // that day
    Talk.Cursor _talk;

    /// <summary>Stands before a day.</summary>
    internal DistrictCursor(DistrictDays known, int day, int days)
    {
        _talk = new Talk.Cursor(known.Talk, day, days);
        _known = known;
        _pressed = known.Pressure.From(day - 1);
        _next = known.From(day) - 1;
        MoveOn();
    }

    /// <summary>side -> what pushes between a day and the next; for a day not before that last asked for.</summary>
    internal ReadOnlySpan<float> Pressed(int day)
    {
        if (day >= _pressed.To)
        {
            _pressed = _known.Pressure.From(day);
        }

        return _pressed.On(day);
    }

    /// <summary>How many voices speak of the days up to one, and whether somebody tells of a taking on it; asked for each day in turn.</summary>
    internal (int Voices, bool Tells) TalkOn(int day) => _talk.On(day);

    /// <summary>What is said of a day; asked for each day in turn.</summary>
    internal DayFactors? StepOn(int day)
    {
        if (day != _nextDay)
        {
            return null;
        }

        var step = _known.Laid[_next];
        MoveOn();
        return step;
    }

    void MoveOn()
    {
        _next++;
        _nextDay = _next < _known.Laid.Count ? _known.Laid[_next].Day : int.MaxValue;
    }
}
