using Foothold.Lexicon;

namespace Foothold.Coding;

/// <summary>Reads for whom those fight whose own name is not said: whom they serve, who backs them, whom they are for or against.</summary>
sealed class AllegianceReader(ReportReading reading, PhraseReader phrases, Descriptions descriptions, ActorCatalogue actors, WordLists words, Theatre theatre)
{
    /// <summary>"forces loyal to X", "pro-X fighters", "anti-X militia": by whose side or against whom those fight whose own name is not said.</summary>
    public IEnumerable<string> PartisansOf(Phrase phrase, SentenceGrammar grammar, int depth)
    {
        foreach (var child in grammar.Sentence.Children(phrase.Head))
        {
            if (child > phrase.Head && depth < PhraseReader.MaximumDepth && grammar.Words[child] is { Relation: "acl", FineTag: "VBN" or "VBD" } && grammar.Is(WordClass.Backing, child) && phrases.State() is { } backed
                && grammar.Fill(child, "subject").Select(backer => phrases.Read(phrase.Sentence, backer, depth + 1).Actor).FirstOrDefault(actor => actor is not null) is { } by
                && theatre.SideOf(by.Id, reading.Report.Published, actors) is { } side && side == theatre.SideOf(backed.Id, reading.Report.Published, actors))
            {
                yield return backed.Id; // "forces backed by the coalition", which fights for the state
            }

            if (depth < PhraseReader.MaximumDepth && LeaderBehind(phrase, grammar, child, depth) is { } leader)
            {
                yield return leader.Id;
            }

            foreach (var served in depth < PhraseReader.MaximumDepth ? ServedBy(phrase, grammar, child) : [])
            {
                if (phrases.Read(phrase.Sentence, served, depth + 1).Actor is { } lord)
                {
                    yield return lord.Id;
                }
            }

            if (child < phrase.Head && words.Is(WordClass.Loyal, grammar.Words[child].Form) && grammar.HyphenPartner(child) is { } whose)
            {
                if (reading.ActorAt(phrase.Sentence, whose)?.Actor is { } bound)
                {
                    yield return bound; // "Houthi-allied forces"
                }
                else if (descriptions.At(grammar, whose) is { } described && described.Last == whose)
                {
                    yield return described.Description.Actor; // "government-aligned forces"
                }
            }

            var parts = grammar.Words[child].Form.Split('-', 2);
            if (child < phrase.Head && parts.Length == 2 && words.Is(WordClass.Favouring, parts[0]) && words.Is(WordClass.Government, parts[1].ToLowerInvariant()) && phrases.State() is { } state)
            {
                yield return state.Id; // "pro-government forces"
            }

            if (child < phrase.Head && parts.Length == 2 && actors.Match([parts[1]], 0) is { } match)
            {
                if (words.Is(WordClass.Favouring, parts[0]))
                {
                    yield return match.Actor;
                }
                else if (words.Is(WordClass.Opposing, parts[0]) && actors.Find(match.Actor) is { } enemy && phrases.AskedParties?.Opponent(enemy) is { } other)
                {
                    yield return other.Id;
                }
            }
        }
    }

    /// <summary>"US-backed fighters", "fighters backed by Turkey": whom reports mean by those whom another backs, or else the militia for the state where the backer is of its side; null where they mean nobody by it.</summary>
    public Actor? Backed(Phrase phrase, SentenceGrammar grammar, RoleNoun role, int depth)
    {
        foreach (var child in grammar.Sentence.Children(phrase.Head).SelectMany(child => grammar.Words[child].Relation is "acl" or "acl:relcl" ? grammar.Related(child, "conj").Prepend(child) : [child])) // "who are loyal to X and *backed* by Y"
        {
            var isBehind = child > phrase.Head && depth < PhraseReader.MaximumDepth && grammar.Words[child] is { Relation: "acl" or "acl:relcl" or "conj", FineTag: "VBN" or "VBD" } && grammar.Is(WordClass.Backing, child);
            var backer = isBehind ? grammar.Fill(child, "subject").Where(by => by > child).Select(by => phrases.Read(phrase.Sentence, by, depth + 1).Actor).FirstOrDefault(actor => actor is not null)
                : ServedBy(phrase, grammar, child).FirstOrDefault(-1) is >= 0 and var served && depth < PhraseReader.MaximumDepth ? phrases.Read(phrase.Sentence, served, depth + 1).Actor
                : child < phrase.Head && grammar.HyphenPartner(child) is { } bound && (words.Is(WordClass.Backed, grammar.Words[child].Form) || words.Is(WordClass.Loyal, grammar.Words[child].Form)) && (reading.ActorAt(phrase.Sentence, bound)?.Actor ?? descriptions.At(grammar, bound)?.Description.Actor) is { } id ? actors.Find(id)
                : Favoured(phrase, grammar, child);
            if (backer is null)
            {
                continue;
            }

            if (descriptions.BackedBy(backer, grammar.Words[phrase.Head].Lemma) is { } meant)
            {
                return meant;
            }

            if (role.Part == RolePart.ArmedGroup && phrases.IsForState(backer) && phrases.State() is { } state
                && theatre.Describe([words.Of(WordClass.ForGovernment)[0], grammar.Words[phrase.Head].Lemma], 0, reading.Report.Published) is { Last: 1 } loyal)
            {
                return actors.Find(loyal.Description.Actor) is { } militia && militia.Id != state.Id ? militia : null;
            }

            if (role.Part == RolePart.Military && grammar.Is(WordClass.Force, phrase.Head) && phrases.IsForState(backer) && backer.Kind != ActorKind.Person && phrases.State() is { } helped && role.ActorOf(helped, actors) is { } army)
            {
                return actors.Find(army); // "Emirati-backed forces", where the Emirates fight for the state
            }

            if (grammar.Is(WordClass.Fighter, phrase.Head) && descriptions.BackedBy(backer, null) is { } others)
            {
                return others;
            }
        }

        return null;
    }

    /// <summary>"rebels led by *X*", "forces under *X*": the one person whose force those are; null where none is known.</summary>
    Actor? LeaderBehind(Phrase phrase, SentenceGrammar grammar, int child, int depth)
    {
        IEnumerable<int> leaders = child < phrase.Head ? []
            : grammar.Words[child] is { Relation: "acl", FineTag: "VBN" or "VBD" } && grammar.Is(WordClass.Leading, child) ? grammar.Fill(child, "subject").Where(by => by > child)
            : grammar.Words[child].Relation == "nmod" && grammar.HasCase(WordClass.Under, child) ? [child]
            : [];
        return leaders.Select(leader => phrases.Read(phrase.Sentence, leader, depth + 1).Actor).FirstOrDefault(actor => actor is { Kind: ActorKind.Person });
    }

    /// <summary>"*pro-Ankara* fighters", "a *pro-Kyiv* militia": the country that a word before a noun says those are for; null where it says none.</summary>
    Actor? Favoured(Phrase phrase, SentenceGrammar grammar, int word) => word < phrase.Head && grammar.Words[word].Form.Split('-', 2) is [var favouring, var favoured]
        && words.Is(WordClass.Favouring, favouring) && actors.Match([favoured], 0) is { } match && actors.Find(match.Actor) is { Kind: ActorKind.Country } country ? country : null;

    /// <summary>"loyal *to X*", "allied *with X*": whom a word behind a noun says that they serve.</summary>
    public static IEnumerable<int> ServedBy(Phrase phrase, SentenceGrammar grammar, int loyal) => loyal <= phrase.Head ? []
        : grammar.Is(WordClass.Loyal, loyal) ? grammar.Sentence.Children(loyal).Where(served => grammar.HasCase(WordClass.To, served) || grammar.HasCase(WordClass.With, served))
        : grammar.Is(WordClass.Serving, loyal) && grammar.Words[loyal] is { Relation: "acl", FineTag: "VBG" } ? grammar.Related(loyal, "obl").Where(served => grammar.HasCase(WordClass.ServedFor, served)) // "fighting for the government"
        : grammar.Is(WordClass.Side, loyal) && grammar.Words[loyal].Relation == "nmod" ? grammar.Related(loyal, "nmod:poss") // "on the government's side"
        : [];
}
