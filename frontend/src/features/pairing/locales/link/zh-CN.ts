export const link = {
  link: {
    title: '{{branch}} ↔ {{place}}',
    facts: '联村情况',
    issue: '下达',
    end: '解除',
    endTitle: '解除联村关系',
    endText: '该村（社区）如不再有其他支部联系，将显示为未覆盖。',
    state: '状态',
  },
};
