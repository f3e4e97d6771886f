using Foothold.Coding;
using Foothold.Language;
using Foothold.Store;
using NodaTime;
using Xunit;

namespace Foothold.Ingest.Tests;

/// <summary>What was read is kept once, and what cannot be is named.</summary>
public sealed class PipelineTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Adding_the_same_report_again_changes_nothing_and_does_not_code_it_again()
    {
        var coded = 0;
        using var store = SqliteStore.OpenOrCreate(_folder.Path, "afghanistan");
        var pipeline = new Pipeline(store, _ =>
        {
            coded++;
            return [];
        });

        var first = pipeline.Keep([Outcome("The bridge is held.")], TestContext.Current.CancellationToken).Single();
        var second = pipeline.Keep([Outcome("The bridge is held.")], TestContext.Current.CancellationToken).Single();

        Assert.Equal((KeepResult.Added, KeepResult.AlreadyKnown), (first.Result, second.Result));
        Assert.Equal((1, 1L), (coded, store.Counts().Reports));
    }

    [Fact]
    public void A_refusal_does_not_stop_what_comes_after_it()
    {
        using var store = SqliteStore.OpenOrCreate(_folder.Path, "afghanistan");

        var kept = new Pipeline(store, _ => []).Keep([new ReadOutcome(new Refusal("a.txt", "it is empty", "add a text")), Outcome("The bridge is held.")], TestContext.Current.CancellationToken).ToList();

        Assert.Equal([KeepResult.Refused, KeepResult.Added], kept.Select(one => one.Result));
    }

    [Fact]
    public void A_claim_that_lost_its_words_is_refused_and_nothing_of_its_report_is_kept()
    {
        using var store = SqliteStore.OpenOrCreate(_folder.Path, "afghanistan");

        var kept = new Pipeline(store, report => [Claim(report, "not in the text")]).Keep([Outcome("The bridge is held.")], TestContext.Current.CancellationToken).Single();

        Assert.Equal(KeepResult.Refused, kept.Result);
        Assert.Contains("a fault of ours", kept.Refusal!.ToString(), StringComparison.Ordinal);
        Assert.Equal(0L, store.Counts().Reports);
    }

    [Fact]
    public void Nothing_more_is_kept_once_cancelled()
    {
        using var store = SqliteStore.OpenOrCreate(_folder.Path, "afghanistan");
        using var cancellation = new CancellationTokenSource();
        var kept = new Pipeline(store, _ => []).Keep([Outcome("One."), Outcome("Two.")], cancellation.Token).GetEnumerator();

        Assert.True(kept.MoveNext());
        cancellation.Cancel();

        Assert.Throws<OperationCanceledException>(() => kept.MoveNext());
        Assert.Equal(1L, store.Counts().Reports);
    }

    [Fact]
    public void The_store_is_asked_for_when_there_is_a_first_report()
    {
        using var store = SqliteStore.OpenOrCreate(_folder.Path, "afghanistan");
        var asked = 0;
        var lazy = new Lazy<IClaimStore>(() =>
        {
            asked++;
            return store;
        });
        var refused = new ReadOutcome(new Refusal("a.txt", "it is empty", "a report needs a text"));
        var pipeline = new Pipeline(lazy, _ => []);

        Assert.Equal(KeepResult.Refused, pipeline.Keep([refused], TestContext.Current.CancellationToken).Single().Result);
        Assert.Equal(0, asked);
        Assert.Equal(
            [KeepResult.Refused, KeepResult.Added],
            pipeline.Keep([refused, Outcome("The bridge is held.")], TestContext.Current.CancellationToken).Select(kept => kept.Result));
        Assert.Equal(1, asked);
    }

    [Fact]
    public void A_fault_in_the_coder_itself_is_not_told_as_one_of_the_report()
    {
        using var store = SqliteStore.OpenOrCreate(_folder.Path, "afghanistan");
        var pipeline = new Pipeline(store, _ => throw new ArgumentException("a slip of ours"));

        Assert.Throws<ArgumentException>(() => pipeline.Keep([Outcome("One.")], TestContext.Current.CancellationToken).ToList());
    }

    static ReadOutcome Outcome(string text) =>
        new("a.txt", Report.Create("Example Wire", null, "", null, new LocalDate(2015, 8, 24), "en", [], text));

    static Claim Claim(Report report, string quote) => new(
        "c_1",
        report.Id,
        0,
        new TextSpan(0, quote.Length),
        quote,
        ClaimType.State,
        null,
        new Trigger(quote, new TextSpan(0, quote.Length)),
        [],
        [],
        [],
        null,
        Polarity.Affirmed,
        Reality.Actual,
        [],
        [],
        null,
        Certainty.Asserted,
        Interest.Neutral,
        null,
        "frame",
        1,
        new ReaderVersion("", "", ""));
}
