namespace Assistance.Kernel.Data;

/// <summary>Rows of this table are added and never changed or removed; the database itself refuses it.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class AppendOnlyAttribute : Attribute;
