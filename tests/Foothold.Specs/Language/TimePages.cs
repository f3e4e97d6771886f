using Foothold.Language;
using Xunit;

namespace Foothold.Specs;

/// <summary>The pages of times as one measure: 95 % of at least 300 must be resolved right, known misses counted.</summary>
public sealed class TimePages
{
    const double Least = 0.95;
    const int FewestTimes = 300;

    [Fact]
    public void Nineteen_of_twenty_times_are_resolved_right()
    {
        var scores = Examples().Select(TimesKind.English.Measure).Aggregate(TimeScores.Add);
        Assert.True(scores.Owed >= FewestTimes, $"{scores.Owed} times");
        Assert.True(scores.Accuracy >= Least, $"{scores.Right} of {scores.Owed}");
    }

    [Fact]
    public void Evaluator_and_book_read_the_same_examples()
    {
        var book = SpecBook.Examples.Values.Count(example => example.Kind.StartsWith("times", StringComparison.Ordinal) && example.Page != SpecBook.KnownMisses);
        Assert.Equal(book, Examples().Count());
    }

    static IEnumerable<TimeExample> Examples()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "specs", "language", "times");
        foreach (var path in Directory.EnumerateFiles(folder, "*.md"))
        {
            using var page = new StreamReader(path);
            foreach (var example in TimeExample.ReadPage(page))
            {
                yield return example;
            }
        }
    }
}
