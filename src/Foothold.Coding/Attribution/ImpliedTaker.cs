using Foothold.Lexicon;
using NodaTime;

namespace Foothold.Coding;

/// <summary>
/// Says whose a capture, a siege or a defence is that is told without its doer, where the text leaves one side only: a
/// communique's own, a speaker's who vows it, whoever had to take it back, whoever the beaten attackers fight, whoever attacks in
/// the same sentence or alone fights the state in the report, and whom whoever denies it fights; a loss is the state's.
/// </summary>
/// <remarks>Only the holder of the control effect is set; a doer is named where the speaker's words name him, marked as inferred.</remarks>
sealed class ImpliedTaker(Parties parties, ActorCatalogue actors, WordLists words, Theatre theatre, PhraseReader phrases, Antecedents antecedents, LocalDate published)
{
    const int BeforeFall = 7; // days before a place fell on which whoever governed then held it: where a state falls with its places, it has others soon
    const int OldestStory = 30; // days before publication; what is told of as older need not be by those whom the report is about

    readonly HashSet<string> _back = []; // ids of the claims that tell of a place taken back

    /// <summary>The claim with the holder it implies; the same claim where it has one or implies none.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="lemma">The trigger's dictionary form.</param>
    /// <param name="told">How its sentence tells it.</param>
    /// <param name="before">The report's claims so far, in text order.</param>
    public Claim Complete(Claim claim, string lemma, ChangeTelling told, IReadOnlyList<Claim> before)
    {
        if (claim.Control?.Effect == ControlEffect.Gain && IsBack(claim, lemma))
        {
            _back.Add(claim.Id);
        }

        if (claim.Control is not { Holder: null } control || ControlledPlace.Of(claim) is not { } place || claim.Agents.Any(agent => agent.Actor is not null || (!words.Is(WordClass.ActorPronoun, agent.Text) && !words.Is(WordClass.PartInFight, agent.Text) && claim.Targets.All(target => target.Actor is null))))
        {
            return claim;
        }

        switch (control.Effect)
        {
            case ControlEffect.Gain when claim.Polarity == Polarity.Affirmed && claim.Sources is [.., { Actor: { } speaker } source] && IsBelligerent(speaker)
                && (IsBack(claim, lemma) || claim.Reality == Reality.Planned || IsArmedGroup(speaker) || (claim.Agents.Count == 0 && actors.Find(speaker) is { } teller && phrases.WholeOf(teller).Kind is ActorKind.Military or ActorKind.ArmedGroup && ToldTaker(place, [.. before.Where(IsOfTheStory)]) is null && Attacker(claim, before) is null)) && (IsBack(claim, lemma) || claim.Reality != Reality.Planned || !IsFoeTold(claim, speaker, before)) && source.Stance != Stance.Denied && (source.Stance != Stance.Admitted || IsBack(claim, lemma)):
                return claim with
                {
                    Agents = [.. claim.Agents, new Participant(source.Text, source.Span, speaker, Inferred: true)],
                    Control = control with { Holder = actors.Find(speaker) is { } person ? phrases.WholeOf(person).Id : speaker },
                    Interest = Interest.Own,
                    Confidence = Math.Round(claim.Confidence * 0.85, 3),
                };
            case ControlEffect.Gain when claim is { Polarity: Polarity.Affirmed, Agents.Count: 0, Sources: [.., { Actor: { } loser, Stance: Stance.Admitted }] } && IsBelligerent(loser) && !IsBack(claim, lemma):
                return With(claim, Other(loser)) with { Interest = Interest.Against }; // "the army admits that X was taken"
            case ControlEffect.Gain when told.IsEarlier && claim is { Polarity: Polarity.Affirmed, Agents.Count: 0 } && !IsBack(claim, lemma) && FormerTaker(claim, place, before) is { } former:
                return With(claim, former);
            case ControlEffect.Gain when told.IsBeforehand && claim is { Polarity: Polarity.Affirmed, Agents.Count: 0 } && RetakerAfter(claim, place, told, before) is { } robbed:
                return With(claim, Other(robbed)); // "retook it months after its capture"
            case ControlEffect.Gain when words.Is(WordClass.Changing, lemma) && claim is { Polarity: Polarity.Affirmed, Agents.Count: 0 } && HolderToldBefore(claim, place, told, before) is { } turned:
                return With(claim, Other(turned));
            case ControlEffect.Gain when claim.Polarity == Polarity.Affirmed && AskedToLeave(claim, place, before) is { } asked:
                return With(claim, asked);
            case ControlEffect.Threaten when claim is { Reality: Reality.Planned, Polarity: Polarity.Affirmed, Agents.Count: 0, Sources: [.., { Actor: { } planner }] } && IsBelligerent(planner):
                return With(claim, planner) with { Interest = Interest.Own }; // "the siege of X will begin soon, the president said"
            case ControlEffect.Gain or ControlEffect.Threaten when claim.Sources.Count == 0 && !told.IsQuoted && claim.Polarity == Polarity.Affirmed
                && parties.OfOutlet() is { } own:
                return With(claim, own.Id) with { Interest = Interest.Own };
            case ControlEffect.Defend when claim is { Polarity: Polarity.Affirmed, Sources: [.., { Actor: { } defender }] } && IsBelligerent(defender) && !claim.Targets.Any(target => target.Actor is { } beaten && AreOfOneSide(beaten, defender)):
                return With(claim, defender) with { Interest = Interest.Own };
            case ControlEffect.Defend when ToldHolder(place, before) is { } keeper && !claim.Targets.Any(target => target.Actor == keeper):
                return With(claim, keeper);
            case ControlEffect.Defend when claim is { Polarity: Polarity.Affirmed, Agents.Count: 0, Targets.Count: 0 } && IsOfTheStory(claim) && (Other(ToldThreat(place, before)) ?? OnlyDefender(place, before) ?? FoeOfAttackers(place, before)) is { } besieged:
                return With(claim, besieged); // "The enemy attacked 23 times …. Twelve attacks were repelled near X"
            case ControlEffect.Gain or ControlEffect.Defend or ControlEffect.Threaten when claim.Targets.FirstOrDefault(target => target.Actor is not null)?.Actor is { } beaten
                && actors.Find(beaten) is { } loser && IsBelligerent(beaten):
                return With(claim, parties.Opponent(loser)?.Id);
            case ControlEffect.Gain when claim.Polarity == Polarity.Denied && Denier(claim) is { } denier && ToldTaker(place, before) is null:
                return With(claim, Other(denier)); // "the army denied that X had been captured"
            case ControlEffect.Gain when IsBack(claim, lemma):
                return With(claim, Taker(claim, place, before));
            case ControlEffect.Gain when claim.Reality is Reality.Possible or Reality.Planned && (ToldSeeker(place, before) ?? Other(ToldHolder(place, before))) is { } seeker:
                return With(claim, seeker); // "if X is taken"
            case ControlEffect.Gain:
                return With(claim, Other(ToldLeaver(claim, place, before)) ?? ToldTaker(place, IsOfTheStory(claim) ? before : [.. before.Where(other => !IsOfTheStory(other))]) ?? Attacker(claim, before) ?? (IsOfTheStory(claim) ? OnlyGainer(claim, before) ?? OtherParty(before) : null) ?? OnlyFoe(claim) ?? FoeOfBeaten(claim, before));
            case ControlEffect.Threaten when claim.Targets.Count == 0 && IsBack(claim, lemma) && claim.Sources.Count == 0:
                return With(claim, Taker(claim, place, before)); // "may be retaken"
            case ControlEffect.Threaten when claim.Targets.Count == 0:
                return With(claim, (claim.Reality == Reality.Past ? ToldTaker(place, before) : null) ?? ToldThreat(place, before) ?? Attacker(claim, before.Where(other => other.Control is not null && ControlledPlace.Of(other) == place).ToList()) ?? Other(ToldHolder(place, before)) ?? Attacker(claim, before.Where(other => other.Control is not null).ToList()) ?? (claim.Reality is Reality.Possible or Reality.Planned ? OnlyGainer(claim, before) : null) ?? OtherParty(before) ?? OnlyFoe(claim));
            case ControlEffect.Leave when claim.Polarity == Polarity.Affirmed && Other(ToldTaker(place, [.. before.Where(IsOfTheStory)])) is { } loser:
                return With(claim, loser);
            case ControlEffect.Leave when claim is { Polarity: Polarity.Affirmed, Sources: [.., { Actor: { } leaver, Stance: Stance.Confirmed or Stance.Admitted }] } && IsBelligerent(leaver):
                return With(claim, leaver) with { Interest = Interest.Against }; // "the army confirmed a withdrawal from X"
            case ControlEffect.Leave when claim.Agents.Count == 0 && claim.Polarity == Polarity.Denied && Denier(claim) is { } stayer:
                return With(claim, stayer) with { Interest = Interest.Own }; // "the army rejected reports of a withdrawal"
            case ControlEffect.Leave when claim is { Agents.Count: 0, Polarity: Polarity.Denied, Sources: [.., { Actor: { } staying }] } && IsBelligerent(staying) && MayHaveBeenAt(staying, place, before):
                return With(claim, staying) with { Interest = Interest.Own }; // "there would be no withdrawal, the army said"
            case ControlEffect.Leave when claim.Agents.Count == 0 && claim.Polarity == Polarity.Affirmed && words.Is(WordClass.Yielding, lemma):
                return With(claim, TakerBefore(claim, place, before) ?? ToldYielder(place, before) ?? (IsStateAttacking(before) ? null : phrases.State()?.Id)); // "X was given up"
            case ControlEffect.Loss when claim.Polarity == Polarity.Denied && Denier(claim) is { } owner:
                return With(claim, owner) with { Interest = Interest.Own };
            case ControlEffect.Loss when claim is { Polarity: Polarity.Denied, Sources: [.., { Actor: { } unbeaten }] } && IsBelligerent(unbeaten) && ToldTaker(place, before) != unbeaten:
                return With(claim, unbeaten) with { Interest = Interest.Own }; // "X had not been lost, an army spokesman said"
            case ControlEffect.Loss when claim.Polarity == Polarity.Affirmed && RetakerAfter(claim, place, told, before) is { } robbed:
                return With(claim, robbed); // "retook it, months after its loss"
            case ControlEffect.Loss when told.IsOnlyTo && ToldTaker(place, [.. before.Where(other => other.Sentence == claim.Sentence)]) is { } unlucky:
                return With(claim, unlucky); // "was captured by the rebels, only to be lost two days later"
            case ControlEffect.Loss when claim.Polarity == Polarity.Affirmed && TakerBefore(claim, place, before) is { } former:
                return With(claim, former); // "the army recaptured X in September; it fell again last week"
            case ControlEffect.Loss:
                return With(claim, Acknowledger(claim) ?? LeaverBeforeTaker(place, before) ?? Other(ToldTaker(place, before)) ?? ToldLeaver(place, before) ?? ToldHolder(place, before) ?? ToldLoser(claim, before) ?? (IsStateAttacking(before) ? null : StateAt(claim)?.Id));
            default:
                return claim;
        }
    }

    /// <summary>"X was captured two weeks after the rebels had taken Y": the claim with the only taker whom its sentence tells of, be it after it.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="all">The report's claims, its sentence's among them.</param>
    public Claim CompleteFromSentence(Claim claim, IReadOnlyList<Claim> all) => claim is not { Control: { Effect: ControlEffect.Gain, Holder: null }, Agents.Count: 0, Targets.Count: 0, Polarity: Polarity.Affirmed, Reality: Reality.Actual or Reality.Ongoing }
        ? claim
        : LoserToldBehind(claim, all) is { } beaten ? With(claim, beaten)
        : all.Where(other => other.Sentence == claim.Sentence && ControlledPlace.Of(other) != ControlledPlace.Of(claim) && other is { Control: { Effect: ControlEffect.Gain, Holder: not null }, Polarity: Polarity.Affirmed, Reality: Reality.Actual or Reality.Ongoing })
            .Select(other => other.Control!.Holder).Distinct().ToList() is [{ } taker]
        ? With(claim, taker)
        : claim;

    /// <summary>"X was overrun, but soldiers *got it back*": whoever lost what the sentence tells to be taken back; null where it tells of nothing taken back.</summary>
    string? LoserToldBehind(Claim claim, IReadOnlyList<Claim> all) => _back.Contains(claim.Id) ? null
        : all.FirstOrDefault(other => other.Sentence == claim.Sentence && _back.Contains(other.Id) && other.Trigger.Span.Start > claim.Trigger.Span.Start && ControlledPlace.Of(other) is { } place && place == ControlledPlace.Of(claim)
            && other is { Control.Holder: not null, Polarity: Polarity.Affirmed, Reality: Reality.Actual or Reality.Ongoing }) is { } back ? back.Control!.From ?? Other(back.Control.Holder) : null;

    /// <summary>"Drove the rebels out of X four days after it was overrun": whoever was driven out, left or lost the place by what the sentence tells before; null where it tells of nobody.</summary>
    string? FormerTaker(Claim claim, string place, IReadOnlyList<Claim> before) => before.LastOrDefault(other => other.Sentence == claim.Sentence && ControlledPlace.Of(other) == place
        && other is { Control: { Effect: ControlEffect.Gain or ControlEffect.Loss or ControlEffect.Leave, Holder: not null }, Polarity: Polarity.Affirmed }) is not { Control: { } control } ? null
        : control.Effect != ControlEffect.Gain ? control.Holder
        : control.From ?? Other(control.Holder);

    /// <summary>"X was taken at breakfast. … The rebels came from the north": whoever the report tells, be it only later, to have taken the place, or the one side that it tells of against the state.</summary>
    /// <param name="claims">The claims of a report.</param>
    public void CompleteFromReport(List<Claim> claims)
    {
        for (var at = 0; at < claims.Count; at++)
        {
            if (claims[at] is { Control: { Effect: ControlEffect.Gain or ControlEffect.Threaten, Holder: null } control, Polarity: Polarity.Affirmed, Targets.Count: 0 } claim && claim.Reality is Reality.Actual or Reality.Ongoing
                && claim.Agents.All(agent => agent.Actor is null && words.Is(WordClass.ActorPronoun, agent.Text)) && !_back.Contains(claim.Id) && IsOfTheStory(claim) && ControlledPlace.Of(claim) is { } place)
            {
                claims[at] = With(claim, (control.Effect == ControlEffect.Gain ? ToldTaker(place, [.. claims.Where(IsOfTheStory)]) ?? OnlyGainer(claim, claims) : ToldThreat(place, claims)) ?? OtherParty(claims));
            }
        }
    }

    /// <summary>"The rebels took X. … The *fall* of X was a blow": a place that fell to nobody named fell to whoever the report tells to have taken it, within a week or where the day of either is not known.</summary>
    /// <param name="claims">The claims of a report, whoever took and lost their places told as far as it is known.</param>
    public void TellFallsAsTaken(List<Claim> claims)
    {
        for (var at = 0; at < claims.Count; at++)
        {
            if (claims[at] is { Control: { Effect: ControlEffect.Loss, Holder: { } loser } control, Agents.Count: 0, Polarity: Polarity.Affirmed, Reality: Reality.Actual or Reality.Ongoing } fall
                && fall.Sources is not [.., { Stance: Stance.Admitted }] && ControlledPlace.Of(fall) is { } place
                && !claims.Exists(other => other.Sentence == fall.Sentence && other.Id != fall.Id && other.Control?.Holder is { } told && AreOfOneSide(told, loser)) // "with X gone, the army no longer holds …" tells it as theirs
                && ToldTaker(place, [.. claims.Where(other => IsOfSameDays(fall, other))]) is { } taker && IsBelligerent(taker) && !AreOfOneSide(taker, loser))
            {
                claims[at] = With(fall with { Type = ClaimType.Assault, Mode = "capture", Control = control with { Effect = ControlEffect.Gain, From = loser } }, taker);
            }
        }
    }

    /// <summary>Whether two claims may tell of one change: the day of either is not known, or they lie close by each other.</summary>
    static bool IsOfSameDays(Claim claim, Claim other) => claim.Time?.Start is not { } day || other.Time?.Start is not { } otherDay || Math.Abs(Period.DaysBetween(day, otherDay)) <= BeforeFall;

    /// <summary>The belligerent who denies a claim; null where none does.</summary>
    string? Denier(Claim claim) => claim.Sources.FirstOrDefault(source => source is { Stance: Stance.Denied, Actor: { } speaker } && IsBelligerent(speaker))?.Actor;

    /// <summary>The belligerent who owns to a loss; null where none does.</summary>
    string? Acknowledger(Claim claim) => claim.Sources is [.., { Actor: { } speaker, Stance: Stance.Admitted }] && IsBelligerent(speaker) ? speaker : null;

    /// <summary>The state that lost a place by its fall: whoever governed shortly before it.</summary>
    Actor? StateAt(Claim claim) => phrases.StateOn((claim.Time?.Start ?? published).PlusDays(-BeforeFall)) ?? phrases.State();

    /// <summary>"Y is free of the rebels with the fall of X": whoever the sentence has told to have lost or left another place, unless they are only guests of the state.</summary>
    string? ToldLoser(Claim claim, IReadOnlyList<Claim> before) => before.LastOrDefault(other => other.Sentence == claim.Sentence && !IsGuest(other.Control?.Holder)
        && other is { Control: { Effect: ControlEffect.Loss or ControlEffect.Leave, Holder: not null }, Polarity: Polarity.Affirmed, Reality: Reality.Actual or Reality.Ongoing })?.Control!.Holder;

    /// <summary>Whether nothing told so far says that the other side is the one that held or left a place.</summary>
    bool MayHaveBeenAt(string actor, string place, IReadOnlyList<Claim> before) => before.All(other => other.Control is not { Holder: { } holder } || AreOfOneSide(holder, actor)
        || !(other.Control.Effect == ControlEffect.Leave || (other.Control.Effect is ControlEffect.Gain or ControlEffect.Hold && ControlledPlace.Of(other) == place)));

    /// <summary>"The enemy brought in units in a bid to take X, the minister said": whether the sentence has told before what those do whom its speaker fights.</summary>
    bool IsFoeTold(Claim claim, string speaker, IReadOnlyList<Claim> before) => before.Any(other => other.Sentence == claim.Sentence && other.Polarity == Polarity.Affirmed && BelligerentOf(other) is { } doer && !AreOfOneSide(doer.Id, speaker));

    /// <summary>Whether an actor is of another country than the state, and fights for it or for no side at all.</summary>
    bool IsGuest(string? actor) => actor is not null && phrases.State() is { } state && actor.Split('.')[0] != state.Id.Split('.')[0] && (!IsBelligerent(actor) || AreOfOneSide(actor, state.Id));

    static Claim With(Claim claim, string? holder) => holder is null
        ? claim
        : claim with { Control = claim.Control! with { Holder = holder }, Confidence = Math.Round(claim.Confidence * 0.85, 3) };

    bool IsBack(Claim claim, string lemma) =>
        words.Is(WordClass.TakingBack, lemma) || claim.Trigger.Text.Split(' ').Any(word => words.Is(WordClass.Back, word));

    /// <summary>Whoever takes a place back: the opponent of whom the report last told to hold it, else the state.</summary>
    string? Taker(Claim claim, string place, IReadOnlyList<Claim> before)
    {
        var held = before.LastOrDefault(other => other.Control is { Effect: ControlEffect.Gain or ControlEffect.Hold, Holder: not null }
            && ControlledPlace.Of(other) == place && other.Reality is Reality.Actual or Reality.Ongoing && other.Polarity == Polarity.Affirmed);
        return held?.Control!.Holder is not { } holder || actors.Find(holder) is not { } actor ? phrases.State()?.Id
            : held.Control.Effect == ControlEffect.Gain && phrases.IsForState(actor) && !(claim.Time?.Start is { } day && held.Time?.End is { } end && end <= day) ? holder // "soldiers freed X …. It was recaptured a day after …"
            : held.Control is { Effect: ControlEffect.Gain, Scope: ControlScope.Parts } && _back.Contains(held.Id) ? holder // "retook two quarters of X …. The offensive to retake X"
            : parties.Opponent(actor)?.Id;
    }

    /// <summary>"Its capture": whoever the report has told to have taken the place, the latest of them by the days told.</summary>
    static string? ToldTaker(string place, IReadOnlyList<Claim> before) => before.Where(other => other.Control is { Effect: ControlEffect.Gain, Holder: not null }
        && ControlledPlace.Of(other) == place && other.Reality is Reality.Actual or Reality.Ongoing && other.Polarity == Polarity.Affirmed)
        .OrderBy(other => other.Time?.Start ?? LocalDate.MaxIsoValue).LastOrDefault()?.Control!.Holder;

    /// <summary>"The rebels left X; the town was taken": whoever the sentence, or the one before, has told to have left the place.</summary>
    static string? ToldLeaver(Claim claim, string place, IReadOnlyList<Claim> before) => before.LastOrDefault(other => other.Sentence >= claim.Sentence - 1 && other.Control is { Effect: ControlEffect.Leave, Holder: not null }
        && ControlledPlace.Of(other) == place && other.Reality is Reality.Actual or Reality.Ongoing && other.Polarity == Polarity.Affirmed)?.Control!.Holder;

    /// <summary>"The rebels withdrew from X. … The fall of the town": whoever the report has last told to have left the place.</summary>
    static string? ToldLeaver(string place, IReadOnlyList<Claim> before) => before.LastOrDefault(other => other.Control is { Effect: ControlEffect.Leave, Holder: not null }
        && ControlledPlace.Of(other) == place && other is { Reality: Reality.Actual or Reality.Ongoing, Polarity: Polarity.Affirmed })?.Control!.Holder;

    /// <summary>"The rebels took villages around X and the Kurds *left* others. … If X fell": whoever left parts of a place, where they are not of the side that has taken some of it; null where nobody did.</summary>
    string? LeaverBeforeTaker(string place, IReadOnlyList<Claim> before) => ToldLeaver(place, before) is { } leaver && IsBelligerent(leaver) && ToldTaker(place, before) is { } taker && !AreOfOneSide(leaver, taker) ? leaver : null;

    /// <summary>Whether the last attack that the report has told is the state's own, so that what falls then need not be lost by it.</summary>
    bool IsStateAttacking(IReadOnlyList<Claim> before) =>
        before.LastOrDefault(other => other is { Type: ClaimType.Assault, Polarity: Polarity.Affirmed, Control: null or { Effect: ControlEffect.Gain } } && BelligerentOf(other) is not null) is { } attack
        && phrases.IsForState(BelligerentOf(attack)!);

    /// <summary>"The Taliban launched an offensive in which X was captured": whoever attacks in the same sentence.</summary>
    string? Attacker(Claim claim, IReadOnlyList<Claim> before) => before
        .Where(other => other.Sentence == claim.Sentence && other is { Type: ClaimType.Assault or ClaimType.Threaten, Polarity: Polarity.Affirmed, Reality: Reality.Actual or Reality.Ongoing }
            && other.Control is null or { Effect: ControlEffect.Gain or ControlEffect.Threaten })
        .Select(BelligerentOf).LastOrDefault(actor => actor is not null)?.Id;

    /// <summary>Whether a claim tells what happens in the report's story, or at a place.</summary>
    bool IsOfStoryAt(string place, Claim claim) => claim is { Polarity: Polarity.Affirmed, Reality: Reality.Actual or Reality.Ongoing } && (IsOfTheStory(claim) || ControlledPlace.Of(claim) == place);

    /// <summary>Whom the report has told to beat off attacks in its story or at a place; null where it tells of nobody, or of several sides.</summary>
    string? OnlyDefender(string place, IReadOnlyList<Claim> before)
    {
        var told = before.Where(other => other is { Control: { Effect: ControlEffect.Defend, Holder: not null } } && IsOfStoryAt(place, other)).Select(other => other.Control!.Holder!).ToList();
        return told.Count > 0 && told.TrueForAll(defender => AreOfOneSide(defender, told[0])) ? told[^1] : null;
    }

    /// <summary>The foe of those whom the report has told to attack in its story or at a place; null where it tells of nobody, or of attackers of several sides.</summary>
    string? FoeOfAttackers(string place, IReadOnlyList<Claim> before)
    {
        var attackers = before.Where(other => other.Type is ClaimType.Assault or ClaimType.Threaten && IsOfStoryAt(place, other) && other.Control is null or { Effect: ControlEffect.Gain or ControlEffect.Threaten })
            .Select(BelligerentOf).OfType<Actor>().ToList();
        return attackers.Count > 0 && attackers.TrueForAll(attacker => AreOfOneSide(attacker.Id, attackers[0].Id)) ? parties.Opponent(attackers[0])?.Id : null;
    }

    /// <summary>The first belligerent who acts in a claim; null where none does.</summary>
    Actor? BelligerentOf(Claim claim) => claim.Agents.Select(agent => agent.Actor).OfType<string>().Where(IsBelligerent).Select(actors.Find).FirstOrDefault(actor => actor is not null);

    bool IsOfTheStory(Claim claim) => claim.Time is not { End: { } end } || Period.DaysBetween(end, published) <= OldestStory;

    /// <summary>"asked the rebels to leave X, *overrun* last month": whoever the sentence tells to be asked to leave the place.</summary>
    static string? AskedToLeave(Claim claim, string place, IReadOnlyList<Claim> before) => before.LastOrDefault(other => other.Sentence == claim.Sentence && other is { Control: { Effect: ControlEffect.Leave, Holder: not null }, Reality: Reality.Requested }
        && ControlledPlace.Of(other) == place)?.Control!.Holder;

    /// <summary>"*retook* it, months after its loss", "retook it. Its loss *last May*": whoever the report tells to have taken a place back after the change that a claim tells; null where it tells that of nobody.</summary>
    string? RetakerAfter(Claim claim, string place, ChangeTelling told, IReadOnlyList<Claim> before) => before.LastOrDefault(other => _back.Contains(other.Id) && ControlledPlace.Of(other) == place
        && other is { Control.Holder: not null, Polarity: Polarity.Affirmed, Reality: Reality.Actual or Reality.Ongoing }
        && ((told.IsBeforehand && other.Sentence == claim.Sentence) || claim.Time?.End <= (other.Time?.Start ?? published)))?.Control!.Holder;

    /// <summary>"It *changed hands again* on Friday": whoever the report has last told to hold or have taken a place, where what is told came after that; null where it tells of nobody, or of the same change.</summary>
    static string? HolderToldBefore(Claim claim, string place, ChangeTelling told, IReadOnlyList<Claim> before) => before.LastOrDefault(other => other is { Control: { Effect: ControlEffect.Gain or ControlEffect.Hold, Holder: not null }, Polarity: Polarity.Affirmed, Reality: Reality.Actual or Reality.Ongoing }
        && ControlledPlace.Of(other) == place) is { } last && last.Sentence != claim.Sentence && (last.Time?.End is { } end && claim.Time?.Start is { } start ? end <= start : told.IsAgain)
            ? last.Control!.Holder
            : null;

    /// <summary>Who last took a place on days that were over when it was lost; null where no such taking is told.</summary>
    static string? TakerBefore(Claim loss, string place, IReadOnlyList<Claim> before) => loss.Time?.Start is { } day
        ? before.LastOrDefault(other => other is { Control: { Effect: ControlEffect.Gain, Holder: not null }, Reality: Reality.Actual, Polarity: Polarity.Affirmed, Time.End: { } end } && end <= day && ControlledPlace.Of(other) == place)?.Control!.Holder
        : null;

    /// <summary>"The rebels are advancing, leaving X in danger": the one party against the state that the sentence tells of, where it tells of none for it and of none in a clause of its own.</summary>
    string? OnlyFoe(Claim claim)
    {
        if (claim.Reality == Reality.Possible || phrases.State() is not { } state || theatre.SideOf(state.Id, published, actors) is not { } own)
        {
            return null; // nor is what "could be won, since the rebels are few" won by them
        }

        var told = antecedents.Told.WithStanding(claim.Sentence).Where(party => !claim.Sources.Any(source => source.Span.Contains(party.Phrase.Span)))
            .Select(party => (party.Phrase.Actor!.Id, Side: theatre.SideOf(party.Phrase.Actor.Id, published, actors), party.IsAside)).Where(party => party.Side is not null).ToList();
        return told.Count > 0 && told[0].Side != own && told.TrueForAll(party => party.Side == told[0].Side && !party.IsAside) ? told[0].Id : null;
    }

    /// <summary>"The attackers killed policemen and took X": those whom the state fights, where the sentence tells them to have attacked its men and does not name them.</summary>
    string? FoeOfBeaten(Claim claim, IReadOnlyList<Claim> before) => claim.Agents.Count > 0 && claim.Agents.All(agent => agent.Actor is null) && phrases.State() is { } state
        && before.Any(other => other.Sentence == claim.Sentence && other is { Type: ClaimType.Assault, Polarity: Polarity.Affirmed, Reality: Reality.Actual or Reality.Ongoing }
            && other.Agents.All(agent => agent.Actor is null) && other.Targets.Any(target => target.Actor is { } beaten && AreOfOneSide(beaten, state.Id)))
            ? parties.Opponent(state)?.Id
            : null;

    /// <summary>"X, encircled, may be next to be captured by the rebels": who threatens a place is whoever the sentence fears may take it, and never whoever holds it.</summary>
    /// <param name="claims">The claims of a report.</param>
    public void CompleteThreats(List<Claim> claims)
    {
        for (var at = 0; at < claims.Count; at++)
        {
            if (claims[at] is { Control: { Effect: ControlEffect.Threaten, Holder: null } } threat && threat.Targets.Count == 0 && ControlledPlace.Of(threat) is { } place
                && claims.Find(other => other.Sentence == threat.Sentence && other is { Control: { Effect: ControlEffect.Gain, Holder: not null }, Polarity: Polarity.Affirmed, Reality: Reality.Possible or Reality.Planned } && ControlledPlace.Of(other) == place) is { } feared)
            {
                claims[at] = With(threat, feared.Control!.Holder);
            }

            if (claims[at] is { Control: { Effect: ControlEffect.Threaten, Holder: { } pushing }, Places: [{ Inferred: true }, ..] } push && ControlledPlace.Of(push) is { } own
                && claims.Exists(other => other.Sentence == push.Sentence && other is { Control: { Effect: ControlEffect.Hold or ControlEffect.Defend, Scope: ControlScope.Whole, Holder: { } keeper }, Polarity: Polarity.Affirmed, Reality: Reality.Actual or Reality.Ongoing } && AreOfOneSide(keeper, pushing) && ControlledPlace.Of(other) == own))
            {
                claims[at] = push with { Control = null }; // "hold X and advanced on the flanks"
                continue;
            }

            if (claims[at] is { Control: { Effect: ControlEffect.Threaten, Holder: { } guessed }, Agents.Count: 0, Targets.Count: 0 } siege && ControlledPlace.Of(siege) is { } besieged
                && claims.Exists(other => other.Sentence == siege.Sentence && other is { Control: { Effect: ControlEffect.Hold, Holder: { } holder }, Polarity: Polarity.Affirmed, Reality: Reality.Actual or Reality.Ongoing } && holder == guessed && ControlledPlace.Of(other) == besieged))
            {
                claims[at] = With(siege, Other(guessed)); // "X is ringed, though IS still has its centre"
            }
            else if (claims[at] is { Control: { Effect: ControlEffect.Threaten, Holder: { } thought }, Agents.Count: 0, Targets.Count: 0, Reality: Reality.Actual or Reality.Ongoing } ring && ControlledPlace.Of(ring) is { } ringed && OnlySeeker(ringed, claims) is { } wanting && !AreOfOneSide(wanting, thought))
            {
                claims[at] = With(ring, wanting); // "besieged, X would give them the border if taken"
            }
        }
    }

    /// <summary>The one side that a report tells by name to be about to take a place, or of which that is feared; null where it tells of none or of both.</summary>
    string? OnlySeeker(string place, List<Claim> claims)
    {
        var seekers = claims.Where(other => other is { Control: { Effect: ControlEffect.Gain or ControlEffect.Threaten, Holder: not null }, Polarity: Polarity.Affirmed, Reality: Reality.Possible or Reality.Planned } && ControlledPlace.Of(other) == place
            && other.Agents.Any(agent => agent.Actor is not null)).Select(other => other.Control!.Holder!).ToList();
        return seekers.Count > 0 && seekers.TrueForAll(seeker => AreOfOneSide(seeker, seekers[0])) ? seekers[0] : null;
    }

    /// <summary>"X was overrun": where the report tells of one party against the state and no other, that one.</summary>
    string? OtherParty(IReadOnlyList<Claim> before)
    {
        if (phrases.State() is not { } state || theatre.SideOf(state.Id, published, actors) is not { } own)
        {
            return null;
        }

        var others = before.Where(other => other is { Polarity: Polarity.Affirmed, Reality: Reality.Actual or Reality.Ongoing }).SelectMany(other => other.Agents.Concat(other.Targets)).Select(one => one.Actor).OfType<string>()
            .Where(actor => theatre.SideOf(actor, published, actors) is { } side && side != own).ToList();
        return others.Select(actor => theatre.SideOf(actor, published, actors)).Distinct().Count() == 1 ? others[^1] : null;
    }

    /// <summary>"The Wadi was taken too": whoever alone the report has told to take places in its story, unless that is the side of which the claim's speaker is; null where nobody or both sides did.</summary>
    string? OnlyGainer(Claim claim, IReadOnlyList<Claim> before)
    {
        var gainers = before.Where(other => other is { Control: { Effect: ControlEffect.Gain, Holder: not null }, Polarity: Polarity.Affirmed, Reality: Reality.Actual or Reality.Ongoing } && IsOfTheStory(other))
            .Select(other => other.Control!.Holder!).ToList();
        return gainers.Count > 0 && theatre.SideOf(gainers[^1], published, actors) is { } side && gainers.TrueForAll(gainer => theatre.SideOf(gainer, published, actors) == side)
            && !claim.Sources.Any(source => source.Stance == Stance.Denied && source.Actor is { } denier && AreOfOneSide(denier, gainers[^1])) ? gainers[^1] : null;
    }

    /// <summary>"If X is taken": whoever the report has last told to be after a place, or to threaten it.</summary>
    static string? ToldSeeker(string place, IReadOnlyList<Claim> before) => before.LastOrDefault(other => other is { Control.Holder: not null, Polarity: Polarity.Affirmed } && ControlledPlace.Of(other) == place
        && (other.Control!.Effect == ControlEffect.Threaten || (other.Control.Effect == ControlEffect.Gain && other.Reality is Reality.Possible or Reality.Planned)))?.Control!.Holder;

    /// <summary>Who gives a place up: whoever the report has last told to hold or defend it, or the other side of whoever has taken it since.</summary>
    string? ToldYielder(string place, IReadOnlyList<Claim> before) => before.LastOrDefault(other => other is { Control: { Effect: ControlEffect.Gain or ControlEffect.Hold or ControlEffect.Defend, Holder: not null }, Reality: Reality.Actual or Reality.Ongoing, Polarity: Polarity.Affirmed }
        && ControlledPlace.Of(other) == place) is not { Control: { } last } ? null : last.Effect == ControlEffect.Gain ? Other(last.Holder) : last.Holder;

    /// <summary>Whoever the report has told to threaten a place.</summary>
    static string? ToldThreat(string place, IReadOnlyList<Claim> before) =>
        before.LastOrDefault(other => other.Control is { Effect: ControlEffect.Threaten, Holder: not null } && ControlledPlace.Of(other) == place)?.Control!.Holder;

    string? Other(string? actor) => actor is not null && actors.Find(actor) is { } known ? parties.Opponent(known)?.Id : null;

    /// <summary>Who loses a place that "fell": whoever the report has told to hold or have taken it.</summary>
    static string? ToldHolder(string place, IReadOnlyList<Claim> before) => before.LastOrDefault(other => other.Control is { Effect: ControlEffect.Gain or ControlEffect.Hold or ControlEffect.Defend, Holder: not null }
        && ControlledPlace.Of(other) == place && other.Reality is Reality.Actual or Reality.Ongoing && other.Polarity == Polarity.Affirmed)?.Control!.Holder;

    bool IsBelligerent(string actor) => theatre.SideOf(actor, published, actors) is not null;

    bool AreOfOneSide(string left, string right) => theatre.SideOf(left, published, actors) is { } side && side == theatre.SideOf(right, published, actors);

    bool IsArmedGroup(string actor) => phrases.State() is { } state
        && theatre.SideOf(actor, published, actors) != theatre.SideOf(state.Id, published, actors);
}
