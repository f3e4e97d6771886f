using System.CommandLine;
using System.Text.Json;
using Foothold.Coding;
using Foothold.Ingest;
using Foothold.Language;
using NodaTime;

namespace Foothold.Cli;

/// <summary><c>foothold eval specificity</c>: what the coder reads of war into texts that are hardly about any.</summary>
static class EvalSpecificityCommand
{
    static readonly LocalDate AnyDay = new(2005, 1, 1); // the day every document bears

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var treebanks = new Option<DirectoryInfo>("--ud") { Description = "The folder with the treebanks (CoNLL-U); every *-dev.conllu is read, its texts alone.", Required = true };
        var theatre = Options.Theatre();
        theatre.Description = "The theatre whose actors and places are known; where not given, the first there is.";
        var list = new Option<bool>("--list") { Description = "Lists every claim of control and every ASSAULT, for a person to judge." };
        var json = Options.Json();
        var command = new Command("specificity", "Counts claims of control and of attacks in everyday texts; whether each is false is for a person to say.") { treebanks, theatre, list, json };
        command.Does((result, speaker) => Run(result.GetRequiredValue(treebanks), result.GetValue(theatre), result.GetValue(list), result.GetValue(json), speaker));
        return command;
    }

    static int Run(DirectoryInfo folder, string? theatre, bool lists, bool asJson, Speaker speaker)
    {
        var files = folder.Exists ? Directory.GetFiles(folder.FullName, "*-dev.conllu").Order(StringComparer.Ordinal).ToList() : [];
        if (files.Count == 0)
        {
            throw new NotFoundException($"{folder}: there is no folder with a *-dev.conllu; check the path");
        }

        var installation = Installation.Find();
        var bench = Workbench.Open(installation, theatre ?? installation.TheatreIds[0]);
        var sentences = 0;
        var documents = 0;
        var found = new List<Claim>();
        foreach (var file in files)
        {
            foreach (var document in Documents(DataFile.Read(file, TreebankReader.Read)))
            {
                documents++;
                sentences += document.Count;
                var text = string.Concat(document.Select((sentence, at) => $"{(at == 0 ? "" : sentence.StartsParagraph ? "\n\n" : " ")}{sentence.Text}"));
                var claims = bench.Code(Report.Create("UD", null, "", null, AnyDay, "en", [], text)).Where(claim => claim.Control is not null || claim.Type == ClaimType.Assault).ToList();
                found.AddRange(claims);
                foreach (var claim in lists ? claims : [])
                {
                    var what = claim.Control is { } control ? $"control {control.Effect.ToString().ToLowerInvariant()}" : "assault";
                    speaker.Give($"{what}\t{claim.Frame}\t{claim.Trigger.Text}\t{claim.Reality.ToString().ToLowerInvariant()}\t{document[0].Document}\t{claim.Quote.ReplaceLineEndings(" ")}");
                }
            }
        }

        var controls = found.Count(claim => claim.Control is not null);
        var assaults = found.Count(claim => claim.Type == ClaimType.Assault);
        if (asJson)
        {
            speaker.GiveJson(writer => Write(writer, documents, sentences, controls, assaults));
        }
        else
        {
            speaker.Give($"{documents} documents, {sentences} sentences: {controls} claims of control, {assaults} of attacks");
        }

        return ExitCode.Done;
    }

    // What stands outside any named document is a text of its own.
    static IEnumerable<IReadOnlyList<TreebankSentence>> Documents(IReadOnlyList<TreebankSentence> treebank)
    {
        var document = new List<TreebankSentence>();
        foreach (var sentence in treebank)
        {
            if (document.Count > 0 && (sentence.StartsDocument || sentence.Document.Length == 0))
            {
                yield return document;
                document = [];
            }

            document.Add(sentence);
        }

        if (document.Count > 0)
        {
            yield return document;
        }
    }

    static void Write(Utf8JsonWriter json, int documents, int sentences, int controls, int assaults)
    {
        json.WriteStartObject();
        json.WriteNumber("documents", documents);
        json.WriteNumber("sentences", sentences);
        json.WriteNumber("controlClaims", controls);
        json.WriteNumber("assaultClaims", assaults);
        json.WriteEndObject();
    }
}
