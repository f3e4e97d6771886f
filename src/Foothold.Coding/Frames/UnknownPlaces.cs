using Foothold.Language;
using Foothold.Lexicon;
using Foothold.Places;

namespace Foothold.Coding;

/// <summary>
/// Finds names that stand where a place's stands though no gazetteer has them: beside a known place ("near Bakhmut and Opytne"),
/// or with a word for a place ("the besieged town of al-Foua", "the Shewan area", "Runirgod, the last stronghold of the group"), or where it is said
/// how far off or in which province it lies, or where the language model is sure of it.
/// </summary>
sealed class UnknownPlaces(WordLists words)
{
    const int FarthestBearing = 12; // words from a name to the place that it is said to lie so far from
    const int NearestIn = 5; // words from a name to the place that it is said to lie in
    const double SurePlace = 0.8; // confidence of a marked place name from which it is one though nothing else says so
    const double SureName = 0.8; // confidence of a marked name from which it is taken for a person's or an organisation's
    const double SurePerson = 0.97; // the same for a name in a list of places

    /// <summary>The mentions with those that are added, in text order.</summary>
    /// <param name="text">The report.</param>
    /// <param name="found">The places found by their names.</param>
    /// <param name="isTaken">Whether a word is an actor's name or part of a time.</param>
    public IReadOnlyList<PlaceMention> Add(ParsedText text, IReadOnlyList<PlaceMention> found, Func<int, int, bool> isTaken)
    {
        var mentions = WithTails(text, found, isTaken);
        var added = new List<PlaceMention>();
        foreach (var sentence in text.Sentences.Where(sentence => !sentence.IsHeading))
        {
            var known = mentions.Where(mention => mention.Sentence == sentence.Index).ToList();
            int before;
            do // a name of a list may be known by one that stands behind it
            {
                before = added.Count;
                AddIn(sentence, known, added, text, isTaken);
            }
            while (added.Count > before);
        }

        added.AddRange(Repeated(text, [.. mentions, .. added], isTaken));
        return added.Count == 0 ? mentions : [.. mentions.Concat(added).OrderBy(mention => mention.Span.Start)];
    }

    /// <summary>"Strategic town falls", "villages of Yazidis": whether a word in a place's position only says what the place is worth or names a people.</summary>
    public bool IsNoName(Sentence sentence, int word) => words.Remark(sentence.Words[word].Form.ToLowerInvariant()) is not null || sentence.Words[word] is { FineTag: "NNPS", Relation: "nmod" or "conj" };

    void AddIn(Sentence sentence, List<PlaceMention> known, List<PlaceMention> added, ParsedText text, Func<int, int, bool> isTaken)
    {
        foreach (var word in sentence.Words)
        {
            if (!(word.Tag == UniversalTag.Propn || IsCodeOfSite(sentence, word)) || word.Relation is "flat" or "flat:name" || known.Exists(mention => Covers(mention, word.Index)) || isTaken(sentence.Index, word.Index))
            {
                continue;
            }

            var isSaid = IsSaidToBePlace(sentence, word) || IsSaidToBeIt(sentence, word) || (word.Relation is "nsubj" or "nsubj:pass" && IsFarFrom(sentence, word, known)) || IsBehindArea(sentence, word) || IsCalledTown(sentence, word) || IsCalledSite(sentence, word) || IsOfCount(text, sentence, word);
            if (IsNoName(sentence, word.Index) || IsNumberOfRoad(sentence, word) || (!isSaid && NameRepair.IsAcronym(sentence, word)))
            {
                continue; // "the KNA's posts": letters stand for parties, seldom for places
            }

            var isListed = isSaid || IsBesidePlace(sentence, word, known) || IsFarFrom(sentence, word, known) || IsSaidToLieIn(sentence, word, known) || IsTakenBack(sentence, word) || IsOneOfSeveral(sentence, word);
            if (!isListed && !IsMarked(sentence, word) && !IsCalledFront(sentence, word) && !IsCalledPlace(sentence, word) && !IsBehindBearing(sentence, word) && !IsCountedIn(sentence, word) && !IsGreatestOf(sentence, word))
            {
                continue;
            }

            var (first, last) = NameAround(sentence, word.Index);
            if (first == last && words.Area(word.Lemma.ToLowerInvariant()) is { Level: "province" or "region" or "district" })
            {
                continue; // "Karenni (Kayah) *State*"
            }

            var span = sentence.Words[first].Span.Union(sentence.Words[last].Span);
            if ((isSaid || IsName(sentence, first, last, isListed)) && !Enumerable.Range(first, last - first + 1).Any(at => isTaken(sentence.Index, at) || known.Exists(mention => Covers(mention, at))))
            {
                var mention = new PlaceMention(span, span.In(text.Text), sentence.Index, first, last, []);
                known.Add(mention);
                added.Add(mention);
            }
        }
    }

    // "Wadi al-Deif", "Bab al-Salam": a name of which the gazetteer has only what stands before the article is another place's.
    IReadOnlyList<PlaceMention> WithTails(ParsedText text, IReadOnlyList<PlaceMention> mentions, Func<int, int, bool> isTaken)
    {
        var whole = mentions.Select(mention => TailOf(text.Sentences[mention.Sentence], mention) is { } last && !isTaken(mention.Sentence, last)
            ? Extended(text, mention, last)
            : FrontOf(text.Sentences[mention.Sentence], mention) is { } front && !isTaken(mention.Sentence, front) && !mentions.Any(other => other.Sentence == mention.Sentence && Covers(other, front))
            ? mention with { FirstWord = front, Span = text.Sentences[mention.Sentence].Words[front].Span.Union(mention.Span), Text = text.Sentences[mention.Sentence].Words[front].Span.Union(mention.Span).In(text.Text) }
            : mention).ToList();
        var longer = whole.Except(mentions).ToLookup(mention => mention.Sentence);
        return longer.Count == 0 ? mentions
            : [.. whole.Where(mention => !longer[mention.Sentence].Any(other => other.FirstWord < mention.FirstWord && mention.LastWord <= other.LastWord))];
    }

    // "Kata Olang", "Sabiid-Anole": the first word of a name of which the gazetteer has only the last as another place's; null where none stands before it.
    int? FrontOf(Sentence sentence, PlaceMention mention)
    {
        var isHyphened = mention.FirstWord > 1 && sentence.Words[mention.FirstWord - 1] is { Form: "-" } hyphen && hyphen.Span.End == sentence.Words[mention.FirstWord].Span.Start && hyphen.Span.Start == sentence.Words[mention.FirstWord - 2].Span.End;
        var front = mention.FirstWord - (isHyphened ? 2 : 1);
        if (mention.Candidates.Count > 0 || front < 0 || sentence.Words[front] is not { Tag: UniversalTag.Propn, Relation: "compound" or "flat" or "flat:name" or "nsubj" or "obj" or "obl" or "nmod" or "appos" or "conj" } first || !char.IsUpper(first.Form[0]) || words.Is(WordClass.Bearing, first.Form.ToLowerInvariant())
            || words.Area(first.Lemma.ToLowerInvariant()) is not null)
        {
            return null;
        }

        var head = sentence.Words[mention.FirstWord].Head;
        return (head == front && sentence.Words[mention.FirstWord].Relation is "flat" or "flat:name") || (first.Relation == "compound" && (first.Head == head || mention.Covers(first.Head))) ? front : null;
    }

    static PlaceMention Extended(ParsedText text, PlaceMention mention, int last)
    {
        var span = mention.Span.Union(text.Sentences[mention.Sentence].Words[last].Span);
        return new PlaceMention(span, span.In(text.Text), mention.Sentence, mention.FirstWord, last, []);
    }

    // The last word of what an article with a hyphen joins to a name; null where nothing is joined.
    static int? TailOf(Sentence sentence, PlaceMention mention)
    {
        var (article, last) = (mention.LastWord + 1, mention.LastWord + 3);
        return last < sentence.Words.Count && sentence.Words[article] is { Tag: UniversalTag.Propn, Relation: "flat" or "flat:name" or "compound" } && char.IsLower(sentence.Words[article].Form[0])
            && sentence.Words[article + 1] is { Form: "-" } hyphen && hyphen.Span.Start == sentence.Words[article].Span.End && hyphen.Span.End == sentence.Words[last].Span.Start
            && sentence.Words[last] is { Tag: UniversalTag.Propn, Relation: "flat" or "flat:name" or "compound" } ? last : null;
    }

    // A name that is a place's once is one wherever the report has it again.
    static List<PlaceMention> Repeated(ParsedText text, IReadOnlyList<PlaceMention> mentions, Func<int, int, bool> isTaken)
    {
        var found = new List<PlaceMention>();
        foreach (var name in mentions.Where(mention => mention.Candidates.Count == 0).DistinctBy(mention => mention.Text))
        {
            var length = name.LastWord - name.FirstWord + 1;
            foreach (var sentence in text.Sentences)
            {
                for (var first = 0; first + length <= sentence.Words.Count; first++)
                {
                    var (start, last) = (first, first + length - 1);
                    var span = sentence.Words[start].Span.Union(sentence.Words[last].Span);
                    if (sentence.Words[start] is { Tag: UniversalTag.Propn } begin && begin.Form[0] == name.Text[0] && span.In(text.Text) == name.Text
                        && !mentions.Concat(found).Any(other => other.Sentence == sentence.Index && other.FirstWord <= last && start <= other.LastWord)
                        && !Enumerable.Range(start, length).Any(word => isTaken(sentence.Index, word)))
                    {
                        found.Add(new PlaceMention(span, name.Text, sentence.Index, start, last, []));
                    }
                }
            }
        }

        return found;
    }

    static bool Covers(PlaceMention mention, int word) => word >= mention.FirstWord && word <= mention.LastWord;

    // "Bakhmut and Opytne", "El Dher, Galharery and Wisil": a member of a list that a known place is in too.
    static bool IsBesidePlace(Sentence sentence, Word word, List<PlaceMention> known)
    {
        var item = word is { Relation: "compound", Head: >= 0 } && sentence.Words[word.Head] is { Relation: "conj", Tag: UniversalTag.Noun } noun ? noun : word; // "X, Y and the *Z* plant"
        var first = item.Relation == "conj" && item.Head >= 0 ? item.Head : item.Index;
        return sentence.Children(first).Where(child => sentence.Words[child].Relation == "conj").Prepend(first)
            .Any(member => member != word.Index && known.Exists(mention => Covers(mention, member)
                && mention.Best() is not { Place.Kind: PlaceKind.Country } && sentence.Words[member].Relation is "conj" or "nsubj" or "obl" or "obj" or "nmod" or "nsubj:pass" or "appos" or "obl:unmarked"));
    }

    static bool HasArticle(Sentence sentence, int word) => sentence.Children(word).Any(child => child < word && sentence.Words[child].Relation == "det");

    // "the X neighbourhood", "X district": named after whomever, it is a place
    bool IsCalledTown(Sentence sentence, Word word) => word is { Relation: "compound", Head: >= 0 } && words.Remark(word.Form.ToLowerInvariant()) is null && NameAround(sentence, word.Index).Last == word.Head - 1 && sentence.Words[word.Head].FineTag == "NN"
        && words.Area(sentence.Words[word.Head].Lemma.ToLowerInvariant()) is { } area && !words.Is(WordClass.CapitalWord, area.Noun) && (words.Is(WordClass.TownPart, area.Noun) || (area.Level is "settlement" or "district" && area.Scope == "whole"));

    // "the X crossing", "the X refinery": a site is one whomever it is named after, unless soldiers hold it, as "the X camp" may be X's
    bool IsCalledSite(Sentence sentence, Word word) => SiteNounOf(sentence, word) is { } noun && noun.FineTag == "NN" && HasArticle(sentence, noun.Index) && !words.Is(WordClass.MilitarySite, noun.Lemma);

    // The noun for a site that a name stands before, with perhaps one that says of what kind between them ("the X *border* crossing"); null where there is none.
    Word? SiteNounOf(Sentence sentence, Word word)
    {
        if (word is not { Relation: "compound", Head: >= 0 } || word.Head < word.Index)
        {
            return null;
        }

        var noun = sentence.Words[word.Head];
        return words.Is(WordClass.Site, noun.Lemma) ? noun
            : noun is { Tag: UniversalTag.Noun, Relation: "compound", Head: >= 0 } && noun.Head > noun.Index && words.Area(sentence.Words[noun.Head].Lemma.ToLowerInvariant()) is { Level: "post" } ? sentence.Words[noun.Head]
            : null;
    }

    // "the E40 road", "the M5 highway"
    bool IsNumberOfRoad(Sentence sentence, Word word) => word.Head > word.Index && word.Form.Any(char.IsDigit) && words.Is(WordClass.Way, sentence.Words[word.Head].Lemma);

    // "on the X front", "in the X direction"
    bool IsCalledFront(Sentence sentence, Word word) => word is { Relation: "compound", Head: >= 0 } && NameAround(sentence, word.Index).Last == word.Head - 1 && sentence.Words[word.Head] is { FineTag: "NN", Relation: "obl" or "nmod" } front
        && words.Is(WordClass.FrontWord, front.Form) && HasArticle(sentence, front.Index);

    // "the K1 base"
    bool IsCodeOfSite(Sentence sentence, Word word) => word is { Tag: UniversalTag.Noun, Relation: "compound", Head: >= 0 } && char.IsUpper(word.Form[0]) && word.Form.Any(char.IsDigit) && words.Is(WordClass.Site, sentence.Words[word.Head].Lemma);

    // "The town of X", "the X area", "X neighbourhood", "the X Valley"
    bool IsCalledPlace(Sentence sentence, Word word)
    {
        if (SiteNounOf(sentence, word) is { } site && site.Index != word.Head && HasArticle(sentence, site.Index))
        {
            return true; // "the X border crossing"
        }

        if (word.Head < 0 || words.Area(sentence.Words[word.Head].Lemma.ToLowerInvariant()) is not { } area
            || !(sentence.Words[word.Head].Tag == UniversalTag.Noun || (sentence.Words[word.Head].Tag == UniversalTag.Propn && (char.IsLower(sentence.Words[word.Head].Form[0]) || (area.Level == "region" && HasArticle(sentence, word.Head))))) || words.Is(WordClass.CapitalWord, area.Noun))
        {
            return false;
        }

        var isTownPart = words.Is(WordClass.TownPart, area.Noun);
        return (word.Relation is "compound" or "amod" && word.Index < word.Head && (isTownPart || area.Level is "settlement" or "district" or "part" or "region" || (area.Level == "post" && (HasArticle(sentence, word.Head) || IsBareSite(sentence, word.Head)))))
            || (word.Relation == "nmod" && word.Index > word.Head && words.Is(WordClass.Site, area.Noun) && !words.Is(WordClass.MilitarySite, area.Noun) && sentence.Children(word.Head).Any(child => sentence.Words[child].Relation == "compound")
                && sentence.Children(word.Index).Any(child => sentence.Words[child] is { Relation: "case" } of && words.Is(WordClass.Of, of.Form))) // "the oil fields of X"
            || (word.Relation == "nmod" && (isTownPart || area.Level is "settlement" or "district") && word.Index > word.Head && sentence.Children(word.Index).Any(child => sentence.Words[child] is { Relation: "case" } of && words.Is(WordClass.Of, of.Form)));
    }

    // "X camp was captured": one site without an article is called by its name
    static bool IsBareSite(Sentence sentence, int site) => sentence.Words[site] is { FineTag: "NN", Relation: "nsubj" or "nsubj:pass" or "obj" or "obl" or "nmod" or "conj" }
        && !sentence.Children(site).Any(child => sentence.Words[child].Relation is "det" or "amod" or "nmod:poss" or "nummod" || (sentence.Words[child] is { Relation: "compound", Tag: UniversalTag.Noun }));

    // A name that the language model takes for a place's: "X fell", "captured X", "withdrew from X".
    bool IsMarked(Sentence sentence, Word word) => word.Relation is not ("compound" or "nmod:poss" or "amod") && !words.Is(WordClass.Channel, word.Form) // "wrote on Telegram"
        && sentence.Names.FirstOrDefault(name => name.First <= word.Index && word.Index <= name.Last) is { Kind: NameKind.Place, Confidence: >= SurePlace };

    // "X, some 20 kilometres south-west of Y"
    static bool IsFarFrom(Sentence sentence, Word word, List<PlaceMention> known)
    {
        var last = NameAround(sentence, word.Index).Last;
        return IsParted(sentence, last) && known.Exists(mention => mention.Nearness is not null && mention.FirstWord > last && mention.FirstWord - last <= FarthestBearing
            && Enumerable.Range(last + 1, mention.FirstWord - last - 1).All(between => sentence.Words[between].Tag is not (UniversalTag.Verb or UniversalTag.Aux or UniversalTag.Pron)));
    }

    // "two villages … The two, X and Y, …"
    bool IsOfCount(ParsedText text, Sentence sentence, Word word)
    {
        var first = word is { Relation: "conj", Head: >= 0 } && sentence.Words[word.Head].Tag != UniversalTag.Num ? sentence.Words[word.Head] : word;
        return first is { Relation: "appos" or "conj", Head: >= 0 } && sentence.Index > 0 && sentence.Words[first.Head] is { Tag: UniversalTag.Num } count && first.Index > count.Index && sentence.Words[count.Index + 1].Form == "," && HasArticle(sentence, count.Index)
            && text.Sentences[sentence.Index - 1].Words is var before && before.Any(number => number is { Relation: "nummod", Head: >= 0 } && string.Equals(number.Form, count.Form, StringComparison.OrdinalIgnoreCase)
                && words.Area(before[number.Head].Lemma.ToLowerInvariant()) is { Level: "settlement" or "district" });
    }

    // "took X, in Y province"
    bool IsSaidToLieIn(Sentence sentence, Word word, List<PlaceMention> known)
    {
        var last = NameAround(sentence, word.Index).Last;
        return word.Relation is "obj" or "nsubj:pass" or "obl" or "conj" && IsParted(sentence, last) && last + 2 < sentence.Words.Count && words.Is(WordClass.In, sentence.Words[last + 2].Form)
            && known.Exists(mention => mention.FirstWord > last + 2 && mention.FirstWord <= last + NearestIn);
    }

    static bool IsParted(Sentence sentence, int last) => last + 1 < sentence.Words.Count && sentence.Words[last + 1].Form == ",";

    // "recaptured X": what is taken back is seldom a person, as against what is cleared or recovered
    bool IsTakenBack(Sentence sentence, Word word) => word is { Relation: "obj" or "nsubj:pass", Head: >= 0 } && sentence.Words[word.Head].Tag == UniversalTag.Verb
        && words.Is(WordClass.Retaking, sentence.Words[word.Head].Lemma.ToLowerInvariant());

    // "the base is X": what a noun for one place is said to be
    bool IsSaidToBeIt(Sentence sentence, Word word) => sentence.Children(word.Index).Any(child => sentence.Words[child].Relation == "cop") && !sentence.Children(word.Index).Any(child => sentence.Words[child].Relation == "case")
        && sentence.Children(word.Index).Any(child => sentence.Words[child] is { Relation: "nsubj", FineTag: "NN" } said && words.Area(said.Lemma.ToLowerInvariant()) is { Level: "settlement" or "district" or "post" }
            && sentence.Children(child).Any(part => sentence.Words[part].Relation == "det" && words.Is(WordClass.Pointing, sentence.Words[part].Form)));

    // "X, a coastal town", "X, the last stronghold of the rebels"
    bool IsSaidToBePlace(Sentence sentence, Word word) => sentence.Children(word.Index).Any(child => child > word.Index
        && sentence.Words[child] is { Relation: "appos", Tag: UniversalTag.Noun } said && words.Area(said.Lemma.ToLowerInvariant()) is { Level: "settlement" or "district" or "post" or "province" }
        && sentence.Children(child).Any(part => sentence.Words[part] is { Relation: "det" or "nmod:poss" } && part < child));

    // "positions south of X"
    bool IsBehindBearing(Sentence sentence, Word word)
    {
        var first = NameAround(sentence, word.Index).First;
        return first > 1 && words.Is(WordClass.Of, sentence.Words[first - 1].Form) && words.Is(WordClass.Bearing, sentence.Words[first - 2].Form);
    }

    // "village of X", however the tree has it
    bool IsBehindArea(Sentence sentence, Word word)
    {
        var first = NameAround(sentence, word.Index).First;
        return first > 1 && word.Relation != "compound" && words.Is(WordClass.Of, sentence.Words[first - 1].Form) && sentence.Words[first - 2] is { Tag: UniversalTag.Noun, FineTag: "NN" } called
            && words.Area(called.Lemma.ToLowerInvariant()) is { } area && (area.Level is "settlement" or "district" || words.Is(WordClass.TownPart, area.Noun) || words.Is(WordClass.Terrain, area.Noun)) && !words.Is(WordClass.CapitalWord, area.Noun);
    }

    // "four villages nearby, including X"
    bool IsCountedIn(Sentence sentence, Word word)
    {
        var first = NameAround(sentence, word.Index).First;
        if (first > 2 && words.Is(WordClass.Namely, sentence.Words[first - 1].Form.ToLowerInvariant()))
        {
            return sentence.Words.Take(first).Any(before => before is { Tag: UniversalTag.Noun, FineTag: "NNS" } && words.Area(before.Lemma.ToLowerInvariant()) is { Level: "settlement" or "district" });
        }

        return first > 2 && IsIncluding(sentence, first - 1)
            && sentence.Words.Take(first - 1).LastOrDefault(before => before is { Tag: UniversalTag.Noun, FineTag: "NNS" }) is { } several && first - several.Index <= 6
            && words.Area(several.Lemma.ToLowerInvariant()) is { Level: "settlement" or "district" };
    }

    // "including", "such as"
    bool IsIncluding(Sentence sentence, int at) => words.Is(WordClass.Including, sentence.Words[at].Form.ToLowerInvariant())
        || (at > 0 && words.Is(WordClass.Including, $"{sentence.Words[at - 1].Form} {sentence.Words[at].Form}".ToLowerInvariant()));

    // "four villages, X, Y and Z", "several posts, X and Y among them"
    bool IsOneOfSeveral(Sentence sentence, Word word)
    {
        var first = word is { Relation: "conj", Head: >= 0 } && sentence.Words[word.Head].Tag == UniversalTag.Propn ? sentence.Words[word.Head] : word;
        if (first is not { Tag: UniversalTag.Propn, Relation: "appos" or "conj" or "dep" or "list" or "parataxis", Head: >= 0 and var several } || several > first.Index
            || sentence.Words[several] is not { Tag: UniversalTag.Noun, FineTag: "NNS" } || words.Area(sentence.Words[several].Lemma.ToLowerInvariant()) is not { Level: "settlement" or "district" or "post" })
        {
            return false;
        }

        var listed = first.Relation == "appos" ? first.Index : sentence.Children(several).FirstOrDefault(child => child > several && sentence.Words[child] is { Relation: "appos", Tag: UniversalTag.Propn }, -1);
        if (listed < 0 && sentence.Children(several).Concat(sentence.Children(first.Index)).Count(child => sentence.Words[child] is { Tag: UniversalTag.Propn } name && (name.Relation == "conj" || name.Relation == first.Relation)) > 1)
        {
            listed = first.Index; // a list that the tree hangs on the noun otherwise
        }

        return listed > 0 && NameAround(sentence, listed).First is > 0 and var start && sentence.Words[start - 1].Form is "," or ":"
            && sentence.Children(several).Any(child => child < several && (sentence.Words[child].Relation == "nummod" || words.Is(WordClass.Counting, sentence.Words[child].Form)))
            && !sentence.Words.Skip(several).Take(start - several).Any(between => between.Tag is UniversalTag.Verb or UniversalTag.Aux or UniversalTag.Pron);
    }

    // "several villages, the largest of which is X"
    bool IsGreatestOf(Sentence sentence, Word word)
    {
        var first = NameAround(sentence, word.Index).First;
        return first > 4 && sentence.Words[first - 1].Relation == "cop" && sentence.Words[first - 2].FineTag is "WDT" or "WP" && words.Is(WordClass.Of, sentence.Words[first - 3].Form)
            && sentence.Words.Take(first - 3).LastOrDefault(before => before is { Tag: UniversalTag.Noun, FineTag: "NNS" }) is { } several && first - several.Index <= 8
            && words.Area(several.Lemma.ToLowerInvariant()) is { Level: "settlement" or "district" };
    }

    // As far as the tree joins names, and as the language model marks one around it ("Pan Saing", with the first read as no name).
    static (int First, int Last) NameAround(Sentence sentence, int head)
    {
        var (first, last) = NameExtent.Around(sentence.Words, head, word => IsPartOf(sentence, word, head));
        return sentence.Names.FirstOrDefault(name => name.First <= head && head <= name.Last) is { } marked
            ? (Math.Min(first, marked.First), Math.Max(last, marked.Last))
            : (first, last);
    }

    static bool IsPartOf(Sentence sentence, int word, int head) => (word > 0 && sentence.Words[word] is { Tag: UniversalTag.Num, Relation: "flat" or "flat:name" } number && number.Head == head && sentence.Words[word - 1].Form == "-") || // "K-1"
        sentence.Words[word] is { Tag: UniversalTag.Propn, Relation: "flat" or "flat:name" or "compound" } part && (part.Head == head || (sentence.Words[head].Head == word && sentence.Words[head].Relation is "flat" or "flat:name" or "compound"));

    // What stands in a list of places is one, unless the model is quite sure that it is a person.
    static bool IsName(Sentence sentence, int first, int last, bool isListed) =>
        Enumerable.Range(first, last - first + 1).Any(word => char.IsUpper(sentence.Words[word].Form[0]))
        && !sentence.Names.Any(name => name.First <= last && first <= name.Last
            && (isListed ? name.Kind == NameKind.Person && name.Confidence >= SurePerson : name.Kind is NameKind.Person or NameKind.Organisation && name.Confidence >= SureName));
}
