using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Members.Standards;
using Assistance.Messaging.Contracts;
using Assistance.Projects.Contracts;
using Assistance.Projects.Data;
using Assistance.Projects.Domain;
using FluentValidation;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Projects.Information;

/// <summary>Tells what sells, what is new or who wants workers (rule A11): the secretaries below hear of it, and the helpers of those of the author's people whom it suits.</summary>
internal static class PublishInformation
{
    private const int MostCodes = 12;
    private const int MostSuited = 500;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(HttpVerb.Create, "/information", (Command body) => body);

    /// <param name="OrganisationId">For which it is told.</param>
    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Command(OrgId OrganisationId, InformationText Text) : ICommand<InformationView>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Text).NotNull().ChildRules(text =>
            {
                text.RuleFor(t => t.Kind).IsInEnum();
                text.RuleFor(t => t.Title).NotEmpty().MaximumLength(Limits.Word);
                text.RuleFor(t => t.Text).NotEmpty().MaximumLength(Limits.Paragraph);
                text.RuleFor(t => t.Contact).MaximumLength(Limits.Word);
                text.RuleFor(t => t.Skills).NotNull().Must(codes => codes is null || (codes.Count <= MostCodes && codes.All(code => StandardCodes.Skill.Find(code) is not null))).WithMessage("请从技能特长代码表中选择。");
                text.RuleFor(t => t.Wishes).NotNull().Must(codes => codes is null || (codes.Count <= MostCodes && codes.All(code => StandardCodes.Wish.Find(code) is not null))).WithMessage("请从帮扶需求代码表中选择。");
            });
        }
    }

    internal sealed class Handler(ProjectsDb db, IOrganisations organisations, IPeople people, IPracticalSkills skills, INotifier notifier, RequestContext context, BusinessClock clock)
        : ICommandHandler<Command, InformationView>
    {
        public async Task<Result<InformationView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var place = await organisations.FindAsync(request.OrganisationId, cancellationToken);
            if (place is null || !context.Scope.Covers(place.Path))
                return TrainingRefusals.OrganiserNotFound;
            var (today, author) = (clock.Today, new ProjectHand(context.Actor.UserId!.Value, context.Actor.Name));
            var role = await people.OfUserAsync(author.Id, cancellationToken) is { } own
                ? await db.Unscoped<Agent>("As what the author serves.").Where(a => a.PersonId == own.Id && a.From <= today && (a.Until == null || a.Until >= today))
                    .OrderByDescending(a => a.From).Select(a => (AgentRole?)a.Role).FirstOrDefaultAsync(cancellationToken)
                : null;
            var published = InformationItem.Publish(Ids.New<InformationId>(clock.Time), place.Id, request.Text, author, role, today);
            if (published.Refusal is not null)
                return published.Refusal;
            var item = published.Value;
            db.Add(item);
            await db.SaveChangesAsync(cancellationToken);
            var suited = await skills.SuitedAsync(item.Skills, item.Wishes, MostSuited, cancellationToken);
            var subjects = suited.Select(card => card.Id.Value).ToList();
            var helpers = await db.Set<AccessGrant>().Where(g => subjects.Contains(g.SubjectId) && g.From <= today && (g.Until == null || g.Until >= today))
                .Select(g => g.UserId).Distinct().ToListAsync(cancellationToken);
            await notifier.SendAsync(
                new Reminder(
                    "informationPublished", "information", item.Id.ToString(), today, $"{item.Kind.Chinese()}信息：{item.Title}，有效期至 {item.ValidUntil:yyyy-MM-dd}。",
                    $"News: {item.Title}, until {item.ValidUntil:yyyy-MM-dd}.", item.ValidUntil, Recipients.AtOrBelow(place.Path, Role.BranchSecretary), Recipients.Of(helpers)),
                cancellationToken);
            return InformationView.Of(item, place.Name, author.Id, suited);
        }
    }
}
