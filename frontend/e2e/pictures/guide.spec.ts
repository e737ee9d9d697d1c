import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Page, settled, signIn, test } from '../support/test';
import { smallPng } from './small-png';

const images = fileURLToPath(new URL('../../../docs/images', import.meta.url));
const desk = { width: 1240, height: 780 };
const phone = { width: 390, height: 780 };

interface Picture {
  name: string;
  account?: string;
  path: string;
  viewport?: typeof desk;
  /** What is done on the page before it is taken. */
  open?: (page: Page) => Promise<unknown>;
}

const firstOf = (list: string, shows: string) => async (page: Page) => {
  await page.getByRole('region', { name: list }).getByRole('row').nth(1).getByRole('link').first().click();
  await page.getByText(shows).first().waitFor();
};

const pictures: Picture[] = [
  { name: 'sign-in', path: '/sign-in' },
  { name: 'work', account: 'cun1', path: '/work' },
  { name: 'new-application', account: 'cun1', path: '/cases/new' },
  { name: 'case', account: 'xiangzhen1', path: '/cases', open: firstOf('认定申请', '办理过程') },
  { name: 'reviews', account: 'xiangzhen1', path: '/half-year-reviews' },
  { name: 'ledger', account: 'zuzhibu', path: '/ledger' },
  { name: 'import', account: 'zuzhibu', path: '/roster-imports' },
  { name: 'board', account: 'zuzhibu', path: '/pairing?view=people' },
  { name: 'pair', account: 'jiguan1', path: '/pairs', open: firstOf('结对台账', '结对情况') },
  { name: 'my-people', account: 'bangfu1', path: '/my-people', viewport: phone },
  {
    name: 'visit',
    account: 'bangfu1',
    path: '/my-people',
    viewport: phone,
    open: (page) => page.getByRole('button', { name: '登记走访' }).first().click(),
  },
  {
    name: 'dashboard',
    account: 'lingdao',
    path: '/dashboard',
    viewport: { width: 1240, height: 1000 },
    open: async (page) => {
      await page.locator('[role="img"] svg').nth(3).waitFor();
      // The charts are drawn step by step.
      await page.waitForTimeout(2_000);
    },
  },
  { name: 'users', account: 'xitong', path: '/users' },
  { name: 'jobs', account: 'xitong', path: '/jobs' },
  { name: 'audit', account: 'shenji', path: '/audit' },
];

for (const { name, account, path, viewport = desk, open } of pictures)
  test(`The picture ${name}`, async ({ page }) => {
    await page.setViewportSize(viewport);
    if (account !== undefined) await signIn(page, account);
    await page.goto(path);
    await settled(page);
    await open?.(page);
    await settled(page);
    await page.evaluate(() => {
      window.scrollTo(0, 0);
    });
    const picture = await page.screenshot({ animations: 'disabled' });
    writeFileSync(join(images, `${name}.png`), smallPng(picture));
  });
