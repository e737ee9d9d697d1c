using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Paging;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Members.Data;
using Assistance.Members.Domain;
using Assistance.Members.People;
using Assistance.Members.Standards;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Members.Posts;

/// <summary>Of which benefit, where, and on which day; all of them, today, where nothing is said.</summary>
/// <param name="OrganisationId">Of it and of all below it.</param>
internal sealed record PostBenefitFilter(string? Benefit = null, OrgId? OrganisationId = null, DateOnly? On = null);

/// <summary>Something that is due to somebody by their posts.</summary>
/// <param name="EntitledFrom">The day from which it is due.</param>
/// <param name="Months">Completed months in the posts that count.</param>
/// <param name="Post">Held now, or held last.</param>
internal sealed record PostBenefitRow(
    PersonId Id, string Name, Sex? Sex, DateOnly? BirthDate, OrgId OrganisationId, string OrganisationName, string? TownshipName, string Benefit, string Chinese, string English, PostHolders Holders,
    BenefitPay Pay, Money? Amount, DateOnly EntitledFrom, int Months, CodedValue Post, string Place);

/// <summary>Who is entitled by the posts that they hold or held, to what and since when (rules D1 to D3), each by the pack of their township.</summary>
internal static class ListPostBenefits
{
    private const string Column = "A column of somebody in scope.";

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Query>(HttpVerb.Get, "/post-benefits", ([AsParameters] PageRequest page, [AsParameters] PostBenefitFilter filter) => new Query(page, filter));

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(PageRequest Page, PostBenefitFilter Filter) : IQuery<Page<PostBenefitRow>>;

    internal sealed class Handler(MembersDb db, IOrganisations organisations, IPolicies policies, BusinessClock clock) : IQueryHandler<Query, Page<PostBenefitRow>>
    {
        public async Task<Result<Page<PostBenefitRow>>> Handle(Query request, CancellationToken cancellationToken)
        {
            if (await organisations.CountyAsync(cancellationToken) is not { } county)
                return new Page<PostBenefitRow>([], null);
            var (filter, on) = (request.Filter, request.Filter.On ?? clock.Today);
            var holders = await HoldersAsync(filter.OrganisationId, cancellationToken);
            var rows = new List<PostBenefitRow>();
            foreach (var township in holders.GroupBy(holder => holder.Committee?.OrgPath ?? county.Path))
            {
                var pack = await policies.InForceAsync(township.Key, on, cancellationToken);
                var benefits = policies.SectionOf<IReadOnlyList<PostBenefit>>(pack, PostBenefit.SectionName).Where(benefit => filter.Benefit is null || benefit.Code == filter.Benefit).ToList();
                rows.AddRange(township.SelectMany(holder => benefits.Select(benefit => Row(holder, benefit, on)).OfType<PostBenefitRow>()));
            }

            return rows.ToPage(request.Page);
        }

        // Few of a county's people ever held a post; whose tenure reaches is not for the database to say.
        private async Task<List<Holder>> HoldersAsync(OrgId? organisation, CancellationToken cancellationToken)
        {
            var people = db.InScope<Person>().Where(p => p.PostsHeld != null && p.State == PersonState.Active);
            people = await organisations.WithinAsync(people, organisation, cancellationToken);

            var units = db.Unscoped<Organisation>(Column);
            return await (from person in people
                          join branch in units on person.OrgId equals branch.Id
                          join committee in units on branch.CommitteeId equals (OrgId?)committee.Id into committees
                          from committee in committees.DefaultIfEmpty()
                          orderby person.OrgPath, person.Name, person.Id
                          select new Holder { Person = person, Branch = branch, Committee = committee }).ToListAsync(cancellationToken);
        }

        private static PostBenefitRow? Row(Holder holder, PostBenefit benefit, DateOnly on)
        {
            var (person, held) = (holder.Person, holder.Person.PostsHeld!);
            if (benefit.EntitledFrom(held, on) is not { } from)
                return null;
            var last = held.Where(post => post.From <= on).OrderBy(post => post.Until ?? DateOnly.MaxValue).ThenBy(post => post.From).Last();
            return new PostBenefitRow(
                person.Id, person.Name, person.Sex, person.BirthDate, person.OrgId, holder.Branch.Name, holder.Committee?.Name, benefit.Code, benefit.Chinese, benefit.English, benefit.Holders,
                benefit.Pay, benefit.Amount, from, benefit.MonthsBy(held, on), CodedValue.Of(StandardCodes.VillagePost, last.Post)!, last.Place);
        }
    }

    private sealed class Holder
    {
        public required Person Person { get; init; }

        public required Organisation Branch { get; init; }

        public Organisation? Committee { get; init; }
    }
}
