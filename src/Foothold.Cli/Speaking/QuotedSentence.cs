using System.Globalization;
using Foothold.Coding;
using Foothold.Control;
using Foothold.Store;
using NodaTime.Text;

namespace Foothold.Cli;

/// <summary>A sentence of a report with every voice that speaks in it: a sentence that tells of three things is quoted once.</summary>
sealed class QuotedSentence
{
    const double Told = 0.05; // log-odds that do not round to nothing
    const double All = 10; // log-odds beyond which a state is none at all without the voice

    readonly Claim _claim; // the first that is told in it
    readonly Report _report;
    readonly List<(Contribution Voice, EvidenceItem Item, Claim Claim)> _told = [];
    readonly List<(string Voice, string Where)> _copies = []; // where else its voices say the same

    QuotedSentence(ContributionStanding standing, Claim claim, Report report) => (Standing, _claim, _report) = (standing, claim, report);

    /// <summary>Where it is quoted: the standing of the first voice that speaks in it.</summary>
    internal ContributionStanding Standing { get; }

    /// <summary>The sentences behind an estimate, each once, in the order of the voices; of a voice the most informative, the others by where they stand.</summary>
    internal static IReadOnlyList<QuotedSentence> Of(SituationRevision newest, DistrictControl control)
    {
        var sentences = new List<QuotedSentence>();
        foreach (var voice in control.Contributions)
        {
            var said = voice.Evidence
                .Select(id => (Item: newest.EvidenceOf(id), Said: newest.Said(id)))
                .Where(one => one is { Item: not null, Said: not null })
                .Select(one => (Item: one.Item!, one.Said!.Value.Claim, one.Said!.Value.Report))
                .ToList();
            if (said.Count == 0)
            {
                continue;
            }

            var (item, claim, report) = said[0];
            var sentence = sentences.Find(known => known.IsOf(claim));
            if (sentence is null)
            {
                sentence = new QuotedSentence(voice.Standing, claim, report);
                sentences.Add(sentence);
            }

            sentence._told.Add((voice, item, claim));
            sentence._copies.AddRange(said.Skip(1).Where(other => !sentence.IsOf(other.Claim)).Select(other => (voice.Voice, $"{other.Report.Outlet} ({LocalDatePattern.Iso.Format(other.Report.Published)})")));
        }

        return sentences;
    }

    /// <summary>Gives the sentence, who published it, who says it, and what each of its voices tells and weighs.</summary>
    internal void Give(Speaker speaker, Explanation explanation)
    {
        var speakers = _told.SelectMany(one => one.Claim.Sources).Select(source => source.Text).Distinct().ToList();
        speaker.Give($"  “{PlainText.Line(_claim.Quote)}”");
        speaker.Give(PlainText.Line($"    {_report.Outlet}, {LocalDatePattern.Iso.Format(_report.Published)}{(speakers.Count == 0 ? "" : $", said by {string.Join(", ", speakers)}")}"));
        foreach (var words in _told.GroupBy(one => (Words: explanation.Tells(one.Item), one.Voice.Standing)))
        {
            speaker.Give(PlainText.Line($"    {words.Key.Words}{Apart(words.Key.Standing)}{Weight(words.Sum(one => one.Voice.Influence))}"));
        }

        if (_copies.Count > 0)
        {
            var voices = _copies.DistinctBy(copy => copy.Voice).Count() == 1 ? "voice" : "voices";
            speaker.Give($"    the same {voices}: {PlainText.Line(string.Join(", ", _copies.Select(copy => copy.Where).Distinct()))}");
        }
    }

    bool IsOf(Claim claim) => claim.ReportId == _claim.ReportId && claim.Sentence == _claim.Sentence;

    // What stands otherwise than the sentence does.
    string Apart(ContributionStanding standing) => standing == Standing ? "" : standing switch
    {
        ContributionStanding.For => "; for it",
        ContributionStanding.Against => "; against it",
        ContributionStanding.Outlook => "; of what may come",
        _ => "; context",
    };

    static string Weight(double influence) => Math.Abs(influence) switch
    {
        < Told => "",
        > All => string.Create(CultureInfo.InvariantCulture, $" ({Math.Sign(influence) * All:+0;-0} or more)"),
        _ => string.Create(CultureInfo.InvariantCulture, $" ({influence:+0.0;-0.0})"),
    };
}
