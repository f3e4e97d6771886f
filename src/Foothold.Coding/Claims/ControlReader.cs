using Foothold.Lexicon;

namespace Foothold.Coding;

/// <summary>Reads what a claim means for control: who gains or loses which place, and whether its speaker gains by saying so.</summary>
sealed class ControlReader(ReportReading reading, PhraseReader phrases, ActorCatalogue actors, Theatre theatre)
{
    /// <summary>What a frame's pattern of control comes to with the parties and places of a claim.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="match">The match.</param>
    /// <param name="agents">Who acts.</param>
    /// <param name="targets">On whom.</param>
    /// <param name="subject">What the claim says is held; null where nothing is named that is.</param>
    /// <param name="places">The places of the claim.</param>
    public ControlChange Of(
        ControlPattern pattern,
        FrameMatch match,
        List<Participant> agents,
        List<Participant> targets,
        Phrase? subject,
        List<ClaimPlace> places)
    {
        var effect = Enum.Parse<ControlEffect>(pattern.Effect, ignoreCase: true);
        var holder = RoleActor(pattern.Holder, match, agents, targets) is { } named && !(effect == ControlEffect.Loss && IsOnlooker(named)) ? named : null;
        var from = RoleActor(pattern.From, match, agents, targets);
        if (effect == ControlEffect.Gain && pattern.From == "agent" && holder is not null && holder == from)
        {
            (effect, from) = (targets.Exists(target => target is { Inferred: false } && target.Actor == holder) ? ControlEffect.Gain : ControlEffect.Leave, null); // "gave up the streets left to them", but "its soldiers made the base over to the army"
        }

        holder ??= effect == ControlEffect.Hold ? Occupier(match) : null;

        // Where the clause names nothing that is held ("our men withdrew"), it is where it happens.
        var place = subject is { Place: not null } ? places.FirstOrDefault(place => place.Span == subject.Place.OwnSpan())
            : subject is null or { Area.Level: "post" or "part" } ? places.FirstOrDefault() : null;
        var isMapped = place?.Precision is "district" or "settlement";
        if (place is { Place: null } && places.FirstOrDefault(other => other.Precision is "district" or "settlement" && (other.Inferred || other.Nearness is null)) is { } around)
        {
            return new ControlChange(effect, holder, from, around.Place, subject is null or { Scope: ControlScope.Whole } ? ControlScope.Parts : subject.Scope);
        }

        var scope = subject is null or { Scope: ControlScope.Whole } && pattern.Scope is { } ofPart ? Enum.Parse<ControlScope>(ofPart, ignoreCase: true) : subject?.Scope ?? ControlScope.Whole;
        return new ControlChange(effect, holder, from, isMapped ? place!.Place : null, scope == ControlScope.Whole && subject?.Place?.Site is not null ? ControlScope.Parts : scope); // a site is a part of the district that it lies in
    }

    /// <summary>Whether an actor is another country or its government, which takes no part in the war and so has no place in it to lose.</summary>
    bool IsOnlooker(string actor) => actors.Find(actor) is { Kind: ActorKind.Country or ActorKind.Government } && phrases.State() is { } state
        && actor.Split('.')[0] is { Length: 3 } home && home != theatre.CountryIso3 && home != state.Id.Split('.')[0] && home != "INT" && theatre.SideOf(actor, reading.Report.Published, actors) is null
        && theatre.SideOf(home + ".MIL", reading.Report.Published, actors) is null;

    /// <summary>"in *occupied* X": those whom the theatre describes as the occupiers; null where the words say more, or the theatre knows none.</summary>
    string? Occupier(FrameMatch match) => match.Reading.Trigger == TriggerClass.Adjective && reading.Grammars[match.Sentence] is var grammar && grammar.Is(WordClass.Occupying, match.Trigger)
        && grammar.Sentence.Children(match.Trigger).All(child => grammar.Words[child].Relation == "advmod")
            ? grammar.Lists.Of(WordClass.Occupier).Select(word => theatre.Describe([word], 0, reading.Report.Published)?.Description.Actor).FirstOrDefault(actor => actor is not null)
            : null;

    string? RoleActor(string? role, FrameMatch match, List<Participant> agents, List<Participant> targets) => role switch
    {
        null => null,
        ClaimBuilder.StateRole => phrases.State()?.Id,
        "agent" => agents.FirstOrDefault(agent => agent.Actor is not null)?.Actor,
        "target" => targets.FirstOrDefault(target => target.Actor is not null)?.Actor,
        _ => match.Role(role).Select(phrase => phrase.Actor?.Id).FirstOrDefault(id => id is not null),
    };

    /// <summary>Whether the side of the innermost speaker, or of a communique, gains by what is said, or admits its own loss.</summary>
    public Interest InterestOf(IReadOnlyList<Attribution> sources, ControlChange? control, Polarity polarity)
    {
        var speaker = sources.LastOrDefault(source => source.Actor is not null)?.Actor ?? (sources.Count == 0 ? phrases.Parties?.OfOutlet()?.Id : null);
        if (speaker is null || control is null)
        {
            return Interest.Neutral;
        }

        var day = reading.Report.Published;
        var speakerSide = theatre.SideOf(speaker, day, actors);
        if (speakerSide is null)
        {
            return Interest.Neutral;
        }

        var holderSide = control.Holder is { } holder ? theatre.SideOf(holder, day, actors) : null;
        var fromSide = control.From is { } from ? theatre.SideOf(from, day, actors) : null;
        var holderGains = control.Effect is not (ControlEffect.Loss or ControlEffect.Leave) ^ polarity == Polarity.Denied; // whoever denies a loss speaks for himself
        if (holderSide is not null)
        {
            return (holderSide == speakerSide) == holderGains ? Interest.Own : Interest.Against;
        }

        return fromSide == speakerSide ? polarity == Polarity.Denied ? Interest.Own : Interest.Against : Interest.Neutral;
    }
}
