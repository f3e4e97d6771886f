namespace Foothold.Places;

/// <summary>Believes a doubtful name for the company it keeps: a place of that name lies close to the others of the text.</summary>
static class NearbySupport
{
    const double LeastBelief = 0.1; // under which nothing helps a name: a person's, a firm's
    const double LeastListedBelief = 0.05; // the same of a name that stands in a list
    const double SureBelief = 0.7;
    const double Beside = 150; // kilometres within which two names of a list support each other
    const double Listed = 1.2; // as a logarithm of odds
    const double Near = 60; // kilometres at which support has faded to a third
    const double MostSupport = 2.5; // as a logarithm of odds
    const double SureShare = 0.5;

    /// <summary>Raises the belief of names that are doubted.</summary>
    /// <param name="gazetteer">The places.</param>
    /// <param name="believed">The names that are believed, already weighed.</param>
    /// <param name="names">All names of the text.</param>
    /// <returns>Whether a name has become one that is believed.</returns>
    public static bool Raise(WorldGazetteer gazetteer, IReadOnlyList<WorldName> believed, IReadOnlyList<WorldName> names)
    {
        var sure = Sure(gazetteer, believed);
        var raised = false;
        foreach (var name in sure.Count == 0 ? [] : names.Where(name => name.Belief >= (name.Beside.Count > 0 ? LeastListedBelief : LeastBelief) && name.Belief < WorldResolver.LeastBelief && name.Candidates.Count > 0))
        {
            var support = name.Candidates.Where(candidate => IsLocal(gazetteer, candidate.Place))
                .Select(candidate => sure.Where(other => other.Text != name.Text).Sum(other => other.Weight * Math.Exp(-gazetteer.Kilometres(other.Place, candidate.Place) / Near)))
                .DefaultIfEmpty().Max();
            var isListed = name.Beside.Exists(other => other.Belief >= SureBelief && sure.Any(found => found.Text == other.Text && name.Candidates.Any(candidate => IsLocal(gazetteer, candidate.Place) && gazetteer.Kilometres(found.Place, candidate.Place) < Beside)));
            var odds = Math.Log(name.Belief / (1 - name.Belief)) + Math.Min(MostSupport, 1.5 * Math.Log(1 + (2 * support))) + (isListed ? Listed : 0);
            var belief = 1 / (1 + Math.Exp(-odds));
            raised |= belief >= WorldResolver.LeastBelief;
            name.Belief = Math.Max(name.Belief, belief);
        }

        return raised;
    }

    // The towns and districts that are surely meant, each once.
    static List<(string Text, int Place, double Weight)> Sure(WorldGazetteer gazetteer, IReadOnlyList<WorldName> believed) =>
    [
        .. believed.Where(name => name.Candidates.Count > 0 && !name.IsDemonym && !name.IsShort)
            .Select(name => (name.Text, Best: Array.IndexOf(name.Shares, name.Shares.Max()), Name: name))
            .Where(found => found.Name.Shares[found.Best] >= SureShare && IsLocal(gazetteer, found.Name.Candidates[found.Best].Place))
            .Select(found => (found.Text, found.Name.Candidates[found.Best].Place, found.Name.Shares[found.Best] * found.Name.Belief))
            .DistinctBy(found => found.Place),
    ];

    static bool IsLocal(WorldGazetteer gazetteer, int place) => (PlaceKind)gazetteer.Cell(place).Kind is PlaceKind.Settlement or PlaceKind.District;
}
