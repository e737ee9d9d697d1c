namespace Assistance.Recognition.Policy;

internal enum Residence
{
    Rural,
    Urban,
}

internal static class Residences
{
    private const char Towns = '1';

    /// <summary>What the standard's code of a person comes to: 1xx are towns, 2xx the country (国家统计局城乡分类); null where there is none.</summary>
    public static Residence? Of(string? urbanRural) => urbanRural is not { Length: > 0 } code ? null : code[0] == Towns ? Residence.Urban : Residence.Rural;
}
