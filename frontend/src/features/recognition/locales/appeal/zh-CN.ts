export const texts = {
  appeal: {
    title: '申诉',
    reason: '申诉理由',
    text: '未通过之日起三十天内，申请人可以提出申诉，由县委组织部指定未经办此事的同志答复。',
    finding: '申诉结论',
    upheld: '申诉成立，继续办理',
    dismissed: '申诉不成立，维持原结果',
    from: '从哪一步继续',
    fromHint: '不选则从停下的那一步继续',
    findingText: '核实情况',
    by: '{{by}} {{date}} 登记',
    state: { open: '待答复', upheld: '成立', dismissed: '不成立', lapsed: '自行终止' },
  },
};
