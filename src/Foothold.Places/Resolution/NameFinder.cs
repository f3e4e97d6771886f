using Foothold.Language;

namespace Foothold.Places;

/// <summary>Finds the names of places in one sentence.</summary>
/// <remarks>
/// Capitals are the evidence, part-of-speech tags only a help. The longest run of words that the gazetteer knows wins. How much
/// more than a capital is needed depends on the name: nothing for a district; a preposition or a kind word for a name that is
/// also an English word or a person's; a kind word or a named container for a village.
/// </remarks>
sealed class NameFinder(Gazetteer gazetteer)
{
    /// <summary>The confidence of a marked name from which it is taken for a place's.</summary>
    public const double SureName = 0.7;

    const double SurePerson = 0.9; // confidence of a marked name from which it is taken for a person's
    const double Notable = 0.96; // score under which an exact match is a village

    readonly Dictionary<string, IReadOnlyList<PlaceMatch>> _lookups = new(StringComparer.Ordinal); // text of a name -> its matches

    /// <summary>The folded names that the report calls a district, a town or the like.</summary>
    public HashSet<string> Established { get; } = new(StringComparer.Ordinal);

    /// <summary>Takes a name to be a place's wherever it stands, as the report has said what kind of place it is ("the district of Washer").</summary>
    /// <returns>Whether that may change what is found.</returns>
    public bool Establish(FoundName name)
    {
        var letters = NameFolding.Fold(name.Text);
        return name.KindSaid is PlaceKind.District or PlaceKind.Province or PlaceKind.Settlement && letters.Length >= 3 && Established.Add(letters)
            && (name.IsVillageOnly || name.Matches.Count == 0 || name.Matches[0].Match != NameMatch.Exact || letters.Length == 3 || gazetteer.IsOrdinary(name.Text));
    }

    /// <summary>Finds names, in text order, none overlapping another or a taken span.</summary>
    public List<FoundName> Find(string text, Sentence sentence, TakenSpans taken)
    {
        var words = sentence.Words;
        var isTaken = new bool[words.Count];
        for (var i = 0; i < words.Count; i++)
        {
            isTaken[i] = taken.Overlap(words[i].Span) || words[i].Span.End > text.Length;
        }

        var titled = NameRuns.IsTitleCase(sentence);
        var found = new List<FoundName>();
        for (var i = 0; i < words.Count; i++)
        {
            if (!isTaken[i] && NameRuns.IsCapital(words[i].Form) && Longest(text, sentence, i, isTaken, titled) is { } name)
            {
                found.Add(name);
                i = name.LastWord;
            }
        }

        new UnknownNameFinder(gazetteer, this).Add(text, sentence, isTaken, titled, found);
        return found;
    }

    FoundName? Longest(string text, Sentence sentence, int first, bool[] isTaken, bool titled)
    {
        var words = sentence.Words;
        FoundName? spelled = null;
        for (var last = NameRuns.LastPossible(text, words, first, isTaken); last >= first; last--)
        {
            if (!NameRuns.CanEnd(text, words, first, last))
            {
                continue;
            }

            var name = text[words[first].Span.Start..words[last].Span.End];
            var matches = Lookup(name);
            if (matches.Count == 0 || (matches[0].Match != NameMatch.Exact && spelled is not null))
            {
                continue;
            }

            if (PlaceWords.KindOf(words[last].Form.ToLowerInvariant()) is not null || PlaceWords.IsFunctionWord(words[first]))
            {
                // "Sadr City" and "The Hague" are names; "Kandahar City" and "In Farah" are names with a word beside them.
                var (whole, parts) = (NameFolding.Fold(name), NameFolding.Words(name).Count);
                matches = [.. matches.Where(match => match.Match == NameMatch.Exact && NameFolding.Fold(match.Name) == whole && NameFolding.Words(match.Name).Count == parts)];
            }

            var found = new FoundName(sentence, first, last, name, matches);
            if (matches.Count == 0 || !Accept(text, found, isTaken, titled))
            {
                continue;
            }

            if (found.Matches[0].Match == NameMatch.Exact)
            {
                return spelled is not null && NameRuns.IsCapital(words[last + 1].Form) && !PlaceWords.BelongsToPlace(words[last + 1].Form.ToLowerInvariant())
                    ? spelled // "Khwaja Omari" is Khwaja Umari, whatever is called Khwaja
                    : found;
            }

            spelled = found;
        }

        return spelled;
    }

    /// <summary>What the gazetteer has for a name, looked up once a report.</summary>
    public IReadOnlyList<PlaceMatch> Lookup(string name)
    {
        if (!_lookups.TryGetValue(name, out var matches))
        {
            _lookups[name] = matches = gazetteer.LookupSpelling(name);
        }

        return matches;
    }

    bool Accept(string text, FoundName name, bool[] isTaken, bool titled)
    {
        var words = name.Sentence.Words;
        var single = name.FirstWord == name.LastWord;
        var letters = NameFolding.Fold(name.Text);
        if ((letters.Length < 3 && !name.Text.All(c => char.IsUpper(c) || c == '.')) || IsDemonym(letters))
        {
            return false;
        }

        ReadSurroundings(name);
        var best = name.Matches[0];
        if (single && name.KindIsAfter && best.Match != NameMatch.Exact && words[name.FirstWord].Tag == UniversalTag.Adj)
        {
            return false; // "the Kurdish town" is not spelled after a village
        }

        var established = Established.Contains(letters) && !titled && !PlaceWords.IsFunctionWord(words[name.FirstWord]);
        var starts = NameRuns.IsFirst(words, name.FirstWord);
        var bearsShortName = best is { Match: NameMatch.Exact, Place.Kind: PlaceKind.District or PlaceKind.Province } && !starts && words[name.FirstWord] is { Tag: UniversalTag.Propn, Relation: "obj" or "obl" or "nmod" or "nsubj:pass" }; // "entered Gao"
        var ordinary = single && !established && (gazetteer.IsOrdinary(name.Text) || (letters.Length == 3 && !NameRuns.IsAllCapitals(name.Text) && !bearsShortName));
        name.IsVillageOnly = best.Place.Kind == PlaceKind.Settlement && best.Score < Notable && !name.Matches.Any(match => match.Place.Kind != PlaceKind.Settlement);
        var marked = MarkedAs(name);
        if (IsPersonal(text, name, isTaken, titled, starts) || (name.KindSaid is null && marked is { Kind: NameKind.Person, Confidence: >= SurePerson } && (marked.First < name.FirstWord || marked.Last > name.LastWord)))
        {
            return false;
        }

        name.IsMarked = marked is { Kind: NameKind.Place, Confidence: >= SureName };
        if (name.KindSaid is PlaceKind.District or PlaceKind.Province)
        {
            // A village is no answer to "Sarband district"; the name stays as one that is not known.
            name.Matches = [.. name.Matches.Where(match => match.Score >= Notable - 0.1 && !IsVillage(match))];
            if (name.KindSaid == PlaceKind.Province && name.Matches.Any(match => match.Match == NameMatch.Exact && match.Place.Kind == PlaceKind.Province))
            {
                name.Matches = [.. name.Matches.Where(match => match.Place.Kind == PlaceKind.Province)]; // "Kharkiv Oblast" is none of the districts called after it
            }

            return name.Matches.Count > 0 && !(ordinary && titled);
        }

        if (name.IsVillageOnly)
        {
            return established || (!titled && (name.KindSaid == PlaceKind.Settlement || (!ordinary && letters.Length >= 4 && ((!starts && HasLocative(words, name.FirstWord)) || (name.IsMarked && best.Match == NameMatch.Exact)))));
        }

        name.Matches = ordinary ? [.. name.Matches.Where(match => !IsVillage(match))] : name.Matches;
        if (name.Matches.Count == 0)
        {
            return false;
        }

        if (ordinary)
        {
            return !titled && (name.KindSaid is not null || bearsShortName || (!starts && HasLocative(words, name.FirstWord))
                || (name.IsMarked && best.Match == NameMatch.Exact && best.Place.Kind is PlaceKind.Country or PlaceKind.Province or PlaceKind.District));
        }

        return best.Match switch
        {
            NameMatch.Exact => true,
            NameMatch.Spelling when established => true,
            NameMatch.Spelling => !titled && letters.Length >= 5 && (name.KindSaid is not null || HasLocative(words, name.FirstWord) || (best.Score >= 0.95 && !starts && name.InPlacePosition) || best.Score >= 0.97) && !(single && IsCommonShape(words[name.FirstWord])),
            _ => false,
        };
    }

    // What the language model takes the words for, where it marks a name that begins or ends with them; null where it marks none.
    static NameMention? MarkedAs(FoundName name) =>
        name.Sentence.Names.FirstOrDefault(mark => mark.First <= name.LastWord && name.FirstWord <= mark.Last);

    static bool IsVillage(PlaceMatch match) => match.Place.Kind == PlaceKind.Settlement && match.Score < Notable;

    static bool IsCommonShape(Word word) => word.Tag is UniversalTag.Verb or UniversalTag.Adj or UniversalTag.Adv or UniversalTag.Noun && word.Lemma.Length > 0 && char.IsLower(word.Lemma[0]) && word.Index == 0;

    // Whether the capitals around the name make it a part of a person's or an organisation's.
    static bool IsPersonal(string text, FoundName name, bool[] isTaken, bool titled, bool starts)
    {
        var words = name.Sentence.Words;
        if (titled)
        {
            return false;
        }

        if (name.FirstWord > 0 && !starts)
        {
            var before = words[name.FirstWord - 1];
            var article = name.FirstWord > 2 && before.Form == "-" && PlaceWords.Is(PlaceWordClass.ArticleOfName, words[name.FirstWord - 2].Form);
            before = article ? words[name.FirstWord - 3] : before;
            var lower = before.Form.ToLowerInvariant();
            if (PlaceWords.IsTitle(lower) && name.KindSaid is null)
            {
                return true;
            }

            var apart = text.AsSpan(before.Span.End, words[name.FirstWord].Span.Start - before.Span.End).IsEmpty;
            var partOfName = NameRuns.IsCapital(before.Form) && !apart && !isTaken[before.Index] && !NameRuns.IsAllCapitals(before.Form)
                && PlaceWords.Part(lower) is null && PlaceWords.KindOf(lower) is null && !PlaceWords.IsFunctionWord(before) && !PlaceWords.IsDay(lower)
                && !(NameRuns.IsFirst(words, before.Index) && before.Tag is not UniversalTag.Propn && !PlaceWords.Is(PlaceWordClass.New, lower));
            if (partOfName && name.KindSaid is null)
            {
                return true;
            }
        }

        if (name.LastWord + 1 < words.Count && !name.KindIsAfter)
        {
            var after = words[name.LastWord + 1];
            var partOfName = NameRuns.IsCapital(after.Form) && !isTaken[after.Index] && !NameRuns.IsAllCapitals(after.Form)
                && !PlaceWords.BelongsToPlace(after.Form.ToLowerInvariant()) && after.Span.Start > words[name.LastWord].Span.End;
            var isOneName = after is { Relation: "flat" or "flat:name" } && after.Head >= name.FirstWord && after.Head <= name.LastWord; // "Gor Tepa" is not Gor
            var place = name.Matches[0].Place;
            var sure = name.Matches[0].Match == NameMatch.Exact && !IsVillage(name.Matches[0]) && (place.DistrictId is not null || place.Kind is PlaceKind.Province);
            return partOfName && (!sure || isOneName);
        }

        return false;
    }

    /// <summary>Fills what the words beside a name say of its kind and position.</summary>
    public static void ReadSurroundings(FoundName name)
    {
        var words = name.Sentence.Words;
        var after = name.LastWord + 1 < words.Count ? words[name.LastWord + 1].Form.ToLowerInvariant() : "";
        var before = name.FirstWord > 0 ? words[name.FirstWord - 1].Form.ToLowerInvariant() : "";
        var word = after;
        var kind = PlaceWords.Is(PlaceWordClass.Provincial, after) ? PlaceKind.Province : PlaceWords.KindOf(after);
        name.KindIsAfter = kind is not null;
        if (kind is null)
        {
            word = PlaceWords.Is(PlaceWordClass.Of, before) && name.FirstWord > 1 ? words[name.FirstWord - 2].Form.ToLowerInvariant() : before;
            kind = PlaceWords.KindOf(word);
        }

        name.KindIsPlural = kind is not null && word.EndsWith('s');
        if (name.KindIsPlural && !name.KindIsAfter && name.Matches.Count > 0 && name.Matches[0].Place.Kind is PlaceKind.Province or PlaceKind.Country)
        {
            // "The districts of Helmand" lie in it.
            (kind, name.KindIsPlural) = (null, false);
        }

        name.KindSaid = kind;
        name.InPlacePosition = kind is not null || PlaceWords.CanBeLocative(before);
    }

    /// <summary>Whether a name is of a country, though a village may be called so: "Iraqi", "Libyan".</summary>
    public bool IsDemonym(string folded)
    {
        foreach (var suffix in PlaceWords.Of(PlaceWordClass.DemonymEnding))
        {
            if (folded.Length > suffix.Length + 3
                && folded.EndsWith(suffix, StringComparison.Ordinal)
                && Lookup(folded[..^suffix.Length]) is [{ Match: NameMatch.Exact, Place.Kind: PlaceKind.Country }, ..])
            {
                return true;
            }
        }

        return false;
    }

    static bool HasLocative(IReadOnlyList<Word> words, int first)
    {
        for (var i = first - 1; i >= 0 && i >= first - 3; i--)
        {
            var lower = words[i].Form.ToLowerInvariant();
            if (PlaceWords.IsLocative(lower) || (i == first - 2 && PlaceWords.IsOfPlace(lower) && PlaceWords.Is(PlaceWordClass.Of, words[first - 1].Form)))
            {
                return true;
            }

            if (PlaceWords.Part(lower) is null && !PlaceWords.Is(PlaceWordClass.PassedOver, lower))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Whether the word before a name says that a site follows, however small.</summary>
    public static bool IsSite(IReadOnlyList<Word> words, int first) => first > 0 && PlaceWords.Is(PlaceWordClass.Site, words[first - 1].Form);
}
