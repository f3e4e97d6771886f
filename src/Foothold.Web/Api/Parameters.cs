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
