using Xunit;

namespace Foothold.Cli.Tests;

/// <summary>A project with a few short reports of our own writing, of districts of Helmand.</summary>
public sealed class ReportedDistricts : IAsyncLifetime
{
    static readonly string[] Reports =
    [
        """
        {"outlet": "Kabul Daily", "published": "2010-02-05", "text": "Afghan and British troops took control of Nad Ali on Wednesday after days of fighting, the provincial governor said."}
        """,
        """
        {"outlet": "Kabul Daily", "published": "2010-02-25", "text": "US Marines and Afghan troops retook Marjah from the Taliban on Thursday, hoisting the Afghan flag over the bazaar. The Taliban had held Marjah since 2008."}
        """,
        """
        {"outlet": "Helmand Wire", "published": "2015-08-12", "text": "Baghran has been held by the Taliban since 2008. Residents fear that Sangin may soon fall to the Taliban. The Taliban threatened to seize Sangin, a tribal elder said. Sangin is still held by the government. Officials fear that the nearby town of Gereshk may fall to the insurgents."}
        """,
        """
        {"outlet": "Kandahar Post", "published": "2015-08-10", "text": "The Taliban controlled Panjwayi until 2009."}
        """,
        """
        {"outlet": "Kandahar Post", "published": "2015-08-11", "text": "The Taliban captured Spin Boldak on Monday, the governor said, but a Taliban spokesman said that government forces withdrew from Spin Boldak."}
        """,
        """
        {"outlet": "Border Wire", "published": "2015-08-11", "text": "The Taliban captured Spin Boldak on Monday, the governor said, but a Taliban spokesman said that government forces withdrew from Spin Boldak."}
        """,
    ];

    readonly string _folder = Directory.CreateTempSubdirectory("foothold-test-").FullName;

    string Project => Path.Combine(_folder, "project");

    public async ValueTask InitializeAsync()
    {
        var file = Path.Combine(_folder, "reports.jsonl");
        await File.WriteAllLinesAsync(file, Reports.Select(report => report.Trim()));
        var answer = await RunAsync("add", file, "--theatre", "afghanistan");
        Assert.True(answer.Code == ExitCode.Done, answer.Words);
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    internal Task<Answer> RunAsync(params string[] args) => CommandLine.RunAsync([.. args, "--project", Project]);
}
