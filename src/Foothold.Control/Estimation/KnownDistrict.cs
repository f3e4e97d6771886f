using NodaTime;

namespace Foothold.Control;

/// <summary>One district, or its centre or its rest, with what is known of it by a day, in its place in the theatre.</summary>
sealed class KnownDistrict
{
    readonly TheatrePass _pass;
    readonly int _at;

    /// <summary>Makes it.</summary>
    /// <param name="model">The states and numbers.</param>
    /// <param name="pass">The theatre.</param>
    /// <param name="at">The district's place in it.</param>
    /// <param name="id">Its id.</param>
    /// <param name="evidence">Its evidence, cut to what was published in time, in order of publication and id.</param>
    /// <param name="asOf">The last day of publication that counts.</param>
    /// <param name="portion">Its centre or its rest alone; null for the district.</param>
    internal KnownDistrict(TheatreModel model, TheatrePass pass, int at, string id, IReadOnlyList<EvidenceItem> evidence, LocalDate asOf, Portion? portion)
    {
        Model = model;
        _pass = pass;
        _at = at;
        Id = id;
        Evidence = evidence;
        AsOf = asOf;
        Portion = portion;
        Days = model.Lay(evidence, portion);
        Testimony = new Testimony(model.Space);
    }

    internal TheatreModel Model { get; }

    internal StateSpace Space => Model.Space;

    internal string Id { get; }

    /// <summary>The evidence, in order of publication and id.</summary>
    internal IReadOnlyList<EvidenceItem> Evidence { get; }

    internal LocalDate AsOf { get; }

    /// <summary>Whether it is its centre or its rest alone; null for the district.</summary>
    internal Portion? Portion { get; }

    /// <summary>The evidence laid on days.</summary>
    internal DistrictDays Days { get; }

    /// <summary>What it says of who holds the district.</summary>
    internal Testimony Testimony { get; }

    /// <summary>Its centre or its rest alone, by the same evidence.</summary>
    internal KnownDistrict Of(Portion portion) => new(Model, _pass, _at, Id, Evidence, AsOf, portion);

    /// <summary>The number of a side id or of "contested".</summary>
    internal int Holder(string state) => state == DistrictControl.ContestedState ? Space.ContestedHolder : Space.Holder(state);

    /// <summary>How many factors speak of days up to one.</summary>
    internal int Reached(int day)
    {
        var (low, high) = (0, Days.Factors.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Days.Factors[middle].From <= day ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>Its days as all that is known makes them, hindsight included.</summary>
    /// <param name="day">The last day number asked about.</param>
    internal DistrictView View(int day) => View(Days, day);

    /// <summary>Its days were one claim more known.</summary>
    internal DistrictView ViewWith(EvidenceItem claim, int day) => View(Model.Lay([.. Evidence, claim], Portion), day);

    /// <summary>Its days were a voice silent. That so much is told of the district is left as it is.</summary>
    internal DistrictView ViewWithout(string voice, int day)
    {
        var others = Model.Lay([.. Evidence.Where(item => item.Voice != voice)], Portion);
        return View(others with { Talk = Days.Talk.Telling(others.Talk) }, day);
    }

    /// <summary>For each day its state, and the first day of the unbroken lead of who leads on it.</summary>
    /// <param name="first">The first day number, included.</param>
    /// <param name="end">The day number after the last.</param>
    internal List<Reign> Reigns(int first, int end)
    {
        var from = Math.Min(Days.Begin, first);
        var reigns = new List<Reign>(end - first);
        Reign? before = null;
        foreach (var (states, at) in View(end - 1).Smoothed(from, end).Select((states, at) => (states, from + at)))
        {
            var holders = Space.ByHolder(states);
            var leader = StateSpace.Leading(holders);
            before = before is { } known && known.Leader == leader
                ? known with { Holders = holders }
                : new Reign(holders, leader, at, before is null || at <= Days.Begin ? null : at - 1);
            if (at >= first)
            {
                reigns.Add(before.Value);
            }
        }

        return reigns;
    }

    DistrictView View(DistrictDays days, int day) => new(Model, _pass, _at, days, Math.Max(day, Tells(days)) + 1);

    /// <summary>The last day that may tell anything, by what is said of it or by silence, as far as it is known; the first of all where nothing is said.</summary>
    int Tells(DistrictDays days) => days.Laid.Count == 0
        ? int.MinValue
        : Math.Max(days.Laid[^1].Day, Math.Min(AsOf.Number(), days.Laid[^1].Day + Model.Parameters.Silence.Usual));
}
