using Assistance.Kernel.Values;

namespace Assistance.Projects.Contracts;

/// <summary>A questionnaire (满意度问卷).</summary>
public readonly record struct QuestionnaireId(Guid Value) : IId<QuestionnaireId>
{
    public static QuestionnaireId From(Guid value) => new(value);

    public static bool TryParse(string? text, IFormatProvider? provider, out QuestionnaireId id) => Ids.TryParse(text, out id);

    public int CompareTo(QuestionnaireId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString();
}
