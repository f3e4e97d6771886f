using Foothold.Language;

namespace Foothold.Benchmarks;

/// <summary>What a parse came to, so that two can be compared.</summary>
/// <param name="Sentences">How many sentences.</param>
/// <param name="Words">How many words.</param>
/// <param name="Sum">A sum over heads, tags and relations.</param>
/// <param name="IsWhole">Whether every letter that is not white space is in a word, and every sentence has one root.</param>
readonly record struct Answer(int Sentences, int Words, ulong Sum, bool IsWhole)
{
    public static Answer Of(ParsedText parsed)
    {
        var (words, sum, letters) = (0, 14695981039346656037UL, 0);
        var isWhole = true;
        foreach (var sentence in parsed.Sentences)
        {
            isWhole &= sentence.Words[sentence.Root].Relation == "root";
            foreach (var word in sentence.Words)
            {
                words++;
                letters += word.Span.Length;
                sum = (sum ^ (ulong)(word.Head + 2) ^ ((ulong)word.Tag << 32) ^ ((ulong)word.Relation.Length << 40)) * 1099511628211UL;
            }
        }

        return new Answer(parsed.Sentences.Count, words, sum, isWhole && letters == parsed.Text.Count(letter => !char.IsWhiteSpace(letter)));
    }
}
