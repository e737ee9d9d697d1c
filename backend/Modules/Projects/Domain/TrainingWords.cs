namespace Assistance.Projects.Domain;

/// <summary>How people are taught (rules A10, I8, I9).</summary>
internal enum TrainingKind
{
    /// <summary>培训班</summary>
    Course,

    /// <summary>讲座</summary>
    Lecture,

    /// <summary>送科技下乡、现场示范</summary>
    FieldDemonstration,

    /// <summary>夜校</summary>
    NightSchool,

    /// <summary>远程教育站点</summary>
    DistanceStation,

    /// <summary>信息发布会</summary>
    InformationSession,
}

internal enum TrainingState
{
    /// <summary>起草</summary>
    Drafted,

    /// <summary>已通知</summary>
    Announced,

    /// <summary>已举办</summary>
    Held,

    /// <summary>已取消</summary>
    Cancelled,
}

internal enum TraineeState
{
    /// <summary>已报名</summary>
    Enrolled,

    /// <summary>到场</summary>
    Present,

    /// <summary>缺席</summary>
    Absent,
}

/// <summary>What can be done to a training.</summary>
internal enum TrainingAct
{
    Edit,
    Announce,
    Enrol,
    Mark,
    Hold,
    Cancel,
    ConfirmSkill,
    RecordJob,
}

internal static class TrainingWords
{
    public static string Chinese(this TrainingKind kind) => kind switch
    {
        TrainingKind.Course => "培训班",
        TrainingKind.Lecture => "讲座",
        TrainingKind.FieldDemonstration => "送科技下乡",
        TrainingKind.NightSchool => "夜校",
        TrainingKind.DistanceStation => "远程教育",
        _ => "信息发布会",
    };

    public static string Chinese(this TrainingState state) => state switch
    {
        TrainingState.Drafted => "起草",
        TrainingState.Announced => "已通知",
        TrainingState.Held => "已举办",
        _ => "已取消",
    };

    public static string Chinese(this TraineeState state) => state switch
    {
        TraineeState.Enrolled => "已报名",
        TraineeState.Present => "到场",
        _ => "缺席",
    };
}
