using NodaTime;

namespace Foothold.Language;

/// <summary>When what a sentence reports was said: the times within it are told from that day, not from the day of publication.</summary>
/// <remarks>"Officials said Tuesday that the town had fallen Monday": the Monday before that Tuesday.</remarks>
sealed class ReportedSpeech
{
    const int FarthestVerb = 6; // tokens before a time
    const int FarthestOpened = 16; // tokens behind a time that opens the sentence

    readonly TimeClause _clause;
    readonly Sentence _sentence;
    readonly Dictionary<int, Saying> _sayings = []; // by the word of its verb
    readonly Dictionary<int, Saying> _quoted = []; // by the word that heads what is said, where the saying hangs on it: "it fell, he said"

    readonly record struct Saying(LocalDate Day, int First, int Next, int Content); // its own time's tokens; the word that heads what follows, -1 where none does

    /// <summary>Finds the sayings that were told on a single day before publication.</summary>
    public ReportedSpeech(TimeClause clause, Sentence sentence, IEnumerable<TimeReading> readings)
    {
        _clause = clause;
        _sentence = sentence;
        foreach (var read in readings)
        {
            if (read.Kind == TimeKind.Stretch && read.Start is { } day && day < clause.Published && read.End == day.PlusDays(1) && TimeStory.IsWithin(day, day)
                && (VerbBefore(clause, read) ?? VerbAfter(clause, read)) is { } verb)
            {
                Add(clause.Tokens[verb].Word, day, read);
            }
        }
    }

    /// <summary>Whether any time may have to be read again.</summary>
    public bool IsEmpty => _sayings.Count == 0;

    /// <summary>The day from which the time that begins at a token is told; null where that is the day of publication.</summary>
    public LocalDate? DayAt(int i)
    {
        var word = _clause.Tokens[i].Word;
        var isAhead = false;
        for (; ; )
        {
            isAhead |= IsStillAhead(word);
            if (_quoted.TryGetValue(word.Index, out var quote) && !IsOwn(quote, i))
            {
                return isAhead && !IsQuoted(i) ? null : quote.Day;
            }

            if (word.Head < 0)
            {
                return null;
            }

            if (_sayings.TryGetValue(word.Head, out var saying) && !IsOwn(saying, i) && IsSaid(saying, word))
            {
                return isAhead && !IsQuoted(i) ? null : saying.Day;
            }

            word = _sentence.Words[word.Head];
        }
    }

    /// <summary>The verb of saying that is the nearest verb before a time ("officials said on Sunday"), as the index of its token; else null.</summary>
    public static int? VerbBefore(TimeClause clause, TimeReading read)
    {
        if (clause.Is(read.Next, TimeSense.Possessive))
        {
            return null;
        }

        for (var i = read.First - 1; i >= 0 && i >= read.First - FarthestVerb && clause.At(i) != ","; i--)
        {
            if (clause.Is(i, TimeSense.Saying))
            {
                return i;
            }

            if (clause.Tokens[i].Word.Tag == UniversalTag.Verb)
            {
                return null;
            }
        }

        return null;
    }

    // "On Thursday the governor said"; but "on Thursday, he said, rebels attacked" is the day of the attack.
    static int? VerbAfter(TimeClause clause, TimeReading read)
    {
        if (clause.Is(read.Next, TimeSense.Possessive) || read.First > FarthestOpened
            || Enumerable.Range(0, read.First).Any(i => clause.Tokens[i].Word.Tag is UniversalTag.Verb or UniversalTag.Aux))
        {
            return null;
        }

        for (var i = read.Next; clause.Has(i) && i < read.Next + FarthestOpened; i++)
        {
            if (clause.Is(i, TimeSense.Saying))
            {
                return clause.At(i + 1) == "," ? null : i;
            }

            if (clause.Tokens[i].Word.Tag == UniversalTag.Verb)
            {
                return null;
            }
        }

        return null;
    }

    void Add(Word verb, LocalDate day, TimeReading read)
    {
        var content = -1;
        foreach (var word in _sentence.Words)
        {
            if (content < 0 && word.Head == verb.Index && word.Index > verb.Index && IsClause(word))
            {
                content = word.Index;
            }
        }

        var saying = new Saying(day, read.First, read.Next, content);
        _sayings.TryAdd(verb.Index, saying);
        if (verb.Head >= 0 && Relation(verb) == "parataxis")
        {
            _quoted.TryAdd(verb.Head, saying);
        }
    }

    // "said on Tuesday that talks will begin on Friday": what the report still puts ahead is ahead on the day of publication.
    bool IsStillAhead(Word word)
    {
        foreach (var child in _sentence.Children(word.Index))
        {
            var dependent = _sentence.Words[child];
            if (Relation(dependent) == "aux" && _clause.Words.Has(TimeSense.StillAhead, dependent.Form.ToLowerInvariant().Replace('’', '\'')))
            {
                return true;
            }
        }

        return false;
    }

    // Whose own words they are, tells from the day of saying.
    bool IsQuoted(int i) => Enumerable.Range(0, i).Count(at => _clause.At(at) is "\"" or "“" or "”" or "„" or "«" or "»" or "``" or "''") % 2 == 1;

    static bool IsOwn(Saying saying, int i) => i >= saying.First && i < saying.Next;

    // A saying has one time: another that seems to hang on its verb, behind what is said, belongs to what is said.
    static bool IsSaid(Saying saying, Word word) =>
        IsClause(word) || Relation(word) == "obj"
        || (saying.Content >= 0 && word.Index > saying.Content && Relation(word) is "obl" or "nmod" or "advmod");

    static bool IsClause(Word word) => Relation(word) is "ccomp" or "xcomp" or "parataxis";

    static string Relation(Word word) => word.Relation.Split(':')[0];
}
