using Assistance.Kernel.Spreadsheets;

namespace Assistance.Members.Roster;

/// <summary>The heads of Forms 1 and 3, and what offices call them.</summary>
internal static class RosterColumns
{
    public const string Township = "township";
    public const string Branch = "branch";
    public const string Name = "name";
    public const string Sex = "sex";
    public const string Ethnicity = "ethnicity";
    public const string Birth = "birth";
    public const string CitizenId = "citizenId";
    public const string Education = "education";
    public const string Status = "status";
    public const string Joined = "joined";
    public const string FullMember = "fullMember";
    public const string Composition = "composition";
    public const string UrbanRural = "urbanRural";
    public const string Post = "post";
    public const string Address = "address";
    public const string Phone = "phone";
    public const string Health = "health";
    public const string Labour = "labour";
    public const string Identity = "identity";
    public const string Size = "size";
    public const string LabourCount = "labourCount";
    public const string Income = "income";
    public const string PerCapita = "perCapita";
    public const string IncomeYear = "incomeYear";
    public const string Housing = "housing";
    public const string Cause = "cause";
    public const string OtherCauses = "otherCauses";
    public const string Skills = "skills";
    public const string Wishes = "wishes";
    public const string Remark = "remark";
    public const string ExitedOn = "exitedOn";
    public const string RelativeName = "relativeName";
    public const string RelativeRelation = "relativeRelation";
    public const string RelativeAge = "relativeAge";
    public const string RelativeHealth = "relativeHealth";
    public const string RelativeOccupation = "relativeOccupation";
    public const string RelativeIncome = "relativeIncome";

    /// <summary>Income by source: the column's key is the source's code.</summary>
    public static readonly IReadOnlyList<string> Sources = ["wages", "business", "property", "transfer"];

    /// <summary>Known, and not taken from a roster: computed from other columns, or decided and agreed elsewhere.</summary>
    public static readonly IReadOnlyList<WantedColumn> NotTaken =
    [
        new("age", "年龄"),
        new("standing", "党龄"),
        new("tier", "困难等级") { Aliases = ["困难程度", "困难类别"] },
        new("recognisedOn", "认定时间"),
        new(ExitedOn, "退出时间"),
        new("helperUnit", "帮扶单位") { Aliases = ["结对单位"] },
        new("helper", "帮扶人") { Aliases = ["帮扶人姓名", "帮扶责任人", "结对帮扶人"] },
        new("helperPhone", "帮扶人联系电话") { Aliases = ["帮扶人电话", "帮扶责任人联系电话", "结对帮扶人联系电话"] },
        new("pairedOn", "结对时间"),
        new("measures", "帮扶措施"),
        new("effect", "帮扶成效"),
        new("enjoyed", "已享受帮扶"),
        new("reason", "申请理由"),
    ];

    public static readonly IReadOnlyList<WantedColumn> All =
    [
        new(Township, "乡镇党委") { Aliases = ["乡镇", "所在乡镇", "乡镇街道", "所属党委", "基层党委", "党委", "党工委"] },
        new(Branch, "党支部") { Aliases = ["所在党支部", "所在支部", "支部", "支部名称", "党支部名称", "所属党支部", "所在党组织", "党组织名称"] },
        new(Name, "姓名", Required: true) { Aliases = ["党员姓名", "困难党员姓名"] },
        new(Sex, "性别"),
        new(Ethnicity, "民族"),
        new(Birth, "出生年月") { Aliases = ["出生日期", "出生时间", "出生年月日", "生日"] },
        new(CitizenId, "身份证号") { Aliases = ["公民身份号码", "身份证号码", "身份证", "身份号码", "公民身份证号码", "证件号码"] },
        new(Education, "文化程度") { Aliases = ["学历", "文化"] },
        new(Status, "人员类别") { Aliases = ["党员类别", "政治面貌", "党员类型"] },
        new(Joined, "入党时间") { Aliases = ["入党日期", "入党年月"] },
        new(FullMember, "转正时间") { Aliases = ["转正日期", "转正年月"] },
        new(Composition, "人员构成") { Aliases = ["人员构成(离任村干部/退役/普通)", "党员构成"] },
        new(UrbanRural, "城乡类别") { Aliases = ["城乡"] },
        new(Post, "职务") { Aliases = ["党内职务", "单位职务", "单位及职务"] },
        new(Address, "家庭住址") { Aliases = ["住址", "家庭地址", "现居住地", "户籍地址"] },
        new(Phone, "联系电话") { Aliases = ["电话", "联系方式", "手机", "手机号码", "手机号", "电话号码", "本人联系电话", "本人电话"] },
        new(Health, "健康状况") { Aliases = ["身体状况", "健康情况", "健康"] },
        new(Labour, "劳动能力"),
        new(Identity, "救助身份") { Aliases = ["救助类别", "享受救助情况"] },
        new(Size, "家庭人口") { Aliases = ["家庭人口数", "家庭人数", "人口数"] },
        new(LabourCount, "劳动力数") { Aliases = ["劳动力人数", "家庭劳动力数", "家庭劳动力"] },
        .. Sources.Zip((string[])["工资性收入", "经营净收入", "财产净收入", "转移净收入"], (source, head) => new WantedColumn(source, head)
        {
            Aliases = [head.Replace("净", "性", StringComparison.Ordinal), head.Replace("净", "", StringComparison.Ordinal), "家庭年收入" + head],
        }),
        new(Income, "家庭年收入") { Aliases = ["家庭总收入", "家庭年总收入", "家庭收入", "年收入"] },
        new(PerCapita, "人均年收入") { Aliases = ["家庭人均年收入", "家庭人均收入", "人均收入", "年人均收入", "人均纯收入", "年人均纯收入", "人均可支配收入"] },
        new(IncomeYear, "收入年度") { Aliases = ["收入年份"] },
        new(Housing, "住房情况") { Aliases = ["住房等级", "住房状况", "住房"] },
        new(Cause, "困难原因") { Aliases = ["主要原因", "致困原因", "致贫原因", "主要困难原因", "主要致困原因"] },
        new(OtherCauses, "其他原因") { Aliases = ["其他致困原因", "其他困难原因"] },
        new(Skills, "技能特长") { Aliases = ["特长", "技能"] },
        new(Wishes, "帮扶需求") { Aliases = ["需求", "愿望", "帮扶愿望", "困难需求"] },
        new(RelativeName, "家庭成员姓名"),
        new(RelativeRelation, "家庭成员称谓") { Aliases = ["家庭成员与本人关系", "家庭成员关系", "称谓", "与本人关系"] },
        new(RelativeAge, "家庭成员年龄"),
        new(RelativeHealth, "家庭成员健康") { Aliases = ["家庭成员健康状况"] },
        new(RelativeOccupation, "家庭成员工作/就学单位") { Aliases = ["家庭成员工作单位", "家庭成员工作就学单位", "工作/就学单位"] },
        new(RelativeIncome, "家庭成员年收入"),
        new(Remark, "备注"),
        .. NotTaken,
    ];
}
