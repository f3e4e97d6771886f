using System.Collections.Frozen;
using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;
using Node = YamlDotNet.RepresentationModel.YamlNode;

namespace Foothold.Lexicon;

/// <summary>Reads frame files: YAML, a list of frames a file, and reports every fault of all of them.</summary>
/// <remarks>
/// A role is written <c>place!: object, of is place</c>: the name, <c>!</c> where the reading fails without it, the slots
/// in order of preference, and after "is" the kinds that may fill it, joined by "or".
/// </remarks>
public sealed class FrameReader
{
    static readonly FrozenSet<string> Types = FrozenSet.ToFrozenSet(
    [
        "AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT", "REQUEST", "ACCUSE", "REJECT",
        "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT", "STATE", "STATEMENT", "CHANGE",
    ]);

    static readonly FrozenSet<string> Scopes = FrozenSet.Create(StringComparer.Ordinal, "centre", "most", "parts", "outskirts");

    static readonly FrozenSet<string> Effects =
        FrozenSet.ToFrozenSet(["gain", "loss", "hold", "contest", "threaten", "defend", "leave"]);

    static readonly FrozenSet<string> YesOrNo = FrozenSet.ToFrozenSet(["yes", "no"]);

    static readonly FrozenSet<string> Realities =
        FrozenSet.ToFrozenSet(["actual", "ongoing", "planned", "possible", "requested", "past"]);

    static readonly FrozenSet<string> Kinds = FrozenSet.ToFrozenSet(
        ["place", "armed", "actor", "person", "civilians", "figure", "anything", "area", "event", "site", "several", "leader", "weapon", "town", "fighters", "crowd", "aircraft", "suicidal", "name", "forces", "nobody", "absent", "post", "thing", "nearby", "group", "party", "named", "official", "rivals"]);

    static readonly FrozenSet<string> NamedSlots = FrozenSet.ToFrozenSet(
        ["subject", "object", "indirect", "complement", "infinitive", "possessor", "modifier", "bearer", "apposition", "owner", "adjective", "purpose", "concerned", "winner", "sufferer", "adversaries"]);

    readonly List<LexiconFault> _faults = [];
    readonly Dictionary<string, string> _frameFiles = []; // frame id -> file it was first met in
    readonly List<Frame> _frames = [];
    string _file = "";

    FrameReader()
    {
    }

    /// <summary>Reads the files in the order given.</summary>
    /// <param name="files">File names, for the faults, and their text.</param>
    /// <returns>The frames that could be read, in file order, and every fault.</returns>
    public static (IReadOnlyList<Frame> Frames, IReadOnlyList<LexiconFault> Faults) Read(
        IEnumerable<(string Name, TextReader Text)> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var reader = new FrameReader();
        foreach (var (name, text) in files)
        {
            reader.ReadFile(name, text);
        }

        return (reader._frames, reader._faults);
    }

    void ReadFile(string name, TextReader text)
    {
        _file = name;
        var stream = new YamlStream();
        try
        {
            stream.Load(text);
        }
        catch (YamlException error)
        {
            Report(error.Start, "FL100", $"is not YAML: {error.Message}");
            return;
        }

        if (stream.Documents.Count == 0 || stream.Documents[0].RootNode is not YamlSequenceNode list)
        {
            Report(Mark.Empty, "FL101", "holds no list of frames");
            return;
        }

        foreach (var node in list.Children)
        {
            if (node is YamlMappingNode frame)
            {
                ReadFrame(frame);
            }
            else
            {
                Report(node.Start, "FL102", "a frame is a mapping with id, type and readings");
            }
        }
    }

    void ReadFrame(YamlMappingNode node)
    {
        string? id = null, type = null, mode = null, reality = null, stance = null;
        ControlPattern? control = null;
        Dictionary<string, string> quantities = [];
        List<FrameReading> readings = [];
        List<FrameExample> examples = [];
        foreach (var (key, value) in Entries(node))
        {
            switch (key)
            {
                case "id": id = Scalar(value); break;
                case "type": type = OneOf(value, Types, "type"); break;
                case "mode": mode = Scalar(value); break;
                case "reality": reality = OneOf(value, Realities, "reality"); break;
                case "stance": stance = Scalar(value); break;
                case "means": Scalar(value); break;
                case "control": control = ReadControl(value); break;
                case "quantities": quantities = ReadPairs(value); break;
                case "readings": readings = Items(value).Select(ReadReading).OfType<FrameReading>().ToList(); break;
                case "examples": examples = Items(value).Select(ReadExample).OfType<FrameExample>().ToList(); break;
                default: Report(value.Start, "FL103", $"'{key}' is no field of a frame"); break;
            }
        }

        if (id is null || type is null)
        {
            Report(node.Start, "FL104", "a frame needs an id and a type");
            return;
        }

        if (!_frameFiles.TryAdd(id, _file))
        {
            Report(node.Start, "FL105", $"frame '{id}' stands already in {_frameFiles[id]}");
        }

        if (readings.Count == 0)
        {
            Report(node.Start, "FL106", $"frame '{id}' has no reading");
        }

        if (examples.Count == 0)
        {
            Report(node.Start, "FL107", $"frame '{id}' has no example");
        }

        if (control is not null && !readings.All(reading => reading.Roles.Any(role => role.Name == "place")))
        {
            Report(node.Start, "FL108", $"frame '{id}' has a control effect, so each reading needs a role 'place'");
        }

        _frames.Add(new Frame(id, type, mode, reality, stance, control, quantities, readings, examples));
    }

    ControlPattern? ReadControl(Node node)
    {
        string? effect = null, holder = null, from = null, scope = null;
        foreach (var (key, value) in Entries(node))
        {
            switch (key)
            {
                case "effect": effect = OneOf(value, Effects, "control effect"); break;
                case "holder": holder = Scalar(value); break;
                case "from": from = Scalar(value); break;
                case "scope": scope = OneOf(value, Scopes, "scope"); break;
                default: Report(value.Start, "FL103", $"'{key}' is no field of control"); break;
            }
        }

        return effect is null ? null : new ControlPattern(effect, holder, from, scope);
    }

    FrameReading? ReadReading(Node node)
    {
        TriggerClass? trigger = null;
        List<TriggerLemma> lemmas = [];
        IReadOnlyList<string> objects = [], cases = [], modifiers = [], governors = [], without = [], telling = [];
        string? voice = null;
        var isNegated = false;
        List<FrameRole> roles = [];
        foreach (var (key, value) in Entries(node))
        {
            switch (key)
            {
                case "verb" or "noun" or "adjective":
                    trigger = Enum.Parse<TriggerClass>(key, ignoreCase: true);
                    lemmas = Words(value).Select(ToTrigger).ToList();
                    break;
                case "with": objects = Words(value); break;
                case "after": cases = Words(value); break;
                case "beside": modifiers = Words(value); break;
                case "governed": governors = Words(value); break;
                case "without": without = Words(value); break;
                case "telling": telling = Words(value); break;
                case "voice": voice = Scalar(value); break;
                case "negated": isNegated = OneOf(value, YesOrNo, "answer") == "yes"; break;
                case "roles":
                    roles = Entries(value).Select(entry => ReadRole(entry.Key, entry.Value)).OfType<FrameRole>().ToList();
                    break;
                default: Report(value.Start, "FL103", $"'{key}' is no field of a reading"); break;
            }
        }

        if (trigger is null || lemmas.Count == 0)
        {
            Report(node.Start, "FL109", "a reading needs verb, noun or adjective with at least one lemma");
            return null;
        }

        return new FrameReading(trigger.Value, lemmas, objects, cases, modifiers, governors, without, voice, roles) { Telling = telling, IsNegated = isNegated };
    }

    static TriggerLemma ToTrigger(string words)
    {
        var space = words.IndexOf(' ', StringComparison.Ordinal);
        return space < 0 ? new TriggerLemma(words, null) : new TriggerLemma(words[..space], words[(space + 1)..]);
    }

    FrameRole? ReadRole(string key, Node node)
    {
        var needed = key.EndsWith('!');
        var name = needed ? key[..^1] : key;
        var parts = Scalar(node).Split(" is ", 2, StringSplitOptions.TrimEntries);
        if (parts.Length < 2)
        {
            Report(node.Start, "FL110", $"role '{name}' is written 'slot, slot is kind or kind'");
            return null;
        }

        var kinds = parts[1].Split(" or ", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        foreach (var kind in kinds.Where(kind => !Kinds.Contains(kind)))
        {
            Report(node.Start, "FL111", $"'{kind}' is no kind; kinds are {string.Join(", ", Kinds.Order(StringComparer.Ordinal))}");
        }

        var slots = parts[0].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        foreach (var slot in slots.Where(slot => !NamedSlots.Contains(slot) && !slot.All(char.IsAsciiLetterLower)))
        {
            Report(node.Start, "FL112", $"'{slot}' is neither a slot nor a preposition");
        }

        return new FrameRole(name, slots, kinds, needed);
    }

    FrameExample? ReadExample(Node node)
    {
        string? text = null;
        var theatre = "afghanistan";
        var published = "2015-08-24";
        Dictionary<string, string> owed = [];
        var refused = false;
        foreach (var (key, value) in Entries(node))
        {
            switch (key)
            {
                case "text": text = Scalar(value); break;
                case "theatre": theatre = Scalar(value); break;
                case "published": published = Scalar(value); break;
                case "owed": owed = ReadPairs(value); break;
                case "refused": refused = Scalar(value) == "true"; break;
                default: Report(value.Start, "FL103", $"'{key}' is no field of an example"); break;
            }
        }

        if (text is null || (owed.Count == 0 && !refused))
        {
            Report(node.Start, "FL113", "an example needs a text and what is owed, or 'refused: true'");
            return null;
        }

        return new FrameExample(text, theatre, published, owed, refused, Line(node.Start));
    }

    Dictionary<string, string> ReadPairs(Node node) =>
        Entries(node).ToDictionary(entry => entry.Key, entry => Scalar(entry.Value));

    IEnumerable<(string Key, Node Value)> Entries(Node node)
    {
        if (node is not YamlMappingNode mapping)
        {
            Report(node.Start, "FL114", "a mapping is expected here");
            yield break;
        }

        foreach (var (key, value) in mapping.Children)
        {
            yield return (Scalar(key), value);
        }
    }

    IEnumerable<Node> Items(Node node)
    {
        if (node is YamlSequenceNode sequence)
        {
            return sequence.Children;
        }

        Report(node.Start, "FL115", "a list is expected here");
        return [];
    }

    List<string> Words(Node node) =>
        node is YamlSequenceNode sequence ? sequence.Children.Select(Scalar).ToList() : [Scalar(node)];

    string Scalar(Node node)
    {
        if (node is YamlScalarNode { Value: { Length: > 0 } value })
        {
            return value;
        }

        Report(node.Start, "FL116", "a word is expected here");
        return "";
    }

    string? OneOf(Node node, FrozenSet<string> allowed, string what)
    {
        var value = Scalar(node);
        if (allowed.Contains(value))
        {
            return value;
        }

        Report(node.Start, "FL117", $"'{value}' is no {what}; one of {string.Join(", ", allowed.Order(StringComparer.Ordinal))}");
        return null;
    }

    void Report(Mark at, string code, string message) =>
        _faults.Add(new LexiconFault(_file, Line(at), (int)at.Column, code, message));

    static int Line(Mark at) => Convert.ToInt32(at.Line, CultureInfo.InvariantCulture);
}
