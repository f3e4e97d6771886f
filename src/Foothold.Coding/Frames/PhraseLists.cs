using Foothold.Language;
using Foothold.Lexicon;
using Foothold.Places;

namespace Foothold.Coding;

/// <summary>Finds what a phrase stands for that stands for several: the places of a list, the parties of a joint force.</summary>
sealed class PhraseLists(ReportReading reading, ActorCatalogue actors, RoleNouns roles, Theatre theatre)
{
    const int LongestList = 12; // names behind a count
    const int FarthestList = 12; // words from a count to the comma behind which its names stand

    /// <summary>
    /// The places of a list that a phrase stands for: "the villages of A and B", "three towns, A, B and C", "A and B districts", "five of its districts: A, …";
    /// the phrase itself where it stands for none.
    /// </summary>
    public IReadOnlyList<Phrase> Places(Phrase phrase)
    {
        var grammar = reading.Grammars[phrase.Sentence];
        if (!phrase.Inferred && phrase.Place is not null && Identified(grammar, phrase.Head).Select(word => reading.PlaceAt(phrase.Sentence, word)).OfType<PlaceMention>().DistinctBy(mention => mention.Span).ToList() is { Count: > 1 } identified)
        {
            return [.. identified.Select(mention => phrase with { Head = mention.LastWord, Span = mention.Span, Text = mention.Text, Place = mention })];
        }

        if (!phrase.Inferred && phrase is { Place: not null, Area: null } && grammar.Words[phrase.Head].Tag is UniversalTag.Num or UniversalTag.Adj or UniversalTag.Det
            && grammar.Related(phrase.Head, "appos").SelectMany(grammar.Conjuncts).Select(word => reading.PlaceAt(phrase.Sentence, word)).OfType<PlaceMention>().DistinctBy(mention => mention.Span).ToList() is { Count: > 1 } named)
        {
            return [.. named.Select(mention => phrase with { Head = mention.LastWord, Span = mention.Span, Text = mention.Text, Place = mention })]; // "another three, A, B and C"
        }

        if (phrase.Inferred || phrase.Area is null || phrase.Place is not null && grammar.Words[phrase.Head].FineTag is not ("NNS" or "NNPS" or "CD")
            && !grammar.HasChild(phrase.Head, WordClass.WholeList, "det") && !grammar.Related(phrase.Head, "nmod").Any(counted => grammar.Words[counted].FineTag == "NNS" && grammar.HasCase(WordClass.Of, counted)))
        {
            return [phrase];
        }

        var inner = grammar.Related(phrase.Head, "nmod").Where(child => grammar.HasCase(WordClass.Of, child) && grammar.Words[child].Tag == UniversalTag.Noun).Prepend(phrase.Head).ToList();
        var first = inner.SelectMany(head => grammar.Sentence.Children(head).Where(child => grammar.Words[child].Relation is "appos" or "nmod" or "conj" or "compound" or "dep" or "list" or "parataxis" or "amod"
                && (grammar.Words[child].Relation != "nmod" || grammar.HasCase(WordClass.Of, child) || grammar.HasCase(WordClass.Including, child) || (phrase.Area.Level is "post" && grammar.HasCase(WordClass.In, child)))))
            .Concat(AfterColon(grammar, phrase.Head))
            .Concat(AmongThem(grammar, phrase.Head))
            .Concat(NamelyThem(grammar, phrase.Head))
            .Concat(IncludedBehind(grammar, phrase.Head))
            .Concat(BehindCountry(grammar, phrase.Head))
            .Concat(inner.SelectMany(head => GreatestOf(grammar, head)))
            .SelectMany(child => grammar.HasCase(WordClass.Including, child) ? grammar.Conjuncts(child).Select(noun => NameOf(grammar, noun)) : [child])
            .Where(child => IsListedPlace(phrase.Sentence, child) || IsListedProvince(grammar, child)).Distinct().ToList();
        if (first.Exists(child => !IsListedProvince(grammar, child)))
        {
            first.RemoveAll(child => IsListedProvince(grammar, child)); // "the five towns of the A and B regions, namely …"
        }

        var listed = first.Concat(first.SelectMany(name => PlacesBehindContainer(grammar, name))).Concat(first.SelectMany(name => grammar.Related(name, "nmod")).Where(time => grammar.HasCase(WordClass.In, time) || grammar.Words[time].FineTag == "NNP").SelectMany(time => grammar.Related(time, "conj")).Where(word => IsListedPlace(phrase.Sentence, word))) // "A on Monday and *B* on Tuesday"
            .SelectMany(grammar.Conjuncts).Where(word => IsListedPlace(phrase.Sentence, word) || IsListedProvince(grammar, word) || MayNameAPlace(phrase.Sentence, word)).Distinct().ToList();
        if (listed.Count < 2 && CountedBehind(grammar, phrase.Head) is { Count: > 1 } counted)
        {
            return [.. counted.Select(mention => phrase with { Head = mention.LastWord, Span = mention.Span, Text = mention.Text, Place = mention, Scope = ControlScope.Whole })];
        }

        var isPartOfList = first.Exists(child => grammar.HasCase(WordClass.Including, child) || IsIncluded(grammar, child) || AmongThem(grammar, phrase.Head).Contains(child) || inner.Exists(head => GreatestOf(grammar, head).Contains(child))); // "four villages, including X"
        return listed.Count < (isPartOfList ? 1 : 2)
            ? [phrase]
            : [.. listed.Select(word => reading.PlaceHeadedBy(phrase.Sentence, word) ?? Unknown(grammar, word)).DistinctBy(mention => mention.Span)
                .Select(mention => phrase with { Head = mention.LastWord, Span = mention.Span, Text = mention.Text, Place = mention })];
    }

    /// <summary>
    /// "seized *two districts* in the north, A in P province and B in Q": the names behind the comma that follows a count, where there are as many
    /// of them as it says and nothing stands between them but where each lies, whatever the tree makes of them; null where there are not.
    /// </summary>
    List<PlaceMention>? CountedBehind(SentenceGrammar grammar, int head)
    {
        if (grammar.Words[head].FineTag != "NNS" || grammar.Related(head, "nummod").Select(number => grammar.Lists.Number(grammar.Words[number].Form.ToLowerInvariant())).FirstOrDefault() is not ({ } count, { } most) || count != most || count is < 2 or > LongestList)
        {
            return null;
        }

        var at = head + 1;
        while (at < grammar.Words.Count && at - head <= FarthestList && grammar.Words[at].Form is not ("," or ":"))
        {
            at++;
        }

        var found = new List<PlaceMention>();
        var isNext = false; // a name may follow: behind a comma, a colon or "and"
        for (; at < grammar.Words.Count; at++)
        {
            var word = grammar.Words[at];
            if (reading.PlaceAt(grammar.Sentence.Index, at) is { IsPeople: false } mention)
            {
                if (isNext && mention.Best() is null or { Place.Kind: PlaceKind.District or PlaceKind.Settlement })
                {
                    found.Add(mention);
                }
                else if (found.Count == 0)
                {
                    break; // "two districts, Helmand's governor said"
                }

                (at, isNext) = (mention.LastWord, false);
            }
            else if (word.Form is "," or ":" || word.Tag == UniversalTag.Cconj)
            {
                if (found.Count == count)
                {
                    break;
                }

                isNext = true;
            }
            else if (word.Tag is not (UniversalTag.Adp or UniversalTag.Det) && grammar.Lists.Area(word.Lemma.ToLowerInvariant()) is null)
            {
                break;
            }
        }

        return found.Count == count ? found : null;
    }

    /// <summary>"the enclave made up of *A and B*", "a zone comprising *A*": the places that a noun for ground is said to consist of; empty where that is not said.</summary>
    public IReadOnlyList<Phrase> Comprised(Phrase phrase)
    {
        if (phrase.Area is null || phrase.Inferred)
        {
            return [];
        }

        var grammar = reading.Grammars[phrase.Sentence];
        return [.. grammar.Related(phrase.Head, "acl").Where(clause => clause > phrase.Head && grammar.Is(WordClass.Comprising, clause))
            .SelectMany(clause => grammar.Words[clause].FineTag == "VBN" ? grammar.Related(clause, "obl").Where(part => grammar.HasCase(WordClass.Of, part)) : grammar.Related(clause, "obj").Concat(grammar.Related(clause, "obl").Where(part => grammar.HasCase(WordClass.Of, part))))
            .SelectMany(grammar.Conjuncts).Select(word => reading.PlaceHeadedBy(phrase.Sentence, word)).OfType<PlaceMention>().DistinctBy(mention => mention.Span)
            .Select(mention => phrase with { Head = mention.LastWord, Span = mention.Span, Text = mention.Text, Place = mention })];
    }

    /// <summary>The list of names that a description with a clause of its own is said to be: "*what* they hold is A and B", "A and B, the last *towns* that they hold", "A and B are the *towns* that they hold".</summary>
    static IEnumerable<int> Identified(SentenceGrammar grammar, int head)
    {
        var word = grammar.Words[head];
        if (word is { FineTag: "NNS", Relation: "appos", Head: >= 0 and var listed } && listed < head && grammar.Conjuncts(listed).Count(name => name < head) > 1)
        {
            return grammar.Conjuncts(listed).Where(name => name < head); // "A and B, two towns under siege"
        }

        if (!grammar.Related(head, "acl:relcl").Any() && !grammar.Related(head, "acl").Any(clause => grammar.Words[clause].FineTag is "VBN" || (grammar.Words[clause].FineTag is "VB" && grammar.HasChild(head, WordClass.OneInARow, "amod")))) // "the villages seized were A and B"
        {
            return [];
        }

        if (word is { Relation: "nsubj", Head: >= 0 and var names } && names > head && grammar.Related(names, "cop").Any() && grammar.CaseOf(names) is null)
        {
            return grammar.Conjuncts(names);
        }

        return word.FineTag != "NNS" ? []
            : grammar.Related(head, "cop").Any() ? grammar.Related(head, "nsubj").SelectMany(grammar.Conjuncts) : [];
    }

    /// <summary>"A in P, *B* in Q and *C* in R": places that the tree joins to what only says where the one before lies.</summary>
    public IEnumerable<int> PlacesBehindContainer(SentenceGrammar grammar, int head) => reading.PlaceAt(grammar.Sentence.Index, head) is null || grammar.Words[head].Tag != UniversalTag.Propn
        ? []
        : PlacesBehindContainerOf(grammar, head);

    IEnumerable<int> PlacesBehindContainerOf(SentenceGrammar grammar, int head) =>
        grammar.Related(head, "nmod").Where(child => child > head && grammar.CaseOf(child) is not null).Concat(ContainerBehind(grammar, head)).Distinct()
            .SelectMany(container => grammar.Related(container, "conj").Where(other => grammar.CaseOf(other) is null
                && (grammar.Words[container].Tag == UniversalTag.Noun || LiesElsewhere(grammar, container, other) || grammar.Related(other, "nmod").Any(child => grammar.HasCase(WordClass.In, child)) || (reading.PlaceAt(grammar.Sentence.Index, other) is not null && ContainerBehind(grammar, other).Any()))))
            .Where(other => reading.PlaceAt(grammar.Sentence.Index, other) is { } mention && mention.Best() is null or { Place.Kind: PlaceKind.District or PlaceKind.Settlement });

    /// <summary>"A in P and *B*, …": whether a place is a district or a town of another province than the one that it is joined to.</summary>
    bool LiesElsewhere(SentenceGrammar grammar, int province, int place) => reading.PlaceAt(grammar.Sentence.Index, province)?.Best() is { Place: { Kind: PlaceKind.Province } wide }
        && reading.PlaceAt(grammar.Sentence.Index, place)?.Best() is { Place: { Kind: PlaceKind.District or PlaceKind.Settlement } finer } && finer.ProvinceName is { } home && home != wide.Name;

    /// <summary>"took A *in P*, …": what stands right behind a name with a preposition, wherever the tree has hung it.</summary>
    IEnumerable<int> ContainerBehind(SentenceGrammar grammar, int head)
    {
        var next = reading.PlaceAt(grammar.Sentence.Index, head)!.LastWord + 1;
        return next < grammar.Words.Count && grammar.Words[next] is { Relation: "case", Head: var container } && container > next && grammar.HasCase(WordClass.In, container) && grammar.Words[container].Relation is "obl" or "nmod"
            ? [container]
            : [];
    }

    /// <summary>"An Afghan and coalition force": one phrase for each of those whose it is; the phrase itself where it is one party's.</summary>
    public IReadOnlyList<Phrase> Owners(Phrase phrase)
    {
        var grammar = reading.Grammars[phrase.Sentence];
        return phrase.Actor is not { } actor || roles.Find(grammar.Words[phrase.Head].Lemma) is not { } role ? [phrase]
            : IsOfSeveral(grammar, phrase.Head) ? OwnersOf(phrase, actor, role, grammar)
            : ForceNamedBefore(phrase, role, grammar) is { } other && other.Id != actor.Id ? [phrase with { Actor = other }, phrase]
            : [phrase];
    }

    /// <summary>"*African Union* and Somali troops": the force of a body that the tree joins to the noun for the forces of both; null where none is.</summary>
    Actor? ForceNamedBefore(Phrase phrase, RoleNoun role, SentenceGrammar grammar)
    {
        if (!role.ActsWithArms || grammar.Words[phrase.Head] is not { Relation: "conj", FineTag: "NNS", Head: >= 0 and var first } || grammar.Words[first].Tag != UniversalTag.Propn
            || !grammar.Related(phrase.Head, "cc").Any() || reading.ActorAt(phrase.Sentence, first) is not { } named || actors.Find(named.Actor) is not { Kind: ActorKind.Organisation or ActorKind.Country or ActorKind.Alliance } body)
        {
            return null;
        }

        List<string> forms = [.. grammar.Words.Skip(named.First).Take(named.Last - named.First + 1).Select(word => word.Form), grammar.Words[phrase.Head].Form];
        return theatre.Describe(forms, 0, reading.Report.Published) is { } described && described.Last == forms.Count - 1 ? actors.Find(described.Description.Actor)
            : role.ActorOf(body, actors) is { } id ? actors.Find(id) : null;
    }

    /// <summary>Whether a word before a noun that says what or whose it is has others joined to it.</summary>
    static bool IsOfSeveral(SentenceGrammar grammar, int head)
    {
        foreach (var child in grammar.Sentence.Children(head))
        {
            if (child < head && grammar.Words[child].Relation is "amod" or "compound" && grammar.Related(child, "conj").Any())
            {
                return true;
            }
        }

        return false;
    }

    IReadOnlyList<Phrase> OwnersOf(Phrase phrase, Actor actor, RoleNoun role, SentenceGrammar grammar)
    {
        var owners = grammar.Sentence.Children(phrase.Head).Where(child => child < phrase.Head && grammar.Words[child].Relation is "amod" or "compound")
            .SelectMany(child => grammar.Related(child, "conj"))
            .Select(word => reading.ActorAt(phrase.Sentence, word)?.Actor ?? theatre.Describe(grammar.Forms, word, reading.Report.Published)?.Description.Actor)
            .OfType<string>().Select(actors.Find).OfType<Actor>()
            .Select(owner => role.ActorOf(owner, actors) is { } id ? actors.Find(id) : null).OfType<Actor>()
            .Where(owner => owner.Id != actor.Id).DistinctBy(owner => owner.Id);
        return [phrase, .. owners.Select(owner => phrase with { Actor = owner })];
    }

    /// <summary>"the towns of Rufaa and al-Hasaheisa": beside a place, a name that no gazetteer has is one too.</summary>
    bool MayNameAPlace(int sentence, int word) => reading.Grammars[sentence].Words[word].Tag == UniversalTag.Propn && reading.PlaceAt(sentence, word) is null
        && reading.ActorAt(sentence, word) is null && reading.NameAt(sentence, word)?.Kind is not (NameKind.Person or NameKind.Organisation);

    PlaceMention Unknown(SentenceGrammar grammar, int word)
    {
        var (first, last) = NameExtent.Around(grammar.Words, word, part => grammar.Words[part].Tag == UniversalTag.Propn);
        var span = grammar.Words[first].Span.Union(grammar.Words[last].Span);
        return new PlaceMention(span, span.In(reading.Text.Text), grammar.Sentence.Index, first, last, []);
    }

    bool IsListedPlace(int sentence, int word) =>
        reading.PlaceHeadedBy(sentence, word) is { } mention && mention.Best() is not { Place.Kind: PlaceKind.Province or PlaceKind.Country or PlaceKind.Region };

    /// <summary>"parts of the *Donetsk* and *Luhansk* regions": provinces that a plural noun is said of.</summary>
    bool IsListedProvince(SentenceGrammar grammar, int word)
    {
        var first = grammar.Words[word].Relation == "conj" ? grammar.Words[word].Head : word;
        return first >= 0 && grammar.Words[first] is { Relation: "compound" or "nmod", Head: >= 0 and var noun } && grammar.Words[noun].FineTag == "NNS"
            && (grammar.Words[first].Relation != "nmod" || (grammar.HasCase(WordClass.Of, first) && grammar.Lists.Area(grammar.Words[noun].Lemma.ToLowerInvariant()) is { Level: "province" or "region" })) // "in the regions of A and B"
            && grammar.Conjuncts(first).Count > 1 && reading.PlaceAt(grammar.Sentence.Index, word)?.Best() is { Place.Kind: PlaceKind.Province };
    }

    /// <summary>"lost several districts, *among them* A and B": what is named behind a pronoun for a list.</summary>
    static IEnumerable<int> AmongThem(SentenceGrammar grammar, int word)
    {
        var verb = grammar.Ancestors(word).Skip(1).FirstOrDefault(grammar.IsVerbal, -1); // "held several of its *quarters*, among them …"
        return grammar.Words[word].Head is not (var above and >= 0) ? [] : new[] { above, word, verb }.Distinct().Where(head => head >= 0).SelectMany(head => grammar.Sentence.Children(head).ToArray())
            .Where(child => child > word && grammar.Words[child].Tag == UniversalTag.Pron && grammar.HasCase(WordClass.Including, child))
            .SelectMany(child => grammar.Related(child, "appos"));
    }

    /// <summary>"including *the city* of X": the name that a noun for one place has behind it; the noun where it has none.</summary>
    int NameOf(SentenceGrammar grammar, int noun) => reading.PlaceHeadedBy(grammar.Sentence.Index, noun) is null && grammar.Words[noun].Tag == UniversalTag.Noun
        ? grammar.Related(noun, "nmod").FirstOrDefault(name => grammar.HasCase(WordClass.Of, name) && reading.PlaceHeadedBy(grammar.Sentence.Index, name) is not null, noun)
        : noun;

    /// <summary>"took a part of the coast, *including* A": what a verb has taken up that its object includes.</summary>
    static IEnumerable<int> IncludedBehind(SentenceGrammar grammar, int taken) => grammar.Words[taken] is { Relation: "obj", Head: >= 0 and var verb }
        ? grammar.Related(verb, "obl").Where(child => child > taken && grammar.HasCase(WordClass.Including, child) && grammar.Words[child].Tag is UniversalTag.Noun or UniversalTag.Propn)
        : [];

    /// <summary>"including the city of *X*".</summary>
    static bool IsIncluded(SentenceGrammar grammar, int name) => grammar.Words[name] is { Relation: "nmod", Head: >= 0 and var noun } && grammar.HasCase(WordClass.Including, noun);

    /// <summary>"five towns have been retaken, *namely* A, B and C": the first of the names that are said to be those meant, wherever the tree has hung them.</summary>
    static IEnumerable<int> NamelyThem(SentenceGrammar grammar, int several)
    {
        for (var at = several + 1; at < grammar.Words.Count; at++)
        {
            if (grammar.Is(WordClass.Namely, at) && grammar.Words[at].Head > at)
            {
                yield return grammar.Words[at].Head;
            }
        }
    }

    /// <summary>"two districts in the country, *A* in P and B in Q": names that the tree joins to the country or the province in which what is counted lies.</summary>
    IEnumerable<int> BehindCountry(SentenceGrammar grammar, int several) => grammar.Words[several].FineTag != "NNS" ? []
        : grammar.Related(several, "nmod").Where(wide => grammar.HasCase(WordClass.In, wide) && (reading.ActorAt(grammar.Sentence.Index, wide)?.Actor == theatre.CountryIso3
                || (reading.PlaceHeadedBy(grammar.Sentence.Index, wide)?.Best() is { } place && (place.Place.Kind == PlaceKind.Country || (place.Place.Kind == PlaceKind.Province && grammar.Words[wide].Tag == UniversalTag.Noun)))))
            .SelectMany(wide => grammar.Related(wide, "conj").Where(name => grammar.Words[name].Tag == UniversalTag.Propn && !grammar.Related(name, "cc").Any()).Take(1));

    /// <summary>"several villages, *the largest of which* are A and B": the names that some of them are said to be.</summary>
    static IEnumerable<int> GreatestOf(SentenceGrammar grammar, int several) => grammar.Words[several].FineTag != "NNS" ? []
        : grammar.Related(several, "acl:relcl").Where(name => grammar.Words[name].Tag == UniversalTag.Propn && grammar.Related(name, "cop").Any()
            && Enumerable.Range(several + 1, name - several - 1).Any(word => grammar.Words[word].FineTag is "WDT" or "WP" && grammar.Lists.Is(WordClass.Of, grammar.Words[word - 1].Form)));

    /// <summary>What stands right behind a colon that follows a word, wherever the tree has hung it.</summary>
    static IEnumerable<int> AfterColon(SentenceGrammar grammar, int word)
    {
        for (var at = word + 1; at + 1 < grammar.Words.Count; at++)
        {
            if (grammar.Words[at].Form == ":")
            {
                yield return at + 1;
                yield break;
            }
        }
    }
}
