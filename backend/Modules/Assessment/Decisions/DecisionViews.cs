using Assistance.Assessment.Contracts;
using Assistance.Assessment.Domain;
using Assistance.Kernel.Http;
using Assistance.Kernel.Values;

namespace Assistance.Assessment.Decisions;

/// <summary>Which decisions are wanted; all in scope where nothing is said.</summary>
/// <param name="Year">In which the meeting was held.</param>
/// <param name="OrganisationId">Of it and of all below it.</param>
/// <param name="Superseded">Whether a later decision has taken their place.</param>
internal sealed record DecisionFilter(int? Year = null, WorkStep? Step = null, DecidingBody? Body = null, OrgId? OrganisationId = null, bool? Superseded = null);

/// <summary>A decision in a list.</summary>
/// <param name="PackName">As it was called when it was decided, as is its number.</param>
/// <param name="SupersededBy">The later decision that took its place.</param>
internal sealed record DecisionRow(
    DecisionId Id,
    int Version,
    OrgId OrganisationId,
    string OrganisationName,
    DecidingBody Body,
    DateOnly HeldOn,
    string Title,
    string Resolution,
    IReadOnlyList<WorkStep> Steps,
    string? DocumentNumber,
    string? Chair,
    int? Attendees,
    Guid? PackId,
    string? PackName,
    int? PackNumber,
    int? ListYear,
    DecisionId? SupersededBy);

internal sealed record DecisionBrief(DecisionId Id, DateOnly HeldOn, string Title);

/// <param name="Replaces">The earlier decision whose place it took.</param>
/// <param name="MayCorrect">Whether it is of the caller's own organisation.</param>
internal sealed record DecisionView(DecisionRow Decision, int Version, DecisionBrief? Replaces, DecisionBrief? SupersededBy, bool MayCorrect) : IVersionedView;
