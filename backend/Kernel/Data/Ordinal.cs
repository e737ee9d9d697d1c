namespace Assistance.Kernel.Data;

/// <summary>A text that the database compares by code point, so that what begins with a text is one range and similar characters differ.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OrdinalAttribute : Attribute;
