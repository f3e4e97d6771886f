using System.Globalization;
using System.Text;
using Xunit;

namespace Foothold.Control.Tests;

public sealed class OutlookReplayTests
{
    static readonly OutlookReplay Record = Made();

    [Fact]
    public void A_record_cut_off_gives_the_same_outlooks_up_to_there()
    {
        foreach (var days in new[] { 7, 30 })
        {
            var whole = Record.Cases(Theatre.Parameters.Hazards, days, scoredOnly: false).Where(one => one.Day < 200).ToList();
            var cut = Record.Until(200).Cases(Theatre.Parameters.Hazards, days, scoredOnly: false);
            Assert.NotEmpty(cut);
            Assert.Equal(
                whole.Select(one => (one.Town, one.Day, one.Said, one.Running, one.Forgetting, one.Whole)),
                cut.Select(one => (one.Town, one.Day, one.Said, one.Running, one.Forgetting, one.Whole)));
        }
    }

    [Fact]
    public void Towns_at_a_front_are_told_from_those_far_behind_it()
    {
        var cases = Record.Cases(Theatre.Parameters.Hazards, 30);
        foreach (var half in new[] { 0, 1 })
        {
            var score = Record.Score(cases, half);
            Assert.True(score.Changes > 20, $"{score.Changes}");
            Assert.True(score.OverRunning.Skill > 0.02 && score.OverForgetting.Skill > 0.02, $"half {half}: {score.OverRunning} {score.OverForgetting}");
            Assert.InRange(score.OverRunning.Skill, score.OverRunning.Low, score.OverRunning.High);
        }
    }

    [Fact]
    public void Signs_are_told_of_the_day_alone_and_in_the_record_cut_off_too()
    {
        var whole = Record.Cases(Theatre.Parameters.Hazards, 7, scoredOnly: false).Where(one => one.Day < 200).ToList();
        var cut = Record.Until(200).Cases(Theatre.Parameters.Hazards, 7, scoredOnly: false);
        Assert.Equal(whole.SelectMany(one => one.Signs), cut.SelectMany(one => one.Signs));
    }

    [Fact]
    public void Fitted_weights_foretell_better_where_they_were_fitted_and_where_not()
    {
        var fitted = new OutlookFit(Record, Theatre.Parameters.Hazards).Fit();
        var start = fitted with { Signs = Theatre.Parameters.Hazards.Signs };
        Assert.Equal(fitted.Signs.Keys.Order(), Enum.GetValues<OutlookSign>());
        Assert.All(fitted.Signs.Values, weight => Assert.True(double.IsFinite(weight.Within7Days + weight.Within30Days) && weight.Spread > 0));
        var (with, without) = (Record.Score(Record.Cases(fitted, 30), 0), Record.Score(Record.Cases(start, 30), 0));
        Assert.True(with.Brier < without.Brier, $"{with.Brier} and {without.Brier}");
        Assert.True(Record.Score(Record.Cases(fitted, 30), 1).OverForgetting.Skill > 0.05);
        Assert.True(new OutlookFit(Record, Theatre.Parameters.Hazards).Crossed(30).OverForgetting.Skill > 0.05);
    }

    [Fact]
    public void A_faulty_line_is_named() => Assert.Contains(
        "spells.csv, row 2",
        Assert.Throws<FormatException>(() => OutlookReplay.Read(new StringReader("town,lat,lon,state,first_seen,last_seen\nA,1,1,Red,2022-01-01,2022-01-05\nB,north,1,Red,2022-01-01,2022-01-05\n"), "spells.csv")).Message);

    /// <summary>A front that moves over a row of towns and back, and towns behind it where nothing happens.</summary>
    static OutlookReplay Made()
    {
        var chance = new Random(3);
        var text = new StringBuilder("town,lat,lon,state,first_seen,last_seen\n");
        var first = new NodaTime.LocalDate(2022, 1, 1);
        for (var row = 0; row < 8; row++)
        {
            for (var column = 0; column < 30; column++)
            {
                var (state, from) = (column < 12 ? "Red" : "Blue", 0);
                for (var day = 1; day < 400; day++)
                {
                    var front = 12 + (8 * Math.Sin(day / 60.0));
                    var now = column < front + chance.NextDouble() ? "Red" : "Blue";
                    if (now != state && chance.NextDouble() < 0.1)
                    {
                        Spell(row, column, state, from, day - 1);
                        (state, from) = (now, day);
                    }
                }

                Spell(row, column, state, from, 399);
            }
        }

        return OutlookReplay.Read(new StringReader(text.ToString()), "spells.csv");

        void Spell(int row, int column, string state, int from, int to) => text.Append(
            CultureInfo.InvariantCulture,
            $"t{row}-{column},{48 + (row * 0.3):0.00},{37 + (column * 0.15):0.00},{state},{first.PlusDays(from):uuuu-MM-dd},{first.PlusDays(to):uuuu-MM-dd}\n");
    }
}
