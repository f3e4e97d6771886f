using Foothold.Language;

namespace Foothold.Places;

/// <summary>Says how likely a name of general news is a place's at all.</summary>
/// <remarks>
/// What speaks for it and against it is added up as logarithms of odds: what the language model takes it for, what stands before and
/// behind it, how well known the place is, and whether it is a word or a person's name as well. The weights were set by hand on
/// sentences of our own (specs/places/news.md).
/// </remarks>
sealed class WorldBelief(WorldGazetteer gazetteer, WorldCountries countries, PlaceVocabulary vocabulary)
{
    const int LongestDateline = 12; // words
    const int MostWordsOfBody = 8; // behind the name
    const double Unmistakable = 0.95; // importance of a place whose name being a word tells nothing
    const double Renowned = 0.93; // a capital, or millions of people
    const double WellKnown = 0.85;
    const double Known = 0.62; // about a hundred thousand people
    const double HeardOf = 0.5;

    /// <summary>How likely a name is a place's, from 0 to 1.</summary>
    /// <param name="name">The name, with its container and what it is listed beside.</param>
    /// <param name="marks">What is seen of its sentence.</param>
    /// <param name="people">The last names of people that the text names in full.</param>
    public double Of(WorldName name, SentenceMarks marks, HashSet<string> people)
    {
        if (name.IsShort || name.IsDemonym)
        {
            return 1;
        }

        var fame = name.Candidates.Select(candidate => gazetteer.Importance(candidate.Place)).DefaultIfEmpty().Max();
        var isOfParty = IsOfParty(name, marks);
        var isSurelyWithin = name.Container is { IsShort: true }; // "Jackson, Miss."
        var odds = OfFame(name, fame)
            + (name.Container is null ? 0 : isSurelyWithin ? 7 : 4)
            + (isSurelyWithin || isOfParty ? 0 : Reckoned(name, fame))
            + (IsDateline(name, marks) ? 4 : 0)
            + (isOfParty ? 3 : 0)
            + OfWordBefore(name, marks)
            - (fame < WellKnown && !isOfParty && !IsHyphenated(name) && IsPartOfWord(name, marks) ? 3 : 0)
            + OfKind(name)
            + OfWordBehind(name, marks)
            - AgainstOtherMeaning(name, fame, isSurelyWithin, people)
            - (marks.IsTitled && fame < WellKnown ? 1.5 : 0);
        return 1 / (1 + Math.Exp(-odds));
    }

    /// <summary>"The U.S. Senate", "Kenya Airways": whether the name of a country says whose a body is, as "American" does.</summary>
    public bool IsOfBody(WorldName name, SentenceMarks marks)
    {
        if (name is not { IsShort: false, IsDemonym: false, Candidates.Count: > 0 } || countries.OfName(name.Text) is not (>= 0 and var country) || name.Candidates[0].Place != country)
        {
            return false;
        }

        var behind = name.Last + 1;
        return behind < name.Sentence.Words.Count && marks.IsCapital(behind) && marks.StandsApart(behind)
            && name.Sentence.Names.Any(mark => mark.Kind is not (NameKind.Person or NameKind.Place) && mark.First <= name.First && name.Last < mark.Last);
    }

    static double OfFame(WorldName name, double fame) =>
        (IsSingle(name) ? -0.7 : 0.6) + (fame >= WellKnown ? 2.5 : fame >= Known ? 1.2 : fame >= HeardOf ? 0.2 : -0.8);

    // What the language model takes the words for.
    double Reckoned(WorldName name, double fame)
    {
        var sum = -0.5; // it marks no name here
        if (name.Sentence.Names.FirstOrDefault(mark => mark.First <= name.Last && mark.Last >= name.First) is not { } mark)
        {
            return sum;
        }

        var longer = mark.Last - mark.First > name.Last - name.First;
        name.IsWithinBody = longer && mark.Kind is not (NameKind.Place or NameKind.Person);
        return mark.Kind switch
        {
            NameKind.Place => (!longer ? 3 : IsPartOfPlace(name, mark) ? 1.5 : 0) * mark.Confidence,
            NameKind.Person when !longer && IsMoreOfAPlace(name, fame) => (fame >= Renowned ? -0.5 : -1.5) * mark.Confidence, // "Abuja promised"
            NameKind.Person => (longer || IsSingle(name) ? -4 : -2) * mark.Confidence,
            _ when EndsWithKind(name) || IsHome(name, mark) => sum,
            _ => (longer ? -3 : -1.5) * mark.Confidence,
        };
    }

    // Whether the name of one person only is sooner that of a place: "Abuja", "St. Paul".
    bool IsMoreOfAPlace(WorldName name, double fame) =>
        !gazetteer.IsOrdinary(name.Text) && (fame >= WellKnown || (fame >= Known && vocabulary.Expand(name.Text) is not null));

    double OfWordBefore(WorldName name, SentenceMarks marks)
    {
        if (name.First == 0 || marks.IsFirst(name.First))
        {
            return IsSingle(name) ? -0.7 : 0;
        }

        var before = name.Sentence.Words[name.First - 1].Form;
        return (vocabulary.Is(PlaceWordClass.Locative, before) ? 1.8 : vocabulary.Is(PlaceWordClass.Directional, before) ? 0.6 : 0)
            - (vocabulary.Is(PlaceWordClass.Title, before) ? 3 : 0)
            - (IsNameBefore(name, marks) ? 2.5 : 0);
    }

    // Whether the word before may be more of the same name: a capital that is no quarter of the compass, no word of kind, no opening word.
    bool IsNameBefore(WorldName name, SentenceMarks marks)
    {
        var before = name.First - 1;
        var form = name.Sentence.Words[before].Form;
        return marks.IsCapital(before) && !marks.IsAllCapitals(before) && !marks.IsFirst(before) && marks.StandsApart(name.First)
            && !vocabulary.Is(PlaceWordClass.Bearing, form) && !vocabulary.Is(PlaceWordClass.Function, form) && vocabulary.KindOf(form) is null;
    }

    double OfKind(WorldName name) => name.KindSaid is not null ? 1.5 : EndsWithKind(name) ? 2 : 0;

    double OfWordBehind(WorldName name, SentenceMarks marks)
    {
        var behind = name.Last + 1;
        if (behind >= name.Sentence.Words.Count)
        {
            return 0;
        }

        var form = name.Sentence.Words[behind].Form;
        var isName = marks.IsCapital(behind) && !marks.IsAllCapitals(behind) && marks.StandsApart(behind);
        return (vocabulary.Is(PlaceWordClass.Resident, form) && !marks.IsCapital(behind) ? 1.5 : 0)
            - (isName ? AgainstFollower(name, marks) : IsPatronOfBody(name, marks) ? 5 : 0)
            - (vocabulary.Is(PlaceWordClass.Ailment, form) ? 4 : 0);
    }

    // What speaks against a name behind which a word with a capital stands: "Huntington Beach High School", "Madison Cole".
    double AgainstFollower(WorldName name, SentenceMarks marks)
    {
        if (EndsWithKind(name))
        {
            return 0;
        }

        var words = name.Sentence.Words;
        var after = words[name.Last + 1].Form;
        if (vocabulary.Is(PlaceWordClass.Body, after) || (vocabulary.Is(PlaceWordClass.College, after) && IsAmerican(name)))
        {
            return 5;
        }

        if (IsInstitution(words, name.Last + 1, marks))
        {
            return 5;
        }

        var isNoName = vocabulary.KindOf(after) is not null || vocabulary.Is(PlaceWordClass.Title, after) || vocabulary.Is(PlaceWordClass.Calendar, after);
        return isNoName ? 0 : IsSingle(name) ? 2.5 : 1.5;
    }

    // Whether words with capitals, from one on, end in a noun that makes one body's name of them all.
    bool IsInstitution(IReadOnlyList<Word> words, int first, SentenceMarks marks)
    {
        for (var i = first; i < words.Count && i < first + MostWordsOfBody && marks.IsCapital(i); i++)
        {
            if (vocabulary.Is(PlaceWordClass.Institution, words[i].Form))
            {
                return true;
            }
        }

        return false;
    }

    // "St. Anthony's Memorial Hospital": the saint is its patron.
    bool IsPatronOfBody(WorldName name, SentenceMarks marks) =>
        vocabulary.Is(PlaceWordClass.Possessive, name.Sentence.Words[name.Last + 1].Form) && vocabulary.Expand(name.Text) is not null
        && IsInstitution(name.Sentence.Words, name.Last + 2, marks);

    // That the name is a word, or the last name of somebody whom the text names in full.
    double AgainstOtherMeaning(WorldName name, double fame, bool isSurelyWithin, HashSet<string> people) => !IsSingle(name) ? 0
        : (!isSurelyWithin && gazetteer.IsOrdinary(name.Text) && fame < Unmistakable ? 3 : 0)
        + (people.Contains(name.Text) && name.Container is null ? 3 : 0);

    // "PARIS, Ark. (AP) -": what a report begins with, up to a dash, is where it was written.
    static bool IsDateline(WorldName name, SentenceMarks marks)
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
                return marks.StandsApart(i) || form is "—" or "--" || marks.IsAllCapitals(name.First);
            }

            if (!marks.IsCapital(i) && !char.IsDigit(form[0]) && form is not ("," or "." or "(" or ")" or "/"))
            {
                return false;
            }
        }

        return false;
    }

    // "R-Somerset": the one letter is a party's.
    static bool IsOfParty(WorldName name, SentenceMarks marks)
    {
        var (text, start) = (marks.Text, name.Sentence.Words[name.First].Span.Start);
        return start > 1 && text[start - 1] is '-' or '–' && char.IsUpper(text[start - 2]) && (start == 2 || !char.IsLetterOrDigit(text[start - 3]));
    }

    // "Somerset-Pulaski County": a hyphen between two names.
    static bool IsHyphenated(WorldName name) => name.Beside.Exists(other =>
        other.Candidates.Count > 0 && (other.First > name.Last ? other.First - name.Last : name.First - other.Last) == 2
        && name.Sentence.Words[Math.Min(name.Last, other.Last) + 1].Form is "-" or "–");

    // "Qala-e Nau", "Jean-Paul": a hyphen joins the words to more of a name; "Boston-based" is of Boston.
    static bool IsPartOfWord(WorldName name, SentenceMarks marks)
    {
        var (text, start, end) = (marks.Text, name.Sentence.Words[name.First].Span.Start, name.Sentence.Words[name.Last].Span.End);
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

    // "Henry County", "Mississippi River": the name says itself what it is.
    bool EndsWithKind(WorldName name) => !IsSingle(name) && vocabulary.KindOf(name.Sentence.Words[name.Last].Form) is not null;

    static bool IsSingle(WorldName name) => name.First == name.Last;
}
