using System.Security.Cryptography;
using System.Text;
using Foothold.Coding;
using Foothold.Language;
using NodaTime;

namespace Foothold.Store.Tests;

/// <summary>Reports and claims made by hand, each quote found in its text by searching it.</summary>
public static class HandMade
{
    public const string RedwellText =
        "Fighters of the Northern Front took the town of Redwell on Tuesday, a district officer said. “At least 12 soldiers were killed” — naïve figures, 🙂 he added. "
        + "The army denied that Redwell had fallen.";

    public static Report Report(string text, string outlet, LocalDate published, string title = "")
    {
        var key = string.Join('\n', outlet, published.ToString("uuuu-MM-dd", null), text);
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
        return new Report("r_" + hash[..20], outlet, null, title, null, published, "en", hash, text);
    }

    /// <summary>The report of Redwell, with a claim that has every part and one that has as few as may be.</summary>
    public static (Report Report, IReadOnlyList<Claim> Claims) Redwell()
    {
        var report = Report(RedwellText, "Valley Wire", new LocalDate(2031, 5, 14), "Redwell falls");
        var full = Claim(report, "Fighters of the Northern Front took the town of Redwell on Tuesday", "took") with
        {
            Mode = "capture",
            Agents = [new Participant("Fighters of the Northern Front", Find(report, "Fighters of the Northern Front"), "NOR.FRONT", false)],
            Targets = [new Participant("soldiers", Find(report, "soldiers"), "NOR.ARMY", true), new Participant("he", FirstOf(report, "he added", 2), null, false)],
            Places =
            [
                new ClaimPlace(
                    "Redwell", Find(report, "Redwell"), "t:redwell", "Redwell", "Upper Vale", "t:redwell", 32.4, 64.47, "district", 0.97,
                    [new RunnerUp("t:redwell-east", "Redwell East", "Lower Vale", 0.02)],
                    [new PlaceRemark("neighbour", "town", Find(report, "town"), "t:mill", true), new PlaceRemark("worth", "town", Find(report, "town"), null, null)],
                    false),
                new ClaimPlace("Redwell", Find(report, "Redwell"), null, "Redwell", null, null, null, null, "unknown", 0.1, [], [], true),
            ],
            Time = new ClaimTime("on Tuesday", Find(report, "on Tuesday"), new LocalDate(2031, 5, 13), new LocalDate(2031, 5, 14), TimePrecision.Day, false),
            Sources = [new Attribution("a district officer", Find(report, "a district officer"), "NOR.POL", Stance.Admitted)],
            Quantities =
            [
                new Quantity("killed", 12, null, "NOR.ARMY", Find(report, "At least 12")),
                new Quantity("wounded", null, null, null, Find(report, "figures")),
            ],
            Control = new ControlChange(ControlEffect.Gain, "NOR.FRONT", "NOR.ARMY", "t:redwell", ControlScope.Centre),
            Interest = Interest.Against,
            Purpose = new Trigger("naïve figures, 🙂", Find(report, "naïve figures, 🙂")),
            Confidence = 0.91,
        };
        var bare = Claim(report, "Redwell had fallen", "fallen") with
        {
            Type = ClaimType.State,
            Polarity = Polarity.Denied,
            Time = new ClaimTime("", null, null, new LocalDate(2031, 5, 15), TimePrecision.Vague, true),
        };
        return (report, [full, bare]);
    }

    /// <summary>A claim that says as little as may be.</summary>
    public static Claim Claim(Report report, string quote, string trigger)
    {
        var span = Find(report, quote);
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{report.Id} {span} {trigger}")));
        return new Claim(
            "c_" + hash[..20], report.Id, 0, span, quote, ClaimType.Assault, null, new Trigger(trigger, Find(report, trigger)), [], [], [], null,
            Polarity.Affirmed, Reality.Actual, [], [], null, Certainty.Asserted, Interest.Neutral, null, "capture", 0.5,
            new ReaderVersion("lexicon-1", "model-1", "theatre-1"));
    }

    /// <summary>Where words first stand in a report.</summary>
    public static TextSpan Find(Report report, string words)
    {
        var start = report.Text.IndexOf(words, StringComparison.Ordinal);
        return start >= 0 ? new TextSpan(start, start + words.Length) : throw new ArgumentException($"“{words}” is not in the report.", nameof(words));
    }

    static TextSpan FirstOf(Report report, string words, int length)
    {
        var span = Find(report, words);
        return new TextSpan(span.Start, span.Start + length);
    }
}
