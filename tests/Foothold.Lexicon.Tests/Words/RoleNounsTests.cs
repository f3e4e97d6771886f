using Xunit;

namespace Foothold.Lexicon.Tests;

public sealed class RoleNounsTests
{
    [Theory]
    [InlineData("AFG", "troop", "AFG.MIL")]
    [InlineData("AFG", "soldier", "AFG.MIL")]
    [InlineData("AFG", "police", "AFG.COP")]
    [InlineData("AFG", "official", "AFG.GOV")]
    [InlineData("AFG", "villager", "AFG.CVL")]
    [InlineData("AFG", "militant", null)]
    [InlineData("AFG.GOV", "troop", "AFG.MIL")]
    [InlineData("AFG.GOV.PRV", "official", "AFG.GOV.PRV")]
    [InlineData("AFG.TAL", "fighter", "AFG.TAL")]
    [InlineData("AFG.TAL", "commander", "AFG.TAL")]
    [InlineData("AFG.TAL", "villager", null)]
    [InlineData("INT.NATO", "troop", "INT.NATO")]
    [InlineData("USA", "airstrike", "USA.MIL")]
    [InlineData("USA", "drone strike", "USA.MIL")]
    public void A_role_noun_makes_an_actor_with_its_owner(string owner, string noun, string? actor)
    {
        var role = Shipped.Roles.Find(noun);
        Assert.NotNull(role);
        Assert.Equal(actor, role.ActorOf(Shipped.Actors.Find(owner)!, Shipped.Actors));
    }

    [Theory]
    [InlineData("fighter", true, true)]
    [InlineData("spokesman", false, true)]
    [InlineData("warplane", true, false)]
    [InlineData("child", false, false)]
    public void A_role_noun_says_who_can_fight_and_who_can_speak(string noun, bool acts, bool speaks)
    {
        var role = Shipped.Roles.Find(noun)!;
        Assert.Equal((acts, speaks), (role.ActsWithArms, role.Speaks));
    }

    [Fact]
    public void Case_and_hyphens_do_not_matter() => Assert.Equal("air strike", Shipped.Roles.Find("Air-Strike")?.Noun);

    [Fact]
    public void Other_nouns_are_no_role_nouns() => Assert.Null(Shipped.Roles.Find("opium"));

    [Fact]
    public void Faults_are_reported_at_once()
    {
        var text = "noun\tpart\tacts\tspeaks\nsoldier\tArmy\tyes\tmaybe\nsoldier\tMilitary\tyes\tyes\n";
        Assert.Equal(
            ["r.tsv:2:9 FL011", "r.tsv:2:18 FL011", "r.tsv:3:1 FL015"],
            RoleNouns.Read("r.tsv", new StringReader(text)).Faults.Select(fault => string.Join(' ', fault.ToString().Split(' ')[..2])));
    }
}
