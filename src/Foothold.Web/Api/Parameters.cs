using System.Globalization;
using Microsoft.AspNetCore.Http;
using NodaTime;
using NodaTime.Text;

namespace Foothold.Web;

/// <summary>The parameters of a request, read strictly: one that is not known, repeated or not a day is a problem, not ignored.</summary>
sealed class Parameters
{
    readonly IQueryCollection _query;

    Parameters(IQueryCollection query) => _query = query;

    /// <summary>What is wrong with them; null while nothing is.</summary>
    public Problem? Problem { get; private set; }

    public static Parameters Of(HttpRequest request, params string[] known)
    {
        var parameters = new Parameters(request.Query);
        foreach (var (name, values) in request.Query)
        {
            if (!known.Contains(name, StringComparer.Ordinal))
            {
                parameters.Problem ??= Problem.UnknownParameter(name, known);
            }
            else if (values.Count > 1)
            {
                parameters.Problem ??= Problem.RepeatedParameter(name);
            }
        }

        return parameters;
    }

    /// <summary>The day of that name; null where it is not given or not a day.</summary>
    public LocalDate? Day(string name)
    {
        if (!_query.TryGetValue(name, out var values) || values.Count == 0)
        {
            return null;
        }

        var text = values[0] ?? "";
        var day = LocalDatePattern.Iso.Parse(text);
        if (day.Success)
        {
            return day.Value;
        }

        Problem ??= Problem.NotADay(name, text);
        return null;
    }

    /// <summary>The text of that name; null where it is not given or empty.</summary>
    public string? Text(string name) => _query.TryGetValue(name, out var values) && values.Count > 0 && values[0] is { Length: > 0 } text ? text : null;

    /// <summary>The text of that name, which must be given.</summary>
    public string NeededText(string name)
    {
        if (Text(name) is { } text)
        {
            return text;
        }

        Problem ??= Problem.MissingParameter(name);
        return "";
    }

    /// <summary>The degrees of that name, from minus the bound to the bound, which must be given.</summary>
    public double NeededDegrees(string name, double bound)
    {
        var text = NeededText(name);
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees) && Math.Abs(degrees) <= bound)
        {
            return degrees;
        }

        Problem ??= Problem.NotDegrees(name, text, bound);
        return 0;
    }

    /// <summary>The day of that name, which must be given.</summary>
    public LocalDate NeededDay(string name)
    {
        var day = Day(name);
        if (day is null)
        {
            Problem ??= Problem.MissingParameter(name);
        }

        return day ?? default;
    }
}
