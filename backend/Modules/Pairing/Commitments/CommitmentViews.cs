using System.Linq.Expressions;
using Assistance.Kernel.Http;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Pairing.Contracts;
using Assistance.Pairing.Domain;

namespace Assistance.Pairing.Commitments;

/// <param name="Amount">In fen.</param>
/// <param name="Outcome">The evidence of a fulfilled promise, the reason of a withdrawn one.</param>
internal sealed record CommitmentView(
    CommitmentId Id,
    int Version,
    PairId? PairId,
    BranchLinkId? LinkId,
    Guid SubjectId,
    CommitmentKind Kind,
    string Text,
    Money? Amount,
    int? Quantity,
    string? Unit,
    DateOnly MadeOn,
    DateOnly DueOn,
    CommitmentState State,
    DateOnly? ClosedOn,
    string? Outcome) : IVersionedView
{
    public static readonly Expression<Func<Commitment, CommitmentView>> Select = c => new CommitmentView(
        c.Id, c.Version, c.PairId, c.LinkId, c.SubjectId, c.Kind, c.Text, c.Amount, c.Quantity, c.Unit, c.MadeOn, c.DueOn, c.State, c.ClosedOn, c.Outcome);

    public static readonly Func<Commitment, CommitmentView> Of = Select.Compile();
}

/// <summary>Which promises are wanted; all in scope where nothing is said.</summary>
/// <param name="Overdue">Open, and the day is past.</param>
/// <param name="OrganisationId">At either end, or below it.</param>
/// <param name="MadeFrom">Promised on this day or later.</param>
/// <param name="MadeTo">Promised on this day or earlier.</param>
internal sealed record CommitmentFilter(
    CommitmentState? State = null,
    bool? Overdue = null,
    CommitmentKind? Kind = null,
    OrgId? OrganisationId = null,
    PersonId? HelperId = null,
    DateOnly? MadeFrom = null,
    DateOnly? MadeTo = null);

/// <summary>A promise in a list, by whom and to whom.</summary>
/// <param name="Overdue">Open, and its day is past.</param>
internal sealed record CommitmentRow(CommitmentView Commitment, string HelpingName, string HelpedName, bool Overdue);
