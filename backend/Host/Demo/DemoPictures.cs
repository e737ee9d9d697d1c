namespace Assistance.Host.Demo;

/// <summary>What the demo's people photograph; drawn, not taken.</summary>
internal static class DemoPictures
{
    public static Stream Home() => typeof(DemoPictures).Assembly.GetManifestResourceStream("home.jpg")!;
}
