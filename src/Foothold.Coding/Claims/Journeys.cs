using Foothold.Language;
using Foothold.Lexicon;

namespace Foothold.Coding;

/// <summary>Knows departures by which nobody gives a place up, and where a departure leads to.</summary>
sealed class Journeys(ReportReading reading, PhraseReader phrases)
{
    readonly PurposeReader _purposes = new(reading);

    /// <summary>Whether a departure is only a journey, by which nobody gives a place up.</summary>
    public bool IsJourney(SentenceGrammar grammar, FrameMatch match) => match.Frame.Control?.Effect == "leave"
        && (IsOnePerson(grammar, match) || IsOneOfficial(grammar, match) || IsFromNoPlace(grammar, match) || IsPassingColumn(grammar, match) || IsOnWayElsewhere(grammar, match));

    /// <summary>A person who is named, or told of as "he" or "she", goes from place to place as anybody does, unless it is others whose withdrawal he orders.</summary>
    static bool IsOnePerson(SentenceGrammar grammar, FrameMatch match) => match.Reading.Objects.Count == 0 && match.Role("agent") is [{ Actor.Kind: ActorKind.Person } person]
        && (person.Inferred ? grammar.SurfaceSubjects(match.Trigger).Any(subject => grammar.Is(WordClass.His, subject)) : person.Sentence == match.Sentence && grammar.Words[person.Head].Tag == UniversalTag.Propn);

    /// <summary>"An official who fled the city."</summary>
    bool IsOneOfficial(SentenceGrammar grammar, FrameMatch match) => match.Role("agent") is [{ Inferred: false } one] && one.Sentence == match.Sentence
        && grammar.Words[one.Head].FineTag == "NN" && phrases.RoleOf(one) == RolePart.Government && !grammar.Is(WordClass.GoverningBody, one.Head);

    /// <summary>"Fell back from the shoreline": what is left is told and is no place, whatever place the report speaks of.</summary>
    bool IsFromNoPlace(SentenceGrammar grammar, FrameMatch match) => match.Role("place").Count == 0
        && grammar.Sentence.Children(match.Trigger).Any(child => child > match.Trigger && grammar.Words[child] is { Relation: "obl", Tag: UniversalTag.Noun }
            && grammar.HasCase(WordClass.From, child) && !grammar.HasCase(WordClass.LikeFrom, child) && phrases.Read(match.Sentence, child) is { Place: null, Area: null });

    /// <summary>"A column left the town to open the road": whether a departure is forces being sent somewhere.</summary>
    public bool IsPassingColumn(SentenceGrammar grammar, FrameMatch match) => match.Role("agent") is [{ } unit] && unit.Sentence == match.Sentence
        && grammar.Words[unit.Head].FineTag == "NN" && grammar.Is(WordClass.Column, unit.Head) && _purposes.Of(grammar, match.Trigger) is not null;

    /// <summary>"are on their *way* from X to Y": who goes from one front to another gives nothing up.</summary>
    static bool IsOnWayElsewhere(SentenceGrammar grammar, FrameMatch match) => match.Reading is { Trigger: TriggerClass.Noun, Cases.Count: > 0 } && grammar.Words[match.Trigger].Tag == UniversalTag.Noun
        && grammar.Sentence.Children(match.Trigger).Concat(grammar.Prepositional(match.Trigger, WordClass.From).SelectMany(source => grammar.Sentence.Children(source))).Any(child => child > match.Trigger && grammar.HasCase(WordClass.To, child));

    /// <summary>"retreated into X": where a verb of leaving leads to.</summary>
    public static bool IsGoal(SentenceGrammar grammar, int verb, Phrase setting) => setting.Place is { } place && place.Sentence == grammar.Sentence.Index
        && grammar.Sentence.Children(verb).Concat(grammar.Related(verb, "advmod").SelectMany(adverb => grammar.Sentence.Children(adverb)))
            .Any(child => grammar.Tight(child).Any(place.Covers) && (grammar.HasCase(WordClass.To, child) || grammar.HasCase(WordClass.LikeTo, child) || grammar.HasCase(WordClass.Crossing, child)
                || (grammar.HasCase(WordClass.AskedBehind, child) && grammar.HasChild(verb, WordClass.Back, "advmod", "compound:prt")))); // "fell back on X"
}
