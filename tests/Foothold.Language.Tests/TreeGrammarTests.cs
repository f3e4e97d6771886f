using Xunit;

namespace Foothold.Language.Tests;

public class TreeGrammarTests
{
    const string Small = """
        tag NN NOUN
        tag VBD VERB
        tag DT DET
        tag NNP PROPN
        tag . PUNCT
        words river NNP: Blue_Nile
        forms boat NN
          ferry
        tree crossing: the/DT@det boat.NN*
        tree top: crossing@nsubj left/VBD* river@obj ./.@punct
        """;

    [Fact]
    public void A_rule_writes_its_words_with_their_tree()
    {
        var sentence = Assert.Single(TreeGrammar.Read(new StringReader(Small)).Write(1, [], new Chance(1)));
        Assert.Equal("The ferry left Blue Nile.", sentence.Text);
        Assert.Equal([1, 2, -1, 2, 3, 2], sentence.Words.Select(word => word.Head));
        Assert.Equal(["det", "nsubj", "root", "obj", "flat", "punct"], sentence.Words.Select(word => word.Relation));
        Assert.Equal(["The", "ferry", "left", "Blue", "Nile", "."], sentence.Words.Select(word => word.Span.In(sentence.Text)));
    }

    [Fact]
    public void The_grammar_of_the_repository_writes_whole_trees_and_the_same_twice()
    {
        var path = Path.Combine(TrainedModel.Folder(), "models", "en", "reports.grammar");
        var first = Write();
        Assert.Equal(first.Select(sentence => sentence.Text), Write().Select(sentence => sentence.Text));
        Assert.All(first, sentence =>
        {
            Assert.Single(sentence.Words, word => word.Head < 0);
            Assert.All(Enumerable.Range(0, sentence.Words.Count), word => Assert.True(IsUnderRoot(sentence.Words, word), sentence.Text));
        });

        List<TreebankSentence> Write()
        {
            using var rules = new StreamReader(path);
            return TreeGrammar.Read(rules).Write(300, Statements(), new Chance(5));
        }
    }

    [Theory]
    [InlineData("tree top: left/VBD*", "VBD")]
    [InlineData("tag VBD VERB\ntree top: left/VBD* right/VBD*", "exactly one head")]
    [InlineData("tag VBD VERB\ntree top: left/VBD* nobody@nsubj", "nobody")]
    [InlineData("tag VBD VERB\ntree other: left/VBD*", "top")]
    [InlineData("rule top: left", "rule")]
    public void Rules_that_cannot_be_are_refused(string rules, string says) =>
        Assert.Contains(says, Assert.Throws<InvalidDataException>(() => TreeGrammar.Read(new StringReader(rules))).Message, StringComparison.Ordinal);

    [Fact]
    public void Rules_without_an_end_are_refused()
    {
        var grammar = TreeGrammar.Read(new StringReader("tag VBD VERB\ntree top: left/VBD* top@conj"));
        Assert.Throws<InvalidDataException>(() => grammar.Write(3, [], new Chance(1)));
    }

    static bool IsUnderRoot(IReadOnlyList<TreebankWord> words, int word)
    {
        for (var step = 0; step <= words.Count; step++)
        {
            if (words[word].Head < 0)
            {
                return true;
            }

            word = words[word].Head;
        }

        return false;
    }

    static List<TreebankSentence> Statements()
    {
        using var rules = new StringReader(Small.Replace("left/VBD*", "left/VBD* the-quay@obl", StringComparison.Ordinal) + "\ntree the-quay: the/DT@det boat.NN*\n");
        return TreeGrammar.Read(rules).Write(2, [], new Chance(2));
    }
}
