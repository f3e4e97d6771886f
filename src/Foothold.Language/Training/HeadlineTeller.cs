namespace Foothold.Language;

/// <summary>The part of headline writing that tells verbs: no "be", the present for the past, the infinitive for the future.</summary>
sealed class HeadlineTeller
{
    readonly HeadlineWords _words;
    readonly InflectedForms _singular;
    readonly InflectedForms _plural;
    readonly string? _singularTag;
    readonly string? _pluralTag;

    /// <summary>Learns the forms of verbs from a treebank.</summary>
    /// <param name="words">The language's words and tags.</param>
    /// <param name="treebank">The sentences.</param>
    public HeadlineTeller(HeadlineWords words, IReadOnlyList<TreebankSentence> treebank)
    {
        _words = words;
        (_singularTag, _pluralTag) = (words.First("singular-present"), words.First("plural-present"));
        (_singular, _plural) = (InflectedForms.Learn(treebank, _singularTag), InflectedForms.Learn(treebank, _pluralTag));
    }

    /// <summary>Rewrites the verbs of the clauses whose subjects are nouns, and of the verbs joined to them.</summary>
    public void Tell(DraftTree draft, ref Chance chance)
    {
        foreach (var clause in draft.Words.Where(word => word.Relation is "root" or "ccomp" or "conj" or "advcl" or "parataxis").ToList())
        {
            if (draft.Words.Contains(clause) && SubjectOf(draft, clause) is { } subject)
            {
                var isPlural = IsPlural(draft, subject);
                var auxiliaries = draft.Under(clause).Where(word => word.Kind is "aux" or "cop").ToList();
                if (!Foretell(draft, clause, auxiliaries, ref chance))
                {
                    Present(draft, clause, auxiliaries, isPlural, ref chance);
                }
            }
        }
    }

    // The clause's own subject, or of a verb joined to another its head's.
    static DraftWord? SubjectOf(DraftTree draft, DraftWord clause)
    {
        var own = draft.Under(clause).FirstOrDefault(word => word.Kind is "nsubj" or "expl" or "csubj");
        if (own is null && clause is { Relation: "conj", Head: { Relation: "root" or "ccomp" or "parataxis" } first, Tag: UniversalTag.Verb })
        {
            own = draft.Under(first).FirstOrDefault(word => word.Kind == "nsubj");
        }

        return own is { Kind: "nsubj", Tag: UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Num } ? own : null;
    }

    bool IsPlural(DraftTree draft, DraftWord subject) =>
        _words.Has("many", subject.FineTag) || _words.Has("plural", subject.Lemma) || draft.Under(subject).Any(word => word.Relation == "conj")
        || (subject.Tag == UniversalTag.Num && !_words.Has("single", subject.Lemma));

    // "will seize", "is going to seize" and "plans to seize" become "to seize".
    bool Foretell(DraftTree draft, DraftWord clause, List<DraftWord> auxiliaries, ref Chance chance)
    {
        var isTurned = draft.Under(clause).Any(word => _words.Has("kept", word.Lemma)); // "will not", "has no plans"
        if (!isTurned && auxiliaries.Count > 0 && _words.Has("will", auxiliaries[0].Lemma) && clause.Relation is "root" or "conj" or "parataxis" && chance.Happens(0.85))
        {
            var will = auxiliaries[0];
            (will.Form, will.Lemma, will.Tag, will.FineTag, will.Relation, will.IsJoined) = (_words.First("to") ?? will.Form, _words.First("to") ?? will.Lemma, UniversalTag.Part, _words.First("mark") ?? will.FineTag, "mark", false);
            return true;
        }

        var deed = draft.Under(clause).FirstOrDefault(word => word.Relation == "xcomp" && draft.Under(word).Any(mark => mark.Relation == "mark" && _words.Has("to", mark.Lemma)));
        if (deed is null || isTurned || !_words.Has("plans", clause.Lemma) || auxiliaries.Exists(word => !_words.Has("be", word.Lemma)) || !chance.Happens(0.7))
        {
            return false;
        }

        auxiliaries.ForEach(draft.Drop);
        foreach (var other in draft.Under(clause).Where(word => word != deed).ToList())
        {
            other.Head = deed;
        }

        (deed.Head, deed.Relation) = (clause.Head, clause.Relation);
        draft.Keep(draft.Words.Where(word => word != clause).ToList());
        return true;
    }

    void Present(DraftTree draft, DraftWord clause, List<DraftWord> auxiliaries, bool isPlural, ref Chance chance)
    {
        var isBe = auxiliaries.Count > 0 && auxiliaries.TrueForAll(word => _words.Has("be", word.Lemma) || _words.Has("have", word.Lemma)) && auxiliaries.TrueForAll(word => !draft.Under(word).Any());
        if (isBe && (_words.Has("perfect", clause.FineTag) || auxiliaries[^1].Kind == "cop"))
        {
            var isActive = !auxiliaries.Exists(word => _words.Has("be", word.Lemma));
            if ((isActive || auxiliaries.Count == 1 || auxiliaries[^1].Relation == "aux:pass") && chance.Happens(auxiliaries[^1].Kind == "cop" ? 0.7 : 0.9) && (!isActive || (!draft.Under(clause).Any(word => _words.Has("kept", word.Lemma)) && Turn(clause, isPlural))))
            {
                DropAll(draft, clause, auxiliaries);
            }
        }
        else if (isBe && auxiliaries.Count == 1 && _words.Has("progressive", clause.FineTag) && clause.Tag == UniversalTag.Verb)
        {
            if (chance.Happens(0.5) || Turn(clause, isPlural))
            {
                DropAll(draft, clause, auxiliaries);
            }
        }
        else if (auxiliaries.Count == 0 && _words.Has("past", clause.FineTag) && clause.Tag == UniversalTag.Verb && chance.Happens(0.85))
        {
            Turn(clause, isPlural);
        }
    }

    // A "n't" that was written against one of them stands alone from now on.
    void DropAll(DraftTree draft, DraftWord clause, List<DraftWord> auxiliaries)
    {
        auxiliaries.ForEach(draft.Drop);
        foreach (var not in draft.Under(clause).Where(word => word.IsJoined && _words.Has("kept", word.Lemma)))
        {
            (not.Form, not.IsJoined) = (not.Lemma, false);
        }
    }

    bool Turn(DraftWord verb, bool isPlural)
    {
        var form = (isPlural ? _plural : _singular).Of(verb.Lemma);
        var tag = isPlural ? _pluralTag : _singularTag;
        if (form is null || tag is null)
        {
            return false;
        }

        (verb.Form, verb.FineTag) = (form, tag);
        return true;
    }
}
