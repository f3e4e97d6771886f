using System.CommandLine;
using System.Globalization;
using Foothold.Control;

namespace Foothold.Cli;

/// <summary><c>foothold sources</c>: how often what each source said was borne out.</summary>
public static class SourcesCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var asOf = Options.Day("--as-of", "Only reports published by this day count; where not given, every report.");
        var project = Options.Project();
        var json = Options.Json();
        var command = new Command("sources", "Counts how often what each source said, of each kind, was borne out by everybody else. Counts, never one score.") { asOf, project, json };
        command.Does((result, speaker) =>
        {
            using var view = ProjectView.Open(result.GetRequiredValue(project));
            var records = view.Situation.Newest().Sources(result.GetValue(asOf));
            if (result.GetValue(json))
            {
                foreach (var record in records)
                {
                    GiveJson(speaker, view, record);
                }

                return ExitCode.Done;
            }

            speaker.Give("said  borne out  not  open  source, what, in whose interest");
            foreach (var record in records)
            {
                speaker.Give(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{record.Said,4}  {record.BorneOut,9}  {record.NotBorneOut,3}  {record.Open,4}  {PlainText.Line(NameOf(view, record))}, {Word(record.Kind)}, {Word(record.Interest)}"));
            }

            return ExitCode.Done;
        });
        return command;
    }

    static void GiveJson(Speaker speaker, ProjectView view, SourceRecord record) => speaker.GiveJson(json =>
    {
        json.WriteStartObject();
        json.WriteString("source", record.Source);
        json.WriteString("name", NameOf(view, record));
        json.WriteString("kind", Word(record.Kind));
        json.WriteString("interest", Word(record.Interest));
        json.WriteNumber("said", record.Said);
        json.WriteNumber("borneOut", record.BorneOut);
        json.WriteNumber("notBorneOut", record.NotBorneOut);
        json.WriteNumber("open", record.Open);
        json.WriteEndObject();
    });

    static string NameOf(ProjectView view, SourceRecord record) => view.Content.Actors.Find(record.Source)?.Name ?? record.Source;

    static string Word(Enum word) => word.ToString().ToLowerInvariant();
}
