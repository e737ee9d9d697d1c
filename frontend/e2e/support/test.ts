import { AxeBuilder } from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { demo, passwordOf, told } from './server';

export { expect };
export type { Page };

/** A page that may not complain: any error, warning or request elsewhere fails the test. */
export const test = base.extend<{ complaints: string[]; quiet: undefined }>({
  // What a test expects to be refused it takes out of here.
  complaints: async ({}, give) => {
    await give([]);
  },
  quiet: [
    async ({ context, complaints }, give) => {
      const watch = (page: Page) => {
        page.on('console', (message) => {
          if (message.type() === 'error' || message.type() === 'warning')
            complaints.push(`${message.type()}: ${message.text()} (${page.url()})`);
        });
        page.on('pageerror', (error) => complaints.push(`error: ${error.message} (${page.url()})`));
        page.on('request', (request) => {
          const url = request.url();
          if (![demo.address, told.address, 'data:', 'blob:'].some((home) => url.startsWith(home)))
            complaints.push(`elsewhere: ${url}`);
        });
      };
      context.pages().forEach(watch);
      context.on('page', watch);
      await give(undefined);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});

/** Signs in through the form; without a password, as somebody of the demo. */
export async function signIn(page: Page, account: string, password = passwordOf(account)) {
  await page.goto('/sign-in');
  await page.getByLabel('账号').fill(account);
  await page.getByLabel('密码', { exact: true }).fill(password);
  await page.getByRole('button', { name: '登录' }).click();
  await expect(page).not.toHaveURL(/sign-in/);
}

/** The heading is there and nothing is being read any more. */
export async function settled(page: Page) {
  await expect(page.locator('h1').first()).toBeVisible();
  await page.waitForLoadState('networkidle');
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
}

export async function expectNoViolations(page: Page) {
  const { violations } = await new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).analyze();
  const found = violations.map(
    ({ id, help, nodes }) => `${id}: ${help} – ${nodes.map(({ html }) => html).join(' | ')}`,
  );
  expect.soft(found, page.url()).toEqual([]);
}

export const widths = { desk: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } } as const;

const screenshots = fileURLToPath(new URL('../screenshots', import.meta.url));

/** For people who look the screens through, where somebody may; kept out of the repository. */
export async function picture(page: Page, name: string) {
  if (process.env.CI !== undefined) return;
  mkdirSync(screenshots, { recursive: true });
  await page.evaluate(() => window.scrollTo(0, 0));
  const width = page.viewportSize()?.width ?? 0;
  await page.screenshot({ path: join(screenshots, `${name}-${width}.png`), fullPage: true });
}

/** The page as a phone and as a desk show it: nothing for axe to find, a picture of each. */
export async function lookAtBothWidths(page: Page, name: string, { isKnown = false } = {}) {
  for (const viewport of [widths.phone, widths.desk]) {
    await page.setViewportSize(viewport);
    await settled(page);
    await expect.soft(page.getByText('加载失败')).toHaveCount(0);
    if (!isKnown) await expectNoViolations(page);
    await picture(page, name);
  }
}
