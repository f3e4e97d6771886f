using Foothold.Language;

namespace Foothold.Places;

/// <summary>Finds what may be names of places in general news, and says how likely each is one.</summary>
/// <remarks>
/// The longest run of words that the gazetteer has is a name. Which places it may mean is <see cref="WorldCandidates"/>' matter, how
/// the names of a sentence stand together that of <see cref="WorldContainment"/>, and whether one is believed that of
/// <see cref="WorldBelief"/>.
/// </remarks>
sealed class WorldNameFinder(WorldGazetteer gazetteer, WorldCountries countries, WorldContainment containment, PlaceVocabulary vocabulary)
{
    const int MostWords = 8;
    const int MostLetters = 60; // of a name
    const double SureEnough = 0.8; // confidence of a marked name from which another spelling of it is looked for
    const double SurePerson = 0.5;

    readonly WorldCandidates _candidates = new(gazetteer, countries, vocabulary);
    readonly WorldBelief _belief = new(gazetteer, countries, vocabulary);

    /// <summary>Finds the names of a whole text, in its order, none overlapping another; abbreviations of divisions and names of peoples among them.</summary>
    public List<WorldName> Find(ParsedText text, TakenSpans taken)
    {
        var people = LastNames(text);
        var found = new List<WorldName>();
        foreach (var sentence in text.Sentences)
        {
            var marks = new SentenceMarks(sentence, text.Text, taken);
            var start = found.Count;
            AddNames(sentence, marks, found);
            AddOtherSpellings(sentence, marks, found, start);
            found.Sort(start, found.Count - start, Comparer<WorldName>.Create((left, right) => left.First.CompareTo(right.First)));
            containment.ReadContainers(found, start);
            containment.ReadOwners(found, start);
            found.RemoveAll(name => name.Sentence == sentence && name.IsShort && !found.Exists(other => other.Container == name) && !IsBehindUnknown(name, marks));
            WorldContainment.ReadLists(found, start);
            foreach (var name in found.Skip(start))
            {
                name.Belief = _belief.Of(name, marks, people);
                if (name.Belief < WorldResolver.LeastBelief && _belief.IsOfBody(name, marks))
                {
                    (name.IsDemonym, name.Belief) = (true, 1);
                }
            }
        }

        return found;
    }

    // The last names of people of two names or more: alone they mean the same people.
    static HashSet<string> LastNames(ParsedText text)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var sentence in text.Sentences)
        {
            names.UnionWith(sentence.Names
                .Where(name => name.Kind == NameKind.Person && name.Last > name.First && name.Confidence >= SurePerson)
                .Select(name => sentence.Words[name.Last].Form));
        }

        return names;
    }

    void AddNames(Sentence sentence, SentenceMarks marks, List<WorldName> found)
    {
        for (var i = 0; i < sentence.Words.Count; i++)
        {
            if (!marks.IsTaken[i] && marks.IsCapital(i) && Longest(sentence, i, marks) is { } name)
            {
                found.Add(name);
                i = name.Last;
            }
        }
    }

    WorldName? Longest(Sentence sentence, int first, SentenceMarks marks)
    {
        var words = sentence.Words;
        var last = first;
        while (last + 1 < Math.Min(words.Count, first + MostWords) && MayGoOn(words[last + 1], marks))
        {
            last++;
        }

        for (; last >= first; last--)
        {
            var mayEnd = marks.IsCapital(last) || (last > first && (words[last].Form == "." || vocabulary.Is(PlaceWordClass.Possessive, words[last].Form)));
            if (mayEnd && Read(sentence, first, last, marks) is { } name)
            {
                return name;
            }
        }

        return null;
    }

    // Whether a word that is not the first of its sentence may be more of the name before it.
    bool MayGoOn(Word word, SentenceMarks marks) =>
        !marks.IsTaken[word.Index] && !marks.BreaksBefore(word.Index)
        && (marks.IsCapital(word.Index)
            || vocabulary.Is(PlaceWordClass.Link, word.Form)
            || vocabulary.Is(PlaceWordClass.Possessive, word.Form)
            || word.Form is "-" or "–" or "'" or "’" or "."
            || char.IsDigit(word.Form[0]));

    WorldName? Read(Sentence sentence, int first, int last, SentenceMarks marks)
    {
        var words = sentence.Words;
        var isSingle = first == last;
        var name = marks.Text[words[first].Span.Start..words[last].Span.End];
        if (name.Length > MostLetters || (isSingle && IsNoName(name, marks.IsAllCapitals(first))))
        {
            return null;
        }

        if (isSingle && countries.OfPeople(name) is >= 0 and var land && countries.OfName(name) != land)
        {
            return new WorldName(sentence, first, last, name, [new WorldCandidate(land, 0)]) { IsDemonym = true };
        }

        var candidates = _candidates.Bearing(name, out var isShort);
        var endsInMark = (words[last].Form == "." && !isShort) || (vocabulary.Is(PlaceWordClass.Possessive, words[last].Form) && !IsSaints(name, words[last - 1].Span.End - words[first].Span.Start, candidates));
        return candidates.Count == 0 || endsInMark
            ? null
            : new WorldName(sentence, first, last, name, candidates) { IsShort = isShort, KindSaid = KindSaid(words, first, last) };
    }

    // "St. John's" is a city's name; "St. Paul's mayor" is that of St. Paul, the better known of the two.
    bool IsSaints(string name, int lengthWithout, List<WorldCandidate> candidates) =>
        vocabulary.Expand(name) is not null && candidates.Count > 0
        && _candidates.Bearing(name[..lengthWithout], out _) is var without && (without.Count == 0 || without[0].Prior < candidates[0].Prior);

    bool IsNoName(string word, bool isAllCapitals) =>
        vocabulary.Is(PlaceWordClass.Calendar, word) || vocabulary.Is(PlaceWordClass.Ailment, word) || (vocabulary.Is(PlaceWordClass.Function, word) && !isAllCapitals);

    PlaceKind? KindSaid(IReadOnlyList<Word> words, int first, int last)
    {
        if (last + 1 < words.Count && vocabulary.KindOf(words[last + 1].Form) is { } after && words[last + 1].Span.Start > words[last].Span.End)
        {
            return after;
        }

        if (first < 2 || !vocabulary.Is(PlaceWordClass.Of, words[first - 1].Form) || vocabulary.KindOf(words[first - 2].Form) is not { } before)
        {
            return null;
        }

        return before != PlaceKind.Settlement || vocabulary.Is(PlaceWordClass.SettlementOf, words[first - 2].Form) ? before : null;
    }

    // A name that the language model is sure of and the gazetteer has in another spelling only, or not at all.
    void AddOtherSpellings(Sentence sentence, SentenceMarks marks, List<WorldName> found, int start)
    {
        foreach (var mark in sentence.Names)
        {
            var isSure = mark.Kind == NameKind.Place && mark.Confidence >= SureEnough && !marks.IsTaken[mark.First] && marks.IsCapital(mark.First);
            if (isSure && !found.Skip(start).Any(name => name.First <= mark.Last && mark.First <= name.Last))
            {
                var name = mark.Span.In(marks.Text);
                var spellings = _candidates.Spelling(name);
                if (spellings.Count == 0 && vocabulary.Is(mark.Last > mark.First ? PlaceWordClass.Institution : PlaceWordClass.Ailment, sentence.Words[mark.Last].Form))
                {
                    continue; // "the Metropole Hotel" is a house, "Ebola" no river
                }

                found.Add(new WorldName(sentence, mark.First, mark.Last, name, spellings) { IsRespelled = spellings.Count > 0 });
            }
        }
    }

    // "Point Judith, R.I.": the gazetteer has no such town, and the abbreviation tells of one all the same.
    static bool IsBehindUnknown(WorldName name, SentenceMarks marks) =>
        name.First > 1 && name.Sentence.Words[name.First - 1].Form == "," && marks.IsCapital(name.First - 2) && name.Text.EndsWith('.');
}
