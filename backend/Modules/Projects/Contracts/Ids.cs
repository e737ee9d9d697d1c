using Assistance.Kernel.Values;

namespace Assistance.Projects.Contracts;

/// <summary>A village's project (党内项目帮扶).</summary>
public readonly record struct ProjectId(Guid Value) : IId<ProjectId>
{
    public static ProjectId From(Guid value) => new(value);

    public static bool TryParse(string? text, IFormatProvider? provider, out ProjectId id) => Ids.TryParse(text, out id);

    public int CompareTo(ProjectId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString();
}

/// <summary>Somebody who takes part in a project (带动人员).</summary>
public readonly record struct EnrolmentId(Guid Value) : IId<EnrolmentId>
{
    public static EnrolmentId From(Guid value) => new(value);

    public static bool TryParse(string? text, IFormatProvider? provider, out EnrolmentId id) => Ids.TryParse(text, out id);

    public int CompareTo(EnrolmentId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString();
}

/// <summary>A training (培训).</summary>
public readonly record struct TrainingId(Guid Value) : IId<TrainingId>
{
    public static TrainingId From(Guid value) => new(value);

    public static bool TryParse(string? text, IFormatProvider? provider, out TrainingId id) => Ids.TryParse(text, out id);

    public int CompareTo(TrainingId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString();
}

/// <summary>Somebody on the list of a training.</summary>
public readonly record struct TraineeId(Guid Value) : IId<TraineeId>
{
    public static TraineeId From(Guid value) => new(value);

    public static bool TryParse(string? text, IFormatProvider? provider, out TraineeId id) => Ids.TryParse(text, out id);

    public int CompareTo(TraineeId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString();
}

/// <summary>A piece of information for those whom it suits (信息).</summary>
public readonly record struct InformationId(Guid Value) : IId<InformationId>
{
    public static InformationId From(Guid value) => new(value);

    public static bool TryParse(string? text, IFormatProvider? provider, out InformationId id) => Ids.TryParse(text, out id);

    public int CompareTo(InformationId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString();
}

/// <summary>Somebody who gathers information, sells or advises for an organisation.</summary>
public readonly record struct AgentId(Guid Value) : IId<AgentId>
{
    public static AgentId From(Guid value) => new(value);

    public static bool TryParse(string? text, IFormatProvider? provider, out AgentId id) => Ids.TryParse(text, out id);

    public int CompareTo(AgentId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString();
}

/// <summary>An entry in the log of a service centre (党员服务中心).</summary>
public readonly record struct ServiceEntryId(Guid Value) : IId<ServiceEntryId>
{
    public static ServiceEntryId From(Guid value) => new(value);

    public static bool TryParse(string? text, IFormatProvider? provider, out ServiceEntryId id) => Ids.TryParse(text, out id);

    public int CompareTo(ServiceEntryId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString();
}

/// <summary>A meeting of a village (村级例会).</summary>
public readonly record struct VillageMeetingId(Guid Value) : IId<VillageMeetingId>
{
    public static VillageMeetingId From(Guid value) => new(value);

    public static bool TryParse(string? text, IFormatProvider? provider, out VillageMeetingId id) => Ids.TryParse(text, out id);

    public int CompareTo(VillageMeetingId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString();
}

/// <summary>Somebody who is in charge of a village or sent there (联村、驻村、挂职).</summary>
public readonly record struct VillageAssignmentId(Guid Value) : IId<VillageAssignmentId>
{
    public static VillageAssignmentId From(Guid value) => new(value);

    public static bool TryParse(string? text, IFormatProvider? provider, out VillageAssignmentId id) => Ids.TryParse(text, out id);

    public int CompareTo(VillageAssignmentId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString();
}

/// <summary>One of a village's reserve cadres (村级后备干部).</summary>
public readonly record struct ReserveCadreId(Guid Value) : IId<ReserveCadreId>
{
    public static ReserveCadreId From(Guid value) => new(value);

    public static bool TryParse(string? text, IFormatProvider? provider, out ReserveCadreId id) => Ids.TryParse(text, out id);

    public int CompareTo(ReserveCadreId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString();
}

/// <summary>An agreement by which a strong village or a township helps a weak village on (示范村结对、乡股让村).</summary>
public readonly record struct VillageCompactId(Guid Value) : IId<VillageCompactId>
{
    public static VillageCompactId From(Guid value) => new(value);

    public static bool TryParse(string? text, IFormatProvider? provider, out VillageCompactId id) => Ids.TryParse(text, out id);

    public int CompareTo(VillageCompactId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString();
}

/// <summary>A talk of a township's leader with somebody of a village (谈心谈话).</summary>
public readonly record struct VillageTalkId(Guid Value) : IId<VillageTalkId>
{
    public static VillageTalkId From(Guid value) => new(value);

    public static bool TryParse(string? text, IFormatProvider? provider, out VillageTalkId id) => Ids.TryParse(text, out id);

    public int CompareTo(VillageTalkId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString();
}
