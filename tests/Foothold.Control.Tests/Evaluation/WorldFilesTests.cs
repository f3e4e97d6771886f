using Xunit;
using static Foothold.Control.Tests.Theatre;

namespace Foothold.Control.Tests;

public sealed class WorldFilesTests
{
    const string Truth = "place,from,to,state\nA,2020-01-01,2020-01-05,Red\nA,2020-01-06,2020-01-10,contested\nB,2020-01-01,2020-01-10,Blue\n";

    [Fact]
    public void A_world_that_is_written_is_read_again()
    {
        var world = KnownWorld.Of(new SyntheticWorld(WorldHabits.Standard with { HiddenCopies = 0 }, 4));
        var (claims, truth, neighbours) = (new StringWriter(), new StringWriter(), new StringWriter());
        WorldWriter.WriteClaims(world, claims);
        WorldWriter.WriteTruth(world, truth);
        WorldWriter.WriteNeighbours(world, neighbours);
        var read = Reader().Read(File(claims.ToString()), File(truth.ToString()), File(neighbours.ToString()), null);
        Assert.Equal(world.Districts, read.Districts);
        Assert.Equal(world.States, read.States);
        Assert.Equal(world.Truth.SelectMany(place => place), read.Truth.SelectMany(place => place));
        Assert.Equal(world.Neighbours("d09").Order(), read.Neighbours("d09").Order());
        Assert.Equal(
            world.Evidence.Select(item => (item.Id, item.District, item.Type, item.Side, item.From, item.To, item.Published, item.Interest)).Order(),
            read.Evidence.Select(item => (item.Id, item.District, item.Type, item.Side, item.From, item.To, item.Published, item.Interest)).Order());

        // Copies of one origin are one voice again; an origin that says the same twice within three days is one too.
        var voices = world.Evidence.Select(item => item.Voice).Distinct().Count();
        Assert.InRange(read.Evidence.Select(item => item.Voice).Distinct().Count(), 0.9 * voices, voices);
    }

    [Fact]
    public void Columns_may_have_other_names_and_days_may_be_numbers()
    {
        var world = Read(
            "District;Claim Type;Side;Day;Pub Day;Source\nA;gain;Blue;3;4.0;Blue spokesman\nA;clash;Red;5;5;Radio\n",
            "town,day,control\nA,0,Red\nA,4,Blue\nA,9,Blue\nB,0,Blue\n");
        Assert.Equal((10, 2), (world.Days, world.Districts.Count));
        Assert.Equal([1, 1, 1, 1, 0, 0, 0, 0, 0, 0], world.Truth[0]);
        var gain = world.Evidence[0];
        Assert.Equal((EvidenceType.Captured, "Blue", "Red", Coding.Interest.Own), (gain.Type, gain.Side, gain.Opponent, gain.Interest));
        Assert.Equal((world.First.PlusDays(3), world.First.PlusDays(4)), (gain.From, gain.Published));
    }

    [Theory]
    [InlineData("place,type,actor,event_from,published,origin,speaks_for\nA,captured,Blue,2020-01-02,2020-01-03,Smith,Red", Coding.Interest.Against)]
    [InlineData("place,type,actor,event_from,published,origin\nA,captured,Blue,2020-01-02,2020-01-03,the Red command", Coding.Interest.Against)]
    [InlineData("place,type,actor,event_from,published,origin\nA,captured,Blue,2020-01-02,2020-01-03,Blue TV", Coding.Interest.Own)]
    [InlineData("place,type,actor,event_from,published,origin\nA,captured,Blue,2020-01-02,2020-01-03,Agency", Coding.Interest.Neutral)]
    [InlineData("place,type,actor,event_from,published,origin,stance\nA,captured,Blue,2020-01-02,2020-01-03,Blue TV,against-interest", Coding.Interest.Against)]
    public void Whose_interest_is_served_is_said_or_follows(string claims, Coding.Interest interest) =>
        Assert.Equal(interest, Read(claims, Truth).Evidence[0].Interest);

    [Fact]
    public void Copies_are_told_by_origin_by_text_and_by_what_the_file_says()
    {
        var world = Read(
            """
            id,place,type,actor,event_from,published,outlet,origin,copy_of,text
            1,A,captured,Blue,2020-01-02,2020-01-02,Wire,,,
            2,A,captured,Blue,2020-01-02,2020-01-03,Paper,wire,,
            3,A,captured,Blue,2020-01-02,2020-01-03,Post,,1,
            4,A,captured,Blue,2020-01-02,2020-01-03,Times,,,"Blue troops took A, the town by the river, after two days, the mayor said"
            5,A,captured,Blue,2020-01-02,2020-01-04,Globe,,,"Blue troops took A, the town by the river, after two days, the mayor said."
            6,A,captured,Blue,2020-01-08,2020-01-08,Wire,,,
            7,A,holds,Blue,2020-01-02,2020-01-02,Wire,,,
            """,
            Truth);
        var voice = world.Evidence.ToDictionary(item => item.Id, item => item.Voice);
        Assert.Equal((voice["1"], voice["1"]), (voice["2"], voice["3"]));
        Assert.Equal(voice["4"], voice["5"]);
        Assert.Equal(5, voice.Values.Distinct().Count() + 1);
    }

    [Fact]
    public void Denials_plans_scopes_and_doubts_are_read()
    {
        var world = Read(
            """
            place,type,actor,event_from,event_to,published,certainty,negated,reality,scope
            A,captured,Blue,2020-01-02,,2020-01-02,reportedly,true,,centre
            A,captured,Blue,2020-01-09,,2020-01-02,0.3,no,,village
            A,contested,none,2020-01-02,,2020-01-02,asserted (by whom?),0,,
            """,
            Truth);
        Assert.Equal(
            [
                (EvidenceType.Captured, Coding.Certainty.Reported, Coding.Polarity.Denied, Coding.Reality.Actual, Coding.ControlScope.Centre, false),
                (EvidenceType.Captured, Coding.Certainty.Unconfirmed, Coding.Polarity.Affirmed, Coding.Reality.Planned, Coding.ControlScope.Parts, true),
                (EvidenceType.Neither, Coding.Certainty.Asserted, Coding.Polarity.Affirmed, Coding.Reality.Actual, Coding.ControlScope.Whole, false),
            ],
            world.Evidence.OrderBy(item => item.Id).Select(item => (item.Type, item.Certainty, item.Polarity, item.Reality, item.Scope, item.Village)));
    }

    [Theory]
    [InlineData("place,actor\nA,Blue", "claims.csv has no column for 'type'; it may be called ")]
    [InlineData("place,type,day\nA,sings,2020-01-02", "claims.csv, row 1: 'sings' is no type of claim; known are ")]
    [InlineData("place,type,day\nA,captured,yesterday", "claims.csv, row 1: 'yesterday' is no day")]
    [InlineData("place,type,actor,from,to\nA,captured,Blue,2020-01-05,2020-01-02", "claims.csv, row 1: the event ends before it begins")]
    public void Faults_say_where_and_what(string claims, string fault)
    {
        var faults = Assert.Throws<WorldFilesException>(() => Read(claims, Truth)).Faults;
        Assert.Contains(faults, one => one.StartsWith(fault, StringComparison.Ordinal));
    }

    [Fact]
    public void An_outlet_whose_name_only_begins_like_a_side_is_its_own_where_it_speaks_like_it()
    {
        const string Claims =
            """
            place,type,actor,event_from,published,outlet
            A,captured,Red,2020-01-02,2020-01-02,Redwood Post
            A,captured,Blue,2020-01-03,2020-01-03,Redwood Post
            B,captured,Blue,2020-01-02,2020-01-02,Blueshirt Bulletin
            A,holds,Blue,2020-01-04,2020-01-04,Blueshirt Bulletin
            """;
        Assert.Equal(
            [("Blueshirt Bulletin", Coding.Interest.Own), ("Redwood Post", Coding.Interest.Neutral)],
            Read(Claims, Truth).Evidence.Select(item => (item.Outlet, item.Interest)).Distinct().Order());
    }

    [Fact]
    public void A_start_names_states_that_the_files_know()
    {
        KnownWorld Started(string state) => Reader().Read(
            File("place,type,actor,day\nA,captured,Blue,2020-01-02\nA,captured,Green,2020-01-02\n"),
            (new StringReader(Truth), "truth.csv"),
            null,
            new Dictionary<string, double> { ["red"] = 0.5, [state] = 0.3, ["contested"] = 0.2 });
        Assert.Equal(0.3, Started("Blue").Start.Sides["Blue"], 1e-12);
        Assert.Equal(["Blue", "Green", "Red"], Started("Green").Start.Sides.Keys.Order());
        Assert.Contains("The start names 'Grey', which is no state of the truth and no actor of the claims", Assert.Throws<WorldFilesException>(() => Started("Grey")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_year_among_dates_is_no_number_of_days()
    {
        var fault = Assert.Throws<WorldFilesException>(() => Read("place,type,actor,day\nA,captured,Blue,2020-01-02\nA,captured,Blue,2020\n", Truth));
        Assert.Contains("claims.csv, row 2: '2020' mixes days written as dates (truth.csv, row 1) and as numbers (claims.csv, row 2); write all of them one way", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_known_is_told_and_taken_for_the_usual()
    {
        var reader = Reader();
        reader.Read(File("place,type,actor,day,certainty\nA,captured,Green,2020-01-02,so so"), File(Truth), null, null);
        Assert.Equal(["actor 'Green' is no side (1 rows)", "certainty 'so so' is not known and was taken as asserted (1 rows)"], reader.Remarks);
    }

    static KnownWorld Read(string claims, string truth) => Reader().Read(File(claims), (new StringReader(truth), "truth.csv"), null, null);

    static (TextReader Reader, string Name) File(string text) => (new StringReader(text), "claims.csv");

    static WorldFiles Reader()
    {
        using var words = System.IO.File.OpenText(Fixture("claim-words.tsv"));
        return new WorldFiles(ClaimWords.Read(words), Parameters.Voices);
    }
}
