namespace Foothold.Lexicon;

/// <summary>What a word does to the thing said under it.</summary>
public enum FramingEffect
{
    /// <summary>Someone means to do it.</summary>
    Planned,

    /// <summary>It may be or may come.</summary>
    Possible,

    /// <summary>Someone asked for it.</summary>
    Requested,

    /// <summary>It does not happen.</summary>
    Denied,

    /// <summary>It goes on.</summary>
    Ongoing,

    /// <summary>It was so and is over.</summary>
    Past,

    /// <summary>It does happen.</summary>
    Actual,

    /// <summary>It is said to be so, by nobody in particular.</summary>
    Reported,

    /// <summary>It could not be confirmed.</summary>
    Unconfirmed,

    /// <summary>Others say otherwise.</summary>
    Disputed,

    /// <summary>A speaker says it.</summary>
    Said,

    /// <summary>A speaker claims it.</summary>
    Claimed,

    /// <summary>A speaker confirms it.</summary>
    Confirmed,

    /// <summary>A speaker admits it.</summary>
    Admitted,
}

/// <summary>How a framing word stands in the sentence.</summary>
public enum FramingClass
{
    /// <summary>A verb over an infinitive, a clause or a noun.</summary>
    Verb,

    /// <summary>A noun over an infinitive or a clause, or before "of".</summary>
    Noun,

    /// <summary>An adjective over a clause or before a noun.</summary>
    Adjective,

    /// <summary>An adverb.</summary>
    Adverb,

    /// <summary>An auxiliary.</summary>
    Auxiliary,

    /// <summary>A word that opens a clause.</summary>
    Subordinator,

    /// <summary>A verb of speaking.</summary>
    Speech,

    /// <summary>A noun of speaking.</summary>
    SpeechNoun,

    /// <summary>A verb that adds little to the act its object names ("launch an attack"), so that its subject does the act.</summary>
    Light,

    /// <summary>A verb whose participle tells how the main act is done rather than what the noun before it does ("using").</summary>
    Manner,
}
