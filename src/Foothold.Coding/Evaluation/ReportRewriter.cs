using System.Text;
using System.Text.RegularExpressions;
using Foothold.Language;

namespace Foothold.Coding;

/// <summary>Rewrites a report so that it tells the same of others: names exchanged, some active clauses made passive.</summary>
/// <remarks>
/// A coder that reads the rewritten report otherwise than the first, names apart, was fitted to the first. Rules are lines
/// of two tab-separated fields, old and new name, or of three: <c>participle</c>, a verb form and its past participle,
/// for each verb form whose active clauses are to be turned.
/// </remarks>
public sealed class ReportRewriter
{
    readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    readonly Dictionary<string, string> _participles = new(StringComparer.Ordinal); // verb form -> past participle
    readonly Regex? _pattern;

    /// <summary>Reads the rules.</summary>
    /// <param name="rules">The rules; lines that are empty or begin with <c>#</c> are skipped.</param>
    /// <exception cref="InvalidDataException">A line has neither two nor three fields.</exception>
    public ReportRewriter(TextReader rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        for (var line = 1; rules.ReadLine() is { } row; line++)
        {
            if (row.Length == 0 || row[0] == '#')
            {
                continue;
            }

            switch (row.Split('\t'))
            {
                case ["participle", var form, var participle]:
                    _participles[form] = participle;
                    break;
                case [var old, var renamed]:
                    _names[old] = renamed;
                    break;
                default:
                    throw new InvalidDataException($"line {line}: '{row}' is neither 'old<TAB>new' nor 'participle<TAB>form<TAB>participle'");
            }
        }

        if (_names.Count > 0)
        {
            var alternatives = _names.Keys.OrderByDescending(name => name.Length).Select(Regex.Escape);
            _pattern = new Regex($@"(?<![\p{{L}}\p{{N}}])(?:{string.Join('|', alternatives)})(?![\p{{L}}\p{{N}}])", RegexOptions.CultureInvariant);
        }
    }

    /// <summary>Exchanges the names, all at once, so that two may change places.</summary>
    public string Rename(string text) =>
        _pattern is null ? text : _pattern.Replace(text, match => _names[match.Value]);

    /// <summary>Turns the active clauses of the listed verb forms into passive ones.</summary>
    /// <param name="text">The report, read.</param>
    /// <returns>The new text and how many clauses were turned.</returns>
    public (string Text, int Turned) MakePassive(ParsedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var result = new StringBuilder(text.Text);
        var turned = 0;
        foreach (var sentence in text.Sentences.Reverse())
        {
            foreach (var verb in sentence.Words.Reverse())
            {
                if (_participles.TryGetValue(verb.Form, out var participle) && Turn(sentence, verb, participle, text.Text) is { } turn)
                {
                    result.Remove(turn.Span.Start, turn.Span.Length).Insert(turn.Span.Start, turn.Text);
                    turned++;
                    break; // spans of other clauses of this sentence may reach into this one
                }
            }
        }

        return (result.ToString(), turned);
    }

    static (TextSpan Span, string Text)? Turn(Sentence sentence, Word verb, string participle, string text)
    {
        var children = sentence.Children(verb.Index).Select(child => sentence.Words[child]).ToList();
        var subject = children.SingleOrDefault(child => child.Relation == "nsubj");
        var complement = children.SingleOrDefault(child => child.Relation == "obj");
        if (subject is null || complement is null || children.Any(child => child.Relation is "aux" or "aux:pass"))
        {
            return null;
        }

        var agent = Subtree(sentence, subject.Index);
        var patient = Subtree(sentence, complement.Index);
        if (agent.End > verb.Span.Start || patient.Start < verb.Span.End)
        {
            return null;
        }

        var isPlural = complement.FineTag is "NNS" or "NNPS";
        var auxiliary = verb.FineTag switch
        {
            "VBG" => "being",
            "VBZ" or "VBP" => isPlural ? "are" : "is",
            _ => isPlural ? "were" : "was",
        };
        var between = text[agent.End..verb.Span.Start].Trim();
        var adverb = between.Length == 0 ? "" : between + " ";
        return (agent.Union(patient), $"{patient.In(text)} {auxiliary} {adverb}{participle} by {agent.In(text)}");
    }

    static TextSpan Subtree(Sentence sentence, int word)
    {
        var span = sentence.Words[word].Span;
        foreach (var child in sentence.Children(word))
        {
            span = span.Union(Subtree(sentence, child));
        }

        return span;
    }
}
