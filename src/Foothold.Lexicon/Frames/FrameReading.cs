namespace Foothold.Lexicon;

/// <summary>One way to say what a frame means: a trigger word and the parts around it.</summary>
/// <param name="Trigger">The word class of the trigger.</param>
/// <param name="Lemmas">The trigger's lemmas, each with its particle where it has one ("take over").</param>
/// <param name="Objects">Lemmas one of which must be the verb's object ("take *control*"); empty where any will do.</param>
/// <param name="Cases">Prepositions one of which must introduce the trigger noun ("*under* control"); empty where any will do.</param>
/// <param name="Modifiers">Lemmas one of which must modify the trigger or stand among its dependents ("air *raid*"); empty where none need.</param>
/// <param name="Governors">Lemmas one of which must be the verb the trigger hangs on ("*fell* into the hands"); empty where any will do.</param>
/// <param name="Without">Lemmas none of which may stand among the dependents of the trigger ("declined to *say*").</param>
/// <param name="Voice">passive, active or intransitive (active without an object) where only that will do; else null.</param>
/// <param name="Roles">The parts, by role name (agent, target, place, …).</param>
public sealed record FrameReading(
    TriggerClass Trigger,
    IReadOnlyList<TriggerLemma> Lemmas,
    IReadOnlyList<string> Objects,
    IReadOnlyList<string> Cases,
    IReadOnlyList<string> Modifiers,
    IReadOnlyList<string> Governors,
    IReadOnlyList<string> Without,
    string? Voice,
    IReadOnlyList<FrameRole> Roles)
{
    /// <summary>
    /// Lemmas one of which must stand among the dependents of a clause the trigger tells of ("said they *must* go"), or as that
    /// clause's verb; of several words all must. Empty where any clause, or none, will do.
    /// </summary>
    public IReadOnlyList<string> Telling { get; init; } = [];

    /// <summary>Whether it is by a negation that the trigger says what the frame means ("do not *accept* him"), which is then no denial of it.</summary>
    public bool IsNegated { get; init; }
}

/// <summary>The word class of a trigger.</summary>
public enum TriggerClass
{
    /// <summary>A verb, in any form and voice.</summary>
    Verb,

    /// <summary>A noun.</summary>
    Noun,

    /// <summary>An adjective or a participle used as one.</summary>
    Adjective,
}

/// <summary>A trigger's lemma.</summary>
/// <param name="Lemma">The lemma.</param>
/// <param name="Particle">The particle that must go with it; null where none need.</param>
public readonly record struct TriggerLemma(string Lemma, string? Particle);

/// <summary>A part in a frame.</summary>
/// <param name="Name">agent, target, place, or a name of the frame's own.</param>
/// <param name="Slots">Where in the tree it may stand, the best first: subject, object, indirect, complement, infinitive, possessor, modifier, bearer, apposition, or a preposition.</param>
/// <param name="Kinds">What sort of thing may fill it; any of them will do.</param>
/// <param name="Needed">Whether the reading fails without it.</param>
public sealed record FrameRole(string Name, IReadOnlyList<string> Slots, IReadOnlyList<string> Kinds, bool Needed);
