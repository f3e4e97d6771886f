namespace Foothold.Language;

/// <summary>A sentence as the name network learns it: what the parser's network made of it, its features and its tags.</summary>
/// <param name="States">A row for each word.</param>
/// <param name="Vectors">A row for each word.</param>
/// <param name="Heads">Each word's head; -1 for the root.</param>
/// <param name="Keys">The keys of each word's features, <see cref="NameFeatures.Each"/> a word; 0 for none.</param>
/// <param name="Tags">What each word is marked as.</param>
/// <param name="Weight">How much it counts.</param>
sealed record NameSample(float[] States, float[] Vectors, int[] Heads, ulong[] Keys, int[] Tags, float Weight);
