namespace Foothold.Control;

/// <summary>One district of a theatre as one pass left it, under what the pass knows of it or under other evidence.</summary>
/// <remarks>
/// Under other evidence only the district itself is run again: what it borders on and the tempo stay as the pass has them. Only
/// the days from the first on which the two part are run.
/// </remarks>
sealed class DistrictView
{
    readonly TheatreModel _model;
    readonly TheatrePass _pass;
    readonly int _district;
    readonly DistrictDays _known;
    readonly int _parts; // the first day that is not as in the pass
    readonly int _end; // the day after the last whose factors count
    readonly List<double[]> _own = []; // day from _parts on -> block x state

    /// <summary>Makes a view.</summary>
    /// <param name="model">The states and numbers.</param>
    /// <param name="pass">The pass.</param>
    /// <param name="district">The district's place in it.</param>
    /// <param name="known">What is known of it, or what might be.</param>
    /// <param name="end">The day after the last whose factors count.</param>
    internal DistrictView(TheatreModel model, TheatrePass pass, int district, DistrictDays known, int end)
    {
        _model = model;
        _pass = pass;
        _district = district;
        _known = known;
        _end = end;
        _parts = pass.Known(district).PartsFrom(known) ?? int.MaxValue;
        pass.RunTo(end - 1);
    }

    /// <summary>The first day that it can be asked about; before it all is as the theatre starts.</summary>
    internal int First => Math.Min(_model.StartDay, _known.Begin);

    /// <summary>The last day before the end that tells anything, by what is said of it or by silence; <see cref="int.MinValue"/> where none does.</summary>
    int Last => _known.From(_end) - 1 is var last and >= 0
        ? Math.Min(_end - 1, _known.Laid[last].Day + _model.Parameters.Silence.Usual)
        : int.MinValue;

    /// <summary>state -> probability on a day, given every factor of the days before the end.</summary>
    internal double[] States(int day) => Folded(Blocks(day), Later(day));

    /// <summary>state -> probability on a day, given the factors up to it.</summary>
    internal double[] Filtered(int day) => Folded(Blocks(day), null);

    /// <summary>day x state -> probability, given every factor of the days before the end.</summary>
    /// <param name="from">The first day, included.</param>
    /// <param name="to">The day after the last.</param>
    internal double[][] Smoothed(int from, int to)
    {
        var answers = new double[to - from][];
        var later = Later(to - 1);
        var last = Last;
        for (var day = to - 1; day >= from; day--)
        {
            answers[day - from] = Folded(Blocks(day), later);
            if (day > Math.Max(First, from) && day <= last)
            {
                Back(day, later);
            }
        }

        return answers;
    }

    /// <summary>block x state on a day, given the factors up to it; only the first block where no range is open.</summary>
    internal ReadOnlySpan<double> Blocks(int day)
    {
        if (day < _known.Begin)
        {
            return _pass.Unreached(_district, _known, day);
        }

        if (day < _parts)
        {
            return _pass.Blocks(_district, day);
        }

        var first = Math.Max(_parts, _known.Begin);
        while (_own.Count <= day - first)
        {
            _own.Add(Next(first + _own.Count));
        }

        return _own[day - first];
    }

    /// <summary>block x state: how likely all is that is said of the days after a day, from each state of that day on.</summary>
    internal double[] Later(int day)
    {
        var later = new double[DayFactors.Blocks * _model.Space.Count];
        Array.Fill(later, 1, 0, _model.Space.Count);
        for (var at = Last; at > Math.Max(day, First); at--)
        {
            Back(at, later);
        }

        return later;
    }

    /// <summary>Carries weights of what comes later from the end of a day to the end of the day before.</summary>
    /// <returns>The logarithm of what they were scaled by.</returns>
    internal double Back(int day, Span<double> later) => _pass.Back(_district, _known, day, later);

    /// <summary>Carries blocks over the night before a day, its factors left out.</summary>
    /// <returns>The logarithm of what they were scaled by.</returns>
    internal double Overnight(int day, Span<double> blocks) => _pass.Overnight(_district, _known, day, blocks);

    /// <summary>block x state on a day not after the first of which anything is said, before that is counted.</summary>
    internal double[] Opened(int day)
    {
        var blocks = new double[DayFactors.Blocks * _model.Space.Count];
        _pass.Unreached(_district, _known, day).CopyTo(blocks, 0);
        return blocks;
    }

    double[] Next(int day)
    {
        double[] blocks;
        if (day == _known.Begin)
        {
            blocks = Opened(day);
        }
        else
        {
            blocks = new double[DayFactors.Blocks * _model.Space.Count];
            Blocks(day - 1).CopyTo(blocks);
            Overnight(day, blocks);
        }

        _known.On(day)?.Apply(blocks, _model.Space.Count);

        return blocks;
    }

    /// <summary>Sums the blocks, each weighed with what comes later, to one distribution.</summary>
    double[] Folded(ReadOnlySpan<double> blocks, double[]? later)
    {
        var states = new double[_model.Space.Count];
        for (var cell = 0; cell < blocks.Length; cell++)
        {
            states[cell % states.Length] += later is null ? blocks[cell] : blocks[cell] * later[cell];
        }

        DayFactors.Scale(states);
        return states;
    }
}
