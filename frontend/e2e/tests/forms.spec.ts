import { expect, expectNoViolations, type Page, settled, signIn, test } from '../support/test';

/** How many A4 pages the browser would print. */
async function pagesOf(page: Page) {
  const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1');
  return pdf.match(/\/Type\s*\/Page[^s]/g)?.length ?? 0;
}

async function openForm(page: Page, name: string) {
  await page.getByRole('button', { name: '打印表格' }).click();
  await page.getByRole('link', { name, exact: true }).click();
  await expect(page.locator('.form-sheet h1')).toBeVisible();
  await settled(page);
}

test('The papers of a case are printed on A4, without what stands around them', async ({ page }) => {
  await signIn(page, 'xiangzhen1');
  await page.goto('/cases?stage=recognised');
  await page.getByRole('region', { name: '认定申请' }).getByRole('link').first().click();
  await settled(page);
  const address = page.url();
  for (const [name, most] of [
    ['申请审批表', 2],
    ['入户调查表', 1],
    ['民主评议记录', 1],
    ['公示', 1],
  ] as const) {
    await page.goto(address);
    await openForm(page, name);
    await expectNoViolations(page);
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('button', { name: '打印', exact: true })).toBeHidden();
    expect(await pagesOf(page)).toBeLessThanOrEqual(most);
    await page.emulateMedia({ media: null });
  }
});
