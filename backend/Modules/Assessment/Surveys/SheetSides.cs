using Assistance.Assessment.Domain;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;

namespace Assistance.Assessment.Surveys;

/// <summary>Who confirms a sheet: not the branch that reports it.</summary>
internal sealed class SheetSides(RequestContext context)
{
    public bool MayConfirm(SurveySheet sheet) => context.Scope.Everything || context.Actor.Posts.Any(
        post => post.Role is Role.TownshipCommittee or Role.CountyDepartment && post.Path.Covers(sheet.OrgPath));
}
