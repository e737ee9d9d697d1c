namespace Assistance.Host.OpenApi;

internal static class SchemaNames
{
    /// <summary>A nested type is named with its use case: <c>ProposePair.Command</c> is <c>ProposePairCommand</c>; a page of views <c>PairViewPage</c>.</summary>
    public static string Of(Type type)
    {
        if (type.IsGenericType)
            return string.Concat(type.GetGenericArguments().Select(Of)) + type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)];
        return type.DeclaringType is { } outer ? Of(outer) + type.Name : type.Name;
    }
}
