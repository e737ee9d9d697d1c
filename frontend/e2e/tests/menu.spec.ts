import { expect, lookAtBothWidths, type Page, signIn, test } from '../support/test';

const people = {
  cun1: '村党支部书记',
  jingban1: '乡镇经办人',
  xiangzhen1: '乡镇党委',
  zuzhibu: '县委组织部',
  jiguan1: '机关支部书记',
  bangfu1: '帮扶人',
  lingdao: '领导',
  jiandu: '监督小组',
  xitong: '系统管理员',
  anquan: '安全管理员',
  shenji: '审计管理员',
};

/** Many roles share a screen; the first on whose menu it is has it gone through by axe. */
const judged = new Set<string>();

async function look(page: Page, name: string) {
  const { pathname } = new URL(page.url());
  const isKnown = judged.has(pathname);
  judged.add(pathname);
  await lookAtBothWidths(page, name, { isKnown });
}

for (const [account, who] of Object.entries(people))
  test(`Every page on the menu of ${who} (${account}) can be used by everybody, at a desk and on a phone`, async ({
    page,
  }) => {
    // A page more on the menu is a page more to look at, twice.
    test.setTimeout(600_000);
    await signIn(page, account);
    await look(page, account);
    const menu = page.getByRole('navigation', { name: '主菜单' });
    const paths = await menu
      .locator('li a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    expect(paths.length).toBeGreaterThan(0);
    for (const path of paths) {
      const link = menu.locator(`li a[href="${path}"]`);
      const group = menu.locator('details', { has: page.locator(`a[href="${path}"]`) });
      // A phone's menu is in a drawer: the desk's stands again a moment after the width is back.
      await link.waitFor({ state: 'attached' });
      // A group folds when its page is left; who wants another of it unfolds it.
      if (!(await link.isVisible())) await group.locator('summary').click();
      await test.step(path, async () => {
        await link.click();
        await expect(page).toHaveURL(new RegExp(`${path}(\\?|$)`));
        await look(page, account + path.replace(/\W/g, '-'));
      });
    }
  });

test('Whoever has not signed in sees the notices and the way in', async ({ page }) => {
  for (const path of ['/sign-in', '/public/notices']) {
    await page.goto(path);
    await look(page, `nobody${path.replace(/\W/g, '-')}`);
  }
});

test('Everybody finds help and keeps their own password', async ({ page }) => {
  await signIn(page, 'cun1');
  for (const path of ['/help', '/help/branch-secretary', '/help/helpers', '/account/password']) {
    await page.goto(path);
    await look(page, `everybody${path.replace(/\W/g, '-')}`);
  }
});
