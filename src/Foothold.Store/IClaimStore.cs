using Foothold.Coding;
using NodaTime;

namespace Foothold.Store;

/// <summary>The append-only record of one project: what was published and what was read out of it.</summary>
/// <remarks>Every member may be called from several threads at once.</remarks>
public interface IClaimStore : IDisposable
{
    /// <summary>The id of the theatre the project is about; it never changes.</summary>
    string Theatre { get; }

    /// <summary>The number of reports ever added: grows by one with each. Answers change only when it does, but for events, which decisions change too.</summary>
    long Revision { get; }

    /// <summary>Adds a report with its claims, all or nothing.</summary>
    /// <param name="report">The report.</param>
    /// <param name="claims">What was read out of it, in the order of reading; may be empty.</param>
    /// <param name="retrieved">When it was fetched; null where that is not known. Never part of a dump.</param>
    /// <returns>
    /// <see cref="AddOutcome.AlreadyKnown"/> where the store has a report of that id, and then nothing changes,
    /// whatever the claims say; else <see cref="AddOutcome.Added"/>, and then it is on the disk.
    /// </returns>
    /// <exception cref="ArgumentException">A claim is of another report, is given twice or does not find its words in the report's text.</exception>
    /// <exception cref="StoreException">The store cannot be written.</exception>
    AddOutcome AddReport(Report report, IReadOnlyList<Claim> claims, Instant? retrieved = null);

    /// <summary>Every report, ordered by day published, then by id.</summary>
    IReadOnlyList<Report> Reports();

    /// <summary>The report of that id, or null.</summary>
    Report? Report(string id);

    /// <summary>The claims of a report, in the order of reading; empty where there is no such report.</summary>
    IReadOnlyList<Claim> ClaimsOf(string reportId);

    /// <summary>The claim of that id, or null.</summary>
    Claim? Claim(string id);

    /// <summary>Every claim of the reports published by a day, ordered by day published, report id and order of reading.</summary>
    /// <param name="publishedBy">The last day of publication, included; null for every report.</param>
    IReadOnlyList<PublishedClaim> AllClaims(LocalDate? publishedBy = null);

    /// <summary>Keeps what a person says of pairs of claims, all or nothing; it takes the place of what was said of the pairs before.</summary>
    /// <param name="pairs">The ids of two claims each, in any order.</param>
    /// <param name="areOne">Whether the two of each pair tell of one happening; null to say nothing of it any more.</param>
    /// <param name="reason">Why; never empty.</param>
    /// <param name="decided">When. Never part of a dump.</param>
    /// <exception cref="ArgumentException">The store has no such claim, a pair is of one claim, or there is no reason.</exception>
    /// <exception cref="StoreException">The store cannot be written.</exception>
    void Decide(IReadOnlyList<(string One, string Other)> pairs, bool? areOne, string reason, Instant decided);

    /// <summary>What people said of pairs of claims and still say, ordered by the ids.</summary>
    IReadOnlyList<EventDecision> EventDecisions();

    /// <summary>How much the store holds.</summary>
    StoreCounts Counts();

    /// <summary>Checks that every text is the one that was stored and that every claim finds its words in it.</summary>
    /// <returns>What is wrong, by report; empty where nothing is.</returns>
    IReadOnlyList<StoreFault> Verify();
}

/// <summary>What became of a report that was to be added.</summary>
public enum AddOutcome
{
    /// <summary>It was new and is stored now.</summary>
    Added,

    /// <summary>The store had it; nothing changed.</summary>
    AlreadyKnown,
}

/// <summary>A claim with what its report's heading says.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Outlet">Who published the report.</param>
/// <param name="Published">The day it was published.</param>
public readonly record struct PublishedClaim(Claim Claim, string Outlet, LocalDate Published);

/// <summary>How much a store holds.</summary>
/// <param name="Reports">The number of reports.</param>
/// <param name="Claims">The number of claims.</param>
/// <param name="FirstPublished">The earliest day a report was published; null where there are no reports.</param>
/// <param name="LastPublished">The latest day a report was published; null where there are no reports.</param>
public readonly record struct StoreCounts(long Reports, long Claims, LocalDate? FirstPublished, LocalDate? LastPublished)
{
    const int YearsAhead = 10; // our own choice: later, nothing is known

    /// <summary>The last day on the ground that is answered for, included: ten years after the latest report; null where there are no reports.</summary>
    public LocalDate? LastAnswered => LastPublished?.PlusYears(YearsAhead);
}
