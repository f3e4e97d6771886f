using System.CommandLine;
using System.Globalization;
using Foothold.Coding;
using Foothold.Ingest;
using NodaTime;
using NodaTime.Text;

namespace Foothold.Cli;

/// <summary>The options that several commands take, so that they are named and read the same everywhere.</summary>
static class Options
{
    const string WithProvince = "; with its province, as in \"Fayzabad, Badakhshan\", where districts share it";

    /// <summary>The setting of the environment that names the project's folder.</summary>
    public const string ProjectSetting = "FOOTHOLD_PROJECT";

    /// <summary>The setting of the environment that names the language of reports that do not say it.</summary>
    public const string LanguageSetting = "FOOTHOLD_LANGUAGE";

    /// <summary>The project's folder.</summary>
    public static Option<string> Project() => new("--project")
    {
        Description = $"The project's folder; where not given, {ProjectSetting} or ./.foothold.",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable(ProjectSetting) is { Length: > 0 } folder ? folder : ".foothold",
        HelpName = "DIR",
    };

    /// <summary>The theatre.</summary>
    public static Option<string?> Theatre() => new("--theatre") { Description = "The theatre, as 'foothold theatre list' names it.", HelpName = "ID" };

    /// <summary>The language of reports.</summary>
    public static Option<string?> Language() => new("--language")
    {
        Description = $"The code of the language, as its folder in lexicon/ and models/ is named; where not given, {LanguageSetting} or a guess from common words.",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable(LanguageSetting) is { Length: > 0 } code ? code : null,
        HelpName = "CODE",
    };

    /// <summary>A count of at least 1.</summary>
    public static Option<int> Count(string name, string description, int usual) => Number(name, description, usual, 1);

    /// <summary>A whole number.</summary>
    /// <param name="name">The option's name.</param>
    /// <param name="description">What it says.</param>
    /// <param name="usual">What it is where not given.</param>
    /// <param name="least">The least it may be.</param>
    /// <param name="most">The most it may be.</param>
    public static Option<int> Number(string name, string description, int usual, int least = int.MinValue, int most = int.MaxValue) => new(name)
    {
        Description = description,
        HelpName = "N",
        DefaultValueFactory = _ => usual,
        CustomParser = argument =>
        {
            var text = argument.Tokens[0].Value;
            if (!int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            {
                argument.AddError(FormattableString.Invariant($"{name} {text}: not a whole number, or too large a one; give one such as {usual}."));
            }
            else if (number < least)
            {
                argument.AddError(FormattableString.Invariant($"{name} {text}: {name} is at least {least}."));
            }
            else if (number > most)
            {
                argument.AddError(FormattableString.Invariant($"{name} {text}: {name} is at most {most}."));
            }

            return number;
        },
    };

    /// <summary>One of a few words; small and large letters are alike.</summary>
    /// <typeparam name="T">An enumeration whose names are the words.</typeparam>
    /// <param name="name">The option's name.</param>
    /// <param name="description">What it says.</param>
    /// <param name="usual">What it is where not given; may be null.</param>
    public static Option<T?> Choice<T>(string name, string description, T? usual = null)
        where T : struct, Enum
    {
        var words = Enum.GetValues<T>().ToDictionary(one => one.ToString().ToLowerInvariant(), one => one, StringComparer.OrdinalIgnoreCase);
        return new(name)
        {
            Description = description,
            HelpName = string.Join("|", words.Keys),
            DefaultValueFactory = _ => usual,
            CustomParser = argument =>
            {
                var text = argument.Tokens[0].Value;
                if (words.TryGetValue(text, out var one))
                {
                    return one;
                }

                argument.AddError($"{name} {text}: not one of the words it takes; say {string.Join(" or ", words.Keys)}.");
                return null;
            },
        };
    }

    /// <summary>The folder of the English model that Foothold brings.</summary>
    public static DirectoryInfo EnglishModel() => new(Path.Combine(Installation.Find().Models, Installation.DefaultLanguage));

    /// <summary>A district.</summary>
    public static Argument<string> District() => new("DISTRICT") { Description = $"The district, by any spelling of its name{WithProvince}." };

    /// <summary>A district that an answer is narrowed to.</summary>
    /// <param name="what">What is narrowed ("Only what happened in this district").</param>
    public static Option<string?> OnlyDistrict(string what) => new("--district") { Description = $"{what}, by any spelling of its name{WithProvince}.", HelpName = "NAME" };

    /// <summary>Whether to give JSON.</summary>
    public static Option<bool> Json() => new("--json") { Description = "Gives JSON instead of text." };

    /// <summary>Which part of data to measure on: what is worked on, what is held back while it is, or all.</summary>
    /// <param name="of">What it is a part of, and how often one is held ("Which notes: open, held (every fifth), or all.").</param>
    public static Option<DataPart?> Part(string of) => Choice<DataPart>("--part", of, DataPart.All);

    /// <summary>A day.</summary>
    public static Option<LocalDate?> Day(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "DATE",
        CustomParser = argument =>
        {
            var text = argument.Tokens[0].Value;
            var parsed = LocalDatePattern.Iso.Parse(text);
            if (parsed.Success)
            {
                return parsed.Value;
            }

            argument.AddError($"'{text}' is not a day (yyyy-mm-dd).");
            return null;
        },
    };

    /// <summary>Refuses a --from that is later than --to.</summary>
    /// <exception cref="UsageException">It is.</exception>
    public static void CheckOrder(LocalDate? from, LocalDate? to)
    {
        if (from is { } after && to is { } before && after > before)
        {
            throw new UsageException(FormattableString.Invariant($"--from {after:uuuu-MM-dd} is later than --to {before:uuuu-MM-dd}, so nothing can be between them; give the earlier day to --from."));
        }
    }

    /// <summary>The day that a report was published on.</summary>
    public static Option<LocalDate?> Published(string description)
    {
        var option = Day("--published", description);
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && LocalDatePattern.Iso.Parse(token.Value) is { Success: true, Value: var day } && !Report.CanBePublishedOn(day))
            {
                result.AddError(FormattableString.Invariant($"--published {day:uuuu-MM-dd}: no report is of a year before {Report.FirstDay.Year} or after {Report.LastDay.Year}; give the day it was published on."));
            }
        });
        return option;
    }

    /// <summary>The options that say what a report's own file does not.</summary>
    public sealed class Heading
    {
        readonly Option<LocalDate?> _published = Published("The day the report was published, where it does not say so itself.");
        readonly Option<string?> _outlet = new("--outlet") { Description = "Who published the report, where it does not say so itself.", HelpName = "NAME" };
        readonly Option<string?> _url = new("--url") { Description = "Where the report was published.", HelpName = "ADDRESS" };
        readonly Option<string?> _title = new("--title") { Description = "The report's title.", HelpName = "TEXT" };
        readonly Option<string?> _language = Language();
        readonly Option<string?> _author = new("--author") { Description = "Who wrote the report.", HelpName = "NAME" };

        /// <summary>Adds the options to a command.</summary>
        public void AddTo(Command command)
        {
            command.Add(_published);
            command.Add(_outlet);
            command.Add(_url);
            command.Add(_title);
            command.Add(_author);
            command.Add(_language);
        }

        /// <summary>What they say.</summary>
        public ReportHeading Read(ParseResult result, string? theatre) => new(
            result.GetValue(_outlet),
            result.GetValue(_published),
            result.GetValue(_url),
            result.GetValue(_title),
            result.GetValue(_author),
            theatre,
            result.GetValue(_language));
    }
}
