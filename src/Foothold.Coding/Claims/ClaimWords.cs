namespace Foothold.Coding;

/// <summary>The type of act or state a claim states: the sixteen types of PLOVER 2021 and three of ours.</summary>
public enum ClaimType
{
    /// <summary>To agree.</summary>
    Agree,

    /// <summary>To meet or talk.</summary>
    Consult,

    /// <summary>To support in words.</summary>
    Support,

    /// <summary>To work together.</summary>
    Cooperate,

    /// <summary>To give aid.</summary>
    Aid,

    /// <summary>To give way in words.</summary>
    Concede,

    /// <summary>To withdraw, release, disarm or cease fire.</summary>
    Retreat,

    /// <summary>To ask or demand.</summary>
    Request,

    /// <summary>To accuse or disapprove.</summary>
    Accuse,

    /// <summary>To refuse or deny.</summary>
    Reject,

    /// <summary>To threaten.</summary>
    Threaten,

    /// <summary>To protest.</summary>
    Protest,

    /// <summary>To cut relations or aid, to sanction.</summary>
    Sanction,

    /// <summary>To send or raise forces.</summary>
    Mobilize,

    /// <summary>To arrest, seize or restrict.</summary>
    Coerce,

    /// <summary>To attack.</summary>
    Assault,

    /// <summary>A state of control or affairs.</summary>
    State,

    /// <summary>A disclosure.</summary>
    Statement,

    /// <summary>A change of leadership, a split, a merger, the death of a leader.</summary>
    Change,
}

/// <summary>Whether a text says a thing is so.</summary>
public enum Polarity
{
    /// <summary>It is so.</summary>
    Affirmed,

    /// <summary>It is not so.</summary>
    Denied,
}

/// <summary>How a thing stands to what is real.</summary>
public enum Reality
{
    /// <summary>It happened.</summary>
    Actual,

    /// <summary>It goes on.</summary>
    Ongoing,

    /// <summary>Someone means to do it.</summary>
    Planned,

    /// <summary>It may be or may come.</summary>
    Possible,

    /// <summary>Someone asked for it.</summary>
    Requested,

    /// <summary>It was so and is over.</summary>
    Past,
}

/// <summary>How a speaker stands to what is said.</summary>
public enum Stance
{
    /// <summary>Says it.</summary>
    Said,

    /// <summary>Claims it.</summary>
    Claimed,

    /// <summary>Confirms it.</summary>
    Confirmed,

    /// <summary>Admits it.</summary>
    Admitted,

    /// <summary>Denies it.</summary>
    Denied,

    /// <summary>Could not confirm it.</summary>
    Unconfirmed,
}

/// <summary>How a text qualifies a claim.</summary>
public enum Certainty
{
    /// <summary>Stated.</summary>
    Asserted,

    /// <summary>"Reportedly", "according to reports".</summary>
    Reported,

    /// <summary>Said to be unconfirmed.</summary>
    Unconfirmed,

    /// <summary>Said to be disputed.</summary>
    Disputed,
}

/// <summary>Whether a speaker gains by what is said.</summary>
public enum Interest
{
    /// <summary>Speaks for neither side, or not of it.</summary>
    Neutral,

    /// <summary>Speaks of its own side's gain.</summary>
    Own,

    /// <summary>Admits its own side's loss.</summary>
    Against,
}

/// <summary>What a claim says about the control of a place.</summary>
public enum ControlEffect
{
    /// <summary>Takes it, retakes it, overruns it.</summary>
    Gain,

    /// <summary>Loses it; no taker named.</summary>
    Loss,

    /// <summary>Controls it; it is in its hands.</summary>
    Hold,

    /// <summary>Fights for it; neither has it whole.</summary>
    Contest,

    /// <summary>Closes in on it, besieges it, may soon take it.</summary>
    Threaten,

    /// <summary>Repels an attack on it, keeps it.</summary>
    Defend,

    /// <summary>Withdraws from it of its own accord.</summary>
    Leave,
}

/// <summary>How much of a place a claim of control is about.</summary>
public enum ControlScope
{
    /// <summary>All of it, or not said.</summary>
    Whole,

    /// <summary>Its centre.</summary>
    Centre,

    /// <summary>Most of it.</summary>
    Most,

    /// <summary>Parts of it, or a village, post or base in it.</summary>
    Parts,

    /// <summary>Its outskirts.</summary>
    Outskirts,
}

/// <summary>How a sentence tells a claim beside its others.</summary>
public enum Standing
{
    /// <summary>As what it reports.</summary>
    Told,

    /// <summary>As what another act of the sentence is about: what is demanded, promised, refused or alleged.</summary>
    Content,

    /// <summary>In passing: in a relative clause, or as what came before, after or was the cause.</summary>
    Aside,
}
