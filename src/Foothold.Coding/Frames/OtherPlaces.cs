using Foothold.Language;
using Foothold.Lexicon;

namespace Foothold.Coding;

/// <summary>
/// Finds the places that went the same way as the one a verb is told of, where the sentence names them beside it: "X fell, and so
/// did *Y*", "the third town to fall after *X* and *Y*", "X fell on Monday and *Y* a day later", "left X, then *Y*".
/// </summary>
sealed class OtherPlaces(WordLists words)
{
    /// <summary>The places, each by its name, in no order.</summary>
    /// <param name="grammar">The sentence.</param>
    /// <param name="phrases">What its phrases mean.</param>
    /// <param name="trigger">The verb.</param>
    /// <param name="slot">Where the place that it is told of stands: its subject or its object.</param>
    public IEnumerable<Phrase> Of(SentenceGrammar grammar, PhraseReader phrases, int trigger, string slot)
    {
        var heads = BeforeInARow(grammar, trigger).Concat(DaysAfter(grammar, trigger));
        if (slot == "subject" || grammar.IsPassive(trigger))
        {
            heads = heads.Concat(Together(grammar, trigger)).Concat(WhoLikewise(grammar, trigger)).Concat(slot == "subject" ? BehindTimes(grammar, phrases, trigger) : []);
        }
        else
        {
            heads = heads.Concat(WhoFollowed(grammar, trigger));
        }

        heads = heads.Concat(grammar.Sentence.Children(trigger).Where(child => child > trigger && grammar.Words[child].Relation is "parataxis" or "dep" or "appos" or "conj" && !grammar.Related(child, "nsubj").Any()
            && (grammar.HasChild(child, WordClass.Then, "advmod") || (grammar.HasCase(WordClass.Following, child) && grammar.HasChild(child, WordClass.Pointing, "det")))));

        return heads.Where(head => grammar.Words[head].Tag == UniversalTag.Propn).SelectMany(grammar.Conjuncts)
            .Select(word => phrases.Read(grammar.Sentence.Index, word))
            .Where(phrase => phrase is { Place: not null, Actor: null });
    }

    /// <summary>"the third town to fall after *X* and *Y*".</summary>
    static IEnumerable<int> BeforeInARow(SentenceGrammar grammar, int trigger) =>
        grammar.Words[trigger] is { Relation: "acl", Head: >= 0 and var noun } && grammar.HasChild(noun, WordClass.OneInARow, "amod")
            ? grammar.Related(trigger, "obl").Concat(grammar.Related(noun, "nmod")).Where(child => child > trigger && grammar.HasCase(WordClass.Following, child))
            : [];

    /// <summary>"took X, a day after *Y*": what is only named was taken before it.</summary>
    static IEnumerable<int> DaysAfter(SentenceGrammar grammar, int trigger) => grammar.Related(trigger, "obl").Concat(grammar.Related(trigger, "obl:unmarked").SelectMany(time => grammar.Related(time, "nmod")))
        .Where(name => name > trigger + 1 && grammar.HasCase(WordClass.Following, name) && grammar.Related(name, "case").FirstOrDefault(-1) is > 0 and var after && grammar.Is(WordClass.SpanUnit, after - 1) && after + 1 == grammar.Tight(name).Min());

    /// <summary>"X was retaken along with *Y*".</summary>
    IEnumerable<int> Together(SentenceGrammar grammar, int trigger) => grammar.Related(trigger, "obl")
        .Where(name => name > trigger && grammar.Related(name, "case").Any(last => last > 0 && words.Is(WordClass.Alongside, $"{grammar.Words[last - 1].Form} {grammar.Words[last].Form}")));

    /// <summary>"captured X; *Y* followed on Tuesday".</summary>
    static IEnumerable<int> WhoFollowed(SentenceGrammar grammar, int trigger) => grammar.Sentence.Children(trigger)
        .Where(clause => clause > trigger && grammar.Words[clause].Relation is "conj" or "parataxis" && grammar.IsFollowingSuit(clause) && grammar.Words[clause].FineTag == "VBD")
        .SelectMany(clause => grammar.Related(clause, "nsubj"));

    /// <summary>"and so did *Y*", "as *Y* had", "*Y* followed on Tuesday", "followed by *Y*".</summary>
    IEnumerable<int> WhoLikewise(SentenceGrammar grammar, int trigger)
    {
        foreach (var clause in grammar.Sentence.Children(trigger))
        {
            if (clause > trigger && grammar.Words[clause] is { Relation: "conj" or "advcl", Tag: UniversalTag.Propn } && grammar.Related(clause, "cop").FirstOrDefault(-1) is > 0 and var was && was < clause && grammar.Is(WordClass.Likewise, was - 1))
            {
                yield return clause; // "and so was *Y*", "as was *Y*"
            }

            if (clause < trigger || grammar.Words[clause].Relation is not ("conj" or "parataxis" or "advcl"))
            {
                continue;
            }

            var isLikewise = words.Is(WordClass.StandIn, grammar.Words[clause].Lemma) && grammar.HasChild(clause, WordClass.Likewise, "advmod", "mark");
            var isNext = grammar.IsFollowingSuit(clause);
            foreach (var other in isNext && grammar.Words[clause].FineTag == "VBN" ? grammar.Related(clause, "obl:agent")
                : isLikewise ? grammar.Related(clause, "nsubj").Concat(grammar.Related(clause, "obj")) // "so has *Y*", turned round, is read as what it has
                : isNext ? grammar.Related(clause, "nsubj") : [])
            {
                yield return other;
            }
        }
    }

    /// <summary>"fell on Monday and *Y* a day later", joined to the time before it.</summary>
    static IEnumerable<int> BehindTimes(SentenceGrammar grammar, PhraseReader phrases, int trigger) => grammar.Sentence.Children(trigger)
        .Where(child => child > trigger && grammar.Words[child].Relation is "obl" or "obl:unmarked" && phrases.IsTime(grammar.Sentence.Index, child))
        .SelectMany(time => NamesBehind(grammar, time));

    /// <summary>"on Monday and *Y* a day later", "on Monday, *Y* the same evening and *Z* on Tuesday": the names that the tree joins to a time.</summary>
    public static IEnumerable<int> NamesBehind(SentenceGrammar grammar, int time) => grammar.Related(time, "conj").Concat(grammar.Related(time, "appos")).SelectMany(grammar.Conjuncts)
        .Where(name => name > time && grammar.Words[name].Tag == UniversalTag.Propn && grammar.CaseOf(name) is null);
}
