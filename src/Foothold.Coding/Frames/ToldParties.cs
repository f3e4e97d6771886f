using Foothold.Language;
using Foothold.Lexicon;

namespace Foothold.Coding;

/// <summary>Knows the armed parties that each sentence of a report tells of.</summary>
sealed class ToldParties(ReportReading reading, PhraseReader phrases)
{
    /// <summary>Sentences back to a party that is still in mind; our own choice.</summary>
    public const int Farthest = 12;

    readonly Dictionary<int, IReadOnlyList<Phrase>> _parties = []; // sentence -> its phrases with a known armed actor

    /// <summary>The known armed parties that a sentence tells of, in its order.</summary>
    public IReadOnlyList<Phrase> In(int sentence)
    {
        if (_parties.TryGetValue(sentence, out var known))
        {
            return known;
        }

        var grammar = reading.Grammars[sentence];
        var found = new List<Phrase>();
        foreach (var word in grammar.Words)
        {
            if (word.Tag is UniversalTag.Noun or UniversalTag.Propn
                && word.Relation is not ("compound" or "flat" or "amod" or "nmod:desc" or "flat:name")
                && phrases.Read(sentence, word.Index) is { Actor: not null, IsArmed: true } phrase
                && (phrase.Place is null || (word.Relation == "nsubj" && phrase.Actor.Kind == ActorKind.Country)))
            {
                found.Add(phrase);
            }
        }

        _parties[sentence] = found;
        return found;
    }

    /// <summary>The known armed parties that a sentence tells of, in its order, and whether they are told of aside: in a clause that describes something else, or as those to whom it is done ("tightens the noose around *them*").</summary>
    public IEnumerable<(Phrase Phrase, bool IsAside)> WithStanding(int sentence)
    {
        var grammar = reading.Grammars[sentence];
        return In(sentence).Select(party => (party, grammar.HasCase(WordClass.DoneTo, party.Head)
            || grammar.Ancestors(party.Head).Any(up => up != party.Head && grammar.Words[up].Relation == "acl:relcl")));
    }

    /// <summary>Between whom "the peace process" is that a sentence speaks of: the last party for the state and the last against it told before a word of it; empty where one of them was not told of.</summary>
    public IReadOnlyList<Phrase> Adversaries(int sentence, int before)
    {
        Phrase? state = null;
        Phrase? other = null;
        for (var at = sentence; at >= 0 && at >= sentence - Farthest && (state is null || other is null); at--)
        {
            foreach (var party in In(at).Reverse().Where(party => at < sentence || party.Head < before))
            {
                var isForState = phrases.IsForState(party.Actor!);
                state ??= isForState ? party : null;
                other ??= !isForState && party.Actor!.Kind is ActorKind.ArmedGroup or ActorKind.Alliance ? party : null;
            }
        }

        return state is null || other is null ? [] : [state with { Inferred = true }, other with { Inferred = true }];
    }

    /// <summary>The sentence itself, the one before it in the running text, and the one before that in the same paragraph.</summary>
    public IEnumerable<int> Near(int sentence)
    {
        yield return sentence;
        var sentences = reading.Text.Sentences;
        if (sentence > 0)
        {
            yield return sentence - 1;
        }

        if (sentence > 1 && sentences[sentence - 2].Paragraph == sentences[sentence].Paragraph)
        {
            yield return sentence - 2;
        }
    }
}
