using Xunit;

namespace Foothold.Language.Tests;

public class NameDataTests
{
    const string Marked = "# newdoc id = a\n1\tMullah\tO\n2\tAbdul\tB-PER\n3\tRasul\tI-PER\n4\tleft\tO\n5\tSangin\tB-LOC\n\n1\tHe\tO\n\n";

    [Fact]
    public void Marked_names_are_read_with_their_documents()
    {
        var sentences = NamedSentenceReader.Read(new StringReader(Marked));
        Assert.Equal([true, false], sentences.Select(sentence => sentence.StartsDocument));
        Assert.Equal([(1, 2, NameKind.Person), (4, 4, NameKind.Place)], NameTags.Cut([.. sentences[0].Tags]));
    }

    [Theory]
    [InlineData("1\tRasul\tI-PER\n")]
    [InlineData("1\tA\tB-PER\n2\tB\tI-LOC\n")]
    [InlineData("1\tA\tB-ANIMAL\n")]
    [InlineData("1\tA\n")]
    public void Marks_that_mark_no_name_are_refused_with_their_line(string text) =>
        Assert.Contains("Line ", Assert.Throws<InvalidDataException>(() => NamedSentenceReader.Read(new StringReader(text))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("rule sentence: <nobody>")]
    [InlineData("rule sentence: <PER")]
    [InlineData("rule sentence: <BEAST person>")]
    [InlineData("song sentence: la")]
    [InlineData("words person")]
    public void Rules_that_lead_nowhere_are_refused(string line) =>
        Assert.Throws<InvalidDataException>(() => NameGrammar.Read(new StringReader($"words person: Tor\nwords body: Front\nwords place: Sangin\n{line}\n")));

    [Fact]
    public void Rules_that_go_in_a_circle_are_refused_when_they_are_used()
    {
        var grammar = NameGrammar.Read(new StringReader("words person: Tor\nwords body: Front\nwords place: Sangin\nrule sentence: and <sentence>\n"));
        var chance = new Chance(1);
        Assert.Throws<InvalidDataException>(() => grammar.WriteSentence(ref chance));
    }

    [Fact]
    public void Every_sentence_of_the_shipped_rules_has_its_names_where_it_says()
    {
        using var reader = new StreamReader(Path.Combine(TrainedModel.Folder(), "models", "en", "names.grammar"));
        var grammar = NameGrammar.Read(reader);
        var chance = new Chance(4);
        var marked = 0;
        for (var i = 0; i < 500; i++)
        {
            var (text, names) = grammar.WriteSentence(ref chance);
            Assert.All(names, name => Assert.Equal(name.Span.In(text).Trim(), name.Span.In(text)));
            marked += NameVariants.Mark(text, TrainedModel.English.Cut(text), names) is null ? 0 : 1;
        }

        Assert.InRange(marked, 475, 500);
    }

    [Fact]
    public void A_name_that_ends_within_a_word_marks_nothing() =>
        Assert.Null(NameVariants.Mark("Sangin", [new TextSpan(0, 6)], [(new TextSpan(0, 4), NameKind.Place)]));

    [Fact]
    public void A_swapped_sentence_keeps_its_other_words()
    {
        var grammar = NameGrammar.Read(new StringReader("words person: Tor_Jan\nwords body: Front\nwords place: Naw_Zad\nrule sentence: Nobody\n"));
        var swapped = NameVariants.Swap(TrainedModel.English, grammar, NamedSentenceReader.Read(new StringReader(Marked)), new Chance(1));
        Assert.Equal(["Mullah", "Tor", "Jan", "left", "Naw", "Zad"], Assert.Single(swapped).Forms);
        Assert.Equal([0, 1, 2, 0, 5, 6], swapped[0].Tags);
    }
}
