using Foothold.Language;
using Foothold.Lexicon;
using Foothold.Places;

namespace Foothold.Coding;

/// <summary>Finds the sites that have their name of the place where they lie ("Kandahar *airport*", "the Wadi Sabil oil *field*"): places of their own, in the district of that place.</summary>
sealed class SiteNames(WordLists words)
{
    const int Farthest = 3; // words from a name to the noun for its site ("X international military airport")
    const int NearestIn = 6; // words from there to the place that it is said to lie in ("in the port city of Y")

    /// <summary>The mentions, each with the site that is named for it.</summary>
    public IReadOnlyList<PlaceMention> Add(ParsedText text, IReadOnlyList<PlaceMention> mentions) =>
        mentions.Any(mention => mention.LastWord + 1 < text.Sentences[mention.Sentence].Words.Count)
            ? [.. mentions.Select(mention => mention.Candidates.Count == 0 ? mention with { Within = Around(text.Sentences[mention.Sentence].Words, mention, mentions) } : mention).Select(mention => SiteOf(text.Sentences[mention.Sentence].Words, mention) is { } site
                ? AsTown(mention) with { Site = new SiteName(mention.Span.Union(site.Span), mention.Span.Union(site.Span).In(text.Text), site.Index, words.Area(site.Lemma.ToLowerInvariant())?.Noun ?? site.Lemma.ToLowerInvariant()) }
                : mention)]
            : mentions;

    /// <summary>"Herat airport": of a name that a province and its town share, the town is where the site lies.</summary>
    static PlaceMention AsTown(PlaceMention mention) => mention is { KindSaid: null, Candidates: [{ Place.Kind: PlaceKind.Province }, ..] } && mention.Best(PlaceKind.District, PlaceKind.Settlement) is { } town
        ? mention with { Candidates = [town, .. mention.Candidates.Where(other => other != town)] }
        : mention;

    /// <summary>"the X palace *in Y*", "X, a village *in Y*": the district or town behind the name of a place that no gazetteer has; null where none stands there.</summary>
    PlaceMention? Around(IReadOnlyList<Word> sentence, PlaceMention unknown, IReadOnlyList<PlaceMention> mentions)
    {
        var at = unknown.LastWord + 1;
        while (at < sentence.Count && at <= unknown.LastWord + Farthest && !words.Is(WordClass.In, sentence[at].Form) && (sentence[at].Tag is UniversalTag.Noun or UniversalTag.Adj or UniversalTag.Det || sentence[at].Form == ","))
        {
            at++;
        }

        return at < sentence.Count && words.Is(WordClass.In, sentence[at].Form)
            && mentions.FirstOrDefault(other => other.Sentence == unknown.Sentence && other.FirstWord > at && other.FirstWord <= at + NearestIn && !other.IsPeople) is { } around && around.Candidates is [{ Place.Kind: PlaceKind.District or PlaceKind.Settlement }, ..]
            && Enumerable.Range(at + 1, around.FirstWord - at - 1).All(word => sentence[word].Tag is UniversalTag.Noun or UniversalTag.Adj or UniversalTag.Det or UniversalTag.Adp) ? around : null;
    }

    /// <summary>The noun for the site behind a name; null where none is named for it.</summary>
    Word? SiteOf(IReadOnlyList<Word> sentence, PlaceMention mention)
    {
        if (mention.IsPeople || mention.Best() is { Place.Kind: PlaceKind.Country or PlaceKind.Region })
        {
            return null; // "Mali army base"
        }

        for (var at = mention.LastWord + 1; at <= mention.LastWord + Farthest && at < sentence.Count && sentence[at] is { Tag: UniversalTag.Noun or UniversalTag.Adj or UniversalTag.Propn } word; at++)
        {
            if (word.Tag is not UniversalTag.Adj && (words.Is(WordClass.Site, word.Lemma.ToLowerInvariant()) || words.Is(WordClass.Site, word.Form.ToLowerInvariant())))
            {
                if (word is { Relation: "compound", Head: var whole } && whole > at && sentence[whole].Tag is UniversalTag.Noun && words.Area(sentence[whole].Lemma.ToLowerInvariant()) is not { Level: "post" })
                {
                    return null; // "the X field commander", "an X mine blast"
                }

                return at + 1 < sentence.Count && (words.Is(WordClass.Way, sentence[at + 1].Lemma) || words.Area(sentence[at + 1].Lemma.ToLowerInvariant()) is { Level: "settlement" or "district" }) ? null : word; // "the X airport road", "the X port city"
            }
        }

        return null;
    }
}
