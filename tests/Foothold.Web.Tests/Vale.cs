using System.Globalization;
using Foothold.Coding;
using Foothold.Lexicon;
using Foothold.Places;
using Foothold.Store;
using Foothold.Store.Tests;
using Microsoft.AspNetCore.Builder;
using NodaTime;

namespace Foothold.Web.Tests;

/// <summary>An invented land of four square districts, its reports, and a server over them on a free port.</summary>
public sealed class Vale : IAsyncDisposable
{
    public const string Redwell = "t:redwell";
    public const string Millford = "t:millford";
    public const string StonyReach = "t:stony-reach";
    public const string FarField = "t:far-field";

    public const string RedwellSentence = "Hill fighters took Redwell on Tuesday";

    readonly string _folder = Directory.CreateTempSubdirectory("foothold-web-").FullName;
    readonly WebApplication _server;

    Vale(WebSettings settings, Func<string, WebSettings, (IClaimStore Store, WebApplication Server)> start)
    {
        WriteTheatre(_folder);
        (Store, _server) = start(_folder, settings with { TheatreFolder = _folder });
    }

    public IClaimStore Store { get; }

    public IServiceProvider Services => _server.Services;

    public Uri Address { get; private set; } = null!;

    public HttpClient Client { get; private set; } = null!;

    public static IReadOnlyList<Side> Sides { get; } =
    [
        new Side("crown", "Crown", "#1142B7", [new Membership("VAL.CRO", null, null)]),
        new Side("hill", "Hill Front", "#AC4B14", [new Membership("VAL.HILL", null, null)]),
    ];

    public static WebSettings Settings { get; } = new()
    {
        TheatreId = "vale",
        TheatreName = "The Vale",
        TheatreFolder = "",
        Sides = Sides,
        Boundaries = "4 districts of 2030",
        Attribution = "Outlines: drawn for a test",
        OtherNames = new Dictionary<string, IReadOnlyList<string>> { [Millford] = ["Milford", "Mill Ford"] },
        Gazetteer = ReadGazetteer(),
        Notice = "Sample data: written for a test, not news.",
    };

    public static async Task<Vale> Start(bool withReports = true, Func<IClaimStore, IControlView>? view = null)
    {
        var vale = new Vale(Settings, (folder, settings) =>
        {
            var store = SqliteStore.OpenOrCreate(Path.Combine(folder, "project"), "vale");
            if (withReports)
            {
                AddReports(store);
            }

            return (store, MapServer.Create(settings, store, view?.Invoke(store) ?? new LastWordView(store, Sides)));
        });
        await vale._server.StartAsync();
        vale.Address = new Uri(vale._server.Urls.First());
        vale.Client = new HttpClient { BaseAddress = vale.Address };
        return vale;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _server.StopAsync();
        await _server.DisposeAsync();
        Store.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    static void AddReports(SqliteStore store)
    {
        var wire = HandMade.Report(
            "THE VALE, May 14 — Hill fighters took Redwell on Tuesday, a district officer said, admitting that the garrison had left in the night.\n\n"
            + "The crown's army still holds Millford, which it has held since 2019, but Hill fighters are closing in on Millford. <b>Nothing here is markup</b> & so on.",
            "Valley Wire", new LocalDate(2031, 5, 14), "Redwell falls to the Hill Front");
        store.AddReport(wire,
        [
            Tell(wire, RedwellSentence, "took", "Hill fighters", Redwell, "Redwell", "on Tuesday", new LocalDate(2031, 5, 13), ControlEffect.Gain, "VAL.HILL") with
            {
                Sources = [new Attribution("a district officer", HandMade.Find(wire, "a district officer"), "VAL.CRO", Stance.Admitted)],
                Interest = Interest.Against,
            },
            Tell(wire, "The crown's army still holds Millford", "holds", "The crown's army", Millford, "Millford", null, new LocalDate(2031, 5, 14), ControlEffect.Hold, "VAL.CRO"),
            Tell(wire, "Hill fighters are closing in on Millford", "closing in on", "Hill fighters", Millford, "Millford", null, new LocalDate(2031, 5, 14), ControlEffect.Threaten, "VAL.HILL"),
        ]);

        var statement = HandMade.Report(
            "The army's spokesman denied that Redwell had fallen. He said fighting went on in Stony Reach on Sunday.",
            "Crown Gazette", new LocalDate(2031, 5, 19), "Army statement");
        store.AddReport(statement,
        [
            Tell(statement, "denied that Redwell had fallen", "fallen", null, Redwell, "Redwell", null, new LocalDate(2031, 5, 15), ControlEffect.Gain, "VAL.HILL") with
            {
                Polarity = Polarity.Denied,
                Interest = Interest.Own,
            },
            Tell(statement, "fighting went on in Stony Reach on Sunday", "fighting", null, StonyReach, "Stony Reach", "on Sunday", new LocalDate(2031, 5, 18), ControlEffect.Contest, null),
            HandMade.Claim(statement, "He said", "said") with { Time = new ClaimTime("", null, new LocalDate(2031, 5, 19), new LocalDate(2031, 5, 20), Language.TimePrecision.Day, true), Control = new ControlChange(ControlEffect.Hold, null, null, null, ControlScope.Whole) },
        ]);

        var radio = HandMade.Report(
            "Hill Front radio said its men now hold Stony Reach whole.", "Radio Hill", new LocalDate(2031, 5, 26), "Stony Reach");
        store.AddReport(radio,
        [
            Tell(radio, "its men now hold Stony Reach whole", "hold", "its men", StonyReach, "Stony Reach", null, new LocalDate(2031, 5, 26), ControlEffect.Hold, "VAL.HILL") with
            {
                Interest = Interest.Own,
            },
        ]);
    }

    static Claim Tell(
        Report report, string quote, string trigger, string? agent, string district, string name, string? time, LocalDate day, ControlEffect effect, string? holder)
    {
        var place = HandMade.Find(report, quote).Start + quote.IndexOf(name, StringComparison.Ordinal);
        var span = new Language.TextSpan(place, place + name.Length);
        return HandMade.Claim(report, quote, trigger) with
        {
            Agents = agent is null ? [] : [new Participant(agent, HandMade.Find(report, agent), holder, false)],
            Places = [new ClaimPlace(name, span, district, name, "Upper Vale", district, 1, 1, "district", 0.95, [], [], false)],
            Time = new ClaimTime(
                time ?? "", time is null ? null : HandMade.Find(report, time), day, day.PlusDays(1), Language.TimePrecision.Day, time is null),
            Control = new ControlChange(effect, holder, null, district, ControlScope.Whole),
        };
    }

    static Gazetteer ReadGazetteer()
    {
        using var places = new StringReader(
            "id\tkind\tname\talternates\tlat\tlon\tcountry\tprovince\tdistrict\tpopulation\n"
            + $"{Redwell}\tdistrict\tRedwell\t\t10.5\t10.5\tVA\tUpper Vale\t\t0\n"
            + $"{Millford}\tdistrict\tMillford\tMilford\t10.5\t11.5\tVA\tUpper Vale\t\t0\n"
            + $"{StonyReach}\tdistrict\tStony Reach\t\t9.5\t10.5\tVA\tLower Vale\t\t0\n"
            + $"{FarField}\tdistrict\tFar Field\t\t9.5\t11.5\tVA\tLower Vale\t\t0\n"
            + "t:upper\tprovince\tUpper Vale\t\t10.5\t11\tVA\tUpper Vale\t\t0\n"
            + $"t:bridge\tsettlement\tBridge End\t\t10.4\t10.6\tVA\tUpper Vale\t{Redwell}\t300\n"
            + $"t:other-bridge\tsettlement\tBridge End\t\t9.4\t10.6\tVA\tLower Vale\t{StonyReach}\t9000\n");
        using var neighbours = new StringReader($"district\tneighbour\tborder_km\n{Redwell}\t{Millford}\t100\n{Redwell}\t{StonyReach}\t100\n");
        return Gazetteer.Read(places, neighbours);
    }

    static void WriteTheatre(string folder)
    {
        var squares = new[]
        {
            Square(Redwell, "Redwell", "Upper Vale", 10, 10),
            Square(Millford, "Millford", "Upper Vale", 11, 10),
            Square(StonyReach, "Stony Reach", "Lower Vale", 10, 9),
            Square(FarField, "Far Field", "Lower Vale", 11, 9),
        };
        File.WriteAllText(Path.Combine(folder, "districts.geojson"), $$"""{"type":"FeatureCollection","features":[{{string.Join(",", squares)}}]}""");
        File.WriteAllText(
            Path.Combine(folder, "provinces.geojson"),
            """
            {"type":"FeatureCollection","features":[
              {"type":"Feature","properties":{"name":"Upper Vale","label":[11,10.9]},"geometry":{"type":"Polygon","coordinates":[[[10,10],[12,10],[12,11],[10,11],[10,10]]]}},
              {"type":"Feature","properties":{"name":"Lower Vale","label":[11,9.1]},"geometry":{"type":"Polygon","coordinates":[[[10,9],[12,9],[12,10],[10,10],[10,9]]]}}]}
            """);
    }

    static string Square(string id, string name, string province, int west, int south) => string.Create(
        CultureInfo.InvariantCulture,
        $$$"""
        {"type":"Feature","id":"{{{id}}}","properties":{"id":"{{{id}}}","name":"{{{name}}}","province":"{{{province}}}","label":[{{{west + 0.5}}},{{{south + 0.5}}}]},
         "geometry":{"type":"Polygon","coordinates":[[[{{{west}}},{{{south}}}],[{{{west + 1}}},{{{south}}}],[{{{west + 1}}},{{{south + 1}}}],[{{{west}}},{{{south + 1}}}],[{{{west}}},{{{south}}}]]]}}
        """);
}
