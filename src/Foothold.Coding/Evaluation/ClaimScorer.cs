using NodaTime;

namespace Foothold.Coding;

/// <summary>Compares a coder's claims with a reader's, one report at a time.</summary>
/// <param name="sideOf">The side an actor is on in the report's theatre; null where on none.</param>
/// <param name="areRelated">Whether one actor is the other or a part of it.</param>
/// <param name="isNameOf">Whether a name, as a reader spells it, may mean the place of an id.</param>
public sealed class ClaimScorer(Func<string, LocalDate, string?> sideOf, Func<string, string, LocalDate, bool> areRelated, Func<string, string, bool> isNameOf)
{
    const string Article = "the ";

    /// <summary>Scores the claims given for a report.</summary>
    public ClaimScore Score(GoldReport gold, IReadOnlyList<Claim> claims)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(claims);
        var misses = new List<string>();
        var (control, wrong) = ScoreControl(gold, claims, misses);
        var right = 0;
        Tally reality = default, time = default, sources = default;
        var free = claims.ToList();
        var matched = new List<Claim>();
        var pairs = new List<(GoldClaim Owed, Claim Found)>();
        var given = claims.Count;
        foreach (var owed in gold.Claims.OrderBy(owed => owed.IsOptional))
        {
            var found = free.Find(claim => InSentence(owed, claim) && IsSameType(owed, claim)
                && IsSameAgent(owed, claim, gold.Published) && IsSamePlace(owed, claim));
            if (found is null)
            {
                if (!owed.IsOptional)
                {
                    misses.Add($"owed   {owed.Type}/{owed.Mode} '{owed.Trigger}' {owed.AgentActor} @ {owed.Place} ({WhyNot(owed, free, gold.Published)}) :: {owed.Sentence}");
                }

                continue;
            }

            free.Remove(found);
            matched.Add(found);
            if (owed.IsOptional)
            {
                given--;
                continue;
            }

            right++;
            pairs.Add((owed, found));
            reality += One(IsReal(owed, found));
            time += One(owed.Start == found.Time?.Start && owed.End == found.Time?.End);
            sources += One((owed.Source is null) == (found.Sources.Count == 0)
                && (owed.Source is null || found.Sources.Any(source => Overlaps(source.Text, owed.Source))));
            if (owed.Start != found.Time?.Start || owed.End != found.Time?.End)
            {
                misses.Add($"time   {owed.Start:uuuu-MM-dd}..{owed.End:uuuu-MM-dd} not {found.Time?.Start:uuuu-MM-dd}..{found.Time?.End:uuuu-MM-dd} '{found.Trigger.Text}' :: {owed.Sentence}");
            }

            if ((owed.Source is null) != (found.Sources.Count == 0) || (owed.Source is not null && !found.Sources.Any(source => Overlaps(source.Text, owed.Source))))
            {
                misses.Add($"source {owed.Source ?? "the report"} not {(found.Sources.Count == 0 ? "the report" : string.Join(" + ", found.Sources.Select(source => source.Text)))} '{found.Trigger.Text}' :: {owed.Sentence}");
            }

            if (!IsReal(owed, found))
            {
                misses.Add($"real   {owed.Reality}/{owed.Polarity} not {found.Reality}/{found.Polarity} '{found.Trigger.Text}' :: {owed.Sentence}");
            }
        }

        // An act and the deaths it caused told in one clause are one claim; whoever makes two rows of it is not wrong.
        var figures = pairs.Aggregate(default(Tally), (sum, pair) => sum + ScoreFigures(pair.Owed, pair.Found, free, misses));
        given -= free.RemoveAll(claim => matched.Exists(other => IsSecondRow(claim, other)));
        misses.AddRange(free.Select(claim =>
            $"extra  {claim.Type}/{claim.Mode} '{claim.Trigger.Text}' {AgentOf(claim)} @ {PlaceOf(claim)} :: {claim.Quote}"));
        return new ClaimScore(
            control,
            new Tally(right, given, gold.Claims.Count(owed => !owed.IsOptional)),
            reality,
            time,
            sources,
            figures,
            wrong,
            misses);
    }

    /// <summary>Whether a reader gives a claim a day that it may share, and not none; null where he does not find it told, or at another time.</summary>
    /// <param name="gold">The reader's claims.</param>
    /// <param name="claim">The claim.</param>
    /// <param name="day">The day.</param>
    public bool? Shares(GoldReport gold, Claim claim, ClaimTime day)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(claim);
        ArgumentNullException.ThrowIfNull(day);
        foreach (var owed in gold.Claims.Where(owed => InSentence(owed, claim) && IsSameType(owed, claim) && IsSameAgent(owed, claim, gold.Published) && IsSamePlace(owed, claim)))
        {
            if (owed.Start == day.Start && owed.End == day.End)
            {
                return true;
            }

            if (owed is { Start: null, End: null })
            {
                return false;
            }
        }

        return null;
    }

    // The figures of a claim, and of those that tell more of the same act.
    static Tally ScoreFigures(GoldClaim owed, Claim found, List<Claim> free, List<string> misses)
    {
        var given = free.Where(claim => IsSecondRow(claim, found)).Prepend(found)
            .SelectMany(claim => claim.Quantities)
            .Select(quantity => new GoldFigure(quantity.Kind, quantity.Minimum, quantity.Maximum))
            .Distinct()
            .ToList();
        var right = owed.Figures.Distinct().Count(given.Contains);
        if (right < owed.Figures.Distinct().Count() || given.Count > right)
        {
            misses.Add($"figure {string.Join(", ", owed.Figures)} not {string.Join(", ", given)} '{found.Trigger.Text}' :: {owed.Sentence}");
        }

        return new Tally(right, given.Count, owed.Figures.Distinct().Count());
    }

    /// <summary>What keeps the nearest claim from being the one that is owed.</summary>
    string WhyNot(GoldClaim owed, List<Claim> free, LocalDate day)
    {
        var near = free.Where(claim => InSentence(owed, claim) && Overlaps(owed.Trigger, claim.Trigger.Text)).ToList();
        if (near.Count == 0)
        {
            return "nothing read there";
        }

        var typed = near.Where(claim => IsSameType(owed, claim)).ToList();
        if (typed.Count == 0)
        {
            return $"read as {near[0].Type}/{near[0].Mode}";
        }

        var nearest = typed.Find(claim => IsSameAgent(owed, claim, day));
        return nearest is null
            ? $"agent {AgentOf(typed[0]) ?? "none"}"
            : $"place {PlaceOf(nearest) ?? "none"}";
    }

    static string? AgentOf(Claim claim) => claim.Agents.Count > 0 ? claim.Agents[0].Actor : null;

    static string? PlaceOf(Claim claim) => claim.Places.Count > 0 ? claim.Places[0].Name : null;

    static bool IsSecondRow(Claim claim, Claim first) =>
        claim.Sentence == first.Sentence && claim.Type == first.Type && claim.Type == ClaimType.Assault
        && AreCompatible(claim.Agents, first.Agents) && AreCompatible(claim.Targets, first.Targets)
        && (claim.Places.Count == 0 || first.Places.Count == 0 || claim.Places[0].Name == first.Places[0].Name);

    static bool AreCompatible(IReadOnlyList<Participant> left, IReadOnlyList<Participant> right) =>
        left.Count == 0 || right.Count == 0 || left.Any(one => right.Any(other => one.Span == other.Span || (one.Actor is not null && one.Actor == other.Actor)));

    static Tally One(bool right) => new(right ? 1 : 0, 1, 1);

    (Tally Tally, HashSet<string> Wrong) ScoreControl(GoldReport gold, IReadOnlyList<Claim> claims, List<string> misses)
    {
        var free = claims.Where(claim => claim.Control is not null && (claim.Control.Place is not null || claim.Places.Count > 0)).ToList();
        var given = free.Count;
        var right = 0;
        var owedCount = 0;
        var told = new List<GoldClaim>(); // what a text is owed once, however often it tells it
        foreach (var owed in gold.Claims.Where(owed => owed.Effect is not null && owed.ControlPlace is not null).OrderBy(owed => owed.IsOptional))
        {
            owedCount += owed.IsOptional ? 0 : 1;
            var found = free.Find(claim => Tells(claim, owed));
            if (found is not null)
            {
                free.Remove(found);
                if (owed.Trigger.Length == 0)
                {
                    told.Add(owed);
                }

                right += owed.IsOptional ? 0 : 1;
                given -= owed.IsOptional ? 1 : 0;
            }
            else if (!owed.IsOptional)
            {
                misses.Add($"OWED   {owed.Effect} {owed.Holder} @ {owed.ControlPlace} '{owed.Trigger}' :: {owed.Sentence}");
            }
        }

        given -= free.RemoveAll(claim => told.Exists(owed => Tells(claim, owed)));
        misses.AddRange(free.Select(claim =>
            $"EXTRA  {claim.Control!.Effect} {claim.Control.Holder} @ {PlaceOf(claim)} '{claim.Trigger.Text}' {claim.Frame} :: {claim.Quote}"));
        return (new Tally(right, given, owedCount), free.Select(claim => claim.Id).ToHashSet());

        bool Tells(Claim claim, GoldClaim owed) => InSentence(owed, claim)
            && IsSameChange(owed, claim.Control!, gold.Published)
            && (IsSamePlace(owed.ControlPlace, claim) || IsSamePlace(owed.Place, claim));
    }

    // Where nobody is named, any holder inferred from the text around is right, and so is a gain for a loss ("its capture", "its fall").
    bool IsSameChange(GoldClaim owed, ControlChange given, LocalDate day)
    {
        var isSame = string.Equals(given.Effect.ToString(), owed.Effect, StringComparison.OrdinalIgnoreCase);
        return owed.Holder is null && IsChange(owed.Effect)
            ? isSame || IsChange(given.Effect.ToString())
            : isSame && IsSameSide(owed.Holder, given.Holder, day);
    }

    static bool IsChange(string? effect) =>
        nameof(ControlEffect.Gain).Equals(effect, StringComparison.OrdinalIgnoreCase) || nameof(ControlEffect.Loss).Equals(effect, StringComparison.OrdinalIgnoreCase);

    static bool InSentence(GoldClaim owed, Claim claim) =>
        owed.Sentence.Contains(claim.Quote, StringComparison.Ordinal) || claim.Quote.Contains(owed.Sentence, StringComparison.Ordinal);

    static bool IsSameType(GoldClaim owed, Claim claim) =>
        string.Equals(owed.Type, claim.Type.ToString(), StringComparison.OrdinalIgnoreCase)
        || (owed.Effect is not null && string.Equals(owed.Effect, claim.Control?.Effect.ToString(), StringComparison.OrdinalIgnoreCase));

    bool IsSameAgent(GoldClaim owed, Claim claim, LocalDate day)
    {
        if (owed.Agent is null)
        {
            return claim.Agents.All(agent => agent.Actor is null || agent.Inferred);
        }

        if (owed.AgentActor is null)
        {
            return claim.Agents.Any(agent => Overlaps(agent.Text, owed.Agent));
        }

        return claim.Agents.Any(agent => agent.Actor is { } actor
            ? areRelated(actor, owed.AgentActor, day) || areRelated(owed.AgentActor, actor, day)
            : Overlaps(agent.Text, owed.Agent));
    }

    bool IsSameSide(string? owed, string? given, LocalDate day)
    {
        if (owed is null || given is null)
        {
            return owed == given;
        }

        return areRelated(given, owed, day) || areRelated(owed, given, day)
            || (sideOf(owed, day) is { } side && side == sideOf(given, day));
    }

    // A place that a reader only describes ("the city") is the one whose control he gives, else whichever is carried over.
    bool IsSamePlace(GoldClaim owed, Claim claim) => IsSamePlace(owed.Place, claim)
        || (owed.Place is { } described && IsDescribed(described)
            && (owed.ControlPlace is { } meant && meant.Any(char.IsUpper) ? IsSamePlace(meant, claim) : claim.Places.Any(place => place.Inferred)));

    /// <summary>"the city", "The town", "the capital of Redwell": whether a reader only says what kind of place it is.</summary>
    static bool IsDescribed(string place) => !place.Any(char.IsUpper) || (place.Length > Article.Length && place.StartsWith(Article, StringComparison.OrdinalIgnoreCase) && !place[Article.Length..].TakeWhile(letter => letter != ' ').Any(char.IsUpper)); // "the al-Omar field" is a name

    bool IsSamePlace(string? owed, Claim claim)
    {
        if (owed is null)
        {
            return claim.Places.Count == 0 || claim.Places.All(place => place.Inferred);
        }

        var bare = owed.StartsWith(Article, StringComparison.Ordinal) ? owed[Article.Length..] : owed; // "the Redwell Delta"
        return claim.Places.Any(place => string.Equals(place.Name, owed, StringComparison.OrdinalIgnoreCase)
            || string.Equals(place.Text, owed, StringComparison.OrdinalIgnoreCase)
            || string.Equals(place.Text, bare, StringComparison.OrdinalIgnoreCase)
            || (place.Place is { } id && isNameOf(owed, id)));
    }

    static bool IsReal(GoldClaim owed, Claim claim) =>
        string.Equals(owed.Polarity, claim.Polarity.ToString(), StringComparison.OrdinalIgnoreCase)
        && (string.Equals(owed.Reality, claim.Reality.ToString(), StringComparison.OrdinalIgnoreCase));

    static bool Overlaps(string left, string right) =>
        left.Contains(right, StringComparison.OrdinalIgnoreCase) || right.Contains(left, StringComparison.OrdinalIgnoreCase);
}
