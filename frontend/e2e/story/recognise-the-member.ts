import { begin, choose, comeIn, fill, goToDay, openCase, readCast, runJob, submit } from '../support/story';
import { home } from '../support/server';
import { expect, lookAtBothWidths, test, widths } from '../support/test';

/** An application goes from the branch to the ledger, step by step. */
export function recogniseTheMember() {
  test('The branch secretary takes an application on a phone', async ({ page }) => {
    const cast = readCast();
    await page.setViewportSize(widths.phone);
    await comeIn(page, 'cun');
    await lookAtBothWidths(page, 'story-10-work');
    await page.setViewportSize(widths.phone);
    await page.goto('/cases');
    await page.getByRole('button', { name: '新增申请' }).first().click();
    await page.getByLabel('申请人姓名').fill(cast.applicant);
    await page.getByLabel('申请人姓名').press('Enter');
    await page
      .getByRole('link', { name: `选择 ${cast.applicant}` })
      .first()
      .click();
    const main = page.getByRole('main');
    await main.getByRole('radio', { name: '农村' }).check();
    await choose(main, '申请途径', '家庭人均年收入低于收入线');
    await main.getByRole('radio', { name: '比较困难' }).check();
    await choose(main, '主要致困原因', cast.cause);
    for (const answer of await main.getByRole('radio', { name: '没有' }).all()) await answer.check();
    await fill(main, { 申请理由: `${cast.cause}，家庭收入低，申请党内帮扶。` });
    await lookAtBothWidths(page, 'story-11-application');
    await page.setViewportSize(widths.phone);
    await page.getByRole('button', { name: '提交申请' }).click();
    await expect(page.getByRole('heading', { level: 1, name: cast.applicant })).toBeVisible();
  });

  test('A picture of the home goes into the file, and is looked at there', async ({ page }) => {
    await page.setViewportSize(widths.phone);
    await openCase(page, 'cun');
    const form = await begin(page, '添加材料');
    await form.getByLabel('说明').fill('住房外观');
    await form.getByLabel('选择或拍摄材料').setInputFiles(home);
    await expect(form).toBeHidden();
    await page.getByRole('button', { name: '查看住房外观' }).click();
    const picture = page.getByRole('dialog').getByRole('img', { name: '住房外观' });
    await expect(picture).toBeVisible();
    expect(await picture.evaluate((shown: HTMLImageElement) => shown.naturalWidth)).toBe(960);
    await lookAtBothWidths(page, 'story-12-picture');
    await page.getByRole('dialog').getByRole('button', { name: '关闭' }).click();
    await lookAtBothWidths(page, 'story-12-file');
  });

  test('Two from the branch visit the home', async ({ page }) => {
    const cast = readCast();
    await openCase(page, 'cun');
    const visit = await begin(page, '登记入户调查');
    for (const index of [0, 1]) {
      await visit
        .getByLabel('姓名', { exact: true })
        .nth(index)
        .fill(['王同志', '李同志'][index] ?? '');
      await visit
        .getByLabel('职务', { exact: true })
        .nth(index)
        .fill(['支部委员', '村会计'][index] ?? '');
    }
    await fill(visit, {
      被访人: cast.applicant,
      转移净收入: '2600',
      经营净收入: '3000',
      邻里意见: '情况属实，家庭确实困难。',
      调查结论: '收入来源少，建议纳入。',
    });
    await choose(visit, '核实途径', '邻居');
    await visit.getByRole('heading', { name: '登记入户调查' }).click();
    await visit.getByRole('radio', { name: '属实', exact: true }).check();
    await lookAtBothWidths(page, 'story-12-home-visit');
    await submit(visit);
  });

  test('The branch meeting votes, both thresholds are checked, and the branch reports', async ({ page }) => {
    await openCase(page, 'cun');
    const meeting = await begin(page, '登记民主评议');
    const voters = await meeting.getByLabel('应到', { exact: true }).inputValue();
    await fill(meeting, {
      地点: '村党员活动室',
      主持人: '吴书记',
      记录人: '王同志',
      '监票人、计票人': '李同志、赵同志',
      实到: voters,
      赞成: voters,
      反对: '0',
      弃权: '0',
      评议意见: '听取入户调查情况，无记名投票，一致同意。',
    });
    await expect(
      meeting.getByRole('region', { name: '表决结果核对' }).getByText('通过', { exact: true }),
    ).toBeVisible();
    await lookAtBothWidths(page, 'story-13-appraisal');
    await submit(meeting);

    const report = await begin(page, '支部上报');
    await fill(report, { 支部意见: '评议通过，情况属实，同意上报。' });
    await submit(report);
    await lookAtBothWidths(page, 'story-14-case');
  });

  test('The township finds it on its work list and reviews it', async ({ page }) => {
    const cast = readCast();
    await comeIn(page, 'xiangzhen');
    await page.goto('/work');
    await lookAtBothWidths(page, 'story-15-township-work');
    await page
      .getByRole('main')
      .getByRole('link', { name: new RegExp(cast.applicant) })
      .first()
      .click();
    const review = await begin(page, '党委复核');
    await fill(review, { 核实情况: '入户复核，走访邻居两户。', 意见说明: '情况属实，建议纳入。' });
    await lookAtBothWidths(page, 'story-16-review');
    await submit(review);
  });

  test('The county department decides and posts the notice', async ({ page }) => {
    const cast = readCast();
    await openCase(page, 'zuzhibu');
    const decision = await begin(page, '组织部审定');
    await fill(decision, { 意见说明: '审定通过。' });
    await submit(decision);
    const notice = await begin(page, '发布公示');
    await fill(notice, { 监督电话: '12000000000', 受理单位: `${cast.county}委组织部` });
    await lookAtBothWidths(page, 'story-17-notice');
    await submit(notice);
  });

  test('Anybody reads the notice without signing in, and no full name stands on it', async ({ page }) => {
    const cast = readCast();
    await page.goto('/public/notices');
    await expect(page.getByText(`${cast.village}党支部`).first()).toBeVisible();
    await expect(page.getByText(cast.applicant)).toHaveCount(0);
    await lookAtBothWidths(page, 'story-18-public-notice');
  });

  test('A stranger objects on the public page, the case stops, and the county finds it without ground', async ({
    page,
  }) => {
    await page.setViewportSize(widths.phone);
    await page.goto('/public/notices');
    await page.getByRole('button', { name: '提出异议' }).click();
    const objection = page.getByRole('dialog');
    await fill(objection, { 请写明您了解的情况: '听说他家去年盖了新房，请再核实。' });
    await lookAtBothWidths(page, 'story-18-objection');
    await objection.getByRole('button', { name: '提交' }).click();
    await expect(page.getByRole('status').getByText(/受理号/)).toBeVisible();
    await lookAtBothWidths(page, 'story-18-receipt');

    await comeIn(page, 'zuzhibu');
    await page.goto('/work');
    await expect(page.getByText('公示异议：待复核')).toBeVisible();
    await openCase(page, 'zuzhibu');
    await expect(page.getByText('公示有异议，正在复核')).toBeVisible();
    await lookAtBothWidths(page, 'story-18-held');
    const answer = await begin(page, '作出复核结论');
    await answer.getByRole('radio', { name: '异议不成立，继续公示' }).check();
    await fill(answer, { 复核情况: '入户复核，房屋为政府补助的危房改造，收入情况属实。' });
    await submit(answer);
    await expect(page.getByText('公示有异议，正在复核')).toHaveCount(0);
  });

  test('The notice stands its time, the member is told in writing, filed and on the ledger', async ({
    page,
  }) => {
    const cast = readCast();
    await goToDay('2026-04-01');
    await runJob(page, '公示期满', '2026-04-01');
    await lookAtBothWidths(page, 'story-19-jobs');
    await openCase(page, 'xiangzhen');
    const letter = await begin(page, '登记书面通知');
    await fill(letter, { 送达情况: '由支部书记送达本人并签收。' });
    await submit(letter);
    await openCase(page, 'zuzhibu');
    const filing = await begin(page, '备案归档');
    await fill(filing, { 备案号: '云组备〔2026〕1号' });
    await submit(filing);
    await expect(page.getByText('已认定', { exact: true }).first()).toBeVisible();
    await lookAtBothWidths(page, 'story-20-recognised');
    await page.goto('/ledger');
    await page.getByRole('link', { name: cast.applicant }).first().click();
    await expect(page.getByRole('heading', { level: 1, name: cast.applicant })).toBeVisible();
    await lookAtBothWidths(page, 'story-21-person');
  });
}
