using Foothold.Lexicon;
using Foothold.Places;
using NodaTime;

namespace Foothold.Coding;

/// <summary>Reads the bare descriptions by which reports of a theatre mean one actor ("the insurgents", "government forces").</summary>
sealed class Descriptions(ReportReading reading, ActorCatalogue actors, WordLists words, Theatre theatre)
{
    readonly (bool IsKnown, DescriptionMatch? Match)[]?[] _found = new (bool, DescriptionMatch?)[]?[reading.Grammars.Count]; // sentence × first word
    const string International = "INT";
    const int FewestNames = 4; // of a country and its parties in a report that is of its war: our own choice
    const int FewestAbroad = 2; // places, and actors named, of another country in a report that is of its war: our own choice

    Actor? _state;
    bool _knowsState;
    string? _abroad;
    bool _knowsAbroad;

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
            found[first] = (true, theatre.Describe(grammar.Forms, first, reading.Report.Published) is { } match ? Abroad is { } country ? InWarOf(country, match) : match : null);
        }

        return found[first].Match;
    }

    /// <summary>The country of whose war a report tells that names no place of the theatre's; null for a report of the theatre.</summary>
    string? Abroad
    {
        get
        {
            if (!_knowsAbroad)
            {
                (_abroad, _knowsAbroad) = (FindAbroad(), true);
            }

            return _abroad;
        }
    }

    string? FindAbroad() => CountryOfPlaces() ?? CountryOfParties();

    /// <summary>The country of whose rebels a report names some, or a leader, where it names that country twice as often as the theatre's or more and no party of the theatre; null elsewhere.</summary>
    string? CountryOfParties()
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var hasParty = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in reading.ActorNames())
        {
            if (name.Actor.Split('.')[0] is { Length: 3 } country && country != International)
            {
                counts[country] = counts.GetValueOrDefault(country) + 1;
                if (name.Actor.Length > country.Length)
                {
                    hasParty.Add(country);
                }
            }
        }

        return !hasParty.Contains(theatre.CountryIso3) && counts.Count > 0 && counts.MaxBy(count => count.Value) is var (most, times) && most != theatre.CountryIso3 && hasParty.Contains(most)
            && times >= FewestNames && times >= 2 * counts.GetValueOrDefault(theatre.CountryIso3) && theatre.SideOf(most + ".GOV", reading.Report.Published, actors) is null && (GroupsOf(most).Any() || KnownGroupOf(most) is not null) ? most : null;
    }

    /// <summary>The country of the places that a report names, where none of them is the theatre's; null where one is, or too little of the country is named.</summary>
    string? CountryOfPlaces()
    {
        var places = reading.Places.Where(mention => mention.Best() is { Place.Kind: not PlaceKind.Country }).Select(mention => mention.Candidates[0].Place.Country).ToList();
        if (places.Count < FewestAbroad || places.Contains(theatre.CountryIso2) || places.GroupBy(country => country).MaxBy(group => group.Count()) is not { } most
            || actors.CountryByIso2(most.Key) is not { } home || theatre.SideOf(home + ".GOV", reading.Report.Published, actors) is not null || ActorsOf(home).Count() < FewestAbroad)
        {
            return null;
        }

        return home;
    }

    /// <summary>The actors of a country that a report names, as often as it does.</summary>
    IEnumerable<Actor> ActorsOf(string country) => reading.ActorNames().Where(name => name.Actor.Split('.')[0] == country).Select(name => actors.Find(name.Actor)).OfType<Actor>();

    /// <summary>The armed groups of a country that a report names, itself or by one of its people, each once.</summary>
    IEnumerable<string> GroupsOf(string country) => ActorsOf(country)
        .Select(actor => actor.Kind == ActorKind.Person && actors.WholesOf(actor.Id, reading.Report.Published) is [_, [var group, ..], ..] ? actors.Find(group) : actor)
        .Where(actor => actor is { Kind: ActorKind.ArmedGroup or ActorKind.Militia }).Select(actor => actor!.Id).Distinct();

    /// <summary>The one armed group of another country that reports of the theatre describe; null where they describe none or several.</summary>
    string? KnownGroupOf(string country) => theatre.Descriptions.Where(description => description.HoldsOn(reading.Report.Published) && description.Actor.Split('.')[0] == country && actors.Find(description.Actor)?.Kind == ActorKind.ArmedGroup)
        .Select(description => description.Actor).Distinct().ToList() is [var only] ? only : null;

    /// <summary>A description as a report of another country's war means it: that country's own forces for those of the theatre's, for a group the one armed group that it names or, where it names none, the one that reports of the theatre describe; null where there are several or none.</summary>
    DescriptionMatch? InWarOf(string country, DescriptionMatch match)
    {
        var parts = match.Description.Actor.Split('.');
        if (parts[0] != theatre.CountryIso3)
        {
            return match;
        }

        var id = parts is [_, "GOV" or "MIL" or "COP" or "CVL", ..] ? $"{country}.{parts[1]}"
            : GroupsOf(country).ToList() is [var only, .. var more] ? more.Count == 0 ? only : null
            : KnownGroupOf(country);
        return id is null ? null : match with { Description = match.Description with { Actor = id } };
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

    Actor? FindState() => Abroad is { } country ? actors.Find(country + ".GOV") : StateOn(reading.Report.Published);

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
        List<int> beginnings = [];
        foreach (var word in grammar.Tight(phrase.Head))
        {
            AddBeginning(word);
            AddBeginning(grammar.HyphenPartner(word));
        }

        beginnings.Sort();
        foreach (var first in beginnings)
        {
            if (At(grammar, first) is { } match && match.Last >= phrase.Head
                && actors.Find(match.Description.Actor) is { } actor)
            {
                return actor;
            }
        }

        return null;

        void AddBeginning(int? word)
        {
            if (word is { } beginning && (isWhole ? beginning < phrase.Head : beginning <= phrase.Head) && !beginnings.Contains(beginning))
            {
                beginnings.Add(beginning);
            }
        }
    }
}
