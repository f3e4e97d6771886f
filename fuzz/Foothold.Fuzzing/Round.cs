using System.Text;
using Foothold.Language;

namespace Foothold.Fuzzing;

/// <summary>Reads texts together, then in the other order, and some of them alone, and holds every reading to what is promised.</summary>
/// <remarks>
/// Read together because a short text alone takes the network as long as twenty do; an empty line parts them, so that each is paragraphs of
/// its own. In the other order each sentence is read beside other sentences, and must have the same answer.
/// </remarks>
sealed class Round(LanguageModel model)
{
    /// <summary>How many texts are read together.</summary>
    public const int Texts = 256;

    const int Alone = 32; // one of so many is read alone too

    readonly TimeRecogniser _times = new();
    readonly List<string> _texts = [];
    readonly List<int> _starts = []; // of each text in the joined one
    readonly List<int> _firsts = []; // the first sentence of each text; one more for the end

    /// <summary>How many words were read; most texts are read twice.</summary>
    public long Words { get; private set; }

    /// <summary>Reads the next texts.</summary>
    /// <returns>The text for which a promise is broken, and which; null where all are kept.</returns>
    public (string Text, string Fault)? Run(TextMaker maker, int count)
    {
        _texts.Clear();
        for (var i = 0; i < count; i++)
        {
            _texts.Add(maker.Next());
        }

        var joined = Join();
        var parsed = model.Parse(joined);
        if ((Promises.Broken(joined, parsed) ?? Promises.BrokenTimes(joined, parsed, _times)) is { } fault)
        {
            return (joined, fault);
        }

        Place(parsed);
        for (var i = 0; i < count; i += Alone)
        {
            var alone = model.Parse(_texts[i]);
            if (Promises.Broken(_texts[i], alone) is { } faultAlone)
            {
                return (_texts[i], faultAlone);
            }

            if (alone.Sentences.Count != _firsts[i + 1] - _firsts[i] || !Promises.AreSame(alone, 0, parsed, _firsts[i], alone.Sentences.Count, _starts[i]))
            {
                return (_texts[i], "alone it has another answer than among other texts");
            }
        }

        return Again(parsed);
    }

    (string Text, string Fault)? Again(ParsedText parsed)
    {
        List<int> starts = [.. _starts];
        List<int> firsts = [.. _firsts];
        _texts.Reverse();
        var again = model.Parse(Join());
        Place(again);
        for (var (i, mirror) = (0, _texts.Count - 1); i < _texts.Count; i++, mirror--)
        {
            var sentences = firsts[mirror + 1] - firsts[mirror];
            if (sentences != _firsts[i + 1] - _firsts[i] || !Promises.AreSame(again, _firsts[i], parsed, firsts[mirror], sentences, starts[mirror] - _starts[i]))
            {
                return (_texts[i], "read another time, beside other texts, it has another answer");
            }
        }

        return null;
    }

    string Join()
    {
        var joined = new StringBuilder();
        _starts.Clear();
        foreach (var text in _texts)
        {
            _starts.Add(joined.Length);
            joined.Append(text).Append("\n\n");
        }

        return joined.ToString();
    }

    void Place(ParsedText parsed)
    {
        _firsts.Clear();
        var sentence = 0;
        foreach (var start in _starts)
        {
            while (sentence < parsed.Sentences.Count && parsed.Sentences[sentence].Span.Start < start)
            {
                Words += parsed.Sentences[sentence++].Words.Count;
            }

            _firsts.Add(sentence);
        }

        while (sentence < parsed.Sentences.Count)
        {
            Words += parsed.Sentences[sentence++].Words.Count;
        }

        _firsts.Add(sentence);
    }
}
