using Foothold.Coding;
using NodaTime;
using Xunit;
using static Foothold.Control.Tests.Theatre;

namespace Foothold.Control.Tests;

public sealed class ViewsTests
{
    static readonly LocalDate On = Day("2015-09-01");

    [Theory]
    [InlineData(Taliban, 0.9, ControlBasis.Assessed, "controlled", "assessed control")]
    [InlineData(Taliban, 0.9, ControlBasis.Claimed, "unconfirmed", "claimed control")]
    [InlineData(Taliban, 0.6, ControlBasis.Assessed, "contested", "assessed control")]
    [InlineData(Government, 0.9, ControlBasis.Inferred, "government or undetermined", "assessed control")]
    [InlineData(Government, 0.6, ControlBasis.Assessed, "contested", "assessed control")]
    [InlineData(DistrictControl.ContestedState, 0.8, ControlBasis.Assessed, "contested", "contested")]
    [InlineData(Taliban, 0.9, ControlBasis.Drift, "government or undetermined", "not assessed")]
    [InlineData(null, 0.0, ControlBasis.None, "government or undetermined", "not assessed")]
    public void A_state_has_a_word_on_each_map(string? leader, double probability, ControlBasis basis, string longWarJournal, string studyOfWar)
    {
        var control = Control(leader, probability, basis);
        Assert.Equal(longWarJournal, OtherVocabularies.LongWarJournal(control, Government));
        Assert.Equal(studyOfWar, OtherVocabularies.StudyOfWar(control));
    }

    [Fact]
    public void What_was_taken_lately_is_an_advance()
    {
        var control = Control(Taliban, 0.9, ControlBasis.Assessed);
        Assert.Equal("assessed advance", OtherVocabularies.StudyOfWar(control with { LedSince = On.PlusDays(-30) }));
        Assert.Equal("assessed control", OtherVocabularies.StudyOfWar(control with { LedSince = On.PlusDays(-31) }));
    }

    [Fact]
    public void Ranks_agree_as_Kendall_counts_them()
    {
        Assert.Equal(1, OtherVocabularies.RankCorrelation([(0.1, 1), (0.5, 3), (0.9, 5)]));
        Assert.Equal(-1, OtherVocabularies.RankCorrelation([(0.1, 5), (0.5, 3), (0.9, 1)]));
        Assert.Equal(2 / Math.Sqrt(6), OtherVocabularies.RankCorrelation([(0.1, 1), (0.5, 1), (0.9, 2)])!.Value, 1e-12);
        Assert.Null(OtherVocabularies.RankCorrelation([(0.1, 1), (0.5, 1)]));
        Assert.Equal(0.5, OtherVocabularies.Standing(Control(DistrictControl.ContestedState, 1, ControlBasis.Assessed), Government), 1e-12);
    }

    [Fact]
    public void A_source_is_counted_by_what_all_others_say()
    {
        var theatre = new TheatreEstimator(Parameters, Theatre.Start, ["d"], _ => []);
        theatre.KnownBy(Day("2015-12-01"));
        var boast = Said("boast", EvidenceType.Captured, Taliban, "2015-08-10", Interest.Own) with { Origin = "spokesman" };
        theatre.Add(
        [
            boast,
            boast with { Id = "copy", Outlet = "Another" },
            .. Enumerable.Range(1, 6).Select(day => Said($"held {day}", EvidenceType.Holds, Government, $"2015-08-1{day}")),
            Said("lost", EvidenceType.Captured, Taliban, "2015-08-30", Interest.Against, opponent: Government),
            Said("kept", EvidenceType.Administers, Taliban, "2015-09-02"),
            Said("theirs", EvidenceType.Captured, Taliban, "2015-08-30", Interest.Own) with { Origin = "spokesman" },
            Said("late", EvidenceType.Holds, Taliban, "2015-11-30", Interest.Own) with { Origin = "spokesman" },
        ]);
        var records = theatre.SourceRecords(Day("2015-11-01"));
        var spokesman = Assert.Single(records, record => record.Source == "spokesman");
        Assert.Equal((EvidenceType.Captured, Interest.Own, 2, 1, 1, 0), (spokesman.Kind, spokesman.Interest, spokesman.Said, spokesman.BorneOut, spokesman.NotBorneOut, spokesman.Open));
        Assert.Equal(6, Assert.Single(records, record => record.Kind == EvidenceType.Holds).Said);
    }

    [Fact]
    public void Voices_disagree_as_much_as_the_weaker_party_weighs()
    {
        var theatre = new TheatreEstimator(Parameters, Theatre.Start, ["d"], _ => []);
        theatre.KnownBy(On);
        theatre.Add([Said("held", EvidenceType.Holds, Government, "2015-08-30")]);
        Assert.Equal(0, theatre.Balance("d", On).Disagreement);
        theatre.Add([Said("contrary", EvidenceType.Holds, Taliban, "2015-08-31", Interest.Own)]);
        var balance = theatre.Balance("d", On);
        Assert.True(balance.Against > 0.1 && balance.For > balance.Against, $"{balance}");
        Assert.StartsWith("Its voices disagree: those for its state add ", Explanation.Sentence(balance), StringComparison.Ordinal);
    }

    static DistrictControl Control(string? leader, double probability, ControlBasis basis) => new(
        "d",
        On,
        On,
        new Dictionary<string, double> { [Government] = leader == Government ? probability : 0, [Taliban] = leader == Taliban ? probability : 0 },
        leader == DistrictControl.ContestedState ? probability : 0,
        leader,
        basis,
        false,
        null,
        null,
        []);
}
