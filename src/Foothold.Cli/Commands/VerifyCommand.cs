using System.CommandLine;
using Foothold.Store;

namespace Foothold.Cli;

/// <summary><c>foothold verify</c>: checks that every quote is really in its report.</summary>
public static class VerifyCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var project = Options.Project();
        var json = Options.Json();
        var command = new Command("verify", "Checks that every stored text is unchanged and every quote stands where its claim says.") { project, json };
        command.Does((result, speaker) =>
        {
            using var store = SqliteStore.Open(result.GetRequiredValue(project));
            var counts = store.Counts();
            var faults = store.Verify();
            if (result.GetValue(json))
            {
                GiveJson(speaker, counts, faults);
            }
            else
            {
                foreach (var fault in faults)
                {
                    speaker.Give(fault.ToString());
                }
            }

            speaker.Say(faults.Count == 0
                ? $"{Counted.Of(counts.Claims, "claim")} of {Counted.Of(counts.Reports, "report")}: every quote is found at its span."
                : $"{Counted.Of(faults.Count, "fault")} in {Counted.Of(counts.Claims, "claim")} of {Counted.Of(counts.Reports, "report")}.");
            return faults.Count == 0 ? ExitCode.Done : ExitCode.Integrity;
        });
        return command;
    }

    static void GiveJson(Speaker speaker, StoreCounts counts, IReadOnlyList<StoreFault> faults) => speaker.GiveJson(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("reports", counts.Reports);
        json.WriteNumber("claims", counts.Claims);
        json.WriteStartArray("faults");
        foreach (var fault in faults)
        {
            json.WriteStartObject();
            json.WriteString("code", fault.Code);
            json.WriteString("report", fault.ReportId);
            json.WriteString("claim", fault.ClaimId);
            json.WriteString("message", fault.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });
}
