namespace Foothold.Language;

/// <summary>The part of headline writing that takes a statement apart: who says it, what can be left out of it, and the marks between what is left.</summary>
static class HeadlineCut
{
    const int FewestLeft = 7; // words that cutting out a part should leave, where there is a choice

    static readonly HashSet<string> Loose = ["discourse", "vocative", "parataxis", "dislocated", "list", "dep", "goeswith", "reparandum"];
    static readonly HashSet<string> Removable = ["advcl", "acl", "appos", "obl", "conj", "nmod", "advmod"];
    static readonly HashSet<string> OfName = ["compound", "amod", "flat", "nummod", "det", "case", "punct"];

    /// <summary>
    /// Where the root says something: leaves what is said alone, sets the sayer before or after it with a colon, or lets him close the
    /// sentence. The sayer with a colon is the root with what is said as its parataxis; after it, the other way round.
    /// </summary>
    /// <returns>Whether the statement was one of saying with a sayer named, or is now what was said.</returns>
    public static bool SetSayerApart(DraftTree draft, HeadlineWords words, ref Chance chance)
    {
        var says = draft.Root;
        var sayer = draft.Under(says).FirstOrDefault(word => word.Relation == "nsubj" && word.Tag is UniversalTag.Noun or UniversalTag.Propn);
        var said = draft.Under(says).FirstOrDefault(word => word.Relation == "ccomp");
        var subject = said is null ? null : draft.Under(said).FirstOrDefault(word => word.Relation is "nsubj" or "nsubj:pass" && word.Tag is UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Num);
        if (said is null || subject is null || !words.Has("speech", says.Lemma))
        {
            return false;
        }

        DropMarks(draft, said, words);
        var way = chance.Below(10);
        if (sayer is null || way < 2)
        {
            said.Head = null;
            said.Relation = "root";
            draft.Keep(draft.Whole(said));
            return true;
        }

        Trim(draft, sayer);
        var statement = draft.Whole(said);
        var source = draft.Whole(sayer);
        if (way < 6)
        {
            var isFirst = way < 4;
            (isFirst ? sayer : said).Head = null;
            (isFirst ? sayer : said).Relation = "root";
            (isFirst ? said : sayer).Head = isFirst ? sayer : said;
            (isFirst ? said : sayer).Relation = "parataxis";
            var colon = isFirst || chance.Happens(0.7) ? Mark(":", ":", isFirst ? said : sayer) : Mark("-", ":", sayer);
            draft.Keep(isFirst ? [.. source, colon, .. statement] : [.. statement, colon, .. source]);
        }
        else if (way < 9)
        {
            DraftWord[] close = way == 6 ? [says, .. source] : [.. source, says];
            draft.Keep([.. statement, Mark(",", ",", said), .. close]);
        }

        return true;
    }

    /// <summary>Leaves out what a headline can do without until no more words are left than wanted, or nothing can go.</summary>
    public static void Shorten(DraftTree draft, HeadlineWords words, int wanted, ref Chance chance)
    {
        foreach (var loose in draft.Words.Where(word => word.Head is not null && (Loose.Contains(word.Relation) || draft.Under(word).Any(mark => mark.Form is "(" or "["))).ToList())
        {
            if (loose.Relation != "parataxis" || !draft.Under(loose).Any(mark => mark.Form == ":"))
            {
                PruneIfThere(draft, loose);
            }
        }

        foreach (var opener in Openers(draft).Where(word => !words.Has("kept", word.Lemma)).ToList())
        {
            if (chance.Happens(0.85))
            {
                PruneIfThere(draft, opener);
            }
        }

        while (draft.Words.Count > wanted)
        {
            var removable = draft.Words.Where(word => word.Head is not null && CanGo(draft, word, words)).ToList();
            if (removable.Count == 0)
            {
                return;
            }

            var fitting = removable.Where(word => draft.Words.Count - draft.Whole(word).Count >= FewestLeft).ToList();
            PruneIfThere(draft, (fitting.Count == 0 ? removable : fitting)[chance.Below(fitting.Count == 0 ? removable.Count : fitting.Count)]);
        }
    }

    /// <summary>Sets a second headline beside a first, as its parataxis.</summary>
    public static void SetSideBySide(DraftTree first, DraftTree second, ref Chance chance)
    {
        var root = second.Root;
        (root.Head, root.Relation) = (first.Root, "parataxis");
        var mark = chance.Happens(0.8) ? Mark(",", ",", root) : Mark(";", ":", root);
        first.Keep([.. first.Words, mark, .. second.Words]);
    }

    /// <summary>Puts a comma for the conjunction between words that share what they hang on; clauses with subjects of their own are then set side by side.</summary>
    public static void JoinByCommas(DraftTree draft, HeadlineWords words, ref Chance chance)
    {
        foreach (var and in draft.Words.Where(word => word.Relation == "cc" && words.Has("and", word.Lemma) && word.Head!.Relation == "conj" && !draft.Under(word).Any()).ToList())
        {
            if (chance.Happens(0.5))
            {
                foreach (var comma in draft.Under(and.Head!).Where(word => word.Form == "," && IsBefore(draft, word, and)).ToList())
                {
                    draft.Drop(comma);
                }

                (and.Form, and.Lemma, and.Tag, and.FineTag, and.Relation, and.IsJoined) = (",", ",", UniversalTag.Punct, ",", "punct", true);
                if (draft.Under(and.Head!).Any(word => word.Kind == "nsubj"))
                {
                    and.Head!.Relation = "parataxis";
                }
            }
        }
    }

    /// <summary>Takes away marks that have lost what they stood by: at either end, or next to another.</summary>
    public static void TidyMarks(DraftTree draft)
    {
        for (var i = draft.Words.Count - 1; i >= 0; i--)
        {
            var word = draft.Words[i];
            if (word.Tag == UniversalTag.Punct && word.Head is not null && word.Form is "," or ":" or ";" or "." or "-" or "--"
                && (i == 0 || i == draft.Words.Count - 1 || draft.Words[i - 1].Form is "," or ":" or ";"))
            {
                draft.Drop(word);
            }
        }
    }

    /// <summary>Whether everything that is joined to something has a conjunction or mark that joins it.</summary>
    public static bool IsWhole(DraftTree draft) =>
        draft.Words.All(word => word.Relation != "conj" || draft.Under(word).Any(joint => joint.Relation is "cc" or "punct" && IsBefore(draft, joint, word)));

    // The marks of a clause that is now told by itself: "that", and stops and commas at its ends.
    static void DropMarks(DraftTree draft, DraftWord clause, HeadlineWords words)
    {
        var whole = draft.Whole(clause);
        foreach (var word in draft.Under(clause).ToList())
        {
            if ((word.Relation == "mark" && words.Has("that", word.Lemma)) || (word.Tag == UniversalTag.Punct && (word == whole[0] || word == whole[^1])))
            {
                draft.Drop(word);
            }
        }
    }

    static void Trim(DraftTree draft, DraftWord name)
    {
        foreach (var word in draft.Under(name).Where(word => !OfName.Contains(word.Kind) && word.Relation is not ("nmod:poss" or "nmod:desc")).ToList())
        {
            draft.Prune(word);
        }

        foreach (var mark in draft.Under(name).Where(word => word.Form == ",").ToList())
        {
            draft.Drop(mark);
        }
    }

    static bool CanGo(DraftTree draft, DraftWord word, HeadlineWords words) =>
        Removable.Contains(word.Kind)
        && word.Relation is not ("nmod:poss" or "nmod:desc" or "obl:agent")
        && !words.Has("kept", word.Lemma)
        && !(word.Kind == "nmod" && word.Head!.Tag is UniversalTag.Num or UniversalTag.Det or UniversalTag.Adj)
        && !(word.Kind == "advmod" && word.Head!.Tag is UniversalTag.Num)
        && !(word.Kind == "conj" && draft.Under(word.Head!).Any(other => other.Relation == "cc:preconj"))
        && !(word.Kind == "obl" && word.Head!.Tag == UniversalTag.Adj);

    // What stands before the subject: a conjunction, a time, a circumstance.
    static IEnumerable<DraftWord> Openers(DraftTree draft)
    {
        var root = draft.Root;
        var subject = draft.Under(root).FirstOrDefault(word => word.Kind == "nsubj");
        return draft.Under(root).TakeWhile(word => word != subject && IsBefore(draft, word, root)).Where(word => word.Kind is "cc" or "advmod" or "obl" or "advcl");
    }

    // With what is cut out goes a comma beside it that hangs on the same word.
    static void PruneIfThere(DraftTree draft, DraftWord word)
    {
        if (!draft.Words.Contains(word))
        {
            return;
        }

        var words = draft.Words;
        var whole = draft.Whole(word).ToHashSet();
        var commas = words.Where((mark, i) => mark.Form == "," && mark.Head == word.Head && ((i > 0 && whole.Contains(words[i - 1])) || (i + 1 < words.Count && whole.Contains(words[i + 1])))).ToList();
        draft.Prune(word);
        commas.ForEach(draft.Drop);
    }

    static bool IsBefore(DraftTree draft, DraftWord first, DraftWord second)
    {
        foreach (var word in draft.Words)
        {
            if (word == first || word == second)
            {
                return word == first;
            }
        }

        return false;
    }

    static DraftWord Mark(string form, string tag, DraftWord head) =>
        new() { Form = form, Lemma = form, Tag = UniversalTag.Punct, FineTag = tag, Relation = "punct", Head = head, IsJoined = true };
}
