using Assistance.Access;
using Assistance.Assessment;
using Assistance.Funds;
using Assistance.Insights;
using Assistance.Kernel.Data;
using Assistance.Kernel.Jobs;
using Assistance.Members;
using Assistance.Messaging;
using Assistance.Pairing;
using Assistance.Projects;
using Assistance.Recognition;

namespace Assistance.Host.Configuration;

/// <summary>The modules, from left to right: each may use the contracts of those before it.</summary>
internal static class ModuleList
{
    public static IReadOnlyList<Module> All { get; } =
    [
        JobsModule.Instance,
        AccessModule.Instance,
        MessagingModule.Instance,
        MembersModule.Instance,
        FundsModule.Instance,
        RecognitionModule.Instance,
        PairingModule.Instance,
        ProjectsModule.Instance,
        AssessmentModule.Instance,
        InsightsModule.Instance,
    ];
}
