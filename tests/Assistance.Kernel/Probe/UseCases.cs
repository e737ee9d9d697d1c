using System.Text.Json.Serialization;
using Assistance.Kernel.Data;
using Assistance.Kernel.Http;
using Assistance.Kernel.Paging;
using Assistance.Kernel.Protection;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using FluentValidation;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Kernel.Tests.Probe;

internal sealed record ItemView(ItemId Id, int Version, string Name, int Number, DateOnly Day, DateTime At, Money Amount, Colour Colour, OrgPath OrgPath, SealedText? Secret) : IVersionedView;

internal sealed record ItemAdded(ItemId Id, OrgPath OrgPath, string Name) : IEvent;

internal static class AddItem
{
    [Allow(Role.CountyDepartment, Role.TownshipCommittee)]
    internal sealed record Command(string Name, int Number, DateOnly Day, Money Amount, OrgPath OrgPath, Colour Colour, Guid? SubjectId = null, string? Secret = null, DateTime? At = null) : ICommand<ItemView>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Name).NotEmpty();
            RuleFor(c => c.Number).GreaterThan(0);
        }
    }

    internal sealed class Handler(ProbeDb db, DbSession session, FieldProtector protector) : ICommandHandler<Command, ItemView>
    {
        public async Task<Result<ItemView>> Handle(Command command, CancellationToken cancellationToken)
        {
            var id = Ids.New<ItemId>(session.Clock.Time);
            var item = new Item
            {
                Id = id,
                Name = command.Name,
                Number = command.Number,
                Day = command.Day,
                At = command.At ?? session.Clock.Now,
                Amount = command.Amount,
                OrgPath = command.OrgPath,
                Colour = command.Colour,
                SubjectId = command.SubjectId ?? id.Value,
                Secret = command.Secret is null ? null : protector.Seal("item.secret", id.Value, command.Secret, "***"),
                SecretIndex = command.Secret is null ? null : protector.IndexOf("item.secret", command.Secret),
            };
            db.Add(item);
            if (!await db.TrySaveAsync(cancellationToken))
                return ProbeRefusals.NumberTaken;
            session.Raise(new ItemAdded(id, item.OrgPath, item.Name));
            return ListItems.ViewOf(item);
        }
    }

    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(HttpVerb.Create, "/items", (Command body) => body);
}

/// <summary>The other module's reaction; an unlucky name fails after the item was saved.</summary>
internal sealed class EchoWhenItemIsAdded(EchoDb db, DbSession session) : IReaction<ItemAdded>
{
    public Task Handle(ItemAdded notification, CancellationToken cancellationToken)
    {
        if (notification.Name == "fails in the reaction")
            throw new InvalidOperationException("The reaction fails.");
        db.Add(new Echo { Id = Guid.CreateVersion7(session.Clock.Time.GetUtcNow()), OrgPath = notification.OrgPath, Heard = notification.Name });
        return Task.CompletedTask;
    }
}

internal static class ChangeItem
{
    [Allow(Role.CountyDepartment, Role.TownshipCommittee, Role.Helper)]
    internal sealed record Command(string Name, Money Amount, IReadOnlyList<Guid>? Put = null, IReadOnlyList<Guid>? Take = null) : ICommand<ItemView>
    {
        [JsonIgnore]
        public ItemId Id { get; init; }
    }

    internal sealed class Handler(ProbeDb db) : ICommandHandler<Command, ItemView>
    {
        public async Task<Result<ItemView>> Handle(Command command, CancellationToken cancellationToken)
        {
            var found = await db.LoadForChangeAsync(db.Items.Where(i => i.Id == command.Id), ProbeRefusals.NotFound, cancellationToken);
            if (!found.Succeeded)
                return found.Refusal;
            var item = found.Value;
            if (command.Name == "13")
                return ProbeRefusals.Unlucky;
            (item.Name, item.Amount) = (command.Name, command.Amount);
            foreach (var part in command.Put ?? [])
                item.Put(part, "part");
            foreach (var part in command.Take ?? [])
                item.Take(part);
            await db.SaveChangesAsync(cancellationToken);
            return ListItems.ViewOf(item);
        }
    }

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Put, "/items/{id}", (ItemId id, Command body) => body with { Id = id });
}

internal static class GetItem
{
    [Allow(Role.CountyDepartment, Role.TownshipCommittee, Role.Helper)]
    internal sealed record Query(ItemId Id) : IQuery<ItemView>;

    internal sealed class Handler(ProbeDb db) : IQueryHandler<Query, ItemView>
    {
        public async Task<Result<ItemView>> Handle(Query query, CancellationToken cancellationToken) =>
            await db.Items.Where(i => i.Id == query.Id).Select(ListItems.View).SingleOrDefaultAsync(cancellationToken) is { } view ? view : ProbeRefusals.NotFound;
    }

    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Query>(HttpVerb.Get, "/items/{id}", (ItemId id) => new Query(id));
}

internal static class ListItems
{
    public static readonly System.Linq.Expressions.Expression<Func<Item, ItemView>> View =
        i => new ItemView(i.Id, i.Version, i.Name, i.Number, i.Day, i.At, i.Amount, i.Colour, i.OrgPath, i.Secret);

    private static readonly SortMap<Item, ItemId> Sorts = new SortMap<Item, ItemId>(i => i.Id, "name")
        .By("name", i => i.Name).By("day", i => i.Day).By("at", i => i.At).By("amount", i => i.Amount).By("number", i => i.Number)
        .By("subject", i => i.SubjectId).By("id", i => i.Id).By("place", i => i.OrgPath);

    [Allow(Role.CountyDepartment, Role.TownshipCommittee, Role.Helper)]
    internal sealed record Query(PageRequest Page, Colour? Colour = null, DateOnly? From = null, string? Secret = null) : IQuery<Page<ItemView>>;

    internal sealed class Handler(ProbeDb db, FieldProtector protector) : IQueryHandler<Query, Page<ItemView>>
    {
        public Task<Result<Page<ItemView>>> Handle(Query query, CancellationToken cancellationToken)
        {
            IQueryable<Item> items = db.Items;
            if (query.Colour is { } colour)
                items = items.Where(i => i.Colour == colour);
            if (query.From is { } from)
                items = items.Where(i => i.Day >= from);
            if (query.Secret is { } secret)
            {
                var index = protector.IndexOf("item.secret", secret);
                items = items.Where(i => i.SecretIndex == index);
            }

            return items.ToPageAsync(query.Page, Sorts, View, cancellationToken);
        }
    }

    public static ItemView ViewOf(Item item) => View.Compile()(item);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Query>(
        HttpVerb.Get, "/items", ([AsParameters] PageRequest page, Colour? colour, DateOnly? from, string? secret) => new Query(page, colour, from, secret));
}

internal static class ListLinks
{
    [Allow(Role.CountyDepartment, Role.TownshipCommittee)]
    internal sealed record Query : IQuery<IReadOnlyList<Guid>>;

    internal sealed class Handler(ProbeDb db) : IQueryHandler<Query, IReadOnlyList<Guid>>
    {
        public async Task<Result<IReadOnlyList<Guid>>> Handle(Query query, CancellationToken cancellationToken) =>
            await db.Links.Select(l => l.Id).ToListAsync(cancellationToken);
    }

    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Query>(HttpVerb.Get, "/links", () => new Query());
}
