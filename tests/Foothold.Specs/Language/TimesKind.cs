using Foothold.Ingest;
using Foothold.Language;

namespace Foothold.Specs;

/// <summary>
/// <c>times</c>: a text, published on 24 August 2015 (a Monday) unless a first line "published yyyy-mm-dd" says otherwise, read
/// from raw text by the model that the repository holds. Owed is a line a time, as <see cref="TimeNotation"/> writes it, or "nothing".
/// </summary>
public sealed class TimesKind : ISpecKind
{
    static readonly Lazy<TimeEvaluator> Evaluator = new(Load);

    /// <summary>The pages' evaluator over the repository's model and words.</summary>
    public static TimeEvaluator English => Evaluator.Value;

    /// <inheritdoc/>
    public string Name => "times";

    /// <inheritdoc/>
    public string Answer(string given)
    {
        var (published, text) = TimeExample.Given(given);
        var found = English.Read(text, published);
        return found.Count == 0 ? TimeNotation.Nothing : string.Join('\n', found);
    }

    static TimeEvaluator Load()
    {
        var installation = Installation.Find();
        using var model = File.OpenRead(installation.ModelFile(Installation.DefaultLanguage));
        using var words = new StreamReader(installation.TimesFile(Installation.DefaultLanguage));
        return new TimeEvaluator(LanguageModel.Read(model), TimeWords.Read(words));
    }
}

/// <summary><c>times missed</c>: an example of <c>times</c> that is read wrong, kept on its page until it is mended.</summary>
public sealed class MissedTimesKind : ISpecKind
{
    readonly TimesKind _times = new();

    /// <inheritdoc/>
    public string Name => "times missed";

    /// <inheritdoc/>
    public string Answer(string given) => _times.Answer(given);

    /// <summary>Whether it is still missed; one that is mended must lose its mark.</summary>
    public bool IsOwed(string answer, string owed) => !string.Equals(answer.Trim(), owed.Trim(), StringComparison.Ordinal);
}
