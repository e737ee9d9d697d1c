using Assistance.Kernel;
using Assistance.Kernel.Data;
using Assistance.Members.Contracts;
using Assistance.Members.Data;
using Assistance.Members.Directory;
using Assistance.Members.Ledger;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Assistance.Members;

/// <summary>Organisations, people, households, their hardship, and the ledger of those recognised.</summary>
public sealed class MembersModule : Module
{
    public static MembersModule Instance { get; } = new();

    public override string Name => "members";

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddModuleDb<MembersDb>().AddUseCases(typeof(MembersModule).Assembly);
        services.AddScoped<IOrganisations, OrganisationDirectory>();
        services.AddScoped<IPeople, PeopleDirectory>();
        services.AddScoped<ILedger, LedgerBook>();
    }

    public override void MapEndpoints(IEndpointRouteBuilder routes)
    {
    }

    public override void MapTables(ModelBuilder model) => MembersTables.Map(model);
}
