using NodaTime;

namespace Foothold.Lexicon;

/// <summary>Every actor the lexicon knows, by id and by name.</summary>
/// <remarks>
/// Each country has four actors more, told of by no file: its government (<c>XXX.GOV</c>), military (<c>XXX.MIL</c>) and
/// police (<c>XXX.COP</c>), both part of the government, and civilians (<c>XXX.CVL</c>). <see cref="ActorReader"/> makes catalogues.
/// </remarks>
public sealed class ActorCatalogue
{
    readonly SortedDictionary<string, Actor> _actors;
    readonly Dictionary<string, Actor> _byId;
    readonly Dictionary<string, NameEntry[]> _names; // first piece -> entries that begin with it, the longest first

    readonly Dictionary<string, string> _countries; // two-letter code -> id

    internal ActorCatalogue(SortedDictionary<string, Actor> actors, IEnumerable<NameEntry> names, Dictionary<string, string> countries)
    {
        _actors = actors;
        _byId = new Dictionary<string, Actor>(actors, StringComparer.Ordinal);
        _countries = countries;
        _names = names
            .GroupBy(entry => entry.Pieces[0].Text, StringComparer.Ordinal)
            .ToDictionary(
                group => group.Key,
                group => group.OrderByDescending(entry => entry.Pieces.Count).ToArray(),
                StringComparer.Ordinal);
    }

    /// <summary>All actors in ordinal order of their ids, those every country has included.</summary>
    public IReadOnlyCollection<Actor> Actors => _actors.Values;

    /// <summary>Finds an actor; null where no actor has the id.</summary>
    public Actor? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>The id of the country with a two-letter ISO 3166 code; null where no file tells of it.</summary>
    public string? CountryByIso2(string iso2) => _countries.GetValueOrDefault(iso2);

    /// <summary>
    /// Whether one actor is the other or belongs to it on a day, by way of as many others as it takes.
    /// False where no actor has the id, unless the two ids are equal.
    /// </summary>
    /// <param name="actor">The id of the member.</param>
    /// <param name="ancestor">The id of the whole.</param>
    /// <param name="day">The day on which every membership on the way must hold.</param>
    public bool IsPartOf(string actor, string ancestor, LocalDate day)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(ancestor);
        return WholesOf(actor, day).Any(level => level.Contains(ancestor));
    }

    /// <summary>The actor itself, then what it is part of on a day, then what those are part of, each once and nearest first.</summary>
    /// <returns>Levels: the first holds <paramref name="actor"/> alone, no level is empty.</returns>
    public IReadOnlyList<IReadOnlyList<string>> WholesOf(string actor, LocalDate day)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var levels = new List<IReadOnlyList<string>>();
        var seen = new HashSet<string>(StringComparer.Ordinal) { actor };
        for (List<string> level = [actor]; level.Count > 0;)
        {
            levels.Add(level);
            level =
            [
                .. level
                    .SelectMany(id => Find(id)?.Memberships ?? [])
                    .Where(membership => membership.HoldsOn(day) && seen.Add(membership.Parent))
                    .Select(membership => membership.Parent),
            ];
        }

        return levels;
    }

    /// <summary>
    /// Finds the longest actor name that begins at a word. Marks, hyphens, apostrophes and full stops do not matter, and a
    /// plural in -s matches; capitals do matter: a name matches only where the text has a capital wherever the name has one.
    /// </summary>
    /// <param name="forms">The words of a sentence; a name split at its hyphens matches too, and "Taliban-held" as one word is an adjective.</param>
    /// <param name="start">The index of the word the name must begin at.</param>
    /// <returns>Null where no name begins there.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="start"/> is no index of a word.</exception>
    public ActorMatch? Match(IReadOnlyList<string> forms, int start)
    {
        ArgumentNullException.ThrowIfNull(forms);
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(start, forms.Count);
        if (!MayBegin(forms[start]))
        {
            return null;
        }

        var first = FoldedName.PiecesOf(forms[start]);
        if (first.Count == 0)
        {
            return null;
        }

        var found = Longest(first[0].Text, first, forms, start);
        if (found is null && first[0].Text is [.., 's'] text)
        {
            found = Longest(text[..^1], first, forms, start);
        }

        return found;
    }

    /// <summary>Whether a name may begin with a word; told without an object, as most words begin none.</summary>
    bool MayBegin(string form)
    {
        Span<char> letters = stackalloc char[FoldedName.LongestPlain];
        if (!FoldedName.TryFirstPiece(form, letters, out var length))
        {
            return true;
        }

        var names = _names.GetAlternateLookup<ReadOnlySpan<char>>();
        var piece = letters[..length];
        return length > 0 && (names.ContainsKey(piece) || (piece[^1] == 's' && names.ContainsKey(piece[..^1])));
    }

    ActorMatch? Longest(string key, IReadOnlyList<NamePiece> first, IReadOnlyList<string> forms, int start)
    {
        foreach (var entry in _names.GetValueOrDefault(key, []))
        {
            if (entry.Match(first, forms, start) is { } match)
            {
                return match;
            }
        }

        return null;
    }
}
