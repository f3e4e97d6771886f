using Foothold.Language;
using Foothold.Lexicon;

namespace Foothold.Coding;

/// <summary>A frame found in a sentence, with the phrases that fill its roles.</summary>
/// <param name="Frame">The frame.</param>
/// <param name="Reading">The reading that matched.</param>
/// <param name="Sentence">The index of the sentence.</param>
/// <param name="Trigger">The trigger word.</param>
/// <param name="TriggerSpan">The trigger with its particle or object noun.</param>
/// <param name="Roles">Role name -> the phrases that fill it.</param>
/// <param name="Score">How much of the reading is filled; only for choosing among readings of one trigger.</param>
sealed record FrameMatch(
    Frame Frame,
    FrameReading Reading,
    int Sentence,
    int Trigger,
    TextSpan TriggerSpan,
    IReadOnlyDictionary<string, IReadOnlyList<Phrase>> Roles,
    double Score)
{
    /// <summary>The losses told with it, each a match of its own that makes no claim of its own.</summary>
    public IReadOnlyList<FrameMatch> Losses { get; init; } = [];

    /// <summary>Whether it tells how a change of control came about that the sentence tells ("captured it after three days of *fighting*"), and so nothing of who holds what.</summary>
    public bool IsHowItCame { get; init; }

    /// <summary>Whether it only names an act that was told of before ("the withdrawal").</summary>
    public bool IsToldBefore => Roles.Count == 0 && Reading.Trigger == TriggerClass.Noun && Frame.Control?.Effect is "leave" or "loss";

    /// <summary>Whether it is of the parties of the whole war, none of them named with it ("the peace process").</summary>
    public bool IsOfWholeWar => Role("agent") is { Count: > 0 } parties && parties.All(party => party.Inferred) && Reading.Roles.Any(role => role.Slots.Contains("adversaries"));

    public IReadOnlyList<Phrase> Role(string name) => Roles.GetValueOrDefault(name) ?? [];
}
