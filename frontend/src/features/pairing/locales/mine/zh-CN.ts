export const mine = {
  mine: {
    title: '我的帮扶对象',
    none: '目前没有您的帮扶对象',
    noneHint: '结对下达后，对象会出现在这里。',
    due: '下次走访 {{date}} 前',
    overdue: '走访已逾期（{{date}}）',
    last: '最近走访 {{date}}',
    never: '还没有走访过',
    nextPlanned: '已计划 {{date}} 走访',
    commitments: '{{count}} 项承诺待兑现',
    open: '详情',
    kept: '没有网络，显示的是上次读到的名单，可照常登记走访。读取时间：',
    noPlan: '未制定计划',
  },
};
