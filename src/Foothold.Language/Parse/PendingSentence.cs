namespace Foothold.Language;

/// <summary>A sentence before its tree is known.</summary>
/// <param name="Paragraph">Its paragraph, from 0.</param>
/// <param name="IsHeading">Whether it stands alone as a heading.</param>
/// <param name="First">Its first word among the pending.</param>
/// <param name="Count">How many words it has; at least one.</param>
/// <param name="FirstPiece">Its first piece.</param>
readonly record struct PendingSentence(int Paragraph, bool IsHeading, int First, int Count, int FirstPiece);
