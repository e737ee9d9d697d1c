using Assistance.Kernel.Data;
using Assistance.Kernel.UseCases;
using Assistance.Members.Contracts;
using Assistance.Projects.Data;

namespace Assistance.Projects.Questionnaires;

/// <summary>What is still asked in a village goes on with the village that follows; it is undone with the projects' moves.</summary>
internal sealed class QuestionnairesFollowOrganisations(ProjectsDb db) : IReaction<OrganisationsRegrouped>
{
    private const string Why = "Moved for whoever reaches the organisations.";

    public async Task Handle(OrganisationsRegrouped notification, CancellationToken cancellationToken)
    {
        foreach (var one in notification.Regrouping.Successions.Where(one => one.Whole))
        {
            var going = db.Unscoped<Questionnaire>(Why).Where(q => q.PlaceId == one.FromId && q.State != QuestionnaireState.Closed);
            // What is kept quiet stays where it is known.
            await (await db.MoveAsync(notification.Regrouping.Act, going.Where(q => q.IsQuiet), q => q.Id, cancellationToken)).SetAsync(q => q.PlaceId, one.ToId, cancellationToken);
            var known = await db.MoveAsync(notification.Regrouping.Act, going.Where(q => !q.IsQuiet), q => q.Id, cancellationToken);
            await known.SetAsync(q => q.PlaceId, one.ToId, cancellationToken);
            await known.SetAsync(q => q.OrgPath, one.ToPath, cancellationToken);
        }
    }
}
