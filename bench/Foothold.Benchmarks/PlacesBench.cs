using System.Diagnostics;
using System.Globalization;
using Foothold.Ingest;
using Foothold.Places;
using Lucene.Net.Analysis;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace Foothold.Benchmarks;

/// <summary>Names to places on one thread, in the gazetteer of the world and in a Lucene.Net index of the same names.</summary>
/// <remarks>
/// The names looked up are drawn by a seed from the gazetteer's own: as they stand for exact look-ups, and for the others with one
/// letter lost, doubled or changed, of names of at least six letters that only a longer way finds. Both are checked first: an exact
/// look-up must give the place the name was drawn from, and another the place of the name before it was changed as often as the figure says.
/// </remarks>
static class PlacesBench
{
    const int Names = 20_000;
    const int Changed = 4_000;
    const int Passes = 5;
    const long Notable = 5_000; // people, from which a changed name is looked for

    public static int Run(Installation installation)
    {
        var clock = Stopwatch.StartNew();
        var gazetteer = installation.Gazetteer.Open();
        var opened = clock.Elapsed.TotalMilliseconds;

        var random = new Random(1);
        var drawn = Enumerable.Range(0, Names).Select(_ => gazetteer[random.Next(gazetteer.Count)]).ToArray();
        var changed = drawn.Where(place => NameFolding.Fold(place.Name).Length >= 7 && place.Population >= Notable && place.Name.All(char.IsAsciiLetter))
            .Select(place => (Place: place, Name: Change(place.Name, random))).Where(pair => !gazetteer.Has(pair.Name)).Take(Changed).ToArray();
        var exactRight = drawn.Count(place => gazetteer.Lookup(place.Name).Any(match => match.Place.Id == place.Id));
        if (exactRight != drawn.Length)
        {
            Console.Error.WriteLine($"{drawn.Length - exactRight} of {drawn.Length} names do not give the place they were drawn from: no figure.");
            return 1;
        }

        var fuzzyRight = changed.Count(pair => gazetteer.Lookup(pair.Name).Any(match => match.Place.Id == pair.Place.Id));
        var exact = Speed(drawn.Length, i => gazetteer.Lookup(drawn[i].Name).Count);
        var fuzzy = Speed(changed.Length, i => gazetteer.Lookup(changed[i].Name).Count);
        Console.WriteLine($"names to places, one thread, medians of five passes; {gazetteer.Count} places, {gazetteer.NameCount} names");
        Tell("Foothold", exact, fuzzy, fuzzyRight, changed.Length);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  opened in {opened:0} ms, its first time; after these look-ups the whole process has {Environment.WorkingSet / 1e6:0} MB resident"));
        TellPeer(gazetteer, drawn, changed);
        return 0;
    }

    static void TellPeer(WorldGazetteer gazetteer, Place[] drawn, (Place Place, string Name)[] changed)
    {
        using var directory = new RAMDirectory();
        using (var writer = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, null as Analyzer)))
        {
            foreach (var row in gazetteer.Rows())
            {
                foreach (var name in row.Alternates.Concat(row.Further).Prepend(row.Name).Select(NameFolding.Fold).Distinct())
                {
                    writer.AddDocument([new StringField("name", name, Field.Store.NO), new StoredField("id", row.Id)]);
                }
            }
        }

        using var reader = DirectoryReader.Open(directory);
        var searcher = new IndexSearcher(reader);
        var right = changed.Count(pair => Ids(searcher, Fuzzy(pair.Name), 50).Contains(pair.Place.Id));
        var exact = Speed(drawn.Length, i => Ids(searcher, new TermQuery(new Term("name", NameFolding.Fold(drawn[i].Name))), 50).Count);
        var fuzzy = Speed(changed.Length, i => Ids(searcher, Fuzzy(changed[i].Name), 50).Count);
        Tell("Lucene.Net", exact, fuzzy, right, changed.Length);
    }

    static FuzzyQuery Fuzzy(string name)
    {
        var fold = NameFolding.Fold(name);
        return new FuzzyQuery(new Term("name", fold), fold.Length < 9 ? 1 : 2, 0);
    }

    static List<string> Ids(IndexSearcher searcher, Query query, int most) => [.. searcher.Search(query, most).ScoreDocs.Select(hit => searcher.Doc(hit.Doc).Get("id", CultureInfo.InvariantCulture))];

    static void Tell(string name, double exact, double fuzzy, int right, int all) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"  {name,-11}{exact,10:0} exact look-ups a second of processor time, {fuzzy,8:0} of names with a letter wrong, {right} of {all} of these found"));

    static string Change(string name, Random random)
    {
        var at = random.Next(1, name.Length);
        return random.Next(3) switch
        {
            0 => name.Remove(at, 1),
            1 => name.Insert(at, name[at].ToString()),
            _ => name.Remove(at, 1).Insert(at, ((char)('a' + random.Next(26))).ToString()),
        };
    }

    static double Speed(int count, Func<int, int> lookUp)
    {
        var speeds = new double[Passes];
        for (var pass = 0; pass < Passes; pass++)
        {
            var before = Environment.CpuUsage.TotalTime;
            var found = 0L;
            for (var i = 0; i < count; i++)
            {
                found += lookUp(i);
            }

            speeds[pass] = found < 0 ? 0 : count / (Environment.CpuUsage.TotalTime - before).TotalSeconds;
        }

        return Median(speeds);
    }

    static double Median(double[] values) => values.Order().ElementAt(values.Length / 2);
}
