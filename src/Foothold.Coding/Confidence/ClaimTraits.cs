using Foothold.Language;

namespace Foothold.Coding;

/// <summary>Names what there is about a claim of control that readings of its kind turn out right or wrong by.</summary>
/// <remarks>
/// Traits are of the grammar, of how far a thing was carried over, of who speaks and of what else the report tells. No name is among them, and of the words
/// of the text only the lemma that triggers the frame and the preposition of the place.
/// A trait is written "what=value"; many stand once alone and once with the claim's effect ("Gain&amp;place back=1").
/// </remarks>
/// <param name="reading">The report.</param>
/// <param name="sideOf">The side an actor is on, on the day of the report; null where on none.</param>
/// <param name="state">Whoever governs the theatre's country; null where nobody does.</param>
/// <param name="country">The ISO 3166 alpha-3 code of the theatre's country.</param>
sealed class ClaimTraits(ReportReading reading, Func<string, string?> sideOf, string? state, string country)
{
    readonly string? _stateSide = state is null ? null : sideOf(state);
    readonly Dictionary<string, string?> _sides = []; // actor -> its side

    /// <summary>The trait that all claims have.</summary>
    public const string OfAll = "any";

    const int ShortReport = 4; // sentences
    const int LongReport = 10;
    const int OldNews = 60; // days before publication

    /// <summary>How many sentences the report has.</summary>
    public int Sentences => reading.Grammars.Count;

    /// <summary>The traits of a claim of control, each once.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="claims">All claims of the report.</param>
    public IReadOnlyList<string> Of(Claim claim, IReadOnlyList<Claim> claims)
    {
        var control = claim.Control!;
        var traits = new Traits(control.Effect, claim.Frame);
        var grammar = reading.Grammars[claim.Sentence];
        var trigger = grammar.Words.FirstOrDefault(word => claim.Trigger.Span.Contains(word.Span));
        OfWording(traits, claim, grammar, trigger);
        OfPlace(traits, claim, claims, trigger);
        OfAgent(traits, claim, grammar, trigger);
        OfHolder(traits, claim);
        OfSentence(traits, claim, claims, grammar);
        return traits.All;
    }

    static void OfWording(Traits traits, Claim claim, SentenceGrammar grammar, Word? trigger)
    {
        traits.Add("wording", $"{claim.Frame}/{trigger?.Lemma.ToLowerInvariant()}");
        traits.Cross("tag", trigger?.FineTag);
        traits.Cross("relation", trigger?.Relation);
        traits.Cross("reality", $"{claim.Reality}/{claim.Polarity}");
        traits.Add("certainty", claim.Certainty);
        traits.Add("interest", claim.Interest);
        traits.Add("scope", claim.Control!.Scope);
        traits.Add("type", $"{claim.Type}/{claim.Mode}");
        traits.Add("standing", claim.Standing);
        traits.Add("heading", grammar.Sentence.IsHeading);
        traits.Add("purpose", claim.Purpose is not null);
    }

    void OfPlace(Traits traits, Claim claim, IReadOnlyList<Claim> claims, Word? trigger)
    {
        if (claim.Places is not [var place, ..])
        {
            traits.Cross("place", "none");
            return;
        }

        traits.Cross("inferred", place.Inferred);
        traits.Add("known", place.Place is not null);
        traits.Add("precision", place.Precision);
        traits.WithEffect("precision", place.Precision);
        traits.Add("likely", Banded(place.Confidence, 0.5, 0.85));
        traits.Add("abroad", place.Country is { } other && other != country);
        traits.Add("nearness", place.Nearness is not null);
        traits.Add("places", Math.Min(claim.Places.Count, 3));
        traits.Add("named", place.Text.Length > 0 && char.IsUpper(place.Text[0]));
        traits.Add("claims there", Math.Min(claims.Count(also => also.Places.Any(where => where.Name == place.Name)), 4));
        traits.Cross("mentions", Math.Min(CountOf(place.Text), 4));
        OfStanding(traits, claim, place, trigger);
        OfOthers(traits, claim, claims, place);
    }

    /// <summary>Where the name of the place stands, seen from the words that tell the claim.</summary>
    void OfStanding(Traits traits, Claim claim, ClaimPlace place, Word? trigger)
    {
        if (SentenceOf(place.Span) is not { } told)
        {
            return;
        }

        var back = claim.Sentence - told;
        traits.Cross("place back", Banded(back, 0, 1, 2, 3, 5));
        if (back != 0)
        {
            var isSame = reading.Text.Sentences[claim.Sentence].Paragraph == reading.Text.Sentences[told].Paragraph;
            traits.Add("one paragraph", isSame);
            traits.WithEffect("one paragraph", isSame);
        }

        var there = reading.Grammars[told];
        if (HeadIn(there, place.Span) is not { } head)
        {
            return;
        }

        traits.Cross("place is", $"{(back == 0 ? "" : "far ")}{there.Words[head].Relation} {there.CaseOf(head)}");
        if (back == 0 && trigger is not null)
        {
            var up = StepsUp(there, head, trigger.Index);
            var down = StepsUp(there, trigger.Index, head);
            traits.Cross("path", up >= 0 ? $"under {Math.Min(up, 4)}" : down >= 0 ? $"over {Math.Min(down, 4)}" : "beside");
            traits.Cross("place stands", head < trigger.Index ? "before" : "behind");
            traits.Cross("place apart", Apart(head, trigger.Index));
        }
    }

    /// <summary>Whether the report's other claims of the place agree in who is strong there.</summary>
    void OfOthers(Traits traits, Claim claim, IReadOnlyList<Claim> claims, ClaimPlace place)
    {
        if (claim.Control!.Holder is not { } holder)
        {
            return;
        }

        var side = SideOf(holder);
        var others = claims.Where(other => other != claim && other.Control?.Holder is not null && other.Places is [var where, ..] && where.Name == place.Name).ToList();
        var agreeing = others.Count(other => SideOf(other.Control!.Holder!) == side);
        traits.Cross("agree", Math.Min(agreeing, 2));
        traits.Cross("disagree", Math.Min(others.Count - agreeing, 2));
    }

    void OfAgent(Traits traits, Claim claim, SentenceGrammar grammar, Word? trigger)
    {
        if (claim.Agents is not [var agent, ..])
        {
            traits.Cross("agent", "none");
            return;
        }

        traits.Cross("agent", agent.Inferred ? "inferred" : "said");
        traits.Cross("agent side", agent.Actor is null ? "unknown" : SideName(agent.Actor));
        traits.Add("agent sector", agent.Actor?.Split('.') is [_, var sector, ..] ? sector is "GOV" or "MIL" or "COP" or "CVL" ? sector : "group" : "country");
        traits.Add("agent named", agent.Text.Length > 0 && char.IsUpper(agent.Text[0]));
        traits.Add("agent words", Math.Min(agent.Text.Count(letter => letter == ' '), 3));
        var back = SentenceOf(agent.Span) is { } told ? claim.Sentence - told : -1;
        traits.Cross("agent back", Banded(back, 0, 1, 2, 3));
        if (back == 0 && trigger is not null && HeadIn(grammar, agent.Span) is { } head)
        {
            traits.Add("agent apart", Apart(head, trigger.Index));
            traits.Add("agent stands", head < trigger.Index ? "before" : "behind");
        }
    }

    void OfHolder(Traits traits, Claim claim)
    {
        var control = claim.Control!;
        traits.Cross("holder", control.Holder is null ? "none" : "some");
        traits.Cross("holder side", SideName(control.Holder));
        traits.Add("from", control.From is null ? "none" : control.Holder is not null && SideOf(control.From) == SideOf(control.Holder) ? "same" : "other");
        traits.Add("target", claim.Targets is not [var target, ..] ? "none" : target.Inferred ? "inferred" : "said");
        traits.Cross("time", claim.Time is null ? "none" : claim.Time.Start is { } start && start < reading.Report.Published.PlusDays(-OldNews) ? "old" : "new");
        traits.Add("sources", Math.Min(claim.Sources.Count, 2));
        if (claim.Sources is [.., var source])
        {
            traits.Add("stance", source.Stance);
            traits.WithEffect("stance", source.Stance);
        }
    }

    void OfSentence(Traits traits, Claim claim, IReadOnlyList<Claim> claims, SentenceGrammar grammar)
    {
        traits.Add("sentence", Banded(claim.Sentence, 0, 1, 3));
        traits.Add("length", Banded(grammar.Words.Count, 12, 30, 45));
        traits.Add("report", reading.Grammars.Count < ShortReport ? "note" : reading.Grammars.Count < LongReport ? "short" : "long");
        traits.Add("quotes", grammar.Words.Any(word => word.Form is "\"" or "“" or "”" or "''" or "``"));
        var beside = claims.Where(other => other.Sentence == claim.Sentence && other.Control is not null).ToList();
        traits.Add("claims beside", Math.Min(beside.Count, 4));
        traits.Cross("like beside", Math.Min(beside.Count(other => other.Control!.Effect == claim.Control!.Effect) - 1, 3));
    }

    string SideName(string? actor) => actor is null || SideOf(actor) is not { } side ? "none" : side == _stateSide ? "state" : "other";

    string? SideOf(string actor) => _sides.TryGetValue(actor, out var known) ? known : _sides[actor] = sideOf(actor);

    int? SentenceOf(TextSpan span)
    {
        var found = -1;
        for (var at = 0; at < reading.Text.Sentences.Count && found < 0; at++)
        {
            found = reading.Text.Sentences[at].Span.Contains(span) ? at : -1;
        }

        return found < 0 ? null : found;
    }

    int CountOf(string name)
    {
        var count = 0;
        for (var at = name.Length == 0 ? -1 : reading.Text.Text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = reading.Text.Text.IndexOf(name, at + name.Length, StringComparison.Ordinal))
        {
            count++;
        }

        return count;
    }

    /// <summary>The word of a span that hangs on the rest of its sentence; null where no word lies in it.</summary>
    static int? HeadIn(SentenceGrammar grammar, TextSpan span)
    {
        for (var word = grammar.Words.Count - 1; word >= 0; word--)
        {
            if (span.Contains(grammar.Words[word].Span) && (grammar.Words[word].Head is var head && (head < 0 || !span.Contains(grammar.Words[head].Span))))
            {
                return word;
            }
        }

        return null;
    }

    /// <summary>How many steps up the tree another word stands over a word; -1 where it does not.</summary>
    static int StepsUp(SentenceGrammar grammar, int word, int over)
    {
        var steps = 0;
        for (var at = word; at >= 0 && steps <= grammar.Words.Count; at = grammar.Words[at].Head, steps++)
        {
            if (at == over)
            {
                return steps;
            }
        }

        return -1;
    }

    static string Apart(int left, int right) => Banded(Math.Abs(left - right), 3, 6, 12, 20);

    /// <summary>The greatest of some bounds, ascending, that a number reaches; "under" where it reaches none.</summary>
    static string Banded(double number, params ReadOnlySpan<double> bounds)
    {
        var reached = "under";
        foreach (var bound in bounds)
        {
            reached = number >= bound ? bound.ToString(System.Globalization.CultureInfo.InvariantCulture) : reached;
        }

        return reached;
    }

    sealed class Traits
    {
        readonly List<string> _all = new(100);
        readonly string _effect;

        public Traits(ControlEffect effect, string frame)
        {
            _effect = effect + "&";
            _all.AddRange([OfAll, $"effect={effect}", $"frame={frame}", $"{effect}&frame={frame}"]);
        }

        public IReadOnlyList<string> All => _all;

        public void Add<T>(string what, T value) => _all.Add($"{what}={value}");

        public void WithEffect<T>(string what, T value) => _all.Add($"{_effect}{what}={value}");

        /// <summary>A trait alone and with the effect.</summary>
        public void Cross<T>(string what, T value)
        {
            var trait = $"{what}={value}";
            _all.Add(trait);
            _all.Add(_effect + trait);
        }
    }
}
