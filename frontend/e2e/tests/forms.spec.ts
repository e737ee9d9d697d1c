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
  // The list stays until the case's page is loaded.
  await expect(page).toHaveURL(/\/cases\/[\w-]+$/);
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

test('The registration sheet stands upright on A4, and the ledger lies on it', async ({ page }) => {
  await signIn(page, 'xiangzhen1');
  await page.goto('/ledger');
  await page
    .getByRole('region', { name: '困难党员台账' })
    .getByRole('row')
    .nth(1)
    .getByRole('link')
    .first()
    .click();
  await page.getByRole('link', { name: '打印登记表' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '困难党员登记表' })).toBeVisible();
  await settled(page);
  await expectNoViolations(page);
  expect(await pagesOf(page)).toBeLessThanOrEqual(2);

  await page.goto('/ledger?tier=temporary');
  await page.getByRole('link', { name: '打印台账' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '困难党员台账' })).toBeVisible();
  await settled(page);
  await expectNoViolations(page);
  await expect(page.getByText('特别困难')).toHaveCount(0);
  const lying = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(lying).toMatch(/MediaBox\s*\[0 0 84[12]/);
});
