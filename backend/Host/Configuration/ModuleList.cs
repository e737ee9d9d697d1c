using Assistance.Access;
using Assistance.Kernel.Data;
using Assistance.Kernel.Jobs;
using Assistance.Members;
using Assistance.Messaging;

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
    ];
}
