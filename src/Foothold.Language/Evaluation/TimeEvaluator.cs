using NodaTime;

namespace Foothold.Language;

/// <summary>How many times of pages of examples are resolved right.</summary>
/// <param name="Right">The times owed that are found with their quote, days and precision, and the texts without a time in which none is found.</param>
/// <param name="Owed">The times owed and the texts without a time; a time found that is not owed counts as one more.</param>
public readonly record struct TimeScores(int Right, int Owed)
{
    /// <summary>The part that is right, from 0 to 1; 0 of nothing.</summary>
    public double Accuracy => Owed == 0 ? 0 : (double)Right / Owed;

    /// <summary>Both together.</summary>
    public static TimeScores operator +(TimeScores one, TimeScores other) => Add(one, other);

    /// <summary>Both together.</summary>
    public static TimeScores Add(TimeScores left, TimeScores right) => new(left.Right + right.Right, left.Owed + right.Owed);
}

/// <summary>Reads the times of example texts as a report's are read, from raw text, and holds them to what is owed.</summary>
/// <param name="model">The language model.</param>
/// <param name="words">The language's words of times.</param>
public sealed class TimeEvaluator(LanguageModel model, TimeWords words)
{
    readonly TimeRecogniser _times = new(words);

    /// <summary>The times of a text as <see cref="TimeNotation"/> writes them, in text order; empty where it names none.</summary>
    public IReadOnlyList<string> Read(string text, LocalDate published)
    {
        ArgumentNullException.ThrowIfNull(text);
        return [.. _times.Find(model.Parse(text), published).SelectMany(times => times).Select(TimeNotation.Write)];
    }

    /// <summary>Counts what is right of one example. A time is right when quote, days and precision are the ones owed.</summary>
    public TimeScores Measure(TimeExample example)
    {
        ArgumentNullException.ThrowIfNull(example);
        var found = Read(example.Text, example.Published);
        if (example.Owed.Count == 0)
        {
            return new TimeScores(found.Count == 0 ? 1 : 0, Math.Max(1, found.Count));
        }

        var left = example.Owed.ToList();
        var right = found.Count(left.Remove);
        var excess = Math.Max(0, found.Count - example.Owed.Count);
        return new TimeScores(right, example.Owed.Count + excess);
    }
}
