import { expect, type Locator, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { told } from './server';
import { signIn } from './test';

/** Who and where the story is about; written by the server that it is told to. */
interface Cast {
  county: string;
  divisionCode: string;
  township: string;
  village: string;
  applicant: string;
  cause: string;
  organsCommittee: string;
  organBranch: string;
  secretary: string;
  helper: string;
}

export const roster = join(told.data, 'roster.xlsx');

export const readCast = () => JSON.parse(readFileSync(join(told.data, 'cast.json'), 'utf8')) as Cast;

/** As the operator reads it in the terminal. */
export function setUpLink(): string {
  const link = /https?:\S+\/set-up#[0-9a-f]+/.exec(readFileSync(join(told.data, 'printed.txt'), 'utf8'));
  if (link === null) throw new Error('The server has printed no set-up link');
  return link[0];
}

/** Moves the server's clock to a morning; everybody has to sign in again. */
export async function goToDay(day: string) {
  const answer = await fetch(`${told.clock}/today/${day}`, { method: 'PUT' });
  expect(answer.ok).toBe(true);
}

/** What everybody of the story chooses; it opens nothing but a server that is thrown away. */
const chosen = '一九二一年的七月';

export const comeIn = (page: Page, account: string) => signIn(page, account, chosen);

export async function leave(page: Page) {
  await page.goto('about:blank');
  await page.context().clearCookies();
}

/** The first sign-in with the password that was handed over, and the change that it asks for. */
export async function choosePassword(page: Page, account: string, first: string) {
  await leave(page);
  await signIn(page, account, first);
  await page.getByLabel('原密码').fill(first);
  await page.getByLabel('新密码', { exact: true }).fill(chosen);
  await page.getByLabel('再输一次新密码').fill(chosen);
  await page.getByRole('button', { name: '修改密码' }).click();
  await expect(page.getByText('密码已修改，其他地方的登录已退出')).toBeVisible();
}

export const administratorPassword = chosen;

/** Chooses from a list by the name of its field; a long list is searched. */
export async function choose(within: Locator, field: string, option: string, search = false) {
  const page = within.page();
  const box = within.getByLabel(field, { exact: true });
  const list = within.locator('.ant-select').filter({ has: page.getByLabel(field, { exact: true }) });
  // A list that is still being filled as it opens can swallow the first click.
  await expect(async () => {
    await box.press('ArrowDown');
    if (search) await box.fill(option);
    await page
      .locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option')
      .filter({ hasText: option })
      .first()
      .click({ timeout: 5_000 });
    await expect(list).toContainText(option, { timeout: 2_000 });
  }).toPass({ timeout: 30_000 });
}

/** Fills fields by their names. */
export async function fill(within: Locator, values: Record<string, string>) {
  for (const [field, value] of Object.entries(values))
    await within.getByLabel(field, { exact: true }).fill(value);
}

/** The form that opened, submitted and gone. */
export async function submit(form: Locator, button = '提交') {
  await form.getByRole('button', { name: button, exact: true }).click();
  await expect(form).toBeHidden();
}

/** Presses the button of an act and gives the form that it opens. */
export async function begin(page: Page, act: string): Promise<Locator> {
  await page.getByRole('button', { name: act, exact: true }).click();
  const form = page.getByRole('dialog');
  await expect(form).toBeVisible();
  return form;
}

/** A scheduled job, by hand, as the system administrator. */
export async function runJob(page: Page, name: string, day: string) {
  await leave(page);
  await comeIn(page, 'xitong');
  await page.goto('/jobs');
  await page.getByRole('button', { name: `立即运行：${name}` }).click();
  await page.getByRole('dialog').getByRole('button', { name: '立即运行' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  const line = page.getByRole('listitem').filter({ has: page.getByRole('link', { name, exact: true }) });
  await expect(line.getByText(`业务日 ${day}`)).toBeVisible({ timeout: 30_000 });
  await expect(line.getByText('成功')).toBeVisible({ timeout: 30_000 });
}

/** The applicant's case, as whoever's turn it is sees it. */
export async function openCase(page: Page, account: string) {
  const { applicant } = readCast();
  await leave(page);
  await comeIn(page, account);
  await page.goto('/cases');
  await page.getByRole('link', { name: applicant }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: applicant })).toBeVisible();
}
