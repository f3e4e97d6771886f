using Foothold.Lexicon;

namespace Foothold.Coding;

/// <summary>How a sentence tells a change of control beside what it tells else.</summary>
/// <param name="IsQuoted">Whether it stands in quotation marks.</param>
/// <param name="IsEarlier">Whether its clause tells what came before that which its sentence tells ("four days *after* it was overrun").</param>
/// <param name="IsOnlyTo">Whether an infinitive tells what came of what its sentence tells ("captured it, *only to lose* it").</param>
/// <param name="IsBeforehand">Whether a noun tells what came before that which its sentence tells ("retook it, months *after its loss*").</param>
/// <param name="IsAgain">Whether it is told to be so once more ("changed hands *again*").</param>
readonly record struct ChangeTelling(bool IsQuoted, bool IsEarlier, bool IsOnlyTo, bool IsBeforehand, bool IsAgain)
{
    /// <summary>How a sentence tells the change at a trigger.</summary>
    public static ChangeTelling Of(SentenceGrammar grammar, int trigger, bool isQuoted) => new(isQuoted, IsBehind(grammar, trigger), IsOutcome(grammar, trigger), IsNounBehind(grammar, trigger), grammar.HasChild(trigger, WordClass.OnceMore));

    static bool IsBehind(SentenceGrammar grammar, int clause) => grammar.Words[clause].Relation is "advcl" && grammar.HasChild(clause, WordClass.Following, "mark");

    static bool IsOutcome(SentenceGrammar grammar, int trigger) => grammar.HasChild(trigger, WordClass.OnlyTo, "advmod") && grammar.HasChild(trigger, WordClass.InfinitiveMark);

    static bool IsNounBehind(SentenceGrammar grammar, int trigger) => !grammar.IsVerbal(trigger)
        && (grammar.HasCase(WordClass.Following, trigger) || (grammar.Words[trigger] is { Relation: "nsubj" or "nsubj:pass" or "obj", Head: >= 0 and var clause } && IsBehind(grammar, clause)));
}
