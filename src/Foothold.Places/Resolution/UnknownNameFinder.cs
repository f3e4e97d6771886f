using Foothold.Language;

namespace Foothold.Places;

/// <summary>Finds names that no gazetteer has and that the sentence or the report says are places': by a word of kind, a preposition, or the language model.</summary>
sealed class UnknownNameFinder(Gazetteer gazetteer, NameFinder known)
{
    /// <summary>Adds such names to those found in a sentence, in text order, none overlapping another or a taken word.</summary>
    public void Add(string text, Sentence sentence, bool[] isTaken, bool titled, List<FoundName> found)
    {
        AddInPosition(text, sentence, isTaken, titled, found);
        AddEstablished(text, sentence, isTaken, found);
        AddMarked(text, sentence, isTaken, titled, found);
    }

    // "In Sarband district", "the village of Sarband": a name in a place's position that no gazetteer has.
    void AddInPosition(string text, Sentence sentence, bool[] isTaken, bool titled, List<FoundName> found)
    {
        var words = sentence.Words;
        if (titled)
        {
            return;
        }

        for (var i = 0; i < words.Count; i++)
        {
            if (PlaceWords.KindOf(words[i].Form.ToLowerInvariant()) is PlaceKind.District or PlaceKind.Province or PlaceKind.Settlement)
            {
                AddBeside(text, sentence, i, isTaken, found);
            }
        }

        AddSites(text, sentence, isTaken, found);
        found.Sort((left, right) => left.FirstWord.CompareTo(right.FirstWord));
    }

    // The name beside a word of kind.
    void AddBeside(string text, Sentence sentence, int i, bool[] isTaken, List<FoundName> found)
    {
        var words = sentence.Words;
        var (first, last) = i + 2 < words.Count && PlaceWords.Is(PlaceWordClass.Of, words[i + 1].Form) && NameRuns.IsCapital(words[i + 2].Form)
            ? (i + 2, NameRuns.Forward(text, words, i + 2, isTaken))
            : (NameRuns.Backward(text, words, i - 1), i - 1);
        if (first < 0 || first > last || Enumerable.Range(first, last - first + 1).Any(k => isTaken[k]) || found.Any(other => other.FirstWord <= last && first <= other.LastWord))
        {
            return;
        }

        var name = text[words[first].Span.Start..words[last].Span.End];
        var lead = first > 0 ? words[first - 1].Form.ToLowerInvariant() : "";
        var isName = !PlaceWords.IsFunctionWord(words[first])
            && PlaceWords.Part(words[first].Form.ToLowerInvariant()) is null
            && !(first == last && gazetteer.IsOrdinary(name))
            && !(first == last && PlaceWords.Is(PlaceWordClass.Age, name.ToLowerInvariant()))
            && !(NameRuns.IsFirst(words, first) && words[first].Tag is not UniversalTag.Propn)
            && NameFolding.Fold(name).Length >= 3
            && Enumerable.Range(first, last - first + 1).Count(k => NameRuns.IsCapital(words[k].Form)) <= 3
            && !PlaceWords.IsDay(words[first].Form.ToLowerInvariant())
            && (last != i - 1 || PlaceWords.CanBeLocative(lead) || PlaceWords.Is(PlaceWordClass.Determiner, lead) || PlaceWords.Is(PlaceWordClass.Division, words[i].Form));
        if (!isName)
        {
            return;
        }

        var kind = PlaceWords.KindOf(words[i].Form.ToLowerInvariant());
        var matches = kind == PlaceKind.Settlement ? [] : gazetteer.Lookup(name).Where(match => match.Match != NameMatch.Exact && match.Place.Kind == kind).ToList();
        var unknown = new FoundName(sentence, first, last, name, matches);
        NameFinder.ReadSurroundings(unknown);
        unknown.KindSaid = kind;
        unknown.InPlacePosition = true;
        found.Add(unknown);
    }

    // "A checkpoint at Khar Murgh", "near Hazar Joft", "to Chah-e Anjir": sites too small for a gazetteer.
    void AddSites(string text, Sentence sentence, bool[] isTaken, List<FoundName> found)
    {
        var words = sentence.Words;
        for (var first = 1; first < words.Count; first++)
        {
            var isSite = NameFinder.IsSite(words, first);
            if (!(isSite || PlaceWords.CanBeLocative(words[first - 1].Form.ToLowerInvariant())) || isTaken[first] || !NameRuns.IsCapital(words[first].Form)
                || words[first].Tag is not UniversalTag.Propn)
            {
                continue;
            }

            var last = NameRuns.Forward(text, words, first, isTaken);
            var name = text[words[first].Span.Start..words[last].Span.End];
            if ((isSite || NameFolding.AfterLink(name) is not null) && MayBePlace(words, first, last, name, found))
            {
                found.Add(new FoundName(sentence, first, last, name, []) { InPlacePosition = true });
            }
        }
    }

    bool MayBePlace(IReadOnlyList<Word> words, int first, int last, string name, List<FoundName> found) =>
        Enumerable.Range(first, last - first + 1).Count(k => NameRuns.IsCapital(words[k].Form)) <= 3
        && NameFolding.Fold(name).Length >= 3
        && !NameRuns.IsAllCapitals(words[first].Form)
        && !PlaceWords.IsDay(words[first].Form.ToLowerInvariant())
        && !gazetteer.IsOrdinary(name)
        && (last + 1 >= words.Count || !NameRuns.IsCapital(words[last + 1].Form) || words[last + 1].Span.Start == words[last].Span.End)
        && !found.Any(other => other.FirstWord <= last && first <= other.LastWord);

    // "They burned Kafr Nawar": a name in the language model's own reckoning, where neither a gazetteer nor a word beside it tells.
    void AddMarked(string text, Sentence sentence, bool[] isTaken, bool titled, List<FoundName> found)
    {
        foreach (var name in sentence.Names)
        {
            if (titled || name.Kind != NameKind.Place || name.Confidence < NameFinder.SureName || !NameRuns.IsCapital(sentence.Words[name.First].Form) || NameRuns.IsAllCapitals(sentence.Words[name.First].Form)
                || Enumerable.Range(name.First, name.Last - name.First + 1).Any(word => isTaken[word])
                || found.Any(other => other.FirstWord <= name.Last && name.First <= other.LastWord))
            {
                continue;
            }

            var letters = NameFolding.Fold(name.Span.In(text));
            if (letters.Length >= 3 && !known.IsDemonym(letters) && !gazetteer.IsOrdinary(name.Span.In(text)) && known.Lookup(name.Span.In(text)).Count == 0)
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
        if (known.Established.Count == 0)
        {
            return;
        }

        var words = sentence.Words;
        for (var i = 0; i < words.Count; i++)
        {
            if (isTaken[i] || !NameRuns.IsCapital(words[i].Form) || found.Any(other => other.FirstWord <= i && i <= other.LastWord))
            {
                continue;
            }

            for (var last = NameRuns.LastPossible(text, words, i, isTaken); last >= i; last--)
            {
                var name = text[words[i].Span.Start..words[last].Span.End];
                if (NameRuns.CanEnd(text, words, i, last) && known.Established.Contains(NameFolding.Fold(name)) && known.Lookup(name).Count == 0
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
}
