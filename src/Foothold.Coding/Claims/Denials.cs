using Foothold.Language;
using Foothold.Lexicon;
using NodaTime;

namespace Foothold.Coding;

/// <summary>Reads denials that only point at what they deny: "an army spokesman denied this", "the governor said the claim was untrue".</summary>
/// <remarks>What is denied stands again as a claim of the denying sentence (MODEL rule 8); all that it takes from the sentence before is marked as inferred.</remarks>
sealed class Denials(SpeakerReader speakers, ActorCatalogue actors, Theatre theatre, LocalDate published)
{
    const int Reach = 2; // sentences back to what is denied

    /// <summary>The claims of control that a sentence denies without telling them again.</summary>
    /// <param name="grammar">The sentence.</param>
    /// <param name="text">The report's text.</param>
    /// <param name="before">The report's claims so far, in text order, those of the sentence itself with them.</param>
    public IReadOnlyList<Claim> Read(SentenceGrammar grammar, string text, IReadOnlyList<Claim> before)
    {
        foreach (var word in grammar.Words)
        {
            if (grammar.IsVerbal(word.Index) && speakers.SpeakerOf(grammar, word.Index) is { } speaker && Read(grammar, word, speaker, text, before) is { Count: > 0 } denied)
            {
                return denied;
            }
        }

        return [];
    }

    List<Claim> Read(SentenceGrammar grammar, Word word, Attribution speaker, string text, IReadOnlyList<Claim> before)
    {
        var denial = speaker.Stance == Stance.Denied && PointsBack(grammar, word.Index) ? word.Index : CalledUntrue(grammar, word.Index);
        return denial < 0 ? [] : [.. Told(grammar, word, speaker, before).Select(claim => Deny(claim, grammar, denial, speaker with { Stance = Stance.Denied }, text))];
    }

    /// <summary>"denied this", "rejected the claim".</summary>
    static bool PointsBack(SentenceGrammar grammar, int verb) => grammar.Fill(verb, "object").ToList() is [var denied] && IsWhatWasSaid(grammar, denied) && !grammar.Related(verb, "ccomp").Any(said => said > verb && !grammar.Words.Skip(verb).Take(said - verb).Any(between => between.Form == ";"));

    static bool IsWhatWasSaid(SentenceGrammar grammar, int word) => grammar.Words[word].Tag is UniversalTag.Pron or UniversalTag.Det
        ? grammar.Is(WordClass.PointingAlone, word)
        : grammar.Is(WordClass.Telling, word)
            && grammar.Sentence.Children(word).Any(child => grammar.Words[child] is { Relation: "det" or "nmod:poss" } && child < word && (grammar.Words[child].Relation == "nmod:poss" || grammar.Is(WordClass.Pointing, child)))
            && !grammar.Sentence.Children(word).Any(child => child > word && grammar.Words[child].Relation is "acl" or "ccomp" or "nmod" or "acl:relcl");

    /// <summary>"said this was not true": the word that says so; -1 where none does.</summary>
    static int CalledUntrue(SentenceGrammar grammar, int verb)
    {
        foreach (var said in grammar.Related(verb, "ccomp").Concat(grammar.Words[verb] is { Relation: "parataxis", Head: >= 0 and var beside } ? [beside] : []))
        {
            if (CallsUntrue(grammar, said))
            {
                return said;
            }
        }

        return -1;
    }

    /// <summary>"this was *untrue*", "the claim is not *true*": whether a predicate calls what was told before untrue.</summary>
    public static bool CallsUntrue(SentenceGrammar grammar, int predicate) => grammar.Is(grammar.HasChild(predicate, WordClass.Not) ? WordClass.TrueWord : WordClass.Untrue, predicate)
        && grammar.Related(predicate, "nsubj").FirstOrDefault(-1) is >= 0 and var subject && IsWhatWasSaid(grammar, subject);

    /// <summary>What the clauses before it, or where they tell nothing the last sentence that tells of anybody's control, tell that a speaker can deny; one claim a place.</summary>
    List<Claim> Told(SentenceGrammar grammar, Word denial, Attribution speaker, IReadOnlyList<Claim> before)
    {
        for (var back = 0; back <= Reach; back++)
        {
            var sentence = grammar.Sentence.Index - back;
            var told = before.Where(claim => claim.Sentence == sentence && claim.Control is not null && claim.Places.Count > 0 && (back > 0 || claim.Trigger.Span.End <= denial.Span.Start)).ToList();
            if (told.Count > 0 || (back == 0 && before.Any(claim => claim.Sentence == sentence && claim.Trigger.Span.End <= denial.Span.Start)))
            {
                return [.. told.Where(claim => IsDeniable(claim, speaker)).DistinctBy(ControlledPlace.Of)];
            }
        }

        return [];
    }

    bool IsDeniable(Claim claim, Attribution speaker) => claim is { Polarity: Polarity.Affirmed, Reality: Reality.Actual or Reality.Ongoing } && claim.Sources.All(source => source.Span != speaker.Span && source.Stance != Stance.Denied)
        && claim.Control switch
        {
            { Effect: ControlEffect.Gain or ControlEffect.Hold or ControlEffect.Defend } control => SideOf(speaker.Actor) is not { } side ? claim.Sources.Count > 0 : side != SideOf(control.Holder),
            { Effect: ControlEffect.Loss or ControlEffect.Leave } control => SideOf(speaker.Actor) is { } side && (control.Holder is null || side == SideOf(control.Holder)),
            _ => false,
        };

    string? SideOf(string? actor) => actor is null ? null : theatre.SideOf(actor, published, actors) ?? actor;

    Claim Deny(Claim claim, SentenceGrammar grammar, int denial, Attribution speaker, string text)
    {
        var word = grammar.Words[denial].Span;
        return claim with
        {
            Id = ContentHash.Id("c_", claim.Id, nameof(Polarity.Denied), word.ToString()),
            Sentence = grammar.Sentence.Index,
            Span = grammar.Sentence.Span,
            Quote = grammar.Sentence.Span.In(text),
            Trigger = new Trigger(word.In(text), word),
            Agents = [.. claim.Agents.Select(agent => agent with { Inferred = true })],
            Targets = [.. claim.Targets.Select(target => target with { Inferred = true })],
            Places = [.. claim.Places.Select(place => place with { Inferred = true })],
            Time = claim.Time is { } time ? time with { Inferred = true } : null,
            Polarity = Polarity.Denied,
            Sources = [speaker],
            Quantities = [],
            Certainty = Certainty.Asserted,
            Interest = SideOf(speaker.Actor) is null ? Interest.Neutral : Interest.Own,
            Purpose = null,
            Confidence = Math.Round(claim.Confidence * 0.85, 3),
            Standing = Standing.Told,
        };
    }
}
