namespace Foothold.Coding;

/// <summary>Finds where a clause is set, beyond the place its frame names: the phrases of place around the trigger and its parts.</summary>
sealed class LocationFinder(ReportReading reading, PhraseReader phrases, Antecedents antecedents)
{
    static readonly string[] Prepositions = ["in", "at", "near", "around", "outside", "across", "throughout", "inside", "within", "over", "on", "to", "from", "of"];

    /// <summary>The places around a trigger, the nearest first; a phrase of no resolved place is left out.</summary>
    public IReadOnlyList<Phrase> Find(SentenceGrammar grammar, FrameMatch match)
    {
        var found = new List<Phrase>();
        var roleHeads = match.Roles.Values.SelectMany(fillers => fillers)
            .Where(phrase => !phrase.Inferred && phrase.Sentence == match.Sentence)
            .Select(phrase => phrase.Head).ToList();

        Add(found, grammar, match.Trigger, wide: true);
        foreach (var head in roleHeads)
        {
            Add(found, grammar, head, wide: true);
            AddInside(found, grammar, head);
        }

        AddInside(found, grammar, match.Trigger);

        // Up the tree while the clause is still the same happening.
        var below = match.Trigger;
        foreach (var at in grammar.Ancestors(match.Trigger).Skip(1))
        {
            if (found.Count > 0 || grammar.Words[below].Relation is "ccomp" or "acl:relcl" or "parataxis"
                || (grammar.Words[below].Relation == "conj" && grammar.IsVerbal(below)))
            {
                break;
            }

            Add(found, grammar, at, wide: false);
            below = at;
        }

        return found.DistinctBy(phrase => phrase.Place!.Span).ToList();
    }

    void Add(List<Phrase> found, SentenceGrammar grammar, int word, bool wide)
    {
        foreach (var child in grammar.Sentence.Children(word))
        {
            if (grammar.Words[child].Relation == "advmod" && wide)
            {
                Add(found, grammar, child, wide: false);
            }
            else if (grammar.Words[child].Relation is "obl" or "nmod" or "obl:npmod" or "obl:unmarked"
                && grammar.CaseOf(child) is { } preposition && Array.IndexOf(Prepositions, preposition.Split(' ')[0]) >= 0)
            {
                foreach (var conjunct in grammar.Conjuncts(child))
                {
                    if (phrases.Read(grammar.Sentence.Index, conjunct) is { Place: not null } phrase)
                    {
                        found.Add(phrase);
                    }
                    else if (phrases.Read(grammar.Sentence.Index, conjunct) is { Area.Level: "part" or "region" or "district" or "settlement" } area
                        && FrameMatcher.IsPointing(area) && antecedents.Place(area) is { } before)
                    {
                        found.Add(before); // "in the area"
                    }
                    else
                    {
                        Add(found, grammar, conjunct, wide);
                    }
                }
            }
        }
    }

    /// <summary>A place that modifies a noun ("the Helmand offensive"), but not one that is its possessor or an actor.</summary>
    void AddInside(List<Phrase> found, SentenceGrammar grammar, int head)
    {
        foreach (var word in grammar.Tight(head).Skip(1))
        {
            if (reading.PlaceAt(grammar.Sentence.Index, word) is { } mention
                && grammar.Words[word].Relation is "compound" or "amod" or "nmod:desc" or "nmod:poss"
                && reading.ActorAt(grammar.Sentence.Index, word) is null)
            {
                found.Add(new Phrase(grammar.Sentence.Index, word, mention.Span, mention.Text) { Place = mention });
            }
        }
    }
}
