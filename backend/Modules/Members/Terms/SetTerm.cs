using System.Text.Json.Serialization;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Data;
using Assistance.Members.Organisations;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Members.Terms;

/// <summary>Says from when until when the committee of an organisation was elected.</summary>
internal static class SetTerm
{
    private const int MostYears = 10;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(
        HttpVerb.Put, "/organisations/{organisationId}/term", (OrgId organisationId, Command body) => body with { OrganisationId = organisationId });

    /// <param name="From">The day of the election.</param>
    /// <param name="Until">The last day; both null where it is not known.</param>
    [Allow(Role.TownshipCommittee, Role.CountyDepartment)]
    [NeedsVersion]
    internal sealed record Command(DateOnly? From = null, DateOnly? Until = null) : ICommand<OrganisationChanged>
    {
        [JsonIgnore]
        public OrgId OrganisationId { get; init; }
    }

    internal sealed class Handler(MembersDb db) : ICommandHandler<Command, OrganisationChanged>
    {
        public async Task<Result<OrganisationChanged>> Handle(Command request, CancellationToken cancellationToken)
        {
            var found = await db.LoadForChangeAsync(db.Organisations.Where(o => o.Id == request.OrganisationId), MembersRefusals.OrganisationNotFound, cancellationToken);
            if (found.Refusal is { } refusal)
                return refusal;
            if (found.Value.AbolishedOn is not null)
                return MembersRefusals.OrganisationAbolished;
            if ((request.From is null) != (request.Until is null) || request.Until <= request.From || request.Until > request.From?.AddYears(MostYears))
                return MembersRefusals.TermUnclear;
            found.Value.ServesTerm(request.From, request.Until);
            await db.SaveChangesAsync(cancellationToken);
            return new OrganisationChanged(found.Value.Id, found.Value.Version);
        }
    }
}
