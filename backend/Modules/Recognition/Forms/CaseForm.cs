namespace Assistance.Recognition.Forms;

/// <summary>A form about a case.</summary>
internal enum CaseForm
{
    /// <summary>申请审批表</summary>
    Approval,

    /// <summary>入户调查表</summary>
    HomeVisit,

    /// <summary>民主评议记录</summary>
    Appraisal,

    /// <summary>公示</summary>
    Notice,
}
