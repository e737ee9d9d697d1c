using System.Reflection;
using Assistance.Kernel.Audit;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Data;
using Assistance.Kernel.Exports;
using Assistance.Kernel.Forms;
using Assistance.Kernel.Idempotency;
using Assistance.Kernel.Protection;
using Assistance.Kernel.UseCases;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Assistance.Kernel;

/// <summary>What every module stands on.</summary>
public static class KernelServices
{
    public static IServiceCollection AddKernel(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<FieldProtector>();
        services.AddSingleton(_ => new WorkingDays(HolidayYear.BuiltIn));
        services.AddSingleton<ReadAudit>();
        services.AddHostedService(provider => provider.GetRequiredService<ReadAudit>());
        services.AddScoped<RequestContext>();
        services.AddScoped<DbSession>();
        services.AddModuleDb<KernelDb>();
        services.AddScoped<KeptAnswers>();
        services.AddScoped<ListExports>();
        services.AddScoped<FormFiles>();
        services.AddScoped(typeof(Lazy<>), typeof(WhenNeeded<>));
        services.AddScoped<ServiceFactory>(provider => provider.GetRequiredService!);
        services.AddScoped<IMediator, Mediator>();
        // In this order: timing, who may, what is wrong, one transaction.
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(TimingStep<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(AuthorisationStep<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(ValidationStep<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(TransactionStep<,>));
        return services;
    }

    /// <summary>A module's context on the request's connection; its options are made once, and it serves one request after another.</summary>
    public static IServiceCollection AddModuleDb<TDb>(this IServiceCollection services)
        where TDb : ModuleDb
    {
        services.AddSingleton(provider =>
        {
            var options = new DbContextOptionsBuilder<TDb>();
            provider.GetRequiredService<IDatabaseEngine>().Configure(options);
            options.ReplaceService<IModelCacheKeyFactory, ModelKey>();
            options.AddInterceptors(ScopeGuard.Instance);
            options.UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking);
            return options.Options;
        });
        services.AddSingleton<ModuleDbPool<TDb>>();
        return services.AddScoped(provider => provider.GetRequiredService<ModuleDbPool<TDb>>().For(provider));
    }

    /// <summary>Every handler, reaction and validator of a module's assembly.</summary>
    public static IServiceCollection AddUseCases(this IServiceCollection services, Assembly assembly)
    {
        foreach (var type in assembly.GetTypes().Where(type => type is { IsAbstract: false, IsInterface: false, ContainsGenericParameters: false }))
        {
            foreach (var contract in type.GetInterfaces().Where(i => i.IsGenericType))
            {
                var definition = contract.GetGenericTypeDefinition();
                if (definition == typeof(IRequestHandler<,>) || definition == typeof(INotificationHandler<>))
                    services.AddScoped(contract, type);
                else if (definition == typeof(IValidator<>))
                    services.AddSingleton(contract, type);
            }
        }

        return services;
    }

    /// <summary>A service that is made when it is first asked for: a module's context costs something even where nothing is asked of it.</summary>
    private sealed class WhenNeeded<T>(IServiceProvider provider) : Lazy<T>(provider.GetRequiredService<T>)
        where T : notnull;
}
