using Foothold.Coding;

namespace Foothold.Control;

/// <summary>An item of evidence that has no voice yet, with what tells whose voice it is.</summary>
/// <param name="Item">The item.</param>
/// <param name="Report">The report it was read from.</param>
/// <param name="Quote">The clause that says it.</param>
/// <param name="Origin">Who says it.</param>
/// <param name="Quoted">Whether a speaker inside the report says it rather than the report itself.</param>
sealed record Reading(EvidenceItem Item, Report Report, string Quote, Origin Origin, bool Quoted);
