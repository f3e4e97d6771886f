using Foothold.Language;
using Foothold.Lexicon;

namespace Foothold.Coding;

/// <summary>Finds the armed group that a description without its name means ("the group", "the militants", "fighters"): the one that the report has told of by that noun, or last, or alone.</summary>
sealed class GroupAntecedents(ReportReading reading, PhraseReader phrases, ToldParties told, AntecedentFit fit)
{
    readonly Dictionary<Phrase, Phrase?> _sameNouns = new(ReferenceEqualityComparer.Instance); // phrase -> its fuller naming
    readonly Dictionary<Phrase, Phrase?> _namedGroups = new(ReferenceEqualityComparer.Instance);

    /// <summary>"The YPG militia … *the militia*", "the Rapid Support Forces … *the same force*": an armed group that was told of before by the same noun, the nearest; null where none was.</summary>
    public Phrase? BySameNoun(Phrase phrase, Func<Phrase, bool> excluded)
    {
        var grammar = reading.Grammars[phrase.Sentence];
        if (grammar.Words[phrase.Head].FineTag != "NN" || !fit.IsGroup(phrase))
        {
            return null;
        }

        var lemma = grammar.Words[phrase.Head].Lemma;
        var isSubjectNear = phrase.Sentence > 0 && grammar.Is(WordClass.OneOfMany, phrase.Head)
            && Before(phrase, excluded).FirstOrDefault(group => !group.IsDescribed) is { } nearest && nearest.Sentence >= phrase.Sentence - 1
            && reading.Grammars[nearest.Sentence].Words[nearest.Head].Relation is "nsubj" or "nsubj:pass";
        return Before(phrase, excluded).FirstOrDefault(group => !group.IsDescribed && (!isSubjectNear || group.Sentence >= phrase.Sentence - 1) // "IS said …. *The group*" is no umbrella group told of long before
            && !reading.Grammars[group.Sentence].Related(group.Head, "nmod:poss").Any(owner => reading.Grammars[group.Sentence].Words[owner].Tag == UniversalTag.Pron) // "his group" names none
            && reading.Grammars[group.Sentence] is var own
            && own.Tight(group.Head).Concat(own.Related(group.Head, "appos")).Any(word => string.Equals(own.Words[word].Lemma, lemma, StringComparison.OrdinalIgnoreCase))) is { } named
            ? named with { Inferred = true }
            : null;
    }

    /// <summary>The armed group that the sentences before have last told of, one that acts before any other of its sentence; null where they tell of none.</summary>
    public Phrase? Last(Phrase phrase, Func<Phrase, bool> excluded) =>
        Before(phrase, excluded).FirstOrDefault() is { } last ? (last.IsDescribed ? NamedGroup(last) ?? last : last) with { Inferred = true } : null;

    /// <summary>A fuller naming by the same noun shortly before ("NATO troops", then "troops"); null where there is none.</summary>
    public Phrase? SameNoun(Phrase phrase)
    {
        if (!_sameNouns.TryGetValue(phrase, out var found))
        {
            _sameNouns[phrase] = found = FindSameNoun(phrase);
        }

        return found;
    }

    Phrase? FindSameNoun(Phrase phrase)
    {
        var own = reading.Grammars[phrase.Sentence];
        var lemma = own.Words[phrase.Head].Lemma;
        var before = own.Tight(phrase.Head).Where(word => word != phrase.Head && own.Words[word].Relation is "amod" or "compound").ToList();
        List<string> kinds = [.. before.Where(word => own.Words[word].Tag != UniversalTag.Adj).Select(word => own.Words[word].Lemma.ToLowerInvariant())];
        if (before.Exists(word => char.IsUpper(own.Words[word].Form[0])))
        {
            return null; // "Kurdish forces" says itself which forces
        }

        foreach (var sentence in told.Near(phrase.Sentence))
        {
            var grammar = reading.Grammars[sentence];
            var found = told.In(sentence).LastOrDefault(other => !other.IsDescribed && grammar.Words[other.Head].Tag != UniversalTag.Propn // "the Arakan Army" is not "the army"
                && (sentence != phrase.Sentence || other.Head < phrase.Head)
                && string.Equals(grammar.Words[other.Head].Lemma, lemma, StringComparison.OrdinalIgnoreCase)
                && kinds.TrueForAll(kind => grammar.Tight(other.Head).Any(word => string.Equals(grammar.Words[word].Lemma, kind, StringComparison.OrdinalIgnoreCase))));
            if (found is not null)
            {
                return found with { Inferred = true };
            }
        }

        return null;
    }

    /// <summary>"The Arakan Army … *the rebels*": the group that the report names, where it never names the one that is mostly called so; null where it does, or names none.</summary>
    public Phrase? NamedGroup(Phrase phrase)
    {
        if (!_namedGroups.TryGetValue(phrase, out var found))
        {
            _namedGroups[phrase] = found = FindNamedGroup(phrase);
        }

        return found;
    }

    Phrase? FindNamedGroup(Phrase phrase)
    {
        var grammar = reading.Grammars[phrase.Sentence];
        if (phrase.Actor is not { Kind: ActorKind.ArmedGroup or ActorKind.Militia or ActorKind.Alliance } meant || !PhraseKinds.IsPointing(phrase, grammar.Lists)
            || grammar.Tight(phrase.Head).Any(word => word != phrase.Head && grammar.Words[word].Relation != "det" && !grammar.Is(WordClass.Armed, word))
            || Enumerable.Range(0, reading.Grammars.Count).Any(sentence => told.In(sentence).Any(other => !other.IsDescribed && other.Actor!.Id.StartsWith(meant.Id, StringComparison.Ordinal))))
        {
            return null;
        }

        for (var sentence = phrase.Sentence; sentence >= 0; sentence--)
        {
            var named = told.In(sentence).LastOrDefault(other => !other.IsDescribed && other.Actor!.Kind is ActorKind.ArmedGroup or ActorKind.Militia && phrases.IsForState(other.Actor) == phrases.IsForState(meant) && (sentence != phrase.Sentence || other.Head < phrase.Head)
                && !(sentence == phrase.Sentence && reading.Grammars[sentence].HasCase(WordClass.By, other.Head))); // "outgunned by X, the rebels left"
            if (named is not null)
            {
                return named with { Inferred = true };
            }
        }

        return null;
    }

    /// <summary>"Islamist rebels … *the rebels*": whom the report last described by the same noun with more words; null where it described none so.</summary>
    public Phrase? FullerDescription(Phrase phrase)
    {
        var grammar = reading.Grammars[phrase.Sentence];
        if (phrase is not { IsDescribed: true, Actor.Kind: ActorKind.ArmedGroup or ActorKind.Militia or ActorKind.Alliance } || !PhraseKinds.IsPointing(phrase, grammar.Lists) || grammar.Tight(phrase.Head).Any(word => word != phrase.Head && grammar.Words[word].Relation != "det"))
        {
            return null;
        }

        return Before(phrase, _ => false).FirstOrDefault(other => reading.Grammars[other.Sentence] is var own && own.Words[other.Head].Tag == UniversalTag.Noun
            && string.Equals(own.Words[other.Head].Lemma, grammar.Words[phrase.Head].Lemma, StringComparison.OrdinalIgnoreCase)
            && own.Tight(other.Head).Any(word => word < other.Head && own.Words[word].Relation is "amod" or "compound")) is { } fuller && fuller.Actor!.Id != phrase.Actor.Id
            ? fuller with { Inferred = true }
            : null;
    }

    /// <summary>"Rebels took X … *fighters* besiege Y": the one armed group that the sentences before have told of, where a noun says nothing of the side; null where they tell of none, or several.</summary>
    public Phrase? BareFighters(Phrase phrase)
    {
        var grammar = reading.Grammars[phrase.Sentence];
        return phrase.Actor is null && grammar.Words[phrase.Head].FineTag == "NNS" && grammar.Is(WordClass.Fighter, phrase.Head) && grammar.Tight(phrase.Head).Count == 1
            && !grammar.Sentence.Children(phrase.Head).Any(child => grammar.Words[child].Relation is "nmod" or "acl" or "appos")
            && Enumerable.Range(0, phrase.Sentence).SelectMany(told.In).Where(other => other.Actor is { Kind: ActorKind.ArmedGroup or ActorKind.Militia or ActorKind.Alliance }).DistinctBy(other => other.Actor!.Id).ToList() is [var only]
                ? only with { Inferred = true }
                : null;
    }

    /// <summary>The armed groups told of before a phrase, sentence by sentence backwards, in each the subjects first and then the last named.</summary>
    IEnumerable<Phrase> Before(Phrase phrase, Func<Phrase, bool> excluded)
    {
        var isBody = reading.Grammars[phrase.Sentence].Is(WordClass.OneOfMany, phrase.Head) && phrases.RoleOf(phrase) is null; // "the group" is not the state's, "the militia" may be
        for (var sentence = phrase.Sentence; sentence >= Math.Max(0, phrase.Sentence - ToldParties.Farthest); sentence--)
        {
            var grammar = reading.Grammars[sentence];
            foreach (var group in told.In(sentence)
                .Where(other => (other.Actor!.Kind is ActorKind.ArmedGroup or ActorKind.Militia or ActorKind.Alliance || AntecedentFit.IsSame(reading.Grammars[phrase.Sentence], phrase.Head)) && !(isBody && phrases.IsForState(other.Actor)) && (sentence != phrase.Sentence || other.Head < phrase.Head) && !excluded(other) && fit.MayBeMeant(phrase, other))
                .OrderByDescending(other => grammar.Words[other.Head].Relation is "nsubj" or "nsubj:pass").ThenBy(other => other.IsDescribed).ThenByDescending(other => other.Head))
            {
                yield return group;
            }
        }
    }
}
