using Foothold.Language;
using Foothold.Lexicon;

namespace Foothold.Coding;

/// <summary>Finds whoever tells of a thing as those whom a pronoun in it means, where nobody else was told of.</summary>
sealed class TellerAntecedents(ReportReading reading, PhraseReader phrases, ToldParties told)
{
    /// <summary>Those who say what a pronoun stands in; null where nobody does whom it may mean.</summary>
    public Phrase? Of(Phrase phrase) => SpeakerBehind(phrase) ?? SpokesmansSide(phrase);

    /// <summary>"X is in *their* hands, the rebels say": those who say it, where the sentence tells of nobody before; null where nobody says it behind.</summary>
    Phrase? SpeakerBehind(Phrase phrase)
    {
        var grammar = reading.Grammars[phrase.Sentence];
        var word = grammar.Words[phrase.Head];
        if (word is not { Tag: UniversalTag.Pron, FineTag: "PRP" or "PRP$" } || !(grammar.Is(WordClass.They, phrase.Head) || grammar.Is(WordClass.Owner, phrase.Head)) || told.In(phrase.Sentence).Any(other => other.Head < phrase.Head))
        {
            return null;
        }

        return grammar.Words.Where(verb => verb.Index > phrase.Head && verb.Relation is "parataxis" or "root" && (verb.Relation == "parataxis" || grammar.Related(verb.Index, "ccomp").Any(said => said < verb.Index))
                && grammar.Lists.Framing.Find(verb.Lemma.ToLowerInvariant(), FramingClass.Speech) is not null)
            .SelectMany(verb => grammar.Related(verb.Index, "nsubj")).Select(subject => told.In(phrase.Sentence).FirstOrDefault(other => other.Head == subject)).FirstOrDefault(found => found is not null);
    }

    /// <summary>"A Taliban spokesman said X was under *their* control": those for whom the one speaks who says it, where nobody else was told of; null where he speaks for no force.</summary>
    Phrase? SpokesmansSide(Phrase phrase)
    {
        var grammar = reading.Grammars[phrase.Sentence];
        if (grammar.Words[phrase.Head] is not { Tag: UniversalTag.Pron } word || !grammar.Lists.Is(WordClass.They, word.Form))
        {
            return null;
        }

        var saying = grammar.Ancestors(phrase.Head).Where(up => grammar.Words[up] is { Relation: "ccomp", Head: >= 0 } clause && grammar.Lists.Framing.Find(grammar.Words[clause.Head].Lemma.ToLowerInvariant(), FramingClass.Speech) is not null)
            .Select(up => grammar.Words[up].Head).FirstOrDefault(-1);
        return saying < 0 ? null : grammar.SurfaceSubjects(saying).Where(subject => grammar.Words[subject].Tag is UniversalTag.Noun or UniversalTag.Propn).Select(subject => phrases.Read(phrase.Sentence, subject))
            .Where(speaker => speaker.Actor is not null && phrases.WholeOf(speaker.Actor) is { Kind: ActorKind.ArmedGroup or ActorKind.Militia or ActorKind.Alliance or ActorKind.Military or ActorKind.Police })
            .Select(speaker => speaker with { Actor = phrases.WholeOf(speaker.Actor!), IsArmed = true }).FirstOrDefault();
    }

    /// <summary>"*Police* said gunmen had taken X. They …": whether somebody only tells what others do in a clause of its own.</summary>
    public static bool IsTeller(SentenceGrammar grammar, int subject) => grammar.Words[subject] is { Relation: "nsubj", Head: >= 0 and var saying }
        && grammar.Lists.Framing.Find(grammar.Words[saying].Lemma.ToLowerInvariant(), FramingClass.Speech) is not null
        && grammar.Related(saying, "ccomp").Any(said => !grammar.IsPassive(said) && !grammar.Is(WordClass.Leaving, said) && grammar.Fill(said, "subject").Any(doer => doer != subject && grammar.Words[doer].Tag != UniversalTag.Pron));
}
