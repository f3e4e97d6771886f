using System.Globalization;

namespace Foothold.Lexicon;

/// <summary>Which claims tell of happenings, and of what kind, for all languages.</summary>
public sealed class HappeningTable
{
    const int MostDays = 31;

    static readonly string[] Scopes = ["whole", "centre", "most", "parts", "outskirts"];

    static readonly string[] Columns = ["type", "mode", "effect", "scope", "kind", "days", "parties"];

    HappeningTable(IReadOnlyList<HappeningKind> rows) => Rows = rows;

    /// <summary>The rows in the order of the file.</summary>
    public IReadOnlyList<HappeningKind> Rows { get; }

    /// <summary>
    /// Reads a tab-separated file: <c>type</c>, and <c>mode</c>, <c>effect</c> and <c>scope</c>, each empty for any or words parted by '|', are what
    /// a claim must be; <c>kind</c> is the kind of happening, its wider kinds before it and parted by '/'; <c>days</c> a number from
    /// 0 to 31; <c>parties</c> "holders", "either" or empty.
    /// </summary>
    /// <param name="file">The name to show in faults.</param>
    /// <param name="reader">The text; read to the end, not closed.</param>
    public static ReadResult<HappeningTable> Read(string file, TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var faults = new List<LexiconFault>();
        var rows = new List<HappeningKind>();
        foreach (var row in Table.Read(file, reader, Columns, ["note"], faults).Rows)
        {
            rows.Add(ReadRow(row, faults));
        }

        return new ReadResult<HappeningTable>(faults.Count == 0 ? new HappeningTable(rows) : null, faults);
    }

    /// <summary>The first row that covers claims of a kind; null where they tell of no happening.</summary>
    /// <param name="type">The type, in upper case.</param>
    /// <param name="mode">The mode; null for none.</param>
    /// <param name="effect">The effect on control, in lower case; null for none.</param>
    /// <param name="scope">How much of the place, in lower case; null for none.</param>
    public HappeningKind? Find(string type, string? mode, string? effect, string? scope) => Rows.FirstOrDefault(row => row.Covers(type, mode, effect, scope));

    static HappeningKind ReadRow(Table.Row row, List<LexiconFault> faults)
    {
        if (!CrosswalkTable.IsClaimType(row["type"]))
        {
            faults.Add(row.Fault("type", FaultCode.UnknownWord, $"'{row["type"]}' is no type of claim"));
        }

        foreach (var (effect, column) in row.List("effect").Where(part => !CrosswalkTable.IsEffect(part.Text)))
        {
            faults.Add(row.FaultAt(column, FaultCode.UnknownWord, $"'{effect}' is no effect on control"));
        }

        foreach (var (scope, column) in row.List("scope").Where(part => !Scopes.Contains(part.Text)))
        {
            faults.Add(row.FaultAt(column, FaultCode.UnknownWord, $"'{scope}' is none of {string.Join(", ", Scopes)}"));
        }

        if (row["kind"].Split('/').Any(part => part.Length == 0 || !part.All(letter => char.IsAsciiLetterLower(letter) || letter == '-')))
        {
            faults.Add(row.Fault("kind", FaultCode.UnknownWord, $"'{row["kind"]}' is no kind: small letters and hyphens, parted by '/'"));
        }

        if (!int.TryParse(row["days"], NumberStyles.None, CultureInfo.InvariantCulture, out var days) || days > MostDays)
        {
            faults.Add(row.Fault("days", FaultCode.BadNumber, $"'{row["days"]}' is no number of days from 0 to {MostDays}"));
        }

        if (PartiesOf(row["parties"]) is null)
        {
            faults.Add(row.Fault("parties", FaultCode.UnknownWord, $"'{row["parties"]}' is neither 'holders' nor 'either' nor empty"));
        }

        return new HappeningKind(
            row.Line,
            row["type"],
            [.. row.List("mode").Select(part => part.Text)],
            [.. row.List("effect").Select(part => part.Text)],
            [.. row.List("scope").Select(part => part.Text)],
            row["kind"],
            days,
            PartiesOf(row["parties"]) ?? HappeningParties.Roles);
    }

    static HappeningParties? PartiesOf(string word) => word switch
    {
        "" => HappeningParties.Roles,
        "holders" => HappeningParties.Holders,
        "either" => HappeningParties.Either,
        _ => null,
    };
}
