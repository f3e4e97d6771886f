using Foothold.Lexicon;

namespace Foothold.Coding;

/// <summary>Reads how far somebody got with what a form in -ing tells: "came *close* to taking it", "fell *short* of taking it", "did not succeed *in* taking it".</summary>
static class Shortfall
{
    /// <summary>What the words before an -ing form make of it; null where they make nothing of it.</summary>
    /// <param name="grammar">The sentence.</param>
    /// <param name="trigger">The form.</param>
    /// <param name="isThreat">Whether it tells a threat, which is one though it was only nearly carried out.</param>
    public static FramingEffect? Of(SentenceGrammar grammar, int trigger, bool isThreat)
    {
        if (grammar.Words[trigger].FineTag != "VBG" || grammar.Related(trigger, "mark").Concat(grammar.Related(trigger, "case")).FirstOrDefault(-1) is not (> 0 and var mark) || mark > trigger)
        {
            return null;
        }

        var before = grammar.Is(WordClass.NearBy, mark) ? mark : grammar.Is(WordClass.WayToGo, mark) ? mark - 1 : -1;
        if (before < 0 || (before != mark && !grammar.Ancestors(trigger).Any(above => above == before || above == grammar.Words[before].Head)))
        {
            return null; // "moved closer after taking it", or a word of another clause
        }

        if (grammar.Is(WordClass.ShortOf, before))
        {
            return FramingEffect.Denied;
        }

        if (isThreat || !grammar.Is(WordClass.NearlyThere, before))
        {
            return null;
        }

        return grammar.Related(before, "cop").Any() ? FramingEffect.Possible // "were minutes away from taking it"
            : grammar.Ancestors(before).Skip(1).FirstOrDefault(above => grammar.IsVerbal(above) && above < before, -1) is not (>= 0 and var reaching) ? null
            : grammar.Words[reaching].FineTag == "VBD" ? FramingEffect.Denied
            : FramingEffect.Possible;
    }

    /// <summary>"succeeded *in taking* it", "refrained *from taking* it": whether an -ing form tells what the verb over it says was done or not.</summary>
    public static bool TellsSuccess(SentenceGrammar grammar, WordLists words, int form) => grammar.Words[form] is { FineTag: "VBG", Relation: "advcl", Head: >= 0 and var verb } && verb < form
        && !grammar.Related(verb, "obj").Any()
        && (grammar.HasChild(form, WordClass.In, "mark") || grammar.HasChild(form, WordClass.From, "mark")
            ? words.Framing.Find(grammar.Words[verb].Lemma.ToLowerInvariant(), FramingClass.Verb) is FramingEffect.Denied or FramingEffect.Actual
            : grammar.HasChild(form, WordClass.Upon, "mark") && GoverningFraming.WithParticle(grammar, verb) is { } joined && words.Framing.Find(joined, FramingClass.Verb) == FramingEffect.Denied); // "gave up on taking it"

    /// <summary>"tried *in vain* to take it".</summary>
    public static bool IsInVain(SentenceGrammar grammar, int verb) => grammar.Related(verb, "obl").Any(child => grammar.Is(WordClass.Failure, child) && grammar.HasCase(WordClass.In, child));
}
