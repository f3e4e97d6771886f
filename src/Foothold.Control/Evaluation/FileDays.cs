using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Foothold.Control;

/// <summary>Reads the days of files that belong together, all written as dates or all as numbers.</summary>
sealed class FileDays(FileFaults faults)
{
    const double FirstWrittenTogether = 1e6; // a smaller number cannot be yyyymmdd

    static readonly LocalDate DayZero = new(2001, 1, 1);

    string? _dated; // where a day was first written as a date
    string? _numbered; // and as a number

    /// <summary>A day as yyyy-mm-dd, with or without a time after it, as yyyymmdd, or as a number of days from the files' own day 0; dates and numbers are not mixed.</summary>
    internal LocalDate? Day(CellTable table, int row, string column)
    {
        var cell = table.Cell(row, column);
        if (cell.Length == 0)
        {
            return null;
        }

        if (cell.Length >= 10 && LocalDatePattern.Iso.Parse(cell[..10]) is { Success: true } day)
        {
            return Dated(table, row, day.Value);
        }

        if (double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < 1e8)
        {
            if (number < FirstWrittenTogether)
            {
                _numbered ??= table.Where(row);
                MixedDays(table, row, cell);
                return DayZero.PlusDays((int)Math.Floor(number));
            }

            if (LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd").Parse(cell) is { Success: true } written)
            {
                return Dated(table, row, written.Value);
            }
        }

        faults.Add(table, row, $"'{cell}' is no day (yyyy-mm-dd, or a whole number of days)");
        return null;
    }

    LocalDate Dated(CellTable table, int row, LocalDate day)
    {
        _dated ??= table.Where(row);
        MixedDays(table, row, LocalDatePattern.Iso.Format(day));
        return day;
    }

    /// <summary>A year alone would else be taken for that many days.</summary>
    void MixedDays(CellTable table, int row, string cell)
    {
        if (_dated is not null && _numbered is not null)
        {
            faults.Add(table, row, $"'{cell}' mixes days written as dates ({_dated}) and as numbers ({_numbered}); write all of them one way");
        }
    }
}
