namespace Assistance.Host.Demo;

/// <summary>An account of the demo; its password is made on the spot.</summary>
/// <param name="Who">For whoever chooses one, in Chinese.</param>
internal sealed record DemoAccount(string Account, string Name, string Password, string Who);
