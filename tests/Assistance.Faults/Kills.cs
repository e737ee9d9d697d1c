using System.Globalization;
using System.Security.Cryptography;
using Assistance.Host.Demo;
using Assistance.Testing;

namespace Assistance.Faults;

/// <summary>How often a process is killed and at which moments; what is set in the environment repeats a run or makes it longer.</summary>
internal sealed class Kills
{
    private const string SeedVariable = "ASSISTANCE_TEST_SEED";
    private const string RoundsVariable = "ASSISTANCE_TEST_KILLS";
    private readonly int _seed = Setting(SeedVariable) ?? RandomNumberGenerator.GetInt32(int.MaxValue);

    private Kills(int rounds) => (Rounds, Numbers) = (rounds, new SeededNumbers((ulong)_seed));

    public int Rounds { get; }

    public SeededNumbers Numbers { get; }

    /// <param name="onSqlite">Rounds unless the environment says how many.</param>
    /// <param name="onServer">The same, on a database server.</param>
    public static Kills For(Engine engine, int onSqlite, int onServer) => new(Setting(RoundsVariable) ?? (engine == Engine.Sqlite ? onSqlite : onServer));

    /// <summary>One moment from each of as many equal parts as there are rounds, in any order.</summary>
    public IReadOnlyList<TimeSpan> MomentsWithin(TimeSpan time) =>
        [.. Numbers.Shuffled(Enumerable.Range(0, Rounds).Select(part => time * ((part + Numbers.Fraction()) / Rounds)))];

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{SeedVariable}={_seed}");

    private static int? Setting(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } given ? int.Parse(given, CultureInfo.InvariantCulture) : null;
}
