namespace Foothold.Language;

/// <summary>A sentence whose names are marked.</summary>
/// <param name="Forms">Its words.</param>
/// <param name="Tags">For each word its tag (<see cref="NameTags"/>).</param>
/// <param name="StartsDocument">Whether a new document starts here.</param>
sealed record NamedSentence(IReadOnlyList<string> Forms, IReadOnlyList<int> Tags, bool StartsDocument);
