using Foothold.Lexicon;
using Xunit;

namespace Foothold.Coding.Tests;

/// <summary>How sure a reading is, is learned from readings that somebody judged, by their traits, the same each time.</summary>
public sealed class TraitTrainerTests
{
    const double Penalty = 20;

    [Fact]
    public void A_trait_of_claims_that_were_wrong_speaks_against_a_claim()
    {
        var model = TraitTrainer.Train(Judged(), Penalty);

        Assert.True(model.Of(["any", "place=said"]) > model.Of(["any"]));
        Assert.True(model.Of(["any", "place=guessed"]) < model.Of(["any"]));
        Assert.InRange(model.Of(["any", "place=said"]), 0.6, 0.8); // 80 of 100 are right, which the penalty draws towards the half
        Assert.InRange(model.Of(["any", "place=guessed"]), 0.2, 0.4); // 20 of 100
    }

    [Fact]
    public void Confidence_is_the_share_of_right_ones_where_all_claims_are_alike()
    {
        var claims = Enumerable.Range(0, 100).Select(number => new JudgedReading(["any"], number % 4 != 0)).ToList();

        Assert.Equal(0.75, TraitTrainer.Train(claims, Penalty).Of(["any"]), 0.01);
    }

    [Fact]
    public void A_claim_that_weighs_half_counts_half()
    {
        var claims = Enumerable.Range(0, 100).Select(number => new JudgedReading(["any"], number % 2 == 0, number % 2 == 0 ? 1 : 0.5)).ToList();

        Assert.Equal(2.0 / 3, TraitTrainer.Train(claims, Penalty).Of(["any"]), 0.01);
    }

    [Fact]
    public void A_trait_that_hardly_any_claim_has_gets_no_weight()
    {
        var model = TraitTrainer.Train([.. Judged(), new JudgedReading(["any", "place=abroad"], false)], Penalty);

        Assert.Equal(model.Of(["any"]), model.Of(["any", "place=abroad"]));
    }

    [Fact]
    public void What_is_written_is_read_again_as_it_was_and_is_the_same_each_time()
    {
        var model = TraitTrainer.Train(Judged(), Penalty);
        var (first, second) = (Written(model), Written(TraitTrainer.Train(Judged(), Penalty)));

        Assert.Equal(first, second);
        Assert.StartsWith("# made by hand\ntrait\tweight\nplace=guessed\t-", first, StringComparison.Ordinal);
        var again = new TraitModel(TraitTable.Read("confidence.tsv", new StringReader(first)).ValueOrThrow().Weights);
        Assert.Equal(model.Of(["any", "place=said"]), again.Of(["any", "place=said"]), 0.001);
    }

    [Fact]
    public void What_traits_say_only_together_is_learned_where_it_is_asked_for()
    {
        // Right where exactly one of the two holds: neither says anything alone.
        var readings = Enumerable.Range(0, 400).Select(number => (First: number % 2 == 0, Second: number / 2 % 2 == 0))
            .Select(has => new JudgedReading([.. Traits(has.First, has.Second)], has.First != has.Second)).ToList();
        readings.AddRange(Enumerable.Range(0, 100).Select(_ => new JudgedReading([.. Traits(true, true)], false))); // without these no first question is better than none
        var (alone, together) = (TraitTrainer.Train(readings, Penalty), TraitTrainer.Train(readings, Penalty, together: true));

        Assert.InRange(alone.Of(Traits(true, false)), 0.3, 0.55);
        Assert.InRange(together.Of(Traits(true, false)), 0.65, 1);
        Assert.InRange(together.Of(Traits(false, true)), 0.65, 1);
        Assert.InRange(together.Of(Traits(true, true)), 0, 0.35);
        Assert.InRange(together.Of(Traits(false, false)), 0, 0.35);
        var again = new TraitModel(TraitTable.Read("confidence.tsv", new StringReader(Written(together))).ValueOrThrow().Weights);
        Assert.Equal(together.Of(Traits(false, true)), again.Of(Traits(false, true)), 0.001);

        static IEnumerable<string> Traits(bool first, bool second) => [.. (string[])["any"], .. first ? (string[])["place=said"] : [], .. second ? (string[])["agent=said"] : []];
    }

    [Fact]
    public void Traits_weigh_together_only_where_one_has_all_that_are_asked_for_and_lacks_the_others()
    {
        var model = new TraitModel(new Dictionary<string, double> { ["any"] = 0, [TraitModel.Together(["place=said", "agent=said"], ["heading=True"])] = 2, [TraitModel.Together([], ["place=said"])] = -1 });

        Assert.Equal(1 / (1 + Math.Exp(-2)), model.Of(["any", "agent=said", "place=said"]), 1e-9);
        Assert.Equal(0.5, model.Of(["any", "agent=said", "place=said", "heading=True"]), 1e-9);
        Assert.Equal(1 / (1 + Math.Exp(1)), model.Of(["any", "agent=said"]), 1e-9);
    }

    [Fact]
    public void Nothing_is_learned_where_all_are_right() => Assert.Throws<ArgumentException>(() => TraitTrainer.Train([new JudgedReading(["any"], true)], Penalty));

    static List<JudgedReading> Judged() => [.. Enumerable.Range(0, 200).Select(number => number % 2 == 0
        ? new JudgedReading(["any", "place=said"], number % 10 != 0)
        : new JudgedReading(["any", "place=guessed"], number % 10 == 1))];

    static string Written(TraitModel model)
    {
        using var writer = new StringWriter();
        model.Write(writer, ["made by hand"]);
        return writer.ToString();
    }
}
