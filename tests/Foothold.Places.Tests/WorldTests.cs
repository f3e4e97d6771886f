namespace Foothold.Places.Tests;

public sealed class WorldTests
{
    const string Words = "resident\tman police\nlocative\tin at near\ndirectional\tfrom to of\ntitle\tmr mayor sen rep\nbody\tuniversity council\ninstitution\tschool\ncalendar\tmarch tuesday\nfunction\tthe a in\nsettlement\tcity town\ndistrict\tcounty\nprovince\tstate\ncontainer-link\tin of\nailment\tvirus ebola\npossessive\t's\npassed-within\ta the\nof\tof\nbearing\tnorthern\nexpansion\tst=saint\nlink\tof de";

    static readonly CountryWords[] Countries =
    [
        new("US", ["United States", "US"], ["American"]),
        new("FR", ["France"], ["French"]),
        new("GB", ["United Kingdom", "Britain"], ["British"]),
    ];

    static readonly GazetteerRow[] Rows =
    [
        Row("gn:1", "United States", PlaceKind.Country, "US", null, 39, -98, 320_000_000, "PCLI"),
        Row("gn:2", "France", PlaceKind.Country, "FR", null, 46, 2, 65_000_000, "PCLI"),
        Row("gn:3", "United Kingdom", PlaceKind.Country, "GB", null, 54, -2, 66_000_000, "PCLI"),
        Row("gn:10", "Texas", PlaceKind.Province, "US", "Texas", 31, -99, 29_000_000, "ADM1") with { Further = ["TX", "Tex."] },
        Row("gn:11", "Maine", PlaceKind.Province, "US", "Maine", 45, -69, 1_300_000, "ADM1") with { Further = ["ME"] },
        Row("gn:12", "New York", PlaceKind.Province, "US", "New York", 43, -75, 19_000_000, "ADM1"),
        Row("gn:20", "Paris", PlaceKind.Settlement, "FR", "Île-de-France", 48.85, 2.35, 2_100_000, "PPLC"),
        Row("gn:21", "Paris", PlaceKind.Settlement, "US", "Texas", 33.66, -95.56, 25_000, "PPLA2"),
        Row("gn:22", "Sulphur Springs", PlaceKind.Settlement, "US", "Texas", 33.14, -95.6, 16_000, "PPL"),
        Row("gn:23", "Bangor", PlaceKind.Settlement, "GB", "Wales", 53.22, -4.12, 18_000, "PPL"),
        Row("gn:24", "Bangor", PlaceKind.Settlement, "US", "Maine", 44.8, -68.77, 32_000, "PPLA2"),
        Row("gn:25", "New York City", PlaceKind.Settlement, "US", "New York", 40.71, -74, 8_800_000, "PPL") with { Further = ["New York"] },
        Row("gn:26", "Albany", PlaceKind.Settlement, "US", "New York", 42.65, -73.75, 98_000, "PPLA"),
        Row("gn:27", "Kharkiv", PlaceKind.Settlement, "UA", "Kharkiv", 50, 36.25, 1_400_000, "PPLA") with { Alternates = ["Kharkov"] },
        Row("gn:28", "Saint Albans", PlaceKind.Settlement, "GB", "England", 51.75, -0.33, 82_000, "PPL"),
        Row("x:29", "Zamora", PlaceKind.Settlement, "ES", "Castille", 41.5, -5.7, 60_000, "PPLA2"),
    ];

    static readonly Lazy<WorldGazetteer> Compiled = new(() => Compile(Rows));

    static GazetteerRow Row(string id, string name, PlaceKind kind, string country, string? province, double latitude, double longitude, long population, string feature) =>
        new(id, name, [], kind, feature, country, province, null, latitude, longitude, population);

    static WorldGazetteer Compile(IEnumerable<GazetteerRow> rows)
    {
        using var stream = new MemoryStream();
        WorldCompiler.Write(rows, ["Mobile"], stream);
        return WorldGazetteer.Open(stream.ToArray());
    }

    static IReadOnlyList<PlaceMention> Read(string text) => Read(Compiled.Value, text);

    static IReadOnlyList<PlaceMention> Read(WorldGazetteer gazetteer, string text)
    {
        using var words = new StringReader(Words);
        return new WorldResolver(gazetteer, Countries, PlaceVocabulary.Read(words)).Read(PlainText.Read(text), []);
    }

    static string? Of(string text, string name) => Read(text).First(mention => mention.Text == name).Best()?.Place.Id;

    [Fact]
    public void A_compiled_place_is_read_back_as_it_was()
    {
        foreach (var (row, read) in Rows.Zip(Compiled.Value.Rows()))
        {
            Assert.Equal((row.Id, row.Name, row.Kind, row.Feature, row.Country, row.Province, row.Population), (read.Id, read.Name, read.Kind, read.Feature, read.Country, read.Province, read.Population));
            Assert.Equal((row.Latitude, row.Longitude), (read.Latitude, read.Longitude));
        }
    }

    [Fact]
    public void The_same_rows_give_the_same_bytes()
    {
        using var first = new MemoryStream();
        using var second = new MemoryStream();
        WorldCompiler.Write(Rows, [], first);
        WorldCompiler.Write(Rows, [], second);

        Assert.Equal(first.ToArray(), second.ToArray());
    }

    [Fact]
    public void What_is_read_back_compiles_to_the_same_answers()
    {
        var again = Compile(Compiled.Value.Rows());

        Assert.Equal(Compiled.Value.Lookup("New York").Select(match => match.Place.Id), again.Lookup("New York").Select(match => match.Place.Id));
    }

    [Theory]
    [InlineData("Paris", "gn:20")]
    [InlineData("PARIS", "gn:20")]
    [InlineData("Kharkov", "gn:27")]
    [InlineData("Harkhiv", null)]
    [InlineData("Kharkiiv", "gn:27")] // the same sounds
    [InlineData("Sulphur Sprimgs", "gn:22")] // a slip
    [InlineData("Zamora", "x:29")]
    [InlineData("", null)]
    [InlineData("\ud800", null)]
    public void A_name_is_found_as_it_stands_by_sound_or_by_slip(string name, string? id) =>
        Assert.Equal(id, Compiled.Value.Lookup(name) is [{ Place: var place }, ..] ? place.Id : null);

    [Fact]
    public void The_nearest_places_come_nearest_first() =>
        Assert.Equal(["gn:22", "gn:21"], Compiled.Value.Nearest(33.1, -95.6, 2).Select(found => found.Place.Id));

    [Fact]
    public void A_file_that_is_cut_short_is_refused()
    {
        using var stream = new MemoryStream();
        WorldCompiler.Write(Rows, [], stream);

        Assert.Throws<InvalidDataException>(() => WorldGazetteer.Open(stream.ToArray().AsMemory(0, (int)stream.Length / 2)));
        Assert.Throws<InvalidDataException>(() => WorldGazetteer.Open(new byte[4096]));
    }

    [Fact]
    public void A_file_with_one_changed_bit_is_refused_wherever_it_is()
    {
        using var stream = new MemoryStream();
        WorldCompiler.Write(Rows, [], stream);
        var bytes = stream.ToArray();
        for (var at = 0; at < bytes.Length; at += 997)
        {
            bytes[at] ^= 4;
            if (Array.TrueForAll(bytes[(at & ~7)..Math.Min(bytes.Length, (at & ~7) + 8)], one => one is 0 or 4))
            {
                bytes[at] ^= 4; // what fills up a part is no part of it
                continue;
            }

            Assert.Contains("gazetteer", Assert.Throws<InvalidDataException>(() => WorldGazetteer.Open(bytes)).Message, StringComparison.Ordinal);
            bytes[at] ^= 4;
        }

        Assert.Equal(Rows.Length, WorldGazetteer.Open(bytes).Count);
    }

    [Fact]
    public void The_first_bytes_tell_two_files_apart()
    {
        var sums = new[] { Rows, Rows[..^1] }.Select(rows =>
        {
            using var stream = new MemoryStream();
            WorldCompiler.Write(rows, [], stream);
            return WorldGazetteer.SumOf(stream.ToArray().AsSpan(0, WorldGazetteer.StartLength));
        }).ToList();
        Assert.NotEqual(sums[0], sums[1]);
        Assert.Null(WorldGazetteer.SumOf([1, 2, 3]));
    }

    [Theory]
    [InlineData("BANGOR - Rain fell for a week.", true)]
    [InlineData("BANGOR (AP) -- Rain fell for a week.", true)]
    [InlineData("They like rain and BANGOR - Rain too.", false)]
    public void What_a_report_begins_with_up_to_a_dash_is_where_it_was_written(string text, bool isPlace) =>
        Assert.Equal(isPlace, Read(text).Any(mention => mention.Text == "BANGOR"));

    [Fact]
    public void One_list_holds_things_of_one_sort()
    {
        Assert.Equal("gn:12", Of("Rain fell in Texas, New York and Maine.", "New York"));
        Assert.Equal("gn:25", Of("Rain fell in Paris and New York.", "New York"));
    }

    [Theory]
    [InlineData("He spoke in Bangor Tuesday.", true)]
    [InlineData("He met in Bangor Mayor Jones for lunch.", true)]
    [InlineData("He spoke in Bangor Memorial High School.", false)]
    [InlineData("He spoke to Albany Cole about it.", false)]
    public void A_word_with_a_capital_behind_a_name_makes_it_another_unless_it_is_a_day_or_an_office(string text, bool isPlace) =>
        Assert.Equal(isPlace, Read(text).Any(mention => mention.Text is "Bangor" or "Albany"));

    [Fact]
    public void The_letter_of_a_party_makes_a_place_of_the_name_behind_it() =>
        Assert.Contains(Read("Sen. Susan Low, R-Bangor, spoke."), mention => mention.Text == "Bangor");

    [Fact]
    public void An_abbreviated_state_counts_behind_a_town_that_nobody_knows() =>
        Assert.Equal("gn:10", Of("Boats came from Plumville, Tex., on Tuesday.", "Tex."));

    [Fact]
    public void The_larger_place_is_meant_where_nothing_is_said() =>
        Assert.Equal("gn:20", Of("She lives in Paris now.", "Paris"));

    [Theory]
    [InlineData("She lives in Paris, Texas, now.", "gn:21")]
    [InlineData("She lives in Paris, Tex., now.", "gn:21")]
    [InlineData("Crews from Sulphur Springs in Texas drove to Paris.", "gn:21")]
    [InlineData("Crews from France drove to Paris.", "gn:20")]
    public void What_a_place_is_said_to_lie_in_or_near_decides(string text, string id) => Assert.Equal(id, Of(text, "Paris"));

    [Fact]
    public void A_name_once_told_apart_is_told_apart_throughout() =>
        Assert.All(Read("He came from Bangor, Maine, on foot. Nobody in Bangor knew him.").Where(mention => mention.Text == "Bangor"), mention => Assert.Equal("gn:24", mention.Best()?.Place.Id));

    [Fact]
    public void The_state_is_meant_behind_a_place_in_it() => Assert.Equal("gn:12", Of("He works in Albany, New York, as a cook.", "New York"));

    [Fact]
    public void A_people_is_marked_as_no_place() => Assert.True(Read("A French man lives in Paris.").Single(mention => mention.Text == "French").IsPeople);

    [Theory]
    [InlineData("Crews from Texas and New York flew to the French state of Maine.", "gn:62")]
    [InlineData("Crews from Texas and New York flew to France's northern state of Maine.", "gn:62")]
    [InlineData("Crews from Texas and New York flew to France and to Maine.", "gn:11")]
    public void What_is_said_to_be_a_country_s_lies_in_it(string text, string id)
    {
        GazetteerRow[] rows = [.. Rows, Row("gn:62", "Maine", PlaceKind.Province, "FR", "Maine", 48, 0, 500_000, "ADM1")];

        Assert.Equal(id, Read(Compile(rows), text).First(mention => mention.Text == "Maine").Best()?.Place.Id);
    }

    [Fact]
    public void An_article_and_a_kind_may_stand_before_what_a_place_lies_in() =>
        Assert.Equal("gn:21", Of("Crews from France drove to Paris, a city in Texas.", "Paris"));

    [Fact]
    public void A_name_is_none_of_the_places_that_lie_in_another_country_than_is_said()
    {
        var mentions = Read("Boats came from Kharkiv, Tex., on Tuesday.");
        Assert.Empty(mentions.Single(mention => mention.Text == "Kharkiv").Candidates);
        Assert.Equal("gn:10", mentions.Single(mention => mention.Text == "Tex.").Best()?.Place.Id);
    }

    [Theory]
    [InlineData("Rain fell in Queen Anne's County today.", "Queen Anne's County", "gn:70")]
    [InlineData("Rain fell in St John's today.", "St John's", "gn:71")]
    [InlineData("Rain fell on St Paul's mayor today.", "St Paul", "gn:73")]
    public void A_mark_of_the_owner_may_be_part_of_a_name(string text, string name, string id)
    {
        GazetteerRow[] rows =
        [
            .. Rows,
            Row("gn:70", "Queen Anne's County", PlaceKind.District, "US", "Maine", 44, -69, 50_000, "ADM2"),
            Row("gn:71", "St. John's", PlaceKind.Settlement, "CA", "Newfoundland", 47.5, -52.7, 110_000, "PPLA"),
            Row("gn:72", "Saint John", PlaceKind.Settlement, "CA", "New Brunswick", 45.3, -66, 70_000, "PPL"),
            Row("gn:73", "Saint Paul", PlaceKind.Settlement, "US", "Minnesota", 44.9, -93, 300_000, "PPLA"),
            Row("gn:74", "St. Pauls", PlaceKind.Settlement, "US", "Carolina", 34.8, -79, 2_000, "PPL"),
        ];

        Assert.Equal(id, Read(Compile(rows), text).Single(mention => mention.Text == name).Best()?.Place.Id);
    }

    [Theory]
    [InlineData("She lay in St Albans's Memorial School.", "St Albans")]
    [InlineData("Rain and Ebola came to Paris.", "Ebola")]
    public void The_patron_of_a_house_and_an_ailment_are_no_places(string text, string name)
    {
        GazetteerRow[] rows = [.. Rows, Row("gn:80", "Ebola", PlaceKind.Settlement, "FR", "Maine", 48.5, 2, 90_000, "PPL")];

        Assert.DoesNotContain(Read(Compile(rows), text), mention => mention.Text == name);
    }

    [Fact]
    public void An_abbreviated_saint_is_one() => Assert.Equal("gn:28", Of("The trial in St Albans goes on.", "St Albans"));

    [Theory]
    [InlineData("The Zamora virus is rare.", "Zamora")]
    [InlineData("Mayor Zamora spoke.", "Zamora")]
    [InlineData("The Paris University Council met.", "University")]
    public void Ailments_people_and_bodies_are_no_places(string text, string name) => Assert.DoesNotContain(Read(text), mention => mention.Text == name);

    [Theory]
    [InlineData("A Harwick man sued.", true)]
    [InlineData("A Harwick chair broke.", false)]
    [InlineData("Harwick County sued.", true)]
    public void A_word_of_those_who_live_there_or_of_its_kind_makes_a_place_of_a_name(string text, bool isPlace)
    {
        GazetteerRow[] rows = [.. Rows, Row("gn:40", "Harwick", PlaceKind.Settlement, "US", "Texas", 33.2, -95.5, 60_000, "PPLA2"), Row("gn:41", "Harwick County", PlaceKind.District, "US", "Texas", 33.2, -95.5, 90_000, "ADM2")];

        Assert.Equal(isPlace, Read(Compile(rows), text).Any(mention => mention.Text.StartsWith("Harwick", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("Crews in Sulphur Springs left Harwick early.", true)]
    [InlineData("Crews in Kharkiv left Harwick early.", false)]
    public void A_doubtful_name_is_believed_where_its_place_lies_close_to_the_others(string text, bool isPlace)
    {
        GazetteerRow[] rows = [.. Rows, Row("gn:40", "Harwick", PlaceKind.Settlement, "US", "Texas", 33.2, -95.5, 60_000, "PPL")];

        Assert.Equal(isPlace, Read(Compile(rows), text).Any(mention => mention.Text == "Harwick"));
    }

    [Fact]
    public void A_part_of_a_country_comes_before_the_country_that_some_call_so()
    {
        using var words = new StringReader(Words);
        var england = Row("gn:50", "England", PlaceKind.Province, "GB", "England", 52, -1, 55_000_000, "ADM1");
        var resolver = new WorldResolver(Compile([.. Rows, england]), [new CountryWords("GB", ["United Kingdom", "England"], [])], PlaceVocabulary.Read(words));

        Assert.Equal(["gn:50", "gn:3"], resolver.Lookup("England").Select(match => match.Place.Id));
    }

    [Fact]
    public void A_report_of_a_theatre_knows_the_places_abroad_that_only_the_world_has()
    {
        using var words = new StringReader(Words);
        var world = new WorldResolver(Compiled.Value, Countries, PlaceVocabulary.Read(words));
        var text = PlainText.Read("Fighters seized Nowzad district in Helmand. Crews from Sulphur Springs in Texas flew home.");

        var mentions = new PlaceResolver(Theatre.Afghanistan, world).Read(text, []);

        var abroad = mentions.Single(mention => mention.Text == "Sulphur Springs");
        Assert.Equal((true, "gn:22"), (abroad.IsFromWorld, abroad.Best()?.Place.Id));
        Assert.All(mentions.Where(mention => mention.Text is "Nowzad" or "Helmand"), mention => Assert.False(mention.IsFromWorld));
        Assert.Null(new PlaceResolver(Theatre.Afghanistan).Read(text, []).FirstOrDefault(mention => mention.Text == "Sulphur Springs")?.Best());
        Assert.Equal(mentions.OrderBy(mention => mention.Span.Start), mentions);
    }

    [Fact]
    public void Confidences_are_ordered_and_sum_to_no_more_than_one()
    {
        foreach (var mention in Read("She left Paris for Bangor and New York."))
        {
            Assert.Equal(mention.Candidates.OrderByDescending(candidate => candidate.Confidence), mention.Candidates);
            Assert.InRange(mention.Candidates.Sum(candidate => candidate.Confidence), 0, 1);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("Paris, Paris, , Paris. (Paris")]
    [InlineData("TX")]
    [InlineData("\ud800 Paris \0 Maine")]
    public void No_text_is_an_error(string text) => Assert.All(Read(text), mention => Assert.Equal(mention.Text, mention.Span.In(text)));
}
