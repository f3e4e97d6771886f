using System.Globalization;
using Foothold.Coding;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Foothold.Control;

/// <summary>Reads the parameters file and collects every fault before it gives up.</summary>
sealed class ParametersReader(string name)
{
    readonly List<ParametersFault> _faults = [];

    internal EstimatorParameters Read(TextReader reader)
    {
        var root = Root(reader);
        var parameters = Parameters(root);
        return _faults.Count == 0 ? parameters : throw new ParametersException(_faults);
    }

    Section Root(TextReader reader)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(reader);
        }
        catch (YamlException fault)
        {
            Fault(fault.Start, "FP001", $"is not YAML: {fault.Message}");
            throw new ParametersException(_faults);
        }

        if (stream.Documents is [{ RootNode: YamlMappingNode mapping }])
        {
            return new Section(this, "", mapping);
        }

        Fault(Mark.Empty, "FP006", "must be one mapping");
        throw new ParametersException(_faults);
    }

    static EstimatorParameters Parameters(Section root)
    {
        root.Number("version", 1, 1);
        var rates = root.Child("rates");
        var covariates = root.Child("covariates");
        var tempo = root.Child("tempo");
        var silence = root.Child("silence");
        var start = root.Child("start");
        var scope = root.Child("scope");
        var whole = scope.Share("whole");
        var split = root.Child("split");
        var floors = root.Child("floors");
        var multipliers = root.Child("multipliers");
        var days = root.Child("days");
        var voices = root.Child("voices");
        var hazards = root.Child("hazards");
        var usual = silence.Days("usual", 1);
        var parameters = new EstimatorParameters(
            new TransitionRates(
                rates.Rate("loss"),
                rates.Share("loss-to-contested"),
                rates.Rate("fresh-loss"),
                rates.Rate("settling"),
                rates.Rate("resolution")),
            new CovariateWeights(
                covariates.Number("neighbours", 0, 10),
                covariates.Number("taker-floor", 0, 10),
                covariates.Number("clashes", 0, 10),
                covariates.Number("clash-half-life", 0.1, 3650),
                covariates.Number("outlook-statement", 0, 10),
                covariates.Number("support-asked", 0, 10),
                covariates.Number("outlook-half-life", 0.1, 3650),
                covariates.Number("outlook-most", 0, 10),
                covariates.Number("negligible", 1e-9, 0.5),
                covariates.Days("neighbour-lost-within")),
            new TempoRules(
                tempo.Days("window", 1),
                tempo.Number("prior", 1e-9, 1e6),
                tempo.Number("least", 1e-9, 1),
                tempo.Number("most", 1, 1000)),
            new SilenceRules(
                silence.Number("told", 0, 1),
                silence.Number("voices", 1e-9, 1e6),
                usual,
                silence.Days("lately", 1, usual)), // the last few of the usual days
            start.Days("lead-days"),
            new ScopeExponents(
                whole,
                scope.Share("centre"),
                scope.Share("most"),
                scope.Share("parts"),
                scope.Share("outskirts"),
                scope.Share("village")),
            new SplitExponents(Portion(split.Child("centre"), whole), Portion(split.Child("rest"), whole)),
            root.Share("denied"),
            new Dictionary<Interest, ChannelFloor>
            {
                [Interest.Own] = Floor(floors.Child("own")),
                [Interest.Neutral] = Floor(floors.Child("neutral")),
                [Interest.Against] = Floor(floors.Child("against")),
            },
            new FloorMultipliers(
                multipliers.Number("error-prone", 1, 1000),
                multipliers.Number("unnamed", 1, 1000),
                multipliers.Number("doubtful", 1, 1000),
                multipliers.Share("most")),
            root.Words("error-prone-outlets"),
            Table(root.Child("table")),
            root.Channels("channels"),
            new DayRules(
                days.Days("recent"),
                days.Days("spread-over"),
                days.Days("hold-ends-over"),
                days.Days("hold-every", 1),
                days.Days("basis-memory")),
            new VoiceRules(
                voices.Days("same-event-days"),
                voices.Days("copy-days"),
                voices.Days("copy-runs"),
                voices.Share("sentence-likeness"),
                voices.Share("report-likeness"),
                voices.Number("dependence", 0, 1),
                voices.Number("neutral-dependence", 0, 1)),
            new HazardRules(
                hazards.Number("half-life", 0.1, 36500),
                hazards.Number("spacing", 0.001, 1e6),
                hazards.Number("takes-over", 1e-9, 1e9),
                Signs(hazards.Child("signs"))));
        foreach (var section in new[] { rates, covariates, tempo, silence, start, scope, split, floors, multipliers, days, voices, hazards, root })
        {
            section.RefuseTheRest();
        }

        return parameters;
    }

    static ChannelFloor Floor(Section section)
    {
        var floor = new ChannelFloor(section.Share("transition"), section.Share("status"));
        section.RefuseTheRest();
        return floor;
    }

    /// <summary>What is said of the whole counts for either portion as it does for the district, so the file does not say it again.</summary>
    static ScopeExponents Portion(Section section, double whole)
    {
        var exponents = new ScopeExponents(
            whole,
            section.Number("centre", 0, 1),
            section.Number("most", 0, 1),
            section.Number("parts", 0, 1),
            section.Number("outskirts", 0, 1),
            section.Number("village", 0, 1));
        section.RefuseTheRest();
        return exponents;
    }

    static Dictionary<TableRow, RelativeRates> Table(Section section)
    {
        var table = new Dictionary<TableRow, RelativeRates>();
        foreach (var row in Enum.GetValues<TableRow>())
        {
            var key = RowName(row);
            table[row] = section.Row(key);
        }

        section.RefuseTheRest();
        return table;
    }

    static Dictionary<OutlookSign, SignWeight> Signs(Section section)
    {
        var signs = Enum.GetValues<OutlookSign>().ToDictionary(sign => sign, sign => section.Sign(SignName(sign)));
        section.RefuseTheRest();
        return signs;
    }

    /// <summary>How the file names a sign: its words with hyphens between.</summary>
    internal static string SignName(OutlookSign sign) => string.Concat(sign.ToString().Select((letter, at) =>
        (at > 0 && char.IsUpper(letter) ? "-" : "") + char.ToLowerInvariant(letter)));

    /// <summary>How the file names a row.</summary>
    internal static string RowName(TableRow row) => row == TableRow.FightingAttacker ? "fighting-attacker" : row.ToString().ToLowerInvariant();

    void Fault(Mark mark, string code, string message) =>
        _faults.Add(new ParametersFault(name, mark.Line, mark.Column, code, message));

    /// <summary>A mapping of the file, with the keys already asked for.</summary>
    sealed class Section(ParametersReader owner, string path, YamlMappingNode node)
    {
        readonly HashSet<string> _asked = [];

        internal Section Child(string key) =>
            Find(key) switch
            {
                null => new Section(owner, path + key + ".", new YamlMappingNode()),
                YamlMappingNode mapping => new Section(owner, path + key + ".", mapping),
                var other => Wrong(key, other),
            };

        internal double Rate(string key) => Number(key, 1e-9, 10);

        internal double Share(string key) => Number(key, 1e-9, 1);

        internal int Days(string key, int least = 0, int most = 36500)
        {
            var days = Number(key, least, most);
            if (days != Math.Floor(days))
            {
                owner.Fault(Find(key)!.Start, "FP004", $"'{path}{key}' must be whole days");
            }

            return (int)days;
        }

        internal double Number(string key, double least, double most) =>
            Find(key) is { } value ? Checked(key, value, least, most) : least;

        internal RelativeRates Row(string key)
        {
            var rates = new double[6];
            switch (Find(key))
            {
                case null:
                    break;
                case YamlSequenceNode { Children.Count: 6 } sequence:
                    for (var column = 0; column < 6; column++)
                    {
                        rates[column] = Checked(key, sequence.Children[column], 1e-9, 1);
                    }

                    break;
                case var value:
                    owner.Fault(value.Start, "FP006", $"'{path}{key}' must be six numbers");
                    break;
            }

            return new RelativeRates(rates[0], rates[1], rates[2], rates[3], rates[4], rates[5]);
        }

        internal SignWeight Sign(string key)
        {
            switch (Find(key))
            {
                case null:
                    break;
                case YamlSequenceNode { Children.Count: 4 } sequence:
                    return new SignWeight(
                        Checked(key, sequence.Children[0], -1e6, 1e6),
                        Checked(key, sequence.Children[1], 1e-9, 1e6),
                        Checked(key, sequence.Children[2], -100, 100),
                        Checked(key, sequence.Children[3], -100, 100));
                case var value:
                    owner.Fault(value.Start, "FP006", $"'{path}{key}' must be four numbers: mean, spread, weight within 7 and within 30 days");
                    break;
            }

            return new SignWeight(0, 1, 0, 0);
        }

        /// <summary>A list of measured channels; the key may be missing.</summary>
        internal Dictionary<Channel, RelativeRates> Channels(string key)
        {
            var channels = new Dictionary<Channel, RelativeRates>();
            _asked.Add(key);
            if (!node.Children.TryGetValue(new YamlScalarNode(key), out var value))
            {
                return channels;
            }

            if (value is not YamlSequenceNode sequence || !sequence.Children.All(child => child is YamlMappingNode))
            {
                owner.Fault(value.Start, "FP006", $"'{path}{key}' must be a list of mappings");
                return channels;
            }

            foreach (var child in sequence.Children.Cast<YamlMappingNode>())
            {
                var section = new Section(owner, path + key + ".", child);
                var row = section.Named<TableRow>("row", RowName);
                var interest = section.Named<Interest>("interest", one => one.ToString().ToLowerInvariant());
                section._asked.Add("origin");
                var origin = child.Children.TryGetValue(new YamlScalarNode("origin"), out var name) ? (name as YamlScalarNode)?.Value : null;
                var rates = section.Row("rates");
                section.RefuseTheRest();
                channels[new Channel(row, interest, origin)] = rates;
            }

            return channels;
        }

        /// <summary>One of an enumeration's names, as the file writes them.</summary>
        T Named<T>(string key, Func<T, string> written)
            where T : struct, Enum
        {
            if (Find(key) is not { } value)
            {
                return default;
            }

            foreach (var one in Enum.GetValues<T>())
            {
                if (value is YamlScalarNode { Value: { } word } && word == written(one))
                {
                    return one;
                }
            }

            owner.Fault(value.Start, "FP004", $"'{path}{key}' is none of {string.Join(", ", Enum.GetValues<T>().Select(written))}");
            return default;
        }

        internal HashSet<string> Words(string key)
        {
            var words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            if (Find(key) is { } value)
            {
                if (value is YamlSequenceNode sequence && sequence.Children.All(child => child is YamlScalarNode))
                {
                    words.UnionWith(sequence.Children.Select(child => ((YamlScalarNode)child).Value ?? ""));
                }
                else
                {
                    owner.Fault(value.Start, "FP006", $"'{path}{key}' must be a list of names");
                }
            }

            return words;
        }

        internal void RefuseTheRest()
        {
            foreach (var (key, _) in node.Children)
            {
                if (key is not YamlScalarNode { Value: { } word } || !_asked.Contains(word))
                {
                    owner.Fault(key.Start, "FP005", $"'{path}{key}' is not a parameter");
                }
            }
        }

        YamlNode? Find(string key)
        {
            if (node.Children.TryGetValue(new YamlScalarNode(key), out var value))
            {
                _asked.Add(key);
                return value;
            }

            if (_asked.Add(key))
            {
                owner.Fault(node.Start, "FP002", $"'{path}{key}' is missing");
            }

            return null;
        }

        double Checked(string key, YamlNode value, double least, double most)
        {
            if (value is not YamlScalarNode { Value: { } word }
                || !double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            {
                owner.Fault(value.Start, "FP003", $"'{path}{key}' is not a number");
                return least;
            }

            if (number >= least && number <= most)
            {
                return number;
            }

            owner.Fault(
                value.Start,
                "FP004",
                string.Create(CultureInfo.InvariantCulture, $"'{path}{key}' is {number}, not between {least} and {most}"));
            return least;
        }

        Section Wrong(string key, YamlNode other)
        {
            owner.Fault(other.Start, "FP006", $"'{path}{key}' must be a mapping");
            return new Section(owner, path + key + ".", new YamlMappingNode());
        }
    }
}
