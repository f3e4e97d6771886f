using Foothold.Language;
using Foothold.Lexicon;

namespace Foothold.Coding;

/// <summary>Gathers the figures of a match and of the losses told with it.</summary>
sealed class Figures(WordLists words)
{
    const string Act = "act"; // in a frame's quantities: how often the act itself is done
    const string Captives = "captured";
    const int Near = 12; // words between the losses of one list

    readonly QuantityReader _reader = new(words);

    /// <summary>The figures, each words once.</summary>
    /// <param name="grammar">The sentence.</param>
    /// <param name="match">The match.</param>
    /// <param name="all">All matches of the sentence: what another tells is its own.</param>
    public IReadOnlyList<Quantity> Of(SentenceGrammar grammar, FrameMatch match, IReadOnlyList<FrameMatch> all)
    {
        var parts = match.Losses.Prepend(match).ToList();
        var found = parts.SelectMany(part => OfPart(grammar, part)).ToList();
        found.AddRange(OfList(grammar, parts, found, all));
        found.AddRange(parts.SelectMany(part => part.Frame.Type switch { "ASSAULT" => Destroyed(grammar, part.Trigger), "MOBILIZE" => Moved(grammar, part.Trigger), _ => [] }).Select(word => _reader.ReadVehicles(grammar, word)).OfType<Quantity>());
        if (found.Count == 0 && !match.Frame.Quantities.ContainsKey("agent") && match.Frame.Type is "ASSAULT" or "RETREAT" && !Casualties.IsLoss(match.Frame))
        {
            found.AddRange(match.Role("agent")
                .Where(agent => agent.IsArmed && !agent.Inferred && agent.Sentence == match.Sentence && !grammar.Is(WordClass.Aircraft, agent.Head) && !words.IsVehicle(grammar.Words[agent.Head].Lemma.ToLowerInvariant()))
                .Select(agent => _reader.Read(grammar, agent, QuantityReader.Troops)).OfType<Quantity>()
                .Where(quantity => quantity.Minimum is not 1)); // "one of its members" is no force
        }

        return [.. found.DistinctBy(quantity => (quantity.Kind, quantity.Span))];
    }

    IEnumerable<Quantity> OfPart(SentenceGrammar grammar, FrameMatch part)
    {
        if (grammar.HasChild(part.Trigger, WordClass.Without, "mark", "case"))
        {
            yield break; // "without losing a man"
        }

        foreach (var (role, kind) in part.Frame.Quantities)
        {
            if (role == Act)
            {
                if (_reader.ReadAct(grammar, part.Trigger, kind) is { } times)
                {
                    yield return times;
                }

                continue;
            }

            if (_reader.ReadToll(grammar, part.Trigger, kind) is { } toll)
            {
                yield return toll;
                continue;
            }

            var phrases = part.Role(role);
            if (LossKind(grammar, part.Trigger) == kind && _reader.ReadBefore(grammar, part.Trigger, kind, phrases.Count > 0 ? phrases[0].Actor?.Id : null) is { } own)
            {
                yield return own; // "three soldiers were killed and 11 wounded": the three are not the wounded
                continue;
            }

            var read = phrases.Select(phrase => _reader.Read(grammar, phrase, kind)).OfType<Quantity>().ToList();
            foreach (var quantity in read.Count > 0 || role != "target" || phrases.Any(phrase => !phrase.Inferred) ? read : OfOwnWords(grammar, part, kind))
            {
                yield return quantity;
            }
        }
    }

    // "One terrorist was killed", of those told before: the clause's own words say how many.
    IEnumerable<Quantity> OfOwnWords(SentenceGrammar grammar, FrameMatch part, string kind) => !grammar.IsVerbal(part.Trigger) ? []
        : grammar.Fill(part.Trigger, "object", isVerb: true)
            .Where(head => grammar.Words[head].Tag is UniversalTag.Noun or UniversalTag.Num)
            .Select(head => _reader.ReadCount(grammar, head, kind)).OfType<Quantity>();

    // "23 of his men were killed and 50 wounded": what stands in a list of losses without a clause of its own.
    IEnumerable<Quantity> OfList(SentenceGrammar grammar, List<FrameMatch> parts, List<Quantity> found, IReadOnlyList<FrameMatch> all)
    {
        if (found.Count == 0 || !parts.Any(part => Casualties.IsLoss(part.Frame) || LossKind(grammar, part.Trigger) is not null))
        {
            yield break;
        }

        var first = parts.Min(part => part.Trigger);
        for (var word = first + 1; word < Math.Min(grammar.Words.Count, parts.Max(part => part.Trigger) + Near); word++)
        {
            if (LossKind(grammar, word) is { } kind && !(kind == Captives && all.Any(other => other.Trigger == word)) // "and 12 were detained" is told on its own
                && parts.All(part => part.Trigger != word)
                && _reader.ReadBefore(grammar, word, kind, null) is { } quantity && !found.Any(other => other.Span == quantity.Span))
            {
                yield return quantity;
            }
        }
    }

    // "destroyed *two trucks*", and what the act did that is the verb's subject: "a strike destroyed a convoy of ten trucks".
    static IEnumerable<int> Destroyed(SentenceGrammar grammar, int trigger)
    {
        var verb = grammar.IsVerbal(trigger) ? trigger : grammar.Words[trigger] is { Relation: "nsubj", Head: >= 0 and var head } ? head : -1;
        return verb >= 0 && grammar.Is(WordClass.Destroying, verb) ? grammar.Fill(verb, "object", isVerb: true) : [];
    }

    // "moved *forty tanks*", "landed with *dozens of armoured vehicles*"
    static IEnumerable<int> Moved(SentenceGrammar grammar, int trigger) => !grammar.IsVerbal(trigger) ? []
        : grammar.Fill(trigger, "object", isVerb: true).Concat(grammar.Related(trigger, "obl").Where(child => grammar.HasCase(WordClass.With, child)));

    string? LossKind(SentenceGrammar grammar, int word)
    {
        var classes = words.ClassesOf(grammar.Words[word].Form);
        return classes.Has(WordClass.Killed) ? "killed"
            : classes.Has(WordClass.Wounded) ? "wounded"
            : classes.Has(WordClass.Missing) ? "missing"
            : classes.Has(WordClass.Captured) ? Captives
            : null;
    }
}
