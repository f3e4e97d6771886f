using Foothold.Coding;
using Foothold.Language;
using NodaTime;
using Xunit;

namespace Foothold.Store.Tests;

/// <summary>What every store owes, whatever keeps it. A store's tests derive from this and say how one is opened.</summary>
public abstract class StoreSpecification
{
    /// <summary>Opens the project under test, again or for the first time.</summary>
    protected abstract IClaimStore Open();

    [Fact]
    public void A_new_store_is_empty_and_knows_its_theatre()
    {
        using var store = Open();
        Assert.Equal("vale", store.Theatre);
        Assert.Equal(0, store.Revision);
        Assert.Empty(store.Reports());
        Assert.Empty(store.AllClaims());
        Assert.Equal(new StoreCounts(0, 0, null, null), store.Counts());
        Assert.Empty(store.Verify());
    }

    [Fact]
    public void What_was_added_comes_back_as_it_was_even_after_reopening()
    {
        var (report, claims) = HandMade.Redwell();
        using (var store = Open())
        {
            Assert.Equal(AddOutcome.Added, store.AddReport(report, claims));
        }

        using var again = Open();
        Assert.Equal(report, again.Report(report.Id));
        Assert.Equal([report], again.Reports());
        Assert.Equal(claims.Select(ClaimJson.Write), again.ClaimsOf(report.Id).Select(ClaimJson.Write));
        Assert.Equal(ClaimJson.Write(claims[1]), ClaimJson.Write(again.Claim(claims[1].Id)!));
        Assert.Equal(new StoreCounts(1, 2, report.Published, report.Published), again.Counts());
        Assert.Equal(1, again.Revision);
    }

    [Fact]
    public void What_is_not_there_is_null_or_empty()
    {
        using var store = Open();
        Assert.Null(store.Report("r_none"));
        Assert.Null(store.Claim("c_none"));
        Assert.Empty(store.ClaimsOf("r_none"));
    }

    [Fact]
    public void The_last_decision_about_two_claims_counts_whichever_is_named_first()
    {
        var (report, claims) = HandMade.Redwell();
        var (one, other) = string.CompareOrdinal(claims[0].Id, claims[1].Id) < 0 ? (claims[0].Id, claims[1].Id) : (claims[1].Id, claims[0].Id);
        var now = Instant.FromUtc(2031, 5, 20, 8, 0);
        using (var store = Open())
        {
            store.AddReport(report, claims);
            store.Decide([(one, other)], true, "both are of Tuesday", now);
            Assert.Equal([new EventDecision(one, other, true)], store.EventDecisions());
            store.Decide([(other, one)], false, "one is of the north", now);
        }

        using var again = Open();
        Assert.Equal([new EventDecision(one, other, false)], again.EventDecisions());
        Assert.Contains("areOne", Dump(again), StringComparison.Ordinal);
        again.Decide([(one, other)], null, "nobody knows", now);
        Assert.Empty(again.EventDecisions());
        Assert.Throws<ArgumentException>(() => again.Decide([(one, "c_none")], true, "why", now));
        Assert.Throws<ArgumentException>(() => again.Decide([(one, one)], true, "why", now));
        Assert.Throws<ArgumentException>(() => again.Decide([(one, other)], true, " ", now));
    }

    [Fact]
    public void A_report_without_claims_is_kept()
    {
        var (report, _) = HandMade.Redwell();
        using var store = Open();
        Assert.Equal(AddOutcome.Added, store.AddReport(report, []));
        Assert.Equal([report], store.Reports());
    }

    [Fact]
    public void Adding_a_report_again_changes_nothing_even_with_other_claims()
    {
        var (report, claims) = HandMade.Redwell();
        using var store = Open();
        store.AddReport(report, claims, Instant.FromUtc(2031, 5, 14, 8, 0));
        var before = Dump(store);

        Assert.Equal(AddOutcome.AlreadyKnown, store.AddReport(report, claims, Instant.FromUtc(2031, 6, 1, 8, 0)));
        Assert.Equal(AddOutcome.AlreadyKnown, store.AddReport(report, []));
        Assert.Equal(before, Dump(store));
        Assert.Equal(1, store.Revision);
    }

    [Fact]
    public async Task Many_writers_with_the_same_reports_add_each_once()
    {
        var reports = Enumerable.Range(0, 12).Select(Numbered).ToList();
        using var store = Open();
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 6).Select(writer => Task.Run(() =>
        {
            using var own = Open();
            return reports.Count(item => own.AddReport(item.Report, item.Claims) == AddOutcome.Added);
        })));

        Assert.Equal(12, outcomes.Sum());
        Assert.Equal(12, store.Revision);
        Assert.Equal(new StoreCounts(12, 12, new LocalDate(2031, 1, 1), new LocalDate(2031, 1, 12)), store.Counts());
        Assert.Empty(store.Verify());
    }

    [Fact]
    public void A_dump_does_not_depend_on_the_order_or_the_hour_of_adding()
    {
        var reports = Enumerable.Range(0, 5).Select(Numbered).ToList();
        using var store = Open();
        foreach (var (report, claims) in reports.AsEnumerable().Reverse())
        {
            store.AddReport(report, claims, Instant.FromUtc(2032, 1, 1, 0, 0));
        }

        var dump = Dump(store);
        var places = reports.Select(item => dump.IndexOf(item.Report.Id, StringComparison.Ordinal)).ToList();
        Assert.Equal(places.Order(), places);
        Assert.DoesNotContain("2032", dump, StringComparison.Ordinal);
    }

    [Fact]
    public void Claims_can_be_had_as_they_were_known_on_a_day()
    {
        using var store = Open();
        foreach (var (report, claims) in Enumerable.Range(0, 5).Select(Numbered))
        {
            store.AddReport(report, claims);
        }

        var known = store.AllClaims(new LocalDate(2031, 1, 3));
        Assert.Equal([1, 2, 3], known.Select(item => item.Published.Day));
        Assert.All(known, item => Assert.Equal("Valley Wire", item.Outlet));
        Assert.Equal(5, store.AllClaims().Count);
    }

    public static readonly TheoryData<string> BrokenClaims = ["quote", "trigger", "agent", "place", "remark", "time", "source", "quantity", "purpose", "report", "twice"];

    [Theory]
    [MemberData(nameof(BrokenClaims))]
    public void A_claim_that_does_not_find_its_words_is_refused_whole(string part)
    {
        var (report, claims) = HandMade.Redwell();
        var claim = claims[0];
        var elsewhere = new TextSpan(0, 3);
        IReadOnlyList<Claim> broken = part switch
        {
            "quote" => [claim with { Quote = "Fighters" }],
            "trigger" => [claim with { Trigger = claim.Trigger with { Span = elsewhere } }],
            "agent" => [claim with { Agents = [claim.Agents[0] with { Span = elsewhere }] }],
            "place" => [claim with { Places = [claim.Places[0] with { Text = "redwell" }] }],
            "remark" => [claim with { Places = [claim.Places[0] with { Remarks = [claim.Places[0].Remarks[0] with { Span = elsewhere }] }] }],
            "time" => [claim with { Time = claim.Time! with { Span = elsewhere } }],
            "source" => [claim with { Sources = [claim.Sources[0] with { Span = elsewhere }] }],
            "quantity" => [claim with { Quantities = [claim.Quantities[0] with { Span = new TextSpan(0, 100_000) }] }],
            "purpose" => [claim with { Purpose = claim.Purpose! with { Span = elsewhere } }],
            "report" => [claim with { ReportId = "r_other" }],
            _ => [claim, claim],
        };

        using var store = Open();
        Assert.Throws<ArgumentException>(() => store.AddReport(report, broken));
        Assert.Equal(0, store.Revision);
        Assert.Empty(store.Reports());
    }

    [Fact]
    public void A_claim_id_that_another_report_has_is_refused_and_nothing_of_the_report_stays()
    {
        var (report, claims) = HandMade.Redwell();
        var other = HandMade.Report(HandMade.RedwellText, "Vale Radio", new LocalDate(2031, 5, 15));
        using var store = Open();
        store.AddReport(report, claims);
        Assert.Throws<ArgumentException>(() => store.AddReport(other, [claims[0] with { ReportId = other.Id }]));
        Assert.Equal(1, store.Revision);
        Assert.Null(store.Report(other.Id));
    }

    protected static string Dump(IClaimStore store)
    {
        using var writer = new StringWriter();
        StoreDump.Write(store, writer);
        return writer.ToString();
    }

    protected static (Report Report, IReadOnlyList<Claim> Claims) Numbered(int number)
    {
        var report = HandMade.Report(HandMade.RedwellText, "Valley Wire", new LocalDate(2031, 1, 1 + number));
        return (report, [HandMade.Claim(report, "The army denied that Redwell had fallen", "denied")]);
    }
}
