using Assistance.Kernel.Http;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Members.Domain;

namespace Assistance.Members.Development;

/// <summary>One line of the list.</summary>
/// <param name="Since">First day of the stage.</param>
internal sealed record CandidateRow(
    CandidateId Id, PersonId PersonId, string PersonName, OrgId OrgId, string OrgName, DevelopmentStage Stage, DateOnly Since, DateOnly AppliedOn, PostLevel? PostLevel, string? Employer);

/// <summary>Somebody's way, with every step of the pack and what is still missing.</summary>
/// <param name="Missing">For the next stage, as of today; empty at the end.</param>
/// <param name="MayAdvance">Whether the next stage is one that the reader's post decides.</param>
/// <param name="MayExcept">Whether the reader's post may let them begin before the years are full.</param>
internal sealed record CandidateView(
    CandidateId Id, int Version, PersonId PersonId, string PersonName, OrgId OrgId, string OrgName, DevelopmentStage Stage, DevelopmentStage? NextStage, DateOnly AppliedOn, DateOnly? ActivistOn,
    DateOnly? TargetOn, DateOnly? AdmittedOn, DateOnly? EndedOn, string? EndReason, PostLevel? PostLevel, string? Employer, DateOnly? EmployedOn, string? Home, string PackName,
    int? TenureYears, int ActivistMonths, IReadOnlyList<CandidateStep> Steps, IReadOnlyList<MissingStep> Missing, bool MayAdvance,
    bool MayExcept, TenureExceptionView? TenureException) : IVersionedView;

/// <summary>Why somebody began before the years were full, and who let them.</summary>
internal sealed record TenureExceptionView(DateOnly On, string Reason, string ByName);

/// <summary>A step of the pack, and how it went where it was taken.</summary>
/// <param name="IsNow">Whether it belongs to the stage at which they stand.</param>
/// <param name="MayTake">Whether it is one for the reader's post.</param>
internal sealed record CandidateStep(
    string Code, PathStepKind Kind, StepTaker By, string Chinese, string English, DevelopmentStage? Before, int? Days, bool IsNow, DateOnly? On, DateOnly? Until, bool? Passed, string? Evidence,
    string? ByName, bool MayTake)
{
    public static CandidateStep Of(PathStep step, Candidate candidate, bool mayTake)
    {
        var taken = candidate.Taken(step.Code);
        return new CandidateStep(
            step.Code, step.Kind, step.By, step.Chinese, step.English, step.Before, step.Days, candidate.IsNow(step), taken?.On, taken?.Until, taken?.Passed, taken?.Evidence, taken?.ByName, mayTake);
    }
}
