using Assistance.Members.Standards;

namespace Assistance.Members.Organisations;

/// <summary>What organs work on, as the packs' answers to wishes name it (rule H4).</summary>
internal static class OrganFunctions
{
    public const string Choose = "请从机关工作职能中选择。";

    public static bool Knows(string? function) => string.IsNullOrEmpty(function) || StandardCodes.OrganFunction.Find(function) is not null;
}
