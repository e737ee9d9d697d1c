using Assistance.Kernel.Data;
using Assistance.Messaging.Domain;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Messaging.Data;

internal sealed class MessagingDb(DbContextOptions<MessagingDb> options, DbSession session) : ModuleDb(options, session, MessagingModule.Instance)
{
    public DbSet<Message> Messages => Set<Message>();
}
