using System.Globalization;
using Foothold.Coding;
using Foothold.Ingest;
using NodaTime;
using Xunit;

namespace Foothold.Specs;

/// <summary>Whose an attack or an arrest is that is told without its doer: each attack, arrest and clash told, with its agent, in text order.</summary>
public sealed class DoersImplied
{
    [Theory]
    [InlineData("somalia", "2019-06-10", "Al-Shabaab fighters attacked a base in Kismayo on Sunday. Nine soldiers were taken prisoner.", "Attack SOM.SHB", "Arrest SOM.SHB")]
    [InlineData("afghanistan", "2012-06-10", "Afghan soldiers attacked a compound in Sangin on Sunday. Four insurgents were killed.", "Attack AFG.MIL", "Kill AFG.MIL")]
    [InlineData("afghanistan", "2012-06-10", "The Taliban attacked a post in Sangin on Sunday. Four insurgents were killed.", "Attack AFG.TAL", "Kill ")] // by no fellows of theirs
    [InlineData("somalia", "2019-06-10", "Al-Shabaab fighters attacked a base in Kismayo on Sunday. Two suspects were arrested.", "Attack SOM.SHB", "Arrest ")]
    [InlineData("syria", "2013-06-10", "Rebels attacked a base in Idlib on Sunday. A mortar shell hit a school.", "Attack SYR.OPP", "Shelling ")] // whose it was nothing tells
    [InlineData("somalia", "2019-06-10", "Al-Shabaab fighters attacked a base in Kismayo on Sunday. A suicide bomber killed four soldiers in Afgooye.", "Attack SOM.SHB", "SuicideAttack ")] // nobody says whose
    [InlineData("afghanistan", "2015-08-24", "The Taliban held a rally in Kajaki and killed a mayor. A suicide bomber killed nine Taliban fighters in Sangin.", "Kill AFG.TAL", "SuicideAttack ")] // not those whom it hit
    public void Who_did_it_is_whoever_the_sentences_before_tell_to_act_against_the_same_side(string theatre, string day, string text, params string[] owed) => Check(theatre, day, text, owed);

    [Theory]
    [InlineData("yemen", "2019-06-10", "The Houthis accused the Saudi-led coalition of bombing a farm in Zabid.", "Airstrike INT.SLC")]
    [InlineData("sudan", "2023-11-10", "Residents accuse the RSF of killing nine villagers in Nyala.", "Kill SDN.RSF")]
    [InlineData("sudan", "2023-11-10", "The RSF was accused of killing nine villagers in Nyala.", "Kill SDN.RSF")]
    [InlineData("sudan", "2023-11-10", "The court acquitted the RSF of killing nine villagers in Nyala.", "Kill ")]
    [InlineData("sudan", "2023-11-10", "The RSF was acquitted of killing nine villagers in Nyala.", "Kill ")]
    public void Who_is_accused_of_an_act_is_its_doer(string theatre, string day, string text, params string[] owed) => Check(theatre, day, text, owed);

    [Theory]
    [InlineData("syria", "2013-06-10", "Rebels captured Maaret al-Numan on Sunday after three days of fighting in Idlib.", "Capture SYR.OPP", "Clash SYR.OPP")]
    [InlineData("syria", "2013-06-10", "Rebels captured Maaret al-Numan on Sunday after fierce clashes.", "Capture SYR.OPP", "Clash SYR.OPP")]
    [InlineData("syria", "2013-06-10", "Rebels captured Maaret al-Numan on Sunday without a fight.", "Capture SYR.OPP")]
    [InlineData("somalia", "2019-06-10", "Al-Shabaab fighters left Afgooye before the troops arrived.")]
    [InlineData("iraq", "2016-06-10", "Twenty insurgents were killed and nine wounded in air strikes in Hit.", "Airstrike ")]
    public void An_act_is_told_once(string theatre, string day, string text, params string[] owed) => Check(theatre, day, text, owed);

    static void Check(string theatre, string day, string text, string[] owed)
    {
        var published = LocalDate.FromDateTime(DateTime.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture));
        var claims = Workbench.Open(Installation.Find(), theatre).Code(Report.Create("Example Wire", null, "", null, published, "en", [], text));
        Assert.Equal(owed, claims.Where(claim => claim.Type is ClaimType.Assault or ClaimType.Coerce).Select(claim => $"{Called(claim.Mode)} {(claim.Agents.Count > 0 ? claim.Agents[0].Actor : null)}"));
    }

    static string Called(string? mode) => mode switch
    {
        null or "" => "Attack",
        "suicide-attack" => "SuicideAttack",
        _ => char.ToUpperInvariant(mode[0]) + mode[1..],
    };
}
