using Assistance.Access;

namespace Assistance.Host.Verbs;

internal static class VerifyAudit
{
    public static readonly Verb Verb = new("audit verify", "Goes through the audit chain and names what is not as it was written; 1 if anything.", (app, _) =>
        AccessCommands.VerifyAuditAsync(app.Services, Console.Out));
}
