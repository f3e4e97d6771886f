namespace Foothold.Control;

/// <summary>A day's state, and the first day on which its leader led up to it without a break.</summary>
/// <param name="Holders">holder -> probability.</param>
/// <param name="Leader">The likeliest holder.</param>
/// <param name="First">The first day number of its lead.</param>
/// <param name="Before">The last day number on which another led; null where it has led from the first evidence on.</param>
readonly record struct Reign(double[] Holders, int Leader, int First, int? Before);
