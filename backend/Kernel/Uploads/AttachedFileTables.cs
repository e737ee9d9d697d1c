using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Assistance.Kernel.Uploads;

/// <summary>The shape that the tables of attached files and of their contents have in every module.</summary>
public static class AttachedFileTables
{
    private const int NameLength = 100;
    private const int TextLength = 2000;

    // SHA-256 in hexadecimal.
    private const int DigestLength = 64;

    /// <summary>The key and the columns of a line; the table and its owner are the module's.</summary>
    public static void MapFile<TOwner, TFile>(this OwnedNavigationBuilder<TOwner, TFile> file)
        where TOwner : class
        where TFile : AttachedFile
    {
        file.HasKey(f => f.Id);
        file.Property(f => f.FileName).HasMaxLength(AttachedFile.LongestFileName);
        file.Property(f => f.Digest).HasMaxLength(DigestLength).IsUnicode(false);
        file.Property(f => f.Note).HasMaxLength(TextLength);
        file.Property(f => f.AddedBy).HasMaxLength(NameLength);
        file.Property(f => f.RemovedBy).HasMaxLength(NameLength);
        file.Property(f => f.RemovedWhy).HasMaxLength(TextLength);
    }

    public static void MapContents<TFile>(this ModelBuilder model, string table)
        where TFile : SealedFile => model.Entity<TFile>(content =>
    {
        content.ToTable(table);
        content.HasKey(c => c.Id);
    });
}
