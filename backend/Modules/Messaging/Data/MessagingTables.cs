using Assistance.Messaging.Domain;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Messaging.Data;

internal static class MessagingTables
{
    public static void Map(ModelBuilder model) => model.Entity<Message>(message =>
    {
        message.ToTable("messaging_messages");
        message.Property(m => m.Kind).HasMaxLength(Message.LongestWord).IsUnicode(false);
        message.Property(m => m.SubjectType).HasMaxLength(Message.LongestWord).IsUnicode(false);
        message.Property(m => m.SubjectId).HasMaxLength(Message.LongestSubject).IsUnicode(false);
        message.Property(m => m.Chinese).HasMaxLength(Message.LongestText);
        message.Property(m => m.English).HasMaxLength(Message.LongestText);
        message.HasIndex(m => new { m.UserId, m.Kind, m.SubjectType, m.SubjectId, m.BusinessDate }).IsUnique();
        message.HasIndex(m => new { m.UserId, m.SentAt });
        message.HasIndex(m => new { m.UserId, m.ReadAt });
    });
}
