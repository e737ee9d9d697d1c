using Assistance.Kernel.UseCases;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Assistance.Members.Roster;

/// <summary>Runs imports beside the requests, in the name of whoever started them, and keeps their leases while they wait and run.</summary>
internal sealed class RosterRunner(RosterRuns runs, IServiceScopeFactory scopes, ILogger<RosterRunner> log) : BackgroundService
{
    private static readonly TimeSpan Renewal = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var holding = HoldAsync(stoppingToken);
        try
        {
            await foreach (var run in runs.Waiting.ReadAllAsync(stoppingToken))
                await RunAsync(run, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // What was under way is rolled back, and shown as interrupted when the lease is over.
        }

        await holding;
    }

    private async Task RunAsync(RosterRun run, CancellationToken stoppingToken)
    {
        try
        {
            await SendAsync(run, new RunRosterImport.Command(run.Id), stoppingToken);
        }
        catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
        {
            log.LogError(fault, "Roster import {ImportId} broke off.", run.Id);
            await TellAsync(run, stoppingToken);
        }
        finally
        {
            runs.End(run);
        }
    }

    private async Task TellAsync(RosterRun run, CancellationToken stoppingToken)
    {
        try
        {
            await SendAsync(run, new CloseRosterImport.Command(run.Id, RosterRefusals.BrokenOff), stoppingToken);
        }
        catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
        {
            // The database is away. The lease runs out, and the import is shown as interrupted.
            log.LogWarning(fault, "That roster import {ImportId} broke off could not be stored.", run.Id);
        }
    }

    private async Task HoldAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Renewal);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                var held = runs.Ids.ToList();
                if (held.Count > 0)
                    await HoldAsync(held, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
    }

    private async Task HoldAsync(List<Domain.RosterImportId> held, CancellationToken stoppingToken)
    {
        try
        {
            await using var services = scopes.CreateAsyncScope();
            services.ServiceProvider.GetRequiredService<RequestContext>().Actor = Kernel.Scoping.Actor.System;
            await services.ServiceProvider.GetRequiredService<IMediator>().Send(new HoldRosterImports.Command(held), stoppingToken);
        }
        catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
        {
            log.LogWarning(fault, "The leases of {Count} roster imports could not be renewed.", held.Count);
        }
    }

    private async Task SendAsync<T>(RosterRun run, IRequest<T> request, CancellationToken cancellationToken)
    {
        await using var services = scopes.CreateAsyncScope();
        var context = services.ServiceProvider.GetRequiredService<RequestContext>();
        (context.Actor, context.Source, context.Operation) = (run.Actor, run.Source, UseCaseName.Of(typeof(RunRosterImport)));
        await services.ServiceProvider.GetRequiredService<IMediator>().Send(request, cancellationToken);
    }
}
