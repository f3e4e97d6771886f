using Foothold.Coding;
using NodaTime;
using Xunit;
using static Foothold.Control.Tests.Theatre;

namespace Foothold.Control.Tests;

/// <summary>The centre of a district and its rest, told apart where reports tell them apart.</summary>
public sealed class SplitTests
{
    static readonly LocalDate On = Day("2015-08-27");

    static readonly EvidenceItem[] Opposed =
    [
        Said("old", EvidenceType.Holds, Government, "2015-07-10"),
        Said("villages", EvidenceType.Captured, Taliban, "2015-08-16", Interest.Against, opponent: Government, scope: ControlScope.Parts),
        Said("bazaar", EvidenceType.Holds, Government, "2015-08-18", opponent: Taliban, scope: ControlScope.Centre),
        Said("repelled", EvidenceType.Repelled, Government, "2015-08-21", Interest.Own, opponent: Taliban, scope: ControlScope.Centre),
        Said("fought", EvidenceType.Fighting, null, "2015-08-22", scope: ControlScope.Outskirts),
        Said("courts", EvidenceType.Holds, Taliban, "2015-08-23", opponent: Government, scope: ControlScope.Most),
        Said("hamlet", EvidenceType.Holds, Taliban, "2015-08-24", opponent: Government, scope: ControlScope.Parts) with { Village = true },
        Said("office", EvidenceType.Holds, Government, "2015-08-25", opponent: Taliban, scope: ControlScope.Centre),
    ];

    readonly Explanation _explanation = new(side => side == Taliban ? "the Taliban" : "the government", district => district);

    [Fact]
    public void Two_opposite_stories_give_two_holders_each_with_its_own_evidence()
    {
        var control = Estimator.Estimate("d", Opposed, On, On);
        Assert.Equal((Government, Taliban), (control.Split!.Centre.Leader, control.Split.Rest.Leader));
        Assert.True(control.Split.Centre.LeaderProbability > 0.8);
        Assert.True(control.Split.Rest.LeaderProbability > 0.8);
        Assert.All(new[] { control.Split.Centre, control.Split.Rest }, portion => Assert.Equal(1, portion.Probabilities.Values.Sum() + portion.Contested, 1e-12));
        Assert.Equal(["bazaar", "office", "old", "repelled"], Evidence(control.Split.Centre));
        Assert.Equal(["courts", "fought", "hamlet", "old", "villages"], Evidence(control.Split.Rest));
        Assert.Equal((Day("2015-08-25"), Day("2015-08-24")), (control.Split.Centre.LastEvidence, control.Split.Rest.LastEvidence));

        static IEnumerable<string> Evidence(DistrictControl portion) => portion.Contributions.SelectMany(part => part.Evidence).Order(StringComparer.Ordinal);
    }

    [Fact]
    public void What_is_said_of_the_whole_of_the_centre_or_of_parts_alone_tells_nothing_apart()
    {
        foreach (var scope in Enum.GetValues<ControlScope>())
        {
            Assert.Null(Estimator.Estimate("d", [.. Opposed.Select(item => item with { Scope = scope, Village = false })], On, On).Split);
            Assert.Null(Estimator.Estimate("d", [.. Opposed.Where(item => item.Scope == scope)], On, On).Split);
        }
    }

    [Fact]
    public void Where_all_is_said_of_the_whole_centre_and_rest_are_the_district_to_the_last_bit()
    {
        List<EvidenceItem> whole = [.. Opposed.Select(item => item with { Scope = ControlScope.Whole, Village = false })];
        foreach (var asOf in new[] { On, Day("2015-10-01") })
        {
            var district = Series(null, asOf);
            Assert.Equal(district, Series(Portion.Centre, asOf));
            Assert.Equal(district, Series(Portion.Rest, asOf));
        }

        List<string> Series(Portion? portion, LocalDate asOf) =>
            [.. Estimator.Findings(whole, asOf, portion).Series(Day("2015-07-01"), On.PlusDays(1)).Select(Bits)];
    }

    [Fact]
    public void The_district_itself_does_not_heed_how_its_portions_are_weighed()
    {
        var other = new Alone(Parameters with { Split = new SplitExponents(Parameters.Scope, Parameters.Scope) }, Start);
        var (one, two) = (Estimator.Estimate("d", Opposed, On, On), other.Estimate("d", Opposed, On, On));
        Assert.NotNull(one.Split);
        Assert.Null(two.Split); // both portions are then the district
        Assert.Equal(Bits(one), Bits(two));
        Assert.Equal(one.Contributions.Select(part => part.Influence), two.Contributions.Select(part => part.Influence));
    }

    [Fact]
    public void What_is_said_of_the_whole_counts_for_both()
    {
        EvidenceItem[] evidence =
        [
            Said("taken", EvidenceType.Captured, Taliban, "2015-08-18", opponent: Government),
            Said("retaken", EvidenceType.Captured, Government, "2015-08-22", opponent: Taliban, scope: ControlScope.Centre),
        ];
        EvidenceItem[] told = [.. evidence, Said("since", EvidenceType.Holds, Taliban, "2015-08-24", Interest.Own, opponent: Government), Said("flag", EvidenceType.Holds, Government, "2015-08-25", scope: ControlScope.Centre)];
        Assert.Equal(["flag", "retaken", "since", "taken"], Estimator.Estimate("d", told, On, On).Split!.Centre.Contributions.Select(part => part.Voice).Order(StringComparer.Ordinal));
        Assert.Equal((Government, Taliban), Leaders(told));
    }

    [Fact]
    public void Who_takes_a_centre_has_the_rest_until_somebody_speaks_of_it()
    {
        EvidenceItem[] evidence =
        [
            Said("valley", EvidenceType.Holds, Government, "2015-08-10", opponent: Taliban, scope: ControlScope.Parts),
            Said("taken", EvidenceType.Captured, Taliban, "2015-08-20", opponent: Government, scope: ControlScope.Centre),
        ];
        Assert.Null(Leaders(evidence));
        Assert.Equal((Taliban, Government), Leaders([.. evidence, Said("still", EvidenceType.Holds, Government, "2015-08-25", opponent: Taliban, scope: ControlScope.Parts)]));
    }

    [Fact]
    public void A_centre_that_is_fought_for_is_told_apart_from_a_rest_that_is_held()
    {
        EvidenceItem[] evidence =
        [
            Said("countryside", EvidenceType.Captured, Taliban, "2015-08-10", Interest.Against, opponent: Government, scope: ControlScope.Most),
            Said("streets", EvidenceType.Fighting, null, "2015-08-24", scope: ControlScope.Centre),
            Said("more", EvidenceType.Fighting, null, "2015-08-25", scope: ControlScope.Centre),
            Said("nobody", EvidenceType.Neither, null, "2015-08-26", scope: ControlScope.Centre),
        ];
        Assert.Equal((DistrictControl.ContestedState, Taliban), Leaders(evidence));
    }

    [Fact]
    public void What_was_said_of_a_centre_long_ago_tells_nothing_apart()
    {
        EvidenceItem[] evidence = [.. Opposed.Where(item => item.Scope == ControlScope.Centre)];
        var year = Opposed.Where(item => item.Scope != ControlScope.Centre)
            .Select(item => item with { From = item.From!.Value.PlusDays(500), To = item.To!.Value.PlusDays(500), Published = item.Published.PlusDays(500) });
        Assert.Null(Estimator.Estimate("d", [.. evidence, .. year], On.PlusDays(500), On.PlusDays(500)).Split);
    }

    [Fact]
    public void The_order_of_arrival_and_copies_do_not_matter()
    {
        var whole = Bits(Estimator.Estimate("d", Opposed, On, On).Split!);
        Assert.Equal(whole, Bits(Estimator.Estimate("d", [.. Opposed.Reverse()], On, On).Split!));
        Assert.Equal(whole, Bits(Estimator.Estimate("d", [.. Opposed.OrderBy(item => item.Scope).ThenByDescending(item => item.Id, StringComparer.Ordinal)], On, On).Split!));
        Assert.Equal(whole, Bits(Estimator.Estimate("d", [.. Opposed, .. Opposed.Select(item => item with { Id = item.Id + "-copy", Outlet = "Another" })], On, On).Split!));
    }

    [Fact]
    public void What_was_known_is_what_a_store_cut_off_that_day_would_say()
    {
        var told = 0;
        for (var day = Day("2015-08-15"); day <= On; day = day.PlusDays(1))
        {
            var whole = Estimator.Estimate("d", Opposed, day, day).Split;
            var cut = Estimator.Estimate("d", [.. Opposed.Where(item => item.Published <= day)], day, day).Split;
            Assert.Equal(whole is null, cut is null);
            if (whole is not null)
            {
                told++;
                Assert.Equal(Bits(whole), Bits(cut!));
            }
        }

        Assert.InRange(told, 1, 12);
    }

    [Fact]
    public void A_series_says_what_each_day_alone_says()
    {
        var series = Estimator.Series("d", Opposed, Day("2015-08-10"), On.PlusDays(1), On);
        Assert.Contains(series, day => day.Split is null);
        Assert.Contains(series, day => day.Split is not null);
        foreach (var day in series)
        {
            var alone = Estimator.Estimate("d", Opposed, day.Day, On).Split;
            Assert.Equal(alone is null ? null : Bits(alone.Centre) + Bits(alone.Rest), day.Split is null ? null : Bits(day.Split.Centre) + Bits(day.Split.Rest));
        }
    }

    [Fact]
    public void A_voices_influence_is_what_the_portion_loses_without_its_row()
    {
        var estimator = new Alone(Parameters with { Silence = Parameters.Silence with { Told = 0 } }, Start);
        var split = estimator.Estimate("d", Opposed, On, On).Split!;
        foreach (var (portion, control) in new[] { (Portion.Centre, split.Centre), (Portion.Rest, split.Rest) })
        {
            foreach (var part in control.Contributions)
            {
                var without = estimator.Findings([.. Opposed.Where(item => item.Voice != part.Voice)], On, portion).Series(On, On.PlusDays(1))[0];
                Assert.Equal(part.Influence, Odds(control) - Odds(without), 1e-9);
            }

            double Odds(DistrictControl answer) => Math.Log(answer.Probabilities[control.Leader!] / (1 - answer.Probabilities[control.Leader!]));
        }
    }

    [Fact]
    public void Deleting_any_voice_that_weighs_changes_the_words()
    {
        var whole = Estimator.Estimate("d", Opposed, On, On);
        var words = Words(whole, Opposed);
        Assert.Equal(3, words.Count);
        var weighing = whole.Split!.Centre.Contributions.Concat(whole.Split.Rest.Contributions).Where(part => Math.Abs(part.Influence) >= 0.1).Select(part => part.Voice).ToHashSet(StringComparer.Ordinal);
        Assert.True(weighing.Count > 4);
        foreach (var voice in weighing)
        {
            EvidenceItem[] left = [.. Opposed.Where(item => item.Voice != voice)];
            Assert.NotEqual(words, Words(Estimator.Estimate("d", left, On, On), left));
        }
    }

    [Fact]
    public void The_words_are_those_of_the_stored_numbers()
    {
        var control = Estimator.Estimate("d", Opposed, On, On);
        var words = Words(control, Opposed);
        var (centre, rest) = (control.Split!.Centre, control.Split.Rest);
        Assert.Equal(
            FormattableString.Invariant($"Its centre is held by the government (probability {centre.LeaderProbability:0.00}, assessed from third parties or admissions, newest evidence 2 days old); ")
            + FormattableString.Invariant($"the rest is held by the Taliban (probability {rest.LeaderProbability:0.00}, assessed from third parties or admissions, newest evidence 3 days old)."),
            words[0]);
        Assert.StartsWith("Of its centre 4 voices say so, no voices otherwise; most says so: Outlet, ", words[1], StringComparison.Ordinal);
        Assert.Contains("telling that the Taliban captured it (of a part)", words[2], StringComparison.Ordinal);
        var changed = control with { Split = control.Split with { Centre = centre with { Probabilities = new Dictionary<string, double> { [Government] = 0.55, [Taliban] = 0.3 } } } };
        Assert.StartsWith("Its centre is held by the government (probability 0.55,", Words(changed, Opposed)[0], StringComparison.Ordinal);
        Assert.Empty(Words(control with { Split = null }, Opposed));
    }

    static (string?, string?)? Leaders(EvidenceItem[] evidence) =>
        Estimator.Estimate("d", evidence, On, On).Split is { } split ? (split.Centre.Leader, split.Rest.Leader) : null;

    IReadOnlyList<string> Words(DistrictControl control, IReadOnlyList<EvidenceItem> evidence) =>
        _explanation.Apart(control, id => evidence.FirstOrDefault(item => item.Id == id));

    static string Bits(DistrictSplit split) => string.Join(
        '|',
        Bits(split.Centre),
        Bits(split.Rest),
        string.Join(',', split.Centre.Contributions.Concat(split.Rest.Contributions).Select(part => $"{part.Voice} {part.Standing} {BitConverter.DoubleToInt64Bits(part.Influence)}")));

    static string Bits(DistrictControl control) => string.Join(
        ' ',
        [
            $"{control.Day} {control.Leader} {control.Basis} {control.LastEvidence} {control.LedSince}",
            .. control.Probabilities.OrderBy(side => side.Key, StringComparer.Ordinal).Select(side => $"{side.Key} {BitConverter.DoubleToInt64Bits(side.Value)}"),
            $"{BitConverter.DoubleToInt64Bits(control.Contested)}",
        ]);
}
