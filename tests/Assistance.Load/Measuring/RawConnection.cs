using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Assistance.Load.Measuring;

/// <summary>
/// One kept-alive HTTP/1.1 connection that costs next to nothing: the measuring program shares the machine with what it measures,
/// and a full client would take as much of it as the server.
/// </summary>
internal sealed class RawConnection : IDisposable
{
    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private byte[] _buffer = new byte[64 * 1024];
    private byte[] _body = new byte[64 * 1024];
    private int _filled;
    private int _read;
    private int _length;

    public int Status { get; private set; }

    /// <summary>Of the last answer; gone with the next.</summary>
    public ReadOnlySpan<byte> Body => _body.AsSpan(0, _length);

    public static async Task<RawConnection> OpenAsync(Uri address, CancellationToken cancellationToken)
    {
        var connection = new RawConnection();
        await connection._socket.ConnectAsync(IPAddress.Loopback, address.Port, cancellationToken);
        return connection;
    }

    /// <param name="request">All of it, head and body.</param>
    public async ValueTask SendAsync(ReadOnlyMemory<byte> request, CancellationToken cancellationToken)
    {
        await _socket.SendAsync(request, SocketFlags.None, cancellationToken);
        (_filled, _read, _length) = (0, 0, 0);
        int end;
        while ((end = _buffer.AsSpan(0, _filled).IndexOf("\r\n\r\n"u8)) < 0)
            await FillAsync(cancellationToken);
        Status = ((_buffer[9] - '0') * 100) + ((_buffer[10] - '0') * 10) + (_buffer[11] - '0');
        var head = Encoding.ASCII.GetString(_buffer, 0, end + 2);
        _read = end + 4;
        if (head.Contains("\r\nTransfer-Encoding: chunked\r\n", StringComparison.OrdinalIgnoreCase))
            await ReadChunksAsync(cancellationToken);
        else
            await TakeAsync(LengthIn(head), cancellationToken);
    }

    public void Dispose() => _socket.Dispose();

    private static int LengthIn(string head)
    {
        const string Name = "\r\nContent-Length: ";
        var at = head.IndexOf(Name, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return 0;
        var from = at + Name.Length;
        return int.Parse(head.AsSpan(from, head.IndexOf('\r', from) - from), System.Globalization.CultureInfo.InvariantCulture);
    }

    private async ValueTask ReadChunksAsync(CancellationToken cancellationToken)
    {
        for (; ; )
        {
            int end;
            while ((end = _buffer.AsSpan(_read, _filled - _read).IndexOf("\r\n"u8)) < 0)
                await FillAsync(cancellationToken);
            var size = Convert.ToInt32(Encoding.ASCII.GetString(_buffer, _read, end), 16);
            _read += end + 2;
            await TakeAsync(size, cancellationToken);
            while (_filled - _read < 2)
                await FillAsync(cancellationToken);
            _read += 2;
            if (size == 0)
                return;
        }
    }

    private async ValueTask TakeAsync(int count, CancellationToken cancellationToken)
    {
        if (_body.Length < _length + count)
            Array.Resize(ref _body, Math.Max(_body.Length * 2, _length + count));
        while (count > 0)
        {
            if (_read == _filled)
                await FillAsync(cancellationToken);
            var take = Math.Min(count, _filled - _read);
            _buffer.AsSpan(_read, take).CopyTo(_body.AsSpan(_length));
            _length += take;
            _read += take;
            count -= take;
        }
    }

    private async ValueTask FillAsync(CancellationToken cancellationToken)
    {
        if (_filled == _buffer.Length)
            Array.Resize(ref _buffer, _buffer.Length * 2);
        var got = await _socket.ReceiveAsync(_buffer.AsMemory(_filled), SocketFlags.None, cancellationToken);
        _filled += got > 0 ? got : throw new IOException("The server hung up.");
    }
}
