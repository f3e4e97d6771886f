namespace Foothold.Language;

/// <summary>Reads times that come round again: "every night", "on Fridays", "twice a week", "daily".</summary>
sealed class RepeatReader(TimeClause clause, TimeCounts counts, TimePointReader points)
{
    const int FarthestNumber = 4; // tokens before "a day" in which what is counted must be told

    /// <summary>Reads the repeated time that begins at a token.</summary>
    public TimeReading? Read(int i) => Every(i) ?? OfEvery(i) ?? Plural(i) ?? Times(i) ?? Adverb(i) ?? After(i);

    TimeReading? Every(int i)
    {
        var j = clause.After(i, TimeSense.EveryOther);
        if (j > 0 && (clause.Unit(j) ?? (clause.Is(j, TimeSense.PartsOfDay) ? TimeUnit.Day : null)) is { } skipping)
        {
            return Repeated(i, j + 1, 2, skipping);
        }

        if (j > 0 && points.Weekday(j) is not null)
        {
            return Repeated(i, j + 1, 2, TimeUnit.Week);
        }

        // "most nights"
        if (clause.Is(i, TimeSense.Most) && clause.Units(i + 1) is { } most and >= TimeUnit.Day)
        {
            return Repeated(i, i + 2, 1, most);
        }

        if (!clause.Is(i, TimeSense.Every))
        {
            return null;
        }

        if (clause.Unit(i + 1) is { } unit)
        {
            return Repeated(i, i + 2, 1, unit);
        }

        if (clause.Is(i + 1, TimeSense.PartsOfDay))
        {
            return Repeated(i, i + 2, 1, TimeUnit.Day);
        }

        if (points.Weekday(i + 1) is not null)
        {
            var next = i + 2;
            while ((clause.Is(next, TimeSense.And) || clause.At(next) == ",") && points.Weekday(next + 1) is not null)
            {
                next += 2;
            }

            return Repeated(i, clause.Is(next, TimeSense.PartsOfDay) ? next + 1 : next, 1, TimeUnit.Week);
        }

        if (clause.Is(i + 1, TimeSense.Weekend))
        {
            return Repeated(i, i + 2, 1, TimeUnit.Week);
        }

        if (clause.Is(i + 1, TimeSense.Seasons) || (points.MonthName(i + 1) is not null && clause.HasCapital(i + 1)))
        {
            return Repeated(i, i + 2, 1, TimeUnit.Year);
        }

        return counts.Amount(i + 1) is { } amount ? TimeReading.Every(i, amount.Next, amount.Length) : null;
    }

    // "the first Monday of each month"
    TimeReading? OfEvery(int i)
    {
        var j = clause.Is(i, TimeSense.Final) ? i + 1 : clause.Ordinal(i)?.Next ?? -1;
        return j > 0 && (points.Weekday(j) is not null || clause.Unit(j) is not null) && clause.Is(j + 1, TimeSense.Of) && Every(j + 2) is { } every
            ? TimeReading.Every(i, every.Next, every.Length!.Value)
            : null;
    }

    // "on Fridays", "Mondays and Thursdays", "on weekends"
    TimeReading? Plural(int i)
    {
        var j = clause.Is(i, TimeSense.PluralPrepositions) ? i + 1 : i;
        if (!IsPlural(j) || (j == i && (clause.Is(i - 1, TimeSense.PluralPrepositions) || clause.Is(j, TimeSense.Weekends))))
        {
            return null;
        }

        j++;
        while ((clause.Is(j, TimeSense.And) || clause.At(j) == ",") && IsPlural(j + 1))
        {
            j += 2;
        }

        return Repeated(i, j, 1, TimeUnit.Week);
    }

    bool IsPlural(int i) => (clause.Is(i, TimeSense.WeekdayPlurals) && clause.HasCapital(i)) || clause.Is(i, TimeSense.Weekends);

    // "twice a week", "three times daily", "20 attacks a day", "50 wounded per week"
    TimeReading? Times(int i)
    {
        var j = clause.Is(i, TimeSense.Once) ? i + 1 : counts.Number(i) is { } number && clause.Is(number.Next, TimeSense.Times) ? number.Next + 1 : i;
        if (clause.Unit(j + 1) is { } unit && (clause.Is(j, TimeSense.Per) || (j > i && clause.Is(j, TimeSense.PerArticles)) || (j == i && clause.Is(j, TimeSense.ArticlesAsOne) && IsCounted(i))))
        {
            return Repeated(i, j + 2, 1, unit);
        }

        return j > i && clause.Value(j, TimeSense.Repeating) is > 0 and var often ? Repeated(i, j + 1, 1, (TimeUnit)(often - 1)) : null;
    }

    // "20 attacks a day": a number before, its noun between, and nothing behind that the article could belong to.
    bool IsCounted(int i)
    {
        if (!clause.IsNominal(i - 1) || clause.IsNominal(i + 2) || clause.Is(i + 2, TimeSense.Of) || clause.At(i + 2) == "-"
            || clause.Is(i + 2, TimeSense.LaterThanTold) || clause.Is(i + 2, TimeSense.EarlierThanTold) || clause.After(i + 2, TimeSense.Ago) > 0)
        {
            return false;
        }

        for (var k = i - 2; k >= 0 && k >= i - FarthestNumber; k--)
        {
            if (clause.Tokens[k].Word.Tag == UniversalTag.Num)
            {
                return true;
            }
        }

        return false;
    }

    // "daily", "nightly raids"; with a capital inside a sentence it is a newspaper
    TimeReading? Adverb(int i) =>
        clause.Value(i, TimeSense.Repeating) is > 0 and var unit && !(clause.HasCapital(i) && (i > 0 || clause.HasCapital(i + 1)))
            ? Repeated(i, i + 1, 1, (TimeUnit)(unit - 1))
            : null;

    // "night after night"
    TimeReading? After(int i) =>
        clause.Unit(i) is { } unit && clause.Is(i + 1, TimeSense.AfterTold) && clause.At(i + 2) == clause.At(i) ? Repeated(i, i + 3, 1, unit) : null;

    static TimeReading Repeated(int first, int next, int count, TimeUnit unit) => TimeReading.Every(first, next, new TimeLength(count, count, unit));
}
