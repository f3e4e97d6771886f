using Foothold.Lexicon;

namespace Foothold.Ingest;

/// <summary>The languages that reports can be read in, and a guess at which of them a text is in.</summary>
/// <remarks>
/// The guess counts the common words of each language (the class <c>common</c> of its words) and is made only where one language has many
/// and the others few. It is no recogniser of languages: a text in one that is near to one of these may be taken for it.
/// </remarks>
public sealed class ReportLanguages
{
    const int FewestWords = 6; // under which nothing is guessed
    const double FewestCommon = 0.08; // of all words; running text has 0.15 to 0.3
    const int FewestKinds = 2; // different common words for another language than the usual
    const double Clearly = 2; // how many times as many as the next language has
    const int WordsOfRunningText = 30; // from which running text must show common words
    const double MostForeign = 0.03;

    readonly IReadOnlyDictionary<string, WordLists> _words; // language -> its words

    /// <summary>Makes it of the words of each language.</summary>
    /// <param name="words">Language code -> its words.</param>
    /// <param name="usual">The language of a text that says nothing of it.</param>
    public ReportLanguages(IReadOnlyDictionary<string, WordLists> words, string usual = Installation.DefaultLanguage)
    {
        ArgumentNullException.ThrowIfNull(words);
        _words = words;
        Usual = usual;
        Known = [.. words.Keys.Order(StringComparer.Ordinal)];
    }

    /// <summary>Reads the languages of an installation.</summary>
    /// <param name="installation">Where they are.</param>
    /// <exception cref="LexiconException">A list has faults.</exception>
    /// <exception cref="InstallationException">The model of the usual language is not there.</exception>
    public static ReportLanguages Read(Installation installation)
    {
        ArgumentNullException.ThrowIfNull(installation);
        if (installation.LexiconLanguages.Contains(Installation.DefaultLanguage))
        {
            installation.RequireModel(Installation.DefaultLanguage); // else every text that says nothing would be refused for a language that is there
        }

        return new(installation.Languages.ToDictionary(code => code, code => new LexiconFolder(installation.Lexicon, code).ReadWords()));
    }

    /// <summary>Their codes, in ordinal order.</summary>
    public IReadOnlyList<string> Known { get; }

    /// <summary>The language of a text that says nothing of it.</summary>
    public string Usual { get; }

    /// <summary>The language that a text is to be read in; null where it is running text of none of them.</summary>
    public string? Guess(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var total = 0;
        var common = new int[Known.Count];
        var kinds = new HashSet<string>[Known.Count];
        for (var i = 0; i < kinds.Length; i++)
        {
            kinds[i] = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        }

        foreach (var word in Words(text))
        {
            total++;
            for (var i = 0; i < common.Length; i++)
            {
                if (_words[Known[i]].Is(WordClass.Common, word))
                {
                    common[i]++;
                    kinds[i].Add(word);
                }
            }
        }

        if (total < FewestWords || common.Length == 0)
        {
            return Usual;
        }

        var best = Array.IndexOf(common, common.Max());
        var next = common.Where((_, i) => i != best).DefaultIfEmpty(0).Max();
        return common[best] >= FewestCommon * total && common[best] >= Clearly * next && (Known[best] == Usual || kinds[best].Count >= FewestKinds) ? Known[best]
            : total >= WordsOfRunningText && common[best] < MostForeign * total ? null
            : Usual;
    }

    static IEnumerable<string> Words(string text)
    {
        var start = -1;
        for (var at = 0; at <= text.Length; at++)
        {
            if (at < text.Length && (char.IsLetter(text[at]) || (start >= 0 && text[at] == '-'))) // the "al" of "al-Bab" is no word
            {
                start = start < 0 ? at : start;
            }
            else if (start >= 0)
            {
                yield return text[start..at];
                start = -1;
            }
        }
    }
}
