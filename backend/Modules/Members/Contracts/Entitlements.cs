using Assistance.Kernel.Values;

namespace Assistance.Members.Contracts;

/// <summary>Somebody to whom money may be due, as the register knows them; no sensitive number in it.</summary>
/// <param name="StateSince">Since when they are what <paramref name="State"/> says; null of somebody who was never anything else.</param>
/// <param name="Standing">党龄 in completed years on the day asked for; null where it is not known.</param>
public sealed record RegisteredPerson(
    PersonId Id, string Name, OrgId OrgId, OrgPath OrgPath, PersonState State, DateOnly? StateSince, DateOnly? BirthDate, int? Standing);

/// <summary>A stay in the ledger as far as it touches a period.</summary>
/// <param name="Amount">What a year's help is, as it was decided.</param>
/// <param name="Until">Inclusive; null while current.</param>
public sealed record LedgerStay(RegisteredPerson Person, NeedTier Tier, Money? Amount, string CaseNumber, DateOnly From, DateOnly? Until, string? ExitReason);

/// <summary>Somebody who has reached the pack's age for an allowance (rule D4).</summary>
/// <param name="From">The birthday, or the day from which there is an allowance.</param>
public sealed record DueByAge(RegisteredPerson Person, int Age, DateOnly From, Money? Monthly);

/// <summary>Somebody to whom a benefit is due by the posts that they hold or held (rules D1 to D3).</summary>
/// <param name="Months">Completed months in the posts that count.</param>
/// <param name="Post">Held now, or held last; by code.</param>
public sealed record DueByPost(RegisteredPerson Person, string Benefit, DateOnly From, int Months, string Post, Money? Amount);

/// <summary>
/// Which days a payment is about. Whoever died or left since the first of them is among the answers, too: with the state that says why nothing is due any more.
/// </summary>
/// <param name="To">Inclusive; what becomes due until then counts.</param>
public sealed record DueDays(DateOnly From, DateOnly To);

/// <summary>To whom the register and the ledger say that something is due; within the caller's scope and below a path, each by the pack of their place.</summary>
public interface IEntitlementFacts
{
    /// <summary>The last stay of each person that touches the days.</summary>
    Task<IReadOnlyList<LedgerStay>> OfLedgerAsync(DueDays days, OrgPath below, CancellationToken cancellationToken);

    Task<IReadOnlyList<DueByAge>> OfAgeAsync(DueDays days, OrgPath below, CancellationToken cancellationToken);

    /// <param name="benefit">Of the pack's section <c>postBenefits</c>.</param>
    Task<IReadOnlyList<DueByPost>> OfPostsAsync(string benefit, DueDays days, OrgPath below, CancellationToken cancellationToken);

    /// <summary>Those who left their posts after so many completed months in any of them (rule I5); the benefit is empty.</summary>
    Task<IReadOnlyList<DueByPost>> OfTenureAsync(int months, DueDays days, OrgPath below, CancellationToken cancellationToken);

    /// <summary>Members of an age and of a standing (rule A8): both, by the last of the days.</summary>
    Task<IReadOnlyList<RegisteredPerson>> OfStandingAsync(int age, int years, DueDays days, OrgPath below, CancellationToken cancellationToken);
}

/// <summary>Accounts to which a payment that is decided goes.</summary>
public interface IPayeeAccounts
{
    /// <summary>The last four digits, of people whom the caller's own rows name; passes the scope. Who has no account is left out.</summary>
    Task<IReadOnlyDictionary<PersonId, string>> TailsAsync(IReadOnlyCollection<PersonId> ids, CancellationToken cancellationToken);

    /// <summary>The accounts themselves, only to be sealed again at once with the payment that was approved.</summary>
    Task<IReadOnlyDictionary<PersonId, BankAccount>> OpenAsync(IReadOnlyCollection<PersonId> ids, CancellationToken cancellationToken);
}
