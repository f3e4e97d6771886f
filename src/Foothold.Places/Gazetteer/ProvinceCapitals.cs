namespace Foothold.Places;

/// <summary>The towns that the provinces of a theatre and its country are run from.</summary>
public sealed class ProvinceCapitals
{
    /// <summary>The file, in a theatre's folder: the columns province (or country) and settlement, each an id of <c>places.tsv</c>.</summary>
    public const string FileName = "capitals.tsv";

    const double Alone = 0.9; // our own: how sure it is that a capital told of without its name is the town
    const double AsDistrict = 0.7; // the same of the district that bears the town's name, which control is mapped by
    const double AsTown = 0.2; // what is left for the town beside it

    readonly SortedDictionary<string, (Place Province, Place Town, IReadOnlyList<PlaceCandidate> Candidates)> _byProvince = new(StringComparer.Ordinal);

    ProvinceCapitals()
    {
    }

    /// <summary>Of a theatre that has no such file.</summary>
    public static ProvinceCapitals None { get; } = new();

    /// <summary>Reads the table.</summary>
    /// <param name="table">The table; closed by whoever opened it.</param>
    /// <param name="gazetteer">The theatre's places.</param>
    /// <exception cref="InvalidDataException">It lacks a column, a row has too few cells, an id is of no province or settlement, or a province stands twice; the message says which and on what line.</exception>
    public static ProvinceCapitals Read(TextReader table, Gazetteer gazetteer)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(gazetteer);
        var file = CellFile.ReadTabs(table, "province", "settlement");
        var (province, settlement) = (file.Column("province"), file.Column("settlement"));
        var read = new ProvinceCapitals();
        foreach (var row in file.Rows())
        {
            var of = gazetteer.Find(row[province]) is { Kind: PlaceKind.Province or PlaceKind.Country } known ? known : throw NoPlace(row, row[province], "province or country");
            var town = gazetteer.Find(row[settlement]) is { Kind: PlaceKind.Settlement } found ? found : throw NoPlace(row, row[settlement], "settlement");
            if (!read._byProvince.TryAdd(of.Id, (of, town, Candidates(town, gazetteer))))
            {
                throw new InvalidDataException(FormattableString.Invariant($"{FileName} line {row.Line}: '{of.Id}' stands on a line before; leave one"));
            }
        }

        return read;
    }

    /// <summary>The provinces with their capitals, by the province's id.</summary>
    public IEnumerable<(Place Province, Place Town)> All => _byProvince.Values.Where(pair => pair.Province.Kind == PlaceKind.Province).Select(pair => (pair.Province, pair.Town));

    /// <summary>What the capital of the theatre's country may mean, as <see cref="Of"/> gives it; empty where it is not known.</summary>
    public IReadOnlyList<PlaceCandidate> OfCountry => _byProvince.Values.Where(pair => pair.Province.Kind == PlaceKind.Country).Select(pair => pair.Candidates).FirstOrDefault([]);

    /// <summary>What a province's capital, or the country's, may mean: its district where that bears the town's name, and the town; empty where the capital is not known.</summary>
    public IReadOnlyList<PlaceCandidate> Of(Place province)
    {
        ArgumentNullException.ThrowIfNull(province);
        return _byProvince.TryGetValue(province.Id, out var pair) ? pair.Candidates : [];
    }

    /// <summary>Whether a place is the capital of its province or country, or the district around it that bears its name.</summary>
    public bool IsCapital(Place place) => _byProvince.Values.Any(pair => pair.Candidates.Any(candidate => candidate.Place.Id == place.Id));

    static IReadOnlyList<PlaceCandidate> Candidates(Place town, Gazetteer gazetteer) =>
        gazetteer.Lookup(town.Name).Select(match => match.Place).FirstOrDefault(place => place.Kind == PlaceKind.District && place.Id == town.DistrictId) is { } district
            ? [new PlaceCandidate(district, AsDistrict), new PlaceCandidate(town, AsTown)]
            : [new PlaceCandidate(town, Alone)];

    static InvalidDataException NoPlace(CellFile.Row row, string id, string kind) =>
        new(FormattableString.Invariant($"{FileName} line {row.Line}: '{id}' is no {kind} of places.tsv; give the id of one"));
}
