using System.Text.Json.Nodes;

namespace Assistance.Security.Tests.Scope;

/// <summary>What a body must hold beyond values of the right types to be read as far as the row that it names.</summary>
internal static class Bodies
{
    private const string FundFacts = """{"name":"专户","bank":"银行","accountTail":"0388","custodian":"专管","oversight":"监督"}""";

    private const string BankLoanFacts = """{"bank":"银行","contractNumber":"NS-9","amount":100,"rateBasisPoints":435,"lentOn":"2020-01-01","dueOn":"2199-12-31","purpose":"生产"}""";

    private const string ProjectPlan = """
        {"name":"项目","type":"other","industry":"种植","content":"内容","scale":"规模","investment":1,"investor":"village","funding":[],"needyMembers":1,"otherPeople":1,"expectedRise":1,"from":"2026-01-01","until":"2026-12-31","responsible":"负责人","skills":[],"wishes":[]}
        """;

    private const string TrainingPlan = """
        {"kind":"course","topic":"培训","place":"会议室","on":"2026-11-01","startsAt":"09:00:00","endsAt":"10:00:00","sessions":1}
        """;

    private const string QuestionnairePlan = """
        {"title":"问卷","questions":[{"kind":"satisfaction","text":"您是否满意"}],"opensOn":"2026-01-01","closesOn":"2026-12-31","asked":10}
        """;

    private const string Talk = """{"leader":"镇党委委员","on":"2026-01-05","topic":"work","asked":"希望多组织培训","outcome":"已列入计划"}""";

    public static void Mend(string operation, JsonObject body)
    {
        foreach (var (name, value) in Fields.GetValueOrDefault(operation, []))
            body[name] = JsonNode.Parse(value);
    }

    private static readonly Dictionary<string, (string Name, string Json)[]> Fields = new(StringComparer.Ordinal)
    {
        ["editBankLoan"] = [("facts", BankLoanFacts)],
        ["recordBankLoan"] = [("facts", BankLoanFacts)],
        ["draftProject"] = [("plan", ProjectPlan)],
        ["draftQuestionnaire"] = [("plan", QuestionnairePlan)],
        ["draftTraining"] = [("plan", TrainingPlan)],
        ["editFund"] = [("facts", FundFacts)],
        ["editProject"] = [("plan", ProjectPlan)],
        ["editQuestionnaire"] = [("plan", QuestionnairePlan)],
        ["editTraining"] = [("plan", TrainingPlan)],
        ["openFund"] = [("facts", FundFacts)],
        ["proposeLoanChange"] = [("kind", "\"releaseGuarantor\""), ("reason", "\"已另找担保\"")],
        ["publishInformation"] = [("text", """{"kind":"jobs","title":"招工","text":"缝纫工","validUntil":"2199-01-01","skills":[],"wishes":[]}""")],
        ["recordCompactExchange"] = [("people", "1")],
        ["recordEnrolmentIncome"] = [("after", """{"year":2026,"perCapita":1}""")],
        ["recordHotlineCase"] = [("text", "\"某笔款项没有公示\"")],
        ["recordHomeVisit"] =
        [
            ("investigators", """[{"name":"赵某","post":"支部委员"},{"name":"钱某","post":"村会计"}]"""), ("incomeYear", "2025"), ("incomes", """[{"source":"transfer","amount":1}]"""),
        ],
        ["recordLeaving"] = [("state", "\"removed\"")],
        ["recordLedAlong"] = [("year", "2026"), ("half", "1")],
        ["recordObjection"] = [("channel", "\"visit\"")],
        ["recordQuestionnaireSheet"] = [("way", "\"paper\""), ("answers", "[]")],
        ["recordService"] = [("on", "\"2020-01-01\"")],
        ["reportInspection"] = [("answers", """{"money":{"verdict":"good"},"effect":{"verdict":"good"},"people":{"verdict":"good"}}"""), ("findings", "[]")],
        ["recordVillageTalk"] = [("talk", Talk)],
        ["correctVillageTalk"] = [("talk", Talk)],
        ["submitReview"] = [("incomes", """[{"source":"transfer","amount":1}]"""), ("conclusion", "\"continue\"")],
    };
}
