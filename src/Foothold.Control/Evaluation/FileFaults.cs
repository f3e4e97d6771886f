using System.Globalization;

namespace Foothold.Control;

/// <summary>What is wrong with files of a world, and what was taken for something else.</summary>
sealed class FileFaults
{
    const int MostFaults = 20;

    readonly List<string> _faults = [];
    readonly SortedDictionary<string, int> _remarks = new(StringComparer.Ordinal); // what was taken for something else -> rows

    /// <summary>What was taken for something else, a line each.</summary>
    internal IReadOnlyList<string> Remarks =>
        [.. _remarks.Select(remark => string.Create(CultureInfo.InvariantCulture, $"{remark.Key} ({remark.Value} rows)"))];

    /// <summary>Whether nothing is wrong so far.</summary>
    internal bool IsEmpty => _faults.Count == 0;

    /// <summary>Adds what is wrong with a file as a whole.</summary>
    internal void Add(string fault) => _faults.Add(fault);

    /// <summary>Adds what is wrong with a row, unless enough is told already.</summary>
    internal void Add(CellTable table, int row, string message)
    {
        if (_faults.Count < MostFaults)
        {
            _faults.Add($"{table.Where(row)}: {message}");
        }
    }

    /// <summary>Adds a row in which something was taken for something else.</summary>
    internal void Remark(string message) => _remarks[message] = _remarks.GetValueOrDefault(message) + 1;

    /// <exception cref="WorldFilesException">Something is wrong.</exception>
    internal void Throw()
    {
        if (_faults.Count > 0)
        {
            throw new WorldFilesException(_faults);
        }
    }
}
