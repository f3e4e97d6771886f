using Foothold.Lexicon;
using NodaTime;

namespace Foothold.Coding;

/// <summary>Gives claims the codes of CAMEO, PLOVER and ACLED. Codes follow from a claim and are not kept with it.</summary>
/// <param name="crosswalk">What claims are called.</param>
/// <param name="actors">The actors.</param>
/// <param name="roles">The role nouns.</param>
/// <param name="words">The word lists.</param>
/// <param name="theatre">The theatre, whose sides say who fights for its state.</param>
public sealed class EventCoder(CrosswalkTable crosswalk, ActorCatalogue actors, RoleNouns roles, WordLists words, Theatre theatre)
{
    const string Unopposed = "unopposed"; // the mode by which the table knows a place taken without a fight

    readonly Dictionary<int, int> _ranks = crosswalk.Rows.Select((row, rank) => (row.Line, rank)).ToDictionary(pair => pair.Line, pair => pair.rank); // line of a row -> rank

    /// <summary>The codes of a claim.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="day">The day its report was published.</param>
    public EventCodes Of(Claim claim, LocalDate day)
    {
        ArgumentNullException.ThrowIfNull(claim);
        var agent = claim.Control?.Holder is { } holder ? KindOf(holder, null, day) : KindOf(claim.Agents, day, isTarget: false);
        var target = KindOf(claim.Targets, day, isTarget: true);
        if (claim.Control is { Effect: ControlEffect.Gain, Holder: null, From: { } from } && agent == PartyKind.None)
        {
            agent = KindOf(from, null, day) == PartyKind.State ? PartyKind.Armed : PartyKind.State; // taken from the one, so by the other
        }

        var row = crosswalk.Find(
            EnumWords<ClaimType>.Upper(claim.Type),
            claim.Control?.Effect == ControlEffect.Gain && IsUnopposed(claim.Quote) ? Unopposed : claim.Mode,
            claim.Control is { } control ? EnumWords<ControlEffect>.Lower(control.Effect) : null,
            agent,
            target);
        return row is null
            ? new EventCodes(null, null, null, crosswalk.Rows.Count)
            : new EventCodes(row.Cameo, PloverOf(claim, row.Plover), IsToldAsHappened(claim) ? row.Acled : null, _ranks[row.Line], words.Is(WordClass.Entry, claim.Trigger.Text));
    }

    /// <summary>The one ACLED code of the event that several claims tell of: that of the gravest claim, the first where two are alike; null where none has one.</summary>
    /// <remarks>Where one side is said to leave, the other to enter the place, and nothing of violence, the place was handed over.</remarks>
    public static AcledCode? MainOf(IEnumerable<EventCodes> codes)
    {
        ArgumentNullException.ThrowIfNull(codes);
        var coded = codes.Where(code => code.Acled is not null).ToList();
        var isTransfer = coded.Exists(code => code.Acled == AcledScheme.Transfer)
            && coded.TrueForAll(code => AcledScheme.IsTaking(code.Acled!) ? code.IsEntry : !AcledScheme.IsViolent(code.Acled!));
        return isTransfer ? AcledScheme.Transfer : coded.MinBy(code => code.Rank)?.Acled;
    }

    // The type is that of PLOVER's event, which a plan or a denial changes; the mode is of the act as it would be done.
    static PloverCode? PloverOf(Claim claim, PloverCode? done) => (PloverCrosswalk.TypeOf(claim), done) switch
    {
        (null, _) or (_, null) => null,
        ({ } type, { } code) when EnumWords<ClaimType>.Upper(type) is var name && name != code.Type => new PloverCode(name, null, code.Context),
        _ => done,
    };

    bool IsUnopposed(string quote) => words.Of(WordClass.Unopposed).Any(phrase => quote.Contains(phrase, StringComparison.OrdinalIgnoreCase));

    static bool IsToldAsHappened(Claim claim) => claim is { Polarity: Polarity.Affirmed, Reality: Reality.Actual or Reality.Ongoing };

    // Of several, the first that is known to be of a kind.
    PartyKind KindOf(IReadOnlyList<Participant> participants, LocalDate day, bool isTarget)
    {
        var kinds = participants.Select(participant => KindOf(participant.Actor, participant.Text, day, isTarget)).ToList();
        return kinds.Count == 0 ? PartyKind.None : kinds.FirstOrDefault(kind => kind != PartyKind.Unknown, PartyKind.Unknown);
    }

    PartyKind KindOf(string? actor, string? text, LocalDate day, bool isTarget = false)
    {
        var told = text is null ? PartyKind.Unknown : KindOf(text, isTarget);
        if (actor is null || actors.Find(actor) is not { } known || told is PartyKind.Protesters or PartyKind.Rioters)
        {
            return told;
        }

        if (known.Kind is ActorKind.Civilians or ActorKind.Organisation || (told == PartyKind.Civilians && known.Kind is ActorKind.Country or ActorKind.Government))
        {
            return PartyKind.Civilians;
        }

        var side = theatre.SideOf(actor, day, actors);
        if (side is not null && theatre.SideOf(theatre.CountryIso3, day, actors) is { } state)
        {
            return side == state ? PartyKind.State : PartyKind.Armed;
        }

        return known.Kind switch
        {
            ActorKind.Country or ActorKind.Government or ActorKind.Military or ActorKind.Police or ActorKind.Alliance => PartyKind.State,
            ActorKind.Militia or ActorKind.ArmedGroup => PartyKind.Armed,
            _ => told,
        };
    }

    /// <summary>What the words that name somebody say of them: the first noun that says what people do decides.</summary>
    PartyKind KindOf(string text, bool isTarget)
    {
        var pieces = text.Split([' ', '\t', '\n', ',', ';', '(', ')', '[', ']', '"'], StringSplitOptions.RemoveEmptyEntries);
        var isNamed = false;
        var isUnidentified = false;
        var found = PartyKind.Unknown;
        var before = "";
        foreach (var piece in pieces)
        {
            var word = piece.ToLowerInvariant();
            var role = roles.Find($"{before} {word}") ?? roles.Find(word); // "a prayer leader" leads no fighters
            before = word;
            isNamed |= piece.Length > 1 && !piece.Any(char.IsAsciiLetterLower) && piece.Any(char.IsAsciiLetterUpper) && actors.Match([piece], 0) is null && roles.Find(word) is null;
            if (words.Is(WordClass.Protester, word))
            {
                return PartyKind.Protesters;
            }

            if (words.Is(WordClass.Rioter, word))
            {
                return PartyKind.Rioters;
            }

            if (words.Is(WordClass.Armed, word))
            {
                return PartyKind.Armed;
            }

            isUnidentified |= words.Is(WordClass.Unidentified, word);

            switch (role?.Part)
            {
                case RolePart.Military when isNamed:
                    return PartyKind.Armed; // "TDF forces": who is no state's known to us is none's
                case RolePart.Military or RolePart.Police:
                    return PartyKind.State;
                case RolePart.Government:
                    found = PartyKind.State; // "government forces" bear arms, "a government official" does not
                    break;
                case RolePart.ArmedGroup when !words.Is(WordClass.Member, role.Noun): // "six members", of a family or a band
                    return PartyKind.Armed;
                case RolePart.Civilians:
                    return isUnidentified && !isTarget ? PartyKind.Armed : PartyKind.Civilians; // "masked men" who act are no villagers
            }
        }

        return found == PartyKind.Unknown ? found : isTarget ? PartyKind.Civilians : found;
    }
}
