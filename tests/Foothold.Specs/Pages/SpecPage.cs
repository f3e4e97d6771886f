namespace Foothold.Specs;

/// <summary>A Markdown page of rules with examples that run.</summary>
/// <remarks>
/// A heading states the rule, prose explains it, and fenced blocks hold examples: what is given, a line with a lone
/// <c>.</c>, what is owed. A line <c>---</c> parts several examples of one block. The block's info string names its
/// kind; blocks without one are prose.
/// </remarks>
public static class SpecPage
{
    /// <summary>Reads the examples of a page in their order.</summary>
    /// <param name="page">The page's name, relative to <c>specs/</c>.</param>
    /// <param name="lines">Its lines.</param>
    /// <exception cref="FormatException">An example has no line with a lone '.', or a block is not closed.</exception>
    public static IReadOnlyList<SpecExample> Read(string page, IEnumerable<string> lines)
    {
        var examples = new List<SpecExample>();
        var rule = page;
        string? kind = null; // of the open block; "" for prose
        var given = new List<string>();
        List<string>? owed = null;
        var begin = 0;
        var number = 0;
        foreach (var line in lines)
        {
            number++;
            if (kind is null)
            {
                if (line.StartsWith('#'))
                {
                    rule = line.TrimStart('#').Trim();
                }
                else if (line.StartsWith("```", StringComparison.Ordinal))
                {
                    kind = line[3..].Trim();
                    begin = number + 1;
                }
            }
            else if (line.StartsWith("```", StringComparison.Ordinal) || line == "---")
            {
                Close();
                kind = line == "---" ? kind : null;
                begin = number + 1;
            }
            else if (line == "." && owed is null)
            {
                owed = [];
            }
            else
            {
                (owed ?? given).Add(line);
            }
        }

        if (kind is not null)
        {
            throw new FormatException($"{page}:{begin} the block is not closed");
        }

        return examples;

        void Close()
        {
            if (kind!.Length > 0)
            {
                examples.Add(new SpecExample(
                    page,
                    begin,
                    rule,
                    kind,
                    string.Join('\n', given),
                    string.Join('\n', owed ?? throw new FormatException($"{page}:{begin} the example has no line with a lone '.'"))));
            }

            given.Clear();
            owed = null;
        }
    }
}
