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
    const int MostWords = 9;
    const int MostCapitals = 5;
    const double SureName = 0.7; // confidence of a marked name from which it is taken for a place's
    const double SurePerson = 0.9; // confidence of a marked name from which it is taken for a person's
    const double Notable = 0.96; // score under which an exact match is a village

    readonly Dictionary<string, IReadOnlyList<PlaceMatch>> _lookups = new(StringComparer.Ordinal); // text of a name -> its matches
    readonly HashSet<string> _established = new(StringComparer.Ordinal); // folded names that the report calls a district, a town or the like

    /// <summary>Takes a name to be a place's wherever it stands, as the report has said what kind of place it is ("the district of Washer").</summary>
    /// <returns>Whether that may change what is found.</returns>
    public bool Establish(FoundName name)
    {
        var letters = NameFolding.Fold(name.Text);
        return name.KindSaid is PlaceKind.District or PlaceKind.Province or PlaceKind.Settlement && letters.Length >= 3 && _established.Add(letters)
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

        var titled = IsTitleCase(sentence);
        var found = new List<FoundName>();
        for (var i = 0; i < words.Count; i++)
        {
            if (!isTaken[i] && IsCapital(words[i].Form) && Longest(text, sentence, i, isTaken, titled) is { } name)
            {
                found.Add(name);
                i = name.LastWord;
            }
        }

        AddUnknown(text, sentence, isTaken, titled, found);
        AddEstablished(text, sentence, isTaken, found);
        AddMarked(text, sentence, isTaken, titled, found);
        return found;
    }

    FoundName? Longest(string text, Sentence sentence, int first, bool[] isTaken, bool titled)
    {
        var words = sentence.Words;
        FoundName? spelled = null;
        for (var last = LastPossible(text, words, first, isTaken); last >= first; last--)
        {
            if (!CanEnd(text, words, first, last))
            {
                continue;
            }

            var name = text[words[first].Span.Start..words[last].Span.End];
            var matches = Lookup(name);
            if (matches.Count == 0 || (matches[0].Match != NameMatch.Exact && spelled is not null))
            {
                continue;
            }

            if (QueryName.KindWord(words[last].Form.ToLowerInvariant()) is not null || PlaceWords.IsFunctionWord(words[first]))
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
                return found;
            }

            spelled = found;
        }

        return spelled;
    }

    static int LastPossible(string text, IReadOnlyList<Word> words, int first, bool[] isTaken)
    {
        var (last, capitals) = (first, 1);
        for (var i = first + 1; i < words.Count && i < first + MostWords; i++)
        {
            var gap = text.AsSpan(words[i - 1].Span.End, Math.Max(0, words[i].Span.Start - words[i - 1].Span.End));
            var capital = IsCapital(words[i].Form);
            var joins = capital || (PlaceWords.IsLink(words[i].Form) && !gap.Contains('\n'));
            if (isTaken[i] || !joins || gap.Count('\n') > 0 || (capital && ++capitals > MostCapitals))
            {
                break;
            }

            last = capital || gap.IsEmpty ? i : last;
        }

        return last;
    }

    // A name ends with a whole word of its own, not within "Nad-e Ali" and not before "'eh".
    static bool CanEnd(string text, IReadOnlyList<Word> words, int first, int last)
    {
        if (last > first && words[last].Form is "-" or "–" or "'" or "’" or "e" or "i" or "ye" or "-e" or "-i" or "-ye")
        {
            return false;
        }

        if (last + 1 >= words.Count || words[last + 1].Span.Start != words[last].Span.End)
        {
            return true;
        }

        var next = words[last + 1].Form;
        var afterHyphen = next is "-" && last + 2 < words.Count && words[last + 2].Span.Start == words[last + 1].Span.End && PlaceWords.IsLink(words[last + 2].Form);
        return !afterHyphen && next is not ("-e" or "-i" or "-ye") && !(char.IsLetter(next[0]) && char.IsLetter(text[words[last].Span.End - 1]));
    }

    IReadOnlyList<PlaceMatch> Lookup(string name)
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
        var established = _established.Contains(letters) && !titled && !PlaceWords.IsFunctionWord(words[name.FirstWord]);
        var starts = IsFirst(words, name.FirstWord);
        var bearsShortName = best is { Match: NameMatch.Exact, Place.Kind: PlaceKind.District or PlaceKind.Province } && !starts && words[name.FirstWord] is { Tag: UniversalTag.Propn, Relation: "obj" or "obl" or "nmod" or "nsubj:pass" }; // "entered Gao"
        var ordinary = single && !established && (gazetteer.IsOrdinary(name.Text) || (letters.Length == 3 && !IsAllCapitals(name.Text) && !bearsShortName));
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
            return !titled && (name.KindSaid is not null || (!starts && HasLocative(words, name.FirstWord))
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
            var article = name.FirstWord > 2 && before.Form == "-" && words[name.FirstWord - 2].Form is "al" or "ul" or "el";
            before = article ? words[name.FirstWord - 3] : before;
            var lower = before.Form.ToLowerInvariant();
            if (PlaceWords.IsTitle(lower) && name.KindSaid is null)
            {
                return true;
            }

            var apart = text.AsSpan(before.Span.End, words[name.FirstWord].Span.Start - before.Span.End).IsEmpty;
            var partOfName = IsCapital(before.Form) && !apart && !isTaken[before.Index] && !IsAllCapitals(before.Form)
                && PlaceWords.Part(lower) is null && QueryName.KindWord(lower) is null && !PlaceWords.IsFunctionWord(before) && !IsDay(lower)
                && !(IsFirst(words, before.Index) && before.Tag is not UniversalTag.Propn && lower is not "new");
            if (partOfName && name.KindSaid is null)
            {
                return true;
            }
        }

        if (name.LastWord + 1 < words.Count && !name.KindIsAfter)
        {
            var after = words[name.LastWord + 1];
            var partOfName = IsCapital(after.Form) && !isTaken[after.Index] && !IsAllCapitals(after.Form)
                && !PlaceWords.BelongsToPlace(after.Form.ToLowerInvariant()) && after.Span.Start > words[name.LastWord].Span.End;
            var place = name.Matches[0].Place;
            var sure = name.Matches[0].Match == NameMatch.Exact && !IsVillage(name.Matches[0]) && (place.DistrictId is not null || place.Kind is PlaceKind.Province);
            return partOfName && !sure;
        }

        return false;
    }

    static void ReadSurroundings(FoundName name)
    {
        var words = name.Sentence.Words;
        var after = name.LastWord + 1 < words.Count ? words[name.LastWord + 1].Form.ToLowerInvariant() : "";
        var before = name.FirstWord > 0 ? words[name.FirstWord - 1].Form.ToLowerInvariant() : "";
        var word = after;
        var kind = after == "provincial" ? PlaceKind.Province : QueryName.KindWord(after);
        name.KindIsAfter = kind is not null;
        if (kind is null)
        {
            word = before == "of" && name.FirstWord > 1 ? words[name.FirstWord - 2].Form.ToLowerInvariant() : before;
            kind = QueryName.KindWord(word);
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

    // "Iraqi", "Libyan": of a country, though a village may be called so.
    bool IsDemonym(string folded)
    {
        foreach (var suffix in (ReadOnlySpan<string>)["i", "n", "an", "ian", "ese", "ish", "is", "ns"])
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
            if (PlaceWords.IsLocative(lower) || (i == first - 2 && PlaceWords.IsOfPlace(lower) && words[first - 1].Form == "of"))
            {
                return true;
            }

            if (PlaceWords.Part(lower) is null && lower is not ("the" or "nearby" or "neighboring" or "neighbouring" or "district" or "of"))
            {
                return false;
            }
        }

        return false;
    }

    // "In Sarband district", "the village of Sarband": a name in a place's position that no gazetteer has.
    void AddUnknown(string text, Sentence sentence, bool[] isTaken, bool titled, List<FoundName> found)
    {
        var words = sentence.Words;
        if (titled)
        {
            return;
        }

        for (var i = 0; i < words.Count; i++)
        {
            if (QueryName.KindWord(words[i].Form.ToLowerInvariant()) is not (PlaceKind.District or PlaceKind.Province or PlaceKind.Settlement))
            {
                continue;
            }

            var (first, last) = i + 2 < words.Count && words[i + 1].Form == "of" && IsCapital(words[i + 2].Form)
                ? (i + 2, Forward(text, words, i + 2, isTaken))
                : (Backward(text, words, i - 1), i - 1);
            if (first < 0 || first > last || Enumerable.Range(first, last - first + 1).Any(k => isTaken[k]) || found.Any(other => other.FirstWord <= last && first <= other.LastWord))
            {
                continue;
            }

            var name = text[words[first].Span.Start..words[last].Span.End];
            var lead = first > 0 ? words[first - 1].Form.ToLowerInvariant() : "";
            var isName = !PlaceWords.IsFunctionWord(words[first])
                && PlaceWords.Part(words[first].Form.ToLowerInvariant()) is null
                && !(first == last && gazetteer.IsOrdinary(name))
                && !(IsFirst(words, first) && words[first].Tag is not UniversalTag.Propn)
                && NameFolding.Fold(name).Length >= 3
                && Enumerable.Range(first, last - first + 1).Count(k => IsCapital(words[k].Form)) <= 3
                && !IsDay(words[first].Form.ToLowerInvariant())
                && (last != i - 1 || PlaceWords.CanBeLocative(lead) || lead is "the" || words[i].Form.Equals("district", StringComparison.OrdinalIgnoreCase) || words[i].Form.Equals("province", StringComparison.OrdinalIgnoreCase));
            if (!isName)
            {
                continue;
            }

            var kind = QueryName.KindWord(words[i].Form.ToLowerInvariant());
            var matches = kind == PlaceKind.Settlement ? [] : gazetteer.Lookup(name).Where(match => match.Match != NameMatch.Exact && match.Place.Kind == kind).ToList();
            var unknown = new FoundName(sentence, first, last, name, matches);
            ReadSurroundings(unknown);
            unknown.KindSaid = kind;
            unknown.InPlacePosition = true;
            found.Add(unknown);
        }

        AddUnknownSites(text, sentence, isTaken, found);
        found.Sort((left, right) => left.FirstWord.CompareTo(right.FirstWord));
    }

    /// <summary>Whether the word before a name says that a site follows, however small.</summary>
    public static bool IsSite(IReadOnlyList<Word> words, int first) => first > 0 && words[first - 1].Form.ToLowerInvariant() is "at" or "near" or "outside";

    // "A checkpoint at Khar Murgh", "near Hazar Joft", "to Chah-e Anjir": sites too small for a gazetteer.
    void AddUnknownSites(string text, Sentence sentence, bool[] isTaken, List<FoundName> found)
    {
        var words = sentence.Words;
        for (var first = 1; first < words.Count; first++)
        {
            var isSite = IsSite(words, first);
            if (!(isSite || PlaceWords.CanBeLocative(words[first - 1].Form.ToLowerInvariant())) || isTaken[first] || !IsCapital(words[first].Form)
                || words[first].Tag is not UniversalTag.Propn)
            {
                continue;
            }

            var last = Forward(text, words, first, isTaken);
            var name = text[words[first].Span.Start..words[last].Span.End];
            if (Enumerable.Range(first, last - first + 1).Count(k => IsCapital(words[k].Form)) <= 3
                && (isSite || NameFolding.AfterLink(name) is not null)
                && NameFolding.Fold(name).Length >= 3
                && !IsAllCapitals(words[first].Form)
                && !IsDay(words[first].Form.ToLowerInvariant())
                && !gazetteer.IsOrdinary(name)
                && (last + 1 >= words.Count || !IsCapital(words[last + 1].Form) || words[last + 1].Span.Start == words[last].Span.End)
                && !found.Any(other => other.FirstWord <= last && first <= other.LastWord))
            {
                found.Add(new FoundName(sentence, first, last, name, []) { InPlacePosition = true });
            }
        }
    }

    // "They burned Kafr Nawar": a name in the language model's own reckoning, where neither a gazetteer nor a word beside it tells.
    void AddMarked(string text, Sentence sentence, bool[] isTaken, bool titled, List<FoundName> found)
    {
        foreach (var name in sentence.Names)
        {
            if (titled || name.Kind != NameKind.Place || name.Confidence < SureName || !IsCapital(sentence.Words[name.First].Form)
                || Enumerable.Range(name.First, name.Last - name.First + 1).Any(word => isTaken[word])
                || found.Any(other => other.FirstWord <= name.Last && name.First <= other.LastWord))
            {
                continue;
            }

            var letters = NameFolding.Fold(name.Span.In(text));
            if (letters.Length >= 3 && !IsDemonym(letters) && !gazetteer.IsOrdinary(name.Span.In(text)) && Lookup(name.Span.In(text)).Count == 0)
            {
                found.Add(new FoundName(sentence, name.First, name.Last, name.Span.In(text), [])
                {
                    InPlacePosition = name.First > 0 && PlaceWords.CanBeLocative(sentence.Words[name.First - 1].Form.ToLowerInvariant()),
                });
            }
        }

        found.Sort((left, right) => left.FirstWord.CompareTo(right.FirstWord));
    }

    // "… of the village of Sarband. In Sarband …: a name that no gazetteer has, where it stands again.
    void AddEstablished(string text, Sentence sentence, bool[] isTaken, List<FoundName> found)
    {
        if (_established.Count == 0)
        {
            return;
        }

        var words = sentence.Words;
        for (var i = 0; i < words.Count; i++)
        {
            if (isTaken[i] || !IsCapital(words[i].Form) || found.Any(other => other.FirstWord <= i && i <= other.LastWord))
            {
                continue;
            }

            for (var last = LastPossible(text, words, i, isTaken); last >= i; last--)
            {
                var name = text[words[i].Span.Start..words[last].Span.End];
                if (CanEnd(text, words, i, last) && _established.Contains(NameFolding.Fold(name)) && Lookup(name).Count == 0
                    && !found.Any(other => other.FirstWord <= last && i <= other.LastWord))
                {
                    found.Add(new FoundName(sentence, i, last, name, []));
                    i = last;
                    break;
                }
            }
        }

        found.Sort((left, right) => left.FirstWord.CompareTo(right.FirstWord));
    }

    static int Forward(string text, IReadOnlyList<Word> words, int first, bool[] isTaken)
    {
        var last = LastPossible(text, words, first, isTaken);
        while (last > first && (!CanEnd(text, words, first, last) || QueryName.KindWord(words[last].Form.ToLowerInvariant()) is not null))
        {
            last--;
        }

        return last;
    }

    static int Backward(string text, IReadOnlyList<Word> words, int last)
    {
        if (last < 0 || !IsCapital(words[last].Form))
        {
            return -1;
        }

        var first = last;
        for (var i = last - 1; i >= 0; i--)
        {
            var gap = text.AsSpan(words[i].Span.End, Math.Max(0, words[i + 1].Span.Start - words[i].Span.End));
            if (IsCapital(words[i].Form) && !gap.Contains('\n') && !PlaceWords.IsFunctionWord(words[i]) && PlaceWords.Part(words[i].Form.ToLowerInvariant()) is null)
            {
                first = i;
            }
            else if (!PlaceWords.IsLink(words[i].Form))
            {
                break;
            }
        }

        return first;
    }

    // Every longer word of a headline may have a capital, so there a capital says nothing.
    static bool IsTitleCase(Sentence sentence)
    {
        var (capitals, others) = (0, 0);
        foreach (var word in sentence.Words)
        {
            if (word.Form.Length > 3 && char.IsLetter(word.Form[0]))
            {
                _ = char.IsUpper(word.Form[0]) ? capitals++ : others++;
            }
        }

        return sentence.IsHeading && capitals >= 3 && capitals > 3 * others;
    }

    static bool IsFirst(IReadOnlyList<Word> words, int index)
    {
        for (var i = 0; i < index; i++)
        {
            if (char.IsLetterOrDigit(words[i].Form[0]))
            {
                return false;
            }
        }

        return true;
    }

    static bool IsCapital(string form) => form.Length > 0 && char.IsUpper(form[0]);

    static bool IsAllCapitals(string form) => form.Length > 1 && form.All(c => char.IsUpper(c) || !char.IsLetter(c));

    static bool IsDay(string lower) =>
        lower is "monday" or "tuesday" or "wednesday" or "thursday" or "friday" or "saturday" or "sunday" or "january" or "february" or "march" or "april" or "may" or "june"
            or "july" or "august" or "september" or "october" or "november" or "december" or "sun" or "mon" or "tue" or "tues" or "wed" or "thu" or "thurs" or "fri" or "sat";
}
