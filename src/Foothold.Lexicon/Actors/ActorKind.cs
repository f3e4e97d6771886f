namespace Foothold.Lexicon;

/// <summary>What sort of actor an actor is.</summary>
public enum ActorKind
{
    /// <summary>A state as a whole.</summary>
    Country,

    /// <summary>A government, a ministry, a governor's office, a court or a parliament.</summary>
    Government,

    /// <summary>An army, an air force, a navy or a part of one.</summary>
    Military,

    /// <summary>Police, intelligence services and other forces of order.</summary>
    Police,

    /// <summary>A pro-government militia.</summary>
    Militia,

    /// <summary>An armed group outside the state.</summary>
    ArmedGroup,

    /// <summary>An alliance or coalition of states or its mission.</summary>
    Alliance,

    /// <summary>An international or civil organisation without arms.</summary>
    Organisation,

    /// <summary>Civilians, residents, a people.</summary>
    Civilians,

    /// <summary>A named person.</summary>
    Person,
}
