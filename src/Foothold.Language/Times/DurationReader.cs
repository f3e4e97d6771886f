using NodaTime;

namespace Foothold.Language;

/// <summary>Reads how long something lasts: as days where the words reach to or from the day of publication, else as a length.</summary>
sealed class DurationReader(TimeClause clause, TimeCounts counts, TimePointReader points, TimeTense tense)
{
    readonly LocalDate _published = clause.Published;

    /// <summary>Reads the duration that begins at a token.</summary>
    public TimeReading? Read(int i) => For(i) ?? Within(i) ?? Joined(i) ?? Plain(i) ?? UntoldOf(i);

    TimeReading? For(int i)
    {
        if (!clause.Is(i, TimeSense.For))
        {
            return null;
        }

        var j = clause.Past(i + 1, TimeSense.The);
        var isPointed = clause.Is(j, TimeSense.Past) || clause.Is(j, TimeSense.Last) || clause.Is(j, TimeSense.Next) || clause.Is(j, TimeSense.Coming);
        if (isPointed && points.Read(j) is { Point: { IsReckoned: true, IsUnknown: false } } rolling)
        {
            return TimeReading.Of(i, rolling.Next, rolling.Point);
        }

        if (counts.Amount(i + 1) is { } amount && clause.After(amount.Next, TimeSense.Ago) < 0 && !IsAnAge(amount.Next))
        {
            var next = clause.Past(amount.Next, TimeSense.Now);
            return next > amount.Next || tense.IsPerfect(i, next) ? UntilNow(i, next, amount) : TimeReading.Lasting(i, next, amount.Length);
        }

        return Untold(i) ?? Nth(i);
    }

    // "for two weeks" with a verb in the perfect: from so long ago until the day of publication.
    TimeReading UntilNow(int i, int next, TimeAmount amount)
    {
        var precision = amount.Unit == TimeUnit.Day ? TimePrecision.Week : TimeUnits.Precision(amount.Unit);
        return new TimeReading(i, next, TimeUnits.Move(_published, -amount.Max, amount.Unit), clause.Tomorrow, precision);
    }

    // "for years", "for some time", "for quite a while": the start is not told.
    TimeReading? Untold(int i)
    {
        var k = clause.Past(i + 1, TimeSense.WhileOpeners);
        k = clause.Past(k, TimeSense.ArticlesAsOne);
        k = clause.Past(k, TimeSense.WhileAdjectives);
        var units = clause.Units(k);
        if (units is null && !clause.Is(k, TimeSense.While))
        {
            return null;
        }

        if (tense.IsPerfect(i, k + 1))
        {
            return new TimeReading(i, k + 1, null, clause.Tomorrow, TimePrecision.Vague);
        }

        return units is { } unit ? TimeReading.Lasting(i, k + 1, new TimeLength(0, 0, unit)) : null;
    }

    // "for a third day", "for another two weeks"
    TimeReading? Nth(int i)
    {
        if (clause.After(i + 1, TimeSense.Another) is > 0 and var more && counts.Amount(more) is { IsArticle: false } added)
        {
            return TimeReading.Lasting(i, added.Next, added.Length);
        }

        if (clause.Ordinal(clause.Past(i + 1, TimeSense.ArticlesAsOne)) is not { } number)
        {
            return null;
        }

        var j = clause.Past(number.Next, TimeSense.Straight);
        return clause.Unit(j) is { } unit ? TimeReading.Lasting(i, j + 1, new TimeLength(number.Value, number.Value, unit)) : null;
    }

    // "in two weeks", "within 48 hours", "within days", "in a week's time": days ahead with a verb of the future, else a length.
    TimeReading? Within(int i)
    {
        var isWithin = clause.Is(i, TimeSense.Within);
        if (!isWithin && !clause.Is(i, TimeSense.In))
        {
            return null;
        }

        // "within days", "the first attack in weeks"
        if (clause.Units(i + 1) is { } untold && !IsLater(i + 2))
        {
            return tense.IsFuture(i, i + 2) ? WithinFew(i, untold) : TimeReading.Lasting(i, i + 2, new TimeLength(0, 0, untold));
        }

        if (counts.Amount(i + 1) is not { } amount || IsAnAge(amount.Next) || clause.After(amount.Next, TimeSense.Ago) > 0)
        {
            return null;
        }

        var time = clause.Past(clause.Past(amount.Next, TimeSense.Possessive), TimeSense.TimeOf);
        var next = time > amount.Next && clause.Is(time - 1, TimeSense.TimeOf) ? time : amount.Next;
        return next > amount.Next || tense.IsFuture(i, amount.Next) ? Ahead(i, next, amount, isWithin)
            : IsLater(amount.Next) ? null
            : TimeReading.Lasting(i, next, amount.Length);
    }

    TimeReading? WithinFew(int i, TimeUnit unit)
    {
        if (unit is not (TimeUnit.Minute or TimeUnit.Hour or TimeUnit.Day or TimeUnit.Week))
        {
            return null;
        }

        var isHours = unit is TimeUnit.Hour or TimeUnit.Minute;
        var days = isHours ? 1 : TimeUnits.Untold(unit).Count;
        return new TimeReading(
            i, i + 2, isHours ? _published : clause.Tomorrow, _published.PlusDays(days + 1), unit == TimeUnit.Week ? TimePrecision.Month : TimePrecision.Week);
    }

    TimeReading Ahead(int i, int next, TimeAmount amount, bool isWithin)
    {
        var last = TimeUnits.Move(_published, amount.Max, amount.Unit);
        var first = !isWithin ? TimeUnits.Move(_published, amount.Min, amount.Unit) : amount.Unit is TimeUnit.Hour or TimeUnit.Minute ? _published : clause.Tomorrow;
        return first == last || (!isWithin && amount.Min == amount.Max)
            ? TimeReading.Of(i, next, TimeUnits.Around(last, amount.Unit))
            : new TimeReading(i, next, first, last.PlusDays(1), TimePrecision.Week);
    }

    // "a two-week siege", "the months-long siege"
    TimeReading? Joined(int i)
    {
        if (clause.AnyUnit(i) is { } alone && clause.At(i + 1) == "-" && clause.Is(i + 2, TimeSense.Long))
        {
            var count = clause.Unit(i) is null ? 0 : 1;
            return TimeReading.Lasting(i, i + 3, new TimeLength(count, count, alone));
        }

        if (counts.Number(i) is not { } number || clause.At(number.Next) != "-" || clause.Unit(number.Next + 1) is not { } unit
            || (clause.Is(i, TimeSense.ArticlesAsOne) && number.Next == i + 1))
        {
            return null;
        }

        var next = number.Next + 2;
        var isLong = clause.At(next) == "-" && clause.Is(next + 1, TimeSense.Long);
        return (clause.At(next) == "-" && !isLong) || clause.Is(next, TimeSense.Old)
            ? null
            : TimeReading.Lasting(i, isLong ? next + 2 : next, new TimeLength(number.Min, number.Max, unit));
    }

    // "three days of fighting", "lasted six hours", "a siege of 40 days"; "one night" may be any, and an article counts only behind a
    // verb of lasting.
    TimeReading? Plain(int i)
    {
        if (counts.Amount(i) is not { } amount || IsAnAge(amount.Next) || IsLater(amount.Next)
            || (amount.Max == 1 && amount.Next == i + 2 && !clause.Is(i - 1, TimeSense.Lasted) && (amount.IsArticle || !(clause.Is(i - 1, TimeSense.After) || clause.Is(amount.Next, TimeSense.Of)))))
        {
            return null;
        }

        return TimeReading.Lasting(i, amount.Next, amount.Length);
    }

    // "weeks of shelling"
    TimeReading? UntoldOf(int i) =>
        clause.Units(i) is { } unit && clause.Is(i + 1, TimeSense.Of) && !clause.Is(i + 2, TimeSense.The) && (i == 0 || clause.Tokens[i - 1].Word.Tag is not (UniversalTag.Det or UniversalTag.Adj or UniversalTag.Num))
            ? TimeReading.Lasting(i, i + 1, new TimeLength(0, 0, unit))
            : null;

    bool IsAnAge(int i) => clause.Is(i, TimeSense.Old) || (clause.At(i) == "-" && clause.Is(i + 1, TimeSense.Old));

    bool IsLater(int i) => clause.After(i, TimeSense.ToTheDay) > 0 || clause.Is(i, TimeSense.LaterThanTold) || clause.Is(i, TimeSense.EarlierThanTold) || clause.After(i, TimeSense.Ago) > 0 || clause.After(i, TimeSense.FromNow) > 0;
}
