namespace Foothold.Lexicon;

/// <summary>Something wrong in a data file of ours, with where it stands.</summary>
/// <param name="File">The file's name as the reader was given it.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column in UTF-16 code units, from 1.</param>
/// <param name="Code">A stable, searchable code; <see cref="FaultCode"/> lists them.</param>
/// <param name="Message">What is wrong, in words.</param>
public sealed record LexiconFault(string File, int Line, int Column, string Code, string Message)
{
    /// <summary>Writes <c>actors/yemen.tsv:41:9 FL012 '2004017' is not a day (yyyy-mm-dd)</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{File}:{Line}:{Column} {Code} {Message}");
}
