using System.Globalization;
using Foothold.Language;
using Foothold.Lexicon;

namespace Foothold.Coding;

/// <summary>Reads figures as ranges: "at least 40" is [40, open], "dozens" is [24, open], "40 to 50" is [40, 50].</summary>
sealed class QuantityReader(WordLists words)
{
    /// <summary>The kind of figure that counts people under arms.</summary>
    public const string Troops = "troops";

    /// <summary>The kind of figure that counts vehicles.</summary>
    public const string Vehicles = "vehicles";

    const long LargestFactor = 1_000_000; // before "thousand"

    /// <summary>The figure a phrase carries; null where it carries none.</summary>
    public Quantity? Read(SentenceGrammar grammar, Phrase phrase, string kind)
    {
        if (phrase.Inferred || phrase.Sentence != grammar.Sentence.Index)
        {
            return null;
        }

        var isCrowd = kind == Troops;
        if (!isCrowd && kind != Vehicles && (grammar.Is(WordClass.Vehicle, phrase.Head) || grammar.Is(WordClass.Aircraft, phrase.Head)))
        {
            return ReadVehicles(grammar, phrase.Head) is { } lost && !grammar.Words.Any(word => word.Form == "," && word.Span.Start >= lost.Span.End && word.Index < phrase.Head) ? lost : null; // "lost *26 vehicles* and hundreds of men"
        }

        if (grammar.HasCase(WordClass.Including, phrase.Head) && !grammar.Related(phrase.Head, "cop").Any()) // "were among eleven killed" tells how many
        {
            return null; // a part of a figure told before
        }

        var number = (isCrowd ? NumberWithin(grammar, phrase.Head) : null) ?? NumberOf(grammar, phrase.Head);
        if (number is { } article && (isCrowd || grammar.Is(WordClass.Column, phrase.Head)) && grammar.Is(WordClass.One, article))
        {
            return null; // "a battalion"
        }

        if (isCrowd && number is { } counting && grammar.Words[counting].Head is >= 0 and var counted)
        {
            if (grammar.Is(WordClass.OneOfMany, counted))
            {
                return null; // "an alliance of three groups"
            }

            kind = grammar.Is(WordClass.Vehicle, counted) ? Vehicles : kind; // "a convoy of forty trucks"
        }

        return number is { } at ? ReadAt(grammar, at, kind, phrase.Actor?.Id)
            : kind != Troops && IsOnePerson(grammar, phrase) ? new Quantity(kind, 1, 1, phrase.Actor?.Id, phrase.Span)
            : null;
    }

    /// <summary>"killed the district police *chief*", "arrested *Mullah Naim*", "*another* was detained": one person, though no number says so.</summary>
    static bool IsOnePerson(SentenceGrammar grammar, Phrase phrase)
    {
        var head = grammar.Words[phrase.Head];
        return (head.FineTag is "NN" or "NNP" && grammar.Is(WordClass.OnePerson, phrase.Head))
            || (head.FineTag == "NNP" && (phrase.Actor?.Kind == ActorKind.Person || phrase.IsUnknownName
                || grammar.Sentence.Children(phrase.Head).Any(child => grammar.Words[child] is { Relation: "nmod:desc" or "appos", FineTag: "NN" } && grammar.Is(WordClass.OnePerson, child)))) // "the commander Mullah Naim"
            || (head.Tag is UniversalTag.Adj or UniversalTag.Det or UniversalTag.Pron && grammar.Is(WordClass.AnotherHappening, phrase.Head));
    }

    /// <summary>The number that is said of a noun, whoever it means; null where none is.</summary>
    public Quantity? ReadCount(SentenceGrammar grammar, int head, string kind) => NumberOf(grammar, head) is { } number ? ReadAt(grammar, number, kind, null) : null;

    /// <summary>The vehicles that a noun counts ("two police vehicles", "a convoy of ten trucks"); null where it counts none.</summary>
    public Quantity? ReadVehicles(SentenceGrammar grammar, int head)
    {
        var of = grammar.Is(WordClass.Column, head) || (IsNumber(grammar.Words[head]) && grammar.Words[head].Tag == UniversalTag.Noun) ? grammar.Related(head, "nmod").FirstOrDefault(child => grammar.HasCase(WordClass.Of, child), -1) : head;
        return of >= 0 && grammar.Is(WordClass.Vehicle, of) && (NumberOf(grammar, of) ?? (of == head ? null : NumberOf(grammar, head))) is { } number && !grammar.Is(WordClass.One, number) ? ReadAt(grammar, number, Vehicles, null) : null; // "dozens of trucks"
    }

    /// <summary>How often an act is told to have been done: "six strikes", "struck twice", "bombed it 40 times"; null where that is not told.</summary>
    public Quantity? ReadAct(SentenceGrammar grammar, int trigger, string kind)
    {
        foreach (var child in grammar.Sentence.Children(trigger))
        {
            var word = grammar.Words[child];
            if (!grammar.IsVerbal(trigger) ? word.Relation == "nummod" : grammar.Is(WordClass.Twice, child))
            {
                return ReadAt(grammar, child, kind, null);
            }

            if (grammar.IsVerbal(trigger) && grammar.Is(WordClass.Times, child)
                && grammar.Sentence.Children(child).Where(number => grammar.Words[number].Relation == "nummod").Select(number => (int?)number).FirstOrDefault() is { } times)
            {
                return ReadAt(grammar, times, kind, null);
            }
        }

        return null;
    }

    /// <summary>The figure that stands alone before a word ("six dead and *20* wounded", "killed and *11* more wounded"); null where none does.</summary>
    public Quantity? ReadBefore(SentenceGrammar grammar, int word, string kind, string? who)
    {
        var at = word - 1;
        while (at > 0 && (grammar.Words[at].Tag == UniversalTag.Aux || grammar.Is(WordClass.More, at)))
        {
            at--;
        }

        var counts = at >= 0 && IsNumber(grammar.Words[at]) && !grammar.Is(WordClass.Twice, at) && (grammar.CaseOf(at) is null || EndsWithAny(WordsBefore(grammar, at), WordClass.AtMost)) // "in 2019 killed", but "up to 40 are missing"
            && (grammar.Words[at].Relation is not ("nummod" or "compound") || grammar.Words[at].Head < 0 || grammar.Words[grammar.Words[at].Head].Tag is not (UniversalTag.Noun or UniversalTag.Propn) || grammar.Words[at].Head == word);
        return counts ? ReadAt(grammar, at, kind, who) : null;
    }

    /// <summary>The figure that a clause gives for a count: "the number of dead *was 30*", "put the toll *at 17*", "has reached *29*"; null where none does.</summary>
    public Quantity? ReadToll(SentenceGrammar grammar, int trigger, string kind)
    {
        var count = grammar.Ancestors(trigger).Take(3).Where(word => words.Figure(grammar.Words[word].Lemma) == "figure").Select(word => (int?)word).FirstOrDefault();
        if (count is not { } counted || grammar.Words[counted].Head is not (>= 0 and var verb))
        {
            return null;
        }

        return grammar.Sentence.Children(verb).Concat(grammar.Related(trigger, "obl").Where(child => grammar.HasCase(WordClass.TollPoint, child))) // "put the number killed *at 17*", whatever the number hangs on
            .Where(child => child > counted && (grammar.Words[child].Relation is "obj" or "xcomp" || (grammar.Words[child].Relation == "obl" && grammar.HasCase(WordClass.TollPoint, child)))) // "rose from 17 to 29"
            .Prepend(verb)
            .Where(child => IsNumber(grammar.Words[child]) && !grammar.Is(WordClass.One, child))
            .Select(child => ReadAt(grammar, child, kind, null))
            .FirstOrDefault(quantity => quantity is not null);
    }

    // "A force of some 600 men"
    int? NumberWithin(SentenceGrammar grammar, int head)
    {
        foreach (var child in grammar.Sentence.Children(head))
        {
            if (grammar.Words[child].Relation == "nmod" && grammar.HasCase(WordClass.Of, child) && (grammar.Words[head].FineTag == "NN" || (grammar.Words[head].FineTag == "NNS" && !grammar.Is(WordClass.OneOfMany, head) && NumberOf(grammar, head) is null))) // "reinforcements of 80 men"
            {
                return NumberOf(grammar, child) is { } number && !grammar.Is(WordClass.One, number) ? number : null;
            }
        }

        return null;
    }

    int? NumberOf(SentenceGrammar grammar, int head)
    {
        var children = grammar.Sentence.Children(head);
        foreach (var child in children)
        {
            if (grammar.Words[child].Relation is "nummod" or "nummod:gov" || (grammar.Words[child].Relation == "amod" && IsNumber(grammar.Words[child])))
            {
                return child;
            }
        }

        if (IsNumber(grammar.Words[head]))
        {
            return head;
        }

        if (head > 0 && grammar.Is(WordClass.More, head) && IsNumber(grammar.Words[head - 1]))
        {
            return head - 1; // "killed *three* more", whatever the number hangs on
        }

        // "a total of 43 insurgents"
        if (grammar.Is(WordClass.Total, head)
            && children.Where(child => grammar.Words[child].Relation == "nmod" && grammar.HasCase(WordClass.Of, child)).Select(child => NumberOf(grammar, child)).FirstOrDefault(found => found is not null) is { } counted)
        {
            return counted;
        }

        if (grammar.Words[head].Tag == UniversalTag.Propn || grammar.Words[head].FineTag == "NNS")
        {
            var before = grammar.Tight(head).Min() - 1;
            if (before >= 0 && grammar.Words[before] is { Tag: UniversalTag.Num, Relation: "obl" or "obl:unmarked" } loose && loose.Head == grammar.Words[head].Head && grammar.CaseOf(before) is null)
            {
                return before; // "27 Taliban had been killed", with the number beside the name in the tree
            }
        }

        if (grammar.Words[head].FineTag == "NN" && grammar.Related(head, "compound").FirstOrDefault(child => grammar.Words[child].FineTag == "NNS", -1) is >= 0 and var several && grammar.Related(several, "nummod").Any())
        {
            return NumberOf(grammar, several); // "took *20 tribesmen* hostage"
        }

        foreach (var child in children)
        {
            if (grammar.Words[child].Relation == "det" && grammar.Is(WordClass.One, child)
                && (grammar.Words[head].FineTag is "NN" or "NNP") && words.Figure(grammar.Words[head].Lemma) != "figure")
            {
                return child; // "a commander", and "a *Taliban* go-between" where the name heads the phrase
            }
        }

        if (grammar.Words[head].FineTag == "NNS")
        {
            // "two Red Band leaders", with the number on the first word of the name
            foreach (var part in grammar.Related(head, "compound"))
            {
                if (grammar.Related(part, "nummod").FirstOrDefault(child => child < part, -1) is >= 0 and var count && !grammar.Is(WordClass.One, count))
                {
                    return count;
                }
            }
        }

        return null;
    }

    bool IsNumber(Word word) =>
        word.Tag != UniversalTag.Det && (word.Tag == UniversalTag.Num || words.Number(word.Form.ToLowerInvariant()) is not null);

    Quantity? ReadAt(SentenceGrammar grammar, int at, string kind, string? who)
    {
        var fraction = Decimal(grammar.Words[at]);
        if ((fraction is null ? Value(grammar.Words[at]) : (0, 0)) is not { } value)
        {
            return null;
        }

        var (least, greatest) = value;
        var low = at;
        var high = at;

        // "seven thousand", "sixty-four", whichever of the two the count hangs on
        if (at >= 1 && IsUnit(grammar.Words[at]) && Digits(grammar.Words[at - 1]) is > 0 and < LargestFactor and var times)
        {
            least *= times;
            greatest *= times;
            low = at - 1;
        }
        else if (at >= 1 && IsUnit(grammar.Words[at]) && Decimal(grammar.Words[at - 1]) is { } part)
        {
            (least, greatest) = ((long)(part * least!.Value), (long)(part * greatest!.Value)); // "1.2 million"
            low = at - 1;
        }
        else if (at >= 2 && IsUnit(grammar.Words[at]) && grammar.Is(WordClass.One, at - 1) && grammar.Is(WordClass.Half, at - 2))
        {
            (least, greatest) = (least / 2, greatest / 2); // "half a million"
            low = at - 2;
        }
        else if (at >= 2 && least is > 0 and < 10 && grammar.Words[at - 1].Form == "-" && Digits(grammar.Words[at - 2]) is >= 20 and < 100 and var tens && tens % 10 == 0)
        {
            least += tens;
            greatest += tens;
            low = at - 2;
        }

        // "40 to 50", "40-50", "two hundred"
        if (low == at && fraction is null && at + 1 < grammar.Words.Count && IsUnit(grammar.Words[at + 1]) && Value(grammar.Words[at + 1]) is { Least: { } unit } && least < LargestFactor)
        {
            least *= unit;
            greatest = greatest is null ? null : greatest * unit;
            high = at + 1;
        }
        else if (fraction is { } factor)
        {
            if (at + 1 >= grammar.Words.Count || !IsUnit(grammar.Words[at + 1]) || Value(grammar.Words[at + 1]) is not { Least: { } scale })
            {
                return null;
            }

            least = greatest = (long)(factor * scale);
            high = at + 1;
        }

        if (high + 2 < grammar.Words.Count && (words.Is(WordClass.RangeTo, grammar.Words[high + 1].Form) || words.Is(WordClass.RangeAnd, grammar.Words[high + 1].Form))
            && Value(grammar.Words[high + 2]) is { Greatest: { } upper } && grammar.Words[high + 2].Tag == UniversalTag.Num
            && (!words.Is(WordClass.RangeAnd, grammar.Words[high + 1].Form) || (at > 0 && words.Is(WordClass.Between, grammar.Words[at - 1].Form)))
            && upper > least)
        {
            greatest = upper;
            high += 2;
        }
        else if (low == at && at >= 2 && words.Is(WordClass.RangeTo, grammar.Words[at - 1].Form)
            && grammar.Words[at - 2].Tag == UniversalTag.Num && Value(grammar.Words[at - 2]) is { Least: { } lower } && lower < greatest)
        {
            least = lower;
            low = at - 2;
        }

        var before = WordsBefore(grammar, low);
        if (EndsWithAny(before, WordClass.AtLeast))
        {
            greatest = null;
        }
        else if (EndsWithAny(before, WordClass.MoreThan))
        {
            (least, greatest) = (least + 1, null);
        }
        else if (EndsWithAny(before, WordClass.AtMost))
        {
            least = null;
        }

        return new Quantity(kind, least, greatest, who, grammar.Words[low].Span.Union(grammar.Words[high].Span));
    }

    static string WordsBefore(SentenceGrammar grammar, int at) => string.Join(' ', grammar.Words.Take(at).TakeLast(3).Select(word => word.Form.ToLowerInvariant()));

    // "hundred", "thousand"; no number in digits.
    bool IsUnit(Word word) => word.Tag == UniversalTag.Num && words.Number(word.Form.ToLowerInvariant()) is ({ } value, { } most) && value >= 100 && value == most;

    /// <summary>A number with a fraction ("1.2"), which counts only before a unit; null where a word is none.</summary>
    decimal? Decimal(Word word) => word.Form.Contains('.', StringComparison.Ordinal) && !words.Is(WordClass.Thousands, ".")
        && decimal.TryParse(word.Form, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value is > 0 and < LargestFactor
            ? value
            : null;

    long? Digits(Word word) => word.Tag == UniversalTag.Num && Value(word) is ({ } least, { } greatest) && least == greatest ? least : null;

    bool EndsWithAny(string text, WordClass endings)
    {
        foreach (var ending in words.Of(endings))
        {
            if (text == ending || text.EndsWith(" " + ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    (long? Least, long? Greatest)? Value(Word word)
    {
        var digits = words.Of(WordClass.Thousands).Aggregate(word.Form, (form, mark) => form.Replace(mark, "", StringComparison.Ordinal));
        return long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? (value, value)
            : words.Number(word.Form.ToLowerInvariant());
    }
}
