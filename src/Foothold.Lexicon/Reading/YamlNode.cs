using System.Globalization;
using NodaTime;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Foothold.Lexicon;

/// <summary>A node of a YAML file that collects faults instead of throwing. A node that is not there answers with empty values.</summary>
sealed class YamlNode
{
    readonly string _file;
    readonly YamlDotNet.RepresentationModel.YamlNode? _node;
    readonly Mark _place;
    readonly List<LexiconFault> _faults;

    YamlNode(string file, YamlDotNet.RepresentationModel.YamlNode? node, Mark place, List<LexiconFault> faults)
    {
        _file = file;
        _node = node;
        _place = place;
        _faults = faults;
    }

    /// <summary>Whether the node is there.</summary>
    public bool Exists => _node is not null;

    /// <summary>Reads a file of one document.</summary>
    public static YamlNode Read(string file, TextReader reader, List<LexiconFault> faults)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(reader);
        }
        catch (YamlException broken)
        {
            faults.Add(new LexiconFault(file, (int)broken.Start.Line, (int)broken.Start.Column, FaultCode.BadYaml, broken.Message));
            return new YamlNode(file, null, Mark.Empty, faults);
        }

        var root = stream.Documents.Count == 0 ? null : stream.Documents[0].RootNode;
        return new YamlNode(file, root, root?.Start ?? Mark.Empty, faults);
    }

    /// <summary>The value of a key; a node that is not there where the key is missing.</summary>
    public YamlNode this[string key] =>
        _node is YamlMappingNode map && map.Children.TryGetValue(new YamlScalarNode(key), out var value)
            ? new YamlNode(_file, value, value.Start, _faults)
            : new YamlNode(_file, null, _place, _faults);

    /// <summary>Faults every key that is missing or unknown, and a node that is no map.</summary>
    public YamlNode CheckKeys(string[] required, string[] optional)
    {
        if (_node is null)
        {
            return this;
        }

        if (_node is not YamlMappingNode map)
        {
            Fault(FaultCode.BadYaml, "keys with values are wanted here");
            return this;
        }

        var keys = map.Children.Keys.OfType<YamlScalarNode>().ToList();
        foreach (var key in keys.Where(key => !required.Contains(key.Value) && !optional.Contains(key.Value)))
        {
            _faults.Add(At(key.Start, FaultCode.Keys, $"'{key.Value}' is no key here"));
        }

        foreach (var missing in required.Where(name => keys.All(key => key.Value != name)))
        {
            Fault(FaultCode.Keys, $"the key '{missing}' is missing");
        }

        return this;
    }

    /// <summary>The items of a list; none where the node is not there.</summary>
    public IEnumerable<YamlNode> Items()
    {
        if (_node is YamlSequenceNode list)
        {
            return list.Children.Select(item => new YamlNode(_file, item, item.Start, _faults));
        }

        if (_node is not null)
        {
            Fault(FaultCode.BadYaml, "a list is wanted here");
        }

        return [];
    }

    /// <summary>The text of a value that must not be empty; "" where the node is not there.</summary>
    public string Text()
    {
        if (_node is null)
        {
            return "";
        }

        if (_node is not YamlScalarNode { Value: { Length: > 0 } value })
        {
            Fault(FaultCode.Empty, "a word is wanted here");
            return "";
        }

        return value;
    }

    /// <summary>The day of a value; null where the node is not there or no day.</summary>
    public LocalDate? Day()
    {
        var text = Text();
        if (!DayText.TryRead(text, out var day))
        {
            Fault(FaultCode.BadDay, DayText.NotADay(text));
        }

        return day;
    }

    /// <summary>A number from 0 to 1; 0 where the node is not there.</summary>
    public double Share()
    {
        var text = Text();
        if (text.Length == 0)
        {
            return 0;
        }

        if (!double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var share) || share > 1)
        {
            Fault(FaultCode.BadNumber, $"'{text}' is not a number from 0 to 1");
            return 0;
        }

        return share;
    }

    /// <summary>Adds a fault at this node.</summary>
    public void Fault(string code, string message) => _faults.Add(At(_place, code, message));

    LexiconFault At(Mark place, string code, string message) => new(_file, (int)Math.Max(1, place.Line), (int)Math.Max(1, place.Column), code, message);
}
