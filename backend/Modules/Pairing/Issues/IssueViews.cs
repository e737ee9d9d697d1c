using Assistance.Kernel.Http;
using Assistance.Kernel.Values;
using Assistance.Pairing.Contracts;
using Assistance.Pairing.Domain;

namespace Assistance.Pairing.Issues;

internal sealed record IssueView(
    ReferredIssueId Id,
    int Version,
    VisitId VisitId,
    PairId? PairId,
    BranchLinkId? LinkId,
    string Text,
    OrgId OwnerId,
    string OwnerName,
    DateOnly RaisedOn,
    DateOnly DueOn,
    IssueState State,
    IssueOutcome? Outcome,
    string? Answer,
    DateOnly? AnsweredOn) : IVersionedView
{
    public static IssueView Of(ReferredIssue i, string ownerName) => new(
        i.Id, i.Version, i.VisitId, i.PairId, i.LinkId, i.Text, i.OwnerId, ownerName, i.RaisedOn, i.DueOn, i.State, i.Outcome, i.Answer, i.AnsweredOn);
}

/// <summary>Which needs are wanted; all in scope where nothing is said.</summary>
/// <param name="Overdue">Not answered, and the day is past.</param>
/// <param name="Mine">Those that the caller's organisations have to answer.</param>
/// <param name="OrganisationId">At either end, or below it.</param>
internal sealed record IssueFilter(IssueState? State = null, bool? Overdue = null, bool? Mine = null, OrgId? OrganisationId = null);

/// <summary>A need in a list, whose it is and who heard it.</summary>
/// <param name="MayAnswer">Whether it is the caller's to answer or to pass on.</param>
internal sealed record IssueRow(IssueView Issue, string HelpingName, string HelpingUnit, string HelpedName, string HelpedPlace, bool Overdue, bool MayAnswer);
