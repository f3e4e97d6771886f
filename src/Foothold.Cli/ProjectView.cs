using Foothold.Control;
using Foothold.Ingest;
using Foothold.Places;
using Foothold.Store;
using NodaTime;

namespace Foothold.Cli;

/// <summary>An open project with what it takes to answer questions about it.</summary>
sealed class ProjectView : IDisposable
{
    ProjectView(SqliteStore store, TheatreFolder folder, TheatreContent content)
    {
        Store = store;
        Folder = folder;
        Content = content;
        Places = new AskedPlaces(content.Theatre, content.Gazetteer);
        Situation = new Situation(store, content.Theatre, content.Actors, content.Gazetteer, content.Parameters, content.Events);
    }

    /// <summary>The reports and claims.</summary>
    public SqliteStore Store { get; }

    /// <summary>The theatre's files.</summary>
    public TheatreFolder Folder { get; }

    /// <summary>The theatre's actors, places and numbers.</summary>
    public TheatreContent Content { get; }

    /// <summary>The places that names mean.</summary>
    public AskedPlaces Places { get; }

    /// <summary>What the reports say.</summary>
    public Situation Situation { get; }

    /// <summary>Opens a project without the means to read new reports.</summary>
    public static ProjectView Open(string folder)
    {
        var store = SqliteStore.Open(folder);
        try
        {
            var installation = Installation.Find();
            var theatre = installation.Theatre(store.Theatre);
            return new ProjectView(store, theatre, TheatreContent.Read(installation, theatre));
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    /// <summary>The district a name means, however it is spelt.</summary>
    /// <exception cref="NotFoundException">No district is near enough to the name; the message suggests some.</exception>
    /// <exception cref="UsageException">Several share the name; the message says how to ask for each.</exception>
    public Place District(string name) => Asked(name).District;

    /// <summary>The district a name means, however it is spelt, and the place in it where the name is that place's; null where it is the district's.</summary>
    /// <exception cref="NotFoundException">No district is near enough to the name; the message suggests some.</exception>
    /// <exception cref="UsageException">Several share the name; the message says how to ask for each.</exception>
    public (Place District, Place? Within) Asked(string name)
    {
        var match = Places.One(name, place => place.DistrictId is { } id && Content.Gazetteer.Find(id) is not null);
        var district = Content.Gazetteer.Find(match.Place.DistrictId!)!;
        var meant = match.Place == district && match.Name != district.Name ? Places.SeatOf(name, match) : match.Place;
        return (district, meant is null || meant.Id == district.Id || meant.Name == district.Name ? null : meant);
    }

    /// <summary>The day to answer for where none is named: that of the newest report.</summary>
    /// <exception cref="NotFoundException">There are no reports.</exception>
    /// <exception cref="UsageException">The day is later than <see cref="StoreCounts.LastAnswered"/>.</exception>
    public LocalDate DayOr(LocalDate? day)
    {
        var counts = Store.Counts();
        return day is { } asked && asked > counts.LastAnswered
            ? throw new UsageException(FormattableString.Invariant($"--on {asked:uuuu-MM-dd}: the newest report is of {counts.LastPublished:uuuu-MM-dd}; give a day no later than {counts.LastAnswered:uuuu-MM-dd}."))
            : day ?? counts.LastPublished ?? throw new NotFoundException("The project has no reports yet; add some with 'foothold add'.");
    }

    /// <summary>The same, for what is reckoned from a day on, which must lie in the time of the theatre.</summary>
    /// <exception cref="UsageException">The day is before the theatre's first, or far after the newest report.</exception>
    public LocalDate StartOr(LocalDate? day) => DayOr(day) is var start && start < Content.Theatre.From
        ? throw new UsageException(FormattableString.Invariant($"--on {start:uuuu-MM-dd}: the theatre {Content.Theatre.Name} begins on {Content.Theatre.From:uuuu-MM-dd}; give that day or a later one."))
        : start;

    /// <summary>The name of a side or of "contested".</summary>
    public string NameOf(string state) => Content.Theatre.Sides.FirstOrDefault(side => side.Id == state)?.Name ?? state;

    /// <summary>The name of the state to tell of a district that evidence reaches: a side's, "contested" or "unclear".</summary>
    public string NameOf(DistrictControl control) => NameOf(control.Told ?? DistrictControl.UnclearState);

    /// <summary>Lets go of the store.</summary>
    public void Dispose() => Store.Dispose();
}
