namespace Foothold.Language;

/// <summary>How well a model reads a treebank; every figure but the counts is from 0 to 1.</summary>
/// <param name="SentenceCount">The sentences of the treebank.</param>
/// <param name="WordCount">Its words.</param>
/// <param name="Sentences">From raw text: F1 of sentences whose both ends are right.</param>
/// <param name="Words">From raw text: F1 of words, the pieces of contractions counted apart.</param>
/// <param name="Raw">From raw text: F1 of tags, heads and relations; a word that was cut otherwise is wrong.</param>
/// <param name="Gold">From the treebank's own words with predicted tags: the part of the words that is right.</param>
/// <param name="CoreRoles">From the treebank's own words: F1 of the relations claims are read from, with their heads.</param>
public sealed record LanguageScores(
    int SentenceCount,
    int WordCount,
    double Sentences,
    double Words,
    TreeScores Raw,
    TreeScores Gold,
    double CoreRoles);

/// <summary>How many words have the right tag, head and relation, from 0 to 1.</summary>
/// <param name="Tags">The universal tag.</param>
/// <param name="FineTags">The Penn tag.</param>
/// <param name="Lemmas">The lemma, without regard to case.</param>
/// <param name="Heads">The head (UAS).</param>
/// <param name="Relations">Head and universal relation, as the CoNLL 2018 shared task counts (LAS).</param>
/// <param name="FullRelations">Head and relation with its subtype.</param>
public sealed record TreeScores(double Tags, double FineTags, double Lemmas, double Heads, double Relations, double FullRelations);
