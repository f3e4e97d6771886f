using Xunit;

namespace Foothold.Language.Tests;

/// <summary>The relations that claims rest on, in sentences as reports tell them (specs/language/reports.tsv).</summary>
public class ReportTreeTests(ITestOutputHelper output)
{
    const double Least = 0.93;

    [Fact]
    public void Most_relations_of_report_sentences_are_drawn_right()
    {
        var (right, owed) = (0, 0);
        foreach (var line in File.ReadLines(Path.Combine(TrainedModel.Folder(), "specs", "language", "reports.tsv")).Where(line => line.Length > 0 && line[0] != '#'))
        {
            var columns = line.Split('\t');
            var sentence = Assert.Single(TrainedModel.English.Parse(columns[0]).Sentences);
            foreach (var relation in columns[1].Split(" ; "))
            {
                owed++;
                if (Holds(sentence, relation.Split(' ')))
                {
                    right++;
                }
                else
                {
                    output.WriteLine($"{relation} :: {columns[0]}");
                }
            }
        }

        output.WriteLine($"{right} of {owed} relations right");
        Assert.True(right >= Least * owed, $"{right} of {owed} relations right.");
    }

    static bool Holds(Sentence sentence, string[] relation)
    {
        var dependent = sentence.Words.FirstOrDefault(word => word.Form == relation[2]);
        Assert.True(dependent is not null, $"'{relation[2]}' is not a word of its sentence.");
        var head = dependent.Head < 0 ? "ROOT" : sentence.Words[dependent.Head].Form;
        return head == relation[0] && dependent.Relation == relation[1];
    }
}
