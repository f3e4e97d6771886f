using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Foothold.Coding;
using NodaTime.Text;

namespace Foothold.Store;

/// <summary>Writes what a store holds so that two stores can be compared byte for byte.</summary>
public static class StoreDump
{
    static readonly JsonSerializerOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes a line for the project, one for each decision about events, then one for each report, each followed by those of its claims.</summary>
    /// <remarks>
    /// Ordered by day published, report id and order of reading, whatever the order of adding. Says nothing of when
    /// or in which order things were fetched. Ends every line with <c>\n</c>.
    /// </remarks>
    public static void Write(IClaimStore store, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(writer);

        WriteLine(writer, new JsonObject { ["theatre"] = store.Theatre });
        foreach (var decision in store.EventDecisions())
        {
            WriteLine(writer, new JsonObject { ["one"] = decision.One, ["other"] = decision.Other, ["areOne"] = decision.AreOne });
        }

        foreach (var report in store.Reports())
        {
            WriteLine(writer, new JsonObject
            {
                ["id"] = report.Id,
                ["outlet"] = report.Outlet,
                ["url"] = report.Url,
                ["title"] = report.Title,
                ["author"] = report.Author,
                ["published"] = LocalDatePattern.Iso.Format(report.Published),
                ["language"] = report.Language,
                ["bytesHash"] = report.BytesHash,
                ["text"] = report.Text,
            });
            foreach (var claim in store.ClaimsOf(report.Id))
            {
                writer.Write(ClaimJson.Write(claim));
                writer.Write('\n');
            }
        }
    }

    static void WriteLine(TextWriter writer, JsonObject line)
    {
        writer.Write(line.ToJsonString(OneLine));
        writer.Write('\n');
    }
}
