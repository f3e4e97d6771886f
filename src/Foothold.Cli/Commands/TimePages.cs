using System.Globalization;
using Foothold.Ingest;
using Foothold.Language;

namespace Foothold.Cli;

/// <summary>The pages of times that `foothold eval language` measures.</summary>
static class TimePages
{
    /// <summary>Measures a page, or the pages of a folder, with the words of times beside a model.</summary>
    public static TimeScores Measure(LanguageModel model, string modelFolder, string pages)
    {
        var evaluator = new TimeEvaluator(model, LanguageFiles.ReadTimes(Path.Combine(modelFolder, "times.txt")));
        IEnumerable<string> files = File.Exists(pages) ? [pages] : Directory.EnumerateFiles(pages, "*.md").Order(StringComparer.Ordinal);
        return files.SelectMany(Read).Select(evaluator.Measure).Aggregate(default(TimeScores), TimeScores.Add);
    }

    /// <summary>The line that says how many are right.</summary>
    public static void Print(TimeScores scores) => Console.WriteLine(
        $"times  {scores.Right} of {scores.Owed} resolved right (spec pages), {(100 * scores.Accuracy).ToString("0.00", CultureInfo.InvariantCulture)}");

    static IReadOnlyList<TimeExample> Read(string path) => DataFile.Read(path, TimeExample.ReadPage);
}
