using NodaTime;

namespace Foothold.Control;

/// <summary>Joins items that are one voice: copies of a text, and one origin's words about one event.</summary>
/// <remarks>
/// Items join in the order of publication, each to the first voice that any of its members is like. So what comes later
/// never changes the voices of what came before, and an answer "as known on a day" is that of a store cut off on that day.
/// </remarks>
sealed class Voices(VoiceRules rules)
{
    const int SentenceRun = 3;
    const int ReportRun = 5;

    readonly Dictionary<string, HashSet<string>> _sentences = new(StringComparer.Ordinal);
    readonly Dictionary<string, HashSet<string>> _reports = new(StringComparer.Ordinal);
    readonly Dictionary<(string, string), bool> _copies = [];

    /// <summary>Gives each item its voice; ordered by district, publication and id.</summary>
    internal IReadOnlyList<EvidenceItem> Assign(IEnumerable<Reading> readings)
    {
        var items = new List<EvidenceItem>();
        foreach (var subject in readings.GroupBy(reading => Subject(reading.Item)))
        {
            var voices = new List<List<Reading>>();
            foreach (var reading in subject.OrderBy(reading => reading.Item.Published).ThenBy(reading => reading.Item.Id, StringComparer.Ordinal))
            {
                var voice = voices.Find(members => members.Exists(member => IsOneVoice(member, reading)));
                if (voice is null)
                {
                    voice = [];
                    voices.Add(voice);
                }

                voice.Add(reading);
                items.Add(reading.Item with { Voice = "v_" + voice[0].Item.Id });
            }
        }

        return [.. items
            .OrderBy(item => item.District, StringComparer.Ordinal)
            .ThenBy(item => item.Published)
            .ThenBy(item => item.Id, StringComparer.Ordinal)];
    }

    /// <summary>What two items must have in common to be the same statement.</summary>
    internal static (string District, EvidenceType Type, string? Side, Coding.Polarity Polarity, bool Outlook) Subject(EvidenceItem item) =>
        (item.District, item.Type, item.Side, item.Polarity, item.OutlookOnly);

    bool IsOneVoice(Reading left, Reading right) =>
        IsSameStatementOfOneOrigin(left, right) || IsCopy(left, right);

    bool IsSameStatementOfOneOrigin(Reading left, Reading right) =>
        DaysApart(left.Item, right.Item) <= rules.SameEventDays
        && (left.Origin.IsSameAs(right.Origin) || (!left.Quoted && !right.Quoted && AreCopies(left.Report, right.Report)));

    bool IsCopy(Reading left, Reading right) =>
        Math.Abs(Period.DaysBetween(left.Item.Published, right.Item.Published)) <= rules.CopyDays
        && Math.Min(Sentence(left.Quote).Count, Sentence(right.Quote).Count) >= rules.CopyRuns
        && Shingles.Likeness(Sentence(left.Quote), Sentence(right.Quote)) >= rules.SentenceLikeness;

    /// <summary>The days between two events; 0 where they share a day, and the days between publications where one names none.</summary>
    internal static int DaysApart(EvidenceItem left, EvidenceItem right)
    {
        var (leftFrom, leftLast) = Days(left);
        var (rightFrom, rightLast) = Days(right);
        return Math.Max(0, Math.Max(Period.DaysBetween(leftLast, rightFrom), Period.DaysBetween(rightLast, leftFrom)));
    }

    static (LocalDate First, LocalDate Last) Days(EvidenceItem item)
    {
        var last = item.To?.PlusDays(-1) ?? item.Published;
        return item.OutlookOnly ? (item.Published, item.Published) : (item.From ?? last, last);
    }

    bool AreCopies(Coding.Report left, Coding.Report right)
    {
        if (left.Id == right.Id)
        {
            return true;
        }

        if (Math.Abs(Period.DaysBetween(left.Published, right.Published)) > rules.CopyDays)
        {
            return false;
        }

        var pair = string.CompareOrdinal(left.Id, right.Id) < 0 ? (left.Id, right.Id) : (right.Id, left.Id);
        if (!_copies.TryGetValue(pair, out var copies))
        {
            copies = Shingles.Likeness(Whole(left), Whole(right)) >= rules.ReportLikeness;
            _copies[pair] = copies;
        }

        return copies;
    }

    HashSet<string> Sentence(string quote) => Kept(_sentences, quote, quote, SentenceRun);

    HashSet<string> Whole(Coding.Report report) => Kept(_reports, report.Id, report.Text, ReportRun);

    static HashSet<string> Kept(Dictionary<string, HashSet<string>> kept, string key, string text, int length)
    {
        if (!kept.TryGetValue(key, out var shingles))
        {
            kept[key] = shingles = Shingles.Of(text, length);
        }

        return shingles;
    }
}
