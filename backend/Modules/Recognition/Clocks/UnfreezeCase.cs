using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Recognition.Applications;
using Assistance.Recognition.Contracts;
using Assistance.Recognition.Domain;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Recognition.Clocks;

/// <summary>Lets the clocks run on; every last day moves by the days that they stood still.</summary>
internal static class UnfreezeCase
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Delete, "/cases/{caseId}/freeze", (CaseId caseId) => new Command(caseId));

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Command(CaseId CaseId) : ICommand<CaseView>;

    internal sealed class Handler(CaseDesk desk) : ICommandHandler<Command, CaseView>
    {
        public Task<Result<CaseView>> Handle(Command request, CancellationToken cancellationToken) =>
            desk.ActAsync(request.CaseId, CaseAction.UnfreezeCase, file => file.Case.ReleaseClock(file.Sitting), cancellationToken);
    }
}
