using System.Collections.Frozen;

namespace Foothold.Lexicon;

/// <summary>What each kind of claim is called in CAMEO, PLOVER and ACLED, for all languages.</summary>
/// <remarks>
/// The rows stand from the gravest to the slightest: of the rows that cover a claim the first gives its codes, and of
/// several claims the one whose row stands first gives the one code of the event they tell of together.
/// </remarks>
public sealed class CrosswalkTable
{
    static readonly string[] Columns =
        ["type", "mode", "effect", "agent", "target", "cameo", "plover", "plover_mode", "context", "event_type", "sub_event_type"];

    static readonly FrozenSet<string> PloverTypes = FrozenSet.ToFrozenSet(
    [
        "AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT", "REQUEST", "ACCUSE", "REJECT",
        "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
    ]);

    static readonly FrozenSet<string> OwnTypes = FrozenSet.ToFrozenSet(["STATE", "STATEMENT", "CHANGE"]);

    static readonly FrozenSet<string> Effects = FrozenSet.ToFrozenSet(["gain", "loss", "hold", "contest", "threaten", "defend", "leave"]);

    CrosswalkTable(IReadOnlyList<CrosswalkRow> rows) => Rows = rows;

    /// <summary>The rows in the order of the file.</summary>
    public IReadOnlyList<CrosswalkRow> Rows { get; }

    internal static bool IsClaimType(string word) => PloverTypes.Contains(word) || OwnTypes.Contains(word);

    internal static bool IsEffect(string word) => Effects.Contains(word);

    /// <summary>
    /// Reads a tab-separated file: <c>type</c>, and <c>mode</c>, <c>effect</c>, <c>agent</c> and <c>target</c>, each empty for any
    /// or words parted by '|', are what a claim must be; <c>cameo</c>, <c>plover</c>, <c>plover_mode</c>, <c>context</c>,
    /// <c>event_type</c> and <c>sub_event_type</c> what it is called.
    /// </summary>
    /// <param name="file">The name to show in faults.</param>
    /// <param name="reader">The text; read to the end, not closed.</param>
    public static ReadResult<CrosswalkTable> Read(string file, TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var faults = new List<LexiconFault>();
        var rows = new List<CrosswalkRow>();
        foreach (var row in Table.Read(file, reader, Columns, ["note"], faults).Rows)
        {
            var read = ReadRow(row, faults);
            if (rows.Find(earlier => earlier.CoversAllOf(read)) is { } first)
            {
                faults.Add(row.Fault("type", FaultCode.NeverReached, $"line {first.Line} covers every claim of this row, so it is never reached"));
            }

            rows.Add(read);
        }

        return new ReadResult<CrosswalkTable>(faults.Count == 0 ? new CrosswalkTable(rows) : null, faults);
    }

    /// <summary>The first row that covers claims of a kind; null where none does.</summary>
    /// <param name="type">The type, in upper case.</param>
    /// <param name="mode">The mode; null for none.</param>
    /// <param name="effect">The effect on control, in lower case; null for none.</param>
    /// <param name="agent">What kind of party acts or holds.</param>
    /// <param name="target">What kind of party it is done to.</param>
    public CrosswalkRow? Find(string type, string? mode, string? effect, PartyKind agent, PartyKind target) =>
        Rows.FirstOrDefault(row => row.Covers(type, mode, effect, agent, target));

    static CrosswalkRow ReadRow(Table.Row row, List<LexiconFault> faults)
    {
        if (!IsClaimType(row["type"]))
        {
            faults.Add(row.Fault("type", FaultCode.UnknownWord, $"'{row["type"]}' is no type of claim"));
        }

        foreach (var (effect, column) in row.List("effect").Where(part => !IsEffect(part.Text)))
        {
            faults.Add(row.FaultAt(column, FaultCode.UnknownWord, $"'{effect}' is none of {string.Join(", ", Effects.Order(StringComparer.Ordinal))}"));
        }

        if (row["cameo"] is { Length: > 0 } cameo && (cameo.Length is < 2 or > 4 || !cameo.All(char.IsAsciiDigit)))
        {
            faults.Add(row.Fault("cameo", FaultCode.BadNumber, $"'{cameo}' is no CAMEO code: two to four digits"));
        }

        if (row["plover"].Length > 0 ? !PloverTypes.Contains(row["plover"]) : row["plover_mode"].Length + row["context"].Length > 0)
        {
            faults.Add(row.Fault("plover", FaultCode.UnknownWord, $"'{row["plover"]}' is no type of PLOVER"));
        }

        if (AcledScheme.EventTypeOf(row["sub_event_type"]) != (row["event_type"].Length == 0 ? null : row["event_type"])
            || row["event_type"].Length == 0 != (row["sub_event_type"].Length == 0))
        {
            faults.Add(row.Fault("sub_event_type", FaultCode.UnknownWord, $"'{row["sub_event_type"]}' is no sub-event type of '{row["event_type"]}'"));
        }

        return new CrosswalkRow(
            row.Line,
            row["type"],
            [.. row.List("mode").Select(part => part.Text)],
            [.. row.List("effect").Select(part => part.Text)],
            Parties(row, "agent", faults),
            Parties(row, "target", faults),
            Text(row, "cameo"),
            Text(row, "plover") is { } plover ? new PloverCode(plover, Text(row, "plover_mode"), Text(row, "context")) : null,
            Text(row, "event_type") is { } eventType ? new AcledCode(eventType, row["sub_event_type"]) : null);
    }

    static List<PartyKind> Parties(Table.Row row, string name, List<LexiconFault> faults)
    {
        var kinds = new List<PartyKind>();
        foreach (var (word, column) in row.List(name))
        {
            if (word.All(char.IsAsciiLetterLower) && Enum.TryParse<PartyKind>(word, ignoreCase: true, out var kind))
            {
                kinds.Add(kind);
            }
            else
            {
                faults.Add(row.FaultAt(column, FaultCode.UnknownWord, $"'{word}' is none of {string.Join(", ", Enum.GetNames<PartyKind>()).ToLowerInvariant()}"));
            }
        }

        return kinds;
    }

    static string? Text(Table.Row row, string column) => row[column] is { Length: > 0 } text ? text : null;
}
