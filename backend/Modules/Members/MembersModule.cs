using Assistance.Access.Contracts;
using Assistance.Kernel;
using Assistance.Kernel.Data;
using Assistance.Kernel.Jobs;
using Assistance.Kernel.WorkList;
using Assistance.Members.Changes;
using Assistance.Members.Contracts;
using Assistance.Members.Data;
using Assistance.Members.Development;
using Assistance.Members.Directory;
using Assistance.Members.Duplicates;
using Assistance.Members.Entitlements;
using Assistance.Members.Forms;
using Assistance.Members.Guarantee;
using Assistance.Members.Ledger;
using Assistance.Members.Membership;
using Assistance.Members.Organisations;
using Assistance.Members.People;
using Assistance.Members.Policies;
using Assistance.Members.Posts;
using Assistance.Members.Reorganisations;
using Assistance.Members.Roster;
using Assistance.Members.Standards;
using Assistance.Members.Statistics;
using Assistance.Members.Terms;
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
        services.AddScoped<IPersonFiles, PersonFiles>();
        services.AddScoped<IHelpFacts, HelpFactsReader>();
        services.AddScoped<IPracticalSkills, PracticalSkills>();
        services.AddScoped<IOldMembers, OldMembersReader>();
        services.AddScoped<ISecretaries, Secretaries>();
        services.AddScoped<ILedger, LedgerBook>();
        services.AddScoped<IEntitlementFacts, EntitlementFacts>().AddScoped<IPayeeAccounts, PayeeAccounts>();
        services.AddScoped<FactCounts>();
        services.AddScoped<IRegistryStatistics, RegistryStatistics>();
        services.AddScoped<IOrganisationLookup, OrganisationDirectory>();
        services.AddScoped<ICountyFounding, CountyFounding>();
        services.AddScoped<ICountySetUp, CountySetUp>();
        services.AddScoped<ChosenPeople>();
        services.AddScoped<LedgerLines>();
        services.AddScoped<PersonSheets>().AddScoped<LedgerForms>();
        services.AddScoped<Departure>();
        services.AddMembership();
        services.AddScheduledJob<RemindOfTerms>();
        services.AddScoped<IWorkItemSource, TermsEnding>();
        services.AddSingleton<SensitiveNumbers>().AddScoped<NumberHolders>();
        services.AddDevelopment();
        services.AddSingleton<IPolicySection, AgedAllowanceSection>().AddSingleton<IPolicySection, PostBenefitsSection>();
        services.AddPolicies();
        services.AddRoster();
        services.AddReorganisations();
        services.AddDuplicates();
        services.AddChanges();
    }

    public override void MapEndpoints(IEndpointRouteBuilder routes)
    {
        ListStandards.Map(routes);
        ListOrganisations.Map(routes);
        GetOrganisation.Map(routes);
        AddOrganisation.Map(routes);
        EditHelpFields.Map(routes);
        RenameOrganisation.Map(routes);
        SetTerm.Map(routes);
        AbolishOrganisation.Map(routes);
        ListPeople.Map(routes);
        ListAgedMembers.Map(routes);
        ExportAgedMembers.Map(routes);
        routes.MapGuarantee();
        FindByNumber.Map(routes);
        GetPerson.Map(routes);
        AddPerson.Map(routes);
        EditPerson.Map(routes);
        EditUncountedTime.Map(routes);
        EditPosts.Map(routes);
        ListPostBenefits.Map(routes);
        ExportPostBenefits.Map(routes);
        EditProfile.Map(routes);
        EditHousehold.Map(routes);
        SetContact.Map(routes);
        RevealField.Map(routes);
        LinkAccount.Map(routes);
        MovePerson.Map(routes);
        RecordDeath.Map(routes);
        MarkLostContact.Map(routes);
        RecordLeaving.Map(routes);
        RecordReturn.Map(routes);
        ListLedger.Map(routes);
        CountLedger.Map(routes);
        ExportLedger.Map(routes);
        routes.MapMembership();
        routes.MapDevelopment();
        GetPersonForm.Map(routes);
        ExportPersonForm.Map(routes);
        ExportPersonFormInFull.Map(routes);
        GetLedgerForm.Map(routes);
        ExportLedgerForm.Map(routes);
        routes.MapPolicies();
        routes.MapRoster();
        routes.MapReorganisations();
        routes.MapDuplicates();
        routes.MapChanges();
    }

    public override void MapTables(ModelBuilder model)
    {
        MembersTables.Map(model);
        model.MapPolicyTables();
        model.MapGuaranteeTables();
        model.MapReorganisationTables();
        model.MapDuplicateTables();
        model.MapChangeTables();
        model.MapDevelopmentTables();
    }
}
