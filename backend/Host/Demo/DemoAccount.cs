namespace Assistance.Host.Demo;

/// <summary>An account of the demo; its password is made on the spot.</summary>
internal sealed record DemoAccount(string Account, string Name, string Password);
