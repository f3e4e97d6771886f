using System.CommandLine;
using System.Globalization;
using Foothold.Control;
using NodaTime;
using NodaTime.Text;

namespace Foothold.Cli;

/// <summary><c>foothold simulate</c>: what may follow, drawn from the model many times.</summary>
public static class SimulateCommand
{
    const int MostDays = 365;
    const int MostDraws = 1_000_000;
    const int Week = 7;

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var suppositions = new Option<string[]>("--if") { Description = "What is taken as given from the day on: \"Naw Zad=taliban\", a district and a side or \"contested\". May be given more than once.", HelpName = "DISTRICT=STATE" };
        var on = Options.Day("--on", "The day it begins on; only reports published by then count. Where not given, the day of the newest report.");
        var days = Options.Count("--days", "How many days ahead; at least 7, at most 365.", 30);
        var draws = Options.Count("--draws", "How many wars are drawn; at most a million.", 4000);
        var seed = Options.Number("--seed", "The same seed gives the same answer.", 1);
        var district = Options.OnlyDistrict("Only this district");
        var top = Options.Count("--top", "How many districts to show.", 10);
        var project = Options.Project();
        var json = Options.Json();
        var command = new Command("simulate", "Draws wars from the model, with suppositions and without, and says what becomes of the districts. A model's answer, not a forecast.")
        {
            suppositions, on, days, draws, seed, district, top, project, json,
        };
        command.Does((result, speaker) =>
        {
            using var view = ProjectView.Open(result.GetRequiredValue(project));
            var day = view.StartOr(result.GetValue(on));
            var rules = Rules(result.GetValue(days), result.GetValue(draws), result.GetValue(seed));
            var supposed = (result.GetValue(suppositions) ?? []).Select(text => Read(view, text)).ToList();
            if (supposed.DistinctBy(supposition => supposition.District).Count() < supposed.Count)
            {
                throw new UsageException("--if names a district twice; say what it is taken to be once.");
            }

            var asked = result.GetValue(district) is { } name ? view.District(name).Id : null;
            var simulated = view.Situation.Newest().Simulate(day, supposed, rules)
                .Where(one => asked is null || one.District == asked)
                .Take(asked is null ? result.GetValue(top) : 1)
                .ToList();
            if (asked is not null && simulated.Count == 0)
            {
                speaker.Say($"No report published by {LocalDatePattern.Iso.Format(day)} says anything of {view.Content.Gazetteer.Find(asked)!.Name}, so it is not simulated.");
            }

            if (!result.GetValue(json))
            {
                speaker.Give(Heading(view, day, rules, supposed));
            }

            foreach (var one in simulated)
            {
                if (result.GetValue(json))
                {
                    GiveJson(speaker, view, day, rules, supposed, one);
                }
                else
                {
                    Give(speaker, view, rules, supposed.Count > 0, one);
                }
            }

            return ExitCode.Done;
        });
        return command;
    }

    static SimulationRules Rules(int days, int draws, int seed) =>
        days is < Week or > MostDays ? throw new UsageException($"--days {days} is not from {Week} to {MostDays}.")
        : draws > MostDraws ? throw new UsageException($"--draws {draws} is more than {MostDraws}.")
        : new SimulationRules(days, draws, seed);

    static Supposition Read(ProjectView view, string text)
    {
        var at = text.LastIndexOf('=');
        if (at <= 0)
        {
            throw new UsageException($"--if '{text}' is not a district and a state, as in \"Naw Zad=taliban\".");
        }

        var state = text[(at + 1)..].Trim();
        var sides = view.Content.Theatre.Sides;
        var known = state.Equals(DistrictControl.ContestedState, StringComparison.OrdinalIgnoreCase)
            ? DistrictControl.ContestedState
            : sides.FirstOrDefault(side => side.Id.Equals(state, StringComparison.OrdinalIgnoreCase) || side.Name.Equals(state, StringComparison.OrdinalIgnoreCase))?.Id;
        return known is null
            ? throw new UsageException($"--if '{text}': '{state}' is no state here; there are {string.Join(", ", sides.Select(side => side.Id))} and {DistrictControl.ContestedState}.")
            : new Supposition(view.District(text[..at].Trim()).Id, known);
    }

    static string Heading(ProjectView view, LocalDate day, SimulationRules rules, List<Supposition> supposed)
    {
        var given = supposed.Count == 0
            ? "nothing supposed"
            : "supposing " + string.Join(" and ", supposed.Select(one => $"that {view.Content.Gazetteer.Find(one.District)!.Name} is {view.Situation.Explanation.Holding(one.State)} from that day"));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"A model's answer, not a forecast: {rules.Draws} wars drawn from what was known on {LocalDatePattern.Iso.Format(day)}, {rules.Days} days ahead, seed {rules.Seed}, {given}. In brackets what so few wars leave open (95 %).");
    }

    static void Give(Speaker speaker, ProjectView view, SimulationRules rules, bool supposing, SimulatedDistrict district)
    {
        var place = view.Content.Gazetteer.Find(district.District);
        speaker.Give($"{place?.Name ?? district.District}, {place?.ProvinceName}: {view.NameOf(district.Holder)}");
        foreach (var sentence in view.Situation.Explanation.Sentences(district, rules.Days, supposing))
        {
            speaker.Give($"  {sentence}");
        }
    }

    static void GiveJson(Speaker speaker, ProjectView view, LocalDate day, SimulationRules rules, List<Supposition> supposed, SimulatedDistrict district) => speaker.GiveJson(json =>
    {
        var place = view.Content.Gazetteer.Find(district.District);
        json.WriteStartObject();
        json.WriteString("model", "a model's answer, not a forecast");
        json.WriteString("on", LocalDatePattern.Iso.Format(day));
        json.WriteNumber("days", rules.Days);
        json.WriteNumber("draws", rules.Draws);
        json.WriteNumber("seed", rules.Seed);
        json.WriteStartArray("supposed");
        foreach (var supposition in supposed)
        {
            json.WriteStartObject();
            json.WriteString("district", supposition.District);
            json.WriteString("state", supposition.State);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("district", district.District);
        json.WriteString("name", place?.Name);
        json.WriteString("province", place?.ProvinceName);
        json.WriteString("state", district.Holder);
        WriteShare(json, "within7Days", district.Within7Days);
        WriteShare(json, "within", district.Within);
        WriteShare(json, "without", district.Without);
        json.WriteStartObject("then");
        foreach (var (state, share) in district.Then.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            json.WriteNumber(state, share);
        }

        json.WriteEndObject();
        json.WriteStartArray("paths");
        foreach (var path in district.Paths)
        {
            json.WriteStartObject();
            json.WriteNumber("share", path.Share);
            json.WriteStartArray("steps");
            foreach (var step in path.Steps)
            {
                json.WriteStartObject();
                json.WriteString("district", step.District);
                json.WriteString("from", step.From);
                json.WriteString("to", step.To);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    static void WriteShare(System.Text.Json.Utf8JsonWriter json, string name, SimulatedShare share)
    {
        json.WriteStartObject(name);
        json.WriteNumber("share", share.Share);
        json.WriteNumber("low", share.Low);
        json.WriteNumber("high", share.High);
        json.WriteEndObject();
    }
}
