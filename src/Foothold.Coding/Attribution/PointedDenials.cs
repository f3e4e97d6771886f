using Foothold.Language;
using Foothold.Lexicon;
using NodaTime;

namespace Foothold.Coding;

/// <summary>Tells again, as denied, what a party only points back at to deny it: "The army rejected the claim", "denied this", "said that this was untrue".</summary>
sealed class PointedDenials(string text, PhraseReader phrases, ActorCatalogue actors, Theatre theatre, LocalDate published)
{
    const double Share = 0.8; // of the confidence of what is denied: our own choice

    /// <summary>The denials of a sentence, each a copy of the claim of control that it points back at; none where it denies nothing so.</summary>
    /// <param name="grammar">The sentence.</param>
    /// <param name="before">The report's claims so far, this sentence's included, in text order.</param>
    public IReadOnlyList<Claim> Find(SentenceGrammar grammar, IReadOnlyList<Claim> before)
    {
        var found = new List<Claim>();
        foreach (var word in grammar.Words)
        {
            if (Denier(grammar, word.Index) is { Actor: { } denier } speaker && SideOf(denier.Id) is { } side && Denied(grammar, word, side, before) is { } denied)
            {
                found.Add(denied with
                {
                    Id = ContentHash.Id(denied.Id, word.Span.ToString()),
                    Sentence = grammar.Sentence.Index,
                    Span = grammar.Sentence.Span,
                    Quote = grammar.Sentence.Span.In(text),
                    Trigger = new Trigger(word.Form, word.Span),
                    Polarity = Polarity.Denied,
                    Sources = [new Attribution(speaker.Text, speaker.Span, denier.Id, Stance.Denied)],
                    Quantities = [],
                    Interest = Interest.Own,
                    Confidence = Math.Round(denied.Confidence * Share, 3),
                });
            }
        }

        return found;
    }

    /// <summary>Who denies by a word what it points back at; null where the word denies nothing, or says itself what.</summary>
    Phrase? Denier(SentenceGrammar grammar, int word)
    {
        if (grammar.IsVerbal(word))
        {
            return grammar.Lists.Framing.Find(Lemma(grammar, word), FramingClass.Speech) == FramingEffect.Denied && !grammar.Related(word, "ccomp").Any()
                && grammar.Related(word, "obj").Any(told => PointsBack(grammar, told)) ? Subject(grammar, word) : null;
        }

        // "insisted that this was untrue"
        return grammar.Lists.Framing.Find(Lemma(grammar, word), FramingClass.Adjective) == FramingEffect.Denied && grammar.Related(word, "nsubj").Any(told => PointsBack(grammar, told))
            && grammar.Words[word] is { Relation: "ccomp" or "parataxis", Head: >= 0 and var saying } ? Subject(grammar, saying) : null;
    }

    Phrase? Subject(SentenceGrammar grammar, int verb) => grammar.SurfaceSubjects(verb).Select(subject => phrases.Read(grammar.Sentence.Index, subject)).FirstOrDefault();

    /// <summary>"this", "it", "the claim": words that say nothing themselves of what was said.</summary>
    static bool PointsBack(SentenceGrammar grammar, int word) => grammar.Words[word].Tag is UniversalTag.Pron or UniversalTag.Det
        ? grammar.Lists.Is(WordClass.ItAlone, grammar.Words[word].Form) || grammar.Lists.Is(WordClass.Pointing, grammar.Words[word].Form)
        : grammar.Lists.Framing.Find(Lemma(grammar, word), FramingClass.SpeechNoun) is not null && grammar.HasChild(word, WordClass.Pointing, "det")
            && grammar.Sentence.Children(word).All(child => grammar.Words[child].Relation is "det" or "punct");

    /// <summary>The last claim of control before a word, in its sentence or else the one before, that a side would deny: what others won, or itself lost.</summary>
    Claim? Denied(SentenceGrammar grammar, Word word, string side, IReadOnlyList<Claim> before)
    {
        var own = before.Where(claim => claim.Sentence == grammar.Sentence.Index && claim.Trigger.Span.End <= word.Span.Start).ToList();
        return (own.Exists(claim => claim.Control is not null) ? own : before.Where(claim => claim.Sentence == grammar.Sentence.Index - 1))
            .LastOrDefault(claim => claim is { Control: { Effect: ControlEffect.Gain or ControlEffect.Hold or ControlEffect.Loss or ControlEffect.Leave } control, Polarity: Polarity.Affirmed, Reality: Reality.Actual or Reality.Ongoing }
                && (control.Holder is null || (SideOf(control.Holder) == side) == (control.Effect is ControlEffect.Loss or ControlEffect.Leave)));
    }

    string? SideOf(string actor) => theatre.SideOf(actor, published, actors);

    static string Lemma(SentenceGrammar grammar, int word) => grammar.Words[word].Lemma.ToLowerInvariant();
}
