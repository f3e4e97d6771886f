using System.Globalization;
using Foothold.Coding;
using Foothold.Ingest;
using Foothold.Lexicon;
using NodaTime;
using NodaTime.Text;
using Xunit;

namespace Foothold.Specs;

/// <summary>Runs the example sentences that stand beside each frame of the lexicon.</summary>
public sealed class FrameExamples
{
    static readonly Lazy<Installation> House = new(Installation.Find);
    static readonly Dictionary<(string Theatre, string Language), Workbench> Benches = [];

    public static IEnumerable<TheoryDataRow<string, string, string>> All()
    {
        foreach (var language in House.Value.LexiconLanguages)
        {
            foreach (var frame in new LexiconFolder(House.Value.Lexicon, language).Read().Frames)
            {
                foreach (var example in frame.Examples)
                {
                    yield return new TheoryDataRow<string, string, string>(language, frame.Id, example.Text)
                    {
                        TestDisplayName = string.Create(CultureInfo.InvariantCulture, $"frame {language}/{frame.Id}:{example.Line} {example.Text}"),
                    };
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Example_gives_what_is_owed(string language, string frameId, string text)
    {
        var (frame, example) = new LexiconFolder(House.Value.Lexicon, language).Read().Frames
            .Where(frame => frame.Id == frameId)
            .SelectMany(frame => frame.Examples.Select(example => (frame, example)))
            .First(pair => pair.example.Text == text);
        var published = LocalDatePattern.Iso.Parse(example.Published).Value;
        var report = Report.Create("Example", null, "", null, published, language, [], example.Text);
        var claims = BenchOf(example.Theatre, language).Code(report);
        if (example.Refused)
        {
            Assert.DoesNotContain(claims, claim => claim.Frame == frame.Id);
            return;
        }

        var tellings = claims.Where(claim => claim.Frame == frame.Id).Select(claim => (Claim: claim, Wrong: Wrong(claim, example))).ToList();
        Assert.True(
            tellings.Any(telling => telling.Wrong.Count == 0),
            $"{text}\nowed {string.Join(", ", example.Owed.Select(pair => $"{pair.Key}={pair.Value}"))}\n" +
            (tellings.Count == 0 ? "no claim was read" : string.Join('\n', tellings.Select(telling => $"{Describe(telling.Claim)} -- wrong: {string.Join(", ", telling.Wrong)}"))));
    }

    static Workbench BenchOf(string theatre, string language)
    {
        lock (Benches)
        {
            return Benches.TryGetValue((theatre, language), out var bench) ? bench : Benches[(theatre, language)] = Workbench.Open(House.Value, theatre, language);
        }
    }

    static List<string> Wrong(Claim claim, FrameExample example) =>
        [.. example.Owed.Where(pair => !IsRight(claim, pair.Key, pair.Value)).Select(pair => pair.Key)];

    static bool IsRight(Claim claim, string field, string owed) => field switch
    {
        "agent" => claim.Agents.Any(agent => IsOf(agent.Actor, owed)),
        "target" => claim.Targets.Any(target => IsOf(target.Actor, owed)),
        "place" => claim.Places is [var first, ..] && (first.Name == owed || first.Text == owed),
        "effect" => Is(claim.Control?.Effect, owed),
        "holder" => IsOf(claim.Control?.Holder, owed),
        "from" => IsOf(claim.Control?.From, owed),
        "scope" => Is(claim.Control?.Scope, owed),
        "type" => Is(claim.Type, owed),
        "mode" => claim.Mode == owed,
        "reality" => Is(claim.Reality, owed),
        "polarity" => Is(claim.Polarity, owed),
        "start" => Day(claim.Time?.Start) == owed,
        "end" => Day(claim.Time?.End) == owed,
        "source" => claim.Sources.Any(source => source.Text == owed),
        "stance" => claim.Sources.Any(source => Is(source.Stance, owed)),
        _ => claim.Quantities.Any(quantity => quantity.Kind == field && RangeOf(quantity) == owed),
    };

    /// <summary>Whether an actor is the one owed or a part of it by its id.</summary>
    static bool IsOf(string? actor, string owed) => actor == owed || actor?.StartsWith(owed + ".", StringComparison.Ordinal) == true;

    static bool Is(Enum? value, string owed) => string.Equals(value?.ToString(), owed, StringComparison.OrdinalIgnoreCase);

    static string Day(LocalDate? day) => day is { } known ? LocalDatePattern.Iso.Format(known) : "";

    static string RangeOf(Quantity quantity) =>
        string.Create(CultureInfo.InvariantCulture, $"{quantity.Minimum}..{quantity.Maximum}");

    static string Describe(Claim claim) =>
        $"{claim.Frame} {claim.Type}/{claim.Mode} '{claim.Trigger.Text}' agent {string.Join('+', claim.Agents.Select(agent => agent.Actor ?? agent.Text))}" +
        $" target {string.Join('+', claim.Targets.Select(target => target.Actor ?? target.Text))}" +
        $" place {string.Join('+', claim.Places.Select(place => place.Name))} {claim.Control} {claim.Reality}/{claim.Polarity}" +
        $" time {Day(claim.Time?.Start)}..{Day(claim.Time?.End)} by {string.Join('+', claim.Sources.Select(source => source.Text))}" +
        $" {string.Join(' ', claim.Quantities.Select(quantity => quantity.Kind + RangeOf(quantity)))}";
}
