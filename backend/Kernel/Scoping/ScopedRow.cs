using Assistance.Kernel.Values;

namespace Assistance.Kernel.Scoping;

/// <summary>A row that belongs to an organisation; nobody outside its subtree's posts sees it.</summary>
public interface IScoped
{
    OrgPath OrgPath { get; }
}

/// <summary>A row between two organisations, seen from both ends: a pairing of an organ branch with a village.</summary>
public interface IScopedTwice : IScoped
{
    OrgPath OtherPath { get; }
}

/// <summary>A row that concerns a third organisation as well: a need that a helper heard in a village and passed on to a bureau.</summary>
public interface IScopedThrice : IScopedTwice
{
    OrgPath ThirdPath { get; }
}

/// <summary>A row about somebody whom a helper may be given to look after.</summary>
public interface IGrantable : IScoped
{
    /// <summary>The person, as the grant names them.</summary>
    Guid SubjectId { get; }
}

/// <summary>Says in the open that a table holds nobody's rows, and why.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class UnscopedAttribute(string reason) : Attribute
{
    public string Reason { get; } = reason;
}
