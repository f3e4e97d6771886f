namespace Foothold.Places.Tests;

public sealed class CellFileTests
{
    static List<(int Line, string Cells)> Rows(string text, bool commas, params string[] columns)
    {
        using var reader = new StringReader(text);
        var file = commas ? CellFile.ReadCommas(reader, columns) : CellFile.ReadTabs(reader, columns);
        return [.. file.Rows().Select(row => (row.Line, string.Join('|', row.Cells)))];
    }

    [Fact]
    public void Comments_and_empty_lines_are_passed_over_and_lines_keep_their_numbers() =>
        Assert.Equal([(4, "1|x"), (6, "2|y, \"z\"")], Rows("# made by hand\n\nid\tname\n1\tx\n\n2\ty, \"z\"\n", commas: false, "id", "name"));

    [Fact]
    public void Quoted_cells_hold_commas_marks_and_line_ends() =>
        Assert.Equal([(2, "1|a, \"b\"\nc"), (4, "2|")], Rows("id,name\r\n1,\"a, \"\"b\"\"\nc\"\r\n2,\r\n", commas: true, "ID"));

    [Fact]
    public void A_cut_table_needs_no_header_and_no_rows_of_one_length()
    {
        using var reader = new StringReader("5\" gun;\"a;b\"\n\n;\n1\n");
        Assert.Equal(["1: 5\" gun|a;b", "3: |", "4: 1"], CellFile.Cut(reader, ';').Select(row => $"{row.Line}: {string.Join('|', row.Cells)}"));
    }

    [Theory]
    [InlineData("", "the table is empty: it has no header")]
    [InlineData("id\n1\n", "the table has no column name")]
    [InlineData("id\tname\n1\tx\n2\n", "line 3 has 1 columns where 2 are owed")]
    public void What_is_wrong_is_told_with_its_line(string text, string message) =>
        Assert.Equal(message, Assert.Throws<InvalidDataException>(() => Rows(text, commas: false, "id", "name")).Message);

    [Fact]
    public void A_column_that_is_not_there_gives_empty_cells()
    {
        using var reader = new StringReader("id\n1\n");
        var file = CellFile.ReadTabs(reader);
        Assert.Equal("", file.Rows().Single()[file.Column("name")]);
    }
}
