export const locale = {
  title: '定时任务',
  lead: '系统按日历自动办理的事。停机错过的日子，恢复后按先后补办；同一天办两次，不会重复产生任何东西。',
  name: '代号',
  schedule: '运行时间',
  daily: '每天 {{time}}',
  interval: '每 {{count}} 分钟',
  next: '下次运行',
  neverRan: '还没有运行过',
  ofDay: '业务日 {{date}}',
  counts: '办理 {{done}} 项；最近一次查到 {{found}} 项，其中 {{skipped}} 项已办过或无须办理',
  nothingFound: '当天没有需要办理的',
  failing: '{{count}} 个业务日未成功',
  failedDays: '有 {{count}} 个业务日未成功，正在重试：查看原因',
  failingDays: '未成功的业务日',
  failed: '上次运行失败，没有留下任何改动，将自动重试。',
  noReason: '没有记下原因',
  run: '立即运行',
  runOne: '立即运行：{{name}}',
  again: '再运行',
  runDay: '{{name}}：再运行业务日 {{date}}',
  underWay: '正在运行…',
  confirm: '立即运行“{{name}}”？',
  confirmText:
    '将按业务日 {{date}} 运行一次，数秒内开始，结果显示在本页。该提醒的会提醒，该开启的会开启；已经办过的不会重复。',
  requested: '已请求运行“{{name}}”',
  history: '运行记录',
  businessDate: '业务日',
  stateLabel: '状态',
  state: { requested: '等待开始', running: '正在运行', succeeded: '成功', failed: '失败' },
  result: '结果',
  startedAt: '开始时间',
  took: '用时（秒）',
  attempts: '运行次数',
  by: '由谁发起',
  bySchedule: '按时自动',
};

declare module '@/locales/resources' {
  interface Resources {
    jobs: typeof locale;
  }
}
