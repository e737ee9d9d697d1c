namespace Assistance.Kernel.Data;

/// <summary>Rows of this table are added and never changed or removed; the database itself refuses it.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class AppendOnlyAttribute : Attribute
{
    /// <summary>Whether its path changes with the organisation that it is read in; nothing else does.</summary>
    public bool FollowsItsOrganisation { get; init; }
}

/// <summary>A table that is only added to.</summary>
/// <param name="Columns">Those that never change.</param>
public sealed record AppendOnlyTable(string Name, IReadOnlyList<string> Columns);
