import { expect, expectNoViolations, picture, signIn, test, widths } from '../support/test';

for (const [name, viewport] of Object.entries(widths)) {
  test(`A leader goes from the county to a township and back on a ${name}`, async ({ page }) => {
    await page.setViewportSize(viewport);
    await signIn(page, 'lingdao');
    await page.goto('/dashboard');
    await expect(page.getByRole('heading', { level: 1, name: '云岭县 · 领导看板' })).toBeVisible();
    await expect(page.locator('[role="img"] svg').first()).toBeVisible();
    await expect(page.getByRole('region', { name: '支部帮扶活跃度（表格）' })).toBeVisible();
    await expectNoViolations(page);
    await picture(page, 'dashboard');

    const coverage = page.getByRole('region', { name: '覆盖情况（表格）' });
    const township = coverage.getByRole('row').nth(1).getByRole('link').first();
    const place = await township.innerText();
    await township.click();
    await expect(page.getByRole('heading', { level: 1, name: `${place} · 领导看板` })).toBeVisible();
    await expectNoViolations(page);
    await picture(page, 'dashboard-township');
    await page.getByRole('navigation', { name: '当前位置' }).getByRole('link', { name: '云岭县' }).click();
    await expect(page.getByRole('heading', { level: 1, name: '云岭县 · 领导看板' })).toBeVisible();
  });
}

test('A leader takes the charts along as a picture and the table as a file', async ({ page }) => {
  await signIn(page, 'lingdao');
  await page.goto('/dashboard');
  await expect(page.getByRole('main').locator('div[role="img"] svg').nth(3)).toBeVisible();
  for (const [button, ending] of [
    ['保存图片', '.png'],
    ['导出表格', '.csv'],
  ] as const) {
    const saved = page.waitForEvent('download');
    await page.getByRole('region', { name: '逐月走势' }).getByRole('button', { name: button }).click();
    expect((await saved).suggestedFilename()).toBe(`云岭县 逐月走势${ending}`);
  }
});

test('On the large screen only the figures remain', async ({ page }) => {
  await signIn(page, 'lingdao');
  await page.goto('/dashboard');
  await page.getByRole('button', { name: '大屏' }).click();
  await expect(page.getByRole('button', { name: '退出大屏' })).toBeVisible();
  await expect(page.getByLabel('统计期间')).toBeHidden();
  await expectNoViolations(page);
  await picture(page, 'dashboard-wall');
});
