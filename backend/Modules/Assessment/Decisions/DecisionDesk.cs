using Assistance.Assessment.Data;
using Assistance.Assessment.Domain;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Assessment.Decisions;

/// <summary>What the use cases of a decision share: whose it is, which are wanted, the names that stand beside it.</summary>
internal sealed class DecisionDesk(AssessmentDb db, IOrganisations organisations, RequestContext context)
{
    /// <summary>A committee answers for its own decisions; whoever stands above it only reads them.</summary>
    public bool IsOwn(OrgId organisation) =>
        context.Actor.Posts.Any(post => post.Role is Role.TownshipCommittee or Role.CountyDepartment && post.OrganisationId == organisation);

    public async Task<IQueryable<DecisionRecord>> WantedAsync(DecisionFilter filter, CancellationToken cancellationToken)
    {
        IQueryable<DecisionRecord> decisions = db.Decisions;
        if (filter.Year is { } year)
            decisions = decisions.Where(d => d.HeldOn.Year == year);
        decisions = filter.Step switch
        {
            WorkStep.Publicity => decisions.Where(d => d.Publicity),
            WorkStep.Regulation => decisions.Where(d => d.Regulation),
            WorkStep.Safeguard => decisions.Where(d => d.Safeguard),
            WorkStep.Assessment => decisions.Where(d => d.Assessment),
            _ => decisions,
        };
        if (filter.Body is { } body)
            decisions = decisions.Where(d => d.Body == body);
        if (filter.Superseded is { } superseded)
            decisions = decisions.Where(d => (d.SupersededBy != null) == superseded);
        decisions = await organisations.WithinAsync(decisions, filter.OrganisationId, cancellationToken);

        return decisions;
    }

    public async Task<IReadOnlyList<DecisionRow>> RowsAsync(IReadOnlyCollection<DecisionRecord> decisions, CancellationToken cancellationToken)
    {
        var names = await organisations.CardsAsync([.. decisions.Select(d => d.OrgId).Distinct()], cancellationToken);
        return [.. decisions.Select(d => new DecisionRow(
            d.Id, d.Version, d.OrgId, names[d.OrgId].Name, d.Body, d.HeldOn, d.Title, d.Resolution, d.Steps, d.DocumentNumber, d.Chair, d.Attendees, d.PackId, d.PackName, d.PackNumber,
            d.ListYear, d.SupersededBy))];
    }

    public async Task<DecisionView> ViewAsync(DecisionRecord decision, CancellationToken cancellationToken) => new(
        (await RowsAsync([decision], cancellationToken))[0],
        decision.Version,
        await BriefAsync(db.Decisions.Where(d => d.SupersededBy == decision.Id), cancellationToken),
        decision.SupersededBy is { } later ? await BriefAsync(db.Decisions.Where(d => d.Id == later), cancellationToken) : null,
        IsOwn(decision.OrgId));

    private static Task<DecisionBrief?> BriefAsync(IQueryable<DecisionRecord> one, CancellationToken cancellationToken) =>
        one.Select(d => new DecisionBrief(d.Id, d.HeldOn, d.Title)).SingleOrDefaultAsync(cancellationToken);
}

internal sealed class DecisionContentValidator : AbstractValidator<DecisionContent>
{
    private const int MostAttendees = 1000;
    private const int FirstYear = 2000;
    private const int LastYear = 2100;

    public DecisionContentValidator()
    {
        RuleFor(c => c.Title).NotEmpty().MaximumLength(DecisionRecord.LongestTitle);
        RuleFor(c => c.Resolution).NotEmpty().MaximumLength(DecisionRecord.LongestResolution);
        RuleFor(c => c.Steps).NotEmpty();
        RuleFor(c => c.DocumentNumber).MaximumLength(DecisionRecord.LongestName);
        RuleFor(c => c.Chair).MaximumLength(DecisionRecord.LongestName);
        RuleFor(c => c.Attendees).InclusiveBetween(1, MostAttendees);
        RuleFor(c => c.ListYear).InclusiveBetween(FirstYear, LastYear);
    }
}
