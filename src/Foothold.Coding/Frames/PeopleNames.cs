using Foothold.Language;
using Foothold.Lexicon;
using Foothold.Places;

namespace Foothold.Coding;

/// <summary>Tells names of peoples and of groups from those of places: "the *Jibour* tribe", "60,000 *Rohingya*", "mainly *Hazara* villages", "*Ras Kamboni*, a militia".</summary>
static class PeopleNames
{
    /// <summary>
    /// The mentions without those of peoples, in the same order; one that a report once counts or calls a people is one wherever no gazetteer has it,
    /// and one that it introduces as a group is one wherever it does not stand behind a word for being somewhere.
    /// </summary>
    public static List<PlaceMention> Without(List<PlaceMention> mentions, ParsedText text, WordLists words)
    {
        var peoples = mentions.Where(mention => IsPeople(mention, text.Sentences[mention.Sentence], words)).ToList();
        var groups = mentions.Where(mention => IsIntroducedGroup(mention, text.Sentences[mention.Sentence], words)).ToList();
        return peoples.Count + groups.Count == 0 ? mentions
            : [.. mentions.Where(mention => !peoples.Contains(mention) && !(mention.Candidates.Count == 0 && peoples.Exists(people => people.Text == mention.Text))
                && !(groups.Exists(group => group.Text == mention.Text) && !(mention.FirstWord > 0 && words.Is(WordClass.Locative, text.Sentences[mention.Sentence].Words[mention.FirstWord - 1].Form.ToLowerInvariant()))))];
    }

    /// <summary>"*X*, a militia that …", "*X*, an armed group": a name that is said between commas to be a body's.</summary>
    static bool IsIntroducedGroup(PlaceMention mention, Sentence sentence, WordLists words)
    {
        var at = mention.LastWord + 2;
        if (at + 2 >= sentence.Words.Count || sentence.Words[at - 1].Form != "," || !words.Is(WordClass.One, sentence.Words[at].Form.ToLowerInvariant()))
        {
            return false;
        }

        do
        {
            at++;
        }
        while (at + 2 < sentence.Words.Count && sentence.Words[at].Tag is UniversalTag.Adj or UniversalTag.Propn);

        return sentence.Words[at] is { Tag: UniversalTag.Noun } noun && words.Is(WordClass.OneOfMany, noun.Lemma.ToLowerInvariant()) && sentence.Words[at + 1].Tag is not (UniversalTag.Noun or UniversalTag.Propn); // not "X, a militia stronghold"
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
