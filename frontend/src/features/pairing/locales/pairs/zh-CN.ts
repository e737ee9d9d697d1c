export const pairs = {
  pairs: {
    title: '结对台账',
    lead: '现有和历次结对；到期未走访、未制定计划的可在此筛选。',
    exported: '结对台账已下载',
    name: '对象或帮扶人姓名',
    issue: '批量下达',
    issueText: '下达 {{count}} 对结对：帮扶人即可查看对象情况并登记走访。下达后只能写明原因解除。',
    issued: '已下达 {{count}} 对',
    board: '结对板',
    any: '全部',
    planned: '有',
    unplanned: '无',
    empty: '还没有结对',
    emptyHint: '在结对板上选择人员和帮扶人即可结对。',
  },
};
