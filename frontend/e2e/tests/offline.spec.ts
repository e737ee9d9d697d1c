import { type BrowserContext, chromium, type Locator, test } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { layLine } from '../support/line';
import { demo, home, passwordOf } from '../support/server';
import { expect, expectNoViolations, type Page, picture, signIn, widths } from '../support/test';

const helper = 'bangfu1';

interface Visit {
  id: string;
  day: string;
  findings: string | null;
  photoCount: number;
}

/** Visits of the words given, as the server has them. */
const logged = (page: Page, findings: string) =>
  page.evaluate(async (words) => {
    const answer = await fetch('/api/v1/visits?state=made');
    const { items } = (await answer.json()) as { items: { visit: Visit }[] };
    return items.map(({ visit }) => visit).filter((visit) => visit.findings?.startsWith(words) === true);
  }, findings);

const yesterday = () =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(Date.now() - 24 * 60 * 60 * 1000);

const unsent = (page: Page, count: number) => page.getByRole('link', { name: `${count} 次走访还没有发送` });

/** Everything that IndexedDB and the caches hold, as text, to look for what must not be there in clear. */
const stored = (page: Page) =>
  page.evaluate(async () => {
    const names = (await indexedDB.databases()).map(({ name }) => name ?? '');
    const found: string[] = [];
    for (const name of names) {
      const database = await new Promise<IDBDatabase>((resolve) => {
        const request = indexedDB.open(name);
        request.onsuccess = () => resolve(request.result);
      });
      for (const store of Array.from(database.objectStoreNames)) {
        const rows = await new Promise<unknown[]>((resolve) => {
          const request = database.transaction(store).objectStore(store).getAll();
          request.onsuccess = () => resolve(request.result as unknown[]);
        });
        const text = new TextDecoder();
        const words = (_: string, value: unknown) =>
          value instanceof ArrayBuffer || ArrayBuffer.isView(value) ? text.decode(value) : value;
        found.push(...rows.map((row) => JSON.stringify(row, words)));
      }
      database.close();
    }
    for (const name of await caches.keys())
      found.push(...(await (await caches.open(name)).keys()).map(({ url }) => url));
    return found;
  });

test('Visits logged without a line survive a restart, and each is sent once', async ({}, { project }) => {
  const words = `断网登记${Date.now()}`;
  const line = await layLine(demo.address);
  const directory = mkdtempSync(join(tmpdir(), 'assistance-phone-'));
  const complaints: string[] = [];
  const start = async (): Promise<[BrowserContext, Page]> => {
    const context = await chromium.launchPersistentContext(directory, {
      ...project.use.launchOptions,
      baseURL: line.address,
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      viewport: widths.phone,
      hasTouch: true,
    });
    const page = context.pages()[0] ?? (await context.newPage());
    page.on('pageerror', (error) => complaints.push(error.message));
    return [context, page];
  };
  let taps = 0;
  const tap = async (target: Locator) => {
    taps += 1;
    await target.tap();
  };

  let [context, page] = await start();
  try {
    await test.step('The helper signs in where there is a line, and the program stays on the phone', async () => {
      await signIn(page, helper);
      await expect(page.getByRole('heading', { level: 1, name: '我的帮扶对象' })).toBeVisible();
      await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
      expect(await logged(page, words)).toEqual([]);
      const headers = (path: string) =>
        page.evaluate(async (address) => {
          const answer = await fetch(address);
          return [answer.headers.get('content-type'), answer.headers.get('cache-control')];
        }, path);
      const [type, cached] = await headers('/sw.js');
      expect(type).toContain('text/javascript');
      expect(cached).toBe('no-cache');
      expect((await headers('/manifest.webmanifest'))[0]).toContain('application/manifest+json');
    });

    // Of the page that is open now.
    const log = () => page.getByRole('button', { name: '登记走访' });
    const name = (await page.locator('.my-person-name').first().textContent()) ?? '';

    await test.step('Without a line three visits are logged, one of them with a photograph', async () => {
      await context.setOffline(true);
      line.cut();
      await page.reload();
      await page.getByLabel('密码', { exact: true }).fill('不是这个密码');
      await page.getByRole('button', { name: '打开' }).click();
      await expect(page.getByRole('alert')).toContainText('密码不对');
      await expectNoViolations(page);
      await picture(page, 'offline-unlock');
      await page.getByLabel('密码', { exact: true }).fill(passwordOf(helper));
      await page.getByRole('button', { name: '打开' }).click();
      await expect(page.getByText('没有网络，显示的是上次读到的名单')).toBeVisible();
      for (const number of [0, 1, 2]) {
        // The helper has two people; the third visit was yesterday's.
        await log()
          .nth(number % 2)
          .click();
        const form = page.getByRole('dialog');
        await form.getByLabel('了解到的情况').fill(`${words}之${number + 1}`);
        if (number === 2) await form.getByLabel('走访日期').fill(yesterday());
        if (number === 1) {
          await form.getByLabel('拍照或选照片').setInputFiles(home);
          await expect(form.getByRole('img', { name: '照片 1' })).toBeVisible();
        }
        await form.getByRole('button', { name: '提交' }).click();
        await expect(form).toBeHidden();
        await expect(unsent(page, number + 1)).toBeVisible();
      }
      await expectNoViolations(page);
      await picture(page, 'offline-my-people');
    });

    await test.step('Nothing of a person is stored in clear', async () => {
      const found = await stored(page);
      expect(found.length).toBeGreaterThan(5);
      expect(
        found.filter((text) => text.includes(words) || text.includes(name) || text.includes('JFIF')),
      ).toEqual([]);
      expect(found.filter((text) => text.startsWith('http') && text.includes('/api/'))).toEqual([]);
    });

    await test.step('The browser ends and starts anew, still without a line', async () => {
      await context.close();
      [context, page] = await start();
      await context.setOffline(true);
      await page.goto('/unsent-visits');
      await page.getByLabel('密码', { exact: true }).fill(passwordOf(helper));
      await page.getByRole('button', { name: '打开' }).click();
      await expect(unsent(page, 3)).toBeVisible();
      for (const number of [1, 2, 3]) await expect(page.getByText(`${words}之${number}`)).toBeVisible();
      await expectNoViolations(page);
      await picture(page, 'offline-unsent');
      await page.getByRole('button', { name: /我的账号/ }).click();
      await page.getByRole('button', { name: '退出登录' }).click();
      const ask = page.getByRole('dialog', { name: '还有走访没有发送' });
      await expect(ask).toBeVisible();
      await ask.getByRole('button', { name: '先不退出' }).click();
    });

    await test.step('With the line back, and the helper signed in again, the server has each once', async () => {
      // As it would be if the answer had never arrived: kept, to be sent once more.
      await page.evaluate(() => {
        const opened = indexedDB.open('assistance-offline');
        return new Promise<void>((resolve) => {
          opened.onsuccess = () => {
            const rows = opened.result.transaction('unsent').objectStore('unsent').getAll();
            rows.onsuccess = () => {
              Object.assign(window, { before: rows.result as unknown });
              opened.result.close();
              resolve();
            };
          };
        });
      });
      line.mend();
      await context.setOffline(false);
      const cover = page.getByRole('dialog', { name: /请重新登录/ });
      await expect(cover).toBeVisible({ timeout: 30_000 });
      await cover.getByLabel('密码').fill(passwordOf(helper));
      await cover.getByRole('button', { name: '登录' }).click();
      await expect(page.getByText('没有未发送的走访')).toBeVisible({ timeout: 30_000 });
      const visits = await logged(page, words);
      expect(visits.map(({ findings }) => findings).sort()).toEqual([1, 2, 3].map((n) => `${words}之${n}`));
      expect(visits.map(({ photoCount }) => photoCount).sort()).toEqual([0, 0, 1]);
    });

    await test.step('The same queue sent again changes nothing', async () => {
      const ids = (await logged(page, words)).map(({ id }) => id).sort();
      const sent: string[] = [];
      page.on('request', (request) => {
        if (request.method() === 'POST') sent.push(new URL(request.url()).pathname);
      });
      await page.evaluate(async () => {
        const { before } = window as unknown as { before: unknown[] };
        const opened = indexedDB.open('assistance-offline');
        await new Promise<void>((resolve) => {
          opened.onsuccess = () => {
            const writing = opened.result.transaction('unsent', 'readwrite');
            before.forEach((row) => writing.objectStore('unsent').put(row));
            writing.oncomplete = () => {
              opened.result.close();
              resolve();
            };
          };
        });
        new BroadcastChannel('unsent-visits').postMessage(null);
      });
      await expect.poll(() => sent.filter((path) => path === '/api/v1/visits').length).toBe(3);
      await expect(page.getByText('没有未发送的走访')).toBeVisible({ timeout: 30_000 });
      const visits = await logged(page, words);
      expect(visits.map(({ id }) => id).sort()).toEqual(ids);
      expect(visits.map(({ photoCount }) => photoCount).sort()).toEqual([0, 0, 1]);
    });

    await test.step('With a line, a visit takes three taps', async () => {
      await page.goto('/my-people');
      await tap(log().first());
      const form = page.getByRole('dialog');
      await tap(form.getByRole('button', { name: '身体和生活正常。' }));
      await tap(form.getByRole('button', { name: '提交' }));
      await expect(page.getByText('走访已登记')).toBeVisible();
      expect(taps).toBe(3);
    });

    await test.step('Signed out, the phone holds no key and no list', async () => {
      await page.getByRole('button', { name: /我的账号/ }).click();
      await page.getByRole('button', { name: '退出登录' }).click();
      await expect(page).toHaveURL(/sign-in/);
      expect((await stored(page)).filter((text) => text.startsWith('{'))).toEqual([]);
    });
    expect(complaints).toEqual([]);
  } finally {
    await context.close();
    line.close();
    rmSync(directory, { recursive: true, force: true });
  }
});
