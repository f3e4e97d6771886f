namespace Foothold.Places;

/// <summary>A name of a place of a theatre.</summary>
/// <param name="Place">The number of the place.</param>
/// <param name="Name">The name as written.</param>
/// <param name="Folded">The name as <see cref="NameFolding"/> folds it; not empty.</param>
/// <param name="Role">What the name is to the place.</param>
/// <param name="IsMain">Whether it is the first own name of its place, as against an alternate.</param>
/// <param name="Until">The first day on which the place no longer bore it; null where it bears it, or nobody has said.</param>
readonly record struct NameEntry(int Place, string Name, string Folded, NameRole Role, bool IsMain, DateOnly? Until);
