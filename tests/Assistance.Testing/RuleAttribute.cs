using Xunit.Abstractions;
using Xunit.Sdk;

namespace Assistance.Testing;

/// <summary>The acceptance row that a test proves: <c>[Rule("B11")]</c>. Run one with <c>dotnet test --filter Rule=B11</c>.</summary>
[TraitDiscoverer("Assistance.Testing.RuleDiscoverer", "Assistance.Testing")]
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class, AllowMultiple = true)]
public sealed class RuleAttribute(string id) : Attribute, ITraitAttribute
{
    public string Id { get; } = id;
}

public sealed class RuleDiscoverer : ITraitDiscoverer
{
    public IEnumerable<KeyValuePair<string, string>> GetTraits(IAttributeInfo traitAttribute) =>
        [new("Rule", (string)traitAttribute.GetConstructorArguments().First())];
}
