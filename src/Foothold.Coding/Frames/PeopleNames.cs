using Foothold.Language;
using Foothold.Lexicon;
using Foothold.Places;

namespace Foothold.Coding;

/// <summary>Tells names of peoples from those of places: "the *Jibour* tribe", "60,000 *Rohingya*", "mainly *Hazara* villages".</summary>
static class PeopleNames
{
    /// <summary>The mentions without those of peoples, in the same order; one that a report once counts or calls a people is one wherever no gazetteer has it.</summary>
    public static List<PlaceMention> Without(List<PlaceMention> mentions, ParsedText text, WordLists words)
    {
        var peoples = mentions.Where(mention => IsPeople(mention, text.Sentences[mention.Sentence], words)).ToList();
        return peoples.Count == 0 ? mentions
            : [.. mentions.Where(mention => !peoples.Contains(mention) && !(mention.Candidates.Count == 0 && peoples.Exists(people => people.Text == mention.Text)))];
    }

    static bool IsPeople(PlaceMention mention, Sentence sentence, WordLists words)
    {
        var (first, last) = (mention.FirstWord, mention.LastWord);
        var before = first > 0 ? sentence.Words[first - 1] : null;
        var behind = last + 1 < sentence.Words.Count ? sentence.Words[last + 1] : null;
        return (behind is { Tag: UniversalTag.Noun } && words.Is(WordClass.Tribe, behind.Lemma.ToLowerInvariant()))
            || (before is not null && words.Is(WordClass.Peopled, before.Form.ToLowerInvariant()) && behind is { FineTag: "NNS" })
            || (mention.Candidates.Count == 0 && before is { Tag: UniversalTag.Num } && sentence.Words[last].Head != before.Index && before.Head >= first && before.Head <= last);
    }
}
