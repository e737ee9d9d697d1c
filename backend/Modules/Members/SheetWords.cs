using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Members.Standards;

namespace Assistance.Members;

/// <summary>What codes are called in a workbook.</summary>
internal static class SheetWords
{
    public static string? Of(Sex? sex) => sex switch { Sex.Male => "男", Sex.Female => "女", _ => null };

    public static string Of(PartyStatus status) => status switch { PartyStatus.FullMember => "正式党员", PartyStatus.ProbationaryMember => "预备党员", _ => "群众" };

    public static string? Of(CodeList list, string? code) => code is null ? null : list.Find(code)?.Chinese ?? code;

    public static string? Of(CodeList list, IReadOnlyList<string> codes) => codes.Count == 0 ? null : string.Join('、', codes.Select(code => Of(list, code)));
}
