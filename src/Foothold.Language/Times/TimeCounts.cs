namespace Foothold.Language;

/// <summary>A number of units: "two weeks", "several days".</summary>
/// <param name="Min">How many at least.</param>
/// <param name="Max">How many at most.</param>
/// <param name="Unit">The unit.</param>
/// <param name="IsArticle">Whether the number is but an article: "a week".</param>
/// <param name="Next">The index behind it.</param>
readonly record struct TimeAmount(int Min, int Max, TimeUnit Unit, bool IsArticle, int Next)
{
    /// <summary>It as a length.</summary>
    public TimeLength Length => new(Min, Max, Unit);
}

/// <summary>Reads numbers of units, exact or not.</summary>
sealed class TimeCounts(TimeClause clause)
{
    const int MostYears = 900;
    const int MostDecades = 90;
    const int MostApproximations = 6;

    /// <summary>Reads the amount that begins at a token.</summary>
    public TimeAmount? Amount(int i)
    {
        if (Half(i) is { } half)
        {
            return half;
        }

        // "a day or two"
        if (clause.Is(i, TimeSense.ArticlesAsOne) && clause.Unit(i + 1) is { } one && clause.Is(i + 2, TimeSense.Or) && Single(i + 3) is { Value: > 1 } more && clause.AnyUnit(more.Next) is null)
        {
            return new TimeAmount(1, more.Value, one, false, more.Next);
        }

        if (Number(i) is not { } number)
        {
            return null;
        }

        // "two and a half years" is two to three, "a day and a half" one to two
        var halved = clause.After(number.Next, TimeSense.AndAHalf);
        var at = clause.Past(halved > 0 ? halved : number.Next, TimeSense.UnitAdjectives);
        if (clause.AnyUnit(at) is not { } unit || number.Max > Limit(unit) || IsClock(number.Next - 1, unit))
        {
            return null;
        }

        var behind = clause.Past(at + 1, TimeSense.AndAHalf);
        var isHalved = halved > 0 || behind > at + 1;
        return new TimeAmount(number.Min, isHalved ? number.Max + 1 : number.Max, unit, number.Next == i + 1 && !isHalved && clause.Is(i, TimeSense.ArticlesAsOne), behind);
    }

    /// <summary>Reads "two", "14", "a couple of", "twenty-five", "two or three", "more than two", "a few"; not zero.</summary>
    public (int Min, int Max, int Next)? Number(int i)
    {
        for (var count = 0; count < MostApproximations && clause.Is(i, TimeSense.Approximations) && !(clause.Is(i, TimeSense.Few) && clause.Units(i + 1) is not null); count++)
        {
            // "handed over a few days ago"
            if (clause.Is(i + 1, TimeSense.ArticlesAsOne) && clause.Is(i + 2, TimeSense.CountedGroups))
            {
                return null;
            }

            i++;
        }

        if ((clause.Is(i, TimeSense.ArticlesAsOne) || clause.Is(i, TimeSense.The)) && clause.Is(i + 1, TimeSense.CountedGroups))
        {
            i++;
        }

        if (clause.Value(i, TimeSense.Few) is > 0 and var few)
        {
            return (few / 100, few % 100, i + 1);
        }

        if (Single(i) is not { } first)
        {
            return null;
        }

        var isRange = clause.Is(first.Next, TimeSense.Or) || clause.Is(first.Next, TimeSense.To);
        if (isRange && Single(first.Next + 1) is { } second && second.Value > first.Value)
        {
            return (first.Value, second.Value, second.Next);
        }

        return (first.Value, first.Value, clause.Is(i, TimeSense.CountedGroups) ? clause.Past(first.Next, TimeSense.Of) : first.Next);
    }

    // "half a year": six months.
    TimeAmount? Half(int i) => clause.Is(i, TimeSense.Half) && clause.Is(i + 1, TimeSense.ArticlesAsOne) && clause.Unit(i + 2) is TimeUnit.Year
        ? new TimeAmount(6, 6, TimeUnit.Month, false, i + 3)
        : null;

    (int Value, int Next)? Single(int i)
    {
        if (!clause.Has(i))
        {
            return null;
        }

        if (clause.Tokens[i].Number is > 0 and var digits)
        {
            return (digits, i + 1);
        }

        if (clause.Value(i, TimeSense.Tens) is > 0 and var tens)
        {
            return clause.At(i + 1) == "-" && clause.Value(i + 2, TimeSense.Numerals) is > 0 and < 10 and var ones ? (tens + ones, i + 3) : (tens, i + 1);
        }

        return clause.Value(i, TimeSense.Numerals) is > 0 and var value ? (value, i + 1) : null;
    }

    // "at 0430 hours"
    bool IsClock(int i, TimeUnit unit) => unit == TimeUnit.Hour && clause.At(i).Length == 4 && clause.Tokens[i].Number >= 0;

    static int Limit(TimeUnit unit) => unit switch
    {
        TimeUnit.Year => MostYears,
        TimeUnit.Decade => MostDecades,
        _ => 9999,
    };
}
