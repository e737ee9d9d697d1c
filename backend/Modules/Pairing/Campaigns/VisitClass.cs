namespace Assistance.Pairing.Campaigns;

/// <summary>Why somebody is visited in a round (走访对象类别). The first, second, third, eighth and ninth are drawn from the ledger and the register; the others only a branch knows.</summary>
internal enum VisitClass
{
    /// <summary>生活困难党员: members in the ledger.</summary>
    NeedyMember,

    /// <summary>新中国成立前入党的老党员: all of them.</summary>
    EarlyMember,

    /// <summary>老党员: by completed years in the party.</summary>
    VeteranMember,

    /// <summary>老干部</summary>
    VeteranCadre,

    /// <summary>因公去世、牺牲党员家属</summary>
    BereavedFamily,

    /// <summary>功勋荣誉获得者</summary>
    HonouredMember,

    /// <summary>一线基层干部</summary>
    GrassrootsCadre,

    /// <summary>村（社区）老骨干: those who were cadres of their village.</summary>
    FormerVillageCadre,

    /// <summary>因病致贫群众: in the ledger for illness, and no member.</summary>
    ImpoverishedByIllness,

    /// <summary>新就业群体党员</summary>
    NewEmploymentMember,
}

/// <summary>From where a gift is paid, as the summary has its columns (Form 9).</summary>
internal enum GiftSource
{
    /// <summary>中央管理党费</summary>
    CentralDues,

    /// <summary>省管党费</summary>
    ProvincialDues,

    /// <summary>市管党费</summary>
    CityDues,

    /// <summary>县管党费</summary>
    CountyDues,

    /// <summary>财政</summary>
    Finance,

    /// <summary>捐助</summary>
    Donation,

    /// <summary>其他</summary>
    Other,
}

/// <summary>As forms print them.</summary>
internal static class CampaignWords
{
    public static string Chinese(this VisitClass @class) => @class switch
    {
        VisitClass.NeedyMember => "生活困难党员",
        VisitClass.EarlyMember => "新中国成立前入党老党员",
        VisitClass.VeteranMember => "老党员",
        VisitClass.VeteranCadre => "老干部",
        VisitClass.BereavedFamily => "因公去世、牺牲党员家属",
        VisitClass.HonouredMember => "功勋荣誉获得者",
        VisitClass.GrassrootsCadre => "一线基层干部",
        VisitClass.FormerVillageCadre => "村（社区）老骨干",
        VisitClass.ImpoverishedByIllness => "因病致贫群众",
        _ => "新就业群体党员",
    };

    public static string Chinese(this GiftSource source) => source switch
    {
        GiftSource.CentralDues => "中央管理党费",
        GiftSource.ProvincialDues => "省管党费",
        GiftSource.CityDues => "市管党费",
        GiftSource.CountyDues => "县管党费",
        GiftSource.Finance => "财政",
        GiftSource.Donation => "捐助",
        _ => "其他",
    };

    public static string Chinese(this GiftMeans means) => means switch
    {
        GiftMeans.Cash => "现金",
        GiftMeans.Card => "银行卡",
        _ => "实物",
    };
}
