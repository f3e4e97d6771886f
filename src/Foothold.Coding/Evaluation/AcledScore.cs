using Foothold.Lexicon;

namespace Foothold.Coding;

/// <summary>How the codes given to snippets compare with those they are owed.</summary>
/// <param name="Snippets">How many snippets there are.</param>
/// <param name="Coded">How many got a code at all.</param>
/// <param name="SubEvents">How many got the right sub-event type.</param>
/// <param name="EventTypes">How many got the right event type.</param>
/// <param name="Territorial">How many are owed a code about who holds a place.</param>
/// <param name="TerritorialFound">How many of those got such a code.</param>
/// <param name="TerritorialGiven">How many snippets in all got such a code.</param>
public readonly record struct AcledScore(
    int Snippets,
    int Coded,
    int SubEvents,
    int EventTypes,
    int Territorial,
    int TerritorialFound,
    int TerritorialGiven)
{
    /// <summary>Scores the code given to one snippet.</summary>
    public static AcledScore Of(AcledCode owed, AcledCode? given)
    {
        ArgumentNullException.ThrowIfNull(owed);
        var isOwed = AcledScheme.IsTerritorial(owed.SubEventType);
        var isGiven = given is not null && AcledScheme.IsTerritorial(given.SubEventType);
        return new AcledScore(1, Count(given is not null), Count(given == owed), Count(given?.EventType == owed.EventType), Count(isOwed), Count(isOwed && isGiven), Count(isGiven));
    }

    /// <summary>Two scores taken together.</summary>
    public static AcledScore operator +(AcledScore one, AcledScore other) => new(
        one.Snippets + other.Snippets,
        one.Coded + other.Coded,
        one.SubEvents + other.SubEvents,
        one.EventTypes + other.EventTypes,
        one.Territorial + other.Territorial,
        one.TerritorialFound + other.TerritorialFound,
        one.TerritorialGiven + other.TerritorialGiven);

    static int Count(bool counts) => counts ? 1 : 0;
}
