using System.Globalization;
using Foothold.Language;
using NodaTime;
using NodaTime.Text;

namespace Foothold.Specs;

/// <summary>
/// <c>times</c>: a sentence, published on 24 August 2015 (a Monday) unless a first line "published yyyy-mm-dd" says
/// otherwise. Owed is a line a time: <c>quote = start..end precision</c>, an open bound left out, or "nothing".
/// </summary>
public sealed class TimesKind : ISpecKind
{
    const string PublishedMark = "published ";

    static readonly LocalDate Usual = new(2015, 8, 24);

    /// <inheritdoc/>
    public string Name => "times";

    /// <inheritdoc/>
    public string Answer(string given)
    {
        var published = Usual;
        var text = given;
        if (given.StartsWith(PublishedMark, StringComparison.Ordinal))
        {
            var end = given.IndexOf('\n', StringComparison.Ordinal);
            published = LocalDatePattern.Iso.Parse(given[PublishedMark.Length..end]).Value;
            text = given[(end + 1)..];
        }

        var found = new TimeRecogniser().Find(PlainSentence.Of(text), text, published);
        return found.Count == 0 ? "nothing" : string.Join('\n', found.Select(Write));
    }

    static string Write(TimeExpression time) => string.Create(
        CultureInfo.InvariantCulture,
        $"{time.Text} = {Write(time.Start)}..{Write(time.End)} {time.Precision.ToString().ToLowerInvariant()}");

    static string Write(LocalDate? day) => day is { } told ? LocalDatePattern.Iso.Format(told) : "";
}
