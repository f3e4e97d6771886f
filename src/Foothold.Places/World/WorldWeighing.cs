namespace Foothold.Places;

/// <summary>Decides together which places the names of a text of general news mean.</summary>
/// <remarks>
/// Every name begins with how likely each of its places is by itself. Then, some rounds long, each place is given what speaks for it:
/// that the text says what it lies in, that other names mean the same division or country, and that other names lie near. Names
/// written alike mean one place unless the text says otherwise.
/// </remarks>
sealed class WorldWeighing(WorldGazetteer gazetteer, WorldContainment containment, IReadOnlyList<WorldName> names)
{
    const int Rounds = 4;
    const double Near = 120; // kilometres at which nearness has faded to a third
    const double LeastShare = 0.08;
    const double OfOneSort = 1.5; // as a logarithm of odds
    const double OfKindSaid = 5; // the same
    const double OfKindNearlySaid = 2; // the same
    const double OfHamlet = 0.6; // the part of what other names tell that tells of a place without people: there is a hamlet of any name near everywhere
    const double OfTenfold = 0.1; // more of it for each tenfold of people

    /// <summary>Fills <see cref="WorldName.Shares"/> of every name.</summary>
    public void Weigh()
    {
        var groups = names.Where(name => name.Candidates.Count > 0).GroupBy(name => (name.Text, name.IsShort)).Select(group => new Group([.. group])).ToList();
        foreach (var group in groups)
        {
            Share(group, [.. group.Candidates.Select(candidate => candidate.Prior + Kind(group, candidate.Place))]);
        }

        for (var round = 0; round < Rounds; round++)
        {
            var summary = new Summary(gazetteer, groups);
            var next = groups.Select(group => group.Candidates
                .Select(candidate => candidate.Prior + Kind(group, candidate.Place) + Said(group, candidate.Place) + Listed(group, candidate.Place) + summary.Around(group, candidate.Place)).ToArray()).ToList();
            for (var i = 0; i < groups.Count; i++)
            {
                Share(groups[i], next[i]);
            }
        }
    }

    double Kind(Group group, int place)
    {
        var sum = 0.0;
        foreach (var name in group.Names)
        {
            if (name.KindSaid is { } said)
            {
                var kind = (PlaceKind)gazetteer.Cell(place).Kind;
                sum = Math.Max(sum, kind == said ? OfKindSaid : said is PlaceKind.Region or PlaceKind.Province && kind is PlaceKind.Region or PlaceKind.Province ? OfKindNearlySaid : 0);
            }
        }

        return sum;
    }

    // What stands in one list is of one sort: states beside states, towns beside towns.
    double Listed(Group group, int place)
    {
        var (sum, most) = (0.0, 0.0);
        foreach (var other in group.Names.SelectMany(name => name.Beside).Where(other => other.Candidates.Count > 0 && other.Text != group.Names[0].Text))
        {
            most++;
            for (var i = 0; i < other.Candidates.Count; i++)
            {
                sum += Sort(other.Candidates[i].Place) == Sort(place) ? other.Shares[i] : 0;
            }
        }

        return most == 0 ? 0 : OfOneSort * sum / most;
    }

    int Sort(int place) => (PlaceKind)gazetteer.Cell(place).Kind switch { PlaceKind.Country => 0, PlaceKind.Province => 1, PlaceKind.Region => 2, _ => 3 };

    // What the text says the place lies in, and what lies in it.
    double Said(Group group, int place)
    {
        var sum = 0.0;
        foreach (var name in group.Names)
        {
            if (name.Container is { Candidates.Count: > 0 } container)
            {
                var inside = 0.0;
                for (var i = 0; i < container.Candidates.Count; i++)
                {
                    inside += containment.Holds(container.Candidates[i].Place, place) ? container.Shares[i] : 0;
                }

                sum += 2 * (Math.Log(0.02 + inside) + 2);
            }
        }

        foreach (var inner in group.Inner(names))
        {
            var inside = 0.0;
            for (var i = 0; i < inner.Candidates.Count; i++)
            {
                inside += containment.Holds(place, inner.Candidates[i].Place) ? inner.Shares[i] : 0;
            }

            sum += 2 * (Math.Log(0.05 + inside) + 2);
        }

        return Math.Clamp(sum, -6, 10);
    }

    static void Share(Group group, double[] weights)
    {
        var most = weights.Max();
        var shares = Array.ConvertAll(weights, weight => Math.Exp(weight - most));
        var sum = shares.Sum();
        for (var i = 0; i < shares.Length; i++)
        {
            shares[i] /= sum;
        }

        group.Shares = shares;
        foreach (var name in group.Names)
        {
            name.Shares = shares;
        }
    }

    /// <summary>Names written alike.</summary>
    sealed class Group(IReadOnlyList<WorldName> names)
    {
        List<WorldName>? _inner;

        public IReadOnlyList<WorldName> Names { get; } = names;

        public IReadOnlyList<WorldCandidate> Candidates => Names[0].Candidates;

        public double[] Shares { get; set; } = [];

        /// <summary>How much they tell of the others: as likely as they are names of places, more where they are many.</summary>
        public double Weight { get; } = names.Max(name => name.Belief) * (1 + Math.Log(names.Count)) * (names[0].IsDemonym ? 0.5 : 1);

        public List<WorldName> Inner(IReadOnlyList<WorldName> all) => _inner ??= [.. all.Where(name => name.Container is not null && Names.Contains(name.Container) && name.Candidates.Count > 0)];
    }

    /// <summary>What all names say together, at the shares they have when it is made.</summary>
    sealed class Summary
    {
        readonly WorldGazetteer _gazetteer;
        readonly Dictionary<int, double> _provinces = []; // area -> how many names mean it or lie in it
        readonly Dictionary<int, double> _countries = [];
        readonly List<(Group Group, int Place, double Weight)> _places = [];

        public Summary(WorldGazetteer gazetteer, List<Group> groups)
        {
            _gazetteer = gazetteer;
            foreach (var group in groups)
            {
                Count(group, 1, (area, weight) => _provinces[area] = _provinces.GetValueOrDefault(area) + weight, (area, weight) => _countries[area] = _countries.GetValueOrDefault(area) + weight);
                for (var i = 0; i < group.Candidates.Count; i++)
                {
                    if (group.Shares[i] >= LeastShare && (PlaceKind)gazetteer.Cell(group.Candidates[i].Place).Kind is PlaceKind.Settlement or PlaceKind.District)
                    {
                        _places.Add((group, group.Candidates[i].Place, group.Shares[i] * group.Weight));
                    }
                }
            }
        }

        public double Around(Group group, int place)
        {
            ref readonly var cell = ref _gazetteer.Cell(place);
            var (ownProvince, ownCountry) = (0.0, 0.0);
            var (province, country) = (cell.Province, (int)cell.Country);
            Count(group, 1, (area, weight) => ownProvince += area == province ? weight : 0, (area, weight) => ownCountry += area == country ? weight : 0);
            var local = (PlaceKind)cell.Kind is PlaceKind.Settlement or PlaceKind.District;
            var sum = country == ushort.MaxValue ? 0 : 0.9 * Math.Log(1 + (2 * Math.Max(0, _countries.GetValueOrDefault(country) - ownCountry)));
            sum += province < 0 ? 0 : (local ? 1.5 : 0.8) * Math.Log(1 + (3 * Math.Max(0, _provinces.GetValueOrDefault(province) - ownProvince)));
            if (local)
            {
                var near = 0.0;
                foreach (var (other, outer, weight) in _places)
                {
                    if (other != group && Math.Abs(_gazetteer.Cell(outer).Latitude - cell.Latitude) < 500_000)
                    {
                        near += weight * Math.Exp(-_gazetteer.Kilometres(outer, place) / Near);
                    }
                }

                sum += 1.6 * Math.Log(1 + (3 * near));
                sum *= Math.Clamp(OfHamlet + (OfTenfold * Math.Log10(cell.Population + 1.0)), 0, 1);
            }

            return sum;
        }

        void Count(Group group, double factor, Action<int, double> province, Action<int, double> country)
        {
            for (var i = 0; i < group.Candidates.Count; i++)
            {
                if (group.Shares[i] >= LeastShare / 4)
                {
                    ref readonly var cell = ref _gazetteer.Cell(group.Candidates[i].Place);
                    var weight = group.Shares[i] * group.Weight * factor;
                    if (cell.Province >= 0)
                    {
                        province(cell.Province, weight);
                    }

                    if (cell.Country != ushort.MaxValue)
                    {
                        country(cell.Country, weight);
                    }
                }
            }
        }
    }
}
