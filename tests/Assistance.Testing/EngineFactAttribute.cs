using Xunit.Abstractions;
using Xunit.Sdk;

namespace Assistance.Testing;

/// <summary>A test that runs once on every configured engine; its parameter is the <see cref="Engine"/>.</summary>
[XunitTestCaseDiscoverer("Assistance.Testing.EngineFactDiscoverer", "Assistance.Testing")]
[AttributeUsage(AttributeTargets.Method)]
public sealed class EngineFactAttribute : FactAttribute;

/// <summary>A theory each of whose rows runs on every configured engine; its first parameter is the <see cref="Engine"/>.</summary>
[XunitTestCaseDiscoverer("Assistance.Testing.EngineTheoryDiscoverer", "Assistance.Testing")]
[AttributeUsage(AttributeTargets.Method)]
public sealed class EngineTheoryAttribute : TheoryAttribute;

public sealed class EngineFactDiscoverer(IMessageSink messages) : IXunitTestCaseDiscoverer
{
    public IEnumerable<IXunitTestCase> Discover(ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo factAttribute) =>
        Engines.Configured.Select(engine => new XunitTestCase(
            messages, discoveryOptions.MethodDisplayOrDefault(), discoveryOptions.MethodDisplayOptionsOrDefault(), testMethod, [engine]));
}

public sealed class EngineTheoryDiscoverer(IMessageSink messages) : TheoryDiscoverer(messages)
{
    protected override IEnumerable<IXunitTestCase> CreateTestCasesForDataRow(
        ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo theoryAttribute, object[] dataRow) =>
        Engines.Configured.SelectMany(engine => base.CreateTestCasesForDataRow(discoveryOptions, testMethod, theoryAttribute, [engine, .. dataRow]));
}
