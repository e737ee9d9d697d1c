using Assistance.Access.Administration;
using Assistance.Access.Data;
using Assistance.Access.Domain;
using Assistance.Access.Passwords;
using Assistance.Kernel.Audit;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Data;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Assistance.Access;

/// <summary>What an operator does on the server's command line.</summary>
public static class AccessCommands
{
    /// <summary><c>audit verify</c></summary>
    /// <returns>0 where the chain is whole, 1 where something was found.</returns>
    public static async Task<int> VerifyAuditAsync(IServiceProvider services, TextWriter output)
    {
        await using var scope = services.CreateAsyncScope();
        var verdict = await scope.ServiceProvider.GetRequiredService<AuditVerification>().VerifyAsync(CancellationToken.None);
        await output.WriteLineAsync($"{verdict.Records} records, {verdict.Sealed} sealed, {verdict.Unsealed} not yet; head {verdict.Head ?? "-"}");
        foreach (var finding in verdict.Findings)
            await output.WriteLineAsync($"{finding.Fault}: link {finding.Sequence}, record {finding.RecordId?.ToString() ?? "-"}");
        await output.WriteLineAsync(verdict.Whole ? "whole" : "NOT WHOLE");
        return verdict.Whole ? 0 : 1;
    }

    /// <summary><c>users reset-password ACCOUNT</c>: for when no administrator is left who could.</summary>
    /// <returns>0, or 1 where there is no such account or it is disabled.</returns>
    public static async Task<int> ResetPasswordAsync(IServiceProvider services, string account, TextWriter output)
    {
        await using var scope = services.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<RequestContext>();
        (context.Actor, context.Operation, context.Source) = (Actor.System, "users reset-password", "command line");
        var password = FirstPasswords.NewHalf() + FirstPasswords.NewHalf();
        var hash = scope.ServiceProvider.GetRequiredService<PasswordVault>().Hash(password);
        var session = scope.ServiceProvider.GetRequiredService<DbSession>();
        await session.BeginWriteAsync(CancellationToken.None);
        var db = scope.ServiceProvider.GetRequiredService<AccessDb>();
        var key = User.KeyOf(account);
        var user = await db.Users.AsTracking().SingleOrDefaultAsync(u => u.AccountKey == key);
        if (user is null)
        {
            await output.WriteLineAsync($"There is no account '{account}'.");
            return 1;
        }

        if (user.DisabledAt is not null)
        {
            await output.WriteLineAsync($"{user.Account} is disabled; a system administrator has to enable it first.");
            return 1;
        }

        var now = scope.ServiceProvider.GetRequiredService<BusinessClock>().Now;
        user.Release(hash, now);
        await db.SaveChangesAsync();
        await db.Sessions.EndAllAsync(user.Id, now, CancellationToken.None);
        await session.CommitAsync(CancellationToken.None);
        await output.WriteLineAsync($"{user.Account}: {password} (to be changed at the next sign-in)");
        return 0;
    }
}
