using Dapper;
using Microsoft.Data.Sqlite;

namespace Foothold.Store;

/// <summary>An SQLite file of ours: how it is opened, what marks it as ours, and what its errors mean.</summary>
sealed class SqliteFile : IDisposable
{
    // "Foot" in ASCII, in the header of every file of ours.
    const int ApplicationId = 0x466F6F74;

    // The files of Schema/ in the order they are run; a file's schema version is how many of them it has had.
    static readonly string[] Steps = ["1-reports-and-claims.sql", "2-event-decisions.sql"];

    const int Busy = 5;
    const int Locked = 6;
    const int ReadOnly = 8;
    const int Corrupt = 11;
    const int Full = 13;
    const int CannotOpen = 14;
    const int NotADatabase = 26;

    readonly string _path;
    readonly string _connectionString;

    public SqliteFile(string path, TimeSpan? timeout)
    {
        _path = path;
        _connectionString = new SqliteConnectionStringBuilder
        {
            DataSource = path,
            ForeignKeys = true,
            RecursiveTriggers = true, // else INSERT OR REPLACE deletes without asking the triggers
            DefaultTimeout = (int)Math.Ceiling((timeout ?? TimeSpan.FromSeconds(30)).TotalSeconds),
        }.ToString();
    }

    /// <summary>Does something with a connection of its own.</summary>
    public T Use<T>(Func<SqliteConnection, T> action)
    {
        try
        {
            using var connection = new SqliteConnection(_connectionString);
            connection.Open();
            connection.Execute("PRAGMA synchronous = FULL");
            return action(connection);
        }
        catch (SqliteException fault) when (Meaning(fault) is { } meaning)
        {
            throw meaning;
        }
    }

    /// <summary>Checks that the file is a project this version can read, and brings one of an older version up to this one.</summary>
    /// <returns>The project's theatre.</returns>
    public string CheckSchema(SqliteConnection connection)
    {
        var applicationId = connection.ExecuteScalar<int>("PRAGMA application_id");
        if (applicationId != ApplicationId)
        {
            throw new StoreException(StoreFailure.NotAProject, $"{_path} is a database, but not a Foothold project.");
        }

        var version = connection.ExecuteScalar<int>("PRAGMA user_version");
        if (version > Steps.Length)
        {
            throw new StoreException(
                StoreFailure.NewerSchema,
                $"{_path} was made by a newer Foothold (schema {version}; this one reads up to {Steps.Length}). Use that one.");
        }

        if (version < Steps.Length)
        {
            using var transaction = connection.BeginTransaction(deferred: false);
            Upgrade(connection, transaction); // of two processes one does it
            transaction.Commit();
        }

        return connection.QuerySingle<string>("SELECT value FROM project WHERE name = 'theatre'");
    }

    /// <summary>Makes the tables in a new or empty file; leaves one alone that has any, so that of two processes one makes them.</summary>
    public void CreateSchema(string theatre) => Use(connection =>
    {
        if (!IsEmpty(connection))
        {
            return false;
        }

        connection.Execute("PRAGMA journal_mode = WAL");
        using var transaction = connection.BeginTransaction(deferred: false);
        if (IsEmpty(connection, transaction))
        {
            Upgrade(connection, transaction);
            connection.Execute("INSERT INTO project (name, value) VALUES ('theatre', @theatre)", new { theatre }, transaction);
            connection.Execute(FormattableString.Invariant($"PRAGMA application_id = {ApplicationId}"), transaction: transaction);
            transaction.Commit();
        }

        return true;
    });

    public void Dispose()
    {
        using var connection = new SqliteConnection(_connectionString);
        SqliteConnection.ClearPool(connection);
    }

    static bool IsEmpty(SqliteConnection connection, SqliteTransaction? transaction = null) =>
        connection.ExecuteScalar<long>("SELECT count(*) FROM sqlite_schema", transaction: transaction) == 0;

    static void Upgrade(SqliteConnection connection, SqliteTransaction transaction)
    {
        var had = connection.ExecuteScalar<int>("PRAGMA user_version", transaction: transaction);
        if (had >= Steps.Length)
        {
            return; // another process was first
        }

        foreach (var step in Steps.Skip(had))
        {
            connection.Execute(ReadStep(step), transaction: transaction);
        }

        connection.Execute(FormattableString.Invariant($"PRAGMA user_version = {Steps.Length}"), transaction: transaction);
    }

    static string ReadStep(string name)
    {
        using var stream = typeof(SqliteFile).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    StoreException? Meaning(SqliteException fault) => fault.SqliteErrorCode switch
    {
        Busy or Locked => new StoreException(StoreFailure.Locked, $"Another process holds {_path}. Try again when it is done.", fault),
        NotADatabase => new StoreException(StoreFailure.NotADatabase, $"{_path} is not a database.", fault),
        Corrupt => new StoreException(StoreFailure.NotADatabase, $"{_path} is damaged. Restore it from a backup.", fault),
        Full => new StoreException(StoreFailure.DiskFull, $"The disk that holds {_path} is full. Nothing was changed.", fault),
        ReadOnly or CannotOpen => new StoreException(StoreFailure.NotAllowed, $"{_path} cannot be opened for reading and writing.", fault),
        _ => null,
    };
}
