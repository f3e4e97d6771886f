namespace Foothold.Control;

/// <summary>What the districts of a theatre have in common: the states, the numbers, the start, and how evidence is laid on days.</summary>
/// <remarks>
/// A side that no evidence names in a district is no candidate for it, unless it is one of those that may be anywhere: a chain
/// that may drift to every side a theatre knows would, left alone, give each of them the same share of every district.
/// </remarks>
sealed class TheatreModel
{
    readonly StartDistribution _start;
    readonly VoiceFactors _factors;
    readonly VoiceFactors _ofCentre;
    readonly VoiceFactors _ofRest;

    /// <summary>Makes a model.</summary>
    /// <param name="parameters">The numbers.</param>
    /// <param name="start">Who held a district before any report; its sides are the theatre's.</param>
    /// <param name="everywhere">The sides that may hold any district; null for all of them.</param>
    internal TheatreModel(EstimatorParameters parameters, StartDistribution start, IReadOnlySet<string>? everywhere)
    {
        Parameters = parameters;
        _start = start;
        Space = new StateSpace(start.Sides.Keys);
        Emissions = new Emissions(Space, parameters, parameters.Scope);
        _factors = new VoiceFactors(Emissions, parameters);
        _ofCentre = new VoiceFactors(new Emissions(Space, parameters, parameters.Split.Centre), parameters);
        _ofRest = new VoiceFactors(new Emissions(Space, parameters, parameters.Split.Rest), parameters);
        Everywhere = [.. Space.Sides.Select(side => everywhere?.Contains(side) ?? true)];
        Start = Space.Start(start, Everywhere);
    }

    internal EstimatorParameters Parameters { get; }

    internal StateSpace Space { get; }

    internal Emissions Emissions { get; }

    /// <summary>side -> whether it may hold any district.</summary>
    internal bool[] Everywhere { get; }

    /// <summary>state -> probability before any report, in a district where nothing names a further side.</summary>
    internal double[] Start { get; }

    /// <summary>The number of the day that <see cref="Start"/> holds for.</summary>
    internal int StartDay => _start.Day.Number();

    /// <summary>Lays what is known of one district on days.</summary>
    /// <param name="known">Its evidence, already cut to what was published in time.</param>
    internal DistrictDays Lay(IReadOnlyList<EvidenceItem> known)
    {
        var factors = _factors.From(known);
        var pressure = new Pressure(Space, Parameters, factors, known);
        var first = Math.Min(factors.Count == 0 ? int.MaxValue : factors[0].From, pressure.FirstDay ?? int.MaxValue);
        var begin = first < StartDay ? first - Parameters.LeadDays : first;
        var candidates = Candidates(known);
        return new DistrictDays(begin, candidates, Joined(candidates), factors, DayFactors.Lay(factors), pressure, new Talk(factors));
    }

    /// <summary>Lays what is known of one district on days as its centre or its rest has it.</summary>
    /// <remarks>
    /// The two are coupled by all that is the district's: what is said of the whole counts for both, and both go with its start,
    /// its neighbours, the pace of the war, what presses on its loss rates wherever in it that happens, and that so much is told
    /// of it. What is said of the one alone counts for the other as the numbers say. So where all that is said is said of the
    /// whole, both are the district, to the last bit.
    /// </remarks>
    /// <param name="known">Its evidence, already cut to what was published in time.</param>
    /// <param name="portion">Which of them; null for the district itself.</param>
    internal DistrictDays Lay(IReadOnlyList<EvidenceItem> known, Portion? portion)
    {
        var days = Lay(known);
        if (portion is null)
        {
            return days;
        }

        var factors = (portion == Portion.Centre ? _ofCentre : _ofRest).From(known);
        return days with { Factors = factors, Laid = DayFactors.Lay(factors), Talk = days.Talk.Telling(new Talk(factors)) };
    }

    /// <summary>The order in which members of a voice stand: the most informative first, then the first published.</summary>
    internal IEnumerable<EvidenceItem> Ranked(IEnumerable<EvidenceItem> members, Portion? portion) =>
        (portion switch { null => _factors, Portion.Centre => _ofCentre, _ => _ofRest }).Ranked(members);

    bool[] Candidates(IReadOnlyList<EvidenceItem> known)
    {
        bool[]? candidates = null;
        foreach (var item in known)
        {
            Name(item.Side);
            Name(item.Opponent);
        }

        return candidates ?? Everywhere;

        void Name(string? side)
        {
            if (Space.Holder(side) is var at and >= 0 && !Everywhere[at])
            {
                candidates ??= [.. Everywhere];
                candidates[at] = true;
            }
        }
    }

    /// <summary>state -> what sides that may not be anywhere have where evidence names them; 0 for every other state.</summary>
    double[] Joined(bool[] candidates)
    {
        var start = Space.Start(_start, candidates);
        for (var side = 0; side < Everywhere.Length; side++)
        {
            start[StateSpace.Settled(side)] = Everywhere[side] ? 0 : start[StateSpace.Settled(side)];
        }

        start[StateSpace.Settled(Space.ContestedHolder)] = 0;
        return start;
    }
}
