using NodaTime;

namespace Foothold.Lexicon;

/// <summary>Reads actor files into a catalogue.</summary>
/// <remarks>
/// Tab-separated, with a header row naming the columns: <c>id</c>, <c>name</c>, <c>kind</c> and any of <c>iso2</c>, <c>names</c>,
/// <c>adjectives</c>, <c>capitals</c>, <c>part_of</c>, <c>note</c>. Lists are parted by '|'. <c>part_of</c> holds ids, each with
/// an optional <c>from..to</c> (first day, day after the last; either may be left out). A row without a name adds to an
/// actor that another row tells of or that every country has.
/// </remarks>
public static class ActorReader
{
    static readonly string[] Required = ["id", "name", "kind"];
    static readonly string[] Optional = ["iso2", "names", "adjectives", "capitals", "part_of", "note"];

    /// <summary>Reads one catalogue from several files, so that they can name each other's actors.</summary>
    /// <param name="files">The name to show in faults, and the text; read to the end, not closed.</param>
    public static ReadResult<ActorCatalogue> Read(params IEnumerable<(string File, TextReader Reader)> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var faults = new List<LexiconFault>();
        var rows = new List<Table.Row>();
        var order = new List<string>();
        foreach (var (file, reader) in files)
        {
            order.Add(file);
            rows.AddRange(Table.Read(file, reader, Required, Optional, faults).Rows);
        }

        var drafts = TakeActors(rows, faults);
        AddCountryParts(drafts);
        var additions = TakeAdditions(rows, drafts, faults);
        foreach (var (row, draft) in additions)
        {
            TakeMemberships(row, draft, faults);
        }

        CheckParents(drafts, faults);
        CheckCycles(drafts, faults);
        var names = TakeNames(additions, drafts, faults);
        if (faults.Count > 0)
        {
            return new ReadResult<ActorCatalogue>(null, InOrder(faults, order));
        }

        var actors = new SortedDictionary<string, Actor>(StringComparer.Ordinal);
        foreach (var draft in drafts.Values)
        {
            actors.Add(draft.Id, draft.ToActor());
        }

        return new ReadResult<ActorCatalogue>(new ActorCatalogue(actors, names, CountriesIn(rows)), []);
    }

    // Two-letter code -> the country's id.
    static Dictionary<string, string> CountriesIn(List<Table.Row> rows)
    {
        var countries = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in rows.Where(row => row["iso2"].Length > 0))
        {
            countries.TryAdd(row["iso2"], row["id"]);
        }

        return countries;
    }

    static Dictionary<string, Draft> TakeActors(List<Table.Row> rows, List<LexiconFault> faults)
    {
        var drafts = new Dictionary<string, Draft>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            var id = row["id"];
            if (!IsId(id))
            {
                faults.Add(row.Fault("id", FaultCode.BadId, $"'{id}' is not an actor's id (capitals and digits, parted by '.', the first part a country's three letters or INT)"));
                continue;
            }

            if (row["name"].Length == 0)
            {
                continue;
            }

            if (!Enum.TryParse<ActorKind>(row["kind"], ignoreCase: false, out var kind) || !Enum.IsDefined(kind) || char.IsDigit(row["kind"][0]))
            {
                faults.Add(row.Fault("kind", FaultCode.UnknownWord, $"'{row["kind"]}' is none of {string.Join(", ", Enum.GetNames<ActorKind>())}"));
                kind = ActorKind.Organisation;
            }

            if (!drafts.TryAdd(id, new Draft(id, row["name"], kind, row)))
            {
                faults.Add(row.Fault("id", FaultCode.DuplicateId, $"'{id}' is told of at {drafts[id].Where} too"));
            }
        }

        return drafts;
    }

    static void AddCountryParts(Dictionary<string, Draft> drafts)
    {
        foreach (var country in drafts.Values.Where(draft => draft.Kind == ActorKind.Country).ToList())
        {
            foreach (var (suffix, kind, parent, noun) in CountryPart.All)
            {
                var id = $"{country.Id}.{suffix}";
                if (!drafts.TryGetValue(id, out var draft))
                {
                    var adjective = country.Row?.List("adjectives").Select(part => part.Text).FirstOrDefault();
                    draft = new Draft(id, adjective is null ? $"{country.Name}: {noun}" : $"{adjective} {noun}", kind, null);
                    drafts.Add(id, draft);
                }

                draft.Memberships.Add((new Membership(country.Id + parent, null, null), null));
            }
        }
    }

    // Every row with the actor it speaks of, its own or another's.
    static List<(Table.Row Row, Draft Draft)> TakeAdditions(
        List<Table.Row> rows, Dictionary<string, Draft> drafts, List<LexiconFault> faults)
    {
        var additions = new List<(Table.Row, Draft)>();
        foreach (var row in rows.Where(row => IsId(row["id"])))
        {
            if (drafts.TryGetValue(row["id"], out var draft))
            {
                additions.Add((row, draft));
            }
            else
            {
                faults.Add(row.Fault("id", FaultCode.UnknownActor, $"'{row["id"]}' has no name here, and no other row tells of it"));
            }
        }

        return additions;
    }

    static void TakeMemberships(Table.Row row, Draft draft, List<LexiconFault> faults)
    {
        foreach (var (text, column) in row.List("part_of"))
        {
            if (ReadMembership(row, text, column, faults) is not { } membership)
            {
                continue;
            }

            // A dated membership replaces the undated one that every country's part has by itself.
            draft.Memberships.RemoveAll(old => old.Source is null && old.Membership.Parent == membership.Parent);
            draft.Memberships.Add((membership, row.FaultAt(column, "", "")));
        }
    }

    static Membership? ReadMembership(Table.Row row, string text, int column, List<LexiconFault> faults)
    {
        var parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var range = parts.Length == 2 ? parts[1].Split("..") : [];
        if (!IsId(parts[0]) || parts.Length > 2 || (parts.Length == 2 && range.Length != 2))
        {
            faults.Add(row.FaultAt(column, FaultCode.BadId, $"'{text}' is not an id with an optional from..to"));
            return null;
        }

        if (parts.Length == 1)
        {
            return new Membership(parts[0], null, null);
        }

        var dates = new LocalDate?[2];
        var sound = true;
        var at = column + text.LastIndexOf(parts[1], StringComparison.Ordinal);
        for (var i = 0; i < 2; i++)
        {
            if (!DayText.TryRead(range[i], out dates[i]))
            {
                faults.Add(row.FaultAt(at, FaultCode.BadDay, DayText.NotADay(range[i])));
                sound = false;
            }

            at += range[i].Length + 2;
        }

        if (dates is [{ } from, { } to] && to <= from)
        {
            faults.Add(row.FaultAt(column, FaultCode.ReversedDays, DayText.Reversed(from, to)));
            sound = false;
        }

        return sound ? new Membership(parts[0], dates[0], dates[1]) : null;
    }

    static void CheckParents(Dictionary<string, Draft> drafts, List<LexiconFault> faults)
    {
        foreach (var (membership, source) in drafts.Values.SelectMany(draft => draft.Memberships))
        {
            if (source is not null && !drafts.ContainsKey(membership.Parent))
            {
                faults.Add(source with { Code = FaultCode.UnknownActor, Message = $"no file tells of '{membership.Parent}'" });
            }
        }
    }

    static void CheckCycles(Dictionary<string, Draft> drafts, List<LexiconFault> faults)
    {
        var done = new HashSet<string>(StringComparer.Ordinal);
        var path = new List<string>();
        foreach (var id in drafts.Keys.Order(StringComparer.Ordinal))
        {
            Walk(id, null);
        }

        void Walk(string id, LexiconFault? source)
        {
            if (path.Contains(id))
            {
                var circle = string.Join(" in ", path.SkipWhile(step => step != id).Append(id));
                faults.Add((source ?? drafts[id].Anchor) with { Code = FaultCode.Cycle, Message = $"'{id}' would be part of itself: {circle}" });
                return;
            }

            if (done.Contains(id) || !drafts.TryGetValue(id, out var draft))
            {
                return;
            }

            path.Add(id);
            foreach (var (membership, told) in draft.Memberships)
            {
                Walk(membership.Parent, told ?? source);
            }

            path.RemoveAt(path.Count - 1);
            done.Add(id);
        }
    }

    static List<NameEntry> TakeNames(
        List<(Table.Row Row, Draft Draft)> additions, Dictionary<string, Draft> drafts, List<LexiconFault> faults)
    {
        var entries = new List<NameEntry>();
        var owners = new Dictionary<string, (string Actor, string Where)>(StringComparer.Ordinal); // folded name -> who has it
        foreach (var (row, draft) in additions)
        {
            if (row["name"].Length > 0)
            {
                Take(row, row["name"], row.ColumnOf("name"), draft.Id, ActorNameUse.Name);
            }

            foreach (var (name, column) in row.List("names"))
            {
                Take(row, name, column, draft.Id, ActorNameUse.Name);
                draft.Names.Add(name);
            }

            foreach (var (name, column) in row.List("adjectives"))
            {
                Take(row, name, column, draft.Id, ActorNameUse.Adjective);
            }

            foreach (var (name, column) in row.List("capitals"))
            {
                var government = drafts.ContainsKey($"{draft.Id}.GOV") ? $"{draft.Id}.GOV" : draft.Id;
                Take(row, name, column, government, ActorNameUse.Capital);
            }
        }

        return entries;

        void Take(Table.Row row, string name, int column, string actor, ActorNameUse use)
        {
            var pieces = FoldedName.PiecesOfName(name);
            if (!pieces.Any(piece => piece.Case != PieceCase.Lower))
            {
                faults.Add(row.FaultAt(column, FaultCode.NoCapital, $"'{name}' has no capital and would match ordinary words"));
                return;
            }

            var folded = string.Join(' ', pieces.Select(piece => piece.Text));
            if (owners.TryGetValue(folded, out var owner))
            {
                var whose = owner.Actor == actor ? "this actor" : $"'{owner.Actor}'";
                faults.Add(row.FaultAt(column, FaultCode.DuplicateName, $"'{name}' is a name of {whose} already ({owner.Where})"));
                return;
            }

            owners.Add(folded, (actor, FormattableString.Invariant($"{row.File}:{row.Line}")));
            entries.Add(new NameEntry(pieces, actor, use));
        }
    }

    static bool IsId(string id)
    {
        var parts = id.Split('.');
        return parts[0].Length == 3
            && parts[0].All(char.IsAsciiLetterUpper)
            && parts.All(part => part.Length > 0 && part.All(sign => char.IsAsciiLetterUpper(sign) || char.IsAsciiDigit(sign)));
    }

    static List<LexiconFault> InOrder(List<LexiconFault> faults, List<string> files) =>
        [.. faults.OrderBy(fault => files.IndexOf(fault.File)).ThenBy(fault => fault.Line).ThenBy(fault => fault.Column)];

    sealed class Draft(string id, string name, ActorKind kind, Table.Row? row)
    {
        public string Id => id;

        public string Name => name;

        public ActorKind Kind => kind;

        public Table.Row? Row => row;

        public List<string> Names { get; } = [];

        public List<(Membership Membership, LexiconFault? Source)> Memberships { get; } = [];

        public string Where => row is null ? "no file" : FormattableString.Invariant($"{row.File}:{row.Line}");

        public LexiconFault Anchor => row is null ? new LexiconFault("", 1, 1, "", "") : row.Fault("id", "", "");

        public Actor ToActor() => new(id, name, kind, Names, [.. Memberships.Select(told => told.Membership)]);
    }
}
