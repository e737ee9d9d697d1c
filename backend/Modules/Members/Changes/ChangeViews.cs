using Assistance.Kernel.Http;
using Assistance.Kernel.Uploads;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Members.Domain;

namespace Assistance.Members.Changes;

/// <summary>One field of the file, as it stood and as it shall be; numbers in masked form, empty where nothing stands.</summary>
/// <param name="Now">Where the file has changed since the request was made; null where it has not.</param>
internal sealed record FactChange(string Field, IReadOnlyList<FactText> Before, IReadOnlyList<FactText> After, IReadOnlyList<FactText>? Now);

/// <summary>A picture or paper that proves a request; the line of one that was withdrawn stays.</summary>
/// <param name="Bytes">Of what is kept.</param>
internal sealed record ChangePaperView(
    AttachmentId Id, string FileName, UploadKind Kind, int Bytes, string? Note, string AddedBy, DateOnly AddedOn, DateOnly? RemovedOn, string? RemovedBy, string? RemovedWhy);

/// <param name="Decision">Why it was decided so.</param>
/// <param name="Papers">The first first.</param>
/// <param name="MayDecide">Whether the caller is neither its maker nor of the household, where their post is one that decides.</param>
/// <param name="MayWithdraw">Whether the caller made it and it is open.</param>
internal sealed record ChangeRequestView(
    ChangeRequestId Id, int Version, PersonId PersonId, string PersonName, string OrganisationName, ChangeKind Kind, ChangeState State, string Reason, string Evidence,
    string MadeByName, DateTime MadeAt, string? DecidedByName, DateTime? DecidedAt, string? Decision, IReadOnlyList<FactChange> Changes, IReadOnlyList<ChangePaperView> Papers,
    bool MayDecide, bool MayWithdraw) : IVersionedView;

/// <summary>One line of a list of requests: which fields, and no value of them.</summary>
internal sealed record ChangeRequestRow(
    ChangeRequestId Id, PersonId PersonId, string PersonName, string OrganisationName, ChangeKind Kind, ChangeState State, IReadOnlyList<string> Fields, string Reason, string Evidence,
    string MadeByName, DateTime MadeAt, string? DecidedByName, DateTime? DecidedAt, string? Decision);
