namespace Foothold.Lexicon;

/// <summary>What a verb, noun, adjective or phrase means, and which words around it play which part.</summary>
/// <param name="Id">The frame's id, unique in the lexicon.</param>
/// <param name="Type">The claim type it gives, as MODEL.md spells it ("ASSAULT", "STATE").</param>
/// <param name="Mode">The mode within the type; null where it has none.</param>
/// <param name="Reality">The reality its claims have where the sentence says no other; null for the tense of the verb.</param>
/// <param name="Stance">For a frame of speaking: how the speaker stands to what is said; else null.</param>
/// <param name="Control">Its effect on the control of a place; null where it has none.</param>
/// <param name="Quantities">What figures in its roles count: role -> kind of quantity.</param>
/// <param name="Readings">The ways to say it.</param>
/// <param name="Examples">Sentences and what is owed for them.</param>
public sealed record Frame(
    string Id,
    string Type,
    string? Mode,
    string? Reality,
    string? Stance,
    ControlPattern? Control,
    IReadOnlyDictionary<string, string> Quantities,
    IReadOnlyList<FrameReading> Readings,
    IReadOnlyList<FrameExample> Examples);

/// <summary>A frame's effect on the control of the place in its role "place".</summary>
/// <param name="Effect">gain, loss, hold, contest, threaten, defend or leave.</param>
/// <param name="Holder">The role that gains, holds, threatens, defends, loses or leaves; null where no role does.</param>
/// <param name="From">The role that held before or is opposed; null where no role does.</param>
/// <param name="Scope">How much of the place it is where the words name all of it: centre, most, parts or outskirts; null for the whole.</param>
public sealed record ControlPattern(string Effect, string? Holder, string? From, string? Scope = null);

/// <summary>One sentence and what the frame must read in it.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Theatre">The theatre it is read in.</param>
/// <param name="Published">The day it is taken to be published, yyyy-mm-dd.</param>
/// <param name="Owed">Field of the claim -> what it must be; empty where the frame must not be read.</param>
/// <param name="Refused">Whether the frame must find nothing here.</param>
/// <param name="Line">The line of the file it stands on, from 1.</param>
public sealed record FrameExample(
    string Text,
    string Theatre,
    string Published,
    IReadOnlyDictionary<string, string> Owed,
    bool Refused,
    int Line);
