using Foothold.Lexicon;
using NodaTime;

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

    /// <summary>A group abroad whose own branch reports of the theatre mean by its name ("al-Qaeda" in Yemen); the actor itself where they mean none.</summary>
    public Actor? BranchOf(Actor? actor) => actor is not { Kind: ActorKind.ArmedGroup } ? actor
        : theatre.Descriptions.FirstOrDefault(description => description.HoldsOn(reading.Report.Published) && string.Equals(description.Phrase, actor.Name, StringComparison.OrdinalIgnoreCase)) is { } called ? actors.Find(called.Actor) ?? actor
        : actor;

    /// <summary>Whom reports of this theatre mean by those whom somebody backs ("US-backed fighters"), by whatever name the backer goes; null where they mean nobody by it.</summary>
    /// <param name="backer">The backer: an actor, of whom the country counts.</param>
    /// <param name="noun">The dictionary form of the noun for those who are backed; null where any will do.</param>
    public Actor? BackedBy(Actor backer, string? noun)
    {
        foreach (var description in theatre.Descriptions.Where(description => description.HoldsOn(reading.Report.Published)))
        {
            if (description.Phrase.Split(' ') is not [var first, .., var last] || first.Split('-') is not [var by, var backed]
                || !(words.Is(WordClass.Backed, backed) || words.Is(WordClass.Loyal, backed)) || BackerOf(by) is not { } told || !AreOfOneCountry(told, backer))
            {
                continue;
            }

            if (noun is null || string.Equals(last, noun, StringComparison.OrdinalIgnoreCase))
            {
                return actors.Find(description.Actor);
            }
        }

        return null;
    }

    Actor? BackerOf(string name)
    {
        if (name.Length == 0)
        {
            return null;
        }

        var capital = string.Concat(name[..1].ToUpperInvariant(), name.AsSpan(1));
        return (actors.Match([capital], 0) ?? actors.Match([name.ToUpperInvariant()], 0)) is { } match ? actors.Find(match.Actor)
            : theatre.Describe([name], 0, reading.Report.Published) is { } described ? actors.Find(described.Description.Actor) : null;
    }

    static bool AreOfOneCountry(Actor one, Actor other) => one.Id == other.Id || (one.Id.Split('.')[0] is var country && country.Length == 3 && country != "INT" && country == other.Id.Split('.')[0]);

    Actor? FindState() => StateOn(reading.Report.Published);

    /// <summary>Whoever governs the theatre's country on a day; null where nobody is told to.</summary>
    public Actor? StateOn(LocalDate day) =>
        words.Of(WordClass.Government).Select(word => theatre.Describe([word], 0, day)).FirstOrDefault(found => found is not null) is { } match
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
        var tight = grammar.Tight(phrase.Head);
        foreach (var first in tight.Concat(tight.Select(grammar.HyphenPartner).OfType<int>()).Distinct().Where(word => isWhole ? word < phrase.Head : word <= phrase.Head).Order())
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
