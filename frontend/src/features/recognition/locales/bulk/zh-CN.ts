export const texts = {
  bulk: {
    act: '批量{{act}}',
    looking: '正在核对所选申请…',
    ready: '可以办理 {{count}} 份',
    apart: '不办理 {{count}} 份：不在这一步、期限已冻结，或不由您办理',
    none: '所选申请都不能这样办理，请核对所在步骤。',
    run: '办理 {{count}} 份',
    running: '已办理 {{done}} / {{all}}',
    over: '办理成功 {{count}} 份',
    failed: '未办理 {{count}} 份',
    tooMany: '一次最多选 {{most}} 份，请分批办理。',
    asProposed: '等级和金额按复核意见；要改的请单独办理。',
    before: '备案号前缀',
    number: '起始号',
    after: '备案号后缀',
    numbered: '依次为 {{first}} 至 {{last}}',
  },
};
