using Foothold.Coding;
using Foothold.Ingest;
using NodaTime;
using Xunit;

namespace Foothold.Specs;

/// <summary>What CAMEO, PLOVER and ACLED call what a sentence tells, as it is done, planned, denied or asked for.</summary>
public sealed class Codes
{
    static readonly Lazy<Workbench> Bench = new(() => Workbench.Open(Installation.Find(), "afghanistan"));

    [Theory]
    [InlineData("The Taliban captured Sangin.", "192", "ASSAULT", "Non-state actor overtakes territory")]
    [InlineData("The army recaptured Sangin.", "192", "ASSAULT", "Government regains territory")]
    [InlineData("The Taliban plan to capture Sangin.", "192", "THREATEN", null)]
    [InlineData("The Taliban denied capturing Sangin.", "192", null, null)]
    [InlineData("The army shelled Sangin.", "194", "ASSAULT", "Shelling/artillery/missile attack")]
    [InlineData("The army fired dozens of shells at Sangin.", "194", "ASSAULT", "Shelling/artillery/missile attack")]
    [InlineData("Masked men killed five teachers in Sangin.", "180", "ASSAULT", "Attack")]
    [InlineData("Masked men killed five policemen in Sangin.", "193", "ASSAULT", "Armed clash")]
    [InlineData("Gunmen killed six members of a family in Sangin.", "180", "ASSAULT", "Attack")]
    [InlineData("Gunmen killed a prayer leader in Sangin.", "180", "ASSAULT", "Attack")]
    [InlineData("A suicide truck bombing killed nine people in Sangin.", "1831", "ASSAULT", "Suicide bomb")]
    [InlineData("Villagers beat a kidnapper to death in Sangin.", "145", "ASSAULT", "Mob violence")]
    public void A_sentence_has_the_codes_of_what_it_tells(string text, string cameo, string? plover, string? acled)
    {
        var day = new LocalDate(2015, 8, 24);
        var codes = Bench.Value.Code(Report.Create("Example", null, "", null, day, "en", [], text))
            .Where(claim => claim.Type == ClaimType.Assault)
            .Select(claim => Bench.Value.Codes.Of(claim, day))
            .Select(code => (code.Cameo, code.Plover?.Type, code.Acled?.SubEventType));

        Assert.Contains((cameo, plover, acled), codes);
    }
}
