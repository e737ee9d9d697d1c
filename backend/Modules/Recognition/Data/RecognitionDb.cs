using Assistance.Kernel.Data;
using Assistance.Recognition.Domain;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Recognition.Data;

internal sealed class RecognitionDb(DbContextOptions<RecognitionDb> options, DbSession session) : ModuleDb(options, session, RecognitionModule.Instance)
{
    public DbSet<Case> Cases => Set<Case>();

    public DbSet<Notice> Notices => Set<Notice>();

    public DbSet<NumberSeries> NumberSeries => Set<NumberSeries>();
}
