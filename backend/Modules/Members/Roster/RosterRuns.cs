using System.Collections.Concurrent;
using System.Threading.Channels;
using Assistance.Kernel.Scoping;
using Assistance.Members.Domain;

namespace Assistance.Members.Roster;

internal enum RosterPhase
{
    Waiting,
    Reading,
    Checking,
    Marking,
    Writing,
}

/// <summary>How far an import is that runs in this process; counted without a lock, read while it counts.</summary>
internal sealed class RosterRun(RosterImportId id, Actor actor, string source)
{
    private int _found;
    private int _checked;
    private int _written;

    public RosterImportId Id => id;

    /// <summary>Who started it, and from where: it runs with their reach and in their name.</summary>
    public Actor Actor => actor;

    public string Source => source;

    public RosterPhase Phase { get; private set; }

    /// <summary>Rows of people in the workbook, as far as it was looked through.</summary>
    public int RowsFound => _found;

    public int RowsChecked => _checked;

    public int RowsWritten => _written;

    public void Enter(RosterPhase phase)
    {
        Phase = phase;
        if (phase == RosterPhase.Reading)
            (_found, _checked, _written) = (0, 0, 0);
        else if (phase == RosterPhase.Checking)
            _checked = 0;
        else if (phase == RosterPhase.Writing)
            _written = 0;
    }

    public void Found(int rows) => _found = rows;

    public void Checked(int rows) => _checked += rows;

    public void Wrote(int rows) => _written += rows;
}

/// <summary>The imports of this process: waiting, or under way. One at a time, since each can keep a processor busy.</summary>
internal sealed class RosterRuns
{
    private readonly Channel<RosterRun> _waiting = Channel.CreateUnbounded<RosterRun>(new UnboundedChannelOptions { SingleReader = true });
    private readonly ConcurrentDictionary<RosterImportId, RosterRun> _all = new();

    public ChannelReader<RosterRun> Waiting => _waiting.Reader;

    public IEnumerable<RosterImportId> Ids => _all.Keys;

    public void Start(RosterRun run)
    {
        _all[run.Id] = run;
        _waiting.Writer.TryWrite(run);
    }

    public RosterRun? Find(RosterImportId id) => _all.GetValueOrDefault(id);

    public void End(RosterRun run) => _all.TryRemove(run.Id, out _);
}
