export const locale = {
  title: '帮助',
  guide: {
    title: '使用手册',
    lead: '按岗位看一页即可，配有图。',
    yours: '您的岗位',
    pages: {
      'branch-secretary': '党支部书记',
      township: '乡镇党委和经办人',
      county: '县委组织部',
      helpers: '机关支部与帮扶人',
      leader: '领导与监督小组',
      administrators: '系统、安全、审计管理员',
      forms: '表格与打印',
      development: '党员发展',
    },
  },
  find: '怎样找到要办的事',
  findText:
    '左侧菜单只显示您的岗位可以使用的功能。列表页上方填写条件后点“查询”，条件会保留在网址中，可收藏或转给有同样权限的同事。',
  personal: '个人信息',
  personalText: '身份证号、电话、银行账号默认隐藏。确需查看时点“查看”，写明事由；每次查看都有审计记录。',
  conflict: '提示“已被他人修改”',
  conflictText: '说明同事刚刚改过同一条记录。载入最新内容，核对后再改，谁的改动都不会被悄悄覆盖。',
  keyboard: '键盘操作',
  keyboardText: '按 Tab 逐项移动，回车或空格执行，Esc 关闭弹窗。页面开头的“跳到主要内容”可越过菜单。',
  print: '打印',
  printText:
    '用浏览器的打印功能即可，纸张选 A4，菜单和按钮不会印出。各种表格按登记的内容自动填好，见使用手册“表格与打印”。',
  contact: '仍有问题？',
  contactText:
    '看不到、办不了的，多半是岗位不对，岗位由安全管理员授予；页面出错的，请把页面上的错误代码告诉系统管理员。',
};

declare module '@/locales/resources' {
  interface Resources {
    help: typeof locale;
  }
}
