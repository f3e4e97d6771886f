using Foothold.Language;
using Foothold.Lexicon;

namespace Foothold.Coding;

/// <summary>Finds the words that fill the slots which frames name: subject, object, owner, a preposition and so on.</summary>
sealed class SlotReader(SentenceGrammar grammar, SubjectReader subjects, ObjectReader objects)
{
    readonly List<(string Slot, bool IsVerb, int[] Words)>?[] _filled = new List<(string, bool, int[])>?[grammar.Words.Count];

    /// <summary>The words that fill a slot of a verb, noun or adjective, conjuncts included, nearest first.</summary>
    /// <param name="trigger">The word.</param>
    /// <param name="slot">The slot.</param>
    /// <param name="isVerb">Whether it is read as a verb, whatever its tag.</param>
    public IReadOnlyList<int> Fill(int trigger, string slot, bool isVerb)
    {
        var known = _filled[trigger] ??= [];
        foreach (var filled in known)
        {
            if (filled.IsVerb == isVerb && filled.Slot == slot)
            {
                return filled.Words;
            }
        }

        List<int> found = [];
        foreach (var head in HeadsIn(trigger, slot, isVerb))
        {
            foreach (var word in grammar.Conjuncts(head))
            {
                if (!found.Contains(word))
                {
                    found.Add(word);
                }
            }
        }

        int[] words = [.. found];
        known.Add((slot, isVerb, words));
        return words;
    }

    IEnumerable<int> HeadsIn(int trigger, string slot, bool isVerb) => grammar.Words[trigger].Relation == "cop"
        ? FillOfCopula(grammar.Words[trigger].Head, slot)
        : slot switch
        {
            "subject" => isVerb ? subjects.Subjects(trigger) : IsPredicateAdjective(trigger) ? grammar.SurfaceSubjects(trigger) : subjects.SubjectsOfNoun(trigger),
            "object" => isVerb ? objects.Objects(trigger) : grammar.Prepositional(trigger, WordClass.Of),
            "indirect" => grammar.Related(trigger, "iobj"),
            "complement" => grammar.Related(trigger, "xcomp").Concat(grammar.Related(trigger, "ccomp")),
            "infinitive" => grammar.Related(trigger, "xcomp").Concat(grammar.Related(trigger, "advcl").Where(word => grammar.HasChild(word, WordClass.InfinitiveMark))).Where(word => grammar.Words[word].FineTag == "VB"),
            "purpose" => grammar.Related(trigger, "xcomp").Concat(grammar.Related(trigger, "advcl")).Where(word => grammar.Words[word].FineTag == "VB"),
            "possessor" => grammar.Related(trigger, "nmod:poss"),
            "apposition" => grammar.Related(trigger, "appos").Concat(grammar.Related(trigger, "flat")),
            "modifier" => grammar.Related(trigger, "compound").Concat(grammar.Related(trigger, "amod")).Concat(grammar.Related(trigger, "nmod:desc")),
            "bearer" => Bearers(trigger),
            "owner" => Owners(trigger),
            "adjective" => grammar.Related(trigger, "xcomp").Where(child => grammar.Words[child].Tag == UniversalTag.Adj),
            "concerned" => Concerned(trigger),
            "winner" => ToldOf(trigger, WordClass.Boon, WordClass.Celebrating),
            "sufferer" => ToldOf(trigger, WordClass.Blow, WordClass.Smarting),
            _ => isVerb ? PrepositionalOfVerb(trigger, slot) : PrepositionalOfNoun(trigger, slot),
        };

    /// <summary>"The town is with the rebels", "the hills are theirs": what is said of the subject hangs over the verb.</summary>
    IEnumerable<int> FillOfCopula(int predicate, string slot) => slot switch
    {
        "subject" => grammar.SurfaceSubjects(predicate),
        "complement" => [predicate],
        "owner" => IsOwner(predicate) ? [OwnerOf(predicate)] : [],
        "adjective" => grammar.Words[predicate].Tag == UniversalTag.Adj ? [predicate] : [],
        _ => grammar.Serves(predicate, slot) ? [predicate] : PrepositionalOfNoun(predicate, slot),
    };

    /// <summary>"remained theirs", "is now the army's": whose something is said to be.</summary>
    IEnumerable<int> Owners(int verb) => grammar.Sentence.Children(verb).Where(child => grammar.Words[child].Relation is "obj" or "xcomp" or "obl" or "obl:unmarked" or "nmod:poss" or "ccomp" && IsOwner(child)).Select(OwnerOf);

    bool IsOwner(int word) => grammar.Lists.Is(WordClass.Owner, grammar.Words[word].Form) || grammar.Sentence.Children(word).Any(child => grammar.Words[child] is { Relation: "case", FineTag: "POS" })
        || IsPluralOwner(word)
        || (grammar.Is(WordClass.Own, word) && grammar.Related(word, "nmod:poss").Any());

    /// <summary>"had been the *rebels'*", with the apostrophe read as a quotation's end.</summary>
    bool IsPluralOwner(int word) => grammar.Words[word].FineTag is "NNS" or "NNPS" && word + 1 < grammar.Words.Count && grammar.Words[word + 1] is { Form: "'" or "\u2019" } mark
        && mark.Span.Start == grammar.Words[word].Span.End && !grammar.Words.Take(word).Any(before => before.Form is "'" or "\u2018" or "\u2019");

    /// <summary>"their *own*" is theirs.</summary>
    int OwnerOf(int word) => grammar.Is(WordClass.Own, word) && grammar.Related(word, "nmod:poss").Cast<int?>().FirstOrDefault() is { } owner ? owner : word;

    // "the army is aggressive", "becomes more aggressive": what it is said of is its subject.
    bool IsPredicateAdjective(int word) => grammar.Words[word].Tag == UniversalTag.Adj && grammar.Words[word].Relation is not "amod";

    IEnumerable<int> PrepositionalOfVerb(int verb, string slot)
    {
        foreach (var child in grammar.Prepositional(verb, slot))
        {
            yield return child;
        }

        // "kept them from taking X"
        var classes = grammar.Lists.ClassesOf(slot);
        foreach (var child in classes.Has(WordClass.From) ? grammar.Related(verb, "advcl").Where(grammar.IsPrevented).SelectMany(objects.Objects) : [])
        {
            yield return child;
        }

        // "kept them from setting foot in X"
        foreach (var child in classes.Has(WordClass.From) ? grammar.Related(verb, "advcl").Where(grammar.IsPrevented).SelectMany(kept => grammar.Related(kept, "obl")).Where(child => grammar.HasCase(WordClass.Reaching, child)) : [])
        {
            yield return child;
        }

        // "sending troops back into X": the phrase hangs on the adverb.
        foreach (var adverb in grammar.Related(verb, "advmod"))
        {
            foreach (var child in grammar.Prepositional(adverb, slot))
            {
                yield return child;
            }
        }

        // "In X soldiers are reported to be surrounded": the phrase hangs on the report.
        if (grammar.Words[verb] is { Relation: "xcomp", Head: >= 0 and var report } && grammar.IsPassive(report) && grammar.Lists.Framing.Find(grammar.Words[report].Lemma.ToLowerInvariant(), FramingClass.Speech) is not null)
        {
            foreach (var child in grammar.Prepositional(report, slot))
            {
                if (child < report)
                {
                    yield return child;
                }
            }
        }

        // A phrase the parser hung on the object or on a shared verb may belong here as well.
        foreach (var noun in objects.Objects(verb))
        {
            foreach (var child in grammar.Prepositional(noun, slot))
            {
                yield return child;
            }

            foreach (var child in classes.Has(WordClass.Of) ? [] : PrepositionalOfEach(grammar.Related(noun, "conj"), slot)) // "has control or influence *over* X"
            {
                yield return child;
            }
        }

        var word = grammar.Words[verb];
        if (word.Relation == "acl:relcl" && word.Head >= 0 && IsTakenUp(verb, slot))
        {
            yield return word.Head;
        }

        // "there are no soldiers in X", "no soldiers left in X": where those are of whom is told that they are there
        foreach (var noun in grammar.Related(verb, "expl").Any() ? grammar.Related(verb, "nsubj") : [])
        {
            foreach (var child in grammar.Prepositional(noun, slot).Concat(PrepositionalOfEach(grammar.Related(noun, "acl"), slot)))
            {
                yield return child;
            }
        }

        // "a district *where* they rule"
        if (word.Relation == "acl:relcl" && word.Head >= 0 && classes.Has(WordClass.In) && grammar.HasChild(verb, WordClass.Where, "advmod", "mark"))
        {
            yield return word.Head;
        }

        // "fighting soldiers holed up in X": where those are with whom it is done
        foreach (var child in classes.Has(WordClass.AroundSlot) ? PrepositionalOfEach(grammar.Related(verb, "xcomp").Concat(objects.Objects(verb).SelectMany(done => grammar.Related(done, "acl"))).Where(other => grammar.Words[other].FineTag is "VBN" or "VBD"), slot) : [])
        {
            yield return child;
        }

        // "clashed with the Taliban in X", read as the Taliban in X.
        if (classes.Has(WordClass.AroundSlot))
        {
            foreach (var child in PrepositionalOfEach(grammar.Sentence.Children(verb).Where(child => grammar.Words[child].Relation is "obl" or "obl:agent"), slot))
            {
                yield return child;
            }
        }

        if (classes.Has(WordClass.SharedSlot) && word.Head >= 0)
        {
            foreach (var child in PrepositionalOfEach(grammar.Related(verb, "conj").Concat(grammar.Related(verb, "xcomp")).Where(grammar.IsVerbal), slot))
            {
                yield return child;
            }
        }
    }

    /// <summary>"a district *of which* they have control": whether a clause takes up its noun in a slot.</summary>
    bool IsTakenUp(int verb, string slot) => grammar.Sentence.Children(verb).Any(child => grammar.IsRelativePronoun(child) && grammar.Serves(child, slot));

    /// <summary>The phrases hung on each of some words whose preposition serves for a slot.</summary>
    List<int> PrepositionalOfEach(IEnumerable<int> words, string slot)
    {
        List<int> phrases = [];
        foreach (var word in words)
        {
            phrases.AddRange(grammar.Prepositional(word, slot));
        }

        return phrases;
    }

    IEnumerable<int> PrepositionalOfNoun(int noun, string slot)
    {
        foreach (var child in grammar.Prepositional(noun, slot))
        {
            yield return child;
        }

        // "the loss of X to the Taliban", "the capture of X by the army", with the last hung on X
        if (grammar.Lists.Is(WordClass.SharedSlot, slot) || grammar.Lists.Is(WordClass.By, slot))
        {
            foreach (var child in PrepositionalOfEach(grammar.Prepositional(noun, WordClass.Of), slot))
            {
                yield return child;
            }
        }

        // "Fighting continued in X", read with the noun as the head.
        foreach (var clause in grammar.Related(noun, "xcomp").Concat(grammar.Related(noun, "advcl")).Concat(grammar.Related(noun, "acl")))
        {
            foreach (var child in grammar.IsVerbal(clause) ? grammar.Prepositional(clause, slot) : [])
            {
                yield return child;
            }
        }

        // "a district where their *rule* is absolute"
        if (grammar.Lists.Is(WordClass.In, slot) && grammar.Words[noun] is { Relation: "nsubj", Head: >= 0 and var said } && grammar.Words[said] is { Relation: "acl:relcl", Head: >= 0 and var where } && grammar.HasChild(said, WordClass.Where, "advmod", "mark"))
        {
            yield return where;
        }

        // "X, where they had been the *rulers*"
        if (grammar.Lists.Is(WordClass.In, slot) && grammar.Words[noun] is { Relation: "acl:relcl", Head: >= 0 and var ruled } && !grammar.IsVerbal(noun) && grammar.HasChild(noun, WordClass.Where, "advmod", "mark"))
        {
            yield return ruled;
        }

        // "Their flag was back on the *roof*": where the subject is told to be.
        if (grammar.Words[noun] is { Relation: "nsubj", Head: >= 0 and var stead } && !grammar.IsVerbal(stead) && grammar.Related(stead, "cop").Any()
            && (grammar.Serves(stead, slot) || IsBehind(stead, slot)))
        {
            yield return stead;
        }

        // "was captured" aside, "launched an attack on X" may hang X on the verb.
        var word = grammar.Words[noun];
        if (word.Head >= 0 && grammar.IsVerbal(word.Head) && word.Relation is "obj" or "nsubj:pass" or "nsubj" or "obl")
        {
            // "the group's capture of X was disputed by the army": whoever does what is done with an act does not do the act itself
            var isOthers = grammar.Lists.Is(WordClass.By, slot) && grammar.Lists.Framing.Find(grammar.Words[word.Head].Lemma.ToLowerInvariant(), FramingClass.Speech) is not null;
            foreach (var child in isOthers ? [] : PrepositionalOfVerb(word.Head, slot))
            {
                if (child != noun && !(word.Relation == "nsubj" && IsOfWhatIsToldOf(noun, word.Head, slot)))
                {
                    yield return child;
                }
            }
        }
    }

    bool IsBehind(int word, string preposition) => grammar.Related(word, "case").Any(child => grammar.Words[child].Lemma == preposition);

    /// <summary>"The loss of X has deprived them *of a base*", "dealt a blow *to them*": what follows the verb is no part of what its subject names.</summary>
    bool IsOfWhatIsToldOf(int subject, int verb, string slot) => (grammar.Lists.Is(WordClass.Of, slot) && grammar.Prepositional(subject, slot).Any())
        || grammar.Is(WordClass.Blow, verb) || grammar.Related(verb, "obj").Any(told => grammar.Is(WordClass.Blow, told));

    IEnumerable<int> Bearers(int predicate)
    {
        var word = grammar.Words[predicate];
        var own = grammar.Related(predicate, "nsubj").Concat(grammar.Related(predicate, "nsubj:pass")).ToList();
        if (own.Count > 0)
        {
            return own.All(grammar.IsRelativePronoun) && word.Relation == "acl:relcl" && !(own.TrueForAll(subject => grammar.Is(WordClass.Who, subject)) && grammar.Related(predicate, "mark").Any()) ? [word.Head] : own;
        }

        if (word.Head < 0)
        {
            return [];
        }

        if (word.Relation is "appos" or "amod" or "acl" or "nmod" or "acl:relcl" && !grammar.IsVerbal(word.Head))
        {
            return [word.Head];
        }

        if (word.Relation == "nsubj" && word.Head > predicate && grammar.Words[word.Head].Tag == UniversalTag.Propn && grammar.CaseOf(word.Head) is null && grammar.Related(word.Head, "cop").Any())
        {
            return [word.Head]; // "the army's next objective is X"
        }

        if (word.Relation == "conj")
        {
            return Bearers(word.Head);
        }

        if (word.Relation is "obl" or "nmod" && grammar.Words[word.Head].Tag == UniversalTag.Adv && grammar.Related(word.Head, "nsubj").Any())
        {
            return grammar.SurfaceSubjects(word.Head); // "troops back in *combat*", a heading's
        }

        if (word.Relation == "obj" && grammar.Is(WordClass.Lasting, word.Head))
        {
            return grammar.SurfaceSubjects(word.Head); // "remains the *master* of X"
        }

        if (word.Relation is "xcomp" or "obl" or "advcl" or "ccomp" && grammar.IsVerbal(word.Head))
        {
            var done = objects.Objects(word.Head).Where(noun => noun != predicate && !grammar.Is(WordClass.SpanUnit, noun)).ToList(); // "spent a year in their hands"
            var subject = grammar.SurfaceSubjects(word.Head);
            return done.Count > 0 && !done.TrueForAll(IsReflexive) && !(word.Relation == "obl" && subject.Any(other => other > predicate)) ? done : subject; // "in their hands since May, X has no school", "made themselves *masters* of X"
        }

        if (word.Relation == "obl:agent" && grammar.IsVerbal(word.Head) && grammar.IsPassive(word.Head))
        {
            return grammar.SurfaceSubjects(word.Head); // "X was shaken by *clashes*"
        }

        return [];
    }

    /// <summary>"The loss of X was a blow to *the army*", "will cost *them* a road", "gives *them* the road": for whom what a noun or participle names is told to be good or bad.</summary>
    IEnumerable<int> ToldOf(int named, WordClass telling, WordClass feeling)
    {
        var word = grammar.Words[named];
        foreach (var beside in grammar.Related(named, "appos").Where(child => grammar.Is(telling, child)))
        {
            foreach (var child in For(beside))
            {
                yield return child; // "called the loss of X a defeat for them"
            }
        }

        if (word.Head < 0)
        {
            yield break;
        }

        if (word.Relation is "nsubj" or "csubj" && word.Head > named)
        {
            foreach (var child in Told(word.Head))
            {
                yield return child;
            }
        }
        else if (word.Relation is "obj" or "obl" or "nmod")
        {
            var verb = word.Relation == "nmod" && grammar.Is(telling, word.Head) ? grammar.Words[word.Head].Head : word.Head; // "suffered a blow with the loss of X"
            if (verb < 0 || !grammar.IsVerbal(verb))
            {
                yield break;
            }

            foreach (var child in grammar.Related(verb, "xcomp").Where(child => grammar.Is(telling, child)).SelectMany(For))
            {
                yield return child;
            }

            foreach (var child in grammar.Is(feeling, verb) ? grammar.SurfaceSubjects(verb) : [])
            {
                yield return child; // "is reeling from the loss of X", "was shaken by it"
            }
        }

        IEnumerable<int> Told(int predicate)
        {
            var done = grammar.Related(predicate, "obj").ToList();
            var told = done.Where(child => grammar.Is(telling, child)).ToList();
            if (told.Count > 0 || !grammar.IsVerbal(predicate))
            {
                return told.Count > 0 ? grammar.Related(predicate, "iobj").Concat(told.SelectMany(For)).Concat(For(predicate)) : grammar.Is(telling, predicate) ? For(predicate) : [];
            }

            // "cost them millions", "strips them of a base", "gave them the road": whoever is named first.
            return grammar.Is(telling, predicate) || LeavesSo(predicate) ? grammar.Related(predicate, "iobj").Concat(done.SelectMany(child => grammar.Related(child, "compound").Where(name => grammar.Words[name].Tag == UniversalTag.Propn).Append(child))) : [];
        }

        // "leaves them without a base", "leaves them in control of the road"
        bool LeavesSo(int predicate) => grammar.Is(WordClass.Remaining, predicate)
            && grammar.Sentence.Children(predicate).Any(child => child > predicate && (telling == WordClass.Blow ? grammar.HasCase(WordClass.Without, child) : grammar.HasCase(WordClass.In, child)));
    }

    // "a blow to them", "their success", "a setback suffered by them"
    IEnumerable<int> For(int word) => grammar.Prepositional(word, WordClass.ToOrFor).Concat(grammar.Related(word, "nmod:poss"))
        .Concat(grammar.Related(word, "acl").Where(suffered => grammar.Is(WordClass.Smarting, suffered)).SelectMany(suffered => grammar.Prepositional(suffered, WordClass.By)));

    /// <summary>"made themselves masters of X", "fought their *way* to the edge of X": an object that only means who acts.</summary>
    bool IsReflexive(int word) => grammar.Is(WordClass.Reflexive, word) || (grammar.Is(WordClass.OwnWay, word) && grammar.Related(word, "nmod:poss").Any(owner => grammar.Words[owner].Tag == UniversalTag.Pron));

    /// <summary>The nouns, the nearest first, in what a trigger is about: its objects, complements and prepositional phrases, and what hangs on those.</summary>
    IEnumerable<int> Concerned(int trigger)
    {
        var open = new Queue<int>([trigger]);
        while (open.TryDequeue(out var at))
        {
            foreach (var child in grammar.Sentence.Children(at))
            {
                if (!IsConcerned(at, child, at == trigger))
                {
                    continue;
                }

                if (grammar.Words[child].Tag is UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Adj)
                {
                    yield return child;
                }

                open.Enqueue(child);
            }
        }
    }

    bool IsConcerned(int word, int child, bool isTrigger) => grammar.Words[child].Relation switch
    {
        "nsubj" or "nsubj:pass" when isTrigger => grammar.IsVerbal(word) && grammar.IsPassive(word),
        "parataxis" or "punct" or "acl:relcl" or "obl:unmarked" or "nmod:unmarked" or "obl:agent" or "discourse" => false,
        "advcl" => grammar.Words[child].FineTag == "VB" && !grammar.HasChild(child, WordClass.Passing, "mark"),
        "obl" or "nmod" => !grammar.HasChild(child, WordClass.Passing, "case") && !grammar.HasCase(WordClass.AccordingTo, child),
        "conj" => !grammar.IsVerbal(child),
        _ => true,
    };
}
