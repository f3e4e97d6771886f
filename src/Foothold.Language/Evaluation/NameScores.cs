namespace Foothold.Language;

/// <summary>How well names are found: a name is right where its first word, last word and kind are; every figure is from 0 to 1.</summary>
/// <param name="NameCount">The names that were owed.</param>
/// <param name="Precision">How many of the names found are right.</param>
/// <param name="Recall">How many of the names owed were found.</param>
/// <param name="F1">The harmonic mean of both.</param>
/// <param name="Persons">F1 of persons alone.</param>
/// <param name="Organisations">F1 of organisations alone.</param>
/// <param name="Places">F1 of places alone.</param>
public sealed record NameScores(int NameCount, double Precision, double Recall, double F1, double Persons, double Organisations, double Places);
