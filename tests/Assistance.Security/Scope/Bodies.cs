using System.Text.Json.Nodes;

namespace Assistance.Security.Tests.Scope;

/// <summary>What a body must hold beyond values of the right types to be read as far as the row that it names.</summary>
internal static class Bodies
{
    private const string FundFacts = """{"name":"专户","bank":"银行","accountTail":"0388","custodian":"专管","oversight":"监督"}""";

    public static void Mend(string operation, JsonObject body)
    {
        foreach (var (name, value) in Fields.GetValueOrDefault(operation, []))
            body[name] = JsonNode.Parse(value);
    }

    private static readonly Dictionary<string, (string Name, string Json)[]> Fields = new(StringComparer.Ordinal)
    {
        ["editFund"] = [("facts", FundFacts)],
        ["openFund"] = [("facts", FundFacts)],
        ["proposeLoanChange"] = [("kind", "\"releaseGuarantor\""), ("reason", "\"已另找担保\"")],
        ["recordHomeVisit"] =
        [
            ("investigators", """[{"name":"赵某","post":"支部委员"},{"name":"钱某","post":"村会计"}]"""), ("incomeYear", "2025"), ("incomes", """[{"source":"transfer","amount":1}]"""),
        ],
        ["recordLeaving"] = [("state", "\"removed\"")],
        ["recordObjection"] = [("channel", "\"visit\"")],
        ["submitReview"] = [("incomes", """[{"source":"transfer","amount":1}]"""), ("conclusion", "\"continue\"")],
    };
}
