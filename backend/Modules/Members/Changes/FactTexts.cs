using System.Globalization;
using System.Text.Json.Nodes;
using Assistance.Kernel.Values;
using Assistance.Members.People;
using Assistance.Members.Standards;

namespace Assistance.Members.Changes;

internal static class FactTexts
{
    public static FactText Coded(CodeList list, JsonNode code) => Coded(list, code.GetValue<string>());

    public static FactText Coded(CodeList list, string code) => CodedValue.Of(list, code) is { } known ? new FactText(known.Name, known.EnglishName) : FactText.Of(code);

    public static string Yuan(Money amount) => (amount.Fen / 100m).ToString("N2", CultureInfo.InvariantCulture);
}
