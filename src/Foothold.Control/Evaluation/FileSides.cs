namespace Foothold.Control;

/// <summary>The sides of a world from files, and how its actors are written.</summary>
sealed class FileSides
{
    const int FewestClaims = 3;
    const int Twentieth = 20;

    readonly ClaimWords _words;
    readonly FileFaults _faults;
    readonly Dictionary<string, string> _written; // a side as written anyhow -> its id

    /// <summary>Names the sides: those the truth names, every actor that a twentieth of the claims names, and three at least, and those of the start that the claims name at all.</summary>
    /// <param name="words">The words that the files may use.</param>
    /// <param name="faults">Where to put what is wrong.</param>
    /// <param name="states">The states of the truth.</param>
    /// <param name="claims">The claims.</param>
    /// <param name="start">State to share before any report; null where none is given.</param>
    internal FileSides(ClaimWords words, FileFaults faults, IEnumerable<string> states, CellTable claims, IReadOnlyDictionary<string, double>? start)
    {
        _words = words;
        _faults = faults;
        var sides = new SortedSet<string>(StringComparer.Ordinal);
        sides.UnionWith(states.Where(state => state is not ("contested" or "unknown")));
        var named = Enumerable.Range(0, claims.Count)
            .SelectMany(row => Parts(claims.Cell(row, "actor")).Concat(Parts(claims.Cell(row, "opponent"))))
            .Concat(sides)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var state in start?.Keys.Where(state => _words.Meaning("state", state) is null) ?? [])
        {
            if (!named.Contains(state))
            {
                _faults.Add($"The start names '{state}', which is no state of the truth and no actor of the claims; write it as they do.");
            }
            else if (!sides.Contains(state, StringComparer.OrdinalIgnoreCase))
            {
                sides.Add(state);
            }
        }

        var actors = Enumerable.Range(0, claims.Count)
            .Select(row => claims.Cell(row, "actor"))
            .Where(actor => actor.Length > 0 && _words.Meaning("actor", actor) is null && _words.Meaning("state", actor) is null)
            .GroupBy(actor => actor, StringComparer.Ordinal);
        foreach (var actor in actors.Where(actor => actor.Count() >= Math.Max(FewestClaims, claims.Count / Twentieth) && Parts(actor.Key).All(part => !sides.Contains(part, StringComparer.OrdinalIgnoreCase))))
        {
            sides.Add(actor.Key);
        }

        All = [.. sides];
        _written = All.ToDictionary(side => side, side => side, StringComparer.OrdinalIgnoreCase);
        if (All.Count < 2)
        {
            _faults.Add($"The truth and the claims name fewer than two sides: {string.Join(", ", All)}.");
        }
    }

    /// <summary>The ids, in ordinal order.</summary>
    internal List<string> All { get; }

    /// <summary>The side that is written so, and nothing else; null where none is.</summary>
    internal string? Written(string side) => _written.GetValueOrDefault(side);

    /// <summary>The other of two sides; null of none.</summary>
    internal string? Other(string? side) => side is null ? null : side == All[0] ? All[1] : All[0];

    /// <summary>The side an actor is or is part of; null where none is.</summary>
    internal string? Of(string actor)
    {
        if (actor.Length == 0 || _words.Meaning("actor", actor) is not null || _words.Meaning("state", actor) is not null)
        {
            return _written.GetValueOrDefault(actor);
        }

        var side = Parts(actor).Append(ClaimWords.WithoutRemark(actor)).Select(part => _written.GetValueOrDefault(part)).FirstOrDefault(known => known is not null);
        if (side is null)
        {
            _faults.Remark($"actor '{actor}' is no side");
        }

        return side;
    }

    static IEnumerable<string> Parts(string actor) => actor.Split('/').Select(part => part.Trim()).Prepend(actor);
}
