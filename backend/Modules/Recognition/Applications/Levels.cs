using Assistance.Kernel.Scoping;
using Assistance.Kernel.Values;
using Assistance.Recognition.Policy;

namespace Assistance.Recognition.Applications;

/// <summary>Which posts work at which level of the procedure.</summary>
internal static class Levels
{
    private static readonly Dictionary<StepLevel, Role[]> Roles = new()
    {
        [StepLevel.Branch] = [Role.BranchSecretary, Role.Caseworker],
        [StepLevel.Township] = [Role.TownshipCommittee],
        [StepLevel.County] = [Role.CountyDepartment],
    };

    /// <summary>Whether a post of the actor reaches the place at that level; the system itself reaches all.</summary>
    public static bool WorksAt(this Actor actor, StepLevel level, OrgPath path) =>
        actor == Actor.System || actor.Posts.Any(post => Roles[level].Contains(post.Role) && post.Path.Covers(path));
}
