import { expect, expectNoViolations, picture, signIn, test, widths } from '../support/test';

test('A secretary starts with what waits for them, opens a reminder, and the bell counts one less', async ({
  page,
}) => {
  await page.setViewportSize(widths.phone);
  await signIn(page, 'jiguan2');
  await expect(page).toHaveURL('/work');
  await expect(page.getByRole('heading', { level: 1, name: '待办事项' })).toBeVisible();
  await expectNoViolations(page);
  await picture(page, 'work-list');

  const bell = page.getByRole('link', { name: /^收件箱，\d+ 条未读$/ });
  const unread = Number(/\d+/.exec((await bell.getAttribute('aria-label')) ?? '')?.[0]);
  await bell.click();
  await expect(page.getByRole('heading', { level: 1, name: '收件箱' })).toBeVisible();
  const reminder = page.getByRole('link', { name: /考评已开启/ }).first();
  await expectNoViolations(page);
  await picture(page, 'inbox');
  await reminder.click();
  await expect(page).toHaveURL('/half-year-reviews');
  await expect(
    page.getByRole('link', { name: unread > 1 ? `收件箱，${unread - 1} 条未读` : '收件箱', exact: true }),
  ).toBeVisible();

  await page.goto('/work');
  await page.getByRole('main').getByRole('listitem').getByRole('link').first().click();
  await expect(page).toHaveURL(/\/(pairs|half-year-reviews)\//);
});

test('All that was seen is read at once, and stays to be read again', async ({ page }) => {
  await signIn(page, 'jiguan1');
  await page.goto('/inbox');
  const first = await page.getByRole('main').getByRole('listitem').getByRole('link').first().innerText();
  await page.getByRole('button', { name: '全部标为已读' }).click();
  await expect(page.getByText('没有未读消息')).toBeVisible();
  await expect(page.getByRole('link', { name: '收件箱', exact: true })).toBeVisible();
  await page.getByRole('link', { name: '查看全部消息' }).click();
  await expect(page.getByRole('main').getByRole('link', { name: first, exact: true })).toBeVisible();
});

test('The system administrator runs a job now and reads what came of it', async ({ page }) => {
  await signIn(page, 'xitong');
  await page.goto('/jobs');
  const run = page.getByRole('button', { name: '立即运行：开启半年考评' });
  await run.click();
  await expectNoViolations(page);
  await picture(page, 'job-question');
  await page.getByRole('dialog').getByRole('button', { name: '立即运行' }).click();
  await expect(page.getByText('已请求运行“开启半年考评”')).toBeVisible();
  await expect(run).toBeEnabled();

  await page.getByRole('link', { name: '开启半年考评' }).click();
  const last = page.getByRole('row').nth(1);
  await expect(last).toContainText('系统管理员');
  await expect(last).toContainText('成功');
  await expectNoViolations(page);
  await picture(page, 'job');
});
