namespace Foothold.Lexicon;

/// <summary>A noun that names a kind or part of a place.</summary>
/// <param name="Noun">The lemma.</param>
/// <param name="Scope">How much of the place it means: whole, centre, most, parts or outskirts.</param>
/// <param name="Level">What it may stand for without a name: district, settlement, province, region, post, part or ground.</param>
public sealed record AreaNoun(string Noun, string Scope, string Level);
