using System.Text.Json;

namespace Assistance.Kernel.UseCases;

public static class UseCaseName
{
    /// <summary>The operation's name: <c>ProposePair.Command</c> is <c>proposePair</c>.</summary>
    public static string Of(Type request) => JsonNamingPolicy.CamelCase.ConvertName((request.DeclaringType ?? request).Name);
}
