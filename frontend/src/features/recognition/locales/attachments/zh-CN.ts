export const texts = {
  attachment: {
    title: '佐证材料',
    none: '还没有材料。入户照片、诊断证明、签名表等可以拍照或扫描后放入卷内。',
    add: '添加材料',
    take: '选择或拍摄材料',
    step: '证明哪一步',
    note: '说明',
    noteHint: '如：住房外观、诊断证明、会议签到表',
    hint: 'JPG、PNG 照片或 PDF，不超过 10 MB。照片会自动缩小，并去除拍摄地点等信息。',
    added: '材料已放入卷内',
    removeTitle: '删除材料',
    removeText: '材料内容将彻底删除，卷内保留删除记录。只能删除本步骤中添加的材料。',
    removeWhy: '删除原因',
    removed: '材料已删除',
  },
};
