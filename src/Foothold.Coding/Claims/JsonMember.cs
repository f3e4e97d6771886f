using System.Text.Json;
using Foothold.Language;
using NodaTime;
using NodaTime.Text;

namespace Foothold.Coding;

/// <summary>A value in the JSON being read, which knows its path so that a fault can name it.</summary>
readonly struct JsonMember(string path, JsonElement element)
{
    public JsonMember this[string name]
    {
        get
        {
            if (element.ValueKind != JsonValueKind.Object)
            {
                throw Fault("an object");
            }

            return element.TryGetProperty(name, out var value)
                ? new JsonMember($"{path}.{name}", value)
                : throw new FormatException($"{path}.{name} is missing.");
        }
    }

    /// <summary>Whether a member is there, which claims of older versions may lack.</summary>
    public bool Has(string name) => element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out _);

    bool IsNull => element.ValueKind == JsonValueKind.Null;

    public FormatException Fault(string owed) => new($"{path} is {element.GetRawText()}, not {owed}.");

    public string Text() => TextOrNull() ?? throw Fault("a text");

    public string? TextOrNull() => element.ValueKind switch
    {
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Null => null,
        _ => throw Fault("a text"),
    };

    public int Integer() =>
        element.ValueKind == JsonValueKind.Number && element.TryGetInt32(out var number) ? number : throw Fault("a whole number");

    public long? LongOrNull()
    {
        if (IsNull)
        {
            return null;
        }

        return element.ValueKind == JsonValueKind.Number && element.TryGetInt64(out var number) ? number : throw Fault("a whole number");
    }

    public double Number() => element.ValueKind == JsonValueKind.Number ? element.GetDouble() : throw Fault("a number");

    public double? NumberOrNull() => IsNull ? null : Number();

    public bool Flag() => element.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw Fault("true or false"),
    };

    public bool? FlagOrNull() => IsNull ? null : Flag();

    public T Word<T>()
        where T : struct, Enum =>
        EnumWords<T>.TryFind(Text(), out var value) ? value : throw Fault($"a {typeof(T).Name}");

    public T? WordOrNull<T>()
        where T : struct, Enum => IsNull ? null : Word<T>();

    public TextSpan Span()
    {
        if (element.ValueKind != JsonValueKind.Array || element.GetArrayLength() != 2)
        {
            throw Fault("a span [start,end]");
        }

        var start = new JsonMember(path, element[0]).Integer();
        var end = new JsonMember(path, element[1]).Integer();
        return start >= 0 && end >= start ? new TextSpan(start, end) : throw Fault("a span [start,end]");
    }

    public TextSpan? SpanOrNull() => IsNull ? null : Span();

    public LocalDate? DayOrNull()
    {
        if (IsNull)
        {
            return null;
        }

        var day = LocalDatePattern.Iso.Parse(Text());
        return day.Success ? day.Value : throw Fault("a day (yyyy-MM-dd)");
    }

    public T? OrNull<T>(Func<JsonMember, T> read)
        where T : class => IsNull ? null : read(this);

    public List<T> List<T>(Func<JsonMember, T> read)
    {
        if (element.ValueKind != JsonValueKind.Array)
        {
            throw Fault("an array");
        }

        var items = new List<T>(element.GetArrayLength());
        foreach (var item in element.EnumerateArray())
        {
            items.Add(read(new JsonMember($"{path}[{items.Count}]", item)));
        }

        return items;
    }
}
