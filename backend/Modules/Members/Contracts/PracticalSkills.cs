using Assistance.Kernel.Values;

namespace Assistance.Members.Contracts;

/// <summary>How many people of an organisation can do what (实用技术).</summary>
/// <param name="People">Active.</param>
/// <param name="WithAny">Whose file names a skill.</param>
/// <param name="WithEnough">Whose file names as many as were asked for.</param>
public sealed record SkillCount(OrgId OrgId, int People, int WithAny, int WithEnough);

/// <summary>Somebody and what they can do; codes of the standard list.</summary>
public sealed record SkilledPerson(PersonCard Card, IReadOnlyList<string> Skills);

/// <summary>What sort of place somebody comes from, as the counts of trainees are split (rule I9).</summary>
public enum Background
{
    /// <summary>农村</summary>
    Rural,

    /// <summary>两新组织</summary>
    NewSector,

    /// <summary>城镇</summary>
    Urban,
}

/// <summary>The practical skills that people's files name (rule H5).</summary>
public interface IPracticalSkills
{
    /// <summary>Adds a skill to a file, for a person whom the caller's own row names; the change is audited as one of the file.</summary>
    /// <returns>False where the file names it already, or can name no more.</returns>
    Task<bool> AddAsync(PersonId id, string skill, CancellationToken cancellationToken);

    /// <summary>By organisation, of active people within scope.</summary>
    /// <param name="enough">How many skills are asked for.</param>
    Task<IReadOnlyList<SkillCount>> CountAsync(int enough, CancellationToken cancellationToken);

    /// <summary>Who of the organisation has at least so many skills; active and within scope, by name.</summary>
    Task<IReadOnlyList<SkilledPerson>> HoldersAsync(OrgId id, int enough, CancellationToken cancellationToken);

    /// <summary>Active people within scope or grants whose file names one of these skills or wishes, those in hardship first.</summary>
    Task<IReadOnlyList<PersonCard>> SuitedAsync(IReadOnlyCollection<string> skills, IReadOnlyCollection<string> wishes, int most, CancellationToken cancellationToken);

    /// <summary>Of people whom the caller's own rows name; passes the scope.</summary>
    Task<IReadOnlyDictionary<PersonId, Background>> BackgroundsAsync(IReadOnlyCollection<PersonId> ids, CancellationToken cancellationToken);
}
