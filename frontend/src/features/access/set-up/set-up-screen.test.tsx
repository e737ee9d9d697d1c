import { screen, within } from '@testing-library/react';
import type { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { renderScreen } from '@/testing/render';
import { answer, refusal } from '@/testing/server';
import { SetUpScreen } from './set-up-screen';

type User = ReturnType<typeof userEvent.setup>;

const packs = [
  { key: 'modern', name: '通用政策包', englishName: 'Modern default', basis: '示例文件' },
  { key: 'urad', name: '乌拉特', englishName: 'Urad', basis: '示例办法' },
];
const county = { divisionCode: '999901', name: '云岭县', fullName: '示例省云岭县' };
const townships = [
  {
    divisionCode: '999901101',
    name: '青石镇',
    villages: [{ divisionCode: '999901101201', name: '上村' }],
  },
];

const answerChoices = () =>
  answer('post', '/api/v1/set-up/choices', async (request) => {
    const asked = (await request.json()) as { county: string | null; divisionCode: string | null };
    return {
      policyPacks: packs,
      counties: asked.county === null ? [] : [county],
      townships: asked.divisionCode === null ? [] : townships,
    };
  });

const open = () =>
  renderScreen(<SetUpScreen />, {
    at: '/set-up#token-1',
    session: { user: null, posts: [], county: null, setUpRequired: true },
  });

async function fillAdministrators(user: User) {
  for (const [legend, account] of [
    [/^系统管理员/, 'xitong'],
    [/^安全管理员/, 'anquan'],
    [/^审计管理员/, 'shenji'],
  ] as const) {
    const group = within(await screen.findByRole('group', { name: legend }));
    await user.type(group.getByLabelText('账号'), account);
    await user.type(group.getByLabelText('姓名'), '某某');
    await user.type(group.getByLabelText('新密码'), 'seven green kettles');
  }
  await user.click(screen.getByRole('button', { name: '下一步' }));
}

async function chooseCounty(user: User) {
  await user.type(await screen.findByLabelText('县（市、区）'), '云岭');
  await user.click(await screen.findByText('示例省云岭县（999901）'));
  expect(await screen.findByText(/将建立 1 个乡镇党委、1 个村和社区党支部/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: '下一步' }));
}

describe('The first set-up', () => {
  it('tells who comes without the link where to find it', () => {
    renderScreen(<SetUpScreen />, { at: '/set-up', session: { user: null, setUpRequired: true } });
    expect(screen.getByText(/请用启动时打印在服务器窗口中的一次性链接/)).toBeVisible();
  });

  it('says that a link is used up', async () => {
    answer('post', '/api/v1/set-up/choices', () =>
      refusal(403, 'access.set_up_link_invalid', { detail: '初始化链接无效、已使用或已过期。' }),
    );
    open();
    expect(await screen.findByText('初始化链接无效、已使用或已过期。')).toBeVisible();
  });

  it('leads through administrators, county, pack and accounts to the first passwords', async () => {
    let sent: unknown;
    answerChoices();
    answer('post', '/api/v1/set-up', async (request) => {
      sent = await request.json();
      return {
        county: '云岭县',
        accounts: [{ account: 'zhishu', name: '王五', password: 'k7mq3xhp9dwtkkab' }],
      };
    });
    const { user } = open();
    await fillAdministrators(user);
    await chooseCounty(user);
    await user.click(await screen.findByRole('radio', { name: /乌拉特/ }));
    await user.click(screen.getByRole('button', { name: '下一步' }));
    await user.click(screen.getByRole('button', { name: '添加账号' }));
    const boxes = screen.getAllByLabelText('账号');
    await user.type(boxes[boxes.length - 1] as HTMLElement, 'zhishu');
    const names = screen.getAllByLabelText('姓名');
    await user.type(names[names.length - 1] as HTMLElement, '王五');
    await user.click(screen.getByLabelText('岗位'));
    await user.click(await screen.findByText('支部书记'));
    await user.click(screen.getByLabelText('任职组织'));
    await user.click(await screen.findByText('上村党支部'));
    await user.click(screen.getByRole('button', { name: '完成设置' }));

    expect(await screen.findByText('k7mq3xhp9dwtkkab')).toBeVisible();
    const administrator = (account: string) => ({ account, name: '某某', password: 'seven green kettles' });
    expect(sent).toEqual({
      token: 'token-1',
      systemAdmin: administrator('xitong'),
      securityAdmin: administrator('anquan'),
      auditAdmin: administrator('shenji'),
      divisionCode: '999901',
      policyPack: 'urad',
      accounts: [{ account: 'zhishu', name: '王五', role: 'branchSecretary', divisionCode: '999901101201' }],
    });
  }, 30_000);

  it('goes back to the step on which the server found a fault', async () => {
    answerChoices();
    answer('post', '/api/v1/set-up', () =>
      refusal(422, 'request.invalid', { errors: { 'securityAdmin.password': ['这个密码太常见'] } }),
    );
    const { user } = open();
    await fillAdministrators(user);
    await chooseCounty(user);
    await user.click(await screen.findByRole('button', { name: '下一步' }));
    await user.click(screen.getByRole('button', { name: '完成设置' }));

    expect(await screen.findByText('这个密码太常见')).toBeVisible();
    expect(screen.getByRole('group', { name: /^安全管理员/ })).toBeVisible();
  }, 30_000);
});
