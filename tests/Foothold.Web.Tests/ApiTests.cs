using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Foothold.Coding;
using Xunit;

namespace Foothold.Web.Tests;

public sealed class ApiTests : IAsyncLifetime
{
    Vale _vale = null!;

    public async ValueTask InitializeAsync() => _vale = await Vale.Start();

    public ValueTask DisposeAsync() => _vale.DisposeAsync();

    [Fact]
    public void The_server_listens_on_this_machine_only()
    {
        Assert.Equal("127.0.0.1", _vale.Address.Host);
        Assert.NotEqual(0, _vale.Address.Port);
    }

    [Fact]
    public async Task The_theatre_says_what_the_map_is_a_map_of()
    {
        var theatre = await Get("/api/theatre");
        Assert.Equal("The Vale", theatre.GetProperty("name").GetString());
        Assert.Equal(4, theatre.GetProperty("districts").GetInt32());
        Assert.Equal("4 districts of 2030", theatre.GetProperty("boundaries").GetString());
        Assert.Equal(3, theatre.GetProperty("reports").GetInt32());
        Assert.Equal(3, theatre.GetProperty("revision").GetInt32());
        Assert.Equal(["crown", "hill"], theatre.GetProperty("sides").EnumerateArray().Select(side => side.GetProperty("id").GetString()));
        Assert.False(theatre.GetProperty("hasBasemap").GetBoolean());
        Assert.Contains("not news", theatre.GetProperty("notice").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Outlines_are_sent_as_the_theatre_has_them()
    {
        using var response = await _vale.Client.GetAsync("/api/theatre/districts", Cancel);
        Assert.Equal("application/geo+json", response.Content.Headers.ContentType?.MediaType);
        using var document = JsonDocument.Parse(await response.Content.ReadAsStringAsync(Cancel));
        Assert.Equal(4, document.RootElement.GetProperty("features").GetArrayLength());
    }

    [Fact]
    public async Task A_day_has_its_colours_and_one_sentence()
    {
        var control = await Get("/api/control?on=2031-05-20");
        Assert.Equal("Crown hold 1 of 4 districts, Hill Front 1, 1 contested, 1 without evidence.", control.GetProperty("summary").GetString());
        Assert.Equal(6, control.GetProperty("claims").GetInt32());
        Assert.Equal(1, control.GetProperty("claimsNotOnMap").GetInt32());

        var redwell = control.GetProperty("districts").EnumerateArray().Single(district => district.GetProperty("id").GetString() == Vale.Redwell);
        Assert.Equal("hill", redwell.GetProperty("leader").GetString());
        Assert.Equal(0.88, redwell.GetProperty("probability").GetDouble());
        Assert.Equal("assessed", redwell.GetProperty("basis").GetString());
        Assert.Equal("2031-05-15", redwell.GetProperty("lastEvidence").GetString());
        Assert.Equal(5, redwell.GetProperty("freshnessDays").GetInt32());
        Assert.False(redwell.GetProperty("threatened").GetBoolean());
    }

    [Fact]
    public async Task A_day_before_any_evidence_says_that_there_is_none()
    {
        var control = await Get("/api/control?on=2031-01-01");
        Assert.Equal("No evidence reaches any of the 4 districts.", control.GetProperty("summary").GetString());
        Assert.Equal(0, control.GetProperty("districts").GetArrayLength());
    }

    [Fact]
    public async Task Only_reports_published_by_then_count_where_that_is_asked()
    {
        var then = await Get("/api/control?on=2031-05-20&as_of=2031-05-14");
        Assert.Equal("2031-05-14", then.GetProperty("asOf").GetString());
        Assert.DoesNotContain(then.GetProperty("districts").EnumerateArray(), district => district.GetProperty("id").GetString() == Vale.StonyReach);
    }

    [Fact]
    public async Task Why_leads_to_sentences_that_are_really_in_the_stored_reports()
    {
        var why = await Get($"/api/districts/{Vale.Redwell}/why?on=2031-05-20");
        Assert.Equal("Redwell", why.GetProperty("district").GetProperty("name").GetString());
        Assert.Equal("hill", why.GetProperty("leader").GetString());
        Assert.Equal("Hill Front, said last on 2031-05-15.", why.GetProperty("words")[0].GetString());
        Assert.Equal("2031-05-13", why.GetProperty("since").GetProperty("earliest").GetString());

        var voices = why.GetProperty("voices").EnumerateArray().ToList();
        Assert.Equal(["for", "against"], voices.Select(voice => voice.GetProperty("standing").GetString()));
        foreach (var sentence in voices.SelectMany(voice => voice.GetProperty("sentences").EnumerateArray()))
        {
            var claim = ClaimJson.Read(sentence.GetProperty("claim"));
            var report = await Get($"/api/reports/{sentence.GetProperty("report").GetProperty("id").GetString()}");
            Assert.Equal(claim.Quote, claim.Span.In(report.GetProperty("text").GetString()!));
        }

        Assert.Equal(Vale.RedwellSentence, voices[0].GetProperty("sentences")[0].GetProperty("claim").GetProperty("quote").GetString());
        Assert.Equal("Valley Wire", voices[0].GetProperty("sentences")[0].GetProperty("report").GetProperty("outlet").GetString());
    }

    [Fact]
    public async Task Centre_and_rest_are_given_where_they_are_told_apart_and_null_elsewhere()
    {
        var why = await Get($"/api/districts/{Vale.Millford}/why?on=2031-05-20");
        Assert.Equal("Its centre is held by the crown; the rest is held by Hill Front.", why.GetProperty("split")[0].GetString());
        var centre = why.GetProperty("centre");
        Assert.Equal(("crown", 0.8123, 2), (centre.GetProperty("leader").GetString(), centre.GetProperty("probabilities").GetProperty("crown").GetDouble(), centre.GetProperty("freshnessDays").GetInt32()));
        var claims = centre.GetProperty("voices").EnumerateArray().SelectMany(voice => voice.GetProperty("claims").EnumerateArray()).Select(id => id.GetString()!).ToList();
        Assert.NotEmpty(claims);
        Assert.All(claims, id => Assert.NotNull(_vale.Store.Claim(id)));
        Assert.Equal("hill", why.GetProperty("rest").GetProperty("leader").GetString());

        var districts = (await Get("/api/control?on=2031-05-20")).GetProperty("districts").EnumerateArray().ToDictionary(one => one.GetProperty("id").GetString()!);
        Assert.Equal(("crown", "hill"), (districts[Vale.Millford].GetProperty("centre").GetProperty("leader").GetString(), districts[Vale.Millford].GetProperty("rest").GetProperty("leader").GetString()));
        Assert.Equal(0.8123, districts[Vale.Millford].GetProperty("centre").GetProperty("probability").GetDouble());
        Assert.Equal(JsonValueKind.Null, districts[Vale.Redwell].GetProperty("centre").ValueKind);
        var other = await Get($"/api/districts/{Vale.Redwell}/why?on=2031-05-20");
        Assert.Equal((0, JsonValueKind.Null), (other.GetProperty("split").GetArrayLength(), other.GetProperty("rest").ValueKind));
    }

    [Fact]
    public async Task Why_of_a_district_without_evidence_says_so()
    {
        var why = await Get($"/api/districts/{Vale.FarField}/why?on=2031-05-20");
        Assert.Equal(JsonValueKind.Null, why.GetProperty("leader").ValueKind);
        Assert.Equal(0, why.GetProperty("voices").GetArrayLength());
    }

    [Fact]
    public async Task The_timeline_counts_districts_for_every_day_and_lists_the_changes()
    {
        var timeline = await Get("/api/timeline");
        Assert.Equal("2031-05-08", timeline.GetProperty("from").GetString());
        Assert.Equal("2031-05-31", timeline.GetProperty("to").GetString());
        var hill = timeline.GetProperty("districts").GetProperty("hill").EnumerateArray().Select(count => count.GetInt32()).ToList();
        Assert.Equal(24, hill.Count);
        Assert.Equal([0, 1, 2], hill.Distinct());
        Assert.Equal(
            ["2031-05-13", "2031-05-14", "2031-05-18", "2031-05-26"],
            timeline.GetProperty("changes").EnumerateArray().Select(day => day.GetString()));
    }

    [Fact]
    public async Task A_report_comes_with_its_text_and_claims()
    {
        var report = _vale.Store.Reports()[0];
        var body = await Get($"/api/reports/{report.Id}");
        Assert.Equal(report.Text, body.GetProperty("text").GetString());
        Assert.Equal(
            _vale.Store.ClaimsOf(report.Id).Select(ClaimJson.Write),
            body.GetProperty("claims").EnumerateArray().Select(claim => ClaimJson.Write(ClaimJson.Read(claim))));
    }

    public static readonly TheoryData<string, int, string> Refusals = new()
    {
        { "/api/control?on=2031-05-20&when=now", 400, "unknown-parameter" },
        { "/api/control?on=2031-05-20&on=2031-05-21", 400, "repeated-parameter" },
        { "/api/control", 400, "missing-parameter" },
        { "/api/control?on=20/05/2031", 400, "not-a-day" },
        { "/api/control?on=2031-02-30", 400, "not-a-day" },
        { "/api/control?on=2031-05-20&as_of=", 400, "not-a-day" },
        { "/api/districts/t:redwell/why?on=yesterday", 400, "not-a-day" },
        { "/api/districts/atlantis/why?on=2031-05-20", 404, "not-found" },
        { "/api/theatre?x=1", 400, "unknown-parameter" },
        { "/api/timeline?from=2031-05-20", 400, "unknown-parameter" },
        { "/api/reports/r_none", 404, "not-found" },
        { "/api/reports/r_none?q=1", 400, "unknown-parameter" },
        { "/api/places", 400, "missing-parameter" },
        { "/api/places?name=", 400, "missing-parameter" },
        { "/api/places?name=Redwell&far=Millford", 400, "unknown-parameter" },
        { "/api/places?name=Qwrtz", 404, "not-found" },
        { "/api/places?name=Redwell&near=Qwrtz", 404, "not-found" },
        { "/api/places/at?lat=10.5", 400, "missing-parameter" },
        { "/api/places/at?lat=north&lon=10.5", 400, "not-degrees" },
        { "/api/places/at?lat=91&lon=10.5", 400, "not-degrees" },
        { "/api/places/distance?from=Redwell&to=Qwrtz", 404, "not-found" },
        { "/api/districts/atlantis/neighbours", 404, "not-found" },
        { "/api/theatre/basemap", 404, "not-found" },
        { "/api/nothing", 404, "not-found" },
        { "/../../etc/passwd", 404, "not-found" },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task What_cannot_be_answered_is_a_problem_with_its_name(string path, int status, string code)
    {
        using var response = await _vale.Client.GetAsync(path, Cancel);
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        using var document = JsonDocument.Parse(await response.Content.ReadAsStringAsync(Cancel));
        Assert.Equal($"urn:foothold:{code}", document.RootElement.GetProperty("type").GetString());
        Assert.Equal(status, document.RootElement.GetProperty("status").GetInt32());
        Assert.NotEmpty(document.RootElement.GetProperty("detail").GetString()!);
    }

    [Theory]
    [InlineData("Red well", Vale.Redwell)]
    [InlineData("Milford", Vale.Millford)]
    [InlineData("stony reech", Vale.StonyReach)]
    public async Task An_unknown_district_suggests_the_ones_it_may_mean(string written, string owed)
    {
        using var response = await _vale.Client.GetAsync($"/api/districts/{Uri.EscapeDataString(written)}/why?on=2031-05-20", Cancel);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        using var document = JsonDocument.Parse(await response.Content.ReadAsStringAsync(Cancel));
        Assert.Equal(owed, document.RootElement.GetProperty("suggestions")[0].GetProperty("id").GetString());
    }

    [Theory]
    [InlineData("/api/theatre")]
    [InlineData("/api/theatre/districts")]
    [InlineData("/api/control?on=2031-05-20")]
    [InlineData("/api/timeline")]
    public async Task Who_has_an_answer_already_is_told_that_it_is_the_same(string path)
    {
        using var first = await _vale.Client.GetAsync(path, Cancel);
        var tag = first.Headers.ETag;
        Assert.NotNull(tag);
        Assert.False(tag.IsWeak);

        using var again = new HttpRequestMessage(HttpMethod.Get, path);
        again.Headers.IfNoneMatch.Add(tag);
        using var second = await _vale.Client.SendAsync(again, Cancel);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);

        using var other = new HttpRequestMessage(HttpMethod.Get, path);
        other.Headers.IfNoneMatch.Add(new EntityTagHeaderValue("\"other\""));
        using var third = await _vale.Client.SendAsync(other, Cancel);
        Assert.Equal(HttpStatusCode.OK, third.StatusCode);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/api/theatre")]
    [InlineData("/api/nothing")]
    public async Task Every_answer_forbids_what_does_not_come_from_here(string path)
    {
        using var response = await _vale.Client.GetAsync(path, Cancel);
        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("http", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.False(response.Headers.Contains("Server"));
    }

    [Fact]
    public async Task A_name_that_was_bent_to_this_machine_is_refused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/theatre");
        request.Headers.Host = "evil.example";
        using var response = await _vale.Client.SendAsync(request, Cancel);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task What_can_only_be_read_cannot_be_written()
    {
        using var response = await _vale.Client.PostAsync("/api/control?on=2031-05-20", null, Cancel);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    [Fact]
    public async Task It_says_that_it_lives() => Assert.Equal("ok\n", await _vale.Client.GetStringAsync("/healthz/live", Cancel));

    [Fact]
    public async Task A_fault_is_answered_without_its_insides()
    {
        await using var vale = await Vale.Start(view: _ => new FailingView());
        using var response = await vale.Client.GetAsync("/api/timeline", Cancel);
        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.DoesNotContain("secret", await response.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public void A_theatre_without_districts_is_refused_by_its_path()
    {
        var fault = Assert.Throws<TheatreException>(() =>
            MapServer.Create(Vale.Settings with { TheatreFolder = Path.Combine(Path.GetTempPath(), "no-such-theatre") }, _vale.Store, new FailingView()));
        Assert.Contains("no-such-theatre", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/control?on=9999-12-31")]
    [InlineData("/api/districts/t:redwell/why?on=9999-12-31")]
    public async Task A_day_far_after_the_newest_report_is_refused_with_the_last_that_is_answered_for(string path)
    {
        using var response = await _vale.Client.GetAsync(path, Cancel);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("ten years after the newest report", await response.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_of_two_places_means_first_the_one_that_lies_where_it_is_said_to()
    {
        var larger = (await Get("/api/places?name=Bridge End")).GetProperty("places")[0];
        Assert.Equal("t:other-bridge", larger.GetProperty("place").GetProperty("id").GetString());
        Assert.Equal("exact", larger.GetProperty("match").GetString());

        var within = Assert.Single((await Get("/api/places?name=Bridge End, Redwell")).GetProperty("places").EnumerateArray());
        Assert.Equal("t:bridge", within.GetProperty("place").GetProperty("id").GetString());

        var near = (await Get("/api/places?name=Bridge End&near=Upper Vale")).GetProperty("places");
        Assert.Equal(["t:bridge", "t:other-bridge"], near.EnumerateArray().Select(found => found.GetProperty("place").GetProperty("id").GetString()));
    }

    [Fact]
    public async Task A_point_has_its_district_and_the_settlements_nearest_to_it()
    {
        var inside = await Get("/api/places/at?lat=10.5&lon=10.5");
        Assert.Equal(Vale.Redwell, inside.GetProperty("district").GetProperty("id").GetString());
        Assert.Equal(["t:bridge", "t:other-bridge"], inside.GetProperty("nearest").EnumerateArray().Select(near => near.GetProperty("place").GetProperty("id").GetString()));

        var outside = await Get("/api/places/at?lat=0&lon=0");
        Assert.Equal(JsonValueKind.Null, outside.GetProperty("district").ValueKind);
    }

    [Fact]
    public async Task Two_places_are_so_many_kilometres_apart_and_districts_have_neighbours()
    {
        var distance = await Get("/api/places/distance?from=Redwell&to=Millford");
        Assert.Equal(Vale.Millford, distance.GetProperty("to").GetProperty("id").GetString());
        Assert.InRange(distance.GetProperty("kilometres").GetDouble(), 109, 110); // a degree of longitude there

        var neighbours = (await Get($"/api/districts/{Vale.Redwell}/neighbours")).GetProperty("districts");
        Assert.Equal([Vale.Millford, Vale.StonyReach], neighbours.EnumerateArray().Select(district => district.GetProperty("id").GetString()));
    }

    [Fact]
    public async Task Events_are_those_of_the_days_asked_for_with_the_ids_of_their_claims()
    {
        var all = (await Get("/api/events")).GetProperty("events").EnumerateArray().ToList();
        Assert.NotEmpty(all);
        var first = all[0];
        Assert.Equal("takeover", first.GetProperty("kind").GetString());
        Assert.StartsWith("c_", first.GetProperty("claims")[0].GetString(), StringComparison.Ordinal);

        var start = first.GetProperty("start").GetString()!;
        Assert.All((await Get($"/api/events?from={start}&to={start}")).GetProperty("events").EnumerateArray(), told => Assert.Equal(start, told.GetProperty("start").GetString()));
        Assert.Empty((await Get("/api/events?to=1990-01-01")).GetProperty("events").EnumerateArray());
        Assert.All((await Get($"/api/districts/{Vale.Redwell}/events")).GetProperty("events").EnumerateArray(), told => Assert.Equal(Vale.Redwell, told.GetProperty("place").GetProperty("district").GetString()));

        using var unknown = await _vale.Client.GetAsync("/api/districts/nowhere/events", Cancel);
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    async Task<JsonElement> Get(string path)
    {
        using var response = await _vale.Client.GetAsync(path, Cancel);
        var text = await response.Content.ReadAsStringAsync(Cancel);
        Assert.True(response.IsSuccessStatusCode, $"{path} answered {(int)response.StatusCode}: {text}");
        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }

    sealed class FailingView : IControlView
    {
        public IReadOnlyList<Foothold.Control.SourceRecord> Sources(NodaTime.LocalDate? asOf) => throw new InvalidOperationException("secret");

        public ControlDay ControlOn(NodaTime.LocalDate day, NodaTime.LocalDate? asOf) => throw new InvalidOperationException("secret");

        public DistrictReasons Why(string district, NodaTime.LocalDate day, NodaTime.LocalDate? asOf) => throw new InvalidOperationException("secret");

        public IReadOnlyList<ReportedEvent> Events(NodaTime.LocalDate? asOf) => throw new InvalidOperationException("secret");

        public ControlTimeline Timeline(NodaTime.LocalDate? asOf) => throw new InvalidOperationException("secret");
    }
}
