using Dapper;
using Foothold.Coding;
using NodaTime;
using NodaTime.Text;

namespace Foothold.Store;

/// <summary>A project on one machine: a folder with an SQLite file.</summary>
/// <remarks>
/// Several processes may use one project: readers never wait, writers wait for each other up to the timeout.
/// A report that was said to be added survives a kill or a power cut at any moment (write-ahead log, full sync).
/// </remarks>
public sealed class SqliteStore : IClaimStore
{
    /// <summary>The name of the file in a project's folder.</summary>
    public const string FileName = "foothold.db";

    readonly SqliteFile _file;

    SqliteStore(SqliteFile file, string theatre)
    {
        _file = file;
        Theatre = theatre;
    }

    /// <inheritdoc/>
    public string Theatre { get; }

    /// <inheritdoc/>
    public long Revision => _file.Use(connection => connection.ExecuteScalar<long>("SELECT coalesce(max(revision), 0) FROM reports"));

    /// <summary>Whether a folder has a project file, of whatever content.</summary>
    public static bool Exists(string folder) => File.Exists(Path.Combine(folder, FileName));

    /// <summary>Opens the project in a folder.</summary>
    /// <param name="folder">The folder that has <see cref="FileName"/>.</param>
    /// <param name="timeout">How long a writer waits for another; 30 seconds where null.</param>
    /// <exception cref="StoreException">There is none, it is not one of ours, a newer Foothold made it, or it cannot be read.</exception>
    public static SqliteStore Open(string folder, TimeSpan? timeout = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        if (!Exists(folder))
        {
            throw new StoreException(StoreFailure.NoProject, $"{folder} has no project ({FileName}).");
        }

        var file = new SqliteFile(Path.Combine(folder, FileName), timeout);
        try
        {
            return new SqliteStore(file, file.Use(file.CheckSchema));
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Opens the project in a folder, making the folder and the project where there are none.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="theatre">The id of the theatre the project is about.</param>
    /// <param name="timeout">How long a writer waits for another; 30 seconds where null.</param>
    /// <exception cref="StoreException">The project there is about another theatre or cannot be used, or none can be made there.</exception>
    public static SqliteStore OpenOrCreate(string folder, string theatre, TimeSpan? timeout = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        ArgumentException.ThrowIfNullOrWhiteSpace(theatre);

        Create(folder, theatre, timeout);
        var store = Open(folder, timeout);
        if (store.Theatre == theatre)
        {
            return store;
        }

        store.Dispose();
        throw new StoreException(StoreFailure.OtherTheatre, $"{folder} is a project about {store.Theatre}, not {theatre}.");
    }

    /// <inheritdoc/>
    public AddOutcome AddReport(Report report, IReadOnlyList<Claim> claims, Instant? retrieved = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(claims);
        var faults = ClaimCheck.FaultsOf(report, claims);
        if (faults.Count > 0)
        {
            throw new ArgumentException(string.Join(Environment.NewLine, faults), nameof(claims));
        }

        return _file.Use(connection =>
        {
            // Immediate: of two writers with the same report, the second waits here and then finds it known.
            using var transaction = connection.BeginTransaction(deferred: false);
            var known = connection.ExecuteScalar<bool>("SELECT EXISTS (SELECT 1 FROM reports WHERE id = @Id)", new { report.Id }, transaction);
            if (known)
            {
                return AddOutcome.AlreadyKnown;
            }

            foreach (var claim in claims)
            {
                if (connection.ExecuteScalar<string?>("SELECT report FROM claims WHERE id = @Id", new { claim.Id }, transaction) is { } other)
                {
                    throw new ArgumentException($"{claim.Id} is a claim of {other} already.", nameof(claims));
                }
            }

            connection.Execute(ReportRow.Insert, ReportRow.Of(report, retrieved), transaction);
            connection.Execute(ClaimRow.Insert, claims.Select((claim, position) => ClaimRow.Of(claim, position)), transaction);
            transaction.Commit();
            return AddOutcome.Added;
        });
    }

    /// <inheritdoc/>
    public IReadOnlyList<Report> Reports() => _file.Use(connection =>
        (IReadOnlyList<Report>)[.. connection.Query<ReportRow>($"{ReportRow.Select} ORDER BY published, id").Select(row => row.Report())]);

    /// <inheritdoc/>
    public Report? Report(string id) => _file.Use(connection =>
        connection.QuerySingleOrDefault<ReportRow>($"{ReportRow.Select} WHERE id = @id", new { id })?.Report());

    /// <inheritdoc/>
    public IReadOnlyList<Claim> ClaimsOf(string reportId) => _file.Use(connection =>
        (IReadOnlyList<Claim>)[.. connection
            .Query<string>("SELECT body FROM claims WHERE report = @reportId ORDER BY position", new { reportId })
            .Select(ClaimJson.Read)]);

    /// <inheritdoc/>
    public Claim? Claim(string id) => _file.Use(connection =>
        connection.QuerySingleOrDefault<string>("SELECT body FROM claims WHERE id = @id", new { id }) is { } body ? ClaimJson.Read(body) : null);

    /// <inheritdoc/>
    public IReadOnlyList<PublishedClaim> AllClaims(LocalDate? publishedBy = null) => _file.Use(connection =>
        (IReadOnlyList<PublishedClaim>)[.. connection
            .Query<(string Body, string Outlet, string Published)>(
                """
                SELECT body, outlet, published FROM claims JOIN reports ON reports.id = claims.report
                WHERE @day IS NULL OR published <= @day
                ORDER BY published, reports.id, position
                """,
                new { day = publishedBy is { } day ? LocalDatePattern.Iso.Format(day) : null })
            .Select(row => new PublishedClaim(ClaimJson.Read(row.Body), row.Outlet, LocalDatePattern.Iso.Parse(row.Published).Value))]);

    /// <inheritdoc/>
    public void Decide(IReadOnlyList<(string One, string Other)> pairs, bool? areOne, string reason, Instant decided)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        if (pairs.Any(pair => pair.One == pair.Other))
        {
            throw new ArgumentException("A decision is about two claims.", nameof(pairs));
        }

        _file.Use(connection =>
        {
            using var transaction = connection.BeginTransaction(deferred: false);
            foreach (var id in pairs.SelectMany(pair => new[] { pair.One, pair.Other }).Distinct(StringComparer.Ordinal))
            {
                if (!connection.ExecuteScalar<bool>("SELECT EXISTS (SELECT 1 FROM claims WHERE id = @id)", new { id }, transaction))
                {
                    throw new ArgumentException($"There is no claim {id}.", nameof(pairs));
                }
            }

            var instant = InstantPattern.ExtendedIso.Format(decided);
            connection.Execute(
                "INSERT INTO event_decisions (one, other, are_one, reason, decided) VALUES (@one, @other, @areOne, @reason, @instant)",
                pairs.Select(pair => string.CompareOrdinal(pair.One, pair.Other) < 0 ? pair : (One: pair.Other, Other: pair.One))
                    .Select(pair => new { one = pair.One, other = pair.Other, areOne, reason, instant }),
                transaction);
            transaction.Commit();
            return true;
        });
    }

    /// <inheritdoc/>
    public IReadOnlyList<EventDecision> EventDecisions() => _file.Use(connection =>
        (IReadOnlyList<EventDecision>)[.. connection
            .Query<(string One, string Other, bool AreOne)>(
                """
                SELECT one, other, are_one FROM event_decisions
                WHERE number IN (SELECT max(number) FROM event_decisions GROUP BY one, other) AND are_one IS NOT NULL
                ORDER BY one, other
                """)
            .Select(row => new EventDecision(row.One, row.Other, row.AreOne))]);

    /// <inheritdoc/>
    public StoreCounts Counts() => _file.Use(connection =>
    {
        var (reports, first, last) = connection.QuerySingle<(long, string?, string?)>("SELECT count(*), min(published), max(published) FROM reports");
        return new StoreCounts(reports, connection.ExecuteScalar<long>("SELECT count(*) FROM claims"), ReportRow.Day(first), ReportRow.Day(last));
    });

    /// <inheritdoc/>
    public IReadOnlyList<StoreFault> Verify() => _file.Use(connection =>
    {
        var faults = new List<StoreFault>();
        foreach (var row in connection.Query<ReportRow>($"{ReportRow.Select} ORDER BY published, id"))
        {
            if (ReportRow.HashOf(row.Text) != row.TextHash)
            {
                faults.Add(new StoreFault("ST001", row.Id, null, "The text is not the one that was stored: its hash differs."));
            }

            var claims = new List<Claim>();
            foreach (var claimRow in connection.Query<ClaimRow>($"{ClaimRow.Select} WHERE report = @Id ORDER BY position", new { row.Id }))
            {
                try
                {
                    var claim = ClaimJson.Read(claimRow.Body);
                    claims.Add(claim);
                    if (ClaimRow.Of(claim, (int)claimRow.Position) != claimRow with { Report = claim.ReportId, Body = ClaimJson.Write(claim) })
                    {
                        faults.Add(new StoreFault("ST007", row.Id, claimRow.Id, "The columns disagree with the claim."));
                    }
                }
                catch (FormatException fault)
                {
                    faults.Add(new StoreFault("ST004", row.Id, claimRow.Id, fault.Message));
                }
            }

            faults.AddRange(ClaimCheck.FaultsOf(row.Report(), claims));
        }

        return faults;
    });

    /// <summary>Lets go of the file.</summary>
    public void Dispose() => _file.Dispose();

    // Leaves alone what is there already.
    static void Create(string folder, string theatre, TimeSpan? timeout)
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception fault) when (fault is UnauthorizedAccessException or IOException)
        {
            throw new StoreException(StoreFailure.NotAllowed, $"{folder} cannot be made: {fault.Message}", fault);
        }

        using var file = new SqliteFile(Path.Combine(folder, FileName), timeout);
        file.CreateSchema(theatre);
    }
}
