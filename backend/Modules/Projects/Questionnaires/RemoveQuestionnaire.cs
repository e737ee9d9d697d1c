using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Projects.Contracts;
using Assistance.Projects.Data;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Projects.Questionnaires;

/// <summary>Throws away a draft.</summary>
internal static class RemoveQuestionnaire
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Delete, "/questionnaires/{questionnaireId}", (QuestionnaireId questionnaireId) => new Command(questionnaireId));

    [Allow(Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Command(QuestionnaireId QuestionnaireId) : ICommand<Done>;

    internal sealed class Handler(ProjectsDb db, QuestionnaireDesk desk) : ICommandHandler<Command, Done>
    {
        public async Task<Result<Done>> Handle(Command request, CancellationToken cancellationToken)
        {
            var taken = await desk.TakeAsync(request.QuestionnaireId, cancellationToken);
            if (taken.Refusal is not null)
                return taken.Refusal;
            if (taken.Value.State != QuestionnaireState.Draft)
                return QuestionnaireRefusals.Illegal(taken.Value.State);
            db.Remove(taken.Value);
            await db.SaveChangesAsync(cancellationToken);
            return Done.Value;
        }
    }
}
