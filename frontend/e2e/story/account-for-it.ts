import { begin, comeIn, fill, goToDay, leave, readCast, runJob, submit } from '../support/story';
import { expect, lookAtBothWidths, test } from '../support/test';

/** The half-year is reviewed, and the leaders see what came of it. */
export function accountForIt() {
  test('Behind the half-year the job opens the review; the branch fills it in and the township confirms', async ({
    page,
  }) => {
    const cast = readCast();
    await goToDay('2026-07-01');
    await runJob(page, '开启半年考评', '2026-07-01');
    await leave(page);
    await comeIn(page, 'jiguan');
    await page.goto('/half-year-reviews');
    await page.getByRole('link', { name: cast.applicant }).click();
    const main = page.getByRole('main');
    await fill(main, {
      经营净收入: '3600',
      转移净收入: '2600',
      措施落实情况: '农技员上门指导两次，化肥已送到。',
      变化情况: '收入有所增加，情绪稳定。',
    });
    await lookAtBothWidths(page, 'story-29-review');
    await page.getByRole('button', { name: '报乡镇党委' }).click();
    await expect(main.getByText('待确认').first()).toBeVisible();
    await leave(page);
    await comeIn(page, 'xiangzhen');
    await page.goto('/half-year-reviews');
    await lookAtBothWidths(page, 'story-30-reviews');
    await page.getByRole('link', { name: cast.applicant }).click();
    const ask = await begin(page, '确认');
    await submit(ask, '确定');
    await expect(main.getByText('已确认').first()).toBeVisible();
  });

  test('The leader sees all of it on the dashboard and goes down to the village', async ({ page }) => {
    const cast = readCast();
    await comeIn(page, 'lingdao');
    await page.goto('/dashboard');
    await expect(page.getByRole('heading', { level: 1, name: cast.county })).toBeVisible();
    await lookAtBothWidths(page, 'story-31-dashboard');
    const coverage = page.getByRole('region', { name: '覆盖情况（表格）' });
    for (const part of [cast.township, cast.village]) {
      const row = coverage.getByRole('row').filter({ has: page.getByRole('link', { name: part }) });
      await expect(row.getByText('全部结对')).toBeVisible();
      const place = await row.getByRole('link', { name: part }).innerText();
      await row.getByRole('link', { name: part }).click();
      await expect(page.getByRole('heading', { level: 1, name: `${place} · 领导看板` })).toBeVisible();
    }
    await lookAtBothWidths(page, 'story-32-village');
  });
}
