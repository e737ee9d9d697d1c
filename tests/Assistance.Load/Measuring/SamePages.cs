namespace Assistance.Load.Measuring;

/// <summary>The same question again and again; every answer is compared with the first, byte by byte.</summary>
internal sealed class SamePages(IReadOnlyList<byte[]> requests, IReadOnlyList<byte[]> answers) : IRequests
{
    public ReadOnlyMemory<byte> Next(int worker) => requests[worker % requests.Count];

    public bool IsRight(int worker, int status, ReadOnlySpan<byte> body) => status == 200 && body.SequenceEqual(answers[worker % answers.Count]);
}
