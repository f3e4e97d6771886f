using NodaTime;
using Xunit;

namespace Foothold.Lexicon.Tests;

public sealed class ActorCatalogueTests
{
    static readonly LocalDate Day = new(2015, 8, 24);

    [Theory]
    [InlineData("AFG", ActorKind.Country, "Afghanistan")]
    [InlineData("AFG.CVL", ActorKind.Civilians, "Afghan civilians")]
    [InlineData("FIN.MIL", ActorKind.Military, "Finnish military")]
    [InlineData("FIN.GOV", ActorKind.Government, "Finnish government")]
    [InlineData("FIN.COP", ActorKind.Police, "Finnish police")]
    [InlineData("USA.MIL", ActorKind.Military, "US military")]
    [InlineData("AFG.TAL", ActorKind.ArmedGroup, "Taliban")]
    public void Every_country_has_its_parts(string id, ActorKind kind, string name)
    {
        var actor = Shipped.Actors.Find(id);
        Assert.Equal((id, kind, name), (actor?.Id, actor!.Kind, actor.Name));
    }

    [Theory]
    [InlineData("AFG.TEL")]
    [InlineData("XXX.GOV")]
    [InlineData("INT.NATO.MIL")]
    [InlineData("")]
    public void An_unknown_id_finds_nothing(string id) => Assert.Null(Shipped.Actors.Find(id));

    [Theory]
    [InlineData("AFG.TAL.HAQ", "AFG.TAL", "2015-08-24", true)]
    [InlineData("AFG.TAL", "AFG.TAL", "2015-08-24", true)]
    [InlineData("AFG.TAL", "AFG.TAL.HAQ", "2015-08-24", false)]
    [InlineData("AFG.TAL", "AFG.GOV", "2015-08-24", false)]
    [InlineData("AFG.MIL.C215", "AFG.GOV", "2015-08-24", true)]
    [InlineData("AFG.MIL.ANA", "AFG.GOV", "2015-08-24", true)]
    [InlineData("AFG.COP.ALP", "AFG.ANDSF", "2015-08-24", true)]
    [InlineData("AFG.COP.ALP", "AFG.ANDSF", "2009-08-24", false)]
    [InlineData("USA.MIL", "INT.NATO", "2015-08-24", true)]
    [InlineData("USA.MIL", "INT.ISAF", "2015-08-24", false)]
    [InlineData("USA.MIL", "INT.ISAF", "2014-12-28", true)]
    [InlineData("USA.MIL", "INT.ISAF", "2014-12-29", false)]
    [InlineData("USA.MIL", "USA", "1999-01-01", true)]
    [InlineData("FRA.MIL", "INT.RS", "2015-08-24", false)]
    [InlineData("AFG.TAL.OMAR", "AFG.TAL", "2013-04-22", true)]
    [InlineData("AFG.TAL.OMAR", "AFG.TAL", "2015-08-24", false)]
    [InlineData("AFG.TAL.RASOOL", "AFG.TAL", "2015-12-01", false)]
    [InlineData("AFG.TAL.RASOOL", "AFG.TAL.RAS", "2015-12-01", true)]
    [InlineData("AFG.KARZAI", "AFG.GOV", "2014-09-28", true)]
    [InlineData("AFG.KARZAI", "AFG.GOV", "2014-09-29", false)]
    [InlineData("AFG.ISK", "INT.IS", "2016-01-01", true)]
    [InlineData("INT.IS", "INT.AQ", "2014-02-02", true)]
    [InlineData("INT.IS", "INT.AQ", "2014-06-10", false)]
    [InlineData("IRQ.PMF.BADR", "IRQ.GOV", "2016-01-01", true)]
    [InlineData("SYR.YPG", "SYR.SDF", "2015-08-24", false)]
    [InlineData("UKR.DPR", "RUS.MIL", "2023-01-01", true)]
    [InlineData("XXX", "AFG", "2015-08-24", false)]
    public void Membership_is_reflexive_transitive_and_dated(string actor, string whole, string day, bool owed)
    {
        var date = NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value;
        Assert.Equal(owed, Shipped.Actors.IsPartOf(actor, whole, date));
    }

    [Fact]
    public void The_wholes_of_an_actor_come_nearest_first()
    {
        Assert.Equal(
            ["AFG.TAL.SIRAJUDDIN", "AFG.TAL.HAQ", "AFG.TAL"],
            Shipped.Actors.WholesOf("AFG.TAL.SIRAJUDDIN", Day).Select(level => Assert.Single(level)));
    }

    [Theory]
    [InlineData("Taliban fighters took it", "Taliban", "AFG.TAL", ActorNameUse.Name)]
    [InlineData("Talibs took it", "Talibs", "AFG.TAL", ActorNameUse.Name)]
    [InlineData("Taleban took it", "Taleban", "AFG.TAL", ActorNameUse.Name)]
    [InlineData("Afghan forces", "Afghan", "AFG", ActorNameUse.Adjective)]
    [InlineData("Afghans fled", "Afghans", "AFG", ActorNameUse.Name)]
    [InlineData("Afghan National Army troops", "Afghan National Army", "AFG.MIL.ANA", ActorNameUse.Name)]
    [InlineData("Kabul said", "Kabul", "AFG.GOV", ActorNameUse.Capital)]
    [InlineData("Afghanistan 's", "Afghanistan", "AFG", ActorNameUse.Name)]
    [InlineData("U.S. airstrikes", "U.S.", "USA", ActorNameUse.Name)]
    [InlineData("US airstrikes", "US", "USA", ActorNameUse.Name)]
    [InlineData("American airstrikes", "American", "USA", ActorNameUse.Adjective)]
    [InlineData("British troops", "British", "GBR", ActorNameUse.Adjective)]
    [InlineData("UK troops", "UK", "GBR", ActorNameUse.Name)]
    [InlineData("Nato troops", "Nato", "INT.NATO", ActorNameUse.Name)]
    [InlineData("Isaf said", "Isaf", "INT.ISAF", ActorNameUse.Name)]
    [InlineData("al-Qaeda fighters", "al-Qaeda", "INT.AQ", ActorNameUse.Name)]
    [InlineData("al - Qaeda fighters", "al - Qaeda", "INT.AQ", ActorNameUse.Name)]
    [InlineData("Al Qaeda fighters", "Al Qaeda", "INT.AQ", ActorNameUse.Name)]
    [InlineData("Al-Qa’ida fighters", "Al-Qa’ida", "INT.AQ", ActorNameUse.Name)]
    [InlineData("Islamic State Khorasan Province said", "Islamic State Khorasan Province", "AFG.ISK", ActorNameUse.Name)]
    [InlineData("Islamic State fighters", "Islamic State", "INT.IS", ActorNameUse.Name)]
    [InlineData("ISIS-K fighters", "ISIS-K", "AFG.ISK", ActorNameUse.Name)]
    [InlineData("ISIS - K fighters", "ISIS - K", "AFG.ISK", ActorNameUse.Name)]
    [InlineData("IS fighters", "IS", "INT.IS", ActorNameUse.Name)]
    [InlineData("Isis fighters", "Isis", "INT.IS", ActorNameUse.Name)]
    [InlineData("Mullah Mansour said", "Mullah Mansour", "AFG.TAL.MANSOUR", ActorNameUse.Name)]
    [InlineData("Mullah Mansour Dadullah said", "Mullah Mansour Dadullah", "AFG.TAL.MDADULLAH", ActorNameUse.Name)]
    [InlineData("Haqqani network", "Haqqani network", "AFG.TAL.HAQ", ActorNameUse.Name)]
    [InlineData("Haqqanis fought", "Haqqanis", "AFG.TAL.HAQ", ActorNameUse.Name)]
    [InlineData("Sirajuddin Haqqani said", "Sirajuddin Haqqani", "AFG.TAL.SIRAJUDDIN", ActorNameUse.Name)]
    [InlineData("Pentagon officials", "Pentagon", "USA.MIL", ActorNameUse.Name)]
    [InlineData("Marines landed", "Marines", "USA.MIL", ActorNameUse.Name)]
    [InlineData("Royal Marines landed", "Royal Marines", "GBR.MIL", ActorNameUse.Name)]
    [InlineData("Pakistani Taliban leaders", "Pakistani Taliban", "PAK.TTP", ActorNameUse.Name)]
    [InlineData("Taliban-held Musa Qala", "Taliban-held", "AFG.TAL", ActorNameUse.Adjective)]
    [InlineData("US-led coalition", "US-led", "USA", ActorNameUse.Adjective)]
    [InlineData("Hezb-e Islami fighters", "Hezb-e Islami", "AFG.HIG", ActorNameUse.Name)]
    [InlineData("Peshmerga fighters", "Peshmerga", "IRQ.KRG.PESH", ActorNameUse.Name)]
    [InlineData("Taliban's men", "Taliban's", "AFG.TAL", ActorNameUse.Name)]
    [InlineData("NATO TROOPS ADVANCE", "NATO", "INT.NATO", ActorNameUse.Name)]
    [InlineData("TALIBAN ADVANCE AGAIN", "TALIBAN", "AFG.TAL", ActorNameUse.Name)]
    public void The_longest_name_at_a_word_is_found(string text, string name, string actor, ActorNameUse use)
    {
        var forms = text.Split(' ');
        var match = Shipped.Actors.Match(forms, 0);
        Assert.NotNull(match);
        Assert.Equal((name, actor, use), (string.Join(' ', forms[match.First..(match.Last + 1)]), match.Actor, match.Use));
    }

    [Theory]
    [InlineData("us and them")]
    [InlineData("and then")]
    [InlineData("AND THEN SOME")]
    [InlineData("is it")]
    [InlineData("Us again")]
    [InlineData("JOIN US NOW", 1)]
    [InlineData("who said")]
    [InlineData("Who said")]
    [InlineData("an islamic state", 1)]
    [InlineData("male fighters")]
    [InlineData("Ana said")]
    [InlineData("- Qaeda")]
    [InlineData("turkey dinner")]
    [InlineData("marines landed")]
    [InlineData("pro-Taliban rally")]
    public void Ordinary_words_are_no_names(string text, int start = 0) => Assert.Null(Shipped.Actors.Match(text.Split(' '), start));

    [Fact]
    public void A_name_may_not_begin_outside_the_sentence()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Shipped.Actors.Match(["Taliban"], 1));
    }

    [Fact]
    public void All_actor_files_can_be_read_together()
    {
        Assert.Equal(14, Shipped.ActorFiles.Count);
        Assert.True(Shipped.Actors.Actors.Count > 1200, $"{Shipped.Actors.Actors.Count} actors");
    }
}
