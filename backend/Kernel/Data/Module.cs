using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Assistance.Kernel.Data;

/// <summary>A module: its services, its endpoints and its tables, each a readable list. The host composes them from left to right.</summary>
public abstract class Module
{
    /// <summary>Lower case; the prefix of its tables and the tag of its operations.</summary>
    public abstract string Name { get; }

    public abstract void AddServices(IServiceCollection services, IConfiguration configuration);

    public abstract void MapEndpoints(IEndpointRouteBuilder routes);

    /// <summary>Tables are named here, <c>module_things</c>; columns follow from the properties.</summary>
    public abstract void MapTables(ModelBuilder model);
}
