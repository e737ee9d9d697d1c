using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Assistance.Kernel.Audit;

/// <summary>How a link is made: SHA-256 over the hash before it and the record as canonical JSON, every field in one order and one form.</summary>
public static class AuditChain
{
    /// <summary>What stands before the first link.</summary>
    public static readonly string Beginning = new('0', 64);

    private static readonly JsonWriterOptions OneForm = new() { Encoder = JavaScriptEncoder.Default, SkipValidation = true };

    public static string Link(string before, AuditRecord record)
    {
        var text = new ArrayBufferWriter<byte>(512);
        text.Write(Encoding.ASCII.GetBytes(before));
        using (var json = new Utf8JsonWriter(text, OneForm))
            Write(json, record);
        return Convert.ToHexString(SHA256.HashData(text.WrittenSpan));
    }

    private static void Write(Utf8JsonWriter json, AuditRecord record)
    {
        json.WriteStartArray();
        json.WriteStringValue(record.Id);
        // To the microsecond: not every engine keeps more.
        json.WriteNumberValue(record.At.Ticks / TimeSpan.TicksPerMicrosecond);
        json.WriteStringValue(record.ActorId?.Value.ToString());
        json.WriteStringValue(record.ActorName);
        json.WriteStringValue(record.Operation);
        json.WriteStringValue(record.Source);
        json.WriteStringValue(record.TraceId);
        json.WriteStringValue(record.Action.ToString());
        json.WriteStringValue(record.SubjectType);
        json.WriteStringValue(record.SubjectId);
        json.WriteStringValue(record.OrgPath.Text);
        json.WriteStringValue(record.Before);
        json.WriteStringValue(record.After);
        json.WriteEndArray();
    }
}
