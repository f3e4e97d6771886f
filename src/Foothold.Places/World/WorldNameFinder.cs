using Foothold.Language;

namespace Foothold.Places;

/// <summary>Finds what may be names of places in general news, and says how likely each is one.</summary>
/// <remarks>
/// A run of words that the gazetteer has is weighed: what the language model takes it for, what stands before and behind it, how well
/// known the place is, and whether it is a word or a person's name as well. The weights were set by hand on sentences of our own
/// (specs/places/news.md).
/// </remarks>
sealed class WorldNameFinder(WorldGazetteer gazetteer, WorldCountries countries, PlaceVocabulary vocabulary)
{
    const int MostWords = 8;
    const int LongestDateline = 12; // words
    const int MostCandidates = 80;
    const double SureEnough = 0.8; // confidence of a marked name from which another spelling of it is looked for
    const double LeastLikeness = 0.95; // of another spelling
    const double Renowned = 0.93; // a capital, or millions of people
    const double WellKnown = 0.85;
    const double Hamlet = 200; // people, of whom nothing is known
    const double Known = 0.62; // about a hundred thousand people

    /// <summary>Finds the names of a whole text, in its order, none overlapping another; abbreviations of divisions and names of peoples among them.</summary>
    public List<WorldName> Find(ParsedText text, TakenSpans taken)
    {
        var people = LastNames(text);
        var found = new List<WorldName>();
        foreach (var sentence in text.Sentences)
        {
            var marks = new Marks(sentence, text.Text, taken);
            var start = found.Count;
            for (var i = 0; i < sentence.Words.Count; i++)
            {
                if (!marks.IsTaken[i] && marks.IsCapital(i) && Longest(text.Text, sentence, i, marks) is { } name)
                {
                    found.Add(name);
                    i = name.Last;
                }
            }

            AddOtherSpellings(text.Text, sentence, marks, found, start);
            found.Sort(start, found.Count - start, Comparer<WorldName>.Create((left, right) => left.First.CompareTo(right.First)));
            ReadContainers(found, start);
            found.RemoveAll(name => name.Sentence == sentence && name.IsShort && !found.Exists(other => other.Container == name) && !IsBehindUnknown(name, marks));
            ReadLists(found, start);
            for (var i = start; i < found.Count; i++)
            {
                found[i].Belief = Belief(found[i], marks, people);
                if (found[i].Belief < WorldResolver.LeastBelief && IsOfBody(found[i], marks))
                {
                    (found[i].IsDemonym, found[i].Belief) = (true, 1);
                }
            }
        }

        return found;
    }

    WorldName? Longest(string text, Sentence sentence, int first, Marks marks)
    {
        var words = sentence.Words;
        var last = first;
        for (var i = first + 1; i < Math.Min(words.Count, first + MostWords) && !marks.IsTaken[i] && !marks.BreaksBefore(i)
            && (marks.IsCapital(i) || vocabulary.Is(PlaceWordClass.Link, words[i].Form) || words[i].Form is "-" or "–" or "'" or "’" or "." || char.IsDigit(words[i].Form[0])); i++)
        {
            last = i;
        }

        for (; last >= first; last--)
        {
            if (!marks.IsCapital(last) && !(words[last].Form == "." && last > first))
            {
                continue;
            }

            if (Read(text, sentence, first, last, marks) is { } name)
            {
                return name;
            }
        }

        return null;
    }

    WorldName? Read(string text, Sentence sentence, int first, int last, Marks marks)
    {
        var words = sentence.Words;
        var name = text[words[first].Span.Start..words[last].Span.End];
        if (name.Length > 60 || (first == last && vocabulary.Is(PlaceWordClass.Calendar, name)) || (first == last && vocabulary.Is(PlaceWordClass.Function, name) && !marks.IsAllCapitals(first)))
        {
            return null;
        }

        if (first == last && countries.OfPeople(name) is >= 0 and var land && countries.OfName(name) != land)
        {
            return new WorldName(sentence, first, last, name, [new WorldCandidate(land, 0)]) { IsDemonym = true };
        }

        var candidates = Candidates(name, out var isShort);
        return candidates.Count == 0 || (words[last].Form == "." && !isShort) ? null : new WorldName(sentence, first, last, name, candidates) { IsShort = isShort, KindSaid = KindSaid(words, first, last) };
    }

    List<WorldCandidate> Candidates(string name, out bool isShort)
    {
        var found = new List<WorldCandidate>();
        isShort = false;
        var shorts = 0;
        var bearers = gazetteer.Exact(name);
        if (vocabulary.Expand(name) is { } longer)
        {
            bearers = (uint[])[.. bearers, .. gazetteer.Exact(longer)];
        }

        if (countries.OfName(name) is >= 0 and var land && !IsPartOf(land, bearers))
        {
            found.Add(new WorldCandidate(land, Prior(land, 0)));
        }

        foreach (var bearer in bearers)
        {
            var place = (int)(bearer & 0xFFFFFF);
            var use = (NameUse)(bearer >> 24);
            if (use == NameUse.Short && !IsAbbreviation(name))
            {
                continue;
            }

            if (!found.Exists(other => other.Place == place))
            {
                found.Add(new WorldCandidate(place, Prior(place, use == NameUse.Alternate ? AgainstAlternate(place, name) : 0)));
                shorts += use == NameUse.Short ? 1 : 0;
            }
        }

        isShort = shorts > 0 && IsAbbreviation(name);
        if (isShort)
        {
            found.RemoveAll(candidate => (PlaceKind)gazetteer.Cell(candidate.Place).Kind is PlaceKind.Settlement or PlaceKind.District);
        }

        found.Sort(static (left, right) => right.Prior.CompareTo(left.Prior) is not 0 and var order ? order : left.Place.CompareTo(right.Place));
        if (found.Count > MostCandidates)
        {
            found.RemoveRange(MostCandidates, found.Count - MostCandidates);
        }

        return found;
    }

    // "England" is what some call the country; its own place is a part of it.
    bool IsPartOf(int country, ReadOnlySpan<uint> bearers)
    {
        foreach (var bearer in bearers)
        {
            ref readonly var cell = ref gazetteer.Cell((int)(bearer & 0xFFFFFF));
            if (bearer >> 24 == (uint)NameUse.Main && (PlaceKind)cell.Kind is PlaceKind.Province or PlaceKind.Region && cell.Country == gazetteer.Cell(country).Country)
            {
                return true;
            }
        }

        return false;
    }

    static bool IsAbbreviation(string name) => name.EndsWith('.') || name.Length <= 3 && name.All(char.IsUpper) || (name.Contains('.', StringComparison.Ordinal) && char.IsUpper(name[0]));

    /// <summary>How likely a place is meant where nothing else is known: the number of its people counts most.</summary>
    double Prior(int place, double against)
    {
        ref readonly var cell = ref gazetteer.Cell(place);
        var people = 0.6 * Math.Log(cell.Population > 0 || (PlaceKind)cell.Kind != PlaceKind.Settlement ? cell.Population + 500.0 : Hamlet);
        return people - against + (PlaceKind)cell.Kind switch
        {
            PlaceKind.Country => 2,
            PlaceKind.Region => 6,
            PlaceKind.Province => -0.8,
            PlaceKind.District => -1.5,
            _ => gazetteer.IsCapital(place) ? 2 : gazetteer.IsProvincialCapital(place) ? 0.8 : gazetteer.IsSection(place) ? -1 : 0,
        };
    }

    // "Frankfurt" is most of "Frankfurt am Main"; "Peking" is another name altogether.
    double AgainstAlternate(int place, string name)
    {
        var (fold, main) = (NameFolding.Fold(name), NameFolding.Fold(gazetteer.NameOf(place)));
        return main.Length > fold.Length && main.StartsWith(fold, StringComparison.Ordinal) && main[fold.Length] == ' ' ? 0.5 : 1.8;
    }

    PlaceKind? KindSaid(IReadOnlyList<Word> words, int first, int last)
    {
        if (last + 1 < words.Count && vocabulary.KindOf(words[last + 1].Form) is { } after && words[last + 1].Span.Start > words[last].Span.End)
        {
            return after;
        }

        return first > 1 && vocabulary.Is(PlaceWordClass.Of, words[first - 1].Form) && vocabulary.KindOf(words[first - 2].Form) is { } before
            && (before != PlaceKind.Settlement || vocabulary.Is(PlaceWordClass.SettlementOf, words[first - 2].Form)) ? before : null;
    }

    // A name that the language model is sure of and the gazetteer has in another spelling only.
    void AddOtherSpellings(string text, Sentence sentence, Marks marks, List<WorldName> found, int start)
    {
        foreach (var mark in sentence.Names)
        {
            if (mark.Kind != NameKind.Place || mark.Confidence < SureEnough || marks.IsTaken[mark.First] || !marks.IsCapital(mark.First)
                || found.Skip(start).Any(name => name.First <= mark.Last && mark.First <= name.Last))
            {
                continue;
            }

            var name = mark.Span.In(text);
            var spellings = gazetteer.Numbers(name, out var match).Where(spelling => spelling.Likeness >= LeastLikeness).ToList();
            if (match == NameMatch.Spelling && spellings.Count > 0)
            {
                found.Add(new WorldName(sentence, mark.First, mark.Last, name, [.. spellings
                    .Select(spelling => new WorldCandidate(spelling.Place, Prior(spelling.Place, 1 + (20 * (1 - spelling.Likeness)))))
                    .OrderByDescending(candidate => candidate.Prior).ThenBy(candidate => candidate.Place).Take(MostCandidates)]) { IsRespelled = true });
            }
            else
            {
                found.Add(new WorldName(sentence, mark.First, mark.Last, name, []));
            }
        }
    }

    // "Bangor, Maine", "Naw Zad in Helmand", "Naw Zad (Helmand)", "Bangor, Penobscot County, Maine", "Springfield IL".
    void ReadContainers(List<WorldName> names, int start)
    {
        for (var i = names.Count - 2; i >= start; i--)
        {
            var (left, right) = (names[i], names[i + 1]);
            if (!left.IsDemonym && !right.IsDemonym && Joins(left, right) && left.Candidates.Any(inner => right.Candidates.Any(outer => Holds(outer.Place, inner.Place))))
            {
                left.Container = right;
            }
        }
    }

    // "Point Judith, R.I.": the gazetteer has no such town, and the abbreviation tells of one all the same.
    static bool IsBehindUnknown(WorldName name, Marks marks) =>
        name.First > 1 && name.Sentence.Words[name.First - 1].Form == "," && marks.IsCapital(name.First - 2) && name.Text.EndsWith('.');

    // "Farmington and Aztec", "Utah, Washington, Oregon and Colorado": one list holds things of one sort.
    static void ReadLists(List<WorldName> names, int start)
    {
        for (var i = start; i + 1 < names.Count; i++)
        {
            var (left, right) = (names[i], names[i + 1]);
            if (left.Sentence == right.Sentence && left.Container != right && !left.IsDemonym && !right.IsDemonym && Enumerable.Range(left.Last + 1, right.First - left.Last - 1) is var between
                && between.All(word => left.Sentence.Words[word] is { Form: "," or "-" or "–" or "&" or "/" } or { Tag: UniversalTag.Cconj }) && between.Any())
            {
                left.Beside.Add(right);
                right.Beside.Add(left);
            }
        }
    }

    bool Joins(WorldName left, WorldName right)
    {
        var words = left.Sentence.Words;
        var comma = false;
        for (var i = left.Last + 1; i < right.First; i++)
        {
            var form = words[i].Form;
            if (form is "," or "(")
            {
                comma = true;
            }
            else if (vocabulary.Is(PlaceWordClass.ContainerLink, form))
            {
                comma = true;
            }
            else if (vocabulary.KindOf(form) is null && !vocabulary.Is(PlaceWordClass.Bearing, form))
            {
                return false;
            }
        }

        return right.First - left.Last <= 6 && (comma || (right.IsShort && right.First == left.Last + 1));
    }

    /// <summary>Whether one place lies in another, as far as divisions tell; a town lies in a larger one that is near.</summary>
    public bool Holds(int outer, int inner)
    {
        if (outer == inner)
        {
            return false;
        }

        ref readonly var large = ref gazetteer.Cell(outer);
        ref readonly var small = ref gazetteer.Cell(inner);
        return (PlaceKind)large.Kind switch
        {
            PlaceKind.Country => small.Country == large.Country && (PlaceKind)small.Kind != PlaceKind.Country,
            PlaceKind.Province => small.Province >= 0 && small.Province == large.Province && (PlaceKind)small.Kind is PlaceKind.District or PlaceKind.Settlement,
            PlaceKind.District => small.District >= 0 && small.District == large.District && (PlaceKind)small.Kind == PlaceKind.Settlement,
            PlaceKind.Settlement => (PlaceKind)small.Kind == PlaceKind.Settlement && large.Population > 4L * small.Population && gazetteer.Kilometres(outer, inner) < 40,
            _ => small.Country == large.Country && gazetteer.Kilometres(outer, inner) < 300,
        };
    }

    double Belief(WorldName name, Marks marks, HashSet<string> people)
    {
        var words = name.Sentence.Words;
        if (name.IsShort || name.IsDemonym)
        {
            return 1;
        }

        var single = name.First == name.Last;
        var known = 0.0;
        foreach (var candidate in name.Candidates)
        {
            known = Math.Max(known, gazetteer.Importance(candidate.Place));
        }

        var sum = single ? -0.7 : 0.6;
        sum += known >= WellKnown ? 2.5 : known >= Known ? 1.2 : known >= 0.5 ? 0.2 : -0.8;
        sum += name.Container is null ? 0 : name.Container.IsShort ? 7 : 4;
        sum += name.Container is { IsShort: true } || IsOfParty(name, marks) ? 0 : Reckoned(name, single, known);
        sum += IsDateline(name, marks) ? 4 : 0;
        sum += IsOfParty(name, marks) ? 3 : 0;
        var before = name.First > 0 ? words[name.First - 1] : null;
        if (before is not null && !marks.IsFirst(name.First))
        {
            var lower = before.Form;
            sum += vocabulary.Is(PlaceWordClass.Locative, lower) ? 1.8 : vocabulary.Is(PlaceWordClass.Directional, lower) ? 0.6 : 0;
            sum -= vocabulary.Is(PlaceWordClass.Title, lower) ? 3 : 0;
            sum -= marks.IsCapital(before.Index) && !marks.IsAllCapitals(before.Index) && !marks.IsFirst(before.Index) && before.Span.End < words[name.First].Span.Start
                && !vocabulary.Is(PlaceWordClass.Bearing, lower) && !vocabulary.Is(PlaceWordClass.Function, lower) && vocabulary.KindOf(lower) is null ? 2.5 : 0;
        }
        else if (single)
        {
            sum -= 0.7;
        }

        sum -= known < WellKnown && !IsOfParty(name, marks) && !IsHyphenated(name) && IsPartOfWord(marks, words[name.First].Span.Start, words[name.Last].Span.End) ? 3 : 0;
        sum += name.KindSaid is not null ? 1.5 : EndsWithKind(words, name) ? 2 : 0;
        sum += name.Last + 1 < words.Count && vocabulary.Is(PlaceWordClass.Resident, words[name.Last + 1].Form) && !marks.IsCapital(name.Last + 1) ? 1.5 : 0;
        if (name.Last + 1 < words.Count && words[name.Last + 1] is var after && after.Span.Start > words[name.Last].Span.End && marks.IsCapital(after.Index) && !marks.IsAllCapitals(after.Index))
        {
            sum -= AgainstFollower(name, marks);
        }

        if (name.Last + 1 < words.Count && vocabulary.Is(PlaceWordClass.Ailment, words[name.Last + 1].Form))
        {
            sum -= 4;
        }

        var surelyWithin = name.Container is { IsShort: true }; // "Jackson, Miss."
        if (single && !surelyWithin && gazetteer.IsOrdinary(name.Text) && known < 0.95)
        {
            sum -= 3;
        }

        if (single && people.Contains(name.Text) && name.Container is null)
        {
            sum -= 3;
        }

        sum -= marks.IsTitled && known < WellKnown ? 1.5 : 0;
        return 1 / (1 + Math.Exp(-sum));
    }

    // What speaks against a name behind which a word with a capital stands: "Huntington Beach High School", "Madison Cole".
    double AgainstFollower(WorldName name, Marks marks)
    {
        var words = name.Sentence.Words;
        var after = words[name.Last + 1].Form;
        if (EndsWithKind(words, name))
        {
            return 0;
        }

        if (vocabulary.Is(PlaceWordClass.Body, after) || (vocabulary.Is(PlaceWordClass.College, after) && IsAmerican(name)))
        {
            return 5;
        }

        for (var i = name.Last + 1; i < words.Count && i <= name.Last + MostWords && marks.IsCapital(i); i++)
        {
            if (vocabulary.Is(PlaceWordClass.Institution, words[i].Form))
            {
                return 5;
            }
        }

        return vocabulary.KindOf(after) is not null || vocabulary.Is(PlaceWordClass.Title, after) || vocabulary.Is(PlaceWordClass.Calendar, after) ? 0 : name.First == name.Last ? 2.5 : 1.5;
    }

    // "PARIS, Ark. (AP) -": what a report begins with, up to a dash, is where it was written.
    static bool IsDateline(WorldName name, Marks marks)
    {
        var words = name.Sentence.Words;
        if (!marks.IsFirst(name.First) || !marks.OpensParagraph)
        {
            return false;
        }

        for (var i = name.Last + 1; i < Math.Min(words.Count, name.Last + LongestDateline); i++)
        {
            var form = words[i].Form;
            if (form is "-" or "–" or "—" or "--")
            {
                return words[i].Span.Start > words[i - 1].Span.End || form is "—" or "--" || marks.IsAllCapitals(name.First);
            }

            if (!marks.IsCapital(i) && !char.IsDigit(form[0]) && form is not ("," or "." or "(" or ")" or "/"))
            {
                return false;
            }
        }

        return false;
    }

    // "R-Somerset": the one letter is a party's.
    static bool IsOfParty(WorldName name, Marks marks)
    {
        var (text, start) = (marks.Text, name.Sentence.Words[name.First].Span.Start);
        return start > 1 && text[start - 1] is '-' or '–' && char.IsUpper(text[start - 2]) && (start == 2 || !char.IsLetterOrDigit(text[start - 3]));
    }

    // "Somerset-Pulaski County": a hyphen between two names.
    static bool IsHyphenated(WorldName name) => name.Beside.Exists(other =>
        other.Candidates.Count > 0 && (other.First > name.Last ? other.First - name.Last : name.First - other.Last) == 2
        && name.Sentence.Words[Math.Min(name.Last, other.Last) + 1].Form is "-" or "–");

    // "The U.S. Senate", "Kenya Airways": the name of a country says whose a body is, as "American" does.
    bool IsOfBody(WorldName name, Marks marks)
    {
        var words = name.Sentence.Words;
        return name is { IsShort: false, IsDemonym: false, Candidates.Count: > 0 }
            && countries.OfName(name.Text) is >= 0 and var country && name.Candidates[0].Place == country
            && name.Last + 1 < words.Count && marks.IsCapital(name.Last + 1) && words[name.Last + 1].Span.Start > words[name.Last].Span.End
            && name.Sentence.Names.Any(mark => mark.Kind is not (NameKind.Person or NameKind.Place) && mark.First <= name.First && name.Last < mark.Last);
    }

    // "Henry County", "Mississippi River": the name says itself what it is.
    bool EndsWithKind(IReadOnlyList<Word> words, WorldName name) => name.Last > name.First && vocabulary.KindOf(words[name.Last].Form) is not null;

    // "Qala-e Nau", "Jean-Paul": a hyphen joins the words to more of a name; "Boston-based" is of Boston.
    static bool IsPartOfWord(Marks marks, int start, int end)
    {
        var text = marks.Text;
        if (start > 1 && (text[start - 1] is '-' or '–') && char.IsLetter(text[start - 2]))
        {
            return true;
        }

        var letters = 0;
        while (end + 1 + letters < text.Length && char.IsLetter(text[end + 1 + letters]))
        {
            letters++;
        }

        return end < text.Length && (text[end] is '-' or '–') && letters > 0 && (letters <= 2 || char.IsUpper(text[end + 1]));
    }

    // There a capital State behind the name of a division makes a university of it.
    bool IsAmerican(WorldName name) => name.Candidates.Any(candidate => gazetteer.Cell(candidate.Place) is { Kind: (byte)PlaceKind.Province } && gazetteer[candidate.Place].Country == "US");

    // What the language model takes the words for.
    double Reckoned(WorldName name, bool single, double known)
    {
        var words = name.Sentence.Words;
        var sum = -0.5; // it marks no name here
        foreach (var mark in name.Sentence.Names)
        {
            if (mark.First > name.Last || mark.Last < name.First)
            {
                continue;
            }

            var longer = mark.Last - mark.First > name.Last - name.First;
            sum = mark.Kind switch
            {
                NameKind.Place => (!longer ? 3 : IsPartOfPlace(name, mark) ? 1.5 : 0) * mark.Confidence,
                NameKind.Person when !longer && known >= WellKnown && !gazetteer.IsOrdinary(name.Text) => (known >= Renowned ? -0.5 : -1.5) * mark.Confidence, // "Abuja promised"
                NameKind.Person => (longer || single ? -4 : -2) * mark.Confidence,
                _ when EndsWithKind(words, name) || IsHome(name, mark) => sum,
                _ => (longer ? -3 : -1.5) * mark.Confidence,
            };
            name.IsWithinBody = longer && mark.Kind is not (NameKind.Place or NameKind.Person);
            break;
        }

        return sum;
    }

    // "Boston Harbor", "Upper Sandusky": what the longer name has beside this one is no name by itself; "Madison Cole" has.
    bool IsPartOfPlace(WorldName name, NameMention mark)
    {
        for (var i = mark.First; i <= mark.Last; i++)
        {
            var form = name.Sentence.Words[i].Form;
            if ((i < name.First || i > name.Last) && (!char.IsUpper(form[0]) || vocabulary.KindOf(form) is not null || vocabulary.Is(PlaceWordClass.Bearing, form)))
            {
                return true;
            }
        }

        return false;
    }

    // "Peace Rita Dallas of Booneville" is nobody's body; "University of Nairobi" is.
    bool IsHome(WorldName name, NameMention mark)
    {
        var words = name.Sentence.Words;
        return name.Last == mark.Last && name.First > mark.First + 1 && words[name.First - 1].Tag == UniversalTag.Adp
            && !words.Skip(mark.First).Take(name.First - mark.First).Any(word => vocabulary.Is(PlaceWordClass.Body, word.Form) || vocabulary.Is(PlaceWordClass.Institution, word.Form));
    }

    // The last names of people of two names or more: alone they mean the same people.
    static HashSet<string> LastNames(ParsedText text)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var sentence in text.Sentences)
        {
            names.UnionWith(sentence.Names.Where(name => name.Kind == NameKind.Person && name.Last > name.First && name.Confidence >= 0.5).Select(name => sentence.Words[name.Last].Form));
        }

        return names;
    }

    /// <summary>What is seen of a sentence's words.</summary>
    sealed class Marks
    {
        readonly IReadOnlyList<Word> _words;
        readonly string _text;

        public Marks(Sentence sentence, string text, TakenSpans taken)
        {
            _words = sentence.Words;
            _text = text;
            OpensParagraph = sentence.Words.Count > 0 && text.AsSpan(0, sentence.Words[0].Span.Start).TrimEnd(" \t\"“") is var before && (before.Length == 0 || before[^1] is '\n' or '\r');
            IsTaken = [.. sentence.Words.Select(word => taken.Overlap(word.Span) || word.Span.End > text.Length || word.Form.Length == 0)];
            var longer = sentence.Words.Where(word => word.Form.Length > 3 && char.IsLetter(word.Form[0])).ToList();
            IsTitled = sentence.IsHeading && longer.Count >= 3 && longer.Count(word => char.IsUpper(word.Form[0])) > 3 * longer.Count(word => !char.IsUpper(word.Form[0]));
        }

        public bool[] IsTaken { get; }

        /// <summary>Whether nothing stands before the sentence on its line.</summary>
        public bool OpensParagraph { get; }

        /// <summary>The text that the sentence stands in.</summary>
        public string Text => _text;

        /// <summary>Whether every longer word of the sentence has a capital, so that one tells nothing.</summary>
        public bool IsTitled { get; }

        public bool IsCapital(int word) => _words[word].Form is { Length: > 0 } form && char.IsUpper(form[0]);

        public bool IsAllCapitals(int word) => _words[word].Form is { Length: > 1 } form && form.All(c => char.IsUpper(c) || !char.IsLetter(c));

        public bool BreaksBefore(int word) => _text.AsSpan(_words[word - 1].Span.End, Math.Max(0, _words[word].Span.Start - _words[word - 1].Span.End)).ContainsAny('\n', '\t');

        public bool IsFirst(int word)
        {
            for (var i = 0; i < word; i++)
            {
                if (char.IsLetterOrDigit(_words[i].Form[0]))
                {
                    return false;
                }
            }

            return true;
        }
    }
}
