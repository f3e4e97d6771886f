using Xunit;

namespace Foothold.Language.Tests;

public class TreeTests
{
    [Theory]
    [InlineData("Taliban fighters captured Naw Zad on Sunday.", "captured", "nsubj", "fighters")]
    [InlineData("Taliban fighters captured Naw Zad on Sunday.", "captured", "obl", "Sunday")]
    [InlineData("The district was seized by insurgents last week.", "seized", "nsubj:pass", "district")]
    [InlineData("The district was seized by insurgents last week.", "seized", "obl:agent", "insurgents")]
    [InlineData("Government forces withdrew from the town.", "withdrew", "obl", "town")]
    [InlineData("The governor said that the army had retaken the bazaar.", "said", "ccomp", "retaken")]
    [InlineData("The soldiers who held the bridge fled.", "soldiers", "acl:relcl", "held")]
    [InlineData("The soldiers who held the bridge fled.", "fled", "nsubj", "soldiers")]
    [InlineData("Militants took over the outpost and killed four policemen.", "took", "compound:prt", "over")]
    [InlineData("Militants took over the outpost and killed four policemen.", "took", "conj", "killed")]
    [InlineData("The army did not leave the valley.", "leave", "advmod", "not")]
    [InlineData("The capital of the province is under siege.", "capital", "nmod", "province")]
    public void The_model_draws_plain_clauses_right(string text, string head, string relation, string dependent)
    {
        var sentence = Assert.Single(TrainedModel.English.Parse(text).Sentences);
        var word = Assert.Single(sentence.Words, word => word.Form == dependent);
        Assert.True(word.Head >= 0, $"{dependent} is the root.");
        Assert.Equal((head, relation), (sentence.Words[word.Head].Form, word.Relation));
    }

    [Theory]
    [InlineData("captured", UniversalTag.Verb, "VBD", "capture")]
    [InlineData("fighters", UniversalTag.Noun, "NNS", "fighter")]
    [InlineData("were", UniversalTag.Aux, "VBD", "be")]
    [InlineData("n't", UniversalTag.Part, "RB", "not")]
    [InlineData("Helmand", UniversalTag.Propn, "NNP", "Helmand")]
    [InlineData("cities", UniversalTag.Noun, "NNS", "city")]
    [InlineData("held", UniversalTag.Verb, "VBN", "hold")]
    [InlineData("14", UniversalTag.Num, "CD", "14")]
    public void Words_have_their_tags_and_lemmas(string form, UniversalTag tag, string fineTag, string lemma)
    {
        const string text = "The fighters captured 14 cities in Helmand, but they weren't held for long.";
        var word = TrainedModel.English.Parse(text).Sentences[0].Words.First(word => word.Form == form);
        Assert.Equal((tag, fineTag, lemma), (word.Tag, word.FineTag, word.Lemma));
    }
}
