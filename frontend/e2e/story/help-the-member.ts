import { begin, choose, comeIn, fill, goToDay, leave, readCast, runJob, submit } from '../support/story';
import { expect, lookAtBothWidths, test, widths } from '../support/test';

/** A branch and a helper are found, plan, promise and visit. */
export function helpTheMember() {
  test('The county links the organ branch with the village and pairs a helper with the member', async ({
    page,
  }) => {
    const cast = readCast();
    await comeIn(page, 'zuzhibu');
    await page.goto('/pairing?view=places');
    const village = page.getByRole('row').filter({ hasText: cast.village });
    await village.getByRole('checkbox').check();
    const link = await begin(page, '联系到…');
    await choose(link, '机关党支部', cast.organBranch, true);
    await submit(link, '直接下达');
    await page.goto('/pairing?view=people');
    await page.getByRole('row').filter({ hasText: cast.applicant }).getByRole('checkbox').check();
    const pair = await begin(page, '结对到…');
    await choose(pair, '机关党支部', cast.organBranch, true);
    await choose(pair, '帮扶人', cast.helper, true);
    await lookAtBothWidths(page, 'story-22-pairing');
    await submit(pair, '直接下达');
    await expect(
      page.getByRole('row').filter({ hasText: cast.applicant }).getByText(cast.helper),
    ).toBeVisible();
    await lookAtBothWidths(page, 'story-23-board');
  });

  test('The organ branch draws up a plan with its six items and makes a promise', async ({ page }) => {
    const cast = readCast();
    await comeIn(page, 'jiguan');
    await page.goto('/pairs');
    await page.getByRole('link', { name: cast.applicant }).first().click();
    const plan = await begin(page, '制定计划');
    await fill(plan, {
      定目标: '一年内人均年收入达到收入线以上。',
      具体内容: '请农技员上门指导养殖。',
      定时间: '每季度走访一次，年底考评。',
      定人: `${cast.helper}负责，支部书记督促。`,
      定点: cast.village,
      定事: '联系农技站；协调化肥；跟踪用药。',
    });
    await lookAtBothWidths(page, 'story-24-plan');
    await submit(plan);
    const promise = await begin(page, '作出承诺');
    await fill(promise, { 承诺内容: '春耕送化肥', 数量: '4', 计量单位: '袋' });
    await promise.getByLabel('完成期限').fill('2026-04-30');
    // Takes the day that was typed, and leaves the sending to the button.
    await promise.getByLabel('完成期限').press('Enter');
    await submit(promise);
    await lookAtBothWidths(page, 'story-25-pair');
  });

  test('The helper logs a visit on a phone in a few taps', async ({ page }) => {
    const cast = readCast();
    await page.setViewportSize(widths.phone);
    await comeIn(page, 'bangfu');
    await page.goto('/my-people');
    await expect(page.getByText(cast.applicant)).toBeVisible();
    await lookAtBothWidths(page, 'story-26-my-people');
    await page.setViewportSize(widths.phone);
    const visit = await begin(page, '登记走访');
    await visit.getByRole('button', { name: '身体和生活正常。' }).click();
    await visit.getByRole('button', { name: '帮扶措施进展顺利。' }).click();
    await lookAtBothWidths(page, 'story-27-visit');
    await page.setViewportSize(widths.phone);
    await submit(visit);
    await expect(page.getByText('最近走访 2026-04-01')).toBeVisible();
  });

  test('Before the First of July the helper is reminded of the holiday visit', async ({ page }) => {
    await goToDay('2026-06-22');
    await runJob(page, '节日走访慰问提醒', '2026-06-22');
    await leave(page);
    await comeIn(page, 'bangfu');
    await page.goto('/inbox');
    await expect(page.getByText('七一走访慰问').first()).toBeVisible();
    await lookAtBothWidths(page, 'story-28-inbox');
  });
}
