namespace Foothold.Places;

/// <summary>What a country and its people are called.</summary>
/// <param name="Country">Its ISO 3166 alpha-2 code.</param>
/// <param name="Names">Its names, the usual one first.</param>
/// <param name="Adjectives">What is of it or from it ("Afghan").</param>
public sealed record CountryWords(string Country, IReadOnlyList<string> Names, IReadOnlyList<string> Adjectives);
