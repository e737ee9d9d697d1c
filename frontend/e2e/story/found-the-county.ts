import {
  administratorPassword,
  begin,
  choose,
  choosePassword,
  comeIn,
  fill,
  leave,
  readCast,
  roster,
  setUpLink,
  submit,
} from '../support/story';
import { expect, lookAtBothWidths, test } from '../support/test';

/** The county is set up, its roster is in, its people have their accounts. */
export function foundTheCounty() {
  test('The one-time link leads through the first set-up, and everybody chooses a password', async ({
    page,
  }) => {
    const cast = readCast();
    await page.goto(setUpLink());
    for (const [group, account] of [
      ['系统管理员', 'xitong'],
      ['安全管理员', 'anquan'],
      ['审计管理员', 'shenji'],
    ] as const) {
      const one = page.getByRole('group', { name: group });
      await fill(one, { 账号: account, 姓名: group, 新密码: administratorPassword });
    }
    await lookAtBothWidths(page, 'story-01-administrators');
    await page.getByRole('button', { name: '下一步' }).click();
    await choose(page.getByRole('main'), '县（市、区）', cast.county, true);
    await expect(page.getByText('将建立')).toBeVisible();
    await lookAtBothWidths(page, 'story-02-county');
    await page.getByRole('button', { name: '下一步' }).click();
    await page.getByRole('radio', { name: /^通用方案/ }).check();
    await lookAtBothWidths(page, 'story-03-pack');
    await page.getByRole('button', { name: '下一步' }).click();
    for (const [index, [account, name, role, place]] of [
      ['zuzhibu', '林主任', '县委组织部', `${cast.county}党委组织部`],
      ['lingdao', '高书记', '领导', `${cast.county}党委组织部`],
      ['xiangzhen', '陈书记', '乡镇党委', `${cast.township}党委`],
      ['cun', '吴书记', '支部书记', `${cast.village}党支部`],
    ].entries()) {
      await page.getByRole('button', { name: '添加账号' }).click();
      const row = page.locator('.with-place').nth(index);
      await fill(row, { 账号: account ?? '', 姓名: name ?? '' });
      await choose(row, '岗位', role ?? '');
      await choose(row, '任职组织', place ?? '', true);
    }
    await lookAtBothWidths(page, 'story-04-accounts');
    await page.getByRole('button', { name: '完成设置' }).click();
    await expect(page.getByText('请把初始密码分别交给本人')).toBeVisible({ timeout: 60_000 });
    const rows = page.getByRole('row').filter({ has: page.locator('code') });
    const given = await rows.evaluateAll((all) =>
      all.map((row) => [
        row.querySelector('td,th')?.textContent ?? '',
        row.querySelector('code')?.textContent ?? '',
      ]),
    );
    expect(given).toHaveLength(4);
    for (const [account, first] of given) await choosePassword(page, account ?? '', first ?? '');
  });

  test('The county department founds an organ branch and imports the roster', async ({ page }) => {
    const cast = readCast();
    await comeIn(page, 'zuzhibu');
    await page.goto('/organisations');
    await page.getByRole('link', { name: cast.organsCommittee }).click();
    const form = await begin(page, '新增下级组织');
    await choose(form, '类型', '机关党支部');
    await fill(form, { 名称: cast.organBranch, 工作职能: 'agriculture' });
    await submit(form);
    await lookAtBothWidths(page, 'story-05-organisations');
    await page.goto('/people');
    await page.getByRole('main').getByRole('link', { name: '导入名册' }).click();
    await page.getByLabel('名册文件').setInputFiles(roster);
    await expect(page.getByText('全部导入成功')).toBeVisible({ timeout: 60_000 });
    await lookAtBothWidths(page, 'story-06-import');
    await page.getByRole('link', { name: '查看人员名册' }).click();
    await lookAtBothWidths(page, 'story-07-people');
  });

  test('Two administrators give the organ branch its accounts, and the department says who the helper is', async ({
    page,
  }) => {
    const cast = readCast();
    const accounts = [
      { account: 'jiguan', name: cast.secretary, role: '支部书记' },
      { account: 'bangfu', name: cast.helper, role: '帮扶人' },
    ];
    const halves = new Map<string, string>();
    await comeIn(page, 'xitong');
    await page.goto('/users');
    for (const { account, name } of accounts) {
      const form = await begin(page, '新建账号');
      await fill(form, { 账号: account, 姓名: name });
      await form.getByRole('button', { name: '提交', exact: true }).click();
      const half = page.getByRole('dialog', { name: '新密码的前一半' });
      halves.set(account, await half.locator('output').innerText());
      await half.getByRole('button', { name: '我已记下' }).click();
    }
    await lookAtBothWidths(page, 'story-08-users');
    await leave(page);
    await comeIn(page, 'anquan');
    for (const { account, role } of accounts) {
      await page.goto('/users');
      await page.getByRole('link', { name: account, exact: true }).click();
      const post = await begin(page, '授予岗位');
      await choose(post, '岗位', role);
      await choose(post, '任职组织', cast.organBranch, true);
      await submit(post);
      const ask = await begin(page, '放行');
      await ask.getByRole('button', { name: '放行' }).click();
      const half = page.getByRole('dialog', { name: '新密码的后一半' });
      halves.set(account, `${halves.get(account) ?? ''}${await half.locator('output').innerText()}`);
      await half.getByRole('button', { name: '我已记下' }).click();
    }
    await lookAtBothWidths(page, 'story-09-user');
    await leave(page);
    await comeIn(page, 'zuzhibu');
    for (const { account, name } of accounts) {
      await page.goto(`/people?name=${encodeURIComponent(name)}`);
      await page.getByRole('link', { name, exact: true }).first().click();
      await page.getByRole('button', { name: '登记变动' }).click();
      await page.getByRole('button', { name: '关联账号' }).click();
      const form = page.getByRole('dialog');
      await fill(form, { 账号: account });
      await submit(form);
    }
    for (const { account } of accounts) await choosePassword(page, account, halves.get(account) ?? '');
  });
}
