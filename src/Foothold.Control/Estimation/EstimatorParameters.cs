using Foothold.Coding;

namespace Foothold.Control;

/// <summary>Every number the estimator uses, as read from the parameters file.</summary>
/// <param name="Rates">The transitions of the chain, per day.</param>
/// <param name="Covariates">What raises the loss rates.</param>
/// <param name="Tempo">How the loss rates follow the pace of the war.</param>
/// <param name="Silence">How much it says that nobody tells of a taking.</param>
/// <param name="LeadDays">How many days before evidence older than the theatre the chain begins.</param>
/// <param name="Scope">The exponents of scope.</param>
/// <param name="Split">The exponents in their place where the centre and the rest of a district are asked about apart.</param>
/// <param name="Denied">The exponent of a denied claim, read as its contrary.</param>
/// <param name="Floors">The rates of false claims by the speaker's interest.</param>
/// <param name="FloorMultipliers">What raises a floor.</param>
/// <param name="ErrorProneOutlets">Outlets whose floors are raised.</param>
/// <param name="Table">The base table; a row for every <see cref="TableRow"/>.</param>
/// <param name="Channels">What was measured of some channels, in place of the base table and its floors; may be empty.</param>
/// <param name="Days">How claims are laid on days.</param>
/// <param name="Voices">What counts as one voice.</param>
/// <param name="Hazards">How hazards are learnt from changes.</param>
public sealed record EstimatorParameters(
    TransitionRates Rates,
    CovariateWeights Covariates,
    TempoRules Tempo,
    SilenceRules Silence,
    int LeadDays,
    ScopeExponents Scope,
    SplitExponents Split,
    double Denied,
    IReadOnlyDictionary<Interest, ChannelFloor> Floors,
    FloorMultipliers FloorMultipliers,
    IReadOnlySet<string> ErrorProneOutlets,
    IReadOnlyDictionary<TableRow, RelativeRates> Table,
    IReadOnlyDictionary<Channel, RelativeRates> Channels,
    DayRules Days,
    VoiceRules Voices,
    HazardRules Hazards)
{
    /// <summary>Reads the parameters file.</summary>
    /// <param name="reader">The YAML text; read to its end, not closed.</param>
    /// <param name="name">The file's name, for faults.</param>
    /// <exception cref="ParametersException">The file has faults; all of them are in the exception.</exception>
    public static EstimatorParameters Read(TextReader reader, string name)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(name);
        return new ParametersReader(name).Read(reader);
    }

    /// <summary>Writes them so that <see cref="Read"/> reads the same.</summary>
    /// <param name="writer">Where to; not closed.</param>
    /// <param name="heading">What to say above them: how they were come by, a line each.</param>
    public void Write(TextWriter writer, IEnumerable<string> heading)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(heading);
        new ParametersWriter(writer).Write(this, heading);
    }
}

/// <summary>The transitions of the chain, per day.</summary>
/// <param name="Loss">A settled side loses its hold.</param>
/// <param name="LossToContested">The share of losses that lead to a contest, from 0 to 1.</param>
/// <param name="FreshLoss">A side that took the district within about a week loses it.</param>
/// <param name="Settling">Fresh turns settled.</param>
/// <param name="Resolution">A contested district goes to each side.</param>
public sealed record TransitionRates(double Loss, double LossToContested, double FreshLoss, double Settling, double Resolution);

/// <summary>What raises the loss rates, each as a coefficient in the exponent.</summary>
/// <param name="Neighbours">Times the share of neighbours the holder does not hold.</param>
/// <param name="TakerFloor">A side takes with this weight plus the share of neighbours it holds.</param>
/// <param name="Clashes">Times log(1 + the decayed number of clashes).</param>
/// <param name="ClashHalfLife">In days.</param>
/// <param name="OutlookStatement">Each active statement that the holder may lose it.</param>
/// <param name="SupportAsked">Each active request for support by the holder, or threat to its forces in the area.</param>
/// <param name="OutlookHalfLife">In days.</param>
/// <param name="OutlookMost">The most that statements and requests add up to.</param>
/// <param name="Negligible">A decayed weight below this counts as nothing.</param>
/// <param name="NeighbourLostWithin">The days within which a neighbour's loss is a reason of the outlook.</param>
public sealed record CovariateWeights(
    double Neighbours,
    double TakerFloor,
    double Clashes,
    double ClashHalfLife,
    double OutlookStatement,
    double SupportAsked,
    double OutlookHalfLife,
    double OutlookMost,
    double Negligible,
    int NeighbourLostWithin);

/// <summary>How the loss rates of a whole theatre follow the pace of the war.</summary>
/// <param name="Window">The days looked back on.</param>
/// <param name="Prior">So many changes are added to those seen and to those usual.</param>
/// <param name="Least">The factor is never less.</param>
/// <param name="Most">Nor more.</param>
public sealed record TempoRules(int Window, double Prior, double Least, double Most);

/// <summary>How much it says that nobody tells of a taking, where much is told.</summary>
/// <param name="Told">The share of takings that are told of on their day where reports are dense, from 0 to 1; 0 makes silence say nothing.</param>
/// <param name="Voices">With so many voices of the district in the usual days, all but 1/e of that share is told.</param>
/// <param name="Usual">The days over which a district's voices, and the theatre's, are counted.</param>
/// <param name="Lately">The last days in which the theatre's voices must go on as usual, or silence says less.</param>
public sealed record SilenceRules(double Told, double Voices, int Usual, int Lately);

/// <summary>The exponents that weaken a claim about less than the district.</summary>
/// <param name="Whole">All of it.</param>
/// <param name="Centre">Its centre.</param>
/// <param name="Most">Most of it.</param>
/// <param name="Parts">Parts of it.</param>
/// <param name="Outskirts">Its outskirts.</param>
/// <param name="Village">A village, post or base in it.</param>
public sealed record ScopeExponents(double Whole, double Centre, double Most, double Parts, double Outskirts, double Village);

/// <summary>The exponents for the centre of a district and for its rest; those of claims about the whole are the district's.</summary>
/// <param name="Centre">For the centre; 0 where a claim is not counted.</param>
/// <param name="Rest">For the rest; 0 where a claim is not counted.</param>
public sealed record SplitExponents(ScopeExponents Centre, ScopeExponents Rest);

/// <summary>The rate of false claims relative to true ones.</summary>
/// <param name="Transition">Of captures and withdrawals.</param>
/// <param name="Status">Of holds, fighting and the rest.</param>
public readonly record struct ChannelFloor(double Transition, double Status);

/// <summary>What raises a floor.</summary>
/// <param name="ErrorProne">For an outlet known for errors.</param>
/// <param name="Unnamed">For a speaker without a name.</param>
/// <param name="Doubtful">For what is said to be reported, unconfirmed or disputed.</param>
/// <param name="Most">No floor passes this.</param>
public sealed record FloorMultipliers(double ErrorProne, double Unnamed, double Doubtful, double Most);

/// <summary>The rows of the base table as the file names them.</summary>
public enum TableRow
{
    /// <summary>The side took the district.</summary>
    Captured,

    /// <summary>The side holds it.</summary>
    Holds,

    /// <summary>There is fighting; who attacks is not known.</summary>
    Fighting,

    /// <summary>There is fighting and the side attacks.</summary>
    FightingAttacker,

    /// <summary>The side repelled an attack.</summary>
    Repelled,

    /// <summary>The side struck it from the air.</summary>
    Airstrike,

    /// <summary>The side withdrew.</summary>
    Withdrew,

    /// <summary>Neither side holds it.</summary>
    Neither,

    /// <summary>The side surrounds it.</summary>
    Surrounds,

    /// <summary>The side administers it.</summary>
    Administers,
}

/// <summary>How often a kind of claim appears in each state, relative to the state where it appears most.</summary>
/// <param name="SideSettled">The claim's side has long held the district.</param>
/// <param name="SideFresh">It took it within about a week.</param>
/// <param name="OtherSettled">Another side has long held it.</param>
/// <param name="OtherFresh">Another side took it within about a week.</param>
/// <param name="ContestedSettled">It has long been contested.</param>
/// <param name="ContestedFresh">It became contested within about a week.</param>
public sealed record RelativeRates(
    double SideSettled,
    double SideFresh,
    double OtherSettled,
    double OtherFresh,
    double ContestedSettled,
    double ContestedFresh);

/// <summary>Claims of one kind in one interest, told by one origin or by any.</summary>
/// <param name="Row">The kind.</param>
/// <param name="Interest">Whose interest the speaker serves.</param>
/// <param name="Origin">Who says it; null for anybody without a channel of their own.</param>
public readonly record struct Channel(TableRow Row, Interest Interest, string? Origin);

/// <summary>How claims are laid on days.</summary>
/// <param name="Recent">The days up to publication for a past tense without a time.</param>
/// <param name="SpreadOver">With first and last day further apart than this the mean over the days is taken, else the middle day.</param>
/// <param name="HoldEndsOver">A hold over more days than this counts at both its ends.</param>
/// <param name="HoldEvery">And once in so many days between its ends; not 0.</param>
/// <param name="BasisMemory">Support older than this many days makes a basis inferred.</param>
public sealed record DayRules(int Recent, int SpreadOver, int HoldEndsOver, int HoldEvery, int BasisMemory);

/// <summary>What counts as one voice.</summary>
/// <param name="SameEventDays">The same event from the same origin within this many days.</param>
/// <param name="CopyDays">The days within which near-equal texts are copies.</param>
/// <param name="CopyRuns">Sentences with fewer word triples than this are too short to be told for copies.</param>
/// <param name="SentenceLikeness">The share of word triples in common from which sentences are near-equal.</param>
/// <param name="ReportLikeness">The share of word quintuples in common from which reports are near-equal.</param>
/// <param name="Dependence">How far voices of one side about one event repeat each other, from 0 to 1.</param>
/// <param name="NeutralDependence">The same for voices of no side: copies that nobody can tell for copies are among them.</param>
public sealed record VoiceRules(
    int SameEventDays, int CopyDays, int CopyRuns, double SentenceLikeness, double ReportLikeness, double Dependence, double NeutralDependence);
