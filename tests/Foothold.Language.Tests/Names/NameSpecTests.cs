using Xunit;

namespace Foothold.Language.Tests;

/// <summary>The sentences of specs/language/names.tsv, and what names may never do.</summary>
public class NameSpecTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("held", 0.82)]
    [InlineData("open", 0.78)]
    public void Names_in_reports_are_found(string part, double least)
    {
        var (owed, said, right) = (0, 0, 0);
        foreach (var (text, names) in Sentences(part))
        {
            var found = TrainedModel.WithNames.Parse(text).Names.Select(name => (name.Span, name.Kind)).ToList();
            owed += names.Count;
            said += found.Count;
            right += found.Count(names.Contains);
        }

        var f1 = 2.0 * right / (owed + said);
        output.WriteLine($"{part}: {owed} names, F1 {f1:0.000}");
        Assert.InRange(owed, 80, 200);
        Assert.InRange(f1, least, 1);
    }

    [Fact]
    public void The_specification_does_not_repeat_a_sentence() =>
        Assert.Equal(Sentences("held").Concat(Sentences("open")).Count(), Sentences("held").Concat(Sentences("open")).DistinctBy(sentence => sentence.Text).Count());

    [Fact]
    public void Names_lie_in_the_text_and_in_their_words_and_never_overlap()
    {
        var chance = new Chance(9);
        string[] pieces = ["Mullah", "Abdul", "Rasul", "of", "the", "Ministry", ",", "(", "\n\n", "-", "Kariz-e", "Sufla", "can't", "\u201C", "\uD83D", "3rd", "Brigade", ".", "in", "\t", "é", "Al-", "N.A.T.O.", "&"];
        for (var round = 0; round < 300; round++)
        {
            var text = string.Concat(Enumerable.Range(0, chance.Below(round < 5 ? 1500 : 60)).Select(_ => pieces[chance.Below(pieces.Length)] + (chance.Happens(0.8) ? " " : "")));
            var parsed = TrainedModel.WithNames.Parse(text);
            var end = 0;
            foreach (var sentence in parsed.Sentences)
            {
                foreach (var name in sentence.Names)
                {
                    Assert.InRange(name.Span.Start, end, name.Span.End - 1);
                    Assert.True(sentence.Span.Contains(name.Span));
                    Assert.Equal(sentence.Words[name.First].Span.Start, name.Span.Start);
                    Assert.Equal(sentence.Words[name.Last].Span.End, name.Span.End);
                    Assert.InRange(name.Confidence, double.Epsilon, 1);
                    end = name.Span.End;
                }
            }

            Assert.Equal(parsed.Names, TrainedModel.WithNames.Parse(text).Names);
        }
    }

    [Fact]
    public void Marking_names_leaves_the_trees_as_they_are()
    {
        const string Text = "Mullah Baryalai, a commander, said the village of Band-e Timur had fallen. The Lions of Sinjar deny it.";
        Assert.Equal(
            TrainedModel.English.Parse(Text).Sentences.SelectMany(sentence => sentence.Words),
            TrainedModel.WithNames.Parse(Text).Sentences.SelectMany(sentence => sentence.Words));
        Assert.Empty(TrainedModel.English.Parse(Text).Names);
    }

    static IEnumerable<(string Text, List<(TextSpan, NameKind)> Names)> Sentences(string part)
    {
        foreach (var line in File.ReadLines(Path.Combine(TrainedModel.Folder(), "specs", "language", "names.tsv")))
        {
            if (line.Split('\t') is [var own, var marked] && own == part)
            {
                yield return Read(marked);
            }
        }
    }

    // "[PER Abdul Rasul] said": the text without its marks, and where they were.
    static (string Text, List<(TextSpan, NameKind)> Names) Read(string marked)
    {
        var text = new System.Text.StringBuilder();
        var names = new List<(TextSpan, NameKind)>();
        for (var at = 0; at < marked.Length; at++)
        {
            if (marked[at] != '[')
            {
                text.Append(marked[at]);
                continue;
            }

            var end = marked.IndexOf(']', at);
            var name = marked[(at + 5)..end];
            names.Add((new TextSpan(text.Length, text.Length + name.Length), NameTags.KindOf(NameTags.Read($"B-{marked.AsSpan(at + 1, 3)}"))));
            text.Append(name);
            at = end;
        }

        return (text.ToString(), names);
    }
}
