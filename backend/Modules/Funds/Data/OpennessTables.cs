using Assistance.Funds.Disclosures;
using Assistance.Funds.Domain;
using Assistance.Funds.Hotline;
using Assistance.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Funds.Data;

/// <summary>What a fund tells the public, and what the public tells of it.</summary>
internal static class OpennessTables
{
    public static void Map(ModelBuilder model)
    {
        model.Ignore<DisclosureStatement>().Ignore<DisclosedSource>().Ignore<DisclosedUse>().Ignore<DisclosedPerson>();
        model.Entity<Disclosure>(disclosure =>
        {
            disclosure.ToTable("funds_disclosures");
            disclosure.HasKey(d => d.Id);
            disclosure.Property(d => d.Statement).AsJson();
            disclosure.Property(d => d.MadeByName).HasMaxLength(Fund.LongestName);
            disclosure.Property(d => d.PublishedByName).HasMaxLength(Fund.LongestName);
            disclosure.Property(d => d.WithdrawnByName).HasMaxLength(Fund.LongestName);
            disclosure.Property(d => d.Reason).HasMaxLength(Voucher.LongestText);
            disclosure.HasIndex(d => new { d.FundId, d.State });
            disclosure.HasIndex(d => new { d.OrgPath, d.To });
            disclosure.HasIndex(d => new { d.State, d.To });
        });
        model.Entity<HotlineCase>(of =>
        {
            of.ToTable("funds_hotline_cases");
            of.HasKey(c => c.Id);
            of.Property(c => c.Reference).HasMaxLength(HotlineCase.LongestReference);
            of.Property(c => c.Text).HasMaxLength(HotlineCase.LongestText);
            of.Property(c => c.Answer).HasMaxLength(HotlineCase.LongestText);
            of.Property(c => c.Reason).HasMaxLength(Voucher.LongestText);
            of.Property(c => c.RecordedByName).HasMaxLength(Fund.LongestName);
            of.Property(c => c.OwnerName).HasMaxLength(Fund.LongestName);
            of.Property(c => c.AnsweredByName).HasMaxLength(Fund.LongestName);
            of.Property(c => c.ClosedByName).HasMaxLength(Fund.LongestName);
            of.HasIndex(c => c.Code).IsUnique();
            of.HasIndex(c => new { c.Source, c.ReceivedAt });
            of.HasIndex(c => new { c.OrgPath, c.ReceivedOn });
            of.HasIndex(c => new { c.State, c.DueOn });
        });
    }
}
