using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Members.Guarantee;

/// <summary>应保尽保: who in the ledger lacks the minimum living allowance, and what civil affairs says of them.</summary>
internal static class GuaranteeFeature
{
    public static void MapGuarantee(this IEndpointRouteBuilder routes)
    {
        ListGuaranteeGap.Map(routes);
        ExportGuaranteeGap.Map(routes);
        ReferToCivilAffairs.Map(routes);
        AnswerReferral.Map(routes);
        WithdrawAnswer.Map(routes);
    }

    public static void MapGuaranteeTables(this ModelBuilder model) => model.Entity<CivilReferral>(referral =>
    {
        referral.ToTable("members_civil_referrals");
        referral.HasKey(r => r.Id);
        referral.Property(r => r.Note).HasMaxLength(ReferToCivilAffairs.LongestText);
        referral.Property(r => r.Answer).HasMaxLength(ReferToCivilAffairs.LongestText);
        referral.HasIndex(r => r.OpenKey).IsUnique();
        referral.HasIndex(r => r.PersonId);
        referral.HasIndex(r => r.OrgPath);
    });
}
