using Dapper;
using Microsoft.Data.Sqlite;
using NodaTime;
using Xunit;

namespace Foothold.Store.Tests;

public sealed class SqliteStoreTests : StoreSpecification, IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("foothold-store-").FullName;

    string Project => Path.Combine(_folder, "project");

    string DatabaseFile => Path.Combine(Project, SqliteStore.FileName);

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    protected override IClaimStore Open() => SqliteStore.OpenOrCreate(Project, "vale");

    [Fact]
    public void A_folder_without_a_project_is_said_to_have_none()
    {
        Assert.False(SqliteStore.Exists(Project));
        Assert.Equal(StoreFailure.NoProject, Assert.Throws<StoreException>(() => SqliteStore.Open(Project)).Failure);
    }

    [Fact]
    public void A_file_that_is_no_database_is_said_to_be_none()
    {
        Directory.CreateDirectory(Project);
        File.WriteAllText(DatabaseFile, string.Join('\n', Enumerable.Repeat("This is a letter, not a database.", 100)));
        Assert.Equal(StoreFailure.NotADatabase, Assert.Throws<StoreException>(() => SqliteStore.Open(Project)).Failure);
    }

    [Fact]
    public void A_database_of_something_else_is_left_alone()
    {
        Directory.CreateDirectory(Project);
        Run("CREATE TABLE recipes (name TEXT)");
        Assert.Equal(StoreFailure.NotAProject, Assert.Throws<StoreException>(() => SqliteStore.OpenOrCreate(Project, "vale")).Failure);
    }

    [Fact]
    public void A_project_of_a_newer_version_is_left_alone()
    {
        Open().Dispose();
        Run("PRAGMA user_version = 99");
        var fault = Assert.Throws<StoreException>(() => SqliteStore.Open(Project));
        Assert.Equal(StoreFailure.NewerSchema, fault.Failure);
        Assert.Contains("99", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_project_of_an_older_version_is_brought_up_to_date_with_all_it_holds()
    {
        var (report, claims) = HandMade.Redwell();
        using (var store = Open())
        {
            store.AddReport(report, claims);
        }

        Run("DROP TABLE event_decisions; PRAGMA user_version = 1");
        using var again = SqliteStore.Open(Project);
        Assert.Equal([report], again.Reports());
        Assert.Empty(again.EventDecisions());
        again.Decide([(claims[0].Id, claims[1].Id)], true, "why", Instant.FromUtc(2031, 5, 20, 8, 0));
        Assert.Single(again.EventDecisions());
    }

    [Fact]
    public void A_project_about_another_theatre_is_not_mixed_with_this_one()
    {
        Open().Dispose();
        var fault = Assert.Throws<StoreException>(() => SqliteStore.OpenOrCreate(Project, "coast"));
        Assert.Equal(StoreFailure.OtherTheatre, fault.Failure);
    }

    [Fact]
    public void A_project_that_another_process_holds_is_said_to_be_locked()
    {
        Open().Dispose();
        using var holder = new SqliteConnection($"Data Source={DatabaseFile};Pooling=false");
        holder.Open();
        holder.Execute("BEGIN EXCLUSIVE");

        using var store = SqliteStore.Open(Project, TimeSpan.FromSeconds(1));
        var (report, claims) = HandMade.Redwell();
        Assert.Equal(StoreFailure.Locked, Assert.Throws<StoreException>(() => store.AddReport(report, claims)).Failure);

        holder.Execute("ROLLBACK");
        Assert.Equal(AddOutcome.Added, store.AddReport(report, claims));
    }

    [Fact]
    public async Task Many_processes_may_make_the_project_at_once()
    {
        var stores = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(Open)));
        Assert.All(stores, store => Assert.Equal("vale", store.Theatre));
        Array.ForEach(stores, store => store.Dispose());
    }

    [Fact]
    public void Readers_do_not_wait_for_a_writer_because_commits_are_logged_ahead()
    {
        using var store = Open();
        Assert.Equal("wal", Query<string>("PRAGMA journal_mode"));
    }

    public static readonly TheoryData<string> Changes =
    [
        "UPDATE reports SET text = 'other'",
        "DELETE FROM reports",
        "UPDATE claims SET body = '{}'",
        "DELETE FROM claims",
        "UPDATE project SET value = 'coast'",
        "DELETE FROM project",
        "INSERT OR REPLACE INTO project (name, value) VALUES ('theatre', 'coast')",
    ];

    [Theory]
    [MemberData(nameof(Changes))]
    public void What_is_written_cannot_be_changed_or_taken_out(string change)
    {
        using var store = Open();
        var (report, claims) = HandMade.Redwell();
        store.AddReport(report, claims);
        var before = Dump(store);

        var fault = Assert.Throws<SqliteException>(() => Run(change));
        Assert.Contains("append-only", fault.Message, StringComparison.Ordinal);
        Assert.Equal(before, Dump(store));
    }

    public static readonly TheoryData<string, string> Tampering = new()
    {
        { "UPDATE reports SET text = replace(text, 'Tuesday', 'Mondays')", "ST001 ST002" },
        { "UPDATE reports SET text = substr(text, 1, 40)", "ST001 ST003" },
        { "UPDATE claims SET body = replace(body, '\"took\"', '\"lost\"')", "ST002" },
        { "UPDATE claims SET body = '{}' WHERE position = 0", "ST004" },
        { "UPDATE claims SET body = 'not json' WHERE position = 0", "ST004" },
        { "UPDATE claims SET body = replace(body, '\"report\":\"r_', '\"report\":\"r_0')", "ST006" },
        { "UPDATE claims SET district = 't:elsewhere' WHERE position = 0", "ST007" },
    };

    [Theory]
    [MemberData(nameof(Tampering))]
    public void Verify_finds_what_was_tampered_with(string change, string owed)
    {
        using var store = Open();
        var (report, claims) = HandMade.Redwell();
        store.AddReport(report, claims);
        Assert.Empty(store.Verify());

        Run("DROP TRIGGER reports_keep; DROP TRIGGER claims_keep;" + change);

        var faults = store.Verify();
        Assert.Equal(owed.Split(' '), faults.Select(fault => fault.Code).Distinct().Order());
        Assert.All(faults, fault => Assert.Equal(report.Id, fault.ReportId));
    }

    [Fact]
    public void The_hour_of_fetching_is_kept_but_not_dumped()
    {
        using var store = Open();
        var (report, claims) = HandMade.Redwell();
        store.AddReport(report, claims, Instant.FromUtc(2031, 5, 14, 8, 30));
        Assert.Equal("2031-05-14T08:30:00Z", Query<string>("SELECT retrieved FROM reports"));
        Assert.DoesNotContain("08:30", Dump(store), StringComparison.Ordinal);
    }

    void Run(string sql)
    {
        using var connection = Connect();
        connection.Execute(sql);
    }

    T? Query<T>(string sql)
    {
        using var connection = Connect();
        return connection.ExecuteScalar<T>(sql);
    }

    SqliteConnection Connect()
    {
        var connection = new SqliteConnection($"Data Source={DatabaseFile};Pooling=false;Recursive Triggers=true");
        connection.Open();
        return connection;
    }
}
