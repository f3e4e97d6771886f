using NodaTime;

namespace Foothold.Control;

/// <summary>Days as whole numbers, so that the chain can count with them.</summary>
static class DayNumbers
{
    static readonly LocalDate Epoch = new(2000, 1, 1);

    internal static int Number(this LocalDate day) => Period.DaysBetween(Epoch, day);

    internal static LocalDate Day(int number) => Epoch.PlusDays(number);
}
