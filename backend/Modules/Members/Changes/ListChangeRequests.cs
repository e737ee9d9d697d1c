using Assistance.Kernel.Http;
using Assistance.Kernel.Paging;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Members.Contracts;
using Assistance.Members.Data;
using Assistance.Members.Domain;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Members.Changes;

/// <summary>Who asked for which verified facts to be changed, on what evidence, and who decided; the latest first.</summary>
internal static class ListChangeRequests
{
    private static readonly SortMap<ChangeRequest, ChangeRequestId> Sorts = new SortMap<ChangeRequest, ChangeRequestId>(r => r.Id, "-madeAt").By("madeAt", r => r.MadeAt);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Query>(
        HttpVerb.Get, "/change-requests", ([AsParameters] PageRequest page, ChangeState? state, ChangeKind? kind, PersonId? personId) => new Query(page, state, kind, personId));

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(PageRequest Page, ChangeState? State = null, ChangeKind? Kind = null, PersonId? PersonId = null) : IQuery<Page<ChangeRequestRow>>;

    internal sealed class Handler(MembersDb db, IPeople people) : IQueryHandler<Query, Page<ChangeRequestRow>>
    {
        public async Task<Result<Page<ChangeRequestRow>>> Handle(Query request, CancellationToken cancellationToken)
        {
            var rows = db.InScope<ChangeRequest>();
            if (request.State is { } state)
                rows = rows.Where(r => r.State == state);
            if (request.Kind is { } kind)
                rows = rows.Where(r => r.Kind == kind);
            if (request.PersonId is { } person)
                rows = rows.Where(r => r.PersonId == person);
            var page = await rows.ToPageAsync(request.Page, Sorts, r => r, cancellationToken);
            if (page.Refusal is { } refusal)
                return refusal;
            var cards = await people.CardsAsync([.. page.Value.Items.Select(r => r.PersonId)], cancellationToken);
            return new Page<ChangeRequestRow>([.. page.Value.Items.Select(r => Row(r, cards[r.PersonId]))], page.Value.Next);
        }

        private static ChangeRequestRow Row(ChangeRequest request, PersonCard person) => new(
            request.Id, request.PersonId, person.Name, person.OrgName, request.Kind, request.State, request.FieldNames, request.Reason, request.Evidence, request.MadeByName, request.MadeAt,
            request.DecidedByName, request.DecidedAt, request.Decision);
    }
}
