using Xunit;

namespace Foothold.Control.Tests;

public sealed class ChangeRecordTests
{
    const int Red = 0;
    const int Blue = 1;
    const int Contested = 2;
    static readonly HazardRules Rules = Theatre.Parameters.Hazards;

    [Fact]
    public void Signs_say_where_the_front_is_and_what_changed()
    {
        // Six places on a line; red, then blue from the third on. The third was red until the last day.
        var record = Line(6);
        record.Learn([Red, Red, Red, Blue, Blue, Blue]);
        record.Learn([Red, Red, Blue, Blue, Blue, Blue]);
        double Of(int place, OutlookSign sign) => record.Signs(place)[(int)sign];
        Assert.Equal(1, Of(0, OutlookSign.Always));
        Assert.True(Of(1, OutlookSign.FrontDistance) < Of(0, OutlookSign.FrontDistance));
        Assert.True(Of(1, OutlookSign.Opposed) > Of(0, OutlookSign.Opposed));
        Assert.Equal((Math.Log(2), 0), (Of(2, OutlookSign.OwnEver), Of(3, OutlookSign.OwnEver)));
        Assert.True(Of(1, OutlookSign.CloseWeek) > Of(0, OutlookSign.CloseWeek));
        Assert.True(Of(3, OutlookSign.OthersLost) > 0, "red lost a place beside it");
        Assert.Equal(0, Of(1, OutlookSign.OthersLost));
        Assert.Equal(1.1 / 103, record.Usual(0), 1e-12);
        Assert.Equal(0.1 / 103, record.Usual(3), 1e-12);
        Assert.Equal(1, record.Changes, 1e-12);
    }

    [Fact]
    public void Contested_places_are_told_from_those_beside_them()
    {
        var record = Line(3);
        record.Learn([Red, Contested, Blue]);
        Assert.Equal((1, 0), (record.Signs(1)[(int)OutlookSign.Contested], record.Signs(0)[(int)OutlookSign.Contested]));
        Assert.True(record.Signs(0)[(int)OutlookSign.ContestedAround] > 0);
        Assert.Equal(0, record.Signs(1)[(int)OutlookSign.ContestedAround]);
    }

    [Fact]
    public void Changes_fade_and_places_not_known_say_nothing()
    {
        var record = Line(4);
        record.Learn([Red, Red, Blue, -1]);
        record.Learn([Red, Blue, Blue, -1]);
        var fresh = record.Signs(1)[(int)OutlookSign.OwnWeek];
        for (var day = 0; day < 7; day++)
        {
            record.Learn([Red, Blue, Blue, -1]);
        }

        Assert.Equal(Math.Log(1.5), record.Signs(1)[(int)OutlookSign.OwnWeek], 1e-12);
        Assert.Equal(Math.Log(2), fresh, 1e-12);
        Assert.Equal(Math.Log(2), record.Signs(1)[(int)OutlookSign.OwnEver], 1e-12);
        Assert.Equal(0, record.Usual(3));
        Assert.Throws<ArgumentException>(() => record.Signs(3));
    }

    [Fact]
    public void Wider_theatres_are_scaled_to_the_spacing_of_the_weights()
    {
        var (near, far) = (Line(5), Line(5, 10));
        foreach (var record in new[] { near, far })
        {
            record.Learn([Red, Red, Red, Blue, Blue]);
            record.Learn([Red, Red, Blue, Blue, Blue]);
        }

        for (var place = 0; place < 5; place++)
        {
            Assert.Equal(near.Signs(place), far.Signs(place).Select((value, sign) => Math.Abs(value - near.Signs(place)[sign]) < 1e-9 ? near.Signs(place)[sign] : value));
        }
    }

    [Fact]
    public void Within_a_month_is_never_less_likely_than_within_a_week_and_no_other_span_is_foretold()
    {
        var record = Line(2);
        record.Learn([Red, Blue]);
        var signs = record.Signs(0);
        var reversed = Rules with { Signs = Rules.Signs.ToDictionary(pair => pair.Key, pair => pair.Value with { Within7Days = pair.Value.Within30Days, Within30Days = pair.Value.Within7Days }) };
        Assert.InRange(Rules.Within(signs, 7), 0, Rules.Within(signs, 30));
        Assert.Equal(reversed.Within(signs, 7), reversed.Within(signs, 30));
        Assert.Throws<ArgumentOutOfRangeException>(() => Rules.Within(signs, 14));
    }

    static ChangeRecord Line(int places, double apart = 1) => new(
        Rules, 3, Contested, [.. Enumerable.Range(0, places).Select(left => Enumerable.Range(0, places).Select(right => apart * Math.Abs(left - right)).ToArray())]);
}
