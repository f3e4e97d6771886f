using System.Security.Cryptography;
using System.Text;

namespace Foothold.Coding;

/// <summary>Makes ids out of content, so that the same thing always has the same id.</summary>
public static class ContentHash
{
    const int IdDigits = 20;

    /// <summary>A prefix and the first 20 hexadecimal digits of a SHA-256 over the parts, each ended by U+001F.</summary>
    /// <param name="prefix">"r_" for reports, "c_" for claims.</param>
    /// <param name="parts">The content; null counts as empty.</param>
    public static string Id(string prefix, params ReadOnlySpan<string?> parts)
    {
        var content = new StringBuilder();
        foreach (var part in parts)
        {
            content.Append(part).Append('\u001F');
        }

        return prefix + Hex(Encoding.UTF8.GetBytes(content.ToString()))[..IdDigits];
    }

    /// <summary>The SHA-256 of bytes in lower-case hexadecimal.</summary>
    public static string Hex(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
