using Foothold.Coding;
using Foothold.Ingest;
using NodaTime;
using Xunit;

namespace Foothold.Specs;

/// <summary>Spanish reports, read by the pack that the repository ships.</summary>
public sealed class SpanishReports
{
    static readonly Lazy<Workbenches> Benches = new(() => new Workbenches(Installation.Find(), "colombia"));

    [Theory]
    [InlineData("Las FARC tomaron el pueblo de Toribío el lunes, dijo el alcalde.", "tomaron", "COL.FARC", "Toribío", "el alcalde")]
    [InlineData("Según el gobernador del Cauca, el ejército recuperó el control de Corinto.", "recuperó", "COL.MIL", "Corinto", "el gobernador del Cauca")]
    [InlineData("Tame fue atacado por guerrilleros del ELN, informó la policía.", "atacado", "COL.ELN", "Tame", "la policía")]
    [InlineData("El alcalde de Jambaló dijo que las FARC controlan Caloto.", "controlan", "COL.FARC", "Caloto", "El alcalde de Jambaló")]
    public void Who_where_and_according_to_whom(string text, string trigger, string agent, string place, string speaker)
    {
        var claim = Claim(text, trigger);
        Assert.Equal(agent, claim.Agents.Single().Actor);
        Assert.Equal(place, claim.Places[0].Name);
        Assert.Equal(speaker, claim.Sources.Single().Text);
    }

    [Theory]
    [InlineData("El ejército no recuperó Mitú.", "recuperó", Reality.Actual, Polarity.Denied)]
    [InlineData("El gobernador negó que las FARC habían tomado Caloto.", "tomado", Reality.Actual, Polarity.Denied)]
    [InlineData("Las FARC quieren tomar Corinto.", "tomar", Reality.Planned, Polarity.Affirmed)]
    [InlineData("Las FARC controlan Argelia.", "controlan", Reality.Ongoing, Polarity.Affirmed)]
    public void Done_planned_lasting_and_denied_are_told_apart(string text, string trigger, Reality reality, Polarity polarity)
    {
        var claim = Claim(text, trigger);
        Assert.Equal((reality, polarity), (claim.Reality, claim.Polarity));
    }

    [Theory]
    [InlineData("Las FARC controlan el oeste de la ciudad de Popayán.")]
    [InlineData("Las FARC tomaron el este del Cauca y el noroeste de la ciudad, dijo el gobernador.")]
    public void What_no_Spanish_list_has_is_left_out(string text) =>
        Assert.Null(Record.Exception(() => Benches.Value.Code(Report.Create("Agencia", null, "", null, new LocalDate(2015, 8, 24), "es", [], text))));

    [Fact]
    public void A_point_marks_thousands()
    {
        var killed = Assert.Single(Claim("Las FARC mataron a 1.500 soldados en Caloto.", "mataron").Quantities);
        Assert.Equal((1500, 1500), (killed.Minimum, killed.Maximum));
    }

    static Claim Claim(string text, string trigger)
    {
        var report = Report.Create("Ejemplo", null, "", null, new LocalDate(2012, 7, 11), "es", [], text);
        return Benches.Value.Code(report).Single(claim => claim.Trigger.Text.StartsWith(trigger, StringComparison.Ordinal));
    }
}
