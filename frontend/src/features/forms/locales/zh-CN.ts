export const locale = {
  word: 'Word 文档',
  wordHint: '按当前表格生成 Word 文档，号码部分隐去',
  excel: 'Excel',
  excelHint: '按表格的栏目生成 Excel 工作簿，一行一人，不含证件号码',
  wordInFull: 'Word（完整号码）',
  taken: '表格已生成，取用已记入审计日志。',
  take: '生成文档',
  inFullWarning: '文档中将出现完整的公民身份号码和电话，取用和事由都会留下审计记录。',
  reason: '事由',
  reasonHint: '不少于 4 个字，如“上报年度认定材料”。',
  fullNames: '村（社区）公开栏张贴用：显示全名',
  cases: '认定申请',
  case: '申请',
  scoring: '年终考核',
  scoreSheet: '考核表',
  commendations: '年度表彰',
  scoreExcelHint: '按表格的栏目生成 Excel 工作簿，分数可直接计算',
  campaigns: '节日慰问',
  campaign: '本轮慰问',
  people: '人员名册',
  person: '档案',
  ledger: '困难党员台账',
  fund: '资金专户',
  loan: '帮扶借款',
  disclosure: '资金公开',
  disbursement: '发放批次',
  candidates: '党员发展',
  candidate: '发展记录',
  projects: '村级项目',
  project: '项目',
  unknown: '没有这种表格',
};

declare module '@/locales/resources' {
  interface Resources {
    forms: typeof locale;
  }
}
