using Foothold.Coding;
using Foothold.Ingest;
using NodaTime;
using NodaTime.Text;
using Spectre.Console;

namespace Foothold.Cli;

/// <summary>Shows claims as a table for people.</summary>
static class ClaimTable
{
    const int WidthOfAFile = 160;
    const int LongestQuote = 600;

    /// <summary>Gives a table with a row a claim, in text order.</summary>
    public static void Give(Speaker speaker, IReadOnlyList<Claim> claims, Workbench bench)
    {
        if (claims.Count == 0)
        {
            speaker.Say("No claim was found in the text.");
            return;
        }

        var table = new Table { Border = TableBorder.Minimal };
        table.AddColumns("#", "what", "who", "to whom", "where", "when", "control", "said by", "words");
        foreach (var (claim, index) in claims.Select((claim, index) => (claim, index)))
        {
            table.AddRow(
            [
                Cell((index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)),
                Cell(What(claim)),
                Cell(string.Join(", ", claim.Agents.Select(agent => Who(agent, bench)))),
                Cell(string.Join(", ", claim.Targets.Select(target => Who(target, bench)))),
                Cell(string.Join(", ", claim.Places.Select(place => place.Name).Distinct())),
                Cell(claim.Time is { } time ? When(time.Start, time.End) : ""),
                Cell(Control(claim, bench)),
                Cell(string.Join(", ", claim.Sources.Select(source => source.Text))),
                Cell(Shorten(claim)),
            ]);
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(speaker.Data), Interactive = InteractionSupport.No });
        console.Profile.Width = Console.IsOutputRedirected || !ReferenceEquals(speaker.Data, Console.Out) ? WidthOfAFile : Math.Max(80, console.Profile.Width);
        console.Write(table);
        speaker.Say($"{Counted.Of(claims.Count, "claim")}.");
    }

    /// <summary>Days as people read them: "2015-08-17", "2015-08-17 to 2015-08-23", "since 2007-01-01", "until 2006-12-31".</summary>
    public static string When(LocalDate? start, LocalDate? end) => (start, end?.PlusDays(-1)) switch
    {
        ({ } from, { } to) when from == to => Day(from),
        ({ } from, { } to) => $"{Day(from)} to {Day(to)}",
        ({ } from, null) => $"since {Day(from)}",
        (null, { } to) => $"until {Day(to)}",
        _ => "",
    };

    static string What(Claim claim)
    {
        var what = claim.Type.ToString().ToUpperInvariant() + (claim.Mode is null ? "" : $" {claim.Mode}");
        var reality = claim.Reality == Reality.Actual ? "" : $", {claim.Reality.ToString().ToLowerInvariant()}";
        return what + reality + (claim.Polarity == Polarity.Denied ? ", denied" : "");
    }

    static string Who(Participant participant, Workbench bench) =>
        participant.Actor is { } actor ? bench.Lexicon.Actors.Find(actor)?.Name ?? actor : participant.Text;

    static string Control(Claim claim, Workbench bench)
    {
        if (claim.Control is not { } control)
        {
            return "";
        }

        var holder = control.Holder is { } actor ? bench.Lexicon.Actors.Find(actor)?.Name ?? actor : "";
        var place = control.Place is { } id ? bench.Gazetteer.Find(id)?.Name ?? id : "";
        return string.Join(' ', new[] { holder, control.Effect.ToString().ToLowerInvariant(), place }.Where(part => part.Length > 0));
    }

    /// <summary>The sentence; of one that would fill the page the words around the trigger. The JSON has it whole.</summary>
    static string Shorten(Claim claim)
    {
        if (claim.Quote.Length <= LongestQuote)
        {
            return claim.Quote;
        }

        var trigger = claim.Trigger.Span.Start - claim.Span.Start;
        var start = Math.Clamp(trigger - (LongestQuote / 2), 0, claim.Quote.Length - LongestQuote);
        return $"{(start > 0 ? "…" : "")}{claim.Quote.AsSpan(start, LongestQuote)}{(start + LongestQuote < claim.Quote.Length ? "…" : "")}";
    }

    static Markup Cell(string text) => new(Markup.Escape(PlainText.Line(text)));

    static string Day(LocalDate day) => LocalDatePattern.Iso.Format(day);
}
