import { told } from '../support/server';
import {
  administratorPassword,
  begin,
  choose,
  choosePassword,
  comeIn,
  fill,
  goToDay,
  leave,
  readCast,
  roster,
  runJob,
  setUpLink,
  submit,
} from '../support/story';
import { expect, lookAtBothWidths, type Page, test, widths } from '../support/test';

// One story in chapters, each by whoever's turn it is; a chapter stands on those before it.
test.describe.configure({ mode: 'serial' });
test.use({ baseURL: told.address });

async function openCase(page: Page, account: string) {
  await leave(page);
  await comeIn(page, account);
  await page.goto('/cases');
  await page.getByRole('link', { name: readCast().applicant }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: readCast().applicant })).toBeVisible();
}

test('The one-time link leads through the first set-up, and everybody chooses a password', async ({
  page,
}) => {
  const cast = readCast();
  await page.goto(setUpLink());
  for (const [group, account] of [
    ['系统管理员', 'xitong'],
    ['安全管理员', 'anquan'],
    ['审计管理员', 'shenji'],
  ] as const) {
    const one = page.getByRole('group', { name: group });
    await fill(one, { 账号: account, 姓名: group, 新密码: administratorPassword });
  }
  await lookAtBothWidths(page, 'story-01-administrators');
  await page.getByRole('button', { name: '下一步' }).click();
  await choose(page.getByRole('main'), '县（市、区）', cast.county, true);
  await expect(page.getByText('将建立')).toBeVisible();
  await lookAtBothWidths(page, 'story-02-county');
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByRole('radio', { name: '通用方案' }).check();
  await lookAtBothWidths(page, 'story-03-pack');
  await page.getByRole('button', { name: '下一步' }).click();
  for (const [index, [account, name, role, place]] of [
    ['zuzhibu', '林主任', '县级审定人', `${cast.county}党委组织部`],
    ['lingdao', '高书记', '领导', `${cast.county}党委组织部`],
    ['xiangzhen', '陈书记', '乡镇审核人', `${cast.township}党委`],
    ['cun', '吴书记', '支部书记', `${cast.village}党支部`],
  ].entries()) {
    await page.getByRole('button', { name: '添加账号' }).click();
    const row = page.locator('.with-place').nth(index);
    await fill(row, { 账号: account ?? '', 姓名: name ?? '' });
    await choose(row, '岗位', role ?? '');
    await choose(row, '任职组织', place ?? '', true);
  }
  await lookAtBothWidths(page, 'story-04-accounts');
  await page.getByRole('button', { name: '完成设置' }).click();
  await expect(page.getByText('请把初始密码分别交给本人')).toBeVisible({ timeout: 60_000 });
  const rows = page.getByRole('row').filter({ has: page.locator('code') });
  const given = await rows.evaluateAll((all) =>
    all.map((row) => [
      row.querySelector('td,th')?.textContent ?? '',
      row.querySelector('code')?.textContent ?? '',
    ]),
  );
  expect(given).toHaveLength(4);
  for (const [account, first] of given) await choosePassword(page, account ?? '', first ?? '');
});

test('The county department founds an organ branch and imports the roster', async ({ page }) => {
  const cast = readCast();
  await comeIn(page, 'zuzhibu');
  await page.goto('/organisations');
  await page.getByRole('link', { name: cast.organsCommittee }).click();
  const form = await begin(page, '新增下级组织');
  await choose(form, '类型', '机关党支部');
  await fill(form, { 名称: cast.organBranch, 工作职能: 'agriculture' });
  await submit(form);
  await lookAtBothWidths(page, 'story-05-organisations');
  await page.goto('/people');
  await page.getByRole('link', { name: '导入名册' }).click();
  await page.getByLabel('名册文件').setInputFiles(roster);
  await expect(page.getByText('全部导入成功')).toBeVisible({ timeout: 60_000 });
  await lookAtBothWidths(page, 'story-06-import');
  await page.getByRole('link', { name: '查看人员名册' }).click();
  await lookAtBothWidths(page, 'story-07-people');
});

test('Two administrators give the organ branch its accounts, and the department says who the helper is', async ({
  page,
}) => {
  const cast = readCast();
  const accounts = [
    { account: 'jiguan', name: cast.secretary, role: '支部书记' },
    { account: 'bangfu', name: cast.helper, role: '帮扶人' },
  ];
  const halves = new Map<string, string>();
  await comeIn(page, 'xitong');
  await page.goto('/users');
  for (const { account, name } of accounts) {
    const form = await begin(page, '新建账号');
    await fill(form, { 账号: account, 姓名: name });
    await form.getByRole('button', { name: '提交', exact: true }).click();
    const half = page.getByRole('dialog', { name: '新密码的前一半' });
    halves.set(account, await half.locator('output').innerText());
    await half.getByRole('button', { name: '我已记下' }).click();
  }
  await lookAtBothWidths(page, 'story-08-users');
  await leave(page);
  await comeIn(page, 'anquan');
  for (const { account, role } of accounts) {
    await page.goto('/users');
    await page.getByRole('link', { name: account, exact: true }).click();
    const post = await begin(page, '授予岗位');
    await choose(post, '岗位', role);
    await choose(post, '任职组织', cast.organBranch, true);
    await submit(post);
    const ask = await begin(page, '放行');
    await ask.getByRole('button', { name: '放行' }).click();
    const half = page.getByRole('dialog', { name: '新密码的后一半' });
    halves.set(account, `${halves.get(account) ?? ''}${await half.locator('output').innerText()}`);
    await half.getByRole('button', { name: '我已记下' }).click();
  }
  await lookAtBothWidths(page, 'story-09-user');
  await leave(page);
  await comeIn(page, 'zuzhibu');
  for (const { account, name } of accounts) {
    await page.goto(`/people?name=${encodeURIComponent(name)}`);
    await page.getByRole('link', { name, exact: true }).first().click();
    await page.getByRole('button', { name: '登记变动' }).click();
    await page.getByRole('button', { name: '关联账号' }).click();
    const form = page.getByRole('dialog');
    await fill(form, { 账号: account });
    await submit(form);
  }
  for (const { account } of accounts) await choosePassword(page, account, halves.get(account) ?? '');
});

test('The branch secretary takes an application', async ({ page }) => {
  const cast = readCast();
  await comeIn(page, 'cun');
  await lookAtBothWidths(page, 'story-10-work');
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
  await page.getByRole('button', { name: '提交申请' }).click();
  await expect(page.getByRole('heading', { level: 1, name: cast.applicant })).toBeVisible();
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
  await promise.getByLabel('完成期限').press('Enter');
  await expect(promise).toBeHidden();
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
