using Microsoft.EntityFrameworkCore.Storage;

namespace Assistance.Testing.SqlServer;

/// <summary>Thrown in place of running a command: carries its text.</summary>
internal sealed class CommandTextException(string text) : Exception(text);

/// <summary>Builds a command's text and stops there: no server is asked.</summary>
internal sealed class CommandTextFactory(RelationalCommandBuilderDependencies dependencies) : IRelationalCommandBuilderFactory
{
    public IRelationalCommandBuilder Create() => new Builder(dependencies);

    private sealed class Builder(RelationalCommandBuilderDependencies dependencies) : RelationalCommandBuilder(dependencies)
    {
        public override IRelationalCommand Build() => throw new CommandTextException(ToString()!);
    }
}
