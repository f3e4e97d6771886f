using System.CommandLine;
using Foothold.Coding;
using Foothold.Places;
using NodaTime;
using NodaTime.Text;

namespace Foothold.Cli;

/// <summary><c>foothold claims</c>: what a project's reports say, claim by claim.</summary>
public static class ClaimsCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var place = new Argument<string?>("PLACE") { Description = "Only claims of this district, province or place, by any spelling of its name, with its province where several share it; \"Kandahar province\" is the province of that name, \"Kandahar\" the district.", Arity = ArgumentArity.ZeroOrOne };
        var from = Options.Day("--from", "Only what may have been so on this day or later.");
        var to = Options.Day("--to", "Only what may have been so on this day or before.");
        var asOf = Options.Day("--as-of", "Only reports published by this day count; where not given, every report.");
        var effect = Options.Choice<ControlEffect>("--effect", "Only claims that say this of control; where not given, also those that say nothing of it.");
        var project = Options.Project();
        var json = Options.Json();
        var command = new Command("claims", "Lists what the reports say, each claim with its day, place, speaker and sentence.") { place, from, to, effect, asOf, project, json };
        command.Does((result, speaker) =>
        {
            Options.CheckOrder(result.GetValue(from), result.GetValue(to));
            using var view = ProjectView.Open(result.GetRequiredValue(project));
            var isMeant = result.GetValue(place) is { } name ? Within(view, name) : null;
            var claims = view.Situation.Newest().Tellings(result.GetValue(asOf))
                .Where(said => result.GetValue(effect) is not { } sought || said.Claim.Control?.Effect == sought)
                .Where(said => isMeant is null || said.Claim.Places.Any(isMeant))
                .Where(said => result.GetValue(from) is not { } first || End(said) > first)
                .Where(said => result.GetValue(to) is not { } last || IsOpenBefore(said) || Start(said) <= last)
                .OrderBy(Start)
                .ToList();
            foreach (var said in claims)
            {
                if (result.GetValue(json))
                {
                    GiveJson(speaker, view, said);
                }
                else
                {
                    Give(speaker, view, said);
                }
            }

            speaker.Say(claims.Count == 0 ? "No claim is told." : $"{Counted.Of(claims.Count, "claim")}.");
            return ExitCode.Done;
        });
        return command;
    }

    // Whether a place of a claim is the one asked about or lies in it.
    static Func<ClaimPlace, bool> Within(ProjectView view, string name)
    {
        var gazetteer = view.Content.Gazetteer;
        var asked = view.Places.One(name, place => place.ProvinceName is not null && place.Country == view.Content.Theatre.CountryIso2).Place;
        return asked.Kind switch
        {
            PlaceKind.Province => place => Found(place) is { } found && found.ProvinceName == asked.Name && found.Country == asked.Country,
            PlaceKind.District => place => Found(place)?.DistrictId == asked.Id,
            _ => place => place.Place == asked.Id,
        };

        Place? Found(ClaimPlace place) => place.Place is { } id ? gazetteer.Find(id) : null;
    }

    // Whether it may have been so on any day before its end: "until 2009".
    static bool IsOpenBefore(Telling said) => said.Claim.Time is { Start: null, End: not null };

    // Of what is open before its end the last day: by it such a claim is told among the others.
    static LocalDate Start(Telling said) => said.Claim.Time?.Start ?? said.Claim.Time?.End?.PlusDays(-1) ?? said.Published;

    // The day after the last; what is open goes on to the day it is told.
    static LocalDate End(Telling said) => said.Claim.Time?.End ?? LocalDate.Max(Start(said), said.Published).PlusDays(1);

    static void Give(Speaker speaker, ProjectView view, Telling said)
    {
        var claim = said.Claim;
        var day = claim.Time is { } time && (time.Start ?? time.End) is not null ? ClaimTable.When(time.Start, time.End) : $"told on {LocalDatePattern.Iso.Format(said.Published)}";
        string[] cells = [day, What(claim), Holder(view, claim), Where(claim), claim.Id];
        speaker.Give(PlainText.Line(string.Join("  ", cells.Where(cell => cell.Length > 0))));
        speaker.Give($"  “{PlainText.Line(claim.Quote)}”");
        var sources = claim.Sources.Count == 0 ? "" : $", said by {string.Join(", ", claim.Sources.Select(source => source.Text))}";
        speaker.Give(PlainText.Line($"    {said.Outlet}, {LocalDatePattern.Iso.Format(said.Published)}{sources}"));
    }

    // "gain, actual", "threaten, possible", "ASSAULT aerial, actual, denied": what it says and how it stands to what is real.
    static string What(Claim claim)
    {
        var what = claim.Control is { } control
            ? control.Effect.ToString().ToLowerInvariant()
            : claim.Type.ToString().ToUpperInvariant() + (claim.Mode is null ? "" : $" {claim.Mode}");
        var denied = claim.Polarity == Polarity.Denied ? ", denied" : "";
        var certainty = claim.Certainty == Certainty.Asserted ? "" : $", {claim.Certainty.ToString().ToLowerInvariant()}";
        return $"{what}, {claim.Reality.ToString().ToLowerInvariant()}{denied}{certainty}";
    }

    // Who gains, holds, threatens or leaves it, and from whom; of what says nothing of control who acts.
    static string Holder(ProjectView view, Claim claim)
    {
        if (claim.Control is not { } control)
        {
            return string.Join(", ", claim.Agents.Select(agent => agent.Actor is { } acting ? Name(acting) : agent.Text).Distinct());
        }

        var from = control.From is { } loser ? $"from {Name(loser)}" : "";
        return string.Join(' ', new[] { control.Holder is { } holder ? Name(holder) : "", from }.Where(part => part.Length > 0));

        string Name(string actor) => view.Content.Actors.Find(actor)?.Name ?? actor;
    }

    static string Where(Claim claim) => string.Join("; ", claim.Places
        .Select(place => place.Province is { } province && province != place.Name ? $"{place.Name}, {province}" : place.Name)
        .Distinct());

    static void GiveJson(Speaker speaker, ProjectView view, Telling said) => speaker.GiveJson(json =>
    {
        var report = view.Situation.Newest().Said(said.Claim.Id)?.Report;
        json.WriteStartObject();
        json.WriteString("outlet", said.Outlet);
        json.WriteString("published", LocalDatePattern.Iso.Format(said.Published));
        json.WriteString("url", report?.Url);
        json.WriteString("title", report?.Title);
        json.WritePropertyName("claim");
        ClaimJson.Write(json, said.Claim);
        json.WriteEndObject();
    });
}
