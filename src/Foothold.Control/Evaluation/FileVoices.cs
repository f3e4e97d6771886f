namespace Foothold.Control;

/// <summary>Gives the claims of a file their voices: as the file says, else by origin, days and text.</summary>
/// <remarks>
/// Each claim joins the first voice, in order of publication, whose first member is the same statement of the same origin
/// within the days of one event, or a near-equal text. So what comes later never changes the voices of what came before.
/// </remarks>
sealed class FileVoices(VoiceRules rules)
{
    const int SentenceRun = 3;

    internal List<EvidenceItem> Assign(List<(EvidenceItem Item, string Voice, string Copied, string Text)> read)
    {
        var voiceOf = new Dictionary<string, string>(StringComparer.Ordinal); // id -> voice
        var first = new Dictionary<(object Subject, string Origin), List<(EvidenceItem Item, string Voice)>>();
        var texts = new Dictionary<object, List<(EvidenceItem Item, string Voice, HashSet<string> Runs)>>();
        var items = new List<EvidenceItem>(read.Count);
        foreach (var (item, said, copied, text) in read.OrderBy(one => one.Item.Published).ThenBy(one => one.Copied.Length > 0).ThenBy(one => one.Item.Id, StringComparer.Ordinal))
        {
            object subject = Voices.Subject(item);
            var runs = text.Length == 0 ? [] : Shingles.Of(text, SentenceRun);
            var voice = said.Length > 0 ? $"{said}/{item.District}/{item.Type}/{item.Side}"
                : copied.Length > 0 && voiceOf.TryGetValue(copied, out var original) ? original
                : SameOrigin(item, subject) ?? SameText(item, subject, runs) ?? "v_" + item.Id;
            voiceOf[item.Id] = voice;
            Keep(item, subject, voice, runs);
            items.Add(item with { Voice = voice });
        }

        return items;

        string? SameOrigin(EvidenceItem item, object subject) =>
            first.TryGetValue((subject, Name(item)), out var known)
                ? known.Where(one => Voices.DaysApart(one.Item, item) <= rules.SameEventDays).Select(one => one.Voice).FirstOrDefault()
                : null;

        string? SameText(EvidenceItem item, object subject, HashSet<string> runs) =>
            runs.Count >= rules.CopyRuns && texts.TryGetValue(subject, out var known)
                ? known.Where(one => Voices.DaysApart(one.Item, item) <= rules.CopyDays && Shingles.Likeness(one.Runs, runs) >= rules.SentenceLikeness)
                    .Select(one => one.Voice)
                    .FirstOrDefault()
                : null;

        void Keep(EvidenceItem item, object subject, string voice, HashSet<string> runs)
        {
            var key = (subject, Name(item));
            if (!first.TryGetValue(key, out var known))
            {
                first[key] = known = [];
            }

            if (known.TrueForAll(one => one.Voice != voice))
            {
                known.Add((item, voice));
            }

            if (runs.Count > 0)
            {
                (texts.TryGetValue(subject, out var kept) ? kept : texts[subject] = []).Add((item, voice, runs));
            }
        }
    }

    static string Name(EvidenceItem item) => item.Origin.Length > 0 ? item.Origin.ToUpperInvariant() : item.Id;
}
