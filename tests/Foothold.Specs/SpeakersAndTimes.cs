using Foothold.Coding;
using Foothold.Ingest;
using NodaTime;
using Xunit;

namespace Foothold.Specs;

/// <summary>Who says it, who does it, whether it is so and when, over the sentences of a report.</summary>
public sealed class SpeakersAndTimes
{
    static readonly Lazy<Workbench> Bench = new(() => Workbench.Open(Installation.Find(), "afghanistan"));

    [Theory]
    [InlineData("Taliban fighters captured the district of Washer on Wednesday, residents and a council member said.", "captured", "residents and a council member")]
    [InlineData("The bazaar of Sangin remained in government hands on Monday, according to two residents reached by telephone.", "hands", "two residents")]
    [InlineData("\"The army was here,\" said Gul Agha, a farmer. \"Now the Taliban have captured Sangin, and nobody came.\"", "captured", "Gul Agha, a farmer")]
    [InlineData("The insurgents are expected to announce an offensive in Helmand.", "offensive", null)]
    public void Speaker_is_whoever_the_words_name(string text, string trigger, string? speaker) =>
        Assert.Equal(speaker, Claim(text, trigger).Sources is [var first, ..] ? first.Text : null);

    [Theory]
    [InlineData("Helmand police chief Tor Jan briefed reporters. Sangin was captured by the Taliban, he said.", "captured", "AFG.COP")]
    [InlineData("The Taliban captured Sangin on Monday, officials said.", "captured", "AFG.GOV")]
    [InlineData("The Taliban captured Sangin on Monday, western officials said.", "captured", null)]
    public void Speaker_has_the_actor_of_whom_he_is_known_to_be(string text, string trigger, string? actor) =>
        Assert.Equal(actor, Claim(text, trigger).Sources.Single().Actor);

    [Theory]
    [InlineData("The army stormed Sangin on Sunday, killing ten insurgents.", "killing", Reality.Actual, Polarity.Affirmed)]
    [InlineData("Sangin had been held by the Taliban for two years.", "held", Reality.Past, Polarity.Affirmed)]
    [InlineData("The army promised that Sangin would be retaken.", "retaken", Reality.Planned, Polarity.Affirmed)]
    [InlineData("He insisted that the Taliban had captured Sangin.", "captured", Reality.Actual, Polarity.Affirmed)]
    [InlineData("Sangin has yet to be retaken.", "retaken", Reality.Actual, Polarity.Denied)]
    [InlineData("An attempt by the Taliban to take Sangin failed.", "take", Reality.Actual, Polarity.Denied)]
    [InlineData("No soldiers were killed in Sangin.", "killed", Reality.Actual, Polarity.Denied)]
    [InlineData("The Taliban failed to take Sangin despite heavy attacks on the police.", "attacks", Reality.Actual, Polarity.Affirmed)]
    [InlineData("Sangin, which the Taliban had held since March, was retaken by the army on Sunday.", "held", Reality.Past, Polarity.Affirmed)]
    [InlineData("The Taliban had held Sangin since March. The army retook it on Sunday.", "held", Reality.Past, Polarity.Affirmed)]
    [InlineData("The Taliban had held Sangin since March. The army shelled it on Sunday.", "held", Reality.Ongoing, Polarity.Affirmed)]
    [InlineData("The army retook Sangin on Sunday. Six soldiers were killed, officials said. The town had been in Taliban hands since March.", "hands", Reality.Past, Polarity.Affirmed)]
    [InlineData("The army shelled Sangin on Sunday. The town had been in Taliban hands since March.", "hands", Reality.Ongoing, Polarity.Affirmed)]
    public void Framing_tells_done_lasting_over_and_denied_apart(string text, string trigger, Reality reality, Polarity polarity)
    {
        var claim = Claim(text, trigger);
        Assert.Equal((reality, polarity), (claim.Reality, claim.Polarity));
    }

    [Theory]
    [InlineData("The ministry said the highway was open, as the mayor of Sangin asked for food convoys and police attacked a camp.", "attacked")]
    [InlineData("The Taliban said they had captured Sangin, while the provincial council appealed for reinforcements.", "appealed")]
    [InlineData("Residents confirmed that the bazaar was open, as the governor of Garmser called for reinforcements.", "called")]
    public void What_another_says_behind_a_comma_is_not_the_first_speakers(string text, string trigger) =>
        Assert.DoesNotContain(Claim(text, trigger).Sources, source => source.Text.Contains("ministry", StringComparison.Ordinal)
            || source.Text.Contains("Taliban", StringComparison.Ordinal) || source.Text.Contains("Residents", StringComparison.Ordinal));

    [Theory]
    [InlineData("The army sent more troops to Kunduz on Sunday. The number of troops was not disclosed.", "sent")]
    [InlineData("The government deployed soldiers to Farah, but the size of the force is unknown.", "deployed")]
    [InlineData("Police were rushed to Sangin. The strength of the police is classified.", "rushed")]
    public void A_figure_that_is_withheld_has_no_bounds(string text, string trigger)
    {
        var quantity = Assert.Single(Claim(text, trigger).Quantities);
        Assert.Equal((null, null), (quantity.Minimum, quantity.Maximum));
    }

    [Fact]
    public void An_act_without_a_day_takes_the_day_of_the_story()
    {
        var time = Claim("Insurgents attacked a police post in Sangin on Sunday. Two policemen were killed.", "killed").Time;
        Assert.Equal(new LocalDate(2015, 8, 23), time!.Start);
        Assert.True(time.Inferred);
    }

    [Theory]
    [InlineData("Insurgents attacked Sangin on Wednesday. The next day they captured the bazaar of Sangin.", "captured", 20)]
    [InlineData("The army entered Sangin on 17 August. Three days later the Taliban recaptured the district.", "recaptured", 20)]
    [InlineData("Insurgents attacked Sangin on Thursday. The day before, they had captured Kajaki.", "captured", 19)]
    [InlineData("The Taliban lost Sangin on Monday, seized Kajaki on Tuesday and left Garmser on Wednesday.", "seized", 18)]
    [InlineData("The Taliban lost Sangin on Monday, seized Kajaki on Tuesday and left Garmser on Wednesday.", "left", 19)]
    [InlineData("Insurgents attacked Sangin on Thursday, police said on Sunday. The following day they captured the district.", "captured", 21)]
    public void A_time_told_from_another_dates_its_act(string text, string trigger, int day)
    {
        var time = Claim(text, trigger).Time!;
        Assert.Equal((new LocalDate(2015, 8, day), new LocalDate(2015, 8, day + 1), false), (time.Start, time.End, time.Inferred));
    }

    [Theory]
    [InlineData("The Taliban attack the district centre of Sangin every night.", "attack", "every night")]
    [InlineData("Insurgents attacked Sangin on Wednesday. A week after the governor fled, they captured Kajaki. Insurgents fire rockets at Sangin on Fridays.", "fire", "on Fridays")]
    public void What_comes_round_again_has_no_day(string text, string trigger, string words)
    {
        var time = Claim(text, trigger).Time!;
        Assert.Equal((words, null, null), (time.Text, time.Start, time.End));
    }

    [Theory]
    [InlineData("Insurgents shell a police post in Sangin every night. Two policemen were killed.", "killed")]
    [InlineData("The Taliban captured Sangin after a siege of two weeks.", "captured")]
    public void Neither_a_repeated_time_nor_a_length_gives_an_act_its_day(string text, string trigger) => Assert.Null(Claim(text, trigger).Time);

    [Theory]
    [InlineData("Commandos retook Washer on Saturday, two days after they lost it.", "lost", "2015-08-20", "2015-08-21")]
    [InlineData("Militants ringed Sangin on Friday, a week after commandos repelled an attack on it.", "repelled", "2015-08-14", "2015-08-15")]
    [InlineData("A week after Afghan soldiers recaptured Sangin, the town is held by nobody.", "recaptured", "2015-08-17", "2015-08-18")]
    [InlineData("Afghan forces wrested the town of Marjah back from the Taliban on Saturday, four months after its loss.", "loss", "2015-04-01", "2015-05-01")]
    [InlineData("Sangin is calm, three days after its recapture.", "recapture", "2015-08-21", "2015-08-22")]
    [InlineData("Sangin is calm, six months after its recapture.", "recapture", "2015-02-01", "2015-03-01")]
    [InlineData("The Taliban seized Washer on Friday after police left the district overnight.", "left", "2015-08-20", "2015-08-22")]
    [InlineData("Heavy fighting between the Taliban and government forces continued for a third day on Sunday around the centre of Kajaki.", "fighting", "2015-08-21", "2015-08-24")]
    [InlineData("The Taliban fought for three days on the edge of Sangin and left the town on Sunday.", "left", "2015-08-23", "2015-08-24")]
    public void Day_of_an_act_is_told_from_that_of_another(string text, string trigger, string start, string end)
    {
        var time = Claim(text, trigger).Time!;
        Assert.Equal((start, end), ($"{time.Start:uuuu-MM-dd}", $"{time.End:uuuu-MM-dd}"));
    }

    [Theory]
    [InlineData("Two policemen died and nine were wounded in Sangin when a mine went off on Saturday.", "went off", "2015-08-22", "2015-08-23")]
    [InlineData("The army retook Sangin on Sunday at the end of a four-day operation.", "retook", "2015-08-23", "2015-08-24")]
    [InlineData("Hundreds of people have left Sangin since the start of the siege in July.", "left", "2015-07-01", "")]
    [InlineData("Men who had blocked the road since June attacked Sangin on Sunday.", "blocked", "2015-06-01", "")]
    [InlineData("Men who had blocked the road since June attacked Sangin on Sunday.", "attacked", "2015-08-23", "2015-08-24")]
    [InlineData("The Taliban entered Sangin on Sunday before they were driven out.", "driven", "2015-08-23", "2015-08-24")]
    [InlineData("The army pulled out of Washer on Friday, and the Taliban promptly captured it.", "captured", "2015-08-21", "2015-08-22")]
    [InlineData("The Taliban captured Washer two days after the army pulled out on Wednesday.", "captured", "2015-08-21", "2015-08-22")]
    [InlineData("Commandos raided a compound in Sangin, killing two insurgents and detaining several more on Saturday.", "raided", "2015-08-22", "2015-08-23")]
    [InlineData("The army left Washer in June. The Taliban captured it the same day.", "captured", "2015-06-01", "2015-07-01")]
    [InlineData("The army drove the Taliban from Washer in 2013 and has since captured Sangin.", "captured", "2013-01-01", "")]
    [InlineData("The Taliban captured Washer in June and Khan Neshin in July.", "captured", "2015-07-01", "2015-08-01")]
    [InlineData("The Taliban attacked Sangin on Wednesday and now hold its bazaar.", "attacked", "2015-08-19", "2015-08-20")]
    [InlineData("Sangin was the last district to fall to the Taliban in June 2014.", "fall", "2014-06-01", "2014-07-01")]
    [InlineData("Sangin was the second district to be captured by the Taliban in 2014.", "captured", "2014-01-01", "2015-01-01")]
    [InlineData("The army will withdraw from Sangin a week from now.", "withdraw", "2015-08-31", "2015-09-07")]
    public void Time_is_told_by_a_clause_near_by(string text, string trigger, string start, string end)
    {
        var time = Claim(text, trigger).Time!;
        Assert.Equal((start, end), ($"{time.Start:uuuu-MM-dd}", $"{time.End:uuuu-MM-dd}"));
    }

    [Theory]
    [InlineData("Khan Neshin is the first district to be lost since June.", "lost")]
    [InlineData("The Taliban attacked Sangin on Wednesday and now hold its bazaar.", "hold")]
    [InlineData("The Taliban recently captured Washer.", "captured")]
    [InlineData("The army is now closing in on Sangin.", "closing in")]
    [InlineData("Militants wounded six people in the besieged town of Sangin on Sunday.", "besieged")]
    [InlineData("Sangin has been under Taliban control for years.", "control")]
    [InlineData("Khan Neshin is the first district to be lost this year.", "lost")]
    public void Neither_rank_nor_state_nor_what_is_so_by_now_has_a_day(string text, string trigger) => Assert.Null(Claim(text, trigger).Time);

    [Theory]
    [InlineData("The Taliban left Washer on Friday, and the army captured it within 72 hours.", "captured")]
    [InlineData("Sangin was retaken two weeks after they left on Friday.", "retaken")]
    [InlineData("Fighters besieging Sangin on 12 August captured Kajaki.", "captured")]
    public void Clause_near_by_tells_no_day_of_another_act(string text, string trigger) =>
        Assert.True(Claim(text, trigger).Time is null or { Inferred: true } or { Start: null, End: null });

    [Fact]
    public void Each_place_of_a_list_has_the_time_behind_it() =>
        Assert.Equal([6, 7], Bench.Value.Code(Report.Create("Wire", null, "", null, new LocalDate(2015, 8, 24), "en", [], "The Taliban captured Washer in June and Khan Neshin in July."))
            .Select(claim => claim.Time!.Start!.Value.Month));

    [Fact]
    public void A_place_named_anew_leaves_the_story() =>
        Assert.Null(Claim("Insurgents attacked a police post in Sangin on Sunday. Two policemen were killed in Kajaki.", "killed").Time);

    [Theory]
    [InlineData("Voice of the Emirate", "The mujahideen attacked Sangin. The district was conquered and many hirelings fled.", "conquered", "AFG.TAL")]
    [InlineData("Wire", "Officials in Lashkar Gah promised that Sangin would be recaptured.", "recaptured", "AFG.GOV")]
    [InlineData("Wire", "The Taliban captured Sangin in May. The district was recaptured in June.", "recaptured", "AFG.GOV")]
    [InlineData("Wire", "Taliban fighters had left Sangin on Friday; by Sunday the town was taken.", "taken", "AFG.GOV")]
    [InlineData("Wire", "Residents said that Sangin had been captured.", "captured", null)]
    public void Taker_of_an_untold_capture_is_the_only_side_it_can_be(string outlet, string text, string trigger, string? holder) =>
        Assert.Equal(holder, Claim(text, trigger, outlet).Control!.Holder?[..7]);

    static Claim Claim(string text, string trigger, string outlet = "Wire")
    {
        var report = Report.Create(outlet, null, "", null, new LocalDate(2015, 8, 24), "en", [], text);
        return Bench.Value.Code(report).Last(claim => claim.Trigger.Text.Contains(trigger, StringComparison.Ordinal));
    }
}
