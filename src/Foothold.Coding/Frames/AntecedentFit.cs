using Foothold.Language;
using Foothold.Lexicon;

namespace Foothold.Coding;

/// <summary>Says whether a pronoun or description goes with whom it would stand for, by number, kind and what its noun says of a side.</summary>
sealed class AntecedentFit(ReportReading reading, PhraseReader phrases)
{
    /// <summary>Whether a description goes with what it would stand for: "they" is no single official, "the militants" no government, and nobody is "no soldier".</summary>
    public bool MayBeMeant(Phrase phrase, Phrase candidate)
    {
        var word = reading.Grammars[phrase.Sentence].Words[phrase.Head];
        var meant = reading.Grammars[candidate.Sentence].Words[candidate.Head];
        var words = reading.Grammars[phrase.Sentence].Lists;
        var text = candidate.Text.AsSpan();
        if (words.Is(WordClass.No, text.IndexOf(' ') is >= 0 and var end ? text[..end] : text))
        {
            return false;
        }

        if (IsSame(reading.Grammars[phrase.Sentence], phrase.Head) && !reading.Grammars[phrase.Sentence].Is(WordClass.OneOfMany, phrase.Head))
        {
            return candidate.Actor?.Kind is ActorKind.ArmedGroup or ActorKind.Militia or ActorKind.Alliance or ActorKind.Military or ActorKind.Police; // "the same force"
        }

        if (words.Is(WordClass.His, word.Form) && word.Tag == UniversalTag.Pron && (meant.FineTag is "NNS" or "NNPS" || (candidate.Actor?.Kind != ActorKind.Person && meant.Tag == UniversalTag.Propn && reading.ActorAt(candidate.Sentence, candidate.Head) is not null)))
        {
            return false; // "challenged the Houthis after *he* fled"
        }

        if (words.Is(WordClass.It, word.Form) && word.Tag == UniversalTag.Pron && meant is { Tag: UniversalTag.Noun, FineTag: "NNS" })
        {
            return false; // "soldiers drove the group from X, *its* last stronghold"
        }

        if (words.Is(WordClass.They, word.Form) && meant.Tag == UniversalTag.Noun && meant.Lemma.ToLowerInvariant() is var thing && (words.IsAct(thing) || words.IsWeapon(thing) || words.IsVehicle(thing)))
        {
            return false; // "*warships* fired on the rebels in X, which had been *theirs* since March"
        }

        if (words.Is(WordClass.They, word.Form))
        {
            return candidate.Actor?.Kind != ActorKind.Person && (meant.FineTag != "NN" || (candidate.Actor?.Kind != ActorKind.Government && !reading.Grammars[candidate.Sentence].Is(WordClass.OnePerson, candidate.Head)));
        }

        if (word is { Tag: UniversalTag.Noun, FineTag: "NNS" } && candidate.Actor?.Kind == ActorKind.Person)
        {
            return false; // "the three groups" are no one
        }

        if (word is { Tag: UniversalTag.Noun, FineTag: "NN" } && reading.Grammars[phrase.Sentence].Is(WordClass.OneOfMany, phrase.Head) && !IsSame(reading.Grammars[phrase.Sentence], phrase.Head))
        {
            return candidate.Actor?.Kind is ActorKind.ArmedGroup or ActorKind.Militia || (candidate.Actor?.Kind == ActorKind.Alliance && phrases.RoleOf(phrase) != RolePart.ArmedGroup); // "the movement" is no state's
        }

        if (reading.Grammars[phrase.Sentence].Related(phrase.Head, "nmod:poss").Any(owner => reading.Grammars[phrase.Sentence].Is(WordClass.OneOfMany, owner)))
        {
            return candidate.Actor?.Kind is not (ActorKind.Government or ActorKind.Military or ActorKind.Police or ActorKind.Civilians); // "the group's" is no state's
        }

        return phrases.RoleOf(phrase) switch
        {
            RolePart.ArmedGroup => candidate.Actor?.Kind is ActorKind.ArmedGroup or ActorKind.Militia or ActorKind.Person,
            RolePart.Military or RolePart.Police => candidate.Actor?.Kind is not (ActorKind.ArmedGroup or ActorKind.Civilians),
            _ => true,
        };
    }

    /// <summary>Whether a description is of an armed group, or of a body that may be one ("the militants", "the group", "the same force").</summary>
    public bool IsGroup(Phrase phrase)
    {
        var grammar = reading.Grammars[phrase.Sentence];
        return IsSame(grammar, phrase.Head) || PhraseKinds.IsPointing(phrase, grammar.Lists) && (grammar.Is(WordClass.OneOfMany, phrase.Head) || phrases.RoleOf(phrase) == RolePart.ArmedGroup);
    }

    /// <summary>"the *same* force": whether a noun says itself that it was told of before.</summary>
    public static bool IsSame(SentenceGrammar grammar, int head) => grammar.HasChild(head, WordClass.Same, "amod", "det");
}
