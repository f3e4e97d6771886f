using Foothold.Coding;
using Xunit;
using static Foothold.Control.Tests.Theatre;

namespace Foothold.Control.Tests;

public sealed class OutlookTests
{
    static readonly NodaTime.LocalDate On = Day("2015-08-24");

    [Fact]
    public void First_passage_equals_the_killed_chain_stepped_finely()
    {
        EvidenceItem[] evidence =
        [
            Said("held", EvidenceType.Holds, Government, "2015-08-20"),
            Said("clash", EvidenceType.Fighting, Taliban, "2015-08-23"),
            Said("soon", EvidenceType.Captured, Taliban, "2015-08-24", reality: Reality.Possible, opponent: Government),
        ];
        var (days, view) = Estimator.View(evidence, On.PlusDays(1));
        var states = view.States(On.Number());
        var generator = new Generator(Estimator.Space, Parameters.Rates);
        const int parts = 20_000;
        var stays = 0.0;
        for (var holder = 0; holder < 3; holder++)
        {
            var (settled, fresh) = (states[2 * holder], states[(2 * holder) + 1]);
            for (var day = 0; day < 7; day++)
            {
                var rates = generator.Build([.. days.Pressure.Exponents(On.Number() + day).ToArray().Select(exponent => Math.Exp(exponent))], [1, 1]);
                double Rate(int from, int to) => rates[(from * 6) + to] / parts;
                for (var part = 0; part < parts; part++)
                {
                    (settled, fresh) = (
                        settled + (settled * Rate(2 * holder, 2 * holder)) + (fresh * Rate((2 * holder) + 1, 2 * holder)),
                        fresh + (fresh * Rate((2 * holder) + 1, (2 * holder) + 1)) + (settled * Rate(2 * holder, (2 * holder) + 1)));
                }
            }

            stays += settled + fresh;
        }

        Assert.Equal(1 - stays, Estimator.Outlook("d", evidence, On).Within7Days, 1e-4);
    }

    [Fact]
    public void One_districts_outlook_is_that_among_all_of_the_theatre()
    {
        string[] districts = ["d", "e", "f", "nobody speaks of it"];
        var theatre = new TheatreEstimator(Parameters, Start, districts, district => districts.Where(other => other != district));
        theatre.KnownBy(On);
        theatre.Add(
        [
            Said("held", EvidenceType.Holds, Government, "2015-07-20"),
            Said("soon", EvidenceType.Captured, Taliban, "2015-08-24", reality: Reality.Possible, opponent: Government),
            Said("lost", EvidenceType.Captured, Taliban, "2015-08-20", district: "e"),
            Said("plan", EvidenceType.Captured, Taliban, "2015-08-23", reality: Reality.Possible, district: "f"),
            Said("later", EvidenceType.Holds, Taliban, "2015-08-25", district: "f"),
        ]);
        var outlook = new TheatreOutlook(theatre, Parameters.Hazards, (from, to) => from == to ? 0 : 10);
        var learnt = outlook.Learn(Day("2015-07-01"), On);
        var all = outlook.On(Day("2015-07-01"), On);

        Assert.Equal(["d", "e"], all.Select(one => one.District));
        Assert.Equal([Day("2015-07-20"), Day("2015-08-20")], all.Select(one => one.LastEvidence));
        Assert.All(all, one => Assert.Equivalent(one, outlook.Of(one.District, learnt), strict: true));
        Assert.Null(outlook.Of("f", learnt));
        Assert.Null(outlook.Of("nobody speaks of it", learnt));
    }

    [Fact]
    public void A_threat_raises_it_and_fades()
    {
        var held = Said("held", EvidenceType.Holds, Government, "2015-08-24");
        var soon = Said("soon", EvidenceType.Surrounds, Taliban, "2015-08-24", reality: Reality.Possible, opponent: Government);
        var calm = Estimator.Outlook("d", [held], On);
        var threatened = Estimator.Outlook("d", [held, soon], On);
        Assert.Equal(calm.Usual7Days, calm.Within7Days, 1e-15);
        Assert.Empty(calm.Reasons);
        Assert.True(threatened.Within7Days > 1.4 * calm.Within7Days);
        var reason = Assert.Single(threatened.Reasons);
        Assert.Equal((OutlookReasonKind.Threat, "soon"), (reason.Kind, reason.Evidence[0]));
        Assert.Equal(Math.Exp(0.7), reason.Factor, 1e-12);
        var later = Day("2015-12-24");
        Assert.Empty(Estimator.Outlook("d", [held, soon], later).Reasons);
        Assert.False(Estimator.Estimate("d", [held, soon], later, later).Threatened);
    }

    [Fact]
    public void A_threat_against_the_other_side_is_no_threat_to_the_holder()
    {
        var held = Said("held", EvidenceType.Holds, Government, "2015-08-24");
        var plan = Said("plan", EvidenceType.Captured, Government, "2015-08-24", reality: Reality.Planned, opponent: Taliban);
        Assert.Empty(Estimator.Outlook("d", [held, plan], On).Reasons);
        Assert.False(Estimator.Estimate("d", [held, plan], On, On).Threatened);
    }

    [Fact]
    public void No_evidence_gives_no_reasons_and_no_holder()
    {
        var outlook = Estimator.Outlook("d", [], On);
        Assert.Null(outlook.Holder);
        Assert.Empty(outlook.Reasons);
    }

    [Theory]
    [InlineData(0.01, OutlookBand.VeryUnlikely)]
    [InlineData(0.02, OutlookBand.Unlikely)]
    [InlineData(0.1, OutlookBand.Possible)]
    [InlineData(0.3, OutlookBand.Likely)]
    public void Bands_include_their_lower_end(double probability, OutlookBand band) =>
        Assert.Equal(band, DistrictOutlook.Band(probability));
}
