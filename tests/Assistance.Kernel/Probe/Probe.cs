using Assistance.Kernel.Data;
using Assistance.Kernel.Protection;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Values;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Assistance.Kernel.Tests.Probe;

/// <summary>The smallest module that uses everything the kernel offers.</summary>
internal sealed class ProbeModule : Module
{
    public static readonly ProbeModule Instance = new();

    public override string Name => "probe";

    public override void AddServices(IServiceCollection services, IConfiguration configuration) =>
        services.AddModuleDb<ProbeDb>().AddUseCases(typeof(ProbeModule).Assembly);

    public override void MapEndpoints(IEndpointRouteBuilder routes)
    {
        AddItem.Map(routes);
        ChangeItem.Map(routes);
        GetItem.Map(routes);
        ListItems.Map(routes);
        ListLinks.Map(routes);
    }

    public override void MapTables(ModelBuilder model)
    {
        model.Entity<Item>(item =>
        {
            item.ToTable("probe_items");
            item.HasIndex(i => i.OrgPath);
            item.HasIndex(i => i.Number).IsUnique();
            item.HasIndex(i => new { i.Name, i.Id });
            item.OwnsMany(i => i.Parts, part => part.ToTable("probe_item_parts"));
            item.OwnsOne(i => i.Place);
        });
        model.Entity<Link>(link => link.ToTable("probe_links"));
    }
}

/// <summary>A second module, which reacts to the first.</summary>
internal sealed class EchoModule : Module
{
    public static readonly EchoModule Instance = new();

    public override string Name => "echo";

    public override void AddServices(IServiceCollection services, IConfiguration configuration) => services.AddModuleDb<EchoDb>();

    public override void MapEndpoints(IEndpointRouteBuilder routes)
    {
    }

    public override void MapTables(ModelBuilder model) => model.Entity<Echo>(echo => echo.ToTable("echo_echoes"));
}

internal readonly record struct ItemId(Guid Value) : IId<ItemId>
{
    public static ItemId From(Guid value) => new(value);

    public static bool TryParse(string? text, IFormatProvider? provider, out ItemId id) => Ids.TryParse(text, out id);

    public int CompareTo(ItemId other) => Value.CompareTo(other.Value);
}

internal enum Colour
{
    Red,
    DarkGreen,
}

internal sealed class Item : Aggregate, IGrantable
{
    private readonly List<ItemPart> _parts = [];

    public ItemId Id { get; init; }

    public OrgPath OrgPath { get; init; }

    public Guid SubjectId { get; init; }

    public string Name { get; set; } = string.Empty;

    public int Number { get; init; }

    public DateOnly Day { get; init; }

    public DateTime At { get; init; }

    public Money Amount { get; set; }

    public Colour Colour { get; init; }

    public SealedText? Secret { get; init; }

    public BlindIndex? SecretIndex { get; init; }

    public ItemPlace? Place { get; init; }

    public IReadOnlyList<ItemPart> Parts => _parts;

    public void Put(Guid id, string label)
    {
        _parts.RemoveAll(part => part.Id == id);
        _parts.Add(new ItemPart(id, label));
    }

    public void Take(Guid id) => _parts.RemoveAll(part => part.Id == id);
}

internal sealed class ItemPart(Guid id, string label)
{
    public Guid Id { get; private set; } = id;

    public string Label { get; private set; } = label;
}

internal sealed class ItemPlace
{
    public string Shelf { get; init; } = string.Empty;

    public int? Level { get; init; }
}

internal sealed class Link : Aggregate, IScopedTwice
{
    public Guid Id { get; init; }

    public OrgPath OrgPath { get; init; }

    public OrgPath OtherPath { get; init; }
}

internal sealed class Echo : IScoped
{
    public Guid Id { get; init; }

    public OrgPath OrgPath { get; init; }

    public string Heard { get; init; } = string.Empty;
}

internal sealed class ProbeDb(DbContextOptions<ProbeDb> options, DbSession session) : ModuleDb(options, session, ProbeModule.Instance)
{
    public DbSet<Item> Items => Set<Item>();

    public DbSet<Link> Links => Set<Link>();
}

internal sealed class EchoDb(DbContextOptions<EchoDb> options, DbSession session) : ModuleDb(options, session, EchoModule.Instance)
{
    public DbSet<Echo> Echoes => Set<Echo>();
}

internal static class ProbeRefusals
{
    public static readonly Refusal NotFound = Refusal.NotFound("probe.not_found", "没有。", "None.");
    public static readonly Refusal NumberTaken = Refusal.Conflict("probe.number_taken", "编号已用。", "Taken.");
    public static readonly Refusal Unlucky = Refusal.Rule("probe.unlucky", "不吉利。", "Unlucky.");
}
