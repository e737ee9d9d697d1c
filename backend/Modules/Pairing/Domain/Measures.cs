namespace Assistance.Pairing.Domain;

/// <summary>The four ways to help (rule I2).</summary>
internal enum HelpKind
{
    /// <summary>扶贫</summary>
    Relief,

    /// <summary>扶志</summary>
    Aspiration,

    /// <summary>扶技</summary>
    Skills,

    /// <summary>扶项</summary>
    Projects,
}

/// <summary>The measures that a plan may name (rule B15).</summary>
internal enum Measure
{
    // 五结合
    Organisation,
    ScienceAndEducation,
    Production,
    Materials,
    WholeVillage,

    // 六进村
    PolicyPublicity,
    TechnicalService,
    HealthCare,
    InformationReferral,
    LabourTransfer,
    LegalAid,

    // 三结合致富链、专业党小组、专人联系
    ProsperityChain,
    SpecialistGroup,
    NamedContact,
}

/// <summary>The measures' own names, for columns that Members prints.</summary>
internal static class MeasureNames
{
    private static readonly Dictionary<Measure, string> Names = new()
    {
        [Measure.Organisation] = "组织结合",
        [Measure.ScienceAndEducation] = "科教结合",
        [Measure.Production] = "生产结合",
        [Measure.Materials] = "物资结合",
        [Measure.WholeVillage] = "整村扶贫",
        [Measure.PolicyPublicity] = "政策宣传",
        [Measure.TechnicalService] = "技术服务",
        [Measure.HealthCare] = "卫生保健",
        [Measure.InformationReferral] = "信息推荐",
        [Measure.LabourTransfer] = "劳力转移",
        [Measure.LegalAid] = "法律援助",
        [Measure.ProsperityChain] = "三结合致富链",
        [Measure.SpecialistGroup] = "专业党小组",
        [Measure.NamedContact] = "专人联系",
    };

    public static string Chinese(this Measure measure) => Names[measure];
}
