using Foothold.Coding;
using Foothold.Language;
using Xunit;
using static Foothold.Control.Tests.Story;
using static Foothold.Control.Tests.Theatre;

namespace Foothold.Control.Tests;

/// <summary>What a report of 24 August 2015 says of two neighbouring districts, as hand-made claims, and the map it owes.</summary>
public sealed class NeighboursOfMusaQalaTests
{
    const string Naw = "Naw Zad";
    const string Musa = "Musa Qala";
    const string Outlet = "A news site";
    static readonly NodaTime.LocalDate On = Day("2015-08-24");
    static readonly Alone Estimator = new(Parameters, StartOn(Day("2014-01-01")));

    readonly IReadOnlyList<EvidenceItem> _evidence = new Story()
        .Add(Says("Musa Qala was in Taliban hands before 2007.", ControlEffect.Hold, "TAL", Musa, reality: Reality.Past, time: (null, "2007-01-01", TimePrecision.Year)), "2015-08-24", Outlet)
        .Add(Says("In 2007 troops of the alliance seized Musa Qala.", ControlEffect.Gain, "NATO", Musa, "TAL", time: ("2007-01-01", "2008-01-01", TimePrecision.Year)), "2015-08-24", Outlet)
        .Add(Says("Last week Naw Zad next to it went to the Taliban.", ControlEffect.Gain, "TAL", Naw, time: ("2015-08-17", "2015-08-24", TimePrecision.Week)), "2015-08-24", Outlet)
        .Add(Says("What was won in Musa Qala may not last long.", ControlEffect.Threaten, "TAL", Musa, reality: Reality.Possible), "2015-08-24", Outlet)
        .Add(Says("The governor of Musa Qala asked for help.", null, "GOV.GOVERNOR", Musa, type: ClaimType.Request, reality: Reality.Requested), "2015-08-24", Outlet)
        .Evidence();

    [Fact]
    public void Naw_Zad_is_the_Talibans_since_some_day_of_that_week()
    {
        var control = Estimator.Estimate(Naw, _evidence, On, On);
        Assert.Equal((Taliban, ControlBasis.Assessed, false), (control.Leader, control.Basis, control.Threatened));
        Assert.Equal(new SinceInterval(Day("2015-08-17"), Day("2015-08-24")), control.Since);
        Assert.True(control.LeaderProbability > 0.8);
    }

    [Fact]
    public void Musa_Qala_is_the_governments_by_inference_since_2007_and_threatened()
    {
        var control = Estimator.Estimate(Musa, _evidence, On, On);
        Assert.Equal((Government, ControlBasis.Inferred, true), (control.Leader, control.Basis, control.Threatened));
        Assert.Equal(new SinceInterval(Day("2007-01-01"), Day("2008-01-01")), control.Since);
        Assert.Equal(0, control.Freshness);
    }

    [Fact]
    public void Musa_Qala_may_change_hands_because_of_the_threat_the_neighbour_and_the_request()
    {
        var theatre = new TheatreEstimator(Parameters, StartOn(Day("2014-01-01")), [Naw, Musa], district => [district == Naw ? Musa : Naw]);
        theatre.KnownBy(On);
        theatre.Add(_evidence);
        var outlook = theatre.Outlook(Musa, On);
        Assert.Equal(Government, outlook.Holder);
        Assert.Equal(
            [OutlookReasonKind.NeighbourLost, OutlookReasonKind.Threat, OutlookReasonKind.SupportAsked],
            outlook.Reasons.Select(reason => reason.Kind));
        Assert.All(outlook.Reasons, reason => Assert.NotEmpty(reason.Evidence));
        Assert.True(outlook.Within30Days > 2 * outlook.Usual30Days, $"{outlook.Within30Days} and {outlook.Usual30Days}");
        Assert.True(outlook.Within7Days < outlook.Within30Days);
    }

    [Fact]
    public void The_words_say_what_the_numbers_say()
    {
        var explanation = new Explanation(side => side == Taliban ? "the Taliban" : "the government", district => district);
        var naw = explanation.Sentences(Estimator.Estimate(Naw, _evidence, On, On));
        Assert.StartsWith("Held by the Taliban (probability 0.", naw[0], StringComparison.Ordinal);
        Assert.EndsWith(", since between 17 and 23 August 2015; assessed from third parties or admissions; newest evidence 1 day old.", naw[0], StringComparison.Ordinal);
        var musa = explanation.Sentences(Estimator.Estimate(Musa, _evidence, On, On));
        Assert.StartsWith("Held by the government (probability 0.", musa[0], StringComparison.Ordinal);
        Assert.Contains(", since 2007; inferred", musa[0], StringComparison.Ordinal);
        Assert.Contains("Threatened: one statement says that the government may lose it.", musa);
        Assert.Equal(["No report says who holds it."], explanation.Sentences(Estimator.Estimate("Atlantis", _evidence, On, On)));
    }
}
