export const texts = {
  aged: {
    title: '高龄党员补助',
    lead: '在册党员年满政策包规定的年龄（默认 80 周岁）的，从生日当天起享受。不选日期时列出今年到龄的。',
    from: '起始日期自',
    to: '至',
    name: '姓名',
    birthDate: '出生日期',
    entitledFrom: '起始日期',
    age: '年满（周岁）',
    monthly: '每月补助（元）',
    branch: '所在支部',
    township: '乡镇党委',
    empty: '这段时间没有到龄的党员',
    emptyHint: '出生日期未登记的党员不在其中。',
    exported: '名单已下载',
  },
};
