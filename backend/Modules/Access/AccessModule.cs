using Assistance.Access.Administration;
using Assistance.Access.Audit;
using Assistance.Access.Contracts;
using Assistance.Access.Data;
using Assistance.Access.Domain;
using Assistance.Access.Filters;
using Assistance.Access.Passwords;
using Assistance.Access.Sessions;
using Assistance.Access.SetUp;
using Assistance.Kernel;
using Assistance.Kernel.Audit;
using Assistance.Kernel.Data;
using Assistance.Kernel.Jobs;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Assistance.Access;

/// <summary>Users, the posts that they hold, their sessions, and the audit trail.</summary>
public sealed class AccessModule : Module
{
    public static AccessModule Instance { get; } = new();

    public override string Name => "access";

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddModuleDb<AccessDb>().AddUseCases(typeof(AccessModule).Assembly);
        services.AddHttpContextAccessor();
        services.Configure<AccessOptions>(configuration.GetSection("Access"));
        services.Configure<PasswordHasherOptions>(hashing => hashing.IterationCount = PasswordVault.Iterations);
        services.AddSingleton<IPasswordHasher<User>, PasswordHasher<User>>();
        services.AddSingleton<PasswordVault>();
        services.AddSingleton<SessionReader>();
        services.AddSingleton<OperationCatalogue>();
        services.AddSingleton<LastSeen>();
        services.AddHostedService(provider => provider.GetRequiredService<LastSeen>());
        services.AddScoped<CurrentSession>();
        services.AddScoped<SessionViews>();
        services.AddScoped<SignInThrottle>();
        services.AddScoped<IUsers, Users>();
        services.AddScoped<IAccessGrants, AccessGrants>();
        services.AddScoped<IHeldPlaces, HeldPlaces>();
        services.AddSingleton<FirstPasswords>();
        services.AddScoped<Administrators>();
        services.AddScoped<AuditSealing>();
        services.AddScoped<AuditVerification>();
        services.AddScheduledJob<SealAuditTrail>();
        services.AddHostedService<SetUpLink>();
        services.AddRequestLimits();
    }

    public override void MapEndpoints(IEndpointRouteBuilder routes)
    {
        GetSession.Map(routes);
        SignIn.Map(routes);
        SignOut.Map(routes);
        ChangePassword.Map(routes);
        ListOwnSessions.Map(routes);
        EndOwnSession.Map(routes);

        ListSavedFilters.Map(routes);
        SaveFilter.Map(routes);
        RemoveSavedFilter.Map(routes);

        ListUsers.Map(routes);
        GetUser.Map(routes);
        CreateUser.Map(routes);
        ChangeUser.Map(routes);
        DisableUser.Map(routes);
        EnableUser.Map(routes);
        ResetPassword.Map(routes);
        ReleaseUser.Map(routes);
        GivePost.Map(routes);
        EndPost.Map(routes);
        SearchPlaces.Map(routes);

        GetSetUpChoices.Map(routes);
        CompleteSetUp.Map(routes);

        SearchAudit.Map(routes);
        VerifyAuditChain.Map(routes);
    }

    public override void MapTables(ModelBuilder model) => AccessTables.Map(model);
}

public static class AccessMiddleware
{
    /// <summary>Who asks, and not too often. Stands before the endpoints.</summary>
    public static IApplicationBuilder UseAccess(this IApplicationBuilder app) => app.UseMiddleware<SessionMiddleware>().UseRequestLimits();
}
