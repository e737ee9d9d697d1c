using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Projects.Contracts;
using Assistance.Projects.Data;
using Assistance.Projects.Domain;
using Assistance.Projects.Lists;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Projects.Questionnaires;

/// <summary>What the use cases of a questionnaire share: which side the caller is on, and how it is shown.</summary>
internal sealed class QuestionnaireDesk(ProjectsDb db, SatisfactionReader satisfaction, IOrganisations organisations, RequestContext context, BusinessClock clock)
{
    private const string Why = "An officer may be appointed far above; asked about the caller alone.";
    private static readonly Role[] Askers = [Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment];

    public ProjectHand Hand => new(context.Actor.UserId!.Value, context.Actor.Name);

    /// <summary>The highest of the caller's posts from which the people of the place may be asked; null where there is none.</summary>
    public Post? PostOver(OrgPath place) => context.Actor.Posts.Where(post => Askers.Contains(post.Role) && post.Path.Covers(place)).OrderBy(post => post.Path).FirstOrDefault();

    public bool Asks(Questionnaire questionnaire) => context.Actor.Posts.Any(post => Askers.Contains(post.Role) && post.Path.Covers(questionnaire.ByPath));

    /// <summary>One of the asking side, or the liaison officer who looks after the place or its project (rule H6).</summary>
    public async Task<bool> KeysInAsync(Questionnaire questionnaire, CancellationToken cancellationToken)
    {
        if (Asks(questionnaire))
            return true;
        var me = context.Actor.UserId;
        var officers = db.Unscoped<LiaisonOfficer>(Why).Where(o => o.UserId == me && o.Until == null).Select(o => o.Id);
        return await db.Unscoped<LiaisonCover>(Why).AnyAsync(
            c => officers.Contains(c.OfficerId) && c.Until == null && c.PlaceId == questionnaire.PlaceId && (c.ProjectId == null || c.ProjectId == questionnaire.ProjectId), cancellationToken);
    }

    /// <summary>Of the caller's own side, to be changed.</summary>
    public async Task<Result<Questionnaire>> TakeAsync(QuestionnaireId id, CancellationToken cancellationToken)
    {
        var loaded = await db.LoadForChangeAsync(db.Questionnaires.Where(q => q.Id == id), QuestionnaireRefusals.NotFound, cancellationToken);
        return loaded.Refusal is null && !Asks(loaded.Value) ? QuestionnaireRefusals.NotTheAsker : loaded;
    }

    public async Task<Result<QuestionnaireView>> KeepAsync(Questionnaire questionnaire, Refusal? refusal, CancellationToken cancellationToken)
    {
        if (refusal is not null)
            return refusal;
        await db.SaveChangesAsync(cancellationToken);
        return await ViewAsync(questionnaire, cancellationToken);
    }

    public async Task<QuestionnaireView> ViewAsync(Questionnaire questionnaire, CancellationToken cancellationToken)
    {
        var row = (await RowsAsync([questionnaire], cancellationToken))[0];
        var project = questionnaire.ProjectId is { } id ? await db.Projects.Where(p => p.Id == id).Select(p => p.Name).SingleOrDefaultAsync(cancellationToken) : null;
        var asks = Asks(questionnaire);
        return new QuestionnaireView(
            questionnaire.Id, questionnaire.Version, row, questionnaire.Introduction, questionnaire.Questions, project, questionnaire.DrawnUpByName, asks,
            questionnaire.State == QuestionnaireState.Open && await KeysInAsync(questionnaire, cancellationToken), asks && questionnaire.State == QuestionnaireState.Closed && questionnaire.ClosesOn >= clock.Today);
    }

    public async Task<IReadOnlyList<QuestionnaireRow>> RowsAsync(IReadOnlyList<Questionnaire> questionnaires, CancellationToken cancellationToken)
    {
        var places = await new ProjectPlaces(organisations).OfAsync([.. questionnaires.Select(q => q.PlaceId)], cancellationToken);
        var by = await organisations.CardsAsync([.. questionnaires.Select(q => q.ById).Distinct()], cancellationToken);
        var counts = await satisfaction.OfAsync([.. questionnaires.Select(q => q.Id)], cancellationToken);
        return [.. questionnaires.Select(q => new QuestionnaireRow(
            q.Id, q.Title, q.PlaceId, places[q.PlaceId].Name, places[q.PlaceId].Township, by[q.ById].Name, q.InspectionId, q.ProjectId, q.State, q.IsAskedOn(clock.Today), q.OpensOn, q.ClosesOn,
            q.Asked, q.Goal, counts[q.Id].Received, counts[q.Id].ResponseRate(q.Asked), counts[q.Id].Valid, counts[q.Id].Rate))];
    }
}

/// <param name="IsAsked">People may answer today.</param>
/// <param name="ResponseRate">Received of those asked, in per cent.</param>
/// <param name="Satisfaction">In per cent; null where fewer than five sheets are valid, or nothing asks for it.</param>
internal sealed record QuestionnaireRow(
    QuestionnaireId Id,
    string Title,
    OrgId PlaceId,
    string PlaceName,
    string? TownshipName,
    string ByName,
    InspectionId? InspectionId,
    ProjectId? ProjectId,
    QuestionnaireState State,
    bool IsAsked,
    DateOnly OpensOn,
    DateOnly ClosesOn,
    int Asked,
    int Goal,
    int Received,
    decimal ResponseRate,
    int Valid,
    decimal? Satisfaction);

/// <param name="ProjectName">Null where it is of none, or of one that the caller does not reach.</param>
/// <param name="MayManage">The caller's side drew it up: edits, opens, closes and hands out its link.</param>
/// <param name="MayKeyIn">The caller keys in sheets of paper and calls.</param>
internal sealed record QuestionnaireView(
    QuestionnaireId Id,
    int Version,
    QuestionnaireRow Row,
    string? Introduction,
    IReadOnlyList<Question> Questions,
    string? ProjectName,
    string DrawnUpByName,
    bool MayManage,
    bool MayKeyIn,
    bool MayReopen) : IVersionedView;
