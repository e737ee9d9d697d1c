export const photo = {
  photo: {
    title: '照片（可不拍）',
    titleOf: '{{date}} 走访的照片',
    count: '{{count}} 张照片',
    none: '这次走访没有照片',
    take: '拍照或选照片',
    drop: '不要照片 {{number}}',
    chosen: '照片 {{number}}',
    add: '添加照片',
    hint: 'JPG、PNG，大照片先在本机缩小；拍摄地点等信息不会保存。',
    withdrawTitle: '撤下照片',
    withdrawText: '照片不再保存，无法恢复；撤下的人、时间和原因会留在这里。',
    withdrawWhy: '撤下原因',
    withdrawn: '照片已撤下',
    notKept: '走访已登记，但照片没有保存：{{why}}',
  },
};
