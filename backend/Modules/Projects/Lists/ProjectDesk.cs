using Assistance.Kernel.Calendar;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Projects.Contracts;
using Assistance.Projects.Data;
using Assistance.Projects.Domain;

namespace Assistance.Projects.Lists;

/// <summary>The pack's rules for a project, and what the pack is called.</summary>
internal sealed record ProjectRulesInForce(ProjectPolicy Policy, Guid PackId, string Pack);

/// <summary>What the use cases of a project share: who acts and may, by which rules, and how it is shown.</summary>
internal sealed class ProjectDesk(ProjectsDb db, IPolicies policies, IOrganisations organisations, RequestContext context, BusinessClock clock)
{
    private static readonly Role[] Hands = [Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment];
    private static readonly Role[] Checkers = [Role.TownshipCommittee, Role.CountyDepartment];

    public ProjectHand Hand => new(context.Actor.UserId!.Value, context.Actor.Name);

    public Task<Result<Project>> LoadAsync(ProjectId id, CancellationToken cancellationToken) =>
        db.LoadForChangeAsync(db.Projects.Where(p => p.Id == id), ProjectRefusals.NotFound, cancellationToken);

    /// <summary>Those of the day on which it was handed in; of today while it is a draft.</summary>
    public async Task<ProjectRulesInForce> RulesAsync(Project project, CancellationToken cancellationToken)
    {
        var pack = project.PackId is { } kept ? await policies.GetAsync(kept, cancellationToken) : await policies.InForceAsync(project.OrgPath, clock.Today, cancellationToken);
        return new ProjectRulesInForce(policies.SectionOf<ProjectPolicy>(pack, ProjectPolicy.Section), pack.Id, pack.Name);
    }

    /// <summary>Whether the caller speaks for a level at the project's place.</summary>
    public bool SpeaksFor(ProjectLevel level, Project project) => level switch
    {
        ProjectLevel.Branch => Holds(project, Role.BranchSecretary),
        ProjectLevel.Township => Holds(project, Role.TownshipCommittee),
        _ => Holds(project, Role.CountyDepartment),
    };

    /// <summary>Township and county check what villages do.</summary>
    public bool Checks(Project project) => Holds(project, Checkers);

    public bool NamesBases(Project project) => Holds(project, Role.CountyDepartment);

    /// <summary>Whether the caller may keep its records.</summary>
    public bool Works(Project project) => Holds(project, Hands);

    /// <summary>What the caller may do now.</summary>
    public IReadOnlyList<ProjectAct> ActsOf(Project project) => [.. project.Next.Where(act => May(act, project))];

    public async Task<ProjectView> ViewAsync(Project project, CancellationToken cancellationToken)
    {
        var rules = await RulesAsync(project, cancellationToken);
        var place = (await new ProjectPlaces(organisations).OfAsync([project.PlaceId], cancellationToken))[project.PlaceId];
        var spent = project.Spendings.Where(one => one.StruckWhy is null).ToLookup(one => one.Source, one => one.Amount.Fen);
        var lines = project.Funding.Select(line => (line.Source, line.Planned, line.Note))
            .Concat(spent.Select(one => one.Key).Except(project.Funding.Select(line => line.Source)).Select(source => (Source: source, Planned: Money.Zero, Note: (string?)null)))
            .OrderBy(line => line.Source).Select(line => Line(line.Source, line.Planned, new Money(spent[line.Source].Sum()), line.Note)).ToList();
        var planned = new Money(project.Funding.Sum(line => line.Planned.Fen));
        var limit = rules.Policy.LimitOf(project.Investor);
        return new ProjectView(
            project.Id, project.Version, project.PlaceId, place.Name, place.Township, project.State, project.Year, PlanOf(project), planned, project.Investment - planned,
            new Money(lines.Sum(line => line.Used.Fen)), lines,
            new ProjectRules(rules.Pack, limit, project.MustTender(limit), rules.Policy.MaximumPerVillage, rules.Policy.Advisers ?? []),
            project.Awaited, ActsOf(project), project.ProposedByName, project.ProposedOn,
            [.. project.Steps.OrderBy(step => step.Number).Select(step => new ProjectStepView(step.Number, step.Act, step.Level, step.On, step.ByName, step.Text))],
            [.. project.Notes.OrderBy(note => note.On).ThenBy(note => note.Number).Select(note => new ProjectNoteView(note.Number, note.Phase, note.On, note.Text, note.Department, note.Adviser, note.ByName))],
            AdviceOf(project, rules.Policy),
            [.. project.Spendings.OrderBy(one => one.On).ThenBy(one => one.Number).Select(one => new ProjectSpendingView(one.Number, one.Source, one.Amount, one.On, one.Text, one.ByName, one.StruckWhy, one.StruckBy))],
            project.Tender, project.Acceptance, project.Audit, project.EndedOn, project.EndReason,
            [.. project.Bases.OrderBy(one => one.Number).Select(one => new DemonstrationBaseView(one.NamedOn, one.Reason, one.NamedBy, one.WithdrawnOn, one.WithdrawnWhy))],
            [.. project.Led.OrderBy(one => one.Year).ThenBy(one => one.Half).Select(one => new LedAlongView(one.Year, one.Half, one.Members, one.Others, one.ByName))],
            NamesBases(project) && project.CanBeBase && project.Bases.All(one => one.WithdrawnOn is not null),
            NamesBases(project) && project.Bases.Any(one => one.WithdrawnOn is null),
            Works(project) && project.TakesPeople);
    }

    /// <summary>Saves what a use case did to a project, and shows it.</summary>
    public async Task<Result<ProjectView>> KeepAsync(Project project, Refusal? refusal, CancellationToken cancellationToken)
    {
        if (refusal is not null)
            return refusal;
        await db.SaveChangesAsync(cancellationToken);
        return await ViewAsync(project, cancellationToken);
    }

    private bool May(ProjectAct act, Project project) => act switch
    {
        ProjectAct.Edit or ProjectAct.Submit => Hand.Id == project.ProposedBy && Holds(project, Hands),
        ProjectAct.Agree or ProjectAct.SendBack => SpeaksFor(project.Awaited!.Value, project) && project.RefuseOpinionOf(Hand) is null,
        ProjectAct.Accept => Checks(project) && Hand.Id != project.ProposedBy,
        ProjectAct.Audit => Checks(project) && project.RefuseAuditOf(Hand) is null,
        ProjectAct.End => MayEnd(project),
        _ => Works(project),
    };

    /// <summary>A draft is dropped by who proposed it; what was handed in is ended by township or county.</summary>
    public bool MayEnd(Project project) => project.State == ProjectState.Draft ? Hand.Id == project.ProposedBy : Checks(project);

    private bool Holds(Project project, params Role[] roles) => context.Actor.Posts.Any(post => roles.Contains(post.Role) && post.Path.Covers(project.OrgPath));

    private static ProjectMoneyLine Line(ProjectSource source, Money planned, Money used, string? note) => new(source, planned, used, planned - used, note);

    private static ProjectPlan PlanOf(Project p) => new(
        p.Name, p.Type, p.Industry, p.Content, p.Scale, p.Investment, p.Investor,
        [.. p.Funding.OrderBy(line => line.Source).Select(line => new PlannedMoney(line.Source, line.Planned, line.Note))],
        p.NeedyMembers, p.OtherPeople, p.ExpectedRise, p.From, p.Until, p.Responsible, p.Skills, p.Wishes, p.Liaison);

    private static List<ProjectAdvice> AdviceOf(Project project, ProjectPolicy policy)
    {
        var given = project.Notes.Where(note => note.Department is not null).ToLookup(note => note.Department!, StringComparer.Ordinal);
        return
        [
            .. (policy.Advisers ?? []).Union(given.Select(one => one.Key), StringComparer.Ordinal)
                .Select(name => new ProjectAdvice(name, Count(name, ProjectPhase.BeforeProduction), Count(name, ProjectPhase.DuringProduction), Count(name, ProjectPhase.AfterProduction))),
        ];

        int Count(string name, ProjectPhase phase) => given[name].Count(note => note.Phase == phase);
    }
}
