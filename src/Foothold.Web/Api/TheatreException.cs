namespace Foothold.Web;

/// <summary>Says that a theatre's map files cannot be read, and why.</summary>
/// <param name="message">One line for a person, with the file's path.</param>
/// <param name="inner">What the reader said; null where it said nothing.</param>
public sealed class TheatreException(string message, Exception? inner = null) : Exception(message, inner);
