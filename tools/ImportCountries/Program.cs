// Reads a table of countries (iso2, iso3, name, alternates, demonyms_en, capital, population, …; ODbL) and writes the
// lexicon's countries.tsv: English names, adjectives and capitals, each form for one country only.
//
//   dotnet run --project tools/ImportCountries -- <countries.tsv> lexicon/actors/countries.tsv

using System.Globalization;
using System.Text;

if (args.Length != 2)
{
    Console.Error.WriteLine("usage: ImportCountries <countries.tsv> <lexicon/actors/countries.tsv>");
    return 2;
}

// Words that show an alternate to be the English style of a state ("Republic of Iraq"), not its name in another language.
string[] englishStyles =
[
    "Republic", "Kingdom", "State", "States", "Commonwealth", "Federation", "Union", "Islands", "Principality", "Sultanate",
    "Confederation", "Hashemite", "Emirates", "Federative",
];
string[] otherLanguages = ["de", "del", "di", "dos", "du", "da", "y", "et", "und", "van", "des"];

var leftOut = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "left-out.tsv"))
    .Where(line => line.Length > 0 && line[0] != '#')
    .Skip(1)
    .Select(line => line.Split('\t'))
    .Select(fields => (Iso3: fields[0], Form: fields[1]))
    .ToHashSet();

// A row whose code is no code of three letters is a stray header of the source's own.
var rows = File.ReadLines(args[0])
    .Skip(1)
    .Select(line => line.Split('\t'))
    .Where(fields => fields[1].Length == 3 && !leftOut.Contains((fields[1], "*")))
    .ToList();
var taken = new HashSet<string>(StringComparer.Ordinal); // folded form of every name, adjective and capital given out
var names = new Dictionary<string, List<string>>(StringComparer.Ordinal); // iso3 -> names, the first the one shown
foreach (var fields in rows)
{
    Take(fields[3].Trim());
    names[fields[1]] = [fields[3].Trim()];
}

// The most populous country comes first, so that a form two share is the larger one's.
var bySize = rows.OrderByDescending(fields => long.Parse(fields[7], CultureInfo.InvariantCulture)).ThenBy(fields => fields[1], StringComparer.Ordinal).ToList();
foreach (var fields in bySize)
{
    foreach (var alternate in fields[4].Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
    {
        if (IsEnglishStyle(alternate) && !leftOut.Contains((fields[1], alternate)) && Take(alternate))
        {
            names[fields[1]].Add(alternate);
        }
    }
}

var adjectives = bySize.ToDictionary(
    fields => fields[1],
    fields => fields[5].Split([", ", " or "], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Where(form => !leftOut.Contains((fields[1], form)) && Take(form)).ToList());
var capitals = bySize.ToDictionary(
    fields => fields[1],
    fields => fields[6].Trim() is { Length: > 0 } capital
        && long.Parse(fields[7], CultureInfo.InvariantCulture) >= 300_000
        && !leftOut.Contains((fields[1], capital))
        && Take(capital) ? capital : "");

using var writer = new StreamWriter(args[1], append: false, new UTF8Encoding(false)) { NewLine = "\n" };
writer.WriteLine("# Countries as actors: names, adjectives and capitals in English. Made by tools/ImportCountries; do not edit here:");
writer.WriteLine("# short forms and further spellings are in country-names.tsv, which is our own.");
writer.WriteLine("# Source: mledoze/countries, with capitals and populations of GeoNames (CC BY 4.0).");
writer.WriteLine("# Licence of this file: Open Database License (ODbL) 1.0, https://opendatacommons.org/licenses/odbl/1-0/");
writer.WriteLine("id\tiso2\tname\tkind\tnames\tadjectives\tcapitals");
foreach (var fields in rows.OrderBy(fields => fields[1], StringComparer.Ordinal))
{
    var id = fields[1];
    writer.WriteLine(string.Join('\t', id, fields[0], names[id][0], "Country", string.Join('|', names[id].Skip(1)), string.Join('|', adjectives[id]), capitals[id]));
}

Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rows.Count} countries, {taken.Count} forms"));
return 0;

bool IsEnglishStyle(string alternate)
{
    var words = alternate.Split(' ');
    return words.Length > 1
        && words.Any(englishStyles.Contains)
        && !words.Any(otherLanguages.Contains)
        && words[0] != "The"
        && !alternate.Contains(',', StringComparison.Ordinal)
        && !alternate.Contains('(', StringComparison.Ordinal);
}

bool Take(string form) => taken.Add(Fold(form));

// As the lexicon folds names: without marks, hyphens as blanks, lower case.
string Fold(string form)
{
    var folded = new StringBuilder();
    foreach (var sign in form.Normalize(NormalizationForm.FormD))
    {
        if (sign is '-' or ' ')
        {
            folded.Append(' ');
        }
        else if (char.IsLetterOrDigit(sign))
        {
            folded.Append(char.ToLowerInvariant(sign));
        }
    }

    return folded.ToString();
}
