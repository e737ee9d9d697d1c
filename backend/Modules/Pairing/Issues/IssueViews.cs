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
