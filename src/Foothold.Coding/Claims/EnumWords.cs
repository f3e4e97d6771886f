using System.Text.Json;

namespace Foothold.Coding;

/// <summary>An enum's members as JSON spells them: in upper case, as types are, or in lower case, as other words are.</summary>
static class EnumWords<T>
    where T : struct, Enum
{
    static readonly T[] Values = Enum.GetValues<T>();
    static readonly string[] UpperNames = [.. Enum.GetNames<T>().Select(name => name.ToUpperInvariant())];
    static readonly string[] LowerNames = [.. Enum.GetNames<T>().Select(JsonNamingPolicy.CamelCase.ConvertName)];

    public static string Upper(T value) => UpperNames[Array.IndexOf(Values, value)];

    public static string Lower(T value) => LowerNames[Array.IndexOf(Values, value)];

    public static bool TryFind(string word, out T value)
    {
        var names = typeof(T) == typeof(ClaimType) ? UpperNames : LowerNames;
        var index = Array.IndexOf(names, word);
        value = index < 0 ? default : Values[index];
        return index >= 0;
    }
}
