using Assistance.Access.Contracts;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Values;

namespace Assistance.Access.Sessions;

/// <summary>Who is signed in, and what they may do.</summary>
/// <param name="User">Null for a visitor.</param>
/// <param name="Operations">The operations that they may ask for, by operationId.</param>
/// <param name="AntiforgeryToken">To send as <c>X-CSRF-Token</c> with every change; empty for a visitor.</param>
/// <param name="County">Null before the county is set up.</param>
/// <param name="SetUpRequired">Nobody has an account yet: the printed link leads through the set-up.</param>
/// <param name="BusinessDate">Today in the county's zone.</param>
/// <param name="IdleMinutes">After so many minutes without a request the session ends.</param>
/// <param name="OfflineKey">32 bytes in base 64, always the same for this user: seals what a helper's browser keeps for villages without a line. Null for everybody else.</param>
/// <param name="Unread">Unread messages.</param>
internal sealed record SessionView(
    SessionUser? User,
    IReadOnlyList<SessionPost> Posts,
    IReadOnlyList<string> Operations,
    string AntiforgeryToken,
    CountyName? County,
    bool SetUpRequired,
    bool Demo,
    DateOnly BusinessDate,
    int IdleMinutes,
    string? OfflineKey,
    int Unread);

internal sealed record SessionUser(UserId Id, string Account, string Name, bool MustChangePassword);

internal sealed record SessionPost(Role Role, OrgId OrganisationId, string OrganisationName, string OrganisationType);
