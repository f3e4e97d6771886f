using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Foothold.Language;

namespace Foothold.Places;

/// <summary>A page of short reports whose places are marked: <c>[Nowzad](Naw Zad, Helmand)</c>.</summary>
/// <remarks>
/// The first line names the theatre ("theatre: mali", or "theatre: none"). The lines up to the first empty one may say besides that every
/// so-manieth report is held back from whoever tunes ("held: 2"; every fifth where nothing is said), and that names of peoples are marked
/// ("peoples: marked"). Each paragraph is a report. In the parentheses stands the name of the place, then, in any order, its first-level
/// division, the two-letter code of its country, its kind where that is owed, and "people" where the words name the people of a country.
/// </remarks>
public sealed partial class PlaceSpec
{
    const int UsualStep = 5;

    PlaceSpec(string? theatre, bool marksPeoples, IReadOnlyList<SpecReport> reports)
    {
        Theatre = theatre;
        MarksPeoples = marksPeoples;
        Reports = reports;
    }

    /// <summary>The theatre that the reports are of; null for general news.</summary>
    public string? Theatre { get; }

    /// <summary>Whether names of peoples and their adjectives ("Greek") are marked, and so are owed.</summary>
    public bool MarksPeoples { get; }

    /// <summary>The reports, in the order of the page.</summary>
    public IReadOnlyList<SpecReport> Reports { get; }

    /// <summary>Reads a page.</summary>
    /// <param name="reader">The page; not closed.</param>
    /// <exception cref="InvalidDataException">The first line names no theatre, or a line or mark cannot be read; the message names the line.</exception>
    public static PlaceSpec Read(TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        const string Key = "theatre: ";
        var first = reader.ReadLine() ?? "";
        if (!first.StartsWith(Key, StringComparison.Ordinal))
        {
            throw new InvalidDataException("line 1 names no theatre");
        }

        var (step, marksPeoples, next) = ReadHead(reader);
        var reports = new List<SpecReport>();
        var paragraph = new StringBuilder();
        var start = 0;
        for (var number = next; ; number++)
        {
            var line = reader.ReadLine();
            if (!string.IsNullOrWhiteSpace(line))
            {
                start = paragraph.Length == 0 ? number : start;
                paragraph.Append(paragraph.Length == 0 ? "" : " ").Append(line);
            }
            else if (paragraph.Length > 0)
            {
                reports.Add(Report(paragraph.ToString(), start, reports.Count % step == step - 1));
                paragraph.Clear();
            }

            if (line is null)
            {
                return new PlaceSpec(first[Key.Length..].Trim() is "none" ? null : first[Key.Length..].Trim(), marksPeoples, reports);
            }
        }
    }

    // The lines below the first up to an empty one, and the number of the line after it.
    static (int Step, bool MarksPeoples, int Next) ReadHead(TextReader reader)
    {
        var (step, marksPeoples, number) = (UsualStep, false, 2);
        for (; reader.ReadLine() is { Length: > 0 } line; number++)
        {
            if (line == "peoples: marked")
            {
                marksPeoples = true;
            }
            else if (!line.StartsWith("held: ", StringComparison.Ordinal) || !int.TryParse(line.AsSpan(6), NumberStyles.None, CultureInfo.InvariantCulture, out step) || step < 1)
            {
                throw new InvalidDataException(FormattableString.Invariant($"line {number} is neither 'held: N' nor 'peoples: marked'; an empty line ends the head"));
            }
        }

        return (step, marksPeoples, number + 1);
    }

    static SpecReport Report(string marked, int line, bool isHeld)
    {
        var text = new StringBuilder();
        var places = new List<SpecPlace>();
        var at = 0;
        foreach (Match mark in Mark.Matches(marked))
        {
            text.Append(marked, at, mark.Index - at);
            var (phrase, owed) = (mark.Groups["phrase"].Value, mark.Groups["owed"].Value.Split(',', StringSplitOptions.TrimEntries));
            places.Add(Place(new TextSpan(text.Length, text.Length + phrase.Length), owed));
            text.Append(phrase);
            at = mark.Index + mark.Length;
        }

        text.Append(marked, at, marked.Length - at);
        return text.ToString().AsSpan().ContainsAny('[', ']')
            ? throw new InvalidDataException(FormattableString.Invariant($"line {line} has a mark that cannot be read"))
            : new SpecReport(line, isHeld, text.ToString(), places);
    }

    static SpecPlace Place(TextSpan span, string[] owed)
    {
        var (province, country, kind, isPeople) = ((string?)null, (string?)null, (PlaceKind?)null, false);
        foreach (var part in owed.Skip(1))
        {
            if (part == "people")
            {
                isPeople = true;
            }
            else if (Enum.TryParse<PlaceKind>(part, ignoreCase: true, out var said) && Enum.IsDefined(said) && char.IsLower(part[0]))
            {
                kind = said;
            }
            else if (part.Length == 2 && part.All(char.IsAsciiLetterUpper))
            {
                country = part;
            }
            else
            {
                province = part;
            }
        }

        return new SpecPlace(span, owed[0], province, country, kind, isPeople);
    }

    [GeneratedRegex(@"\[(?<phrase>[^\]]+)\]\((?<owed>[^)]+)\)")]
    static partial Regex Mark { get; }
}

/// <summary>A report of a <see cref="PlaceSpec"/>.</summary>
/// <param name="Line">The line of the page that it begins on.</param>
/// <param name="IsHeld">Whether it is held back from whoever tunes.</param>
/// <param name="Text">The text without its marks.</param>
/// <param name="Places">The marked places, in text order.</param>
public sealed record SpecReport(int Line, bool IsHeld, string Text, IReadOnlyList<SpecPlace> Places);

/// <summary>A marked place of a <see cref="SpecReport"/>.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Name">A name of the place that is owed.</param>
/// <param name="Province">A name of its first-level division, or null.</param>
/// <param name="Country">The two-letter code of its country, or null.</param>
/// <param name="Kind">The kind that is owed, or null where any will do.</param>
/// <param name="IsPeople">Whether the words name the people or the things of the place ("Greek").</param>
public sealed record SpecPlace(TextSpan Span, string Name, string? Province, string? Country, PlaceKind? Kind, bool IsPeople = false);
