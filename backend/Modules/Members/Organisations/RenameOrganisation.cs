using System.Text.Json.Serialization;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Data;
using Assistance.Members.Domain;
using FluentValidation;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Members.Organisations;

internal static class RenameOrganisation
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(
        HttpVerb.Put, "/organisations/{organisationId}/name", (OrgId organisationId, Command body) => body with { OrganisationId = organisationId });

    [Allow(Role.TownshipCommittee, Role.CountyDepartment)]
    [NeedsVersion]
    internal sealed record Command(string Name) : ICommand<OrganisationChanged>
    {
        [JsonIgnore]
        public OrgId OrganisationId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Name).NotEmpty().MaximumLength(Organisation.LongestName);
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
            found.Value.Rename(request.Name.Trim());
            return await db.TrySaveAsync(cancellationToken)
                ? new OrganisationChanged(found.Value.Id, found.Value.Version)
                : MembersRefusals.OrganisationNameTaken;
        }
    }
}
