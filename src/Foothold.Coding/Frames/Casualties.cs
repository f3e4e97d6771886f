using Foothold.Lexicon;

namespace Foothold.Coding;

/// <summary>Makes one telling of an act and the losses told with it ("an airstrike killed three and wounded two").</summary>
static class Casualties
{
    /// <summary>The matches of a sentence, the losses of an act folded into the act, and losses side by side into the first.</summary>
    public static List<FrameMatch> Fold(SentenceGrammar grammar, IReadOnlyList<FrameMatch> matches, IReadOnlySet<string> lossVerbs)
    {
        // "a mine killed two": the losses by their cause are losses still.
        bool IsLoss(FrameMatch match) => Casualties.IsLoss(match.Frame)
            || (match.Frame is { Type: "ASSAULT", Quantities.Count: > 0 } && match.Reading.Trigger == TriggerClass.Verb && lossVerbs.Contains(grammar.Words[match.Trigger].Lemma.ToLowerInvariant()));
        bool IsAct(FrameMatch match) => Casualties.IsAct(match.Frame) && !IsLoss(match);

        var leads = new Dictionary<FrameMatch, FrameMatch>();
        foreach (var loss in matches.Where(match => IsLoss(match) || IsAct(match)))
        {
            var lead = IsLoss(loss)
                ? matches.FirstOrDefault(act => IsAct(act) && (Belongs(grammar, loss.Trigger, act.Trigger) || SharesCause(grammar, loss, act, matches)))
                    ?? matches.FirstOrDefault(other => IsLoss(other) && IsBeside(grammar, loss.Trigger, other.Trigger) && !IsOfDoer(loss, other))
                : matches.FirstOrDefault(act => act != loss && IsAct(act) && act.Reading.Trigger == TriggerClass.Noun
                    && loss.Role("agent").Concat(loss.Role("weapon")).Any(agent => !agent.Inferred && agent.Head == act.Trigger)); // "a strike hit the store"
            if (lead is not null)
            {
                leads[loss] = lead;
            }
        }

        if (leads.Count == 0)
        {
            return [.. matches];
        }

        var folded = leads.Keys.ToLookup(loss => Last(leads, loss));
        return matches.Where(match => !leads.ContainsKey(match))
            .Select(match => folded[match].Any() ? match with { Losses = [.. folded[match]] } : match)
            .ToList();
    }

    /// <summary>"20 were killed and 17 wounded in air strikes": whether losses are joined to others behind them whose cause is told, and say none of their own.</summary>
    static bool SharesCause(SentenceGrammar grammar, FrameMatch loss, FrameMatch act, IReadOnlyList<FrameMatch> matches) => grammar.IsVerbal(loss.Trigger)
        && grammar.Related(loss.Trigger, "conj").Any(joined => grammar.IsVerbal(joined) && Belongs(grammar, joined, act.Trigger) && matches.Any(other => other.Trigger == joined && IsLoss(other.Frame)))
        && !grammar.Related(loss.Trigger, "obl").Any(cause => cause > loss.Trigger && grammar.HasCase(WordClass.Cause, cause));

    static FrameMatch Last(Dictionary<FrameMatch, FrameMatch> leads, FrameMatch loss)
    {
        var at = loss;
        for (var steps = 0; steps < leads.Count && leads.TryGetValue(at, out var next); steps++)
        {
            at = next;
        }

        return at;
    }

    /// <summary>Whether a frame tells losses alone.</summary>
    public static bool IsLoss(Frame frame) => frame is { Type: "ASSAULT", Mode: "kill" or "wound" };

    /// <summary>Whether a frame tells an act that costs lives, as against one that changes who holds what.</summary>
    static bool IsAct(Frame frame) => frame is { Type: "ASSAULT", Mode: not ("kill" or "wound") } && frame.Control?.Effect is null or "contest";

    /// <summary>Whether losses are told of an act: it is their cause, they follow from it, or it is told by them.</summary>
    static bool Belongs(SentenceGrammar grammar, int loss, int act)
    {
        var verb = grammar.Words[loss];
        if (!grammar.IsVerbal(loss))
        {
            if (verb.Head < 0)
            {
                return false;
            }

            // "the toll of Monday's bombing", "deaths in the shelling"
            if (grammar.Words[act] is { Relation: "nmod", Head: var counted } && counted == loss && (grammar.HasCase(WordClass.Of, act) || grammar.HasCase(WordClass.From, act) || grammar.HasCase(WordClass.Cause, act)))
            {
                return true;
            }

            // "fighting left seven dead", "ambushed a convoy, leaving seven dead"
            var teller = grammar.Words[verb.Head].Relation is "obj" && verb.Relation == "amod" ? grammar.Words[verb.Head].Head : verb.Head;
            return teller >= 0 && grammar.IsVerbal(teller)
                && (grammar.SurfaceSubjects(teller).Contains(act) || (grammar.Words[teller] is { Relation: "advcl", FineTag: "VBG" } under && under.Head == act));
        }

        if (grammar.Fill(loss, "subject", isVerb: true).Contains(act))
        {
            return true;
        }

        foreach (var child in grammar.Sentence.Children(loss))
        {
            if (grammar.Words[child].Relation is "obl" or "obl:agent" && grammar.Conjuncts(child).Contains(act)
                && grammar.HasCase(WordClass.Cause, child))
            {
                return true;
            }

            // "died when a bomb struck their house"
            if (child == act && grammar.Words[child].Relation == "advcl"
                && grammar.HasChild(child, WordClass.LossWhen, "mark", "advmod"))
            {
                return true;
            }
        }

        if (verb.Head < 0)
        {
            return false;
        }

        // "shelled the posts, killing two", whether the participle hangs on the verb or on its object
        return verb.Head == act
            ? verb.Relation == "acl:relcl" || (verb is { Relation: "advcl" or "acl", FineTag: "VBG" } && grammar.IsVerbal(act))
            : verb is { Relation: "acl", FineTag: "VBG" } && grammar.IsVerbal(act) && grammar.Words[verb.Head].Head == act;
    }

    /// <summary>"killed 30 soldiers and *lost seven men*": whether losses are those of whoever caused the others.</summary>
    static bool IsOfDoer(FrameMatch loss, FrameMatch other) => loss.Role("target").Any(lost => lost.Actor is { } actor && other.Role("agent").Any(doer => doer.Actor?.Id == actor.Id));

    /// <summary>Whether losses are joined to others told before them ("six were killed and nine wounded").</summary>
    static bool IsBeside(SentenceGrammar grammar, int loss, int other)
    {
        if (loss <= other || IsOfAnother(grammar, loss) || (!grammar.IsVerbal(loss) && grammar.Words[loss].Lemma != grammar.Words[other].Lemma) || grammar.Fill(loss, "object", isVerb: true).Any(word =>
            grammar.HasChild(word, WordClass.No, "det")))
        {
            return false;
        }

        var isJoined = false;
        for (var at = loss; grammar.Words[at].Head >= 0; at = grammar.Words[at].Head)
        {
            var head = grammar.Words[at].Head;
            if (grammar.Words[at].Relation is not ("conj" or "acl" or "obj" or "nsubj" or "nsubj:pass" or "amod")
                && !(grammar.Words[at].Relation == "parataxis" && !HasSemicolon(grammar, other, loss)))
            {
                return false;
            }

            isJoined |= grammar.Words[at].Relation is "conj" or "parataxis";
            if (head == other || (grammar.Words[other].Relation == "amod" && grammar.Words[other].Head == head))
            {
                return isJoined; // "48 dead soldiers and 19 dead civilians" as well
            }

            if (grammar.IsVerbal(head))
            {
                // "36 were killed, 14 wounded and two captured": the members of a list hang on its first.
                return isJoined && grammar.Words[other].Relation == "conj" && grammar.Words[other].Head == head;
            }
        }

        return false;
    }

    /// <summary>"a strike killed four, and *mines injured* six": whether a loss has a cause of its own.</summary>
    static bool IsOfAnother(SentenceGrammar grammar, int loss) => grammar.IsVerbal(loss) && !grammar.IsPassive(loss)
        && grammar.Related(loss, "nsubj").Any() && grammar.Related(loss, "obj").Any(hurt => grammar.Related(hurt, "nummod").Any()); // not "eleven sustained injuries"

    static bool HasSemicolon(SentenceGrammar grammar, int from, int to) =>
        Enumerable.Range(from, to - from).Any(word => grammar.Words[word].Form is ";" or ":");
}
