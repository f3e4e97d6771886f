using Foothold.Lexicon;

namespace Foothold.Coding;

/// <summary>Reads the bare descriptions by which reports of a theatre mean one actor ("the insurgents", "government forces").</summary>
sealed class Descriptions(ReportReading reading, ActorCatalogue actors, WordLists words, Theatre theatre)
{
    readonly (bool IsKnown, DescriptionMatch? Match)[]?[] _found = new (bool, DescriptionMatch?)[]?[reading.Grammars.Count]; // sentence × first word
    Actor? _state;
    bool _knowsState;

    /// <summary>Whoever governs the theatre's country on the day of the report; null where its descriptions do not say.</summary>
    public Actor? State()
    {
        if (!_knowsState)
        {
            (_state, _knowsState) = (FindState(), true);
        }

        return _state;
    }

    /// <summary>The longest description that begins at a word and holds on the day of the report; null where none does.</summary>
    public DescriptionMatch? At(SentenceGrammar grammar, int first)
    {
        var found = _found[grammar.Sentence.Index] ??= new (bool, DescriptionMatch?)[grammar.Words.Count];
        if (!found[first].IsKnown)
        {
            found[first] = (true, theatre.Describe(grammar.Forms, first, reading.Report.Published));
        }

        return found[first].Match;
    }

    Actor? FindState() =>
        words.Of(WordClass.Government).Select(word => theatre.Describe([word], 0, reading.Report.Published)).FirstOrDefault(found => found is not null) is { } match
            ? actors.Find(match.Description.Actor)
            : null;

    /// <summary>The actor whose something is by the words before its noun ("an *army* spokesman", "*rebel* rockets"); null where they describe none.</summary>
    public Actor? OwnerOf(Phrase phrase, SentenceGrammar grammar)
    {
        foreach (var first in grammar.Tight(phrase.Head).Where(word => word < phrase.Head).Order())
        {
            if (At(grammar, first) is { } match && match.Last < phrase.Head
                && actors.Find(match.Description.Actor) is { } actor)
            {
                return actor;
            }
        }

        return null;
    }

    /// <summary>The actor a bare description stands for in this theatre ("government forces", "the insurgents").</summary>
    /// <param name="phrase">The phrase.</param>
    /// <param name="grammar">Its sentence.</param>
    /// <param name="isWhole">Whether the description must be of more than the head alone.</param>
    public Actor? Of(Phrase phrase, SentenceGrammar grammar, bool isWhole = false)
    {
        foreach (var first in grammar.Tight(phrase.Head).Where(word => isWhole ? word < phrase.Head : word <= phrase.Head).Order())
        {
            if (At(grammar, first) is { } match && match.Last >= phrase.Head
                && actors.Find(match.Description.Actor) is { } actor)
            {
                return actor;
            }
        }

        return null;
    }
}
